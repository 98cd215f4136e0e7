using NodaTime;

namespace PartnerFocus.Calendar;

/// <summary>One occurrence of an event.</summary>
/// <param name="Event">The VEVENT that describes it: the master, the single event, or the override.</param>
/// <param name="RecurrenceId">
/// The original start as wall time in the series' zone (<c>20261118T090000</c>; <c>20261118</c> for all-day; a trailing
/// <c>Z</c> for a UTC series); null for a single event.
/// </param>
/// <param name="Start">Start, inclusive, in the event's own zone (the floating zone for floating times and dates).</param>
/// <param name="End">End, exclusive; never before <paramref name="Start"/>.</param>
/// <param name="IsAllDay">Whether it covers whole days.</param>
public sealed record Occurrence(VEvent Event, string? RecurrenceId, ZonedDateTime Start, ZonedDateTime End, bool IsAllDay);
