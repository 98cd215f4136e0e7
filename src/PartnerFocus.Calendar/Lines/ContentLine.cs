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
        var found = LineParts.TryFind(line, out var parts);
        result = found ? Of(line, parts) : default;
        return found;
    }

    /// <summary>A line whose parts were found before.</summary>
    public static ContentLine Of(ReadOnlySpan<byte> line, LineParts parts) =>
        new(line[parts.NameStart..parts.NameEnd], line[parts.ParametersStart..parts.Colon], line[(parts.Colon + 1)..]);

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
}
