using PartnerFocus.Triage.Firm;
using PartnerFocus.Triage.Lexicon;

namespace PartnerFocus.Triage.Reading;

/// <summary>Reads who is at the table.</summary>
internal sealed class RosterReader
{
    private static readonly HashSet<string> ListWords =
        ["everyone", "everybody", "all", "alle", "allen", "iedereen", "staff", "medewerkers", "employees", "allemedewerkers"];

    private readonly Dictionary<string, Person> people = [];
    private readonly Dictionary<string, string> byName = [];
    private readonly HashSet<string> domains;
    private readonly Dictionary<string, Client> clients = [];

    public RosterReader(FirmProfile firm)
    {
        domains = [.. firm.Domains];
        foreach (var person in firm.People)
        {
            people[person.Email] = person;
            byName[TokenizedText.Fold(person.Name)] = person.Email;
        }

        foreach (var partner in firm.Partners)
        {
            byName[TokenizedText.Fold(partner.Name)] = partner.Email;
        }

        foreach (var client in firm.Clients)
        {
            foreach (var domain in client.Domains)
            {
                clients[domain] = client;
            }
        }
    }

    public Roster Read(Meeting meeting, Partner partner)
    {
        var others = EverybodyBut(partner, meeting);
        var organizer = meeting.Organizer is { } o ? AddressOf(o.Email, o.Name) : "";
        var convener = ConvenerOf(organizer, partner, others.Count == 0);
        var seated = new Seats();
        foreach (var attendee in Seated(meeting, others, convener, organizer))
        {
            Seat(attendee, seated);
        }

        return new Roster
        {
            Convener = convener,
            ConvenerPerson = people.GetValueOrDefault(organizer),
            ConvenerClient = ClientOf(organizer),
            ConvenerWords = meeting.Organizer?.Name is { Length: > 0 } name ? name : meeting.Organizer?.Email ?? "",
            Me = LineOf(partner, meeting),
            Colleagues = seated.Colleagues,
            MustCome = seated.MustCome,
            House = seated.House,
            Outsiders = seated.Outsiders,
            Lists = seated.Lists,
            ColleagueDeclined = others.Exists(a => a.Answer == AttendeeAnswer.Declined && people.ContainsKey(a.Email)),
            HasAssistant = HasAssistantOf(partner, seated.Colleagues),
            OtherNames = others.ConvertAll(a => a.Name ?? a.Email),
        };
    }

    // Apart, as what a closure holds is made for each meeting.
    private MeetingAttendee? LineOf(Partner partner, Meeting meeting)
    {
        foreach (var attendee in meeting.Attendees)
        {
            if (AddressOf(attendee.Email, attendee.Name) == partner.Email)
            {
                return attendee;
            }
        }

        return null;
    }

    private static bool HasAssistantOf(Partner partner, List<Person> colleagues) => colleagues.Exists(p => p.Id == partner.Assistant);

    /// <summary>Who did not decline. An assistant who sends the invitation in the partner's name is not at the table.</summary>
    private static List<MeetingAttendee> Seated(Meeting meeting, List<MeetingAttendee> others, Convener convener, string organizer)
    {
        var present = others.Exists(a => a.Answer == AttendeeAnswer.Declined) ? others.FindAll(a => a.Answer != AttendeeAnswer.Declined) : others;
        return convener == Convener.Assistant && present.Count > 1 && meeting.Attendees.All(a => a.Email != organizer)
            ? present.FindAll(a => a.Email != organizer)
            : present;
    }

    private void Seat(MeetingAttendee attendee, Seats seats)
    {
        if (people.TryGetValue(attendee.Email, out var person))
        {
            AddOnce(seats.Colleagues, person);
            if (attendee.Role is AttendeeRole.Required or AttendeeRole.Chair)
            {
                AddOnce(seats.MustCome, person);
            }
        }
        else if (IsList(attendee))
        {
            seats.Lists.Add(attendee);
        }
        else if (IsHouse(attendee))
        {
            seats.House.Add(attendee);
        }
        else
        {
            seats.Outsiders.Add(new Outsider(attendee, ClientOf(attendee.Email)));
        }
    }

    private static void AddOnce(List<Person> list, Person person)
    {
        if (!list.Contains(person))
        {
            list.Add(person);
        }
    }

    /// <summary>The client an address belongs to, subdomains included.</summary>
    public Client? ClientOf(string email)
    {
        var byDomain = clients.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var domain = DomainOf(email); domain.Length > 0; domain = domain.Contains('.') ? domain[(domain.IndexOf('.') + 1)..] : [])
        {
            if (byDomain.TryGetValue(domain, out var client))
            {
                return client;
            }
        }

        return null;
    }

    /// <summary>Who is asked, in an order of our own: in which order a program lists them says nothing.</summary>
    private List<MeetingAttendee> EverybodyBut(Partner partner, Meeting meeting)
    {
        var all = new List<MeetingAttendee>(meeting.Attendees.Count + 1);
        all.AddRange(meeting.Attendees);
        if (meeting.Organizer is { } o && all.All(a => a.Email != o.Email) && (o.Email.Length > 0 || o.Name is not null))
        {
            all.Add(new MeetingAttendee(o.Name, o.Email));
        }

        all.Sort(static (one, other) => RankOf(one.Role).CompareTo(RankOf(other.Role)) is not 0 and var byRole ? byRole
            : string.CompareOrdinal(one.Email, other.Email) is not 0 and var byAddress ? byAddress
            : string.CompareOrdinal(one.Name, other.Name));
        for (var i = all.Count - 1; i >= 0; i--)
        {
            var address = AddressOf(all[i].Email, all[i].Name);
            if (address == partner.Email || IsPlace(all[i]))
            {
                all.RemoveAt(i);
            }
            else if (address != all[i].Email)
            {
                all[i] = all[i] with { Email = address };
            }
        }

        return all;

        static int RankOf(AttendeeRole role) => role == AttendeeRole.Chair ? -1 : (int)role;
    }

    private Convener ConvenerOf(string organizer, Partner partner, bool alone)
    {
        if (organizer.Length == 0 || organizer == partner.Email)
        {
            return alone ? Convener.OwnEntry : Convener.Self;
        }

        if (people.TryGetValue(organizer, out var person))
        {
            return person.Id == partner.Assistant ? Convener.Assistant : Convener.Colleague;
        }

        return IsHouse(organizer) ? Convener.House : ClientOf(organizer) is null ? Convener.Outsider : Convener.Client;
    }

    /// <summary>Some programs export colleagues without a mail address: then the name tells.</summary>
    private string AddressOf(string email, string? name) =>
        email.Contains('@', StringComparison.Ordinal) || name is null ? email : byName.GetValueOrDefault(TokenizedText.Fold(name.Trim()), email.Length > 0 ? email : name);

    private bool IsHouse(MeetingAttendee attendee) => IsHouse(attendee.Email);

    private bool IsHouse(string email)
    {
        var domain = DomainOf(email);
        foreach (var own in domains)
        {
            if (domain.EndsWith(own, StringComparison.Ordinal) && (domain.Length == own.Length || domain[^(own.Length + 1)] == '.'))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A list says so itself, or is called after everybody (Google writes no CUTYPE for groups).</summary>
    private bool IsList(MeetingAttendee attendee) =>
        attendee.Kind == AttendeeKind.Group
        || (IsHouse(attendee) && TokenizedText.Of(attendee.Name ?? attendee.Email).Tokens.Any(t => ListWords.Contains(t.Folded)));

    private static bool IsPlace(MeetingAttendee attendee) => attendee.Kind is AttendeeKind.Room or AttendeeKind.Resource;

    private static ReadOnlySpan<char> DomainOf(string email) => email.AsSpan(email.IndexOf('@') + 1);

    /// <summary>The places at the table, while they are filled.</summary>
    private sealed class Seats
    {
        public List<Person> Colleagues { get; } = [];

        public List<Person> MustCome { get; } = [];

        public List<MeetingAttendee> House { get; } = [];

        public List<Outsider> Outsiders { get; } = [];

        public List<MeetingAttendee> Lists { get; } = [];
    }
}
