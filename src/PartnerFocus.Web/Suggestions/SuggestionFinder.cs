using PartnerFocus.Triage;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Triage.Lexicon;

namespace PartnerFocus.Web.Suggestions;

/// <summary>
/// Sees in what a partner chose what the firm file does not say yet. Only where it is clear: a minimum of times, and (nearly) all one
/// way. What colleagues answered is not read; nobody is compared with anybody.
/// </summary>
public static class SuggestionFinder
{
    /// <summary>So much of what could have gone either way must have gone one way.</summary>
    private const double NearlyAll = 0.8;

    private const int LongestKeptTitle = 80;

    /// <param name="choices">What the partner decided, in any order; private entries are not to be among them.</param>
    public static IReadOnlyList<Suggestion> Of(FirmProfile firm, Partner partner, IReadOnlyList<PastChoice> choices)
    {
        ArgumentNullException.ThrowIfNull(firm);
        ArgumentNullException.ThrowIfNull(partner);
        var least = FirmThreshold.Suggest.In(firm.Settings);
        return
        [
            .. Clients(firm, partner, choices).Concat(Series(firm, choices, Verdict.Delegate)).Concat(Series(firm, choices, Verdict.LeaveOut)).Concat(Talents(firm, choices))
                .Where(s => s.Evidence.Count >= least && s.Evidence.Count >= s.Of * NearlyAll)
                .OrderByDescending(s => s.Evidence.Count).ThenBy(s => s.Key, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<Suggestion> Clients(FirmProfile firm, Partner partner, IReadOnlyList<PastChoice> choices) =>
        choices.Where(c => c.ClientId is not null && c.Advised.IsAway()).GroupBy(c => c.ClientId!)
            .Where(g => firm.FindClient(g.Key) is { Tier: ClientTier.Regular or ClientTier.Prospect }
                && !partner.KeyClients.Contains(g.Key) && !partner.FavouriteClients.Contains(g.Key))
            .Select(g => new Suggestion(SuggestionKind.KeyClient, g.Key, null, "", Kept(g, c => c.Chosen is Verdict.Attend or Verdict.AttendPart), g.Count()));

    /// <summary>A series that was advised otherwise each time; under a title that can be looked for.</summary>
    private static IEnumerable<Suggestion> Series(FirmProfile firm, IReadOnlyList<PastChoice> choices, Verdict chosen)
    {
        var (kind, concept) = chosen == Verdict.Delegate ? (SuggestionKind.SubMeeting, "subWord") : (SuggestionKind.Optional, "optional");
        var own = firm.Settings.Words.GetValueOrDefault(concept, []);
        return choices.Where(c => c.IsSeries && c.Advised != chosen).GroupBy(c => c.Uid)
            .Select(g => new Suggestion(kind, g.Key, null, g.MaxBy(c => c.At)!.Title.Trim(), Kept(g, c => c.Chosen == chosen), g.Count()))
            .Where(s => s.Title.Length <= LongestKeptTitle && OwnWords.IsUsable(s.Title) && !own.Contains(s.Title, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Somebody other than proposed, again and again, for one topic.</summary>
    private static IEnumerable<Suggestion> Talents(FirmProfile firm, IReadOnlyList<PastChoice> choices) =>
        choices.Where(c => c is { DelegateeId: not null, WasFirst: false }).SelectMany(c => c.TopicIds.Take(1).Select(topic => (Choice: c, Topic: topic)))
            .GroupBy(c => (Person: c.Choice.DelegateeId!, c.Topic))
            .Where(g => firm.FindPerson(g.Key.Person) is { } person && !person.Talents.Contains(g.Key.Topic) && firm.Topics.Any(t => t.Id == g.Key.Topic))
            .Select(g => new Suggestion(SuggestionKind.Talent, g.Key.Person, g.Key.Topic, "", Kept(g.Select(c => c.Choice), _ => true), g.Count()));

    private static IReadOnlyList<PastChoice> Kept(IEnumerable<PastChoice> choices, Func<PastChoice, bool> which) => [.. choices.Where(which).OrderBy(c => c.Start)];
}
