namespace PartnerFocus.Calendar;

/// <summary>One value of RDATE: a start, and for a PERIOD its own length (RFC 5545 §3.8.5.2).</summary>
/// <param name="Start">Start of the occurrence.</param>
/// <param name="End">End of a PERIOD with an explicit end; else null.</param>
/// <param name="Duration">Length of a PERIOD with a duration; else null.</param>
public sealed record RecurrenceDate(DateValue Start, DateValue? End = null, CalendarDuration? Duration = null);
