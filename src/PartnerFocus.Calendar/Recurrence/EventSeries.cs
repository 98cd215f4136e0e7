using NodaTime;

namespace PartnerFocus.Calendar;

/// <summary>All VEVENTs of one UID: the master (a single event or a series) and its changed occurrences.</summary>
public sealed class EventSeries
{
    private readonly CalendarLimits limits;
    private SeriesPlan? plan;

    /// <summary>Puts a series together.</summary>
    /// <param name="master">The VEVENT without RECURRENCE-ID; null when only changed occurrences are there, which then count as single events.</param>
    /// <param name="overrides">VEVENTs with RECURRENCE-ID.</param>
    /// <param name="limits">How far its rules are followed; <see cref="CalendarLimits.Default"/> when null.</param>
    /// <exception cref="ArgumentException">There is neither, or an override has no RECURRENCE-ID.</exception>
    public EventSeries(VEvent? master, IReadOnlyList<VEvent> overrides, CalendarLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(overrides);
        if (master is null && overrides.Count == 0)
        {
            throw new ArgumentException("A series has a master or an override.", nameof(overrides));
        }

        if (overrides.Any(o => o.RecurrenceId is null))
        {
            throw new ArgumentException("An override has a RECURRENCE-ID.", nameof(overrides));
        }

        this.limits = limits ?? CalendarLimits.Default;
        Master = master;
        Overrides = overrides;
    }

    /// <summary>UID of all of them.</summary>
    public string Uid => (Master ?? Overrides[0]).Uid;

    /// <summary>The VEVENT without RECURRENCE-ID; null when the file has only changed occurrences.</summary>
    public VEvent? Master { get; }

    /// <summary>VEVENTs with RECURRENCE-ID.</summary>
    public IReadOnlyList<VEvent> Overrides { get; }

    /// <summary>
    /// The occurrences that overlap <c>[from, to)</c>, by start; one without length counts where it starts. Cancelled ones
    /// (STATUS) are among them. The rule is sought, not walked from its beginning.
    /// </summary>
    /// <param name="from">Start of the window, inclusive.</param>
    /// <param name="to">End of the window, exclusive.</param>
    /// <param name="zones">What the TZIDs stand for.</param>
    /// <param name="limit">The most occurrences that are given.</param>
    public OccurrenceSequence Between(Instant from, Instant to, CalendarZones zones, int limit)
    {
        ArgumentNullException.ThrowIfNull(zones);
        return new OccurrenceSequence(PlanFor(zones), from, to, limit);
    }

    /// <summary>
    /// Bounds of all occurrences: none starts before FirstStart or ends after LastEnd, which is
    /// <see cref="Instant.MaxValue"/> for a series without an end.
    /// </summary>
    /// <param name="zones">What the TZIDs stand for.</param>
    public (Instant FirstStart, Instant LastEnd) Span(CalendarZones zones)
    {
        ArgumentNullException.ThrowIfNull(zones);
        var ready = PlanFor(zones);
        return (ready.First, ready.Last);
    }

    private SeriesPlan PlanFor(CalendarZones zones)
    {
        var known = plan;
        return known is not null && ReferenceEquals(known.Given, zones) ? known : plan = new SeriesPlan(Master, Overrides, zones, limits);
    }
}
