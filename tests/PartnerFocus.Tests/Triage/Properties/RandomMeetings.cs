using NodaTime;
using PartnerFocus.Triage;
using PartnerFocus.Triage.Firm;

namespace PartnerFocus.Tests.Triage.Properties;

/// <summary>Composes meetings nobody wrote from pieces somebody did, in any structure an agenda can have. The same seed gives the same ones.</summary>
internal sealed class RandomMeetings(int seed)
{
    private readonly Random random = new(seed);

    /// <summary>So many meetings, the firms in turn.</summary>
    public static IReadOnlyList<(RandomFirm Firm, Meeting Meeting)> Of(int seed, int count)
    {
        var source = new RandomMeetings(seed);
        return [.. Enumerable.Range(0, count).Select(i => RandomFirm.All[i % RandomFirm.All.Count]).Select(f => (f, source.Next(f)))];
    }

    public Meeting Next(RandomFirm firm)
    {
        var start = firm.Week.Week.Start.InZone(firm.Firm.TimeZone)
            .Plus(Duration.FromMinutes((random.Next(5) * 1440) + 480 + (random.Next(20) * 30)));
        var people = People(firm);
        var series = Chance(3) && firm.Series.Count > 0 ? Pick(firm.Series) : null;
        return new Meeting
        {
            Uid = $"r{random.Next()}",
            Title = Chance(12) ? "" : Pick(firm.Titles),
            Text = Text(firm),
            Location = Pick(firm.Locations),
            Start = start,
            End = start.Plus(Duration.FromMinutes(15 * random.Next(1, 9))),
            Organizer = Organizer(firm, people),
            Attendees = people,
            IsPrivate = Chance(10),
            IsTransparent = Chance(10),
            ShownAs = Chance(8) ? (ShownAs)random.Next(5) : ShownAs.Busy,
            Series = series,
            RecurrenceId = series is null ? null : "20261117T100000",
            HasOwnEvent = series is null || Chance(4),
        };
    }

    /// <summary>Any order but, almost always, the one given.</summary>
    public IReadOnlyList<T> Shuffled<T>(IReadOnlyList<T> items)
    {
        T[] shuffled = [.. items];
        random.Shuffle(shuffled);
        return shuffled;
    }

    public T Pick<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];

    public bool Chance(int oneIn) => random.Next(oneIn) == 0;

    public int Below(int bound) => random.Next(bound);

    private string Text(RandomFirm firm) => random.Next(4) switch
    {
        0 => "",
        1 => Pick(firm.Texts),
        _ => string.Join('\n', Enumerable.Range(0, random.Next(1, 7)).Select(_ => Pick(firm.Lines))),
    };

    private List<MeetingAttendee> People(RandomFirm firm)
    {
        if (Chance(5))
        {
            return [];
        }

        var others = Enumerable.Range(0, random.Next(1, 6)).Select(_ => Pick(firm.People)).DistinctBy(a => a.Email).Select(Invited);
        var me = new MeetingAttendee(firm.Partner.Name, firm.Partner.Email, Role());
        return Chance(10) ? [.. others] : [.. others.Append(me)];
    }

    private MeetingAttendee Invited(MeetingAttendee person) => person with
    {
        Role = Role(),
        Answer = Chance(8) ? AttendeeAnswer.Declined : AttendeeAnswer.None,
    };

    private AttendeeRole Role() => Chance(5) ? (AttendeeRole)random.Next(4) : AttendeeRole.Required;

    private MeetingOrganizer? Organizer(RandomFirm firm, List<MeetingAttendee> people)
    {
        var assistant = firm.Firm.People.FirstOrDefault(p => p.Id == firm.Partner.Assistant);
        return people.Count == 0 ? null : random.Next(6) switch
        {
            0 => new MeetingOrganizer(firm.Partner.Name, firm.Partner.Email, Chance(2) ? assistant?.Email : null),
            1 when assistant is not null => new MeetingOrganizer(assistant.Name, assistant.Email),
            2 => OrganizerOf(Pick(firm.People)),
            _ => OrganizerOf(Pick(people)),
        };
    }

    private static MeetingOrganizer OrganizerOf(MeetingAttendee person) => new(person.Name, person.Email);
}
