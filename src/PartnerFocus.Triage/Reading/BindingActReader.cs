using System.Text.RegularExpressions;
using PartnerFocus.Triage.Lexicon;

namespace PartnerFocus.Triage.Reading;

/// <summary>
/// Finds an act that binds whoever performs it, and that the partner is meant to perform: signing, and answering to an authority as
/// the one who is responsible. That something is signed is not enough: the partner is named, the person must appear, or there is
/// nobody else of the firm who could be meant.
/// </summary>
internal static partial class BindingActReader
{
    /// <summary>What "sign" says something else with.</summary>
    private static readonly HashSet<string> OtherSense = ["off", "up", "in", "out", "language", "posting", "post"];

    /// <summary>Done by others, or done before: getting ready to sign binds nobody.</summary>
    private static readonly HashSet<string> Around =
        ["voorbereiding", "voorbereiden", "verzamelen", "ophalen", "scannen", "archiveren", "inscannen", "prep", "preparation", "prepare", "collate", "collect", "collecting", "scan", "chase", "training", "tool", "workflow", "software"];

    /// <param name="entry">The entry.</param>
    /// <param name="roster">Who is at the table.</param>
    /// <param name="persons">Knows the colleagues by name.</param>
    /// <param name="names">Finds the partner's name.</param>
    /// <param name="hasAuthority">Whether an authority convened it or sits at the table.</param>
    /// <param name="ownersOnly">Whether of the firm nobody but fellow partners sits there too.</param>
    public static BindingAct? Read(EntryText entry, Roster roster, PersonReader persons, NameFinder names, bool hasAuthority, bool ownersOnly)
    {
        if (!entry.Has(Concept.Signs, Concept.ResponsibleRole, Concept.HeardBy))
        {
            return null;
        }

        return Signing(entry, roster, persons, names, ownersOnly)
            ?? (hasAuthority || entry.Has(Concept.Authority) || entry.SignatureConcepts.Has(Concept.Authority) ? Answering(entry, roster, names) : null);
    }

    private static BindingAct? Signing(EntryText entry, Roster roster, PersonReader persons, NameFinder names, bool ownersOnly)
    {
        var hasCarrier = roster.Colleagues.Any(persons.CanCarry);
        var isAddressed = SpeaksToOne(roster) || (!roster.IsConvenedForMe && Opens(entry, roster, names));
        var bodily = entry.Has(Concept.Bodily) && !(hasCarrier && roster.ClientPeople.Count > 0);
        // Asked from outside with the fellow partners and nobody else of the firm, it is the owners who sign.
        var owners = ownersOnly && roster.Convener is Convener.Outsider or Convener.Client;
        foreach (var (text, hits, field) in Fields(entry))
        {
            var own = names.Find(text, roster.OtherNames).Where(m => m.IsSure).ToList();
            foreach (var hit in hits.Of(Concept.Signs).Where(h => !SaysSomethingElse(text, h)))
            {
                // "Cas signs, not Anna" names her, and says that it is not hers.
                var named = own.Any(m => AreTogether(text, m.Start, hit.Start) && !NameInClause.IsDenied(text.Text, m.Start, m.Length)) || (isAddressed && hits.Of(Concept.SecondPerson).Any(s => AreTogether(text, s.Start, hit.Start)));
                var byOther = !named && persons.Named(TokenizedText.Of(SentenceOf(text, hit)), roster).Count > 0;
                var paper = hits.Of(Concept.SignedPaper).Any(p => p.Sentence == hit.Sentence) || (field == MeetingField.Text && entry.InTitle(Concept.SignedPaper) is not null);
                var alone = field == MeetingField.Title && paper && (!hasCarrier || roster.IsTalkBetweenTwo) && !roster.IsConvenedForMe;
                if (!byOther && ((named && paper) || (owners && paper) || own.Any(m => IsHand(text.Text, m, hit)) || (bodily && (paper || field == MeetingField.Text)) || alone))
                {
                    return new BindingAct(BindingActKind.Signs, new Quote(hits.Words(hit), field), named || bodily);
                }
            }
        }

        return null;
    }

    /// <summary>"Anna's signature" is hers, whatever stands above it.</summary>
    private static bool IsHand(string text, NameMention mention, ConceptHit hit) =>
        hit.Start > mention.Start ? Has().IsMatch(text[(mention.Start + mention.Length)..hit.Start]) : Of().IsMatch(text[(hit.Start + hit.Length)..mention.Start]);

    [GeneratedRegex(@"^(?:['’]s?|s)\s+(?:own\s+|eigen\s+|wet\s+)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Has();

    [GeneratedRegex(@"^\s+(?:of|van)\s+(?:(?:mw|mevr|mevrouw|mr|ms|mrs|dr|prof|de heer|dhr)\.?\s+)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Of();

    /// <summary>"14:30 interview with the responsible person, Ms Lind", where an authority has anything to do with it.</summary>
    private static BindingAct? Answering(EntryText entry, Roster roster, NameFinder names)
    {
        foreach (var (text, hits, field) in Fields(entry))
        {
            var own = names.Find(text, roster.OtherNames).Where(m => m.IsSure).ToList();
            foreach (var hit in hits.Of(Concept.ResponsibleRole).Concat(hits.Of(Concept.HeardBy)))
            {
                if (own.Any(m => AreTogether(text, m.Start, hit.Start)) || (SpeaksToOne(roster) && hits.Of(Concept.SecondPerson).Any(s => s.Sentence == hit.Sentence)))
                {
                    return new BindingAct(BindingActKind.Answers, new Quote(hits.Words(hit), field), true);
                }
            }
        }

        return null;
    }

    /// <summary>"Dear Ms Lind," above it: who is called "you" in a letter is whom it greets.</summary>
    private static bool Opens(EntryText entry, Roster roster, NameFinder names) =>
        entry.Lines.FirstOrDefault(l => l.Any(char.IsLower)) is { Length: <= LongestGreeting } first && names.Find(TokenizedText.Of(first), roster.OtherNames).Any(m => m.IsSure);

    private const int LongestGreeting = 60;

    private static bool SpeaksToOne(Roster roster) => roster.IsTalkBetweenTwo && !roster.IsConvenedForMe;

    private static bool SaysSomethingElse(TokenizedText text, ConceptHit hit)
    {
        var next = Array.FindIndex(text.Tokens, t => t.Start >= hit.Start + hit.Length);
        return (next >= 0 && text.Tokens[next].Sentence == hit.Sentence && OtherSense.Contains(text.Tokens[next].Folded))
            || text.Tokens.Any(t => t.Sentence == hit.Sentence && Around.Contains(t.Folded))
            || text.Tokens.Any(t => t.Start == hit.Start && t.Length == hit.Length && (t.Folded is "signed" or "notarised" or "notarized"));
    }

    /// <summary>Of one sentence; the dot of "Ms." or "mevr." ends none.</summary>
    private static bool AreTogether(TokenizedText text, int one, int other) =>
        !SentenceEnd().IsMatch(text.Text[Math.Min(one, other)..Math.Max(one, other)]);

    [GeneratedRegex(@"[\n!?]|(?<=\p{L}{5})\.\s")]
    private static partial Regex SentenceEnd();

    private static string SentenceOf(TokenizedText text, ConceptHit hit)
    {
        var words = text.Tokens.Where(t => t.Sentence == hit.Sentence).ToList();
        return text.Text[words[0].Start..words[^1].End];
    }

    private static (TokenizedText Text, ConceptHits Hits, MeetingField Field)[] Fields(EntryText entry) =>
        [(entry.Title, entry.TitleConcepts, MeetingField.Title), (entry.Body, entry.BodyConcepts, MeetingField.Text)];
}

/// <summary>An act that binds the partner in person.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Quote">The words.</param>
/// <param name="IsNamed">Whether the text says that it must be the partner, or that whoever does it must appear.</param>
internal sealed record BindingAct(BindingActKind Kind, Quote Quote, bool IsNamed);

/// <summary>Kinds of acts that bind a person.</summary>
internal enum BindingActKind
{
    /// <summary>Signing what only a person entitled to can sign.</summary>
    Signs,

    /// <summary>Answering to an authority, as the one responsible.</summary>
    Answers,
}
