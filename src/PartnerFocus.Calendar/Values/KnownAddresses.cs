using PartnerFocus.Calendar.Lines;

namespace PartnerFocus.Calendar;

/// <summary>
/// Remembers the addresses of the last lines read. A calendar invites the same people on line after line, so most lines were
/// read before; addresses cannot change, so events share them. Bounded, whatever the file holds: a line takes the place of the
/// one that hashes alike, and long lines are not kept. It grows as it fills, since a single event is read as often as a file.
/// </summary>
internal sealed class KnownAddresses(int mostListed)
{
    private const int FirstPlaces = 16;
    private const int MostPlaces = 32_768;
    private const int LongestLine = 512;

    private Known?[] places = new Known?[FirstPlaces];
    private int taken;
    private int made;

    /// <summary>The address of the line; null when it names nobody.</summary>
    public CalAddress? Read(in ContentLine line)
    {
        if (line.Parameters.Length + line.Value.Length > LongestLine)
        {
            return Make(line);
        }

        var hash = Octets.Hash(line.Value, Octets.Hash(line.Parameters, 0));
        var known = places[hash & (uint)(places.Length - 1)];
        return known is not null && known.Hash == hash && known.Is(line) ? known.Address : Remember(line, hash);
    }

    /// <summary>How many addresses were made since this was last asked, those in their lists too; one that was known is none.</summary>
    public int TakeMade()
    {
        var result = made;
        made = 0;
        return result;
    }

    private CalAddress? Make(in ContentLine line)
    {
        var address = AddressText.Read(line, mostListed);
        made += address is null ? 0 : 1 + address.DelegatedTo.Count + address.DelegatedFrom.Count;
        return address;
    }

    private CalAddress? Remember(in ContentLine line, uint hash)
    {
        var known = new Known(line, hash, Make(line));
        ref var place = ref places[hash & (uint)(places.Length - 1)];
        taken += place is null ? 1 : 0;
        place = known;
        if (taken > places.Length / 2 && places.Length < MostPlaces)
        {
            Grow();
        }

        return known.Address;
    }

    private void Grow()
    {
        var before = places;
        places = new Known?[before.Length * 4];
        taken = 0;
        foreach (var known in before)
        {
            if (known is not null)
            {
                places[known.Hash & (uint)(places.Length - 1)] = known;
                taken++;
            }
        }
    }

    private sealed class Known(in ContentLine line, uint hash, CalAddress? address)
    {
        private readonly byte[] parameters = line.Parameters.ToArray();
        private readonly byte[] value = line.Value.ToArray();

        public uint Hash { get; } = hash;

        public CalAddress? Address { get; } = address;

        public bool Is(in ContentLine other) => other.Value.SequenceEqual(value) && other.Parameters.SequenceEqual(parameters);
    }
}
