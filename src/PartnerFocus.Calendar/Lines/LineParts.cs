using System.Buffers;

namespace PartnerFocus.Calendar.Lines;

/// <summary>Where the parts of a content line stand in it, so that it is searched only once.</summary>
/// <param name="NameStart">First octet of the name, behind a group prefix.</param>
/// <param name="NameEnd">Behind the name.</param>
/// <param name="ParametersStart">The first ';', or the colon when there are no parameters.</param>
/// <param name="Colon">The ':' before the value.</param>
internal readonly record struct LineParts(int NameStart, int NameEnd, int ParametersStart, int Colon)
{
    private static readonly SearchValues<byte> NameOctets =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"u8);

    /// <summary>Finds the parts of a line; false when it is no property.</summary>
    public static bool TryFind(ReadOnlySpan<byte> line, out LineParts parts)
    {
        var end = line.IndexOfAnyExcept(NameOctets);
        if (end > 0 && line[end] == ':')
        {
            // Most lines are like this: a name and a value.
            parts = new LineParts(0, end, end, end);
            return true;
        }

        return TryFindWithParameters(line, end, out parts);
    }

    private static bool TryFindWithParameters(ReadOnlySpan<byte> line, int end, out LineParts parts)
    {
        parts = default;
        var start = 0;
        var parameters = end;
        if ((end <= 0 || line[end] != ';') && !TryFindName(line, out start, out end, out parameters))
        {
            return false;
        }

        var colon = line[parameters] == ':' ? parameters : FindColon(line, parameters);
        parts = new LineParts(start, end, parameters, colon);
        return colon >= 0;
    }

    /// <summary>A name with a group before it or blanks around it.</summary>
    private static bool TryFindName(ReadOnlySpan<byte> line, out int start, out int end, out int parameters)
    {
        start = end = 0;
        parameters = line.IndexOfAny((byte)':', (byte)';');
        if (parameters <= 0)
        {
            return false;
        }

        var trimmed = Octets.Trim(line[..parameters]);
        var name = trimmed[(trimmed.LastIndexOf((byte)'.') + 1)..];
        end = line[..parameters].TrimEnd(" \t"u8).Length;
        start = end - name.Length;
        return !name.IsEmpty && name.IndexOfAnyExcept(NameOctets) < 0;
    }

    /// <summary>The ':' that ends the parameters; when a quote never closes, the first ':' there is.</summary>
    private static int FindColon(ReadOnlySpan<byte> line, int from)
    {
        for (var at = from; line[at..].IndexOfAny((byte)'"', (byte)':') is var step and >= 0;)
        {
            at += step;
            if (line[at] == ':')
            {
                return at;
            }

            var closing = line[(at + 1)..].IndexOf((byte)'"');
            if (closing < 0)
            {
                break;
            }

            at += closing + 2;
        }

        var first = line[from..].IndexOf((byte)':');
        return first < 0 ? -1 : from + first;
    }
}
