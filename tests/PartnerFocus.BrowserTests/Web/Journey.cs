using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PartnerFocus.Web.Access;

namespace PartnerFocus.BrowserTests.Web;

/// <summary>
/// What a person does in a browser on any page. What is done on one page is an extension of it beside the journeys of that page,
/// named as the act ("AgreeWithAdviceAsync"), so that a journey reads as what somebody does.
/// </summary>
public sealed class Journey
{
    private readonly List<string> _broken = [];

    internal Journey(KestrelApp app, IBrowserContext context, IPage page)
    {
        App = app;
        Context = context;
        Page = page;
        page.PageError += (_, error) => _broken.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.OrdinalIgnoreCase))
            {
                _broken.Add(message.Text);
            }
        };
    }

    public KestrelApp App { get; }

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    /// <summary>What the browser reported as broken: uncaught errors of scripts and what the content security policy refused.</summary>
    public IReadOnlyList<string> BrokenInBrowser => _broken;

    /// <summary>Opens a page of the app.</summary>
    public Task OpenAsync(string path) => Page.GotoAsync(path);

    /// <summary>Arrives signed in, without passing the sign-in page.</summary>
    public async Task ArriveAsAsync(string memberId, params FocusRole[] roles)
    {
        var cookies = await App.SignInCookiesAsync(memberId, roles);
        await Context.AddCookiesAsync(cookies.GetAllCookies().Select(c => new Cookie
        {
            Name = c.Name,
            Value = c.Value,
            Url = App.Address.ToString(),
            HttpOnly = true,
            SameSite = SameSiteAttribute.Lax,
        }));
    }

    /// <summary>Presses the button or follows the link with this name.</summary>
    public Task PressAsync(string name) =>
        Page.GetByRole(AriaRole.Button, new() { Name = name }).Or(Page.GetByRole(AriaRole.Link, new() { Name = name })).First.ClickAsync();

    /// <summary>Presses a key, such as <c>j</c>.</summary>
    public Task KeyAsync(string key) => Page.Keyboard.PressAsync(key);

    /// <summary>
    /// Waits until the address answers to the pattern. It asks the page again and again, since <c>WaitForURLAsync</c> waits for a load
    /// event too and hangs when that event came just before it listened.
    /// </summary>
    public Task IsAtAsync(string pattern) => Assertions.Expect(Page).ToHaveURLAsync(new Regex(pattern));

    /// <summary>Waits until the page is there with its style and pictures, and nothing came in for half a second.</summary>
    public Task IsLoadedAsync() => Page.WaitForFunctionAsync("""
        () => document.readyState === 'complete'
            && performance.now() - Math.max(0, ...performance.getEntries().map(e => e.responseEnd ?? 0)) > 500
        """);

    /// <summary>The page's first heading.</summary>
    public Task<string> HeadlineAsync() => Page.Locator("h1").First.InnerTextAsync();

    /// <summary>Asserts that axe finds nothing on the page as it stands, in the light and in the dark scheme.</summary>
    public async Task BeAccessibleAsync()
    {
        foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            (await Axe.FindAsync(Page, scheme)).Should().BeEmpty();
        }
    }
}
