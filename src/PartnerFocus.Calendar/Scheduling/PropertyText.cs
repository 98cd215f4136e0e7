using System.Text;

namespace PartnerFocus.Calendar.Scheduling;

/// <summary>Writes single content lines; no value can break out of its place (RFC 5545 §3.1, §3.2; RFC 6868).</summary>
internal static class PropertyText
{
    /// <summary>A DATE or DATE-TIME with its zone.</summary>
    public static string Date(string name, DateValue value) => value.IsDate
        ? $"{name};VALUE=DATE:{value}"
        : value.TzId is { } zone ? $"{name};TZID={Parameter(zone)}:{value}" : $"{name}:{value}";

    /// <summary>An ORGANIZER or ATTENDEE; what has its usual value is left unsaid.</summary>
    public static string Address(string name, CalAddress who)
    {
        var line = new StringBuilder(name);
        Add("CN", who.Name is null ? null : Parameter(who.Name));
        Add("ROLE", Role(who.Role));
        Add("PARTSTAT", name == "ATTENDEE" ? PartStat(who.PartStat) : null);
        Add("RSVP", who.Rsvp ? "TRUE" : null);
        Add("DELEGATED-TO", Uris(who.DelegatedTo));
        Add("DELEGATED-FROM", Uris(who.DelegatedFrom));
        Add("SENT-BY", who.SentBy is { } by ? Uris([by]) : null);
        return line.Append(":mailto:").Append(Plain(who.Email)).ToString();

        void Add(string parameter, string? value)
        {
            if (value is not null)
            {
                line.Append(';').Append(parameter).Append('=').Append(value);
            }
        }
    }

    /// <summary>The value of a parameter, quoted where it must be; what a quoted value cannot hold is written by RFC 6868.</summary>
    public static string Parameter(string value)
    {
        var text = new StringBuilder(value.Length + 2);
        foreach (var c in value)
        {
            text.Append(c switch { '^' => "^^", '"' => "^'", '\n' => "^n", _ => char.IsControl(c) ? "" : c.ToString() });
        }

        return text.ToString().AsSpan().IndexOfAny(",;:") < 0 ? text.ToString() : $"\"{text}\"";
    }

    public static string PartStat(ParticipationStatus status) => status switch
    {
        ParticipationStatus.Accepted => "ACCEPTED",
        ParticipationStatus.Declined => "DECLINED",
        ParticipationStatus.Tentative => "TENTATIVE",
        ParticipationStatus.Delegated => "DELEGATED",
        _ => "NEEDS-ACTION",
    };

    private static string? Role(ParticipationRole role) => role switch
    {
        ParticipationRole.Chair => "CHAIR",
        ParticipationRole.Optional => "OPT-PARTICIPANT",
        ParticipationRole.NonParticipant => "NON-PARTICIPANT",
        _ => null,
    };

    private static string? Uris(IReadOnlyCollection<string> addresses) =>
        addresses.Count == 0 ? null : string.Join(',', addresses.Select(a => $"\"mailto:{Plain(a).Replace("\"", "", StringComparison.Ordinal)}\""));

    /// <summary>An address without anything that is none of its characters.</summary>
    private static string Plain(string address) => string.Concat(address.Where(c => !char.IsControl(c) && !char.IsWhiteSpace(c)));
}
