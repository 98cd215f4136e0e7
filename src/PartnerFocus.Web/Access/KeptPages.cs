using System.Buffers;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using NodaTime;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Access;

/// <summary>
/// Gives a page again as it was made for the same reader at the same address in the same language, as long as nothing was written to the
/// store since and the clock changes nothing on it. Only in this process's memory: to browsers a page is never to be kept. It runs behind
/// signing in and the rights, which are the same as long as the store is; the form tokens are the request's own.
/// </summary>
/// <remarks>
/// For an action that takes it as a <see cref="ServiceFilterAttribute"/> and says by <see cref="PageLifeAccess.KeepsUntil"/> how long the
/// clock leaves its page as it is. A page that says nothing, or that tells what an act came to, is made anew each time.
/// </remarks>
public sealed class KeptPages(IAntiforgery antiforgery, ITempDataDictionaryFactory notices, TimeProvider time) : IAsyncResourceFilter
{
    private const int MostBytes = 32 * 1024 * 1024;
    private const int UsualBytes = 80 * 1024;

    private readonly Remembered<PageKey, KeptPage> _pages = new(MostBytes, p => p.Bytes);

    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var http = context.HttpContext;
        if (http.Features.Get<UserKey>() is not { } user || notices.GetTempData(http).Count > 0)
        {
            await next();
            return;
        }

        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        var key = new PageKey(user, http.Request.PathBase + http.Request.Path + http.Request.QueryString, CultureInfo.CurrentUICulture.Name);
        if (_pages.TryGet(key, out var page) && page.From <= now && now < page.Until)
        {
            context.Result = new AsKept(page, antiforgery);
        }
        else
        {
            await MakeAsync(http, next, key, now);
        }
    }

    private async Task MakeAsync(HttpContext http, ResourceExecutionDelegate next, PageKey key, Instant now)
    {
        var life = new PageLife();
        http.Features.Set(life);
        var (answer, made) = (http.Response.Body, new MemoryStream(UsualBytes));
        http.Response.Body = made;
        try
        {
            if ((await next()).Exception is not null)
            {
                return;
            }
        }
        finally
        {
            http.Response.Body = answer;
        }

        if (http.Response.StatusCode == StatusCodes.Status200OK && life.Until is { } until && notices.GetTempData(http).Count == 0)
        {
            _pages.Keep(key, KeptPage.Of(made, antiforgery.GetAndStoreTokens(http).RequestToken!, http.Response.ContentType, (now, until)));
        }

        if (made.Length == 0)
        {
            // An answer without a body, such as "not found", gets its page from whoever gives those.
            return;
        }

        http.Response.ContentLength = made.Length;
        await answer.WriteAsync(made.GetBuffer().AsMemory(0, (int)made.Length), http.RequestAborted);
    }

    private sealed class AsKept(KeptPage page, IAntiforgery antiforgery) : IActionResult
    {
        public async Task ExecuteResultAsync(ActionContext context)
        {
            var http = context.HttpContext;
            var token = Encoding.ASCII.GetBytes(antiforgery.GetAndStoreTokens(http).RequestToken!);
            http.Response.ContentType = page.ContentType;
            http.Response.ContentLength = page.Bytes + (token.Length * (page.Pieces.Count - 1));
            http.Response.BodyWriter.Write(page.Pieces[0]);
            foreach (var piece in page.Pieces.Skip(1))
            {
                http.Response.BodyWriter.Write(token);
                http.Response.BodyWriter.Write(piece);
            }

            await http.Response.BodyWriter.FlushAsync(http.RequestAborted);
        }
    }
}

/// <summary>Names a page by everything its HTML follows from, but the clock.</summary>
internal sealed record PageKey(UserKey User, string Address, string Culture);

/// <summary>A page in pieces, between which the form token of each request goes.</summary>
internal sealed record KeptPage(IReadOnlyList<byte[]> Pieces, string? ContentType, Instant From, Instant Until)
{
    public int Bytes { get; } = Pieces.Sum(p => p.Length);

    public static KeptPage Of(MemoryStream made, string token, string? contentType, (Instant From, Instant Until) life)
    {
        var seam = Encoding.ASCII.GetBytes(token);
        var rest = made.GetBuffer().AsSpan(0, (int)made.Length);
        var pieces = new List<byte[]>();
        for (var at = rest.IndexOf(seam); at >= 0; at = rest.IndexOf(seam))
        {
            pieces.Add(rest[..at].ToArray());
            rest = rest[(at + seam.Length)..];
        }

        pieces.Add(rest.ToArray());
        return new KeptPage(pieces, contentType, life.From, life.Until);
    }
}

/// <summary>How long the clock leaves the page that is being made as it is.</summary>
internal sealed class PageLife
{
    private Instant _change = Instant.MaxValue;
    private Instant? _kept;

    /// <summary>Null as long as its action did not say that it can be kept.</summary>
    public Instant? Until => _kept is { } kept ? Instant.Min(kept, _change) : null;

    public void Keep(Instant until) => _kept = until;

    public void ChangeAt(Instant moment) => _change = Instant.Min(_change, moment);
}

internal static class PageLifeAccess
{
    /// <summary>An action says that its part of the page can be kept, and until when the clock changes nothing on it.</summary>
    public static void KeepsUntil(this HttpContext context, Instant moment) => context.Features.Get<PageLife>()?.Keep(moment);

    /// <summary>Something around it, such as the menu, says when the clock changes it.</summary>
    public static void ChangesAt(this HttpContext context, Instant moment) => context.Features.Get<PageLife>()?.ChangeAt(moment);
}
