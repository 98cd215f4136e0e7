using System.Buffers;
using System.Text;

namespace PartnerFocus.Calendar;

/// <summary>
/// Writes calendars: CRLF, UTF-8, lines folded at 75 octets without splitting a character (RFC 5545 §3.1). No value can
/// break out of its property: text is escaped, and control characters are taken out.
/// </summary>
public sealed class CalendarWriter
{
    private const int MostOctets = 75;
    private readonly ArrayBufferWriter<byte> output = new();
    private readonly ArrayBufferWriter<byte> line = new();

    /// <summary>Begins a VCALENDAR.</summary>
    /// <param name="productId">PRODID.</param>
    /// <param name="method">METHOD in upper case; null for none.</param>
    public CalendarWriter(string productId, string? method = null)
    {
        Raw("BEGIN:VCALENDAR");
        Raw("VERSION:2.0");
        Raw("PRODID:" + Escape(productId));
        if (method is not null)
        {
            Raw("METHOD:" + Escape(method));
        }
    }

    /// <summary>Writes an event as it was read, every property of it.</summary>
    public void Write(VEvent one)
    {
        ArgumentNullException.ThrowIfNull(one);
        WriteLines(one.Text);
    }

    /// <summary>Writes a VTIMEZONE kept by <see cref="CalendarZones.Embedded"/>.</summary>
    /// <param name="text">Unfolded content lines separated by LF.</param>
    public void WriteZone(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        WriteLines(text);
    }

    /// <summary>Writes one content line.</summary>
    /// <param name="text">Unfolded, its value escaped already. A line break in it would begin another line, so it is taken out.</param>
    internal void WriteLine(string text) =>
        Raw(text.AsSpan().IndexOfAny('\r', '\n') < 0 ? text : text.Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal));

    /// <summary>Ends the VCALENDAR and gives everything written.</summary>
    public byte[] ToArray()
    {
        var calendar = new ArrayBufferWriter<byte>(output.WrittenCount + 16);
        calendar.Write(output.WrittenSpan);
        calendar.Write("END:VCALENDAR\r\n"u8);
        return calendar.WrittenSpan.ToArray();
    }

    /// <summary>Escapes a TEXT value.</summary>
    internal static string Escape(string text)
    {
        var result = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            switch (c)
            {
                case '\\' or ';' or ',': result.Append('\\').Append(c); break;
                case '\n': result.Append("\\n"); break;
                case '\t': result.Append(c); break;
                default: result.Append(char.IsControl(c) ? "" : c.ToString()); break;
            }
        }

        return result.ToString();
    }

    private void WriteLines(string text)
    {
        foreach (var one in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            Raw(one);
        }
    }

    /// <summary>Writes one content line, folded; a fold never parts the octets of a character.</summary>
    private void Raw(string text)
    {
        line.ResetWrittenCount();
        Encoding.UTF8.GetBytes(text, line);
        var rest = line.WrittenSpan;
        var most = MostOctets;
        while (rest.Length > most)
        {
            // "=" at the end of a line is a soft break to whoever reads quoted-printable, and would be lost.
            var cut = most;
            while (cut > 1 && ((rest[cut] & 0xC0) == 0x80 || (rest[cut - 1] == '=' && rest[cut] != '=')))
            {
                cut--;
            }

            output.Write(rest[..cut]);
            output.Write("\r\n "u8);
            rest = rest[cut..];
            most = MostOctets - 1;
        }

        output.Write(rest);
        output.Write("\r\n"u8);
    }
}
