using PartnerFocus.Calendar.Lines;

namespace PartnerFocus.Calendar;

/// <summary>
/// Remembers the addresses of the last lines read. A calendar invites the same people on line after line, so most lines were
/// read before; addresses cannot change, so events share them. Bounded, whatever the file holds: a line takes the place of the
/// one that hashes alike, and long lines are not kept.
/// </summary>
internal sealed class KnownAddresses(int mostListed)
{
    private const int Places = 8192;
    private const int LongestLine = 512;

    private readonly (byte[] Parameters, byte[] Value, CalAddress? Address)[] places = new (byte[], byte[], CalAddress?)[Places];

    /// <summary>The address of the line; null when it names nobody.</summary>
    public CalAddress? Read(in ContentLine line)
    {
        if (line.Parameters.Length + line.Value.Length > LongestLine)
        {
            return AddressText.Read(line, mostListed);
        }

        ref var place = ref places[PlaceOf(line)];
        if (place.Value is null || !line.Value.SequenceEqual(place.Value) || !line.Parameters.SequenceEqual(place.Parameters))
        {
            place = (line.Parameters.ToArray(), line.Value.ToArray(), AddressText.Read(line, mostListed));
        }

        return place.Address;
    }

    private static int PlaceOf(in ContentLine line)
    {
        var hash = default(HashCode);
        hash.AddBytes(line.Parameters);
        hash.AddBytes(line.Value);
        return hash.ToHashCode() & (Places - 1);
    }
}
