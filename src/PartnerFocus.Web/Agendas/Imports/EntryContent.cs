using System.Security.Cryptography;

namespace PartnerFocus.Web.Agendas.Imports;

/// <summary>
/// Tells whether an entry changed: a hash over its lines without those that differ from one export to the next while the entry
/// stays the same. The UID is not content either; some servers give another one each time.
/// </summary>
internal sealed class EntryContent
{
    private byte[] _stable = new byte[4096];

    public byte[] Hash(ReadOnlySpan<byte> component)
    {
        var hash = new byte[SHA256.HashSizeInBytes];
        WriteHash(component, hash);
        return hash;
    }

    /// <summary>Writes the hash; tells by the line that says for whom the entry is (CLASS) whether it is private.</summary>
    /// <returns>Whether it is private; null when that takes a closer look.</returns>
    public bool? WriteHash(ReadOnlySpan<byte> component, Span<byte> hash)
    {
        if (_stable.Length < component.Length)
        {
            _stable = new byte[component.Length * 2];
        }

        var (length, start) = (0, 0);
        ReadOnlySpan<byte> said = default;
        var isTwice = false;
        for (var at = 0; at < component.Length;)
        {
            var end = component[at..].IndexOf((byte)'\n') + 1;
            var line = end == 0 ? component[at..] : component.Slice(at, end);
            if (IsVolatile(line))
            {
                component[start..at].CopyTo(_stable.AsSpan(length));
                length += at - start;
                start = at + line.Length;
            }
            else if ((line[0] | 0x20) == 'c' && IsClass(line))
            {
                isTwice |= said.Length > 0;
                said = line.TrimEnd((byte)'\n');
            }

            at += line.Length;
        }

        component[start..].CopyTo(_stable.AsSpan(length));
        SHA256.HashData(_stable.AsSpan(0, length + component.Length - start), hash);
        return isTwice ? null
            : said.IsEmpty || said.SequenceEqual("CLASS:PUBLIC"u8) ? false
            : said.SequenceEqual("CLASS:PRIVATE"u8) || said.SequenceEqual("CLASS:CONFIDENTIAL"u8) ? true
            : null;
    }

    /// <summary>The hash of an entry whose text says what it says only in a zone that its file knows.</summary>
    public static byte[] Hash(byte[] content, string zone) => SHA256.HashData([.. content, .. System.Text.Encoding.UTF8.GetBytes(zone)]);

    /// <summary>The text of an event with another UID.</summary>
    public static ReadOnlyMemory<byte> WithUid(ReadOnlyMemory<byte> text, string uid)
    {
        var lines = System.Text.Encoding.UTF8.GetString(text.Span).Split('\n').Where(line => !IsNamed(line, "UID")).ToList();
        lines.Insert(1, "UID:" + EscapeText(uid));
        return System.Text.Encoding.UTF8.GetBytes(string.Join('\n', lines));
    }

    /// <summary>A TEXT value as a content line holds it (RFC 5545 §3.3.11).</summary>
    public static string EscapeText(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    private static bool IsNamed(string line, string name) =>
        line.Length > name.Length && line[name.Length] is ':' or ';' && line.StartsWith(name, StringComparison.OrdinalIgnoreCase);

    private static bool IsClass(ReadOnlySpan<byte> line) =>
        line.Length > 5 && line[5] is (byte)':' or (byte)';' && System.Text.Ascii.EqualsIgnoreCase(line[..5], "CLASS"u8);

    private static bool IsVolatile(ReadOnlySpan<byte> line)
    {
        // Only these initials can be meant; it spares most lines the comparison.
        if (line.Length < 3 || ((line[0] | 0x20) << 8 | (line[1] | 0x20)) is not (
            'u' << 8 | 'i' or 'd' << 8 | 't' or 'l' << 8 | 'a' or 's' << 8 | 'e' or 'x' << 8 | ('-' | 0x20)))
        {
            return false;
        }

        var end = line.IndexOfAny((byte)':', (byte)';');
        if (end is < 3 or > 40)
        {
            return false;
        }

        Span<char> name = stackalloc char[end];
        System.Text.Ascii.ToUpper(line[..end], name, out _);
        return name is "UID" or "DTSTAMP" or "LAST-MODIFIED" or "SEQUENCE" or "X-MICROSOFT-CDO-APPT-SEQUENCE"
            or "X-MICROSOFT-CDO-OWNER-CRITICAL-CHANGE" or "X-MICROSOFT-CDO-ATTENDEE-CRITICAL-CHANGE" or "X-MOZ-GENERATION" or "X-MOZ-LASTACK";
    }
}
