using System.Buffers;
using System.Text;
using PartnerFocus.Calendar.Lines;

namespace PartnerFocus.Calendar;

/// <summary>Quoted-printable values with an optional CHARSET, as vCalendar 1.0 writes them.</summary>
internal static class QuotedPrintable
{
    public static string Decode(in ContentLine line)
    {
        var value = line.Value;
        var rented = ArrayPool<byte>.Shared.Rent(value.Length + 1);
        var length = 0;
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] != '=')
            {
                rented[length++] = value[i];
            }
            else if (i + 2 < value.Length && Hex(value[i + 1]) is >= 0 and var high && Hex(value[i + 2]) is >= 0 and var low)
            {
                rented[length++] = (byte)((high << 4) | low);
                i += 2;
            }
        }

        var text = EncodingOf(line, rented.AsSpan(0, length)).GetString(rented, 0, length);
        ArrayPool<byte>.Shared.Return(rented);
        return text;
    }

    private static Encoding EncodingOf(in ContentLine line, ReadOnlySpan<byte> bytes)
    {
        if (System.Text.Unicode.Utf8.IsValid(bytes))
        {
            return Encoding.UTF8;
        }

        return line.Has("CHARSET"u8, "ISO-8859-1"u8) ? Encoding.Latin1 : Windows1252Text.Encoding;
    }

    private static int Hex(byte b) => b switch
    {
        >= (byte)'0' and <= (byte)'9' => b - '0',
        >= (byte)'A' and <= (byte)'F' => b - 'A' + 10,
        >= (byte)'a' and <= (byte)'f' => b - 'a' + 10,
        _ => -1,
    };
}
