namespace PartnerFocus.Calendar;

/// <summary>STATUS of an event (RFC 5545 §3.8.1.11).</summary>
public enum EventStatus
{
    /// <summary>Not said, or an unknown word.</summary>
    None,

    /// <summary>TENTATIVE.</summary>
    Tentative,

    /// <summary>CONFIRMED.</summary>
    Confirmed,

    /// <summary>CANCELLED.</summary>
    Cancelled,
}

/// <summary>CLASS of an event (RFC 5545 §3.8.1.3).</summary>
public enum EventClass
{
    /// <summary>PUBLIC, and when nothing is said.</summary>
    Public,

    /// <summary>PRIVATE.</summary>
    Private,

    /// <summary>CONFIDENTIAL.</summary>
    Confidential,

    /// <summary>Any other word: to be treated as private (RFC 5545 §3.8.1.3).</summary>
    Unknown,
}

/// <summary>X-MICROSOFT-CDO-BUSYSTATUS (or X-MICROSOFT-CDO-INTENDEDSTATUS when that alone is given).</summary>
public enum BusyStatus
{
    /// <summary>Not said, or an unknown word.</summary>
    None,

    /// <summary>FREE.</summary>
    Free,

    /// <summary>TENTATIVE.</summary>
    Tentative,

    /// <summary>BUSY.</summary>
    Busy,

    /// <summary>OOF.</summary>
    OutOfOffice,

    /// <summary>WORKINGELSEWHERE.</summary>
    WorkingElsewhere,
}
