using NodaTime;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Shared;

namespace PartnerFocus.Web.Approvals;

/// <summary>What waits for the lead's word.</summary>
/// <param name="Teams">Names of the teams it is about; empty for what a partner approves without a lead.</param>
/// <param name="Partners">Who asks, by first name, most first.</param>
/// <param name="Oldest">When the longest waiting one was asked; null when nothing waits.</param>
/// <param name="Rows">Ordered by the start of the meeting.</param>
/// <param name="Results">What became of the acts just made.</param>
/// <param name="Typed">A form that could not be accepted, with what was typed; null when there is none.</param>
/// <param name="TooMany">What was picked, when it was too much for one act; null when it was not.</param>
/// <param name="LandsOn">The row that has the focus after an act, and what came of the act beside it; null when there is none.</param>
public sealed record ApprovalsPage(
    IReadOnlyList<string> Teams,
    IReadOnlyList<string> Partners,
    Instant? Oldest,
    IReadOnlyList<ApprovalRow> Rows,
    IReadOnlyList<ApprovalResult> Results,
    TypedReason? Typed,
    IReadOnlyCollection<string>? TooMany = null,
    Guid? LandsOn = null)
{
    /// <summary>Approved in one act at the most: each result is carried to the next page, and that has a limit.</summary>
    public const int MostAtOnce = 100;

    /// <summary>What can be approved in one act: nothing stands in the way, nothing asks for a look of its own, and all of it together fits.</summary>
    public IReadOnlyList<ApprovalRow> Clear { get; init; } = [];

    /// <summary>What this person said within the time to undo it and can still take back, newest first; without what <see cref="Results"/> tells already.</summary>
    public IReadOnlyList<ApprovalResult> JustNow { get; init; } = [];

    /// <summary>Names of whom this person stands in for today.</summary>
    public IReadOnlyList<string> InPlaceOf { get; init; } = [];

    /// <summary>First names of whose weeks this stand-in prepares: on what they ask somebody else decides.</summary>
    public IReadOnlyList<string> NotFrom { get; init; } = [];

    /// <summary>Whether this person decides in the own name too.</summary>
    public bool IsLead { get; init; }

    /// <summary>Whether nobody but the lead is asked: then a yes is no approval of somebody else's.</summary>
    public bool IsAllMine => Rows.All(r => r.IsForMe);

    /// <summary>How many of what is clear by itself do not fit any more beside the rest.</summary>
    public int NotBeside => Math.Min(MostAtOnce, Rows.Count(r => r.IsClear)) - Clear.Count;
}

/// <summary>One delegation that waits.</summary>
public sealed record ApprovalRow
{
    public required Guid Id { get; init; }

    public required Guid Version { get; init; }

    /// <summary>Local, in the firm's zone.</summary>
    public required LocalDateTime Start { get; init; }

    public required LocalDateTime End { get; init; }

    public required string Title { get; init; }

    /// <summary>Private, or behind a wall for who looks: neither title nor reasons nor mandate are shown.</summary>
    public Veil Veil { get; init; }

    public required string Partner { get; init; }

    public required string PartnerFirst { get; init; }

    public required string Delegatee { get; init; }

    public required string DelegateeFirst { get; init; }

    /// <summary>What becomes of what follows from a yes, where it begins too soon to wait.</summary>
    public LeavingNow LeavesNow { get; init; } = LeavingNow.Not;

    /// <summary>Whether it is asked of the lead in person.</summary>
    public bool IsForMe { get; init; }

    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>How who is asked answers without an account, and who writes it down; null for who has one. A note, and no concern.</summary>
    public string? NoAccount { get; init; }

    public required LoadBar Load { get; init; }

    /// <summary>What stands in the way, in words.</summary>
    public IReadOnlyList<string> Concerns { get; init; } = [];

    public bool IsOnHold { get; init; }

    public bool IsAppraisal { get; init; }

    /// <summary>The day until which the following times of the series are asked as well; null where this one only is.</summary>
    public string? SeriesUntil { get; init; }

    /// <summary>The series that is asked of the lead in person; null where none is.</summary>
    public SeriesQuestion? Mine { get; init; }

    /// <summary>What a yes to the series would cover now; null where none is asked for, or it is not known.</summary>
    public SeriesOutlook? Ahead { get; init; }

    /// <summary>Whether the yes is for the following times as well, so that there is a day to choose until which.</summary>
    public bool AsksAll => SeriesUntil is not null && SeriesOutlook.OffersAll(Ahead);

    /// <summary>Whether the lead, who is asked in person, can say yes to this one or to all that follow, and so looks at it alone.</summary>
    public bool AsksMeAll => Mine is not null && AsksAll;

    /// <summary>The first and last day until which the lead can say yes to a series, as date fields have them; null where there is nothing to choose.</summary>
    public (string First, string Last)? LeadsDays { get; init; }

    public bool IsForThisPerson { get; init; }

    /// <summary>Whether the organiser wants no forwarding, and is asked first who may come: until that yes the partner goes.</summary>
    public bool AwaitsOrganiser { get; init; }

    /// <summary>Who goes along; null when nobody does.</summary>
    public string? TogetherWith { get; init; }

    public required Instant Since { get; init; }

    public string ForWhom { get; init; } = "";

    public string Asked { get; init; } = "";

    public string CallMeWhen { get; init; } = "";

    /// <summary>What happened since the partner asked, oldest first.</summary>
    public IReadOnlyList<StoryLine> Story { get; init; } = [];

    /// <summary>Who else of the team could, best first.</summary>
    public IReadOnlyList<OtherPerson> Others { get; init; } = [];

    /// <summary>Who cannot, and why; who is behind a wall is not even among these.</summary>
    public IReadOnlyList<(string Name, string Why)> Stopped { get; init; } = [];

    /// <summary>Whether the lead can take it on in person.</summary>
    public bool CanTakeOn { get; init; }

    /// <summary>What became private is nobody's but the partner's.</summary>
    public bool CanBeAsked => Veil != Veil.Private;

    public bool IsClear => Concerns.Count == 0 && !IsOnHold && !IsAppraisal && !AsksMeAll && Veil == Veil.None;

    /// <summary>Names the row and what was seen of it in a form field.</summary>
    public string Pick => $"{Id:N}.{Version:N}";
}

/// <summary>Somebody of the team who could take it over instead.</summary>
public sealed record OtherPerson(string Id, string Name, IReadOnlyList<string> Reasons, IReadOnlyList<string> Concerns, LoadBar Load, string? NoAccount = null)
{
    /// <summary>Whether that person was asked for this meeting before, and does not go.</summary>
    public bool WasAsked { get; init; }
}

/// <summary>Hours handed to one person in the week of the meeting, this one included.</summary>
/// <param name="Given">Hours given before.</param>
/// <param name="This">Hours of this meeting.</param>
/// <param name="Most">What was agreed to be the most; 0 when nothing was.</param>
public sealed record LoadBar(double Given, double This, double Most)
{
    public double Sum => Given + This;

    /// <summary>Hours of what else waits for a word in that week.</summary>
    public double Waiting { get; init; }

    /// <summary>Whether all that waits would go over what was agreed.</summary>
    public bool IsOverWithAll => Most > 0 && Sum + Waiting > Most;

    public bool IsOver => Most > 0 && Sum > Most;

    /// <summary>Width of the given part on a scale of 100.</summary>
    public int GivenWidth => Width(Given);

    /// <summary>Width with this meeting on a scale of 100.</summary>
    public int SumWidth => Width(Sum);

    private int Width(double hours) => Most <= 0 ? 0 : (int)Math.Round(Math.Clamp(hours / Most, 0, 1) * 100);
}

/// <summary>What became of one act, in words.</summary>
/// <param name="UndoVersion">The version to undo an approval with; null when it cannot be undone.</param>
public sealed record ApprovalResult(Guid Id, bool IsDone, string Text, Guid? UndoVersion = null);

/// <summary>A reason that could not be taken, with what is wrong.</summary>
public sealed record TypedReason(Guid Id, string Text, string Error);
