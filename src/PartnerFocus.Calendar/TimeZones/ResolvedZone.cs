using NodaTime;

namespace PartnerFocus.Calendar;

/// <summary>How a TZID was understood.</summary>
public enum ZoneOrigin
{
    /// <summary>A name of the IANA database, also at the end of a longer name.</summary>
    Iana,

    /// <summary>A Windows name, through the CLDR map.</summary>
    Windows,

    /// <summary>The VTIMEZONE of the file.</summary>
    Embedded,

    /// <summary>By its offset or a city in it, or, when nothing is known, the calendar's own zone.</summary>
    Guessed,
}

/// <summary>A TZID and the zone it stands for.</summary>
/// <param name="TzId">The TZID as written.</param>
/// <param name="Zone">The zone; for an embedded one its id is the TZID.</param>
/// <param name="How">How it was understood.</param>
public sealed record ResolvedZone(string TzId, DateTimeZone Zone, ZoneOrigin How)
{
    /// <summary>Id of the zone, as shown to people.</summary>
    public string Resolved => Zone.Id;
}
