using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Shared;

namespace PartnerFocus.Web.Weeks;

/// <summary>The partner's word on what somebody took over: an answer to a call for help, and that a person was told first.</summary>
[RequireRole(FocusRole.Partner)]
[Route("/week/{partner}/{week}")]
public sealed class HandedController(WeekTriage triage, DelegationFlow flow, DeclineFollowUp followUp, WrittenMails mails, WeekWords words, IStringLocalizer<SharedTexts> shared) : Controller
{
    /// <summary>The partner's answer to a call for help. Who called reads it on the own page at once; what is mailed of it is told as it is.</summary>
    [HttpPost("help")]
    public Task<IActionResult> Help(
        string partner, string week, WeekState state, Guid delegation, Guid version, HelpState answer, string? words, CancellationToken cancel)
    {
        IReadOnlyList<Guid> written = [];
        return ActAsync(partner, week, state, "Help.Done", async _ =>
        {
            if (answer is not (HelpState.Comes or HelpState.Answered or HelpState.Cannot) || (words ?? "").Length > HelpCall.LongestAnswer)
            {
                return await Refuse(FlowRefusal.NotNow);
            }

            (var outcome, written) = await mails.OfAsync(() => flow.AnswerHelpAsync(delegation, version, answer, words ?? "", HttpContext.Focus(), cancel));
            return outcome;
        }, cancel, (triaged, row) => AnsweredAsync(triaged, row, written, cancel));
    }

    /// <summary>That answer is taken back: the call waits again.</summary>
    [HttpPost("help/undo")]
    public Task<IActionResult> UndoHelp(string partner, string week, WeekState state, Guid delegation, Guid version, CancellationToken cancel) =>
        ActAsync(partner, week, state, "Help.Undone", _ => flow.UndoAnswerHelpAsync(delegation, version, HttpContext.Focus(), cancel), cancel);

    private async Task<string> AnsweredAsync(TriagedWeek triaged, Delegation row, IReadOnlyList<Guid> written, CancellationToken cancel)
    {
        var firm = triaged.Firm.Profile;
        return $"{words["Help.Done", firm.FirstNameOf(row.DelegateeId)]} {await mails.TellAsync(written, triaged.Partner.Id, firm, HttpContext.Focus().MemberId, cancel)}";
    }

    [HttpPost("told")]
    public Task<IActionResult> Told(
        string partner, string week, WeekState state, Guid delegation, Guid version, bool told, DateOnly? on, CancellationToken cancel) =>
        ActAsync(partner, week, state, "Handed.ToldDone", _ => (told, on) switch
        {
            (false, _) => Refuse(FlowRefusal.NotTold),
            (_, null) => Refuse(FlowRefusal.NoDayOfTelling),
            (_, { } day) => flow.TellPersonAsync(delegation, version, day, HttpContext.Focus(), cancel),
        }, cancel);

    /// <summary>The partner's answer to another way.</summary>
    [HttpPost("other-way")]
    public async Task<IActionResult> OtherWay(
        string partner, string week, WeekState state, Guid delegation, Guid version, OtherWayAnswer answer, CancellationToken cancel)
    {
        var user = HttpContext.Focus();
        if (!Enum.IsDefined(answer))
        {
            return await ActAsync(partner, week, state, "OtherWay.Done.Agree", _ => Refuse(FlowRefusal.NotNow), cancel);
        }

        return await ActAsync(partner, week, state, "OtherWay.Done." + answer, async _ => answer == OtherWayAnswer.Agree
            ? await flow.AgreeOtherWayAsync(delegation, version, user, cancel)
            : await flow.PassOnAsync(
                delegation, version, answer == OtherWayAnswer.AskBetter, await followUp.RankedForPartnerAsync(delegation, user, cancel), user, cancel), cancel);
    }

    /// <summary>The partner's answer to another way is taken back: the proposal waits for an answer again.</summary>
    [HttpPost("other-way/undo")]
    public Task<IActionResult> UndoOtherWay(string partner, string week, WeekState state, Guid delegation, Guid version, CancellationToken cancel) =>
        ActAsync(partner, week, state, "OtherWay.Undone", _ => flow.UndoOtherWayAsync(delegation, version, HttpContext.Focus(), cancel), cancel);

    /// <summary>The meeting changed, and the partner looked: it can stay so.</summary>
    /// <param name="all">Also for the other times of its series that changed in the same way.</param>
    [HttpPost("stands")]
    public Task<IActionResult> Stands(
        string partner, string week, WeekState state, Guid delegation, Guid version, bool all, [FromServices] ChangedAlike alike, CancellationToken cancel) =>
        ActAsync(partner, week, state, all ? "Handed.StandsDone.All" : "Handed.StandsDone", async triaged => await flow.StandsStillAsync(
            delegation, version, triaged.Meetings.FirstOrDefault(m => m.Delegation?.Id == delegation)?.Meeting, HttpContext.Focus(), cancel,
            all ? await alike.OfAsync(delegation, HttpContext.Focus(), cancel) : null), cancel);

    /// <summary>Who was to go along cannot, and the partner names somebody else: one of those the panel offers.</summary>
    [HttpPost("along")]
    public Task<IActionResult> Along(string partner, string week, WeekState state, Guid delegation, Guid version, string? along, CancellationToken cancel) =>
        ActAsync(partner, week, state, "Along.Done", triaged => triaged.Meetings.FirstOrDefault(m => m.Delegation?.Id == delegation) is { Delegation: { } row } meeting
            && along is not null && DecisionRules.CanGoAlong(triaged, meeting, row.DelegateeId).Contains(along)
                ? flow.NameCompanionAsync(delegation, version, along, HttpContext.Focus(), cancel)
                : Refuse(FlowRefusal.UnknownPerson), cancel);

    /// <summary>Who was named to go along is not asked after all.</summary>
    [HttpPost("along/undo")]
    public Task<IActionResult> UndoAlong(string partner, string week, WeekState state, Guid delegation, Guid version, CancellationToken cancel) =>
        ActAsync(partner, week, state, "Along.Undone", _ => flow.UndoNameCompanionAsync(delegation, version, HttpContext.Focus(), cancel), cancel);

    private static Task<FlowOutcome> Refuse(FlowRefusal why) => Task.FromResult<FlowOutcome>(new FlowOutcome.Refused(why));

    /// <param name="tell">What is said of it once it is done; null where the words of <paramref name="done"/> say it all.</param>
    private async Task<IActionResult> ActAsync(
        string partner, string week, WeekState state, string done, Func<TriagedWeek, Task<FlowOutcome>> act, CancellationToken cancel, Func<TriagedWeek, Delegation, Task<string>>? tell = null)
    {
        var user = HttpContext.Focus();
        if (!user.IsPartner(partner) || !IsoWeek.TryParse(week, out var iso, out _)
            || await triage.LoadAsync(partner, iso, user, cancel) is not { } triaged || await act(triaged) is not (not FlowOutcome.Unknown and var outcome))
        {
            return NotFound();
        }

        TempData[outcome is FlowOutcome.Done ? "Notice" : "Problem"] = outcome is FlowOutcome.Done made
            ? tell is not null ? await tell(triaged, made.Delegation) : words[done == "OtherWay.Done.AskNext" && made.Next is null ? "OtherWay.Done.Nobody" : done]
            : new FirmWords(shared, triaged.Firm.Profile, triaged.Now).Told(outcome, user.MemberId);
        return LocalRedirect(state.At(triaged).ToString());
    }
}

/// <summary>What the partner says to another way.</summary>
public enum OtherWayAnswer
{
    /// <summary>The delegatee goes as proposed.</summary>
    Agree,

    /// <summary>Who was named with it is asked.</summary>
    AskBetter,

    /// <summary>The next who suits is asked.</summary>
    AskNext,
}
