using NodaTime;

namespace PartnerFocus.Calendar;

/// <summary>A DATE or DATE-TIME as the calendar says it, before any time zone is applied (RFC 5545 §3.3.4, §3.3.5).</summary>
/// <param name="Local">The wall time as written; midnight for a DATE.</param>
/// <param name="IsDate">Whether it is a DATE: a whole day without a time.</param>
/// <param name="IsUtc">Whether it ends in Z.</param>
/// <param name="TzId">The TZID parameter as written; null for UTC, floating times and DATEs.</param>
public readonly record struct DateValue(LocalDateTime Local, bool IsDate, bool IsUtc, string? TzId)
{
    /// <summary>Whether it is a time without a zone.</summary>
    public bool IsFloating => !IsDate && !IsUtc && TzId is null;

    /// <summary>As RFC 5545 writes it: <c>20261118</c>, <c>20261118T090000</c> or with a trailing <c>Z</c>.</summary>
    public override string ToString() => RecurrenceKey.Format(Local, IsDate, IsUtc);
}
