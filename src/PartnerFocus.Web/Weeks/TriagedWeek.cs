using System.Globalization;
using NodaTime;
using PartnerFocus.Triage;
using PartnerFocus.Triage.Cases;
using PartnerFocus.Triage.Delegation;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Triage.Week;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Firm;

namespace PartnerFocus.Web.Weeks;

/// <summary>A partner's week as the engine sees it, joined with what people chose and said about it.</summary>
public sealed record TriagedWeek
{
    public required CurrentFirm Firm { get; init; }

    public required Partner Partner { get; init; }

    public required IsoWeek Week { get; init; }

    /// <summary>Ordered by start, then UID.</summary>
    public required IReadOnlyList<WeekMeeting> Meetings { get; init; }

    public required WeekFigures Figures { get; init; }

    /// <summary>Figures of the same week if every advice that can still be followed is, and everybody asked says yes.</summary>
    public WeekFigures FiguresWhenAgreed => WeekFigures.Of(Firm.Profile, Partner.Id, [.. Meetings.Where(Stays).Select(m => m.Assessed)]);

    public IReadOnlyList<KeptTime> Kept { get; init; } = [];

    /// <summary>How the partner said to be reached, in the newest mandate that says so; empty when none does.</summary>
    public string LastReach { get; init; } = "";

    /// <summary>When an agenda of the partner was last brought up to date; null when there is none.</summary>
    public AgendaStamp? Updated { get; init; }

    /// <summary>Who of the firm can answer here; null where nobody looks.</summary>
    public AccountHolders? Holders { get; init; }

    /// <summary>Who decides today in the place of a lead or a partner (id of who is replaced → id of the stand-in).</summary>
    public IReadOnlyDictionary<string, string> StandIns { get; init; } = new Dictionary<string, string>();

    /// <summary>Changes when an agenda of the partner does.</summary>
    public required string AgendaVersions { get; init; }

    /// <summary>The newest act of who looks that still stands; null when there is none.</summary>
    public NewestAct? LastAct { get; init; }

    /// <summary>What the engine was asked: colleagues' calendars and what was handed to whom among it.</summary>
    public required WeekQuestion Question { get; init; }

    public required Instant Now { get; init; }

    /// <summary>The engine that assessed the week, for what is asked of one meeting only.</summary>
    public required TriageEngine Engine { get; init; }

    public DateTimeZone Zone => Firm.Profile.TimeZone;

    /// <summary>Whether the partner still spends time on a meeting when every advice is followed and everybody asked says yes.</summary>
    public static bool Stays(WeekMeeting meeting) => !(meeting.Verdict is Verdict.Delegate or Verdict.LeaveOut && meeting.CanComeFree);

    /// <summary>Whether no other meetings have begun by a moment: what begins leaves the plan of the week.</summary>
    internal bool IsPlannedAsAt(Instant now) => Meetings.All(m => m.HasBegun == (m.Meeting.Start.ToInstant() <= now));

    /// <summary>The same week looked at another moment by which no other meeting has begun: nothing else of it was decided by the clock.</summary>
    internal TriagedWeek At(Instant now) => this with
    {
        Now = now,
        Question = Question with { Now = now },
        Meetings = [.. Meetings.Select(m => m with { Now = now })],
    };

    public WeekMeeting? Find(string? key) => Meetings.FirstOrDefault(m => m.Key == key);
}

/// <summary>Choices made in one act.</summary>
/// <param name="Keys">Of their meetings.</param>
/// <param name="Decision">Its place among all decisions: a later one is newer.</param>
public sealed record NewestAct(Guid Id, IReadOnlyList<string> Keys, long Decision);

/// <summary>When, and by whom, an agenda was last brought up to date.</summary>
public sealed record AgendaStamp(Instant At, string? By);

/// <summary>One meeting of the week: what the agenda says, what the engine advises, what people chose and said.</summary>
/// <param name="Key">Names it in addresses.</param>
/// <param name="AgendaId">The agenda it was read from.</param>
/// <param name="Assessed">The meeting with its advice.</param>
/// <param name="Choice">What was chosen or prepared; null when nothing was, or it was undone.</param>
/// <param name="Delegation">
/// The delegation of the partner's choice that stands, else the newest of those taken back; null when the choice asks nobody.
/// </param>
/// <param name="Comments">Oldest first.</param>
public sealed record WeekMeeting(
    string Key, Guid AgendaId, AssessedMeeting Assessed, Choice? Choice, Delegation? Delegation, IReadOnlyList<Comment> Comments)
{
    private readonly AssessmentSnapshot? under = Choice is { Chosen: Verdict.AttendPart, State: not ChoiceState.Undone } ? AssessmentSnapshot.Read(Choice.Assessment) : null;

    /// <summary>When the week was read.</summary>
    public Instant Now { get; init; }

    /// <summary>The newest call for help of who took it over; null when there was none.</summary>
    public HelpCall? Help { get; init; }

    /// <summary>How far the question to the organiser, or the decline, is; null when nothing is asked or declined, or no longer.</summary>
    public ChoiceCourse? Course { get; init; }

    /// <summary>Whether that question or decline left: what waits for the undo window, for the mail server or for a hand reached nobody.</summary>
    public bool IsCourseOut { get; init; }

    /// <summary>Whether who would take it over cannot sign in and the mail that asks them did not leave: they know nothing of it.</summary>
    public bool IsUnasked { get; init; }

    public Meeting Meeting => Assessed.Meeting;

    public Assessment Advice => Assessed.Assessment;

    /// <summary>Protected time and notes ask for no decision and stand apart from the count of meetings.</summary>
    public bool AsksDecision => !Advice.IsNote && (Advice.Verdict != Verdict.Protect || Standing is not null);

    /// <summary>The partner's choice, as long as the meeting stands where it stood when it was made.</summary>
    public Choice? Standing => Choice is { State: ChoiceState.Decided } && !HasMoved ? Choice : null;

    /// <summary>What the assistant prepared; without effect until the partner agrees.</summary>
    public Choice? Prepared => Choice is { State: ChoiceState.Prepared } && !HasMoved ? Choice : null;

    /// <summary>Whether the meeting was moved after it was chosen.</summary>
    public bool HasMoved => Choice is not null && Choice.Start != Meeting.Start.ToInstant();

    /// <summary>Whether it has begun: then nothing is left to decide on it.</summary>
    public bool HasBegun => Meeting.Start.ToInstant() <= Now;

    /// <summary>Whether it is over.</summary>
    public bool HasEnded => Meeting.End.ToInstant() <= Now;

    /// <summary>
    /// Whether it began before somebody else had said yes, though the partner asked somebody or was advised to: the partner goes.
    /// </summary>
    public bool IsLapsed => HasBegun && AsksDecision
        && (Standing is null ? Advice.Verdict is Verdict.Delegate or Verdict.AttendPart : !IsSure && !GoesBeside);

    /// <summary>
    /// What holds: the partner's choice, else the advice. What was asked and not accepted when it began is the partner's, and so is what
    /// somebody does in another way than was asked; of what was never decided the advice stays to be seen.
    /// </summary>
    public Verdict Verdict => Standing is not { } choice ? Advice.Verdict : IsLapsed || GoesBeside ? Verdict.Attend : IsCalledIn ? Verdict.AttendPart : Course?.Holds(choice.Chosen, Now) ?? choice.Chosen;

    /// <summary>What was decided or prepared, else advised: what choosing somebody changes nothing of but the person.</summary>
    public Verdict Chosen => (Standing ?? Prepared)?.Chosen ?? Advice.Verdict;

    /// <summary>The part that is the partner's: as chosen or prepared, else as advised; null where none is known.</summary>
    public MeetingPart? Part => (Standing ?? Prepared) is not { Chosen: Verdict.AttendPart } ? Advice.Part : under?.OwnPart?.AsPart() ?? AgreedPart ?? Advice.Part;

    /// <summary>The part that was agreed with who takes the rest, though the meeting's text asks for another by now, or for none; null where it is what is advised.</summary>
    private MeetingPart? AgreedPart => Delegation is not null && FlowRules.Open.Contains(Delegation.State) && under?.Part is { } agreed && (agreed.Item.Length > 0 || agreed.Start is not null)
        && agreed != (Advice.Part is { } now ? OwnPart.Of(now) : null) ? agreed.AsPart() : null;

    /// <summary>Whether that part is what the partner comes for, or some of it: not where somebody else has the whole and only called the partner in.</summary>
    public bool HasOwnPart => Verdict == Verdict.AttendPart && (Standing?.Chosen ?? Advice.Verdict) == Verdict.AttendPart;

    /// <summary>Whether who took it over needs the partner for some minutes, and the partner did not say no or answer in writing.</summary>
    public bool IsCalledIn => Delegation is { State: DelegationState.Accepted } && Help is { State: HelpState.Asked or HelpState.Comes };

    /// <summary>Whether that call still waits for the partner's word.</summary>
    public bool IsHelpAsked => IsCalledIn && Help is { State: HelpState.Asked } && !HasEnded;

    /// <summary>Whether the partner's choice waits for nobody: nobody was asked, or who was asked said yes.</summary>
    public bool IsSure => Standing is { } choice
        && (choice.DelegateeId is null || (Delegation is { State: DelegationState.Accepted or DelegationState.Done } && !AwaitsOrganiser && !GoesBeside));

    /// <summary>Whether who said yes goes in another way than was asked, so that the partner is there as well and nothing comes free.</summary>
    public bool GoesBeside => Standing is { DelegateeId: not null } && Delegation is { State: DelegationState.Accepted or DelegationState.Done, GoesBeside: true };

    /// <summary>Whether who said yes may only come if the organiser agrees, who did not yet.</summary>
    public bool AwaitsOrganiser => Standing is { DelegateeId: not null } && Course is { } course && course.StateAt(Now) != CourseState.Free;

    /// <summary>Whether its time came free for certain, or still can.</summary>
    public bool CanComeFree => IsSure || !(HasBegun || GoesBeside);

    /// <summary>Who is asked by the partner's choice, or goes: whoever the lead named, or came next, in the place of who was chosen. Null for nobody.</summary>
    public string? WhoHasIt => Standing?.DelegateeId is null || Delegation is null || !FlowRules.Open.Contains(Delegation.State) ? Standing?.DelegateeId : Delegation.DelegateeId;

    /// <summary>Whether what was asked came to nothing, so that the partner looks again.</summary>
    public bool CameBack => Standing is not null && Delegation is { State: DelegationState.Rejected or DelegationState.Declined or DelegationState.Withdrawn };

    /// <summary>Whether the end or the agenda changed after somebody was asked, so that the partner looks again; who was asked stands meanwhile.</summary>
    public bool HasNewAgenda => Standing is not null && Delegation is not null && MeetingChange.AsksToLook(Delegation.Changed) && FlowRules.Open.Contains(Delegation.State);

    /// <summary>Whether the partner still has to decide.</summary>
    public bool IsOpen => AsksDecision && !HasBegun && (Standing is null || CameBack || HasNewAgenda);

    /// <summary>The assistant's objection that the partner did not answer yet; null when there is none.</summary>
    public Comment? Objection => Comments.FirstOrDefault(c => c is { IsObjection: true, AnsweredAt: null });

    /// <summary>Who was asked for this very meeting and did not go, with how it ended (person id → rejected or declined). Counts for no other meeting.</summary>
    public IReadOnlyDictionary<string, DelegationState> CameToNothing { get; init; } = new Dictionary<string, DelegationState>();

    /// <summary>Who would take it over by the advice, and was not asked for it in vain; null when nobody suits or nobody is needed.</summary>
    public DelegateCandidate? FirstCandidate => Assessed.Delegates.Candidates.FirstOrDefault(c => !CameToNothing.ContainsKey(c.PersonId));

    /// <summary>Who takes it over, is asked to, or would be by the advice; null when nobody is. The lead may have named somebody else than the partner did.</summary>
    public string? WhoTakesIt => CameBack ? FirstCandidate?.PersonId
        : Standing is { } choice ? Delegation?.DelegateeId ?? choice.DelegateeId
        : Prepared is { } prepared ? prepared.DelegateeId
        : FirstCandidate?.PersonId;

    /// <summary>
    /// The top contribution: the partner's own words, else the advised sentence as long as what holds is what was advised, about the one
    /// who takes it over; empty otherwise.
    /// </summary>
    public string Contribution(FirmProfile firm, Language language)
    {
        var own = (Standing ?? Prepared)?.TopContribution;
        var holds = Prepared?.Chosen ?? Verdict;
        return own ?? (holds == Advice.Verdict && (holds != Verdict.AttendPart || Part == Advice.Part) ? Advice.ContributionWith(WhoTakesIt is { } id ? firm.NameOf(id) : null).In(language) : "");
    }

    /// <summary>Whether following the advice asks for somebody.</summary>
    public bool AdviceAsksSomebody => Advice.Verdict == Verdict.Delegate;

    /// <summary>
    /// Whether it can be agreed with in one act with others: clear, no appraisal, nothing said against it, and somebody there to
    /// take it over; where somebody was chosen for the whole series, that person.
    /// </summary>
    public bool IsClear => IsOpen && !CameBack && !HasNewAgenda && !Advice.Facts.IsAppraisal && Objection is null && Prepared is null
        && Advice.Confidence == Confidence.Sure && Advice.Verdict != Verdict.Clarify
        && (!AdviceAsksSomebody || (FirstCandidate is { IsOfTheTeamOnly: false } first && (Advice.DecidedBy != CaseCatalogue.Precedent || (Meeting.Precedent?.DelegateeId ?? first.PersonId) == first.PersonId)));

    /// <summary>Whether a choice on it can hold for its whole series: not for what is private, no meeting, or the partner's own time.</summary>
    public bool CanHoldForSeries => Meeting is { RecurrenceId: not null, IsPrivate: false } && CaseCatalogue.GivesWayToPrecedent(Advice.DecidedBy);

    /// <summary>Whether who was chosen is asked for this one only, and so the others of the series are no part of that answer.</summary>
    public bool IsAskedOnce => Standing is { DelegateeId: { } who } && Delegation is { AsksSeries: false } asked && asked.DelegateeId == who && FlowRules.Open.Contains(asked.State);

    /// <summary>Whether who took it over would do so again, and that person is not the choice for its series yet.</summary>
    public bool CanBeRepeated => Standing is not null && Delegation is { State: DelegationState.Done, IsWorthRepeating: true } told
        && CanHoldForSeries && Meeting.Precedent?.DelegateeId != told.DelegateeId;

    /// <summary>
    /// Whether who goes to it, or went and would do so again, can be asked for the following ones of its series too: it stands for this one only, as it was asked, and that
    /// person is not the choice for its series yet: then each following one is proposed so, and asks for the rest with it.
    /// </summary>
    public bool CanAskForMore => Standing is { Chosen: Verdict.Delegate or Verdict.AttendPart } && CanHoldForSeries && !HasNewAgenda
        && Delegation is { StandingId: null, IsAppraisal: false, Condition: "" } one && Meeting.Precedent?.DelegateeId != one.DelegateeId
        && (one.State == DelegationState.Accepted || one is { State: DelegationState.Done, IsWorthRepeating: true });

    /// <summary>Whether an other way that somebody proposed waits for the partner's answer.</summary>
    public bool HasOtherWay => Standing is not null && !HasBegun && Delegation is { State: DelegationState.Declined, IsOtherWayOpen: true };

    /// <summary>Whether what stands for this meeting is what was decided for its series.</summary>
    public bool HoldsForSeries => Standing is { } choice && Advice.DecidedBy == CaseCatalogue.Precedent
        && Meeting.Precedent is { } precedent && (choice.Chosen, choice.DelegateeId) == (precedent.Verdict, precedent.DelegateeId);

    /// <summary>Changes with everything an act is based on; a form sends it back, so that nobody decides on what they did not see.</summary>
    public string Seen => MeetingKey.Of(
        string.Create(CultureInfo.InvariantCulture, $"{Choice?.Version}|{Advice.Verdict}|{Meeting.Start.ToInstant()}|{Meeting.End.ToInstant()}"),
        Meeting.Title)[..6];
}
