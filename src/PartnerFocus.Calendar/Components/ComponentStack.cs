using System.Text;

namespace PartnerFocus.Calendar;

/// <summary>The names of the components that are open, down to a limit; deeper ones are only counted.</summary>
internal sealed class ComponentStack(int maxDepth)
{
    private readonly List<string> names = [];

    /// <summary>Components open beyond the limit.</summary>
    public int Beyond { get; private set; }

    /// <summary>Components open within the limit.</summary>
    public int Depth => names.Count;

    /// <summary>Name of the innermost component in upper case; null when none is open.</summary>
    public string? Top => names.Count == 0 ? null : names[^1];

    /// <summary>Opens a component; false when it lies too deep.</summary>
    public bool Push(ReadOnlySpan<byte> name)
    {
        if (names.Count >= maxDepth)
        {
            Beyond++;
            return false;
        }

        names.Add(NameOf(name));
        return true;
    }

    /// <summary>Depth at which a component of this name is open, from 1; 0 when none is.</summary>
    public int Find(ReadOnlySpan<byte> name) => names.LastIndexOf(NameOf(name)) + 1;

    /// <summary>Closes everything deeper than <paramref name="depth"/>.</summary>
    public void CloseTo(int depth)
    {
        Beyond = 0;
        names.RemoveRange(depth, names.Count - depth);
    }

    /// <summary>Closes one of the components beyond the limit; false when there is none.</summary>
    public bool PopBeyond()
    {
        if (Beyond == 0)
        {
            return false;
        }

        Beyond--;
        return true;
    }

    private static string NameOf(ReadOnlySpan<byte> name) => name.Length switch
    {
        6 when Lines.Octets.Is(name, "VEVENT"u8) => "VEVENT",
        6 when Lines.Octets.Is(name, "VALARM"u8) => "VALARM",
        9 when Lines.Octets.Is(name, "VCALENDAR"u8) => "VCALENDAR",
        _ => Encoding.UTF8.GetString(name[..Math.Min(name.Length, 100)]).ToUpperInvariant(),
    };
}
