using NodaTime;

namespace PartnerFocus.Calendar;

/// <summary>Window bounds as seconds, held within the years that arithmetic on them can bear.</summary>
internal static class InstantBounds
{
    private static readonly Instant Earliest = Instant.FromUtc(1, 1, 3, 0, 0);
    private static readonly Instant Latest = Instant.FromUtc(9990, 1, 1, 0, 0);

    public static long ToUnixTimeSecondsSafe(this Instant instant) =>
        Instant.Min(Instant.Max(instant, Earliest), Latest).ToUnixTimeSeconds();
}
