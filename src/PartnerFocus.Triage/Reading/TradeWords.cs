using System.Text.RegularExpressions;
using PartnerFocus.Triage.Lexicon;

namespace PartnerFocus.Triage.Reading;

/// <summary>
/// Words that are execution in one firm and the matter itself in another: a handover ends a shift, or passes a company on to the children.
/// They weigh as execution only where the firm's topics do not have them, nothing is handed over "of" something, and they do not stand
/// against a client in the partner's own field.
/// </summary>
internal sealed partial class TradeWords
{
    public TradeWords(EntryText entry, Matter matter)
    {
        InTitle = Counting(entry.Title, entry.TitleConcepts, MeetingField.Title, matter);
        InBody = Counting(entry.Body, entry.BodyConcepts, MeetingField.Text, matter);
    }

    public IReadOnlyList<Quote> InTitle { get; }

    public IReadOnlyList<Quote> InBody { get; }

    /// <summary>The first of them, title before text; null when none weighs.</summary>
    public Quote? First => InTitle.Count > 0 ? InTitle[0] : InBody.Count > 0 ? InBody[0] : null;

    private static List<Quote> Counting(TokenizedText text, ConceptHits hits, MeetingField field, Matter matter)
    {
        var counting = new List<Quote>();
        foreach (var hit in hits.Of(Concept.TradeWord))
        {
            var words = hits.Words(hit);
            if (!(matter.IsClientsInTheField || matter.Topics.Any(t => t.Quote.Words.Contains(words, StringComparison.OrdinalIgnoreCase)) || IsOfSomething(text.Text, hit)))
            {
                counting.Add(new Quote(words, field));
            }
        }

        return counting;
    }

    /// <summary>"Overdracht van de aandelen": what is passed on is the matter; of a shift, a week or tasks it is not.</summary>
    private static bool IsOfSomething(string text, ConceptHit hit) =>
        PassingOn().IsMatch(text.AsSpan(hit.Start, hit.Length)) && Complement().IsMatch(text[(hit.Start + hit.Length)..]);

    [GeneratedRegex(@"^(overdracht\w*|handovers?)$", RegexOptions.IgnoreCase)]
    private static partial Regex PassingOn();

    [GeneratedRegex(@"^\s+(van|of|aan|to)\s+((de|het|een|uw|jullie|onze|zijn|haar|hun|the|a|your|his|her|their|our)\s+)?(?!(\w*dienst|\w*dossiers?|\w*taken|werk\w*|lopende|week|weken|dag|ploeg\w*|shift\w*|nachts?|team|collega\w*|files?|tasks?|work\w*|cases?|night|colleagues?|patients?|patienten|zaken|\p{Lu})\b)\p{Ll}{3,}", RegexOptions.CultureInvariant)]
    private static partial Regex Complement();
}

/// <summary>What a meeting is about, as far as it bears on how it weighs.</summary>
/// <param name="Topics">The firm's topics found.</param>
/// <param name="IsClientsInTheField">A client's matter, in the partner's own field.</param>
internal sealed record Matter(IReadOnlyList<TopicHit> Topics, bool IsClientsInTheField);
