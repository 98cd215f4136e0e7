using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Outbox;

/// <summary>What leaves, for partner and assistant: drafts to send, what can still be taken back, what was sent.</summary>
[RequireRole(FocusRole.Partner, FocusRole.Assistant)]
[Route("/outbox")]
public sealed class OutboxController(
    OutboxReading reading, OutboxActs acts, LeavingCheck check, TimeProvider time, IStringLocalizer<OutboxTexts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancel) =>
        await reading.PageAsync(HttpContext.Focus(), cancel) is { } page ? View(page) : NotFound();

    /// <summary>The message as a file to open in a mail program.</summary>
    [HttpGet("{id:guid}/message")]
    public async Task<IActionResult> Message(Guid id, CancellationToken cancel) =>
        await ReadyAsync(id, cancel) is { } mail
            ? await StaleAsync(mail, cancel) ?? File(MessageFile.Of(mail, time.StoredNow(), await reading.AlongAsync(id, cancel)), "message/rfc822", $"{Name(mail)}.eml")
            : NotFound();

    /// <summary>Its calendar object alone.</summary>
    [HttpGet("{id:guid}/calendar")]
    public async Task<IActionResult> Calendar(Guid id, CancellationToken cancel) =>
        await ReadyAsync(id, cancel) is { Calendar: { } calendar } mail
            ? await StaleAsync(mail, cancel, await reading.IsAlongAsync(id, cancel)) ?? File(System.Text.Encoding.UTF8.GetBytes(calendar), $"text/calendar; charset=utf-8; method={mail.Method}", $"{Name(mail)}.ics")
            : NotFound();

    [HttpPost("{id:guid}/now")]
    public Task<IActionResult> Now(Guid id, Guid version, CancellationToken cancel) =>
        ActAsync(id, "Done.Now", acts.NowAsync(id, version, HttpContext.Focus(), cancel));

    [HttpPost("{id:guid}/stop")]
    public Task<IActionResult> Stop(Guid id, Guid version, CancellationToken cancel) =>
        ActAsync(id, "Done.Stop", acts.StopAsync(id, version, HttpContext.Focus(), cancel));

    [HttpPost("{id:guid}/sent")]
    public Task<IActionResult> Sent(Guid id, Guid version, bool clientKnows, CancellationToken cancel) =>
        ActAsync(id, "Done.Sent", acts.SentAsync(id, version, clientKnows, HttpContext.Focus(), cancel));

    [HttpPost("{id:guid}/known")]
    public Task<IActionResult> Known(Guid id, Guid version, CancellationToken cancel) =>
        ActAsync(id, "Done.Known", acts.KnownAsync(id, version, HttpContext.Focus(), cancel));

    /// <summary>A message that may be handed out: not one that can still be undone without anybody hearing of it.</summary>
    private async Task<OutgoingMail?> ReadyAsync(Guid id, CancellationToken cancel) =>
        await reading.FindAsync(id, HttpContext.Focus(), cancel) is { State: not MailState.TakenBack } mail && mail.LeavesAt <= time.StoredNow() ? mail : null;

    /// <summary>What no longer holds is not handed out; the page says why, and the next round withdraws it.</summary>
    /// <param name="isAlong">Whether it goes with another draft, and so need not wait for it.</param>
    private async Task<IActionResult?> StaleAsync(OutgoingMail mail, CancellationToken cancel, bool isAlong = false)
    {
        if (!isAlong && mail.State == MailState.Draft && await reading.IsHeldAsync(mail.Id, cancel))
        {
            TempData["Problem"] = texts["Held.First"].Value;
            return RedirectToAction(nameof(Index));
        }

        if (mail.State != MailState.Draft || await check.WhyNotAsync(mail, cancel) is not { } why)
        {
            return null;
        }

        TempData["Problem"] = texts["Stale", texts["Why." + why]].Value;
        return RedirectToAction(nameof(Index));
    }

    private static string Name(OutgoingMail mail) => $"partnerfocus-{mail.Kind.ToString().ToLowerInvariant()}-{mail.Id.ToString("N")[^6..]}";

    private async Task<IActionResult> ActAsync(Guid id, string done, Task<MailOutcome> act)
    {
        var outcome = await act;
        if (outcome == MailOutcome.Unknown)
        {
            return NotFound();
        }

        TempData[outcome == MailOutcome.Done ? "Notice" : "Problem"] = texts[outcome == MailOutcome.Done ? done : "Changed"].Value;
        return RedirectToAction(nameof(Index), null, null, $"m-{id:N}");
    }
}
