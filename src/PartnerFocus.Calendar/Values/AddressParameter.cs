using PartnerFocus.Calendar.Lines;

namespace PartnerFocus.Calendar;

/// <summary>The parameters of ORGANIZER and ATTENDEE that are understood.</summary>
internal enum AddressParameter
{
    Other,
    Cn,
    Role,
    PartStat,
    CuType,
    Rsvp,
    SentBy,
    DelegatedTo,
    DelegatedFrom,
    Email,
}

/// <summary>Finds a parameter by its name.</summary>
internal static class AddressParameters
{
    public static AddressParameter Find(ReadOnlySpan<byte> name) =>
        Octets.Is(name, "CN"u8) ? AddressParameter.Cn
        : Octets.Is(name, "ROLE"u8) ? AddressParameter.Role
        : Octets.Is(name, "PARTSTAT"u8) || Octets.Is(name, "STATUS"u8) ? AddressParameter.PartStat
        : Octets.Is(name, "CUTYPE"u8) ? AddressParameter.CuType
        : Octets.Is(name, "RSVP"u8) ? AddressParameter.Rsvp
        : Octets.Is(name, "SENT-BY"u8) ? AddressParameter.SentBy
        : Octets.Is(name, "DELEGATED-TO"u8) ? AddressParameter.DelegatedTo
        : Octets.Is(name, "DELEGATED-FROM"u8) ? AddressParameter.DelegatedFrom
        : Octets.Is(name, "EMAIL"u8) ? AddressParameter.Email
        : AddressParameter.Other;
}
