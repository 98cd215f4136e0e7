using System.Text.RegularExpressions;
using PartnerFocus.Triage;
using PartnerFocus.Triage.Cases;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Tests.Triage.Properties;

/// <summary>What an assessment says for itself, over entries that nobody wrote and the weeks that somebody did.</summary>
public sealed partial class EvidenceTests
{
    private const int Many = 1500;

    /// <summary>Cases that may show no words, and why.</summary>
    private static readonly Dictionary<string, string> WithoutWords = new()
    {
        ["precedent"] = "rests on what a person decided, which stands in no entry",
        ["reflection"] = "an entry of one's own without a title, a text or a place holds no word",
    };

    [Fact]
    public void Evidence_WhenSomethingIsAsked_NeverSaysThatNothingIs() => Composed(41)
        .SelectMany((r, i) => Questions.Asked(r.Firm, r.Meeting, i).Append(r.Meeting).Select(m => (r.Firm, Meeting: m)))
        .Where(r => r.Firm.Assess(r.Meeting).Evidence is var told
            && (r.Firm.Read(r.Meeting).Ask is not null || told.Any(e => e.Rule is "in-person" or "bound-in-person" or "heard" or "explicit-question" or "question-outside-field"))
            && told.Any(e => NothingAsked().IsMatch(e.Text.Nl + e.Text.En)))
        .Select(Told).Should().BeEmpty();

    [Fact]
    public void Evidence_WhenThePartnerCarriesIt_NeverSaysThatSomebodyElseDoes() => Composed(42)
        .Where(r => r.Firm.Assess(r.Meeting).Evidence is var told
            && (r.Firm.Read(r.Meeting).LeadsIt || told.Any(e => e.Rule is "leads-main" or "main-of-client"))
            && told.Any(e => NotLeading().IsMatch(e.Text.Nl + e.Text.En)))
        .Select(Told).Should().BeEmpty();

    [Fact]
    public void Evidence_OfTheOwnTimeOrANote_SaysNothingOfTheTeam() => Composed(43)
        .Where(r => r.Firm.Assess(r.Meeting) is var a && (a.IsNote || a.Verdict == Verdict.Protect) && a.Evidence.Any(e => e.Rule == "team"))
        .Select(Told).Should().BeEmpty();

    [Fact]
    public void Evidence_WhateverTheEntry_ShowsTheWordsItSaw() => Composed(44)
        .Where(r => r.Firm.Assess(r.Meeting).Evidence.Any(e => string.IsNullOrWhiteSpace(e.Quote)
            && !(WithoutWords.ContainsKey(e.Rule) && string.IsNullOrWhiteSpace(r.Meeting.Title + r.Meeting.Text + r.Meeting.Location))))
        .Select(Told).Should().BeEmpty();

    /// <summary>What is shown as the entry's own words stands there, in the field that is named; only white space may differ.</summary>
    [Fact]
    public void Evidence_WhateverTheEntry_QuotesWhatStandsInTheFieldItNames() => Composed(46)
        .Select(r => (r.Firm.Engine, Asked: r.Firm.Week, r.Meeting))
        .Concat(LabelledQuestions.All.Select(q => (Engine: new TriageEngine(q.Firm), Asked: q)).SelectMany(q => q.Asked.Meetings.Select(m => (q.Engine, q.Asked, Meeting: m))))
        .SelectMany(r => Quotes(r.Engine, r.Asked, r.Meeting).Where(q => !Stands(r.Asked.Firm, r.Meeting, q.Quote, q.Field))
            .Select(q => $"{q.Rule} shows «{q.Quote}» as {q.Field} of '{r.Meeting.Title}' by {r.Meeting.Organizer?.Email}"))
        .Should().BeEmpty();

    private static IEnumerable<(string Rule, string Quote, MeetingField Field)> Quotes(TriageEngine engine, WeekQuestion asked, Meeting meeting) =>
        engine.Assess(meeting, asked.PartnerId, asked.Meetings).Evidence.Select(e => (e.Rule, e.Quote, e.Field))
            .Concat(engine.WhatWasRead(meeting, asked.PartnerId, asked.Meetings).Select(f => (f.Reader, f.Quote, f.Field)))
            .Where(q => !string.IsNullOrWhiteSpace(q.Quote)).Select(q => (q.Item1, q.Quote!, q.Field));

    private static bool Stands(FirmProfile firm, Meeting meeting, string quote, MeetingField field) => field switch
    {
        MeetingField.Title => Spaced(meeting.Title).Contains(Spaced(quote), StringComparison.Ordinal) || meeting.Title.Replace(" ", "", StringComparison.Ordinal).Contains(quote, StringComparison.Ordinal),
        MeetingField.Text => Spaced(string.Join('\n', PlainText.Lines(meeting.Text))).Contains(Spaced(quote), StringComparison.Ordinal),
        MeetingField.Location => Spaced(meeting.Location).Contains(Spaced(quote), StringComparison.Ordinal),
        MeetingField.Organizer => Called(firm, meeting.Organizer?.Name, meeting.Organizer?.Email).Append(meeting.Organizer?.SentBy).Any(n => n?.Contains(quote, StringComparison.Ordinal) == true),
        MeetingField.Attendees => quote is "OPT-PARTICIPANT" or "CHAIR"
            || meeting.Attendees.SelectMany(a => Called(firm, a.Name, a.Email)).Any(n => n?.Contains(quote, StringComparison.Ordinal) == true),
        MeetingField.Series => meeting.Series is { } series && (quote == series.Rule || quote == "RDATE"),
        _ => true,
    };

    /// <summary>Somebody of the firm is shown by the name of the firm file, whatever a program wrote.</summary>
    private static IEnumerable<string?> Called(FirmProfile firm, string? name, string? email) =>
        [name, email, firm.People.FirstOrDefault(p => p.Email == email)?.Name, firm.Partners.FirstOrDefault(p => p.Email == email)?.Name];

    private static string Spaced(string text) => string.Join(' ', text.Split('\n').SelectMany(l => l.TrimStart(' ', '\t', '>', '-', '*', '•', '·').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    [Fact]
    public void Contribution_WhateverTheEntry_NamesWhatItIsAbout() => Composed(45)
        .Where(r => !r.Meeting.IsPrivate && r.Firm.Assess(r.Meeting) is var a && r.Firm.Read(r.Meeting) is var reading
            && Names(reading, a).ToList() is { Count: > 0 } names
            && !(names.Exists(n => a.TopContribution.Nl.Contains(n.Nl, StringComparison.Ordinal)) && names.Exists(n => a.TopContribution.En.Contains(n.En, StringComparison.Ordinal))))
        .Select(Told).Should().BeEmpty();

    /// <summary>All that a contribution could name: the title, the item seen, the client, a topic, whoever else there is.</summary>
    private static IEnumerable<LocalText> Names(MeetingReading reading, Assessment a)
    {
        var roster = reading.Roster;
        string?[] names =
        [
            reading.Meeting.Title.Trim() is { Length: > 0 } title ? $"‘{title}’" : null,
            reading.Ask is { } ask ? $"‘{Wording.Shortened(ask.Quote.Words)}’" : null,
            reading.Ask?.Item is { } item ? $"‘{Wording.Shortened(item)}’" : null,
            reading.Named is { } named ? $"‘{Wording.Shortened(named.Quote.Words)}’" : null,
            reading.Client?.Name, reading.Subject?.Name, roster.IsConvenedForMe ? null : roster.ConvenerWords, roster.ConvenerPerson?.Name,
            .. roster.Colleagues.Select(p => p.Name), .. a.Facts.DeputyId is { } deputy ? new[] { reading.Firm.NameOf(deputy) } : [],
            .. roster.House.Concat(roster.Outsiders.Select(o => o.Attendee)).Concat(roster.Lists).Select(p => string.IsNullOrEmpty(p.Name) ? p.Email : p.Name),
        ];
        return names.Where(n => !string.IsNullOrWhiteSpace(n)).Select(n => new LocalText(n!, n!).WithSingleStops())
            .Concat(reading.Topics.Select(t => reading.Firm.Topics.First(f => f.Id == t.TopicId).Name));
    }

    private static IEnumerable<(RandomFirm Firm, Meeting Meeting)> Composed(int seed) =>
        RandomMeetings.Of(seed, Many).Concat(RandomFirm.All.SelectMany(f => f.Week.Meetings.Select(m => (f, m))));

    private static string Told((RandomFirm Firm, Meeting Meeting) r)
    {
        var a = r.Firm.Assess(r.Meeting);
        return $"{r.Firm.Firm.Name}: {a.Verdict} '{r.Meeting.Title}' by {r.Meeting.Organizer?.Email}: {a.TopContribution.Nl} <- {string.Join(" | ", a.Evidence.Select(e => $"{e.Rule}: {e.Text.Nl} [{e.Quote}]"))}";
    }

    [GeneratedRegex(@"niets (aan jou |van je )?gevraagd|zonder (dat er een )?vraag aan jou|vraag aan jou is niet gevonden|[Nn]othing is asked|no question for you")]
    private static partial Regex NothingAsked();

    [GeneratedRegex(@"Je leidt het niet|You do not lead")]
    private static partial Regex NotLeading();
}
