using PartnerFocus.Triage;
using PartnerFocus.Triage.Firm;

namespace PartnerFocus.Web.Weeks;

/// <summary>
/// What of a meeting's title and people is not what it was: who convenes or chairs it, who from outside joined or left, and whether the partner is needed
/// by what stands there now. What the firm itself brings about (who takes it over or goes along is added, the assistant sends it) says nothing.
/// </summary>
/// <param name="engine">Reads both, what was and what is, under the same firm: a changed firm file is no changed meeting.</param>
/// <param name="ours">Addresses of who takes it over and goes along.</param>
internal sealed class TableChange(TriageEngine engine, Partner partner, IReadOnlyCollection<string> ours)
{
    public const string Title = "title ";
    public const string Organizer = "organiser ";
    public const string Chair = "chair ";
    public const string Joined = "joined ";
    public const string Left = "left ";
    public const string Advice = "advice ";
    private const int LongestName = 100;
    private const int MostNames = 5;

    private readonly string[] own = [partner.Email, .. partner.Assistant is { } id && engine.Firm.FindPerson(id) is { } assistant ? [assistant.Email] : Array.Empty<string>()];

    /// <summary>A line each, as <see cref="MeetingChange"/> keeps them; none where nothing is known of how it was.</summary>
    public IEnumerable<string> Lines(AssessmentSnapshot was, Meeting now)
    {
        if (was.Table is not { } then || TableThen.Of(now) is not { } isNow)
        {
            return [];
        }

        var lines = new List<string>();
        if (!Same(then.Title, isNow.Title))
        {
            lines.Add(Title + isNow.Title);
        }

        if (OrganizerLine(then.Organizer, isNow.Organizer) is { } organizer)
        {
            lines.Add(organizer);
        }

        if (then.People is { } before && isNow.People is { } after)
        {
            lines.AddRange(PeopleLines(then, isNow, before, after));
        }

        return IsNeededNow(was, then, now, isNow) is { } verdict ? lines.Append(Advice + verdict) : lines;
    }

    /// <summary>The partner and the own assistant convene as one; so does who takes it over, on the partner's behalf.</summary>
    private string? OrganizerLine(MeetingOrganizer? was, MeetingOrganizer? now)
    {
        var (before, after) = (AddressOf(was), AddressOf(now));
        return before == after || ours.Contains(after) ? null
            : Organizer + (now is null ? "" : TableThen.OneLine(now.Name is { Length: > 0 } name ? name : now.Email, LongestName));
    }

    private string AddressOf(MeetingOrganizer? organizer) =>
        organizer is null || own.Contains(organizer.Email) ? "" : organizer.Email.Length > 0 ? organizer.Email : organizer.Name ?? "";

    private IEnumerable<string> PeopleLines(TableThen then, TableThen now, IReadOnlyList<MeetingAttendee> before, IReadOnlyList<MeetingAttendee> after)
    {
        var chaired = before.Where(a => a.Role == AttendeeRole.Chair).Select(Key).ToList();
        var chairs = after.Where(a => a.Role == AttendeeRole.Chair && !chaired.Contains(Key(a)) && !ours.Contains(a.Email)).ToList();
        var outsiders = after.Where(IsOutside).ToList();
        var wereThere = before.Where(IsOutside).ToList();
        var known = wereThere.Select(Key).Append(then.Organizer?.Email ?? "").ToHashSet();
        var still = outsiders.Select(Key).Append(now.Organizer?.Email ?? "").ToHashSet();
        return
        [
            .. chairs.Select(a => Chair + Name(a)),
            .. Some(outsiders.DistinctBy(Key).Where(a => !known.Contains(Key(a))), Joined),
            .. Some(wereThere.DistinctBy(Key).Where(a => !still.Contains(Key(a))), Left),
        ];
    }

    /// <summary>The advice, where it says now that the partner is to be there and did not before: a client's chairman with a title, a question in the text.</summary>
    private Verdict? IsNeededNow(AssessmentSnapshot was, TableThen then, Meeting now, TableThen isNow)
    {
        if (then.People is not { } before || isNow.People is not { } after || was.Agenda is not { } agenda || AgendaLines.Of(now) is not { } lists)
        {
            return null;
        }

        var one = Ask(now with { Title = then.Title, Text = agenda, Organizer = then.Organizer, Attendees = [.. before.Where(IsNotOurs)] });
        var other = Ask(now with { Title = isNow.Title, Text = lists, Organizer = isNow.Organizer, Attendees = [.. after.Where(IsNotOurs)] });
        return other is Verdict.Attend or Verdict.AttendPart && one != other ? other : null;

        Verdict Ask(Meeting meeting) => engine.Assess(meeting, partner.Id, []).Verdict;
        bool IsNotOurs(MeetingAttendee attendee) => !ours.Contains(attendee.Email);
    }

    private bool IsOutside(MeetingAttendee attendee)
    {
        var (firm, domain) = (engine.Firm, attendee.Email[(attendee.Email.IndexOf('@', StringComparison.Ordinal) + 1)..]);
        var isHouse = firm.Domains.Any(own => domain.EndsWith(own, StringComparison.OrdinalIgnoreCase) && (domain.Length == own.Length || domain[^(own.Length + 1)] == '.'));
        return !isHouse && !domain.EndsWith("resource.calendar.google.com", StringComparison.Ordinal)
            && firm.People.All(p => p.Email != attendee.Email && !IsNamed(p.Name)) && firm.Partners.All(p => p.Email != attendee.Email && !IsNamed(p.Name));

        // Some programs export colleagues without an address.
        bool IsNamed(string member) => !attendee.Email.Contains('@', StringComparison.Ordinal) && Same(member, attendee.Name ?? "");
    }

    private static IEnumerable<string> Some(IEnumerable<MeetingAttendee> people, string what)
    {
        var all = people.ToList();
        return all.Take(MostNames).Select(a => what + Name(a)).Concat(all.Count > MostNames ? [what + "+" + (all.Count - MostNames)] : []);
    }

    private static string Key(MeetingAttendee attendee) => attendee.Email.Length > 0 ? attendee.Email : TableThen.OneLine(attendee.Name ?? "", LongestName).ToUpperInvariant();

    private static string Name(MeetingAttendee attendee) => TableThen.OneLine(attendee.Name is { Length: > 0 } name ? name : attendee.Email, LongestName);

    private static bool Same(string one, string other) =>
        string.Equals(TableThen.OneLine(one, int.MaxValue), TableThen.OneLine(other, int.MaxValue), StringComparison.OrdinalIgnoreCase);
}
