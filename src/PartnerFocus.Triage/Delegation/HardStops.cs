using System.Runtime.CompilerServices;
using System.Text;
using NodaTime;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Triage.Lexicon;
using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Triage.Delegation;

/// <summary>What keeps a colleague out whatever argues for it. Source: domain, "Delegates".</summary>
internal sealed class HardStops
{
    private readonly DelegateQuestion question;
    private readonly ColleagueTimes times;
    private readonly IReadOnlyList<string> line;
    private readonly List<string> declined;
    private readonly Interval time;

    public HardStops(DelegateQuestion question, ColleagueTimes times)
    {
        this.question = question;
        this.times = times;
        time = question.Meeting.Interval;
        line = question.Facts is { IsAppraisal: true, AboutPersonId: { } about } ? ReportingLine.Above(question.Firm, about) : [];
        declined = [.. question.Meeting.Attendees.Where(a => a.Answer == AttendeeAnswer.Declined).Select(a => a.Email)];
    }

    /// <summary>The first stop that holds, the gravest first; null when none does.</summary>
    public DelegateExclusion? For(Colleague colleague)
    {
        var facts = question.Facts;
        if (colleague.Id == facts.AboutPersonId)
        {
            return Stop(colleague, HardStop.AboutThem, "Het gesprek gaat over deze persoon zelf.", "The meeting is about this person.");
        }

        if (colleague.BarredFrom.Any(Concerns))
        {
            return Stop(colleague, HardStop.Wall, "Afgeschermd dossier.", "Screened matter.");
        }

        if (facts.IsAppraisal && facts.AboutPersonId is not null && !line.Contains(colleague.Id))
        {
            return Stop(colleague, HardStop.NotInLine, "Een beoordeling gaat alleen langs de eigen leidinggevenden.",
                "An appraisal stays within the person's own reporting line.");
        }

        if (IsTheOtherParty(colleague))
        {
            return Stop(colleague, HardStop.OtherParty, "Zit zelf al aan de andere kant van dit gesprek.",
                "Already sits on the other side of this meeting.");
        }

        return AskedIt(colleague)
            ? Stop(colleague, HardStop.OtherParty, "Heeft de vraag zelf gesteld.", "Put the question.")
            : OfTime(colleague) ?? OfLoad(colleague);
    }

    /// <summary>Whoever convened a meeting to ask something waits for somebody else's answer.</summary>
    private bool AskedIt(Colleague colleague) =>
        question.Facts.IsQuestionOfTheOrganizer && question.Meeting.Organizer?.Email is { Length: > 0 } asker && asker == colleague.Email;

    private DelegateExclusion? OfTime(Colleague colleague)
    {
        if (declined.Contains(colleague.Email))
        {
            return Stop(colleague, HardStop.Absent, "Heeft zelf al laten weten er niet bij te zijn.", "Has already said they will not be there.");
        }

        if (question.Facts.NotComing.Contains(colleague.Id))
        {
            return Stop(colleague, HardStop.Absent, "Is er niet bij, zegt de uitnodiging.", "Will not be there, the invitation says.");
        }

        var isFixed = false;
        foreach (var span in Overlapping(question, times, colleague, time))
        {
            if (span.Kind == TakenKind.Absent)
            {
                return Stop(colleague, HardStop.Absent, "Is dan afwezig.", "Away at that time.");
            }

            isFixed |= span.Kind == TakenKind.Fixed;
        }

        if (IsAmong(question.Replaced, colleague))
        {
            return Stop(colleague, HardStop.Absent, "Is dan afwezig: er is een vervanger.", "Away at that time: somebody stands in.");
        }

        // The partner's own calendar tells of it.
        if (IsAmong(question.Away, colleague))
        {
            var partner = question.Firm.NameOf(question.PartnerId);
            return Stop(colleague, HardStop.Absent, $"Is dan afwezig, zegt de agenda van {partner}.", $"Away at that time, says the calendar of {partner}.");
        }

        if (times.HasHanded(colleague.Id) && times.HandedTo(colleague.Id, question.Meeting).Any(h => h.Interval.Start < time.End && time.Start < h.Interval.End))
        {
            return Stop(colleague, HardStop.DoubleBooked, "Is voor dat moment al voor iets anders gevraagd.", "Is asked for something else at that time already.");
        }

        return isFixed
            ? Stop(colleague, HardStop.DoubleBooked, "Heeft dan een afspraak die niet kan schuiven.", "Has an appointment at that time that cannot move.")
            : OnTheWay(colleague);
    }

    private bool IsAmong(IReadOnlyList<PersonAway> absent, Colleague colleague)
    {
        foreach (var away in absent)
        {
            if (away.PersonId == colleague.Id && away.Interval.Start < time.End && time.Start < away.Interval.End)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What the colleague has while on the way there or back.</summary>
    private DelegateExclusion? OnTheWay(Colleague colleague)
    {
        var journey = question.WithJourney ?? time;
        if (times.HasHanded(colleague.Id) && IsHandedDuring(colleague, journey))
        {
            return Stop(colleague, HardStop.DoubleBooked, "Is vlak ervoor of erna ergens anders gevraagd: de reistijd past niet.",
                "Is asked elsewhere just before or after: there is no time to travel.");
        }

        return journey != time && Overlapping(question, times, colleague, journey).Any(s => s.Kind != TakenKind.Movable)
            ? Stop(colleague, HardStop.DoubleBooked, "Heeft tijdens de reis een afspraak die niet kan schuiven.", "Has an appointment during the journey that cannot move.")
            : null;
    }

    private bool IsHandedDuring(Colleague colleague, Interval journey) =>
        times.HandedTo(colleague.Id, question.Meeting).Any(h => question.OutOfReach.Contains(h) || (h.Interval.Start < journey.End && journey.Start < h.Interval.End));

    /// <summary>Taken time over the meeting, the meeting itself in the colleague's own calendar left out.</summary>
    public static IEnumerable<TakenTime> Overlapping(DelegateQuestion question, ColleagueTimes times, Colleague colleague, Interval time)
    {
        var spans = times.Overlapping(colleague.Id, time);
        return spans.Count == 0 ? spans : WithoutTheMeeting(question, spans, colleague, time);
    }

    private static IEnumerable<TakenTime> WithoutTheMeeting(DelegateQuestion question, IReadOnlyList<TakenTime> spans, Colleague colleague, Interval time)
    {
        return spans.Where(s => !IsTheMeeting(s));

        // The same meeting may stand there under another UID, but only with who was asked to it: half of all meetings
        // begin and end on the hour, so equal bounds alone say nothing. A holiday with the same bounds is no meeting.
        bool IsTheMeeting(TakenTime span) => span.Uid == question.Meeting.Uid
            || (span.Interval == time && span.Kind != TakenKind.Absent && IsAsked(question, colleague));
    }

    private static bool IsAsked(DelegateQuestion question, Colleague colleague) =>
        question.Facts.InvitedPeople.Contains(colleague.Id)
        || question.Meeting.Attendees.Any(a => a.Kind == AttendeeKind.Group)
        || (question.Meeting.Organizer?.Email is { Length: > 0 } organizer && organizer == colleague.Email);

    private DelegateExclusion? OfLoad(Colleague colleague)
    {
        var agreed = question.Firm.AgreedHoursOf(colleague.Id);
        var load = times.LoadOf(colleague.Id, question.Meeting);
        if (load + question.Meeting.Length <= Duration.FromHours(agreed))
        {
            return null;
        }

        var (nl, en) = (Room.Nl(load, agreed), Room.En(load, agreed));
        return agreed == 0
            ? Stop(colleague, HardStop.OverLoad, "Neemt nu niets over; zo is het afgesproken.", "Takes nothing over for now, as agreed.")
            : Stop(colleague, HardStop.OverLoad, $"Geen ruimte hiervoor: {nl}.", $"No room for this: {en}.");
    }

    /// <summary>
    /// Whether the meeting touches a client: as the client found, by somebody at the table, or by its name in the words, in whatever case
    /// it is written. Wider than the client reader, since a wall that holds too often costs less than one that does not.
    /// </summary>
    private bool Concerns(string clientId)
    {
        if (clientId == question.Facts.ClientId)
        {
            return true;
        }

        return question.Firm.FindClient(clientId) is { } client
            && (client.Domains.Any(IsAtTable) || Array.Exists(FoldedNames.GetValue(client, Folded), n => Said.Exists(s => WordSearch.Names(s, n, StringComparison.OrdinalIgnoreCase))));
    }

    private bool IsAtTable(string domain) =>
        question.Meeting.Attendees.Any(a => IsAt(a.Email, domain)) || IsAt(question.Meeting.Organizer?.Email ?? "", domain);

    // Asked for every colleague who is screened from anybody, of every meeting; gone with the client.
    private static readonly ConditionalWeakTable<Client, string[]> FoldedNames = [];

    private static string[] Folded(Client client) =>
        [.. client.Aliases.Append(client.Name).Append(ClientReader.WithoutLegalForm(client.Name)).Select(n => TokenizedText.Fold(n)).Distinct()];

    /// <summary>All that is written anywhere in the entry, without accents; worked out once somebody is screened from a client at all.</summary>
    private List<string> Said => field ??= Written(question.Meeting).ConvertAll(w => Ascii.IsValid(w) ? w : TokenizedText.Fold(w));

    private static List<string> Written(Meeting meeting) =>
        [meeting.Title, meeting.Text, meeting.Location, meeting.Organizer?.Name ?? "", .. meeting.Attendees.Select(a => a.Name ?? "")];

    private static bool IsAt(string email, string domain) =>
        email.EndsWith(domain, StringComparison.OrdinalIgnoreCase) && email.Length > domain.Length
            && email[email.Length - domain.Length - 1] is '@' or '.';

    /// <summary>In a talk between two, handing it to the other would leave that person talking to nobody.</summary>
    private bool IsTheOtherParty(Colleague colleague)
    {
        // A candidate, or whoever the title names, sits there though nobody listed them: then a colleague beside the partner sits on ours.
        var meeting = question.Meeting;
        if (question.Facts.IsWithSomebodyUnlisted)
        {
            return false;
        }

        var partner = question.Firm.FindPartner(question.PartnerId);
        var assistant = question.Firm.FindPerson(partner?.Assistant ?? "")?.Email;
        var organizer = meeting.Organizer?.Email ?? "";
        if (!IsOther(colleague.Email) || IsSomebodyElse(organizer))
        {
            return false;
        }

        var isThere = organizer == colleague.Email;
        foreach (var attendee in meeting.Attendees)
        {
            if (attendee.Kind is AttendeeKind.Person or AttendeeKind.Group && attendee.Answer != AttendeeAnswer.Declined)
            {
                if (IsSomebodyElse(attendee.Email))
                {
                    return false;
                }

                isThere |= attendee.Email == colleague.Email;
            }
        }

        return isThere;

        bool IsOther(string email) => email.Length > 0 && email != partner?.Email && email != assistant;

        bool IsSomebodyElse(string email) => IsOther(email) && email != colleague.Email;
    }

    private static DelegateExclusion Stop(Colleague colleague, HardStop stop, string nl, string en) =>
        new(colleague.Id, stop, new LocalText(nl, en));
}
