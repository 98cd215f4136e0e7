using PartnerFocus.Triage.Firm;
using PartnerFocus.Triage.Lexicon;

namespace PartnerFocus.Web.Firm;

/// <summary>The firm's own words, concept by concept, as the form shows and sends them.</summary>
public sealed class WordsForm
{
    /// <summary>The version the form was filled from.</summary>
    public long Version { get; set; }

    /// <summary>Concept id → words, one a line.</summary>
    public Dictionary<string, string?> Words { get; set; } = [];

    public static WordsForm Of(CurrentFirm firm) => new()
    {
        Version = firm.VersionId,
        Words = firm.Profile.Settings.Words.ToDictionary(w => w.Key, w => (string?)string.Join('\n', w.Value)),
    };

    /// <summary>The settings with these words in the place of the ones shown; concepts that were not shown keep theirs.</summary>
    public FirmSettings In(FirmSettings settings)
    {
        var words = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var concept in OwnWords.Concepts)
        {
            var own = Words.TryGetValue(concept, out var typed) ? FirmForm.Lines(typed) : settings.Words.GetValueOrDefault(concept, []);
            if (own.Count > 0)
            {
                words[concept] = own;
            }
        }

        return settings with { Words = words };
    }
}

/// <summary>The concepts a firm is asked about, in the groups of the page. The rest of the lexicon is grammar, or nothing a firm has words of its own for.</summary>
public static class ConceptGroups
{
    public static IReadOnlyList<(string Group, IReadOnlyList<string> Concepts)> All { get; } =
    [
        ("Weight", ["mainWord", "subWord", "decisionMaker", "executor", "negotiation", "outcome", "bid", "limit"]),
        ("Firm", ["strategy", "operations", "managementTeam", "owners", "appraisal", "coaching", "recruitment", "standing", "broadcast", "optional", "social", "vendor"]),
        ("Clients", ["future", "patients", "clinic", "groupClient"]),
        ("Yours", ["reflection", "learning", "holiday", "travel", "family", "duty", "court", "onCall", "boardBody"]),
        ("Asked", ["askPhrase", "decision", "partnerRole"]),
    ];

    /// <summary>The groups, and behind them what the firm file has words for beside.</summary>
    public static IEnumerable<(string Group, IReadOnlyList<string> Concepts)> For(WordsForm form)
    {
        var others = form.Words.Keys.Except(All.SelectMany(g => g.Concepts)).Where(OwnWords.Concepts.Contains).ToList();
        return others.Count == 0 ? All : All.Append(("Other", others));
    }
}
