namespace PartnerFocus.Calendar.Lines;

/// <summary>One content line taken apart: name, parameters, value (RFC 5545 §3.1). All spans point into the line.</summary>
internal readonly ref struct ContentLine
{
    private ContentLine(ReadOnlySpan<byte> name, ReadOnlySpan<byte> parameters, ReadOnlySpan<byte> value)
    {
        Name = name;
        Parameters = parameters;
        Value = value;
    }

    /// <summary>Property name as written, without a group prefix.</summary>
    public ReadOnlySpan<byte> Name { get; }

    /// <summary>The parameters from the first ';' to before the ':'; empty when there are none.</summary>
    public ReadOnlySpan<byte> Parameters { get; }

    /// <summary>Everything after the ':'.</summary>
    public ReadOnlySpan<byte> Value { get; }

    /// <summary>Takes a line apart; false when it is no property.</summary>
    public static bool TryParse(ReadOnlySpan<byte> line, out ContentLine result)
    {
        result = default;
        var nameEnd = line.IndexOfAny((byte)':', (byte)';');
        if (nameEnd <= 0)
        {
            return false;
        }

        var name = Octets.Trim(line[..nameEnd]);
        name = name[(name.LastIndexOf((byte)'.') + 1)..];
        if (!IsName(name))
        {
            return false;
        }

        var colon = line[nameEnd] == ':' ? nameEnd : FindColon(line, nameEnd);
        if (colon < 0)
        {
            return false;
        }

        result = new ContentLine(name, line[nameEnd..colon], line[(colon + 1)..]);
        return true;
    }

    /// <summary>The first value of a parameter, without quotes; false when it is not there.</summary>
    public bool TryGet(ReadOnlySpan<byte> parameter, out ReadOnlySpan<byte> value)
    {
        foreach (var candidate in new ParameterSequence(Parameters))
        {
            if (Octets.Is(candidate.Name, parameter))
            {
                value = candidate.FirstValue;
                return true;
            }
        }

        value = default;
        return false;
    }

    /// <summary>Whether a parameter has this value, case aside.</summary>
    public bool Has(ReadOnlySpan<byte> parameter, ReadOnlySpan<byte> expected) =>
        TryGet(parameter, out var value) && Octets.Is(value, expected);

    /// <summary>How many parameters there are.</summary>
    public int CountParameters()
    {
        var count = 0;
        foreach (var _ in new ParameterSequence(Parameters))
        {
            count++;
        }

        return count;
    }

    private static bool IsName(ReadOnlySpan<byte> name)
    {
        foreach (var b in name)
        {
            if (!char.IsAsciiLetterOrDigit((char)b) && b is not ((byte)'-' or (byte)'_'))
            {
                return false;
            }
        }

        return !name.IsEmpty;
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
