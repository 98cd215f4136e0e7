using PartnerFocus.Calendar.Lines;

namespace PartnerFocus.Calendar;

/// <summary>Where a line of a component stands in its buffer, and what it is.</summary>
/// <param name="Start">First octet.</param>
/// <param name="Length">Octets, without the line feed.</param>
/// <param name="Number">Physical line number.</param>
/// <param name="Parts">Its parts; all zero when it is no property.</param>
/// <param name="Property">Which property it is.</param>
internal readonly record struct ComponentLine(int Start, int Length, int Number, LineParts Parts, EventProperty Property)
{
    public bool IsProperty => Parts.Colon > 0;
}

/// <summary>
/// The unfolded lines of the component being read, as UTF-8 separated by LF, each with what was found out about it.
/// Reused from component to component, so memory grows with the largest one only.
/// </summary>
internal sealed class ComponentBuffer(CalendarLimits limits)
{
    private byte[] bytes = new byte[4096];
    private ComponentLine[] lines = new ComponentLine[64];
    private int length;

    /// <summary>What is in the buffer.</summary>
    public ReadOnlySpan<byte> Text => bytes.AsSpan(0, length);

    /// <summary>The lines in <see cref="Text"/>.</summary>
    public ReadOnlySpan<ComponentLine> Lines => lines.AsSpan(0, Count);

    /// <summary>Lines in the buffer.</summary>
    public int Count { get; private set; }

    /// <summary>Physical line number of the first line; 0 when there is none.</summary>
    public int FirstNumber => Count == 0 ? 0 : lines[0].Number;

    /// <summary>Whether lines were dropped because the component is too large.</summary>
    public bool IsTooLarge { get; private set; }

    /// <summary>The octets of a line.</summary>
    public ReadOnlySpan<byte> TextOf(in ComponentLine line) => bytes.AsSpan(line.Start, line.Length);

    /// <summary>A line that is a property, taken apart.</summary>
    public ContentLine PropertyAt(in ComponentLine line) => ContentLine.Of(TextOf(line), line.Parts);

    /// <summary>The UID as far as it was kept; null without one, and when it is longer than that many octets.</summary>
    public string? Uid(int longest)
    {
        foreach (ref readonly var line in Lines)
        {
            if (line.Property == EventProperty.Uid && PropertyAt(line).Value is var value && value.Length <= longest)
            {
                return TextValue.Unescape(value).Trim();
            }
        }

        return null;
    }

    public void Clear()
    {
        length = Count = 0;
        IsTooLarge = false;
    }

    public void Add(ReadOnlySpan<byte> line, int number)
    {
        if (length + line.Length + 1 > limits.MaxComponent || Count > limits.MaxProperties + 1)
        {
            IsTooLarge = true;
            return;
        }

        if (length + line.Length + 1 > bytes.Length)
        {
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, length + line.Length + 1));
        }

        if (Count == lines.Length)
        {
            Array.Resize(ref lines, lines.Length * 2);
        }

        if (Count > 0)
        {
            bytes[length++] = (byte)'\n';
        }

        line.CopyTo(bytes.AsSpan(length));
        var property = LineParts.TryFind(line, out var parts) ? EventProperties.Find(line[parts.NameStart..parts.NameEnd]) : EventProperty.Other;
        lines[Count++] = new ComponentLine(length, line.Length, number, parts, property);
        length += line.Length;
    }
}
