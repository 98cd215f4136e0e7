using NodaTime;

namespace PartnerFocus.Triage;

/// <summary>One occurrence on an agenda, as the engine is given it: no iCalendar, no clock, no store.</summary>
public sealed record Meeting
{
    /// <summary>Identifies the entry; all occurrences of a series share it.</summary>
    public required string Uid { get; init; }

    /// <summary>
    /// The original start of this occurrence as local wall time in the series' zone (<c>20261118T090000</c>,
    /// <c>20261118</c> for all-day, with a trailing <c>Z</c> for a UTC series); null for a single event.
    /// </summary>
    public string? RecurrenceId { get; init; }

    /// <summary>Start, inclusive, in the firm's zone (midnight for all-day entries).</summary>
    public required ZonedDateTime Start { get; init; }

    /// <summary>End, exclusive, in the firm's zone; never before <see cref="Start"/>.</summary>
    public required ZonedDateTime End { get; init; }

    /// <summary>Whether the entry covers whole days.</summary>
    public bool IsAllDay { get; init; }

    /// <summary>Title; empty when there is none.</summary>
    public string Title { get; init; } = "";

    /// <summary>Description as plain text with line breaks; empty when there is none.</summary>
    public string Text { get; init; } = "";

    /// <summary>Location; empty when there is none.</summary>
    public string Location { get; init; } = "";

    /// <summary>Categories as the calendar program wrote them.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>Who convened the meeting; null for an own entry without organiser.</summary>
    public MeetingOrganizer? Organizer { get; init; }

    /// <summary>Everybody invited, the partner included, rooms and groups too; empty for an own entry.</summary>
    public IReadOnlyList<MeetingAttendee> Attendees { get; init; } = [];

    /// <summary>Whether the entry is marked private or confidential (or carries an unknown class).</summary>
    public bool IsPrivate { get; init; }

    /// <summary>Whether the entry leaves the time free (TRANSP:TRANSPARENT).</summary>
    public bool IsTransparent { get; init; }

    /// <summary>How the calendar program shows the time.</summary>
    public ShownAs ShownAs { get; init; } = ShownAs.Busy;

    /// <summary>Whether the entry itself is only tentative (STATUS:TENTATIVE).</summary>
    public bool IsTentative { get; init; }

    /// <summary>The series this occurrence belongs to; null for a single entry.</summary>
    public MeetingSeries? Series { get; init; }

    /// <summary>What was decided for that series and may hold for this meeting; null when nothing was.</summary>
    public SeriesPrecedent? Precedent { get; init; }

    /// <summary>When the entry (or, for an override, the override) was made; null when the export does not say.</summary>
    public Instant? Created { get; init; }

    /// <summary>Whether this occurrence has a VEVENT of its own (single entry or override).</summary>
    public bool HasOwnEvent { get; init; } = true;

    /// <summary>Whether the organiser asked not to forward the meeting.</summary>
    public bool DoNotForward { get; init; }

    /// <summary>Length of the meeting; zero is possible.</summary>
    public Duration Length => End.ToInstant() - Start.ToInstant();

    /// <summary>The half-open time the meeting covers.</summary>
    public Interval Interval => new(Start.ToInstant(), End.ToInstant());
}

/// <summary>How a calendar program shows an entry's time (X-MICROSOFT-CDO-BUSYSTATUS and the like).</summary>
public enum ShownAs
{
    /// <summary>Busy, or not said.</summary>
    Busy,

    /// <summary>Free.</summary>
    Free,

    /// <summary>Tentative.</summary>
    Tentative,

    /// <summary>Out of office: absent.</summary>
    OutOfOffice,

    /// <summary>Working elsewhere.</summary>
    WorkingElsewhere,
}

/// <summary>The organiser of a meeting.</summary>
/// <param name="Name">Display name; null when not given.</param>
/// <param name="Email">Address in lower case; empty when not given.</param>
/// <param name="SentBy">Address in lower case of who sent it on the organiser's behalf; null when nobody did.</param>
public sealed record MeetingOrganizer(string? Name, string Email, string? SentBy = null);

/// <summary>Somebody or something invited.</summary>
/// <param name="Name">Display name; null when not given.</param>
/// <param name="Email">Address in lower case; empty when not given.</param>
/// <param name="Role">The part asked of the attendee.</param>
/// <param name="Kind">A person, a group, a room or a resource.</param>
/// <param name="Answer">What the attendee answered so far.</param>
public sealed record MeetingAttendee(
    string? Name,
    string Email,
    AttendeeRole Role = AttendeeRole.Required,
    AttendeeKind Kind = AttendeeKind.Person,
    AttendeeAnswer Answer = AttendeeAnswer.None);

/// <summary>The ROLE of an attendee.</summary>
public enum AttendeeRole
{
    /// <summary>Required participant.</summary>
    Required,

    /// <summary>Chair of the meeting.</summary>
    Chair,

    /// <summary>Optional participant.</summary>
    Optional,

    /// <summary>Copied for information.</summary>
    NonParticipant,
}

/// <summary>The CUTYPE of an attendee.</summary>
public enum AttendeeKind
{
    /// <summary>A person, or not said.</summary>
    Person,

    /// <summary>A distribution list.</summary>
    Group,

    /// <summary>A room.</summary>
    Room,

    /// <summary>A resource.</summary>
    Resource,
}

/// <summary>The PARTSTAT of an attendee.</summary>
public enum AttendeeAnswer
{
    /// <summary>No answer yet.</summary>
    None,

    /// <summary>Accepted.</summary>
    Accepted,

    /// <summary>Tentatively accepted.</summary>
    Tentative,

    /// <summary>Declined.</summary>
    Declined,

    /// <summary>Handed to somebody else.</summary>
    Delegated,
}

/// <summary>What is known of the series an occurrence belongs to.</summary>
/// <param name="Rule">The RRULE as text; null when the series is a list of dates.</param>
/// <param name="Frequency">Days between two occurrences, as the rule says on average; null when unknown.</param>
/// <param name="FirstStart">Start of the first occurrence.</param>
public sealed record MeetingSeries(string? Rule, double? Frequency, Instant FirstStart);
