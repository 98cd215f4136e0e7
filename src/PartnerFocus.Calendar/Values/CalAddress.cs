namespace PartnerFocus.Calendar;

/// <summary>An ORGANIZER or ATTENDEE with its parameters (RFC 5545 §3.2, §3.8.4).</summary>
public sealed record CalAddress
{
    /// <summary>CN; null when not given.</summary>
    public string? Name { get; init; }

    /// <summary>The address in lower case without <c>mailto:</c>; empty when the value holds none.</summary>
    public string Email { get; init; } = "";

    /// <summary>ROLE.</summary>
    public ParticipationRole Role { get; init; }

    /// <summary>CUTYPE.</summary>
    public CalendarUserType CuType { get; init; }

    /// <summary>PARTSTAT.</summary>
    public ParticipationStatus PartStat { get; init; }

    /// <summary>RSVP: whether an answer is asked for.</summary>
    public bool Rsvp { get; init; }

    /// <summary>Addresses in lower case to whom it was handed on.</summary>
    public IReadOnlyList<string> DelegatedTo { get; init; } = [];

    /// <summary>Addresses in lower case from whom it was taken over.</summary>
    public IReadOnlyList<string> DelegatedFrom { get; init; } = [];

    /// <summary>Address in lower case of who acts on behalf; null when nobody does.</summary>
    public string? SentBy { get; init; }

    /// <summary>Equal when everything is, the lists by content.</summary>
    public bool Equals(CalAddress? other) =>
        other is not null && Name == other.Name && Email == other.Email && Role == other.Role && CuType == other.CuType
        && PartStat == other.PartStat && Rsvp == other.Rsvp && SentBy == other.SentBy
        && DelegatedTo.SequenceEqual(other.DelegatedTo) && DelegatedFrom.SequenceEqual(other.DelegatedFrom);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Email, Role, CuType, PartStat);
}

/// <summary>ROLE (RFC 5545 §3.2.16); an unknown one counts as required.</summary>
public enum ParticipationRole
{
    /// <summary>REQ-PARTICIPANT, and when nothing is said.</summary>
    Required,

    /// <summary>CHAIR.</summary>
    Chair,

    /// <summary>OPT-PARTICIPANT.</summary>
    Optional,

    /// <summary>NON-PARTICIPANT.</summary>
    NonParticipant,
}

/// <summary>CUTYPE (RFC 5545 §3.2.3).</summary>
public enum CalendarUserType
{
    /// <summary>INDIVIDUAL, and when nothing is said.</summary>
    Individual,

    /// <summary>GROUP.</summary>
    Group,

    /// <summary>RESOURCE.</summary>
    Resource,

    /// <summary>ROOM.</summary>
    Room,

    /// <summary>UNKNOWN, or any other word.</summary>
    Unknown,
}

/// <summary>PARTSTAT (RFC 5545 §3.2.12).</summary>
public enum ParticipationStatus
{
    /// <summary>NEEDS-ACTION, and when nothing is said or the word is unknown.</summary>
    NeedsAction,

    /// <summary>ACCEPTED.</summary>
    Accepted,

    /// <summary>DECLINED.</summary>
    Declined,

    /// <summary>TENTATIVE.</summary>
    Tentative,

    /// <summary>DELEGATED.</summary>
    Delegated,
}
