using static PartnerFocus.Web.Delegations.DelegationState;

namespace PartnerFocus.Web.Delegations;

/// <summary>The steps a delegation can make after the partner's yes.</summary>
public enum FlowStep
{
    /// <summary>There is room: the delegatee is asked.</summary>
    Approve,

    /// <summary>The lead says yes to a series until an earlier day than the partner asked for, with the yes itself.</summary>
    ShortenSeries,

    /// <summary>Somebody else of the team is asked.</summary>
    ChangePerson,

    /// <summary>The lead takes it on personally: approved and accepted in one act.</summary>
    TakeOn,

    /// <summary>The lead, asked in person, takes on this meeting and the following ones of its series, until the day on which the partner looks again.</summary>
    TakeOnSeries,

    /// <summary>"Let's talk first."</summary>
    Hold,

    /// <summary>The talk was had: it waits for a decision again.</summary>
    Resume,

    /// <summary>It does not fit now.</summary>
    Reject,

    /// <summary>The approval is taken back before the delegatee answered.</summary>
    UndoApproval,

    /// <summary>"It does not fit now" is taken back before the partner acted on it.</summary>
    UndoReject,

    /// <summary>The lead does not go after all, before anybody heard of it.</summary>
    UndoTakeOn,

    /// <summary>The delegatee goes.</summary>
    Accept,

    /// <summary>The delegatee goes to this meeting and the following ones of its series, until the day on which the partner looks again.</summary>
    AcceptSeries,

    /// <summary>The delegatee takes the yes back before anybody heard of it.</summary>
    UndoAccept,

    /// <summary>A yes to the series covers this meeting of it.</summary>
    Cover,

    /// <summary>That yes is undone before anybody heard of it: it is asked as it was, or counts as never given.</summary>
    Uncover,

    /// <summary>The delegatee gives it back.</summary>
    Decline,

    /// <summary>The delegatee takes giving it back back, before anybody heard of it or acted on what followed: it is what it was.</summary>
    UndoDecline,

    /// <summary>The partner says yes to the other way that came with giving it back: the delegatee goes so.</summary>
    AgreeOtherWay,

    /// <summary>The partner lets somebody else be asked after that: who was named with it, or who comes next.</summary>
    PassOn,

    /// <summary>The partner takes that yes to the other way back, before anybody heard of it: the proposal waits for an answer again.</summary>
    UndoAgree,

    /// <summary>The partner lets nobody else be asked after all, before that one's lead acted: the proposal waits for an answer again.</summary>
    UndoPassOn,

    /// <summary>The partner did not answer the other way in time, or its meeting was moved or is gone: who was told of the yes hears that it no longer holds.</summary>
    EndOtherWay,

    /// <summary>The delegatee gives it back together with all that follow in the series.</summary>
    DeclineRest,

    /// <summary>Who was to go along with the delegatee cannot: the delegation stands, and the partner may name somebody else.</summary>
    CannotGoAlong,

    /// <summary>That one can after all, before anybody heard of it or somebody else was named.</summary>
    UndoCannotGoAlong,

    /// <summary>The partner names somebody else who goes along.</summary>
    NameCompanion,

    /// <summary>The partner takes that back, before anybody heard of it: nobody goes along, as before.</summary>
    UndoNameCompanion,

    /// <summary>The delegatee completes the mandate.</summary>
    Complete,

    /// <summary>It happened; the delegatee tells what came of it.</summary>
    ReportBack,

    /// <summary>The partner told the person an appraisal is about; only then the lead sees it.</summary>
    TellPerson,

    /// <summary>"I need you": the delegatee calls the partner in for a question and some minutes.</summary>
    CallHelp,

    /// <summary>The delegatee no longer needs the partner.</summary>
    StopHelp,

    /// <summary>The partner comes, answers in writing, or cannot.</summary>
    AnswerHelp,

    /// <summary>The partner takes that answer back, before a message of it left: the call waits again.</summary>
    UndoAnswerHelp,

    /// <summary>The agenda of the meeting changed: the partner is asked to look again. It stands as long as the partner says nothing.</summary>
    LookAgain,

    /// <summary>The partner looked: it can stay so. Or the agenda is what it was.</summary>
    StandsStill,

    /// <summary>Taken back by the partner, or the meeting was moved or cancelled.</summary>
    Withdraw,

    /// <summary>The yes to the series ends: taken back, given back, or the day came on which the partner looks again. Whatever became of the meeting it was given for.</summary>
    EndSeries,

    /// <summary>What ended it is undone, by who did it, or with the import that did: the yes to the series stands again.</summary>
    UndoEndSeries,

    /// <summary>It began before all was decided.</summary>
    Lapse,

    /// <summary>The partner undoes the act that began it, or what it followed is undone, before anybody else acted: as if it was never given.</summary>
    UndoYes,

    /// <summary>The partner undoes the act that took it back, or the import because of which it was is taken back, before anybody else acted: it is what it was, hold included.</summary>
    UndoWithdrawal,
}

/// <summary>The part somebody has in one delegation; one person can have several.</summary>
[Flags]
public enum FlowPart
{
    None = 0,

    /// <summary>The partner whose meeting it is.</summary>
    Partner = 1,

    /// <summary>The lead of the delegatee's team; the partner where that team has no lead with an account.</summary>
    Approver = 2,

    /// <summary>Who is asked.</summary>
    Delegatee = 4,

    /// <summary>The program itself: time that passed, a meeting that moved.</summary>
    Program = 8,

    /// <summary>Who goes along with the delegatee, once that one's yes can no longer be undone unnoticed; or said not to be able to, and nobody else was named.</summary>
    Companion = 16,

    /// <summary>
    /// Who writes down what a delegatee without an account answers and reports: the partner, the partner's assistant, and who says whether there is room.
    /// The answer is the delegatee's; it is no approval.
    /// </summary>
    Writer = 32,
}

/// <summary>One row of the table: who may make a step, from where, where it leads, and whether it can be made once the meeting began.</summary>
/// <param name="To">Null keeps the state.</param>
internal sealed record FlowRule(FlowStep Step, FlowPart By, DelegationState[] From, DelegationState? To, bool AlsoBegun = false);

/// <summary>
/// The whole course of a delegation. What stands not in this table cannot happen: every change of a row goes through
/// <see cref="Allows"/>. <c>docs/delegations.md</c> holds the same table for people. Source: domain, "Delegates".
/// </summary>
internal static class FlowRules
{
    /// <summary>
    /// The target of <see cref="FlowStep.UndoWithdrawal"/>, <see cref="FlowStep.UndoDecline"/> and <see cref="FlowStep.Uncover"/> is what the decision they undo
    /// says it was.
    /// </summary>
    public static readonly FlowRule[] All =
    [
        new(FlowStep.Approve, FlowPart.Approver, [Confirmed], Approved),
        new(FlowStep.ShortenSeries, FlowPart.Approver, [Confirmed], null),
        new(FlowStep.ChangePerson, FlowPart.Approver, [Confirmed], Approved),
        new(FlowStep.TakeOn, FlowPart.Approver, [Confirmed], Accepted),
        new(FlowStep.TakeOnSeries, FlowPart.Approver, [Confirmed], Accepted),
        new(FlowStep.Hold, FlowPart.Approver, [Confirmed], null),
        new(FlowStep.Resume, FlowPart.Approver, [Confirmed], null),
        new(FlowStep.Reject, FlowPart.Approver, [Confirmed], Rejected),
        new(FlowStep.UndoApproval, FlowPart.Approver, [Approved], Confirmed),
        new(FlowStep.UndoReject, FlowPart.Approver, [Rejected], Confirmed),
        new(FlowStep.UndoTakeOn, FlowPart.Approver, [Accepted], Confirmed),
        new(FlowStep.Accept, FlowPart.Delegatee | FlowPart.Writer, [Approved], Accepted),
        new(FlowStep.AcceptSeries, FlowPart.Delegatee | FlowPart.Writer, [Approved], Accepted),
        new(FlowStep.UndoAccept, FlowPart.Delegatee | FlowPart.Writer, [Accepted], Approved),
        new(FlowStep.Cover, FlowPart.Program, [Confirmed, Approved], Accepted),
        new(FlowStep.Uncover, FlowPart.Program, [Accepted], null),
        new(FlowStep.Decline, FlowPart.Delegatee | FlowPart.Writer, [Approved, Accepted], Declined),
        new(FlowStep.UndoDecline, FlowPart.Delegatee | FlowPart.Writer, [Declined], null),
        new(FlowStep.AgreeOtherWay, FlowPart.Partner, [Declined], Accepted),
        new(FlowStep.PassOn, FlowPart.Partner, [Declined], null),
        new(FlowStep.UndoAgree, FlowPart.Partner, [Accepted], Declined),
        new(FlowStep.UndoPassOn, FlowPart.Partner, [Declined], null),
        new(FlowStep.EndOtherWay, FlowPart.Program, [Declined], null),
        new(FlowStep.DeclineRest, FlowPart.Delegatee | FlowPart.Writer, [Accepted], Declined),
        new(FlowStep.CannotGoAlong, FlowPart.Companion, [Accepted], null),
        new(FlowStep.UndoCannotGoAlong, FlowPart.Companion, [Accepted], null),
        new(FlowStep.NameCompanion, FlowPart.Partner, [Confirmed, Approved, Accepted], null),
        new(FlowStep.UndoNameCompanion, FlowPart.Partner, [Confirmed, Approved, Accepted], null),
        new(FlowStep.Complete, FlowPart.Delegatee, [Approved, Accepted], null, AlsoBegun: true),
        new(FlowStep.ReportBack, FlowPart.Delegatee | FlowPart.Writer, [Accepted], Done, AlsoBegun: true),
        new(FlowStep.TellPerson, FlowPart.Partner, [Confirmed], null),
        new(FlowStep.CallHelp, FlowPart.Delegatee, [Accepted], null, AlsoBegun: true),
        new(FlowStep.StopHelp, FlowPart.Delegatee, [Accepted], null, AlsoBegun: true),
        new(FlowStep.AnswerHelp, FlowPart.Partner, [Accepted], null, AlsoBegun: true),
        new(FlowStep.UndoAnswerHelp, FlowPart.Partner, [Accepted], null),
        new(FlowStep.LookAgain, FlowPart.Program, [Confirmed, Approved, Accepted], null),
        new(FlowStep.StandsStill, FlowPart.Partner | FlowPart.Program, [Confirmed, Approved, Accepted], null),
        new(FlowStep.Withdraw, FlowPart.Partner | FlowPart.Program, [Confirmed, Approved, Accepted], Withdrawn, AlsoBegun: true),
        new(FlowStep.EndSeries, FlowPart.Partner | FlowPart.Delegatee | FlowPart.Program | FlowPart.Writer, [Accepted, Done, Declined, Withdrawn], null, AlsoBegun: true),
        new(FlowStep.UndoEndSeries, FlowPart.Partner | FlowPart.Delegatee | FlowPart.Program | FlowPart.Writer, [Accepted, Done, Declined, Withdrawn], null, AlsoBegun: true),
        new(FlowStep.Lapse, FlowPart.Program, [Confirmed, Approved], Lapsed, AlsoBegun: true),
        new(FlowStep.UndoYes, FlowPart.Partner | FlowPart.Program, [Confirmed, Approved], Withdrawn, AlsoBegun: true),
        new(FlowStep.UndoWithdrawal, FlowPart.Partner | FlowPart.Program, [Withdrawn], null, AlsoBegun: true),
    ];

    /// <summary>States in which something can still happen before the meeting.</summary>
    public static readonly DelegationState[] Open = [Confirmed, Approved, Accepted];

    /// <summary>States in which not all is decided: when the meeting begins, it lapses.</summary>
    public static readonly DelegationState[] Undecided = [Confirmed, Approved];

    public static FlowRule Of(FlowStep step) => All.Single(r => r.Step == step);

    /// <summary>Whether anybody with these parts may make the step from there.</summary>
    public static bool Allows(FlowStep step, FlowPart parts, DelegationState from)
    {
        var rule = Of(step);
        return (rule.By & parts) != 0 && rule.From.Contains(from);
    }

    /// <summary>Whether a step makes no sense once the meeting began.</summary>
    public static bool EndsWhenBegun(FlowStep step) => !Of(step).AlsoBegun;
}
