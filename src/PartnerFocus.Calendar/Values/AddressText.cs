using System.Text;
using PartnerFocus.Calendar.Lines;

namespace PartnerFocus.Calendar;

/// <summary>ORGANIZER and ATTENDEE lines as <see cref="CalAddress"/>.</summary>
internal static class AddressText
{
    /// <summary>Reads the line; null when it names nobody.</summary>
    public static CalAddress? Read(in ContentLine line, int mostListed)
    {
        var (email, name) = Split(Encoding.UTF8.GetString(line.Value).Trim());
        var (role, type, status) = (default(ParticipationRole), default(CalendarUserType), default(ParticipationStatus));
        var rsvp = false;
        string? sentBy = null;
        IReadOnlyList<string> to = [], from = [];
        foreach (var parameter in new ParameterSequence(line.Parameters))
        {
            var value = parameter.FirstValue;
            switch (AddressParameters.Find(parameter.Name))
            {
                case AddressParameter.Cn: name = TextValue.Parameter(value) ?? name; break;
                case AddressParameter.Role: role = RoleOf(value); break;
                case AddressParameter.PartStat: status = PartStatOf(value); break;
                case AddressParameter.CuType: type = CuTypeOf(value); break;
                case AddressParameter.Rsvp: rsvp = Octets.Is(value, "TRUE"u8) || Octets.Is(value, "YES"u8); break;
                case AddressParameter.SentBy: sentBy = Address(value); break;
                case AddressParameter.DelegatedTo: to = List(parameter.Values, mostListed); break;
                case AddressParameter.DelegatedFrom: from = List(parameter.Values, mostListed); break;
                case AddressParameter.Email: email = Address(value) ?? email; break;
                default: break;
            }
        }

        return email.Length == 0 && name is null ? null : new CalAddress
        {
            Name = name,
            Email = email,
            Role = role,
            CuType = type,
            PartStat = status,
            Rsvp = rsvp,
            SentBy = sentBy,
            DelegatedTo = to,
            DelegatedFrom = from,
        };
    }

    /// <summary>The address in lower case, and the name when the value is <c>Name &lt;address&gt;</c> or a bare name.</summary>
    private static (string Email, string? Name) Split(string value)
    {
        var open = value.IndexOf('<', StringComparison.Ordinal);
        var close = open < 0 ? -1 : value.IndexOf('>', open);
        if (close > open && value.AsSpan(open, close - open).Contains('@'))
        {
            var name = value[..open].Trim().Trim('"');
            return (Plain(value[(open + 1)..close]), name.Length == 0 || name.Contains(':', StringComparison.Ordinal) ? null : name);
        }

        var plain = Plain(value);
        var bare = plain.Length == 0 && !value.Contains(':', StringComparison.Ordinal) && !value.StartsWith('/');
        return (plain, bare && value.Length > 0 ? value : null);
    }

    private static string Plain(string value)
    {
        value = value.Trim().Trim('"');
        if (value.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
        {
            value = value["mailto:".Length..];
        }

        if (value.Contains('%', StringComparison.Ordinal))
        {
            value = Uri.UnescapeDataString(value);
        }

        value = value.Trim();
        var usable = value.Contains('@', StringComparison.Ordinal) && value.Length <= 320 && !value.Any(c => char.IsControl(c) || c is ' ' or '<' or '>');
        return usable ? value.ToLowerInvariant() : "";
    }

    private static string? Address(ReadOnlySpan<byte> value)
    {
        var address = Plain(Encoding.UTF8.GetString(value));
        return address.Length == 0 ? null : address;
    }

    private static List<string> List(ReadOnlySpan<byte> values, int most)
    {
        var result = new List<string>();
        while (result.Count < most && Parameter.NextValue(ref values, out var value))
        {
            if (Address(value) is { } address)
            {
                result.Add(address);
            }
        }

        return result;
    }

    private static ParticipationRole RoleOf(ReadOnlySpan<byte> value) =>
        Octets.Is(value, "CHAIR"u8) ? ParticipationRole.Chair
        : Octets.Is(value, "OPT-PARTICIPANT"u8) ? ParticipationRole.Optional
        : Octets.Is(value, "NON-PARTICIPANT"u8) ? ParticipationRole.NonParticipant
        : ParticipationRole.Required;

    private static ParticipationStatus PartStatOf(ReadOnlySpan<byte> value) =>
        Octets.Is(value, "ACCEPTED"u8) || Octets.Is(value, "CONFIRMED"u8) ? ParticipationStatus.Accepted
        : Octets.Is(value, "DECLINED"u8) ? ParticipationStatus.Declined
        : Octets.Is(value, "TENTATIVE"u8) ? ParticipationStatus.Tentative
        : Octets.Is(value, "DELEGATED"u8) ? ParticipationStatus.Delegated
        : ParticipationStatus.NeedsAction;

    private static CalendarUserType CuTypeOf(ReadOnlySpan<byte> value) =>
        Octets.Is(value, "INDIVIDUAL"u8) ? CalendarUserType.Individual
        : Octets.Is(value, "GROUP"u8) ? CalendarUserType.Group
        : Octets.Is(value, "RESOURCE"u8) ? CalendarUserType.Resource
        : Octets.Is(value, "ROOM"u8) ? CalendarUserType.Room
        : CalendarUserType.Unknown;
}
