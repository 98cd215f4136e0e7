using PartnerFocus.Triage;

namespace PartnerFocus.Web.Weeks;

/// <summary>
/// What a meeting was called and who was to be there when it was handed over, so that it can be said what changed. Answers are left out, and rooms: neither
/// is a reason to look again.
/// </summary>
/// <param name="Organizer">Null for an own entry.</param>
/// <param name="People">Persons and lists; null where they were too many to keep.</param>
public sealed record TableThen(string Title, MeetingOrganizer? Organizer, IReadOnlyList<MeetingAttendee>? People)
{
    private const int MostPeople = 100;
    private const int LongestTitle = 200;

    /// <summary>Null for a private meeting, of which nothing is kept.</summary>
    public static TableThen? Of(Meeting meeting)
    {
        if (meeting.IsPrivate)
        {
            return null;
        }

        var people = meeting.Attendees.Where(a => a.Kind is AttendeeKind.Person or AttendeeKind.Group).Select(a => a with { Answer = AttendeeAnswer.None }).ToList();
        return new TableThen(OneLine(meeting.Title, LongestTitle), meeting.Organizer, people.Count > MostPeople ? null : people);
    }

    /// <summary>Written on one line, spaces once.</summary>
    internal static string OneLine(string text, int longest)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length > longest ? line[..longest] : line;
    }
}
