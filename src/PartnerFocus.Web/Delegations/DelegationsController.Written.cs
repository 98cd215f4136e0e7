using Microsoft.AspNetCore.Mvc;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Shared;

namespace PartnerFocus.Web.Delegations;

/// <summary>
/// What somebody without an account answered, and told afterwards, is written down: by the partner, the partner's assistant, or who says whether there is room. It is
/// that person's answer, with the same consequences, and no approval; whoever has an account answers in person.
/// </summary>
public sealed partial class DelegationsController
{
    /// <param name="series">Whether the yes is for the following meetings of the series as well.</param>
    [HttpPost("{id:guid}/written/accept")]
    public Task<IActionResult> WriteAccept(Guid id, Guid version, string? drops, bool series, CancellationToken cancel)
    {
        var text = new FormText("drops", "Drops", Delegation.LongestDrops, drops);
        return WriteAsync(id, series ? "AcceptSeries" : "Accept", new TypedForm(id, "write-accept", [text], TooLong([text])), async voice => series
            ? await flow.AcceptSeriesAsync(id, version, text.Text, await ahead.OfAsync(id, voice, cancel), voice, cancel)
            : await flow.AcceptAsync(id, version, text.Text, voice, cancel), cancel, "written/accept");
    }

    [HttpPost("{id:guid}/written/decline")]
    public Task<IActionResult> WriteDecline(Guid id, Guid version, string? reason, bool otherWay, string? better, bool rest, CancellationToken cancel)
    {
        var text = new FormText("reason", "Write.Reason", Delegation.LongestReason, reason);
        var errors = TooLong([text]);
        if (text.Text.Length == 0)
        {
            errors["reason"] = texts["Write.Missing"];
        }

        // Naming somebody is proposing another way.
        var named = string.IsNullOrEmpty(better) ? null : better;
        otherWay |= named is not null;
        return WriteAsync(
            id, rest ? "DeclineRest" : otherWay ? "OtherWay" : "Decline", new TypedForm(id, "write-decline", [text], errors, otherWay) { Better = better },
            async voice =>
            {
                if (otherWay && !rest)
                {
                    return await flow.ProposeAsync(id, version, text.Text, named, voice, cancel);
                }

                var ranked = await followUp.RankedAsync(id, voice, cancel);
                return rest ? await flow.DeclineRestAsync(id, version, text.Text, voice, cancel, ranked) : await flow.DeclineAsync(id, version, text.Text, false, ranked, voice, cancel);
            },
            cancel, "written/decline");
    }

    /// <summary>Who goes along cannot, with or without a reason.</summary>
    [HttpPost("{id:guid}/written/along")]
    public Task<IActionResult> WriteAlong(Guid id, Guid version, string? reason, CancellationToken cancel)
    {
        var text = new FormText("reason", "Along.Label", Delegation.LongestReason, reason);
        return WriteAsync(
            id, "Along", new TypedForm(id, "write-along", [text], TooLong([text])), voice => flow.CannotGoAlongAsync(id, version, text.Text, voice, cancel), cancel, "written/along", answers.CompanionVoiceAsync);
    }

    [HttpPost("{id:guid}/written/along/undo")]
    public Task<IActionResult> UndoWrittenAlong(Guid id, Guid version, CancellationToken cancel) =>
        WriteAsync(id, "Undo", null, voice => flow.UndoCannotGoAlongAsync(id, version, voice, cancel), cancel, null, answers.CompanionVoiceAsync);

    [HttpPost("{id:guid}/written/report")]
    public Task<IActionResult> WriteReport(Guid id, Guid version, ReportForm form, CancellationToken cancel)
    {
        var typed = Reported(id, "write-report", form);
        return WriteAsync(id, "Report", typed, voice => flow.ReportBackAsync(id, version, form.Of(typed.Texts), voice, cancel), cancel);
    }

    [HttpPost("{id:guid}/written/accept/undo")]
    public Task<IActionResult> UndoWrittenAccept(Guid id, Guid version, CancellationToken cancel) =>
        WriteAsync(id, "Undo", null, voice => flow.UndoAcceptAsync(id, version, voice, cancel), cancel);

    [HttpPost("{id:guid}/written/decline/undo")]
    public Task<IActionResult> UndoWrittenDecline(Guid id, Guid version, CancellationToken cancel) =>
        WriteAsync(id, "Undo", null, voice => flow.UndoDeclineAsync(id, version, voice, cancel), cancel);

    /// <param name="typed">The form; null where nothing was typed.</param>
    /// <param name="undo">The act that can be undone, as its address names it; null for one that cannot.</param>
    /// <param name="whose">Finds whose word it is; null for the delegatee's.</param>
    private async Task<IActionResult> WriteAsync(
        Guid id, string done, TypedForm? typed, Func<CurrentUser, Task<FlowOutcome>> act, CancellationToken cancel, string? undo = null,
        Func<Guid, CurrentUser, CurrentFirm, CancellationToken, Task<CurrentUser?>>? whose = null)
    {
        var user = HttpContext.Focus();
        if (await firms.FindAsync(cancel) is not { } firm || await (whose ?? answers.VoiceAsync)(id, user, firm, cancel) is not { } voice)
        {
            return NotFound();
        }

        if (typed is not null && await RefusedAsync(typed, cancel) is { } refused)
        {
            return refused;
        }

        var outcome = await act(voice);
        if (outcome is FlowOutcome.Unknown)
        {
            return NotFound();
        }

        if (outcome is FlowOutcome.Done { Delegation: var row })
        {
            // A yes to a series of which nothing else is the same is a yes to this one.
            var code = done == "AcceptSeries" && row.StandingId is null ? "AcceptOnly" : done;
            TempData["Written"] = texts["Written." + code, firm.Profile.FirstNameOf(voice.MemberId!), firm.Profile.FirstNameOf(row.PartnerId), firm.Profile.FirstNameOf(row.DelegateeId)].Value;
            await KeepAsync(row, undo, voice, firm, cancel);
        }
        else
        {
            TempData["Told"] = outcome is FlowOutcome.Refused { Why: FlowRefusal.HasAccount }
                ? texts[done == "Report" ? "Write.TellsInPerson" : "Write.HasAccount", firm.Profile.FirstNameOf(voice.MemberId!)].Value
                : mine.Times(firm).Told(outcome, user.MemberId);
        }

        return RedirectToAction(nameof(Index), null, null, $"d-{id:N}");
    }
}
