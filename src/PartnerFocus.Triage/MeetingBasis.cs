using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PartnerFocus.Triage;

/// <summary>
/// What a decision on a whole series rests on. When one of them changes the decision no longer holds. Digests, so that it can be kept
/// beside the decision without saying who or what. Source: domain, "Precedent".
/// </summary>
/// <param name="Attendees">Who is invited and in which role, what they answered left out; the order says nothing.</param>
/// <param name="Organizer">Who convenes it.</param>
/// <param name="Agenda">Title and text; quoted mails, signatures and dial-in lines, spaces and capitals say nothing.</param>
/// <param name="Minutes">Length.</param>
public sealed record MeetingBasis(string Attendees, string Organizer, string Agenda, long Minutes)
{
    private const char Between = '.';
    private const int DigestBytes = 12;

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <returns>Null for anything else.</returns>
    public static MeetingBasis? Parse(string? text) =>
        text?.Split(Between) is [var attendees, var organizer, var agenda, var minutes]
            && long.TryParse(minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            ? new MeetingBasis(attendees, organizer, agenda, length)
            : null;

    /// <summary>One line, at most 80 characters.</summary>
    public override string ToString() => string.Join(Between, Attendees, Organizer, Agenda, Minutes.ToString(CultureInfo.InvariantCulture));

    /// <summary>What is different in another.</summary>
    internal BasisChange ChangesTo(MeetingBasis other) =>
        (Attendees == other.Attendees ? BasisChange.None : BasisChange.Attendees)
        | (Organizer == other.Organizer ? BasisChange.None : BasisChange.Organizer)
        | (Agenda == other.Agenda ? BasisChange.None : BasisChange.Agenda)
        | (Minutes == other.Minutes ? BasisChange.None : BasisChange.Length);

    internal static MeetingBasis Of(Meeting meeting, IEnumerable<string> lines) => new(
        Digest(meeting.Attendees.Where(a => a.Kind is AttendeeKind.Person or AttendeeKind.Group)
            .Select(a => $"{a.Role}:{Plain(a.Email.Length > 0 ? a.Email : a.Name ?? "")}").Distinct().Order(StringComparer.Ordinal)),
        Digest([Plain(meeting.Organizer is { } o ? o.Email.Length > 0 ? o.Email : o.Name ?? "" : "")]),
        Digest(lines.Prepend(meeting.Title).Select(Plain).Where(line => line.Length > 0)),
        (long)meeting.Length.TotalMinutes);

    // Base64url knows no full stop, so that is free to stand between.
    private static string Digest(IEnumerable<string> lines) =>
        Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))).AsSpan(0, DigestBytes));

    private static string Plain(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();
}

/// <summary>What of a meeting changed since a decision on its series.</summary>
[Flags]
internal enum BasisChange
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Who is invited, or in which role.</summary>
    Attendees = 1,

    /// <summary>Who convenes it.</summary>
    Organizer = 2,

    /// <summary>Title or text.</summary>
    Agenda = 4,

    /// <summary>How long it takes.</summary>
    Length = 8,
}
