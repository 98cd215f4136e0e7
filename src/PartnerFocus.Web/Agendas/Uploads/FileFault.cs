namespace PartnerFocus.Web.Agendas.Uploads;

/// <summary>Why a file was not taken.</summary>
public enum FileFault
{
    /// <summary>It has no content.</summary>
    Empty,

    /// <summary>It is larger than is allowed.</summary>
    TooBig,

    /// <summary>It is something else than a calendar.</summary>
    NotACalendar,

    /// <summary>A .zip that cannot be read.</summary>
    DamagedZip,

    /// <summary>A .zip without any file.</summary>
    EmptyZip,

    /// <summary>A .zip with more entries than is allowed.</summary>
    TooManyEntries,

    /// <summary>A .zip that unpacks to more than is allowed.</summary>
    UnpacksTooBig,

    /// <summary>An entry that grows more in unpacking than a calendar does.</summary>
    GrowsTooMuch,

    /// <summary>An entry that is locked with a password.</summary>
    Encrypted,

    /// <summary>An archive within a .zip.</summary>
    NestedArchive,

    /// <summary>An entry that points to another file.</summary>
    Link,

    /// <summary>An entry whose bytes are not those that were packed.</summary>
    Damaged,
}
