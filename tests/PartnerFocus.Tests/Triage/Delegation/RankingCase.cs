using NodaTime;
using PartnerFocus.Triage;
using PartnerFocus.Triage.Delegation;
using PartnerFocus.Triage.Firm;

namespace PartnerFocus.Tests.Triage.Delegation;

/// <summary>A small firm and a meeting on Tuesday 17 November 2026, 10:00–11:00, to rank for.</summary>
internal static class RankingCase
{
    public static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/Amsterdam"];

    public static readonly FirmProfile Office = new()
    {
        Name = "Kantoor",
        Profession = "law",
        ClientTerm = new LocalText("cliënt", "client"),
        Domains = ["kantoor.example"],
        TimeZone = Zone,
        WorkingHours = new WorkingHours(new LocalTime(8, 30), new LocalTime(18, 0), [IsoDayOfWeek.Tuesday]),
        MaxDelegatedHoursPerWeek = 8,
        Levels = ["support", "junior", "medior", "senior", "counsel"],
        Teams = [new Team("deals", "Deals", "bas"), new Team("bank", "Bank", "rik")],
        Partners = [Partner("anna", "deals", ["deals"], assistant: "sil"), Partner("otto", "bank", ["finance"])],
        People =
        [
            Person("bas", "deals", "counsel", "anna"),
            Person("els", "deals", "senior", "bas"),
            Person("jan", "deals", "medior", "els"),
            Person("kim", "deals", "junior", "jan"),
            Person("sil", "deals", "support", "anna"),
            Person("rik", "bank", "counsel", "otto"),
        ],
        Clients =
        [
            new Client { Id = "wind", Name = "Wind Noord", Aliases = ["Zeester"], Domains = ["windnoord.example"] },
            new Client { Id = "zon", Name = "Zon Zuid", Domains = ["zonzuid.example"] },
        ],
        Topics =
        [
            new Topic("deals", new LocalText("Overnames", "Deals"), []),
            new Topic("energy", new LocalText("Energie", "Energy"), []),
            new Topic("finance", new LocalText("Financiering", "Finance"), []),
        ],
    };

    public static readonly MeetingFacts Facts = new() { TopicIds = ["energy"] };

    public static Person Person(string id, string team, string level, string? lead) => new()
    {
        Id = id,
        Name = $"{char.ToUpperInvariant(id[0])}{id[1..]} Naam",
        Email = $"{id}@kantoor.example",
        Aliases = [$"{char.ToUpperInvariant(id[0])}{id[1..]}"],
        Team = team,
        Level = level,
        ReportsTo = lead,
    };

    public static FirmProfile With(string id, Func<Person, Person> change) =>
        Office with { People = [.. Office.People.Select(p => p.Id == id ? change(p) : p)] };

    public static FirmProfile And(this FirmProfile firm, string id, Func<Person, Person> change) =>
        firm with { People = [.. firm.People.Select(p => p.Id == id ? change(p) : p)] };

    public static Instant At(int hour, int minute = 0) => new LocalDateTime(2026, 11, 17, hour, minute).InZoneStrictly(Zone).ToInstant();

    public static Meeting Meeting(params string[] invited) => new()
    {
        Uid = "m1",
        Start = At(10).InZone(Zone),
        End = At(11).InZone(Zone),
        Title = "Overleg",
        Organizer = new MeetingOrganizer("Klant", "klant@elders.example"),
        Attendees =
        [
            new MeetingAttendee("Anna", "anna@kantoor.example"),
            new MeetingAttendee(null, "klant@elders.example"),
            .. invited.Select(id => new MeetingAttendee(null, $"{id}@kantoor.example")),
        ],
    };

    public static DelegateQuestion Question(FirmProfile firm, MeetingFacts? facts = null, Meeting? meeting = null) =>
        new() { Firm = firm, PartnerId = "anna", Facts = facts ?? Facts, Meeting = meeting ?? Meeting() };

    public static DelegateProposal Rank(FirmProfile firm, MeetingFacts? facts = null, Meeting? meeting = null) =>
        DelegateRanking.Rank(Question(firm, facts, meeting), Verdict.Delegate);

    public static PersonAgenda Taken(string id, TakenKind kind, int from, int to, string uid = "x") =>
        new(id, [new TakenTime(new Interval(At(from), At(to)), kind, uid)]);

    /// <summary>Something else that a person takes over, on the day before.</summary>
    public static HandedMeeting Handed(string id, Duration length) =>
        new(id, "otto", "other", null, new Interval(At(8) - Duration.FromDays(1), At(8) - Duration.FromDays(1) + length));

    public static IEnumerable<string> Names(this DelegateProposal proposal) => proposal.Candidates.Select(c => c.PersonId);

    private static Partner Partner(string id, string team, string[] expertise, string? assistant = null) => new()
    {
        Id = id,
        Name = $"{char.ToUpperInvariant(id[0])}{id[1..]} Prins",
        Email = $"{id}@kantoor.example",
        Team = team,
        Expertise = expertise,
        Assistant = assistant,
    };
}
