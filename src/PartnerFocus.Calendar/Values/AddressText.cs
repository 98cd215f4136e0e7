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
        var result = new CalAddress { Name = name, Email = email };
        foreach (var parameter in new ParameterSequence(line.Parameters))
        {
            result = With(result, parameter, mostListed);
        }

        return result.Email.Length == 0 && result.Name is null ? null : result;
    }

    private static CalAddress With(CalAddress a, in Parameter p, int mostListed)
    {
        var value = p.FirstValue;
        if (Octets.Is(p.Name, "CN"u8))
        {
            return a with { Name = TextValue.Parameter(value) ?? a.Name };
        }

        if (Octets.Is(p.Name, "ROLE"u8))
        {
            return a with { Role = RoleOf(value) };
        }

        if (Octets.Is(p.Name, "PARTSTAT"u8) || Octets.Is(p.Name, "STATUS"u8))
        {
            return a with { PartStat = PartStatOf(value) };
        }

        if (Octets.Is(p.Name, "CUTYPE"u8))
        {
            return a with { CuType = CuTypeOf(value) };
        }

        if (Octets.Is(p.Name, "RSVP"u8))
        {
            return a with { Rsvp = Octets.Is(value, "TRUE"u8) || Octets.Is(value, "YES"u8) };
        }

        if (Octets.Is(p.Name, "SENT-BY"u8))
        {
            return a with { SentBy = Address(value) };
        }

        if (Octets.Is(p.Name, "DELEGATED-TO"u8))
        {
            return a with { DelegatedTo = List(p.Values, mostListed) };
        }

        if (Octets.Is(p.Name, "DELEGATED-FROM"u8))
        {
            return a with { DelegatedFrom = List(p.Values, mostListed) };
        }

        return Octets.Is(p.Name, "EMAIL"u8) && Address(value) is { } given ? a with { Email = given } : a;
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
