using NodaTime;
using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Triage;

/// <summary>The verdict on one meeting with everything that led to it.</summary>
public sealed record Assessment
{
    /// <summary>The answer.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>How certain it is.</summary>
    public required Confidence Confidence { get; init; }

    /// <summary>What keeps it from being more certain, one sentence each; empty when it is sure.</summary>
    public IReadOnlyList<LocalText> Doubts { get; init; } = [];

    /// <summary>Id of the case that decided, as in the catalogue.</summary>
    public required string DecidedBy { get; init; }

    /// <summary>The partner's top contribution, one sentence that names client, item or person.</summary>
    public required LocalText TopContribution { get; init; }

    /// <summary>
    /// The same sentence for whoever takes the meeting over; null when it names nobody who does. In a week <see cref="TopContribution"/>
    /// is about the one whom the plan of the week puts first.
    /// </summary>
    public ContributionBy? ContributionBy { get; init; }

    /// <summary>The sentence of contribution when this person takes the meeting over.</summary>
    /// <param name="name">Their name; null while nobody is known to.</param>
    public LocalText ContributionWith(string? name) => ContributionBy?.Of(name) ?? TopContribution;

    /// <summary>Which of the three tasks it serves.</summary>
    public FocusTask Task { get; init; }

    /// <summary>The leaf of the clover; null for private time and markers.</summary>
    public Leaf? Leaf { get; init; }

    /// <summary>The partner's part; null unless the verdict is <see cref="Verdict.AttendPart"/>.</summary>
    public MeetingPart? Part { get; init; }

    /// <summary>Whether the entry is no meeting but a note (birthday, working location): nothing to decide.</summary>
    public bool IsNote { get; init; }

    /// <summary>Every case that had something to say, for or against, the deciding one first. Never empty.</summary>
    public required IReadOnlyList<Evidence> Evidence { get; init; }

    /// <summary>The facts the readers found.</summary>
    public required MeetingFacts Facts { get; init; }
}

/// <summary>The part of a meeting that asks for the partner.</summary>
/// <param name="Item">The agenda line, as written.</param>
/// <param name="Start">Its start, local time in the firm's zone; null when it cannot be computed.</param>
/// <param name="End">Its end, exclusive; null when it cannot be computed.</param>
public sealed record MeetingPart(string Item, LocalDateTime? Start, LocalDateTime? End)
{
    /// <summary>The line without the time that is written before it.</summary>
    public string Words => ItemSyntax.WithoutClock(Item);

    /// <summary>Whether the line says itself that it begins at another time: the meeting was moved and its text was not, or the writer has another clock.</summary>
    public bool SaysOtherTime => Start is { } start && ItemSyntax.StartOf(Item) is { } written && (written - (start.Hour * 60) - start.Minute) % (12 * 60) != 0;
}

/// <summary>Of which parts a meeting is made, as far as its text tells.</summary>
/// <param name="Items">The lines of its agenda, in their order.</param>
/// <param name="Asked">The one of them that asks the partner; null where none does.</param>
public sealed record MeetingParts(IReadOnlyList<MeetingPart> Items, MeetingPart? Asked)
{
    /// <summary>Of a meeting whose text is not read.</summary>
    public static MeetingParts None { get; } = new([], null);
}

/// <summary>One thing that was seen, and what it argues for.</summary>
/// <param name="Rule">Id of the case or reader.</param>
/// <param name="Argues">The verdict it argues for.</param>
/// <param name="Text">The sentence shown.</param>
/// <param name="Quote">The exact words or field value seen; null only where a person decided, or the entry holds no word.</param>
/// <param name="Field">Where the words stand.</param>
public sealed record Evidence(string Rule, Verdict Argues, LocalText Text, string? Quote, MeetingField Field);

/// <summary>The fields a quote can come from.</summary>
public enum MeetingField
{
    /// <summary>None: the evidence is an absence or a computation.</summary>
    None,

    /// <summary>The title.</summary>
    Title,

    /// <summary>The description.</summary>
    Text,

    /// <summary>The location.</summary>
    Location,

    /// <summary>The organiser.</summary>
    Organizer,

    /// <summary>The attendees.</summary>
    Attendees,

    /// <summary>The recurrence.</summary>
    Series,

    /// <summary>A flag of the entry: private, transparent, out of office.</summary>
    Flag,

    /// <summary>The firm file.</summary>
    Firm,
}
