using System.Security.Cryptography;
using PartnerFocus.Calendar;

namespace PartnerFocus.Web.Agendas.Imports;

/// <summary>
/// Tells whether an entry changed: a hash over its lines without those that differ from one export to the next while the entry
/// stays the same. The UID is not content either; some servers give another one each time.
/// </summary>
internal sealed class EntryContent : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public byte[] Hash(ReadOnlySpan<byte> component)
    {
        var kept = 0;
        var at = 0;
        while (at < component.Length)
        {
            var length = component[at..].IndexOf((byte)'\n');
            var next = length < 0 ? component.Length : at + length + 1;
            if (IsVolatile(component[at..next]))
            {
                _hash.AppendData(component[kept..at]);
                kept = next;
            }

            at = next;
        }

        _hash.AppendData(component[kept..]);
        return _hash.GetHashAndReset();
    }

    /// <summary>The component with another UID; the same bytes when it has that one.</summary>
    public static ReadOnlyMemory<byte> WithUid(VEvent one, string uid)
    {
        if (one.Uid == uid)
        {
            return one.Utf8Text;
        }

        var lines = one.Text.Split('\n').Where(line => !IsNamed(line, "UID")).ToList();
        lines.Insert(1, "UID:" + EscapeText(uid));
        return System.Text.Encoding.UTF8.GetBytes(string.Join('\n', lines));
    }

    /// <summary>A TEXT value as a content line holds it (RFC 5545 §3.3.11).</summary>
    public static string EscapeText(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    public void Dispose() => _hash.Dispose();

    private static bool IsNamed(string line, string name) =>
        line.Length > name.Length && line[name.Length] is ':' or ';' && line.StartsWith(name, StringComparison.OrdinalIgnoreCase);

    private static bool IsVolatile(ReadOnlySpan<byte> line)
    {
        // Only these initials can be meant; it spares most lines the comparison.
        if ((line[0] | 0x20) is not ((byte)'u' or (byte)'d' or (byte)'l' or (byte)'s' or (byte)'x'))
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
