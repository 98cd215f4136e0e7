using NodaTime;

namespace PartnerFocus.Calendar;

/// <summary>One occurrence of an event. A value of a few words: times with their zone, and its name, are made when they are asked for.</summary>
public readonly record struct Occurrence
{
    private readonly SeriesClock? clock;
    private readonly DateTimeZone zone;
    private readonly long key;
    private readonly long start;
    private readonly long end;

    /// <param name="described">The VEVENT that describes it.</param>
    /// <param name="zone">The zone it is shown in.</param>
    /// <param name="start">Seconds since 1970.</param>
    /// <param name="end">Seconds since 1970.</param>
    /// <param name="clock">The clock of its series; null for a single event.</param>
    /// <param name="key">Its original start on that clock.</param>
    internal Occurrence(VEvent described, DateTimeZone zone, long start, long end, SeriesClock? clock, long key)
    {
        Event = described;
        this.zone = zone;
        this.start = start;
        this.end = end;
        this.clock = clock;
        this.key = key;
    }

    /// <summary>The VEVENT that describes it: the master, the single event, or the override.</summary>
    public VEvent Event { get; }

    /// <summary>
    /// The original start as wall time in the series' zone (<c>20261118T090000</c>; <c>20261118</c> for all-day; a trailing
    /// <c>Z</c> for a UTC series); null for a single event.
    /// </summary>
    public string? RecurrenceId => clock?.NameOf(key);

    /// <summary>Start, inclusive, in the event's own zone (the floating zone for floating times and dates).</summary>
    public ZonedDateTime Start => StartsAt.InZone(zone);

    /// <summary>End, exclusive; never before <see cref="Start"/>.</summary>
    public ZonedDateTime End => EndsAt.InZone(zone);

    /// <summary>The instant of <see cref="Start"/>, which costs less.</summary>
    public Instant StartsAt => Instant.FromUnixTimeSeconds(start);

    /// <summary>The instant of <see cref="End"/>, which costs less.</summary>
    public Instant EndsAt => Instant.FromUnixTimeSeconds(end);

    /// <summary>Whether it covers whole days.</summary>
    public bool IsAllDay => Event.IsAllDay;

    internal long StartSeconds => start;

    internal long EndSeconds => end;
}
