using PartnerFocus.Triage;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Shared;

namespace PartnerFocus.Web.Weeks;

/// <summary>Says what became of an act: each outcome has a sentence that names whom and when.</summary>
public sealed class ActWords(WeekWords words)
{
    private const int MostNamed = 6;

    /// <summary>What an act that led to this page is answered with; null when none did.</summary>
    /// <param name="reader">Who reads it: a meeting that is closed to the reader goes without its title.</param>
    /// <param name="told">As <see cref="ActTold"/> wrote it.</param>
    /// <param name="me">Firm member id of the reader.</param>
    /// <param name="ahead">What a yes to the series would cover, where it was handed over for one; else null.</param>
    public (bool IsGood, string Text)? Of(WeekReader reader, string? told, string? me, SeriesOutlook? ahead) => ActTold.Read(told) switch
    {
        (ActKind.One, [var result]) => One(reader, result, me),
        (ActKind.Series, [var result]) => WithSeries(reader, result, One(reader, result, me), ahead),
        (ActKind.Following, [{ IsDone: true, By: { } who, At: { } from }]) =>
            (true, words["Following.Done", reader.FirstName(who), WeekWords.DateWithYear(from.InZone(reader.Week.Zone).Date)]),
        (ActKind.Following, [var result]) => One(reader, result, me),
        (ActKind.Many, var results) => Many(reader, results, me),
        (ActKind.Undo, var results) => Undone(reader, results, me),
        _ => null,
    };

    public (bool IsGood, string Text) OfTalk(ActResult result) => Short(result, words["Act.Said"]);

    /// <param name="slots">How many were kept.</param>
    public (bool IsGood, string Text) OfKept(ActResult result, int slots) =>
        result.Outcome == ActOutcome.TextMissing ? (false, words["Act.NoSlot"]) : Short(result, words.Count("Act.Kept", slots));

    public (bool IsGood, string Text) OfLetGo(ActResult result) => Short(result, words["Act.LetGo"]);

    private (bool IsGood, string Text) Short(ActResult result, string done) => result.Outcome switch
    {
        ActOutcome.Done => (true, done),
        ActOutcome.AlreadyDone => (true, words["Act.AlreadyDone"]),
        var outcome => (false, FirmWords.Capital(words["Act." + outcome, words["ThisMeeting"]])),
    };

    private (bool IsGood, string Text) One(WeekReader reader, ActResult result, string? me) => result.Outcome switch
    {
        ActOutcome.Done => (true, Done(reader, result)),
        ActOutcome.AlreadyDone => (true, words["Act.AlreadyDone"]),
        var outcome => (IsCalm(outcome), FirmWords.Capital(Refusal(reader, result, me))),
    };

    private (bool IsGood, string Text) WithSeries(WeekReader reader, ActResult result, (bool IsGood, string Text) told, SeriesOutlook? ahead) =>
        reader.Week.Find(result.Key) is { Meeting.Precedent: { } precedent } meeting
            ? (told.IsGood, $"{told.Text} {words[
                meeting.IsAskedOnce ? "Act.Series.AskedOnce" : SeriesOutlook.OffersAll(ahead) ? "Act.Series" : "Act.Series.ThisOnly",
                WeekWords.DateWithYear(precedent.ReviewOn), meeting.Standing?.DelegateeId is { } who ? reader.FirstName(who) : ""]}")
            : told;

    private string Done(WeekReader reader, ActResult result) => reader.Week.Find(result.Key)?.Standing switch
    {
        _ when !reader.IsPartner => words["Act.Prepared", Name(reader, result)],
        { DelegateeId: null } own when own.Chosen != own.Advised =>
            words["Act.Chosen", Name(reader, result), reader.NameOf(VerdictLook.Filter(own.Chosen))],
        { DelegateeId: { } who, Chosen: Verdict.AttendPart } when reader.Week.Find(result.Key)?.Delegation?.State == Delegations.DelegationState.Accepted =>
            words["Act.Part.Goes", Name(reader, result), reader.FirstName(who)],
        { DelegateeId: { } who } when reader.Week.Find(result.Key)?.Delegation?.State == Delegations.DelegationState.Accepted => words["Act.Kept.Goes", Name(reader, result), reader.FirstName(who)],
        { DelegateeId: { } who } when reader.Week.Find(result.Key)?.Delegation is { WaitsForTheTelling: true } => words["Act.TellFirst", Name(reader, result), reader.FirstName(who)],
        { DelegateeId: { } who } => words["Act.AgreedFor", Name(reader, result), reader.FirstName(who)],
        _ => words["Act.Agreed", Name(reader, result)],
    };

    private (bool IsGood, string Text) Many(WeekReader reader, IReadOnlyList<ActResult> results, string? me)
    {
        var done = results.Count(r => r.Outcome is ActOutcome.Done or ActOutcome.AlreadyDone);
        return results.Count == 0
            ? (false, words["Act.NothingSelected"])
            : Together(reader, results, me, done == 0 ? "" : words.Count(reader.IsPartner ? "Act.ManyAgreed" : "Act.ManyPrepared", done));
    }

    private (bool IsGood, string Text) Undone(WeekReader reader, IReadOnlyList<ActResult> results, string? me)
    {
        var done = results.Count(r => r.IsDone);
        return results is [{ Outcome: ActOutcome.NothingToUndo }]
            ? (true, words["Act.NothingToUndo"])
            : Together(reader, results, me, done == 0 ? "" : words.Count("Act.Undone", done));
    }

    private (bool IsGood, string Text) Together(WeekReader reader, IReadOnlyList<ActResult> results, string? me, string first)
    {
        var not = results.Where(r => r.Outcome is not (ActOutcome.Done or ActOutcome.AlreadyDone)).ToList();
        var refusals = not.GroupBy(r => (r.Outcome, r.By, Of: IsToldTogether(r) ? null : r)).Select(alike => FirmWords.Capital(
            alike.ToList() is [_, _, ..] many ? Refusals(reader, many) : Refusal(reader, alike.First(), me)));
        return (not.TrueForAll(r => IsCalm(r.Outcome)), string.Join(' ', refusals.Prepend(first)).Trim());
    }

    // That time went by is nobody's mistake.
    private static bool IsCalm(ActOutcome outcome) => outcome is ActOutcome.Begun;

    /// <summary>Whether several of it are told in one sentence; what somebody did first is told of each, with its moment.</summary>
    private static bool IsToldTogether(ActResult result) => result is
    {
        Step: null,
        Outcome: ActOutcome.Begun or ActOutcome.Changed or ActOutcome.Gone or ActOutcome.OneByOne or ActOutcome.NobodyChosen or ActOutcome.NothingToDecide,
    };

    private string Refusals(WeekReader reader, List<ActResult> alike)
    {
        var names = string.Join(", ", alike.Take(MostNamed).Select(r => Name(reader, r))) + (alike.Count > MostNamed ? " …" : "");
        var (key, number) = ("Act.Several." + alike[0].Outcome, words.Number(alike.Count));
        return alike[0].Outcome != ActOutcome.Begun ? words[key, number, names]
            : alike.TrueForAll(r => reader.Week.Find(r.Key) is { IsLapsed: true }) ? reader.Say("Act.Several.Begun", number, names)
            : words["Act.Several.BegunPast", number, names];
    }

    private string Refusal(WeekReader reader, ActResult result, string? me)
    {
        var (name, when) = (Name(reader, result), result.At is { } at ? reader.Moment(at) : "");
        var who = result.By is null ? "" : result.By == me ? words["You"] : reader.FirstName(result.By);
        return result switch
        {
            { Step: { To: nameof(DelegationState.Withdrawn) }, By: DelegationFlow.Program } => words["Act.StaysMoved", name, when],
            { Outcome: ActOutcome.ChosenMeanwhile, Step: { } step } => words["Act.Stays", name, Happened(result.By == me ? null : who, step), when],
            { Outcome: ActOutcome.CannotBeAsked, By: not null } => words["Act.CannotBeAsked.Named", name, who],
            { Outcome: ActOutcome.Begun } => reader.Week.Find(result.Key) is { IsLapsed: true } ? reader.Say("Act.Begun", name) : words["Act.BegunPast", name],
            _ => words["Act." + result.Outcome, name, who, when],
        };
    }

    private static string Happened(string? who, (string From, string To) step) =>
        Shared.Happened.Of(who, step.From, step.To).In(WeekWords.Language);

    private static string Name(WeekReader reader, ActResult result) => CardText.Named(reader, reader.Week.Find(result.Key));
}
