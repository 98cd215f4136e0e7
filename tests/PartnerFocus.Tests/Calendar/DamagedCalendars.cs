namespace PartnerFocus.Tests.Calendar;

/// <summary>Files of the corpus with bytes changed, cut, doubled or mixed: always the same for the same number.</summary>
internal sealed class DamagedCalendars(IEnumerable<byte[]> files)
{
    private readonly byte[][] files = [.. files.OrderBy(f => f.Length)];

    public byte[] this[int number]
    {
        get
        {
            var random = new Random(number);

            // Small files more often: there the damage meets more of the structure, and costs less to look at.
            var pick = random.NextDouble();
            return Damage(files[(int)(files.Length * pick * pick * pick)], random);
        }
    }

    private byte[] Damage(byte[] seed, Random random)
    {
        List<byte> bytes = [.. seed];
        for (var n = random.Next(1, 12); n > 0 && bytes.Count > 4; n--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 60), bytes.Count - at);
            switch (random.Next(8))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes.RemoveRange(at, length); break;
                case 2: bytes.InsertRange(at, bytes.GetRange(at, length)); break;
                case 3: bytes[at] = "\r\n ;:,=\"0-9Z\0"u8[random.Next(13)]; break;
                case 4: bytes.InsertRange(at, Line(files[random.Next(files.Length)], random)); break;
                case 5: bytes[at] = (byte)random.Next('0', '9' + 1); break;
                case 6: ChangeDigits(bytes, at, random); break;
                default: bytes.RemoveRange(at, random.Next(4) == 0 ? bytes.Count - at : length); break;
            }
        }

        return [.. bytes];
    }

    /// <summary>Makes a number or a date out of the next one: the ends of ranges are where arithmetic fails.</summary>
    private static void ChangeDigits(List<byte> bytes, int at, Random random)
    {
        at = bytes.FindIndex(at, b => b is >= (byte)'0' and <= (byte)'9');
        var digit = (byte)"0199"[random.Next(4)];
        for (var n = random.Next(1, 9); at >= 0 && at < bytes.Count && n > 0 && bytes[at] is >= (byte)'0' and <= (byte)'9'; n--, at++)
        {
            bytes[at] = digit;
        }
    }

    /// <summary>A line of another file.</summary>
    private static byte[] Line(byte[] other, Random random)
    {
        if (other.Length == 0)
        {
            return [];
        }

        var at = random.Next(other.Length);
        var start = Array.LastIndexOf(other, (byte)'\n', at) + 1;
        var end = Array.IndexOf(other, (byte)'\n', at);
        return [.. "\r\n"u8, .. other[start..(end < start ? other.Length : end + 1)]];
    }
}
