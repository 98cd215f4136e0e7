namespace PartnerFocus.Calendar;

/// <summary>
/// What one VCALENDAR says of its zones, and where it uses them: a TZID stands for something within one iCalendar object only
/// (RFC 5545 §3.2.19). VCALENDARs of a stream that say the same share one.
/// </summary>
internal sealed class ZoneScope
{
    private readonly List<int> numbers = [];

    /// <summary>X-WR-TIMEZONE; null when not given.</summary>
    public string? ZoneName { get; set; }

    public Dictionary<string, ZoneDefinition> Definitions { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, ZoneUse> Uses { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether any event stands in it.</summary>
    public bool HasEvents { get; set; }

    /// <summary>The same for all that say the same.</summary>
    public string Facts => $"{ZoneName}\n{string.Join(',', numbers)}";

    /// <summary>Takes a definition; false when the name is defined already.</summary>
    /// <param name="definition">What it says.</param>
    /// <param name="number">The same for all definitions of the stream that say the same.</param>
    public bool Define(ZoneDefinition definition, int number)
    {
        if (!Definitions.TryAdd(definition.TzId, definition))
        {
            return false;
        }

        numbers.Add(number);
        return true;
    }

    /// <summary>Takes over what is used in a calendar that says the same.</summary>
    public void Join(ZoneScope other)
    {
        HasEvents |= other.HasEvents;
        foreach (var (tzId, use) in other.Uses)
        {
            if (!Uses.TryAdd(tzId, use))
            {
                Uses[tzId].Add(use.FirstYear, use.LastYear);
            }
        }
    }
}
