using System.Text;
using PartnerFocus.Calendar.Lines;

namespace PartnerFocus.Calendar;

/// <summary>
/// TZIDs as strings. Each time of a calendar names its zone again, so the names met last are kept, for all readers together:
/// a few hundred short names at most. Safe to use from several threads: a place is replaced as a whole.
/// </summary>
internal static class ZoneIds
{
    private const int Places = 256;
    private const int LongestName = 100;

    private static readonly Known?[] Kept = new Known?[Places];

    public static string Read(ReadOnlySpan<byte> tzId)
    {
        if (tzId.Length > LongestName)
        {
            return Encoding.UTF8.GetString(tzId);
        }

        ref var place = ref Kept[Octets.Hash(tzId, 0) & (Places - 1)];
        var known = place;
        if (known is null || !tzId.SequenceEqual(known.Octets))
        {
            place = known = new Known(tzId.ToArray(), Encoding.UTF8.GetString(tzId));
        }

        return known.Name;
    }

    private sealed record Known(byte[] Octets, string Name);
}
