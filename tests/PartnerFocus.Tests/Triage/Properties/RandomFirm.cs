using NodaTime;
using PartnerFocus.Triage;
using PartnerFocus.Triage.Cases;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Tests.Triage.Properties;

/// <summary>One firm of the labelled weeks with everything its people wrote, cut into pieces to compose other meetings from.</summary>
internal sealed class RandomFirm
{
    /// <summary>Id of a partner who has no week of the own.</summary>
    public const string Second = "zwart";

    private static readonly Lazy<IReadOnlyList<RandomFirm>> Known = new(() => [.. Folders().Select(Load)]);
    private readonly MeetingReader reader;

    private RandomFirm(WeekQuestion week)
    {
        Week = week;
        Engine = new TriageEngine(week.Firm);
        reader = new MeetingReader(week.Firm, new FirmMatchers(week.Firm), Partner);
        Titles = [.. week.Meetings.Select(m => m.Title).Distinct()];
        Lines = [.. week.Meetings.SelectMany(m => m.Text.Split('\n')).Select(l => l.Trim()).Where(IsWritten).Distinct()];
        Texts = [.. week.Meetings.Select(m => m.Text).Distinct()];
        People = [.. week.Meetings.SelectMany(m => m.Attendees).Where(a => a.Email != Partner.Email)
            .Concat(Firm.People.Select(p => new MeetingAttendee(p.Name, p.Email))).DistinctBy(a => a.Email)];
        Series = [.. week.Meetings.Select(m => m.Series).OfType<MeetingSeries>()];
        Locations = [.. week.Meetings.Select(m => m.Location).Distinct()];
    }

    /// <summary>Dutch, English and mixed; those that lie beside the project as well where they are there.</summary>
    public static IReadOnlyList<RandomFirm> All => Known.Value;

    public WeekQuestion Week { get; }

    public TriageEngine Engine { get; }

    public FirmProfile Firm => Week.Firm;

    public Partner Partner => Week.Firm.FindPartner(Week.PartnerId)!;

    public IReadOnlyList<string> Titles { get; }

    public IReadOnlyList<string> Lines { get; }

    public IReadOnlyList<string> Texts { get; }

    public IReadOnlyList<MeetingAttendee> People { get; }

    public IReadOnlyList<MeetingSeries> Series { get; }

    public IReadOnlyList<string> Locations { get; }

    public MeetingReading Read(Meeting meeting) => reader.Read(meeting, new KnownTitles([]));

    public Assessment Assess(Meeting meeting) => Judgement.Of(Read(meeting));

    /// <summary>By a person: half of a conference invitation, or the head of a quoted mail, is no piece to compose with.</summary>
    private static bool IsWritten(string line) => line.Any(char.IsLetter) && !line.Contains("http", StringComparison.Ordinal) && line[0] != '<'
        && !line.StartsWith("Verzonden:", StringComparison.Ordinal) && !line.StartsWith("Van:", StringComparison.Ordinal)
        && !line.StartsWith("-::~", StringComparison.Ordinal) && !line.Contains("vergadering", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Folders()
    {
        string[] own = ["banking-en", "engineering-nl", "government-nl"];
        string[] shared = SharedCorpus.MissingReason is null ? ["law-ma-nl", "medical-nl", "consultancy-mix", "accountancy-nl-en"] : [];
        return own.Select(LabelledWeek.OwnFolder).Concat(shared.Select(s => SharedCorpus.Path($"corpus/triage/{s}")));
    }

    private static RandomFirm Load(string folder)
    {
        var read = LabelledQuestions.Load(folder);
        return new RandomFirm(read with { Firm = Peopled(read.Firm, read.PartnerId) });
    }

    /// <summary>With a second partner, since one firm of the labelled weeks has one; and with hours that some agreed on, none at all among them.</summary>
    private static FirmProfile Peopled(FirmProfile firm, string partnerId) => firm with
    {
        Partners = [.. firm.Partners, firm.FindPartner(partnerId)! with { Id = Second, Name = "Quirine Zwart", Email = $"quirine@{firm.Domains[0]}", Aliases = [] }],
        People = [.. firm.People.Select((p, i) => p with { AgreedHours = i % 2 == 0 ? null : i % 6 })],
    };
}
