using System.Globalization;
using PartnerFocus.Triage;
using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Tests.Triage.Properties;

/// <summary>Sentences put into entries that nobody wrote; what they say is known because they were made, not because they were read.</summary>
public sealed class NamedPartnerTests
{
    private const int Many = 800;

    /// <summary>Each names the partner and denies nothing.</summary>
    private static readonly string[] Sentences =
    [
        "Wij rekenen op {0}.", "{0} is hierbij nodig.", "Zonder {0} heeft dit geen zin.", "Het zou veel betekenen als {0} zelf komt.", "We willen graag dat {0} ons meeneemt.", "{0} spreekt.",
        "We count on {0} here.", "{0} is needed for this.", "Without {0} this makes no sense.", "It would mean a lot if {0} came.", "We would like {0} to take us along.", "{0} speaks.",
    ];

    /// <summary>What somebody may do at a meeting; put together with the partner's name they are sentences nobody wrote.</summary>
    private static readonly string[] Acts =
    [
        "{0} opent de avond.", "{0} opent, Olaf sluit af.", "{0} houdt het welkomstwoord.", "{0} sluit af.", "{0} spreekt de zaal toe.", "{0} geeft een toelichting.", "{0} presenteert het plan.",
        "{0} verwelkomt de gasten.", "{0} ontvangt de burgemeester.", "Om drie uur geeft {0} het startschot.", "Slotwoord door {0}.", "{0} doet de intro.", "{0} zegt een paar woorden.", "{0} reikt de prijs uit.", "{0} licht toe.",
        "{0} opens the evening.", "{0} gives the opening speech.", "{0} presents the season to the press.", "{0} says a few words.", "{0} welcomes the guests.", "{0} explains the plan.", "{0} kicks us off.", "{0} closes.",
        "{0} hosts the table.", "{0} will speak after the break.", "Welcome by {0}.", "{0} hands out the prize.", "{0} introduces the film.", "{0} gives a tour.", "{0} takes us through it.", "{0} proposes a toast.",
    ];

    /// <summary>The programme has the partner in it, without a name.</summary>
    private static readonly string[] Slots = ["You are on at 11.", "We've got you down for 20 minutes.", "Could you say something about it?", "Jij bent om elf uur.", "U staat op het programma na de pauze."];

    /// <summary>Questions that name no topic of any firm.</summary>
    private static readonly string[] Questions = ["{0}: gaan we hiermee akkoord?", "{0}: ja of nee?", "{0}: do we go ahead?", "{0}: yes or no?"];

    private static readonly string[] NothingAsked = ["niets gevraagd", "niets van je gevraagd", "niets aan jou gevraagd", "zonder vraag aan jou", "vraag aan jou is niet gevonden", "nothing is asked", "no question for you"];

    [Fact]
    public void Assess_WhenTheTextNamesThePartner_NeverSaysThatNothingIsAsked() => Named(61)
        .Where(r => r.Firm.Assess(r.Meeting).Evidence.Any(e => NothingAsked.Any(n => (e.Text.Nl + e.Text.En).Contains(n, StringComparison.Ordinal))))
        .Select(Told).Should().BeEmpty();

    [Fact]
    public void Assess_WhenTheTextNamesThePartner_NeverSendsThePartnerAwayForSure() => Named(62)
        .Where(r => r.Firm.Assess(r.Meeting) is { Confidence: Confidence.Sure, IsNote: false } sure && sure.Verdict.IsAway() && sure.DecidedBy != "question-outside-field")
        .Select(Told).Should().BeEmpty();

    [Fact]
    public void Assess_WhenThePartnerDoesSomethingThere_NeverSaysThatNothingWasFound() => Doing(65)
        .Where(r => r.Firm.Assess(r.Meeting).Evidence.Any(e => NothingAsked.Any(n => (e.Text.Nl + e.Text.En).Contains(n, StringComparison.Ordinal))))
        .Select(Told).Should().BeEmpty();

    [Fact]
    public void Assess_WhenThePartnerDoesSomethingAtASingleMeeting_KeepsThePartner() => Doing(66)
        .Where(r => r.Meeting.Series is null && r.Firm.Assess(r.Meeting) is { IsNote: false } one && one.Verdict.IsAway() && !MaySendAway.Contains(one.DecidedBy) && !IsFree(r))
        .Select(Told).Should().BeEmpty();

    [Fact]
    public void Assess_WhenTheProgrammeHasYouInIt_NeverSaysThatNothingWasFound() => RandomMeetings.Of(67, Many)
        .Where(r => !r.Meeting.IsPrivate && r.Firm.Read(r.Meeting).Roster is { Convener: Convener.Client, IsOptional: false })
        .Select((r, i) => (r.Firm, Meeting: r.Meeting with { Text = Slots[i % Slots.Length] }))
        .Where(r => r.Firm.Assess(r.Meeting).Evidence.Any(e => NothingAsked.Any(n => (e.Text.Nl + e.Text.En).Contains(n, StringComparison.Ordinal))))
        .Select(Told).Should().BeEmpty();

    /// <summary>What goes before a name: a question in another's field, somebody of yours will do, an appraisal that is another's.</summary>
    private static readonly HashSet<string> MaySendAway = ["question-outside-field", "someone-will-do", "appraisal-others", "no-meeting"];

    /// <summary>Asked only if the partner likes, through a list, or called by the partner or for the partner: nobody counts on a name there.</summary>
    private static bool IsFree((RandomFirm Firm, Meeting Meeting) r) => r.Firm.Read(r.Meeting) is var reading
        && (reading.Roster.IsOptional || reading.Roster.OnlyByList || reading.Roster.IsConvenedForMe || reading.StandIn is not null || reading.Vendor is not null || reading.Offer is not null);

    /// <summary>Nothing else is written, so that no other word can deny it.</summary>
    private static IEnumerable<(RandomFirm Firm, Meeting Meeting)> Doing(int seed) => RandomMeetings.Of(seed, Many)
        .Where(r => !r.Meeting.IsPrivate && r.Firm.Read(r.Meeting).Roster.Convener != Convener.OwnEntry)
        .Select((r, i) => (r.Firm, Meeting: r.Meeting with { Text = Said(Acts[i % Acts.Length], r.Firm) }));

    [Fact]
    public void Assess_WhenTheOwnItemNamesNoTopicBesideOthersItems_NeverPassesTheQuestionOn() => RandomMeetings.Of(63, Many)
        .Select((r, i) => (r.Firm, Meeting: r.Meeting with { Text = $"1. {Foreign(r.Firm, i)}\n2. {Foreign(r.Firm, i + 1)}\n3. {Said(Questions[i % Questions.Length], r.Firm)}" }))
        .Where(r => r.Firm.Assess(r.Meeting).DecidedBy == "question-outside-field" || r.Firm.Read(r.Meeting).Ask?.Field == FieldFit.Outside)
        .Select(Told).Should().BeEmpty();

    private static IEnumerable<(RandomFirm Firm, Meeting Meeting)> Named(int seed) => RandomMeetings.Of(seed, Many)
        .Where(r => !r.Meeting.IsPrivate && r.Firm.Read(r.Meeting).Roster.Convener != Convener.OwnEntry)
        .Select((r, i) => (r.Firm, Meeting: r.Meeting with { Text = $"{Said(Sentences[i % Sentences.Length], r.Firm)}\n\n{r.Meeting.Text}" }));

    private static string Said(string sentence, RandomFirm firm) => string.Format(CultureInfo.InvariantCulture, sentence, firm.Partner.Name);

    /// <summary>A keyword of a topic that is not the partner's.</summary>
    private static string Foreign(RandomFirm firm, int turn) =>
        firm.Firm.Topics.Where(t => !firm.Partner.Expertise.Contains(t.Id)).SelectMany(t => t.Keywords).ToList() is { Count: > 0 } words ? words[turn % words.Count] : "";

    private static string Told((RandomFirm Firm, Meeting Meeting) r)
    {
        var a = r.Firm.Assess(r.Meeting);
        return $"{r.Firm.Firm.Name}: {a.Verdict} {a.Confidence} by {a.DecidedBy}: '{r.Meeting.Title}' from {r.Meeting.Organizer?.Email}: {r.Meeting.Text} / {string.Join(" | ", a.Evidence.Select(e => e.Text.En))}";
    }
}
