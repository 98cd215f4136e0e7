using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace PartnerFocus.Calendar.Scheduling;

/// <summary>
/// What a message is about: a single event; one occurrence of a series, which RECURRENCE-ID then names, by itself, with others that are named
/// as well, or with all that follow; or a series as a whole, which its UID names. Its times
/// are written as the event itself writes them; a time without a zone gets the zone it was taken to be in, since whoever reads the
/// message knows nothing of that.
/// </summary>
public sealed class MeetingInstance
{
    private static readonly LocalDateTimePattern TimeText = LocalDateTimePattern.CreateWithInvariantCulture("yyyyMMdd'T'HHmmss");
    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("yyyyMMdd");
    private readonly CalendarZones zones;

    private MeetingInstance(VEvent entry, CalendarZones zones, DateValue start, DateValue? end, DateValue? recurrenceId)
    {
        this.zones = zones;
        Event = entry;
        Start = start;
        End = end;
        RecurrenceId = recurrenceId;
    }

    /// <summary>The VEVENT that describes it: the single event, the series' master, or the override.</summary>
    public VEvent Event { get; }

    /// <summary>DTSTART of this occurrence; never floating.</summary>
    public DateValue Start { get; }

    /// <summary>DTEND of this occurrence, exclusive; null where the event has no length.</summary>
    public DateValue? End { get; }

    /// <summary>RECURRENCE-ID; null for a single event, and for a series as a whole.</summary>
    public DateValue? RecurrenceId { get; }

    /// <summary>Whether all occurrences that follow are meant as well (RANGE=THISANDFUTURE, RFC 5545 §3.2.13).</summary>
    public bool IsAndFuture { get; private init; }

    /// <summary>Whether the series as a whole is meant.</summary>
    public bool IsSeries { get; private init; }

    /// <summary>Other occurrences of the same series that the message names beside this one, each by a RECURRENCE-ID of its own; empty for none.</summary>
    public IReadOnlyList<MeetingInstance> More { get; private init; } = [];

    /// <summary>Whether only the occurrences are meant that are named, rather than all that follow or the series.</summary>
    public bool NamesEach => !IsAndFuture && !IsSeries;

    /// <summary>Takes an occurrence as it was expanded.</summary>
    /// <param name="occurrence">One occurrence of <paramref name="zones"/>' calendar.</param>
    /// <param name="zones">What the TZIDs stand for.</param>
    public static MeetingInstance Of(Occurrence occurrence, CalendarZones zones)
    {
        ArgumentNullException.ThrowIfNull(zones);
        var entry = occurrence.Event;
        var hasLength = occurrence.End.ToInstant() > occurrence.Start.ToInstant();
        return new MeetingInstance(
            entry,
            zones,
            In(occurrence.Start, entry.Start, zones),
            hasLength ? In(occurrence.End, entry.End ?? entry.Start, zones) : null,
            occurrence.RecurrenceId is { } key ? Named(key, entry.RecurrenceId ?? entry.Start, zones) : null);
    }

    /// <summary>This occurrence and all that follow; a single event stays what it is.</summary>
    public MeetingInstance AndFuture() => RecurrenceId is null ? this : new MeetingInstance(Event, zones, Start, End, RecurrenceId) { IsAndFuture = true };

    /// <summary>This occurrence and others of its series, each named by itself.</summary>
    /// <param name="others">Occurrences of the same series.</param>
    public MeetingInstance And(IEnumerable<MeetingInstance> others) => new(Event, zones, Start, End, RecurrenceId) { More = [.. others] };

    /// <summary>Of all that are named one by one, those with these names.</summary>
    /// <param name="recurrenceIds">Name the occurrences, as <see cref="Occurrence.RecurrenceId"/> does.</param>
    /// <returns>Null where none of them is named.</returns>
    public MeetingInstance? Only(IReadOnlyCollection<string> recurrenceIds)
    {
        var named = All.Where(one => one.RecurrenceId is { } name && recurrenceIds.Contains(name.ToString())).ToList();
        return named.Count == 0 ? null : named[0].And(named.Skip(1));
    }

    /// <summary>Whether an occurrence is meant, by its name or with the rest.</summary>
    /// <param name="recurrenceId">Names the occurrence, as <see cref="Occurrence.RecurrenceId"/> does.</param>
    public bool Means(string recurrenceId) => !NamesEach || Only([recurrenceId]) is not null;

    /// <summary>This one and those named beside it.</summary>
    internal IEnumerable<MeetingInstance> All => More.Prepend(this);

    /// <summary>The series as a whole, from its first occurrence on; a single event stays what it is.</summary>
    /// <param name="master">The VEVENT with the rule.</param>
    /// <param name="zones">What the TZIDs stand for.</param>
    /// <exception cref="ArgumentException">The rule gives no occurrence at all.</exception>
    public static MeetingInstance OfSeries(VEvent master, CalendarZones zones)
    {
        ArgumentNullException.ThrowIfNull(master);
        ArgumentNullException.ThrowIfNull(zones);
        foreach (var first in new EventSeries(master, []).Between(Instant.FromUtc(1900, 1, 1, 0, 0), Instant.FromUtc(2101, 1, 1, 0, 0), zones, 1))
        {
            var one = Of(first, zones);
            return one.RecurrenceId is null ? one : new MeetingInstance(master, zones, one.Start, one.End, null) { IsSeries = true };
        }

        throw new ArgumentException("The series never takes place.", nameof(master));
    }

    /// <summary>The series from one of its occurrences on, as the master has it; the series as a whole where that is its first.</summary>
    /// <param name="master">The VEVENT with the rule.</param>
    /// <param name="recurrenceId">Names the occurrence, as <see cref="Occurrence.RecurrenceId"/> does.</param>
    /// <param name="zones">What the TZIDs stand for.</param>
    /// <returns>Null where the rule does not give that occurrence.</returns>
    public static MeetingInstance? OfSeriesFrom(VEvent master, string recurrenceId, CalendarZones zones)
    {
        ArgumentNullException.ThrowIfNull(master);
        ArgumentNullException.ThrowIfNull(zones);
        if (!master.IsSeries || Named(recurrenceId, master.Start, zones) is not { } name)
        {
            return null;
        }

        var start = zones.At(name).ToInstant();
        var plain = new EventSeries(master, []);
        foreach (var one in plain.Between(start, start + Duration.Epsilon, zones, 1000).Where(o => o.RecurrenceId == recurrenceId))
        {
            return plain.Span(zones).FirstStart == one.Start.ToInstant() ? OfSeries(master, zones) : Of(one, zones).AndFuture();
        }

        return null;
    }

    /// <summary>Another occurrence of the same series, alone; for a meeting that a message of before told of.</summary>
    /// <param name="recurrenceId">Names the occurrence, as <see cref="Occurrence.RecurrenceId"/> does.</param>
    /// <param name="time">When it is.</param>
    public MeetingInstance At(string recurrenceId, Interval time)
    {
        var zone = zones.At(Start).Zone;
        return new MeetingInstance(
            Event,
            zones,
            In(time.Start.InZone(zone), Start, zones),
            End is null ? null : In(time.End.InZone(zone), End ?? Start, zones),
            Named(recurrenceId, Event.RecurrenceId ?? Event.Start, zones));
    }

    /// <summary>What was told of a series, from one of its occurrences on: all of it where that is where it began.</summary>
    /// <param name="recurrenceId">Names the occurrence, as <see cref="Occurrence.RecurrenceId"/> does.</param>
    /// <param name="time">When it is.</param>
    public MeetingInstance From(string recurrenceId, Interval time) =>
        StartsAt == time.Start || RecurrenceId?.ToString() == recurrenceId ? this : At(recurrenceId, time).AndFuture();

    /// <summary>The same meeting at another time, written as its own times are.</summary>
    /// <param name="part">Start, inclusive, and end, exclusive.</param>
    internal MeetingInstance During(Interval part)
    {
        var zone = zones.At(Start).Zone;
        return new MeetingInstance(Event, zones, In(part.Start.InZone(zone), Start, zones), In(part.End.InZone(zone), End ?? Start, zones), RecurrenceId);
    }

    /// <summary>Takes a meeting from a message sent earlier, so that what follows names exactly the same one.</summary>
    /// <param name="message">A VCALENDAR as <see cref="SchedulingMessage"/> gives it.</param>
    /// <param name="isOfSeries">
    /// Whether it was written about a series: then one event without RECURRENCE-ID is the series as a whole, as in a REPLY, which leaves the
    /// rule out (RFC 5546 §3.2.3).
    /// </param>
    /// <returns>Null when the text holds no event that can be used.</returns>
    public static MeetingInstance? OfMessage(string message, bool isOfSeries = false)
    {
        ArgumentNullException.ThrowIfNull(message);

        // METHOD REPLY and CANCEL are never read as a calendar; here the event inside is asked for, whatever the method.
        var plain = string.Join("\r\n", message.Split("\r\n").Where(line => !line.StartsWith("METHOD:", StringComparison.Ordinal)));
        var file = CalendarFile.Read(System.Text.Encoding.UTF8.GetBytes(plain), CalendarLimits.None);
        var all = file.Events.Select(e => new MeetingInstance(e, file.Zones, e.Start, e.End, e.RecurrenceId) { IsAndFuture = e.IsThisAndFuture, IsSeries = e.IsSeries || (isOfSeries && e.RecurrenceId is null) }).ToList();
        return all.Count < 2 ? all.FirstOrDefault() : all[0].And(all.Skip(1));
    }

    /// <summary>When it is, half-open; of no length where it has none.</summary>
    public Interval Time => new(StartsAt, End is { } end ? zones.At(end).ToInstant() : StartsAt);

    /// <summary>When it starts.</summary>
    internal Instant StartsAt => zones.At(Start).ToInstant();

    /// <summary>The VTIMEZONEs that the times above need, in text.</summary>
    internal IEnumerable<string> ZoneTexts()
    {
        var own = zones.Embedded.ToDictionary(z => z.TzId, z => z.Text, StringComparer.Ordinal);
        return All.SelectMany(one => new[] { one.Start, one.End, one.RecurrenceId }).Select(v => v?.TzId).OfType<string>().Distinct()
            .Select(id => own.GetValueOrDefault(id) ?? (NamesEach
                ? ZoneText.Of(id, zones.Resolve(id).Zone, All.Min(one => one.StartsAt), All.Max(one => one.StartsAt))
                : ZoneText.OfSeries(id, zones.Resolve(id).Zone, StartsAt)));
    }

    /// <summary>A moment, written in the way of another value.</summary>
    private static DateValue In(ZonedDateTime moment, DateValue like, CalendarZones zones) => like.IsDate
        ? new DateValue(moment.Date.AtMidnight(), true, false, null)
        : like.IsUtc
            ? new DateValue(moment.WithZone(DateTimeZone.Utc).LocalDateTime, false, true, null)
            : new DateValue(moment.WithZone(zones.ZoneOf(like)).LocalDateTime, false, false, like.TzId ?? zones.Floating.Id);

    private static DateValue? Named(string key, DateValue like, CalendarZones zones)
    {
        var day = Day.Parse(key);
        var time = TimeText.Parse(key.TrimEnd('Z'));
        return (day.Success, time.Success) switch
        {
            (true, _) => new DateValue(day.Value.AtMidnight(), true, false, null),
            (_, true) => new DateValue(time.Value, false, key.EndsWith('Z'), key.EndsWith('Z') ? null : like.TzId ?? zones.Floating.Id),
            _ => throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"'{key}' names no occurrence."), nameof(key)),
        };
    }
}
