using PartnerFocus.Calendar.Lines;

namespace PartnerFocus.Calendar;

/// <summary>
/// The unfolded lines of the component being read, as UTF-8 separated by LF, each with its physical line number.
/// Reused from component to component, so memory grows with the largest one only.
/// </summary>
internal sealed class ComponentBuffer(CalendarLimits limits)
{
    private byte[] bytes = new byte[4096];
    private int[] numbers = new int[64];
    private int length;

    /// <summary>What is in the buffer.</summary>
    public ReadOnlySpan<byte> Text => bytes.AsSpan(0, length);

    /// <summary>Physical line number of each line in <see cref="Text"/>.</summary>
    public ReadOnlySpan<int> Numbers => numbers.AsSpan(0, Count);

    /// <summary>Lines in the buffer.</summary>
    public int Count { get; private set; }

    /// <summary>Whether lines were dropped because the component is too large.</summary>
    public bool IsTooLarge { get; private set; }

    /// <summary>The UID as far as it was kept; null without one, and when it is longer than that many octets.</summary>
    public string? Uid(int longest)
    {
        foreach (var range in Text.Split((byte)'\n'))
        {
            if (ContentLine.TryParse(Text[range], out var line) && Octets.Is(line.Name, "UID"u8) && line.Value.Length <= longest)
            {
                return TextValue.Unescape(line.Value).Trim();
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

        if (Count == numbers.Length)
        {
            Array.Resize(ref numbers, numbers.Length * 2);
        }

        if (Count > 0)
        {
            bytes[length++] = (byte)'\n';
        }

        line.CopyTo(bytes.AsSpan(length));
        length += line.Length;
        numbers[Count++] = number;
    }
}
