using NodaTime;
using PartnerFocus.Web.Shared;

namespace PartnerFocus.Web.Delegations;

/// <summary>What is asked of one person, what that person said yes to, and what was.</summary>
/// <param name="Me">Firm member id, for the way to the own agenda.</param>
/// <param name="Asked">Waits for an answer, by start.</param>
/// <param name="Accepted">To come, by start.</param>
/// <param name="Been">Accepted and over, waiting to be told what came of it.</param>
/// <param name="Past">All that is settled, newest first.</param>
/// <param name="Notice">What became of the act just made; null when there was none.</param>
/// <param name="Typed">A form that could not be accepted; null when there is none.</param>
public sealed record DelegationsPage(
    string Me,
    IReadOnlyList<DelegationCard> Asked,
    IReadOnlyList<DelegationCard> Accepted,
    IReadOnlyList<DelegationCard> Been,
    IReadOnlyList<DelegationCard> Past,
    DelegationNotice? Notice,
    TypedForm? Typed)
{
    /// <summary>Accepted and to come, where the partner goes as long as the organiser did not agree; by start.</summary>
    public IReadOnlyList<DelegationCard> Provisional { get; init; } = [];

    /// <summary>What was asked of people without an account whose answer one may write down, by start.</summary>
    public IReadOnlyList<AnswerToWrite> ToWrite { get; init; } = [];

    /// <summary>Who goes along without an account, for who may write down that it does not fit.</summary>
    public IReadOnlyList<AlongToWrite> AlongToWrite { get; init; } = [];

    /// <summary>Meetings one is in that a partner leaves out, by start.</summary>
    public IReadOnlyList<WithoutPartner> Without { get; init; } = [];

    /// <summary>What one goes along to, by start.</summary>
    public IReadOnlyList<GoesAlong> Along { get; init; } = [];

    /// <summary>The answer that the key undoes: the newest of those that can be undone; null where the notice has it, or there is none.</summary>
    public Guid? KeyUndoes => Notice?.Undo is not null ? null : Asked.Concat(Accepted).Concat(Provisional).Concat(Past).Select(c => (c.Undo, c.DecidedAt))
        .Concat(Along.Select(a => (a.Undo, a.DecidedAt))).Where(c => c.Undo is not null).OrderByDescending(c => c.DecidedAt).FirstOrDefault().Undo?.Id;

    /// <summary>Whether the own calendar is in, so that nobody is asked to add it.</summary>
    public bool HasAgenda { get; init; }
}

/// <summary>A meeting one is in without the partner.</summary>
/// <param name="Start">Local, in the firm's zone.</param>
/// <param name="PartnerFirst">Who is not there.</param>
public sealed record WithoutPartner(LocalDateTime Start, string Title, string PartnerFirst);

/// <summary>A meeting one goes along to with a colleague who takes it over.</summary>
/// <param name="Start">Local, in the firm's zone.</param>
/// <param name="Asked">What the colleague was asked; empty where the meeting is closed to the reader.</param>
/// <param name="CanSayNo">Whether it has not begun.</param>
public sealed record GoesAlong(Guid Id, Guid Version, LocalDateTime Start, LocalDateTime End, string Title, string DelegateeFirst, string PartnerFirst, string Asked, bool CanSayNo)
{
    /// <summary>Whether one is on the invitation in one's own right, and so is there anyway.</summary>
    public bool IsThereAnyway { get; init; }

    /// <summary>The way to undo that one cannot go along, while nobody heard of it; null where one goes along.</summary>
    public UndoAnswer? Undo { get; init; }

    /// <summary>When the last step of it was made, for which of several is the newest.</summary>
    public NodaTime.Instant? DecidedAt { get; init; }
}

/// <summary>One delegation as the delegatee sees it.</summary>
public sealed record DelegationCard
{
    public required Guid Id { get; init; }

    public required Guid Version { get; init; }

    /// <summary>Local, in the firm's zone.</summary>
    public required LocalDateTime Start { get; init; }

    /// <summary>Whether it is under way: nobody gives it back any more.</summary>
    public bool HasBegun { get; init; }

    public required LocalDateTime End { get; init; }

    /// <summary>What becomes of a yes, where it begins too soon to wait.</summary>
    public LeavingNow LeavesNow { get; init; } = LeavingNow.Not;

    /// <summary>Where it is; empty where it is kept back or nothing is known.</summary>
    public MeetingSpot Spot { get; init; } = MeetingSpot.None;

    public required string Title { get; init; }

    /// <summary>Private, or behind a wall, since it was asked: nothing of what it is about is shown, and it can only be given back.</summary>
    public bool IsVeiled { get; init; }

    public required string Partner { get; init; }

    public required string PartnerFirst { get; init; }

    /// <summary>For which part the partner comes; empty where that is none.</summary>
    public string PartnersPart { get; init; } = "";

    /// <summary>How it stands, in words.</summary>
    public required string Standing { get; init; }

    public required DelegationState State { get; init; }

    /// <summary>Whether it is accepted and the partner goes all the same, as long as the organiser did not agree.</summary>
    public bool IsProvisional { get; init; }

    /// <summary>The day until which the following meetings of the series are asked as well; null where this one only is.</summary>
    public LocalDate? SeriesUntil { get; init; }

    /// <summary>What a yes to the series would cover; null where this one only is asked.</summary>
    public SeriesOutlook? Ahead { get; init; }

    /// <summary>The day until which the partner asked, where the own lead chose an earlier one; else null.</summary>
    public LocalDate? PartnersUntil { get; init; }

    /// <summary>Whether it is covered by a yes to its series, so that the rest can be given back with it.</summary>
    public bool IsOfSeries { get; init; }

    /// <summary>The yes to a series that covers it; null for a yes to one meeting.</summary>
    public Guid? StandingId { get; init; }

    /// <summary>Why this person, in words.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    public required Mandate Mandate { get; init; }

    public string Drops { get; init; } = "";

    /// <summary>Who goes along; empty when nobody does.</summary>
    public string TogetherWith { get; init; } = "";

    /// <summary>The own other way the partner said yes to; empty when it is as it was asked.</summary>
    public string Condition { get; init; } = "";

    /// <summary>Who may know it better, by name, for who proposes another way.</summary>
    public IReadOnlyList<(string Id, string Name)> Colleagues { get; init; } = [];

    public string Outcome { get; init; } = "";

    /// <summary>The own words with a decline, while they are kept.</summary>
    public string Reason { get; init; } = "";

    /// <summary>What of the meeting changed since; empty when nothing did.</summary>
    public string Changed { get; init; } = "";

    /// <summary>Whether the partner is asked to look at that; not at another place alone.</summary>
    public bool IsLookedAt { get; init; }

    /// <summary>On which day it was asked, for what still waits for an answer; else empty.</summary>
    public string AskedAgo { get; init; } = "";

    /// <summary>The way to undo the own answer, while nothing of it left and nobody acted on it; null where it cannot be undone.</summary>
    public UndoAnswer? Undo { get; init; }

    /// <summary>When it was answered, for which of several is the newest; null where it was not.</summary>
    public NodaTime.Instant? DecidedAt { get; init; }

    /// <summary>Whether the partner can be called in: it is accepted, not over, and no call is open.</summary>
    public bool CanCallHelp { get; init; }

    /// <summary>The newest call for help; null when there was none.</summary>
    public HelpLine? Help { get; init; }

    /// <summary>What happened since it was asked, oldest first.</summary>
    public IReadOnlyList<StoryLine> Story { get; init; } = [];
}

/// <summary>A call for help as who made it sees it.</summary>
/// <param name="Text">What was asked and what became of it, in words.</param>
/// <param name="Answer">The partner's words; empty when there are none.</param>
/// <param name="CanStop">Whether it still stands.</param>
public sealed record HelpLine(string Text, string Question, string Answer, bool CanStop);

/// <summary>What became of an act.</summary>
/// <param name="IsDone">Whether it was done.</param>
/// <param name="Text">In words.</param>
/// <param name="Undo">Where it can be undone, and what was seen of it; null where it cannot.</param>
public sealed record DelegationNotice(bool IsDone, string Text, UndoAnswer? Undo = null);

/// <summary>The way to undo a yes or no, or that one cannot go along.</summary>
/// <param name="Act"><c>accept</c>, <c>decline</c> or <c>along</c>.</param>
public sealed record UndoAnswer(Guid Id, Guid Version, string Act)
{
    public static UndoAnswer? Read(string? text) =>
        text?.Split(' ') is [var id, var version, var act] && Guid.TryParse(id, out var row) && Guid.TryParse(version, out var seen) ? new(row, seen, act) : null;

    public override string ToString() => $"{Id} {Version} {Act}";
}
