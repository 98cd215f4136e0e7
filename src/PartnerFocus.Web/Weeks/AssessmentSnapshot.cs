using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using PartnerFocus.Triage;
using PartnerFocus.Triage.Delegation;

namespace PartnerFocus.Web.Weeks;

/// <summary>What a choice was made under: the advice as it stood then, with its evidence. Kept as JSON in <see cref="Choice.Assessment"/>.</summary>
public sealed record AssessmentSnapshot
{
    private static readonly JsonSerializerOptions Format = new() { Converters = { new JsonStringEnumConverter() } };

    public required Verdict Verdict { get; init; }

    public required Confidence Confidence { get; init; }

    public required string DecidedBy { get; init; }

    public required LocalText TopContribution { get; init; }

    /// <summary>The agenda line of the partner's part, as written; null when the verdict has none.</summary>
    public string? PartItem { get; init; }

    /// <summary>When the part starts, local in the firm's zone (ISO 8601); null where it is not known.</summary>
    public string? PartStart { get; init; }

    /// <summary>When it ends, in the same way.</summary>
    public string? PartEnd { get; init; }

    /// <summary>The part that was chosen in place of the advised one; null where none was.</summary>
    public OwnPart? OwnPart { get; init; }

    /// <summary>The part that stands: as chosen, else as advised.</summary>
    [JsonIgnore]
    public OwnPart Part => OwnPart ?? new OwnPart(PartItem ?? "", PartStart, PartEnd);

    public bool IsAppraisal { get; init; }

    /// <summary>The colleague the meeting is about; null when it is about nobody.</summary>
    public string? AboutPersonId { get; init; }

    /// <summary>Whether it appraises this person, who then never leads it.</summary>
    public bool IsOn(string memberId) => IsAppraisal && AboutPersonId == memberId;

    /// <summary>What it is about, strongest first; empty in rows of before this was kept.</summary>
    public IReadOnlyList<string> TopicIds { get; init; } = [];

    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>Who could take it over, best first, as ranked then: a decline is followed by the next.</summary>
    public IReadOnlyList<DelegateCandidate> Candidates { get; init; } = [];

    /// <summary>What the entry said of its agenda (<see cref="AgendaLines"/>); null for a private one and in rows of before this was kept.</summary>
    public string? Agenda { get; init; }

    /// <summary>Where it was; null for a private one and in rows of before this was kept.</summary>
    public string? Place { get; init; }

    /// <summary>What it was called and who was to be there; null for a private one and in rows of before this was kept.</summary>
    public TableThen? Table { get; init; }

    /// <summary>When it ended as the partner knew it (Unix ticks), where an import gave it another end since; null where <see cref="Choice.End"/> is that.</summary>
    public long? EndTicks { get; init; }

    /// <summary>What this choice took the place of, so that it can be undone; null when there was nothing.</summary>
    public EarlierChoice? Earlier { get; init; }

    public static AssessmentSnapshot Of(AssessedMeeting meeting) => new()
    {
        Verdict = meeting.Assessment.Verdict,
        Confidence = meeting.Assessment.Confidence,
        DecidedBy = meeting.Assessment.DecidedBy,
        TopContribution = meeting.Assessment.TopContribution,
        PartItem = meeting.Assessment.Part?.Item,
        PartStart = meeting.Assessment.Part?.Start is { } start ? LocalDateTimePattern.ExtendedIso.Format(start) : null,
        PartEnd = meeting.Assessment.Part?.End is { } end ? LocalDateTimePattern.ExtendedIso.Format(end) : null,
        IsAppraisal = meeting.Assessment.Facts.IsAppraisal,
        AboutPersonId = meeting.Assessment.Facts.AboutPersonId,
        TopicIds = meeting.Assessment.Facts.TopicIds,
        Evidence = meeting.Assessment.Evidence,
        Candidates = meeting.Delegates.Candidates,
        Agenda = AgendaLines.Of(meeting.Meeting),
        Place = MeetingChange.PlaceOf(meeting.Meeting),
        Table = TableThen.Of(meeting.Meeting),
    };

    /// <summary>The same of a meeting as the partner sees it now, so that what changes from here on is compared with that; nothing of one that is gone.</summary>
    internal AssessmentSnapshot AsSeen(Meeting? meeting) => this with
    {
        Agenda = meeting is null ? null : AgendaLines.Of(meeting),
        Place = meeting is null ? null : MeetingChange.PlaceOf(meeting),
        Table = meeting is null ? null : TableThen.Of(meeting),
        EndTicks = null,
    };

    /// <summary>The same with at most this many choices before it: a meeting that is chosen on over and over does not grow without end.</summary>
    internal AssessmentSnapshot Back(int choices) => this with
    {
        Earlier = choices == 0 ? null : Earlier is { Under: { } under } ? Earlier with { Under = under.Back(choices - 1) } : Earlier,
    };

    /// <summary>The same of a meeting that is that much later: the part is later with it.</summary>
    internal AssessmentSnapshot Later(Period by) => this with
    {
        PartStart = Later(PartStart, by),
        PartEnd = Later(PartEnd, by),
        OwnPart = OwnPart is { } own ? own with { Start = Later(own.Start, by), End = Later(own.End, by) } : null,
    };

    private static string? Later(string? local, Period by) =>
        local is not null && LocalDateTimePattern.ExtendedIso.Parse(local) is { Success: true } at ? LocalDateTimePattern.ExtendedIso.Format(at.Value + by) : local;

    public static AssessmentSnapshot Read(string json) => JsonSerializer.Deserialize<AssessmentSnapshot>(json, Format)!;

    public string Write() => JsonSerializer.Serialize(this, Format);
}

/// <summary>A choice as it was before another took its place.</summary>
/// <param name="FirmVersionId">The firm version it was made under.</param>
/// <param name="Under">What it was made under, with what it took the place of itself; null in rows of before this was kept.</param>
public sealed record EarlierChoice(
    ChoiceState State,
    Verdict Chosen,
    string Reason,
    string? TopContribution,
    string? DelegateeId,
    string By,
    long AtTicks,
    Guid ActId,
    long FirmVersionId,
    AssessmentSnapshot? Under);
