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

    /// <summary>Questions that name no topic of any firm.</summary>
    private static readonly string[] Questions = ["{0}: gaan we hiermee akkoord?", "{0}: ja of nee?", "{0}: do we go ahead?", "{0}: yes or no?"];

    private static readonly string[] NothingAsked = ["niets gevraagd", "niets van je gevraagd", "niets aan jou gevraagd", "zonder vraag aan jou", "nothing is asked", "no question for you"];

    [Fact]
    public void Assess_WhenTheTextNamesThePartner_NeverSaysThatNothingIsAsked() => Named(61)
        .Where(r => r.Firm.Assess(r.Meeting).Evidence.Any(e => NothingAsked.Any(n => (e.Text.Nl + e.Text.En).Contains(n, StringComparison.Ordinal))))
        .Select(Told).Should().BeEmpty();

    [Fact]
    public void Assess_WhenTheTextNamesThePartner_NeverSendsThePartnerAwayForSure() => Named(62)
        .Where(r => r.Firm.Assess(r.Meeting) is { Confidence: Confidence.Sure, IsNote: false } sure && sure.Verdict.IsAway() && sure.DecidedBy != "question-outside-field")
        .Select(Told).Should().BeEmpty();

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
