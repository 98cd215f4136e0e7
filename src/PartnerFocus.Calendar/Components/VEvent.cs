using System.Text;
using NodaTime;

namespace PartnerFocus.Calendar;

/// <summary>
/// One VEVENT (RFC 5545 §3.6.1): a single event, the master of a series, or one changed occurrence. Values are
/// unescaped and validated; times are as written, without a zone applied.
/// </summary>
public sealed class VEvent
{
    private readonly byte[] text;
    private LazyText summaryText;
    private LazyText descriptionText;
    private LazyText locationText;

    internal VEvent(byte[] text) => this.text = text;

    /// <summary>Physical line of BEGIN:VEVENT in the file, from 1.</summary>
    public int Line { get; internal set; }

    /// <summary>Which VCALENDAR of the stream it stands in, from 1; 0 before the first. What its zones are depends on it (<see cref="CalendarZones.Of"/>).</summary>
    public int Calendar { get; internal set; }

    /// <summary>UID; derived from organiser, start and title when the event has none.</summary>
    public string Uid { get; internal set; } = "";

    /// <summary>Whether <see cref="Uid"/> was derived.</summary>
    public bool IsUidDerived { get; internal set; }

    /// <summary>RECURRENCE-ID; null unless this is a changed occurrence.</summary>
    public DateValue? RecurrenceId { get; internal set; }

    /// <summary>RANGE=THISANDFUTURE: the change holds for all later occurrences too.</summary>
    public bool IsThisAndFuture { get; internal set; }

    /// <summary>DTSTART.</summary>
    public DateValue Start { get; internal set; }

    /// <summary>DTEND, exclusive; null when not given.</summary>
    public DateValue? End { get; internal set; }

    /// <summary>DURATION; null when not given. Ignored when <see cref="End"/> is there.</summary>
    public CalendarDuration? Duration { get; internal set; }

    /// <summary>Whether the event covers whole days.</summary>
    public bool IsAllDay => Start.IsDate;

    /// <summary>SUMMARY; empty when not given.</summary>
    public string Summary => summaryText.Read(text);

    /// <summary>DESCRIPTION as plain text; from X-ALT-DESC, without its markup, only when there is no plain one. Empty when not given.</summary>
    public string Description => descriptionText.Read(text);

    /// <summary>LOCATION; empty when not given.</summary>
    public string Location => locationText.Read(text);

    /// <summary>ORGANIZER; null when not given.</summary>
    public CalAddress? Organizer { get; internal set; }

    /// <summary>ATTENDEEs in the order of the file.</summary>
    public IReadOnlyList<CalAddress> Attendees { get; internal set; } = [];

    /// <summary>STATUS.</summary>
    public EventStatus Status { get; internal set; }

    /// <summary>TRANSP:TRANSPARENT: the event leaves the time free.</summary>
    public bool Transparent { get; internal set; }

    /// <summary>CLASS.</summary>
    public EventClass Class { get; internal set; }

    /// <summary>CREATED; null when not given or unreadable.</summary>
    public Instant? Created { get; internal set; }

    /// <summary>LAST-MODIFIED; null when not given or unreadable.</summary>
    public Instant? LastModified { get; internal set; }

    /// <summary>DTSTAMP; null when not given or unreadable.</summary>
    public Instant? DtStamp { get; internal set; }

    /// <summary>SEQUENCE; 0 when not given.</summary>
    public int Sequence { get; internal set; }

    /// <summary>RRULEs that can be evaluated.</summary>
    public IReadOnlyList<RecurrenceRule> RRules { get; internal set; } = [];

    /// <summary>EXRULEs (RFC 2445, no longer in RFC 5545) that can be evaluated.</summary>
    public IReadOnlyList<RecurrenceRule> ExRules { get; internal set; } = [];

    /// <summary>RDATEs.</summary>
    public IReadOnlyList<RecurrenceDate> RDates { get; internal set; } = [];

    /// <summary>EXDATEs.</summary>
    public IReadOnlyList<DateValue> ExDates { get; internal set; } = [];

    /// <summary>CATEGORIES in the order of the file.</summary>
    public IReadOnlyList<string> Categories { get; internal set; } = [];

    /// <summary>PRIORITY 0–9; 0 is undefined, 1 highest.</summary>
    public int Priority { get; internal set; }

    /// <summary>URL as written; null when not given.</summary>
    public string? Url { get; internal set; }

    /// <summary>X-MICROSOFT-CDO-BUSYSTATUS.</summary>
    public BusyStatus BusyStatus { get; internal set; }

    /// <summary>X-MICROSOFT-DONOTFORWARDMEETING: the organiser asked not to forward the meeting.</summary>
    public bool DoNotForward { get; internal set; }

    /// <summary>X-MICROSOFT-DISALLOW-COUNTER: the organiser asked not to propose another time.</summary>
    public bool DisallowCounter { get; internal set; }

    /// <summary>Where to join by telephone or video: CONFERENCE, and what Google and Microsoft write for it.</summary>
    public IReadOnlyList<Conference> Conferences { get; internal set; } = [];

    /// <summary>Whether it is the master of a series (RRULE or RDATE, no RECURRENCE-ID).</summary>
    public bool IsSeries => RecurrenceId is null && (RRules.Count > 0 || RDates.Count > 0);

    /// <summary>
    /// The component's own text: unfolded content lines from BEGIN:VEVENT to END:VEVENT, separated by LF, without
    /// alarms and inline attachments. <see cref="Parse"/> reads it back.
    /// </summary>
    public string Text => Encoding.UTF8.GetString(text);

    /// <summary><see cref="Text"/> as UTF-8, without a copy.</summary>
    public ReadOnlyMemory<byte> Utf8Text => text;

    /// <summary>Reads back one event from its <see cref="Text"/>; lines are counted from 1.</summary>
    /// <param name="componentText">BEGIN:VEVENT … END:VEVENT.</param>
    /// <exception cref="FormatException">The text holds no event that can be used.</exception>
    public static VEvent Parse(string componentText)
    {
        ArgumentNullException.ThrowIfNull(componentText);
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(componentText), writable: false);
        var reader = new CalendarReader(stream, CalendarLimits.None);
        return reader.Read() ? reader.Event : throw new FormatException("The text holds no event that can be used.");
    }

    internal LazyText SummaryText
    {
        get => summaryText;
        set => summaryText = value;
    }

    internal LazyText DescriptionText
    {
        get => descriptionText;
        set => descriptionText = value;
    }

    internal LazyText LocationText
    {
        get => locationText;
        set => locationText = value;
    }

    internal bool HasDescription => descriptionText.IsWritten(text);

    /// <summary>A text of this event as a string.</summary>
    internal string Read(LazyText found) => found.Read(text);
}
