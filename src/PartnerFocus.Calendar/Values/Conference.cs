using System.Text;
using PartnerFocus.Calendar.Lines;

namespace PartnerFocus.Calendar;

/// <summary>A way to join a meeting from elsewhere (RFC 7986 §5.11; X-GOOGLE-CONFERENCE, X-MICROSOFT-SKYPETEAMSMEETINGURL).</summary>
/// <param name="Uri">The address as written: any scheme, checked by nobody. Whoever makes a link of it looks at the scheme first.</param>
/// <param name="Features">FEATURE in upper case, such as AUDIO, CHAT, MODERATOR, PHONE, SCREEN, VIDEO; empty when not given.</param>
/// <param name="Label">LABEL; null when not given.</param>
public sealed record Conference(string Uri, IReadOnlyList<string> Features, string? Label)
{
    private const int MostFeatures = 20;

    /// <summary>Reads the line; null without an address.</summary>
    internal static Conference? Read(in ContentLine line)
    {
        var value = Octets.Trim(line.Value);
        if (value.IsEmpty)
        {
            return null;
        }

        string? label = null;
        var features = new List<string>();
        foreach (var parameter in new ParameterSequence(line.Parameters))
        {
            if (Octets.Is(parameter.Name, "LABEL"u8))
            {
                label ??= TextValue.Parameter(parameter.FirstValue);
            }
            else if (Octets.Is(parameter.Name, "FEATURE"u8))
            {
                TakeFeatures(parameter.Values, features);
            }
        }

        return new Conference(Encoding.UTF8.GetString(value), features, label);
    }

    private static void TakeFeatures(ReadOnlySpan<byte> values, List<string> into)
    {
        while (into.Count < MostFeatures && Parameter.NextValue(ref values, out var value))
        {
            if (!value.IsEmpty)
            {
                into.Add(Encoding.UTF8.GetString(value).ToUpperInvariant());
            }
        }
    }
}
