namespace PartnerFocus.Calendar.Lines;

/// <summary>Walks the parameters of a content line: <c>;NAME=value,"value";NAME…</c>.</summary>
internal ref struct ParameterSequence(ReadOnlySpan<byte> parameters)
{
    private ReadOnlySpan<byte> rest = parameters;

    public Parameter Current { get; private set; }

    public readonly ParameterSequence GetEnumerator() => this;

    public bool MoveNext()
    {
        while (!rest.IsEmpty)
        {
            var body = rest[1..];
            var end = EndOf(body);
            var parameter = body[..end];
            rest = body[end..];
            if (!Octets.Trim(parameter).IsEmpty)
            {
                Current = Parameter.Of(parameter);
                return true;
            }
        }

        return false;
    }

    private static int EndOf(ReadOnlySpan<byte> body)
    {
        for (var at = 0; body[at..].IndexOfAny((byte)'"', (byte)';') is var step and >= 0;)
        {
            at += step;
            if (body[at] == ';')
            {
                return at;
            }

            var closing = body[(at + 1)..].IndexOf((byte)'"');
            if (closing < 0)
            {
                break;
            }

            at += closing + 2;
        }

        return body.Length;
    }
}

/// <summary>One parameter of a content line.</summary>
internal readonly ref struct Parameter
{
    public ReadOnlySpan<byte> Name { get; private init; }

    /// <summary>Everything after '=', quotes included.</summary>
    public ReadOnlySpan<byte> Values { get; private init; }

    /// <summary>The first value without quotes.</summary>
    public ReadOnlySpan<byte> FirstValue
    {
        get
        {
            var rest = Values;
            return NextValue(ref rest, out var value) ? value : default;
        }
    }

    public static Parameter Of(ReadOnlySpan<byte> text)
    {
        var equals = text.IndexOf((byte)'=');

        // vCalendar 1.0 allows a bare value; the only one that matters is the encoding.
        return equals < 0
            ? new Parameter { Name = "ENCODING"u8, Values = Octets.Trim(text) }
            : new Parameter { Name = Octets.Trim(text[..equals]), Values = Octets.Trim(text[(equals + 1)..]) };
    }

    /// <summary>Takes the next of several values off <paramref name="rest"/>; commas inside quotes do not separate.</summary>
    public static bool NextValue(scoped ref ReadOnlySpan<byte> rest, out ReadOnlySpan<byte> value)
    {
        value = default;
        if (rest.IsEmpty)
        {
            return false;
        }

        var quoted = false;
        var end = 0;
        for (; end < rest.Length && (quoted || rest[end] != ','); end++)
        {
            quoted ^= rest[end] == '"';
        }

        value = Octets.Trim(rest[..end]).Trim((byte)'"');
        rest = end < rest.Length ? rest[(end + 1)..] : default;
        return true;
    }
}
