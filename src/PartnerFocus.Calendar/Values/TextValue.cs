using System.Buffers;
using System.Text;
using PartnerFocus.Calendar.Lines;

namespace PartnerFocus.Calendar;

/// <summary>TEXT values and parameter values as strings (RFC 5545 §3.3.11, RFC 6868; quoted-printable of vCalendar 1.0).</summary>
internal static class TextValue
{
    /// <summary>The value of a text property, unescaped.</summary>
    public static string Read(in ContentLine line)
    {
        if (!line.Parameters.IsEmpty && line.Has("ENCODING"u8, "QUOTED-PRINTABLE"u8))
        {
            return Clean(QuotedPrintable.Decode(line));
        }

        return Unescape(line.Value);
    }

    /// <summary>Undoes backslash escapes; other control characters than tab and line feed were taken out before.</summary>
    public static string Unescape(ReadOnlySpan<byte> value)
    {
        if (value.IndexOf((byte)'\\') < 0)
        {
            return Encoding.UTF8.GetString(value);
        }

        var rented = ArrayPool<byte>.Shared.Rent(value.Length);
        var length = Unescape(value, rented);
        var text = Encoding.UTF8.GetString(rented, 0, length);
        ArrayPool<byte>.Shared.Return(rented);
        return text;
    }

    /// <summary>Splits at commas that are not escaped, and unescapes each part, until the list holds <paramref name="most"/>.</summary>
    public static void ReadList(ReadOnlySpan<byte> value, List<string> into, int most)
    {
        var start = 0;
        var i = 0;
        while (start <= value.Length && into.Count < most)
        {
            while (i < value.Length && value[i] != ',')
            {
                i += value[i] == '\\' ? 2 : 1;
            }

            i = Math.Min(i, value.Length);
            var part = Unescape(value[start..i]).Trim();
            if (part.Length > 0)
            {
                into.Add(part);
            }

            start = ++i;
        }
    }

    /// <summary>The beginning of a text that is longer; a character of two UTF-16 units is never parted.</summary>
    public static string Cut(string text, int most) => text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];

    /// <summary>A parameter value with the caret escapes of RFC 6868 undone; null when it is empty.</summary>
    public static string? Parameter(ReadOnlySpan<byte> value)
    {
        var text = Encoding.UTF8.GetString(value).Trim();
        if (text.Contains('^', StringComparison.Ordinal))
        {
            var result = new StringBuilder(text.Length);
            for (var i = 0; i < text.Length; i++)
            {
                var next = text[i] == '^' && i + 1 < text.Length ? text[i + 1] : '\0';
                var plain = next switch { 'n' => '\n', '\'' => '"', '^' => '^', _ => '\0' };
                result.Append(plain == '\0' ? text[i] : plain);
                i += plain == '\0' ? 0 : 1;
            }

            text = result.ToString();
        }

        return text.Length == 0 ? null : text;
    }

    private static int Unescape(ReadOnlySpan<byte> value, Span<byte> into)
    {
        var length = 0;
        while (value.IndexOf((byte)'\\') is var slash and >= 0 && slash + 1 < value.Length)
        {
            value[..slash].CopyTo(into[length..]);
            length += slash;
            var next = value[slash + 1];
            var plain = next is (byte)'n' or (byte)'N' ? (byte)'\n' : next;
            var escapes = plain is (byte)'\n' or (byte)'\\' or (byte)';' or (byte)',' or (byte)'"' or (byte)':';
            into[length++] = escapes ? plain : (byte)'\\';
            value = value[(slash + (escapes ? 2 : 1))..];
        }

        value.CopyTo(into[length..]);
        return length + value.Length;
    }

    /// <summary>The text without control characters but tab and line feed.</summary>
    public static string Clean(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsControl(c) || c is '\n' or '\t')
            {
                result.Append(c);
            }
        }

        return result.ToString();
    }
}
