using System.Text.RegularExpressions;
using PartnerFocus.Triage.Lexicon;

namespace PartnerFocus.Triage.Reading;

/// <summary>Finds that a client thinks of leaving the firm: wants to stop with us, or asks another for an offer.</summary>
internal static partial class ClientLeaves
{
    public static Quote? In(MeetingReading reading)
    {
        var entry = reading.Entry;
        if (reading.Client is null || reading.Roster.Convener == Convener.Outsider || !entry.Has(Concept.Leaving, Concept.Elsewhere))
        {
            return null;
        }

        var (text, hits) = (entry.Body.Text, entry.BodyConcepts);
        // In what a client writes, "we" are the client and "you" are we.
        var isTheirs = reading.Roster.Convener == Convener.Client;
        foreach (var sentence in entry.Sentences)
        {
            var words = sentence.In(text);
            var elsewhere = hits.HasBetween(sentence.Start, sentence.End, Concept.Elsewhere);
            var leaves = hits.Of(Concept.Leaving).Any(l => sentence.Holds(l) && (elsewhere || (isTheirs ? You() : Us()).IsMatch(text.AsSpan(l.Start..sentence.End))));
            var asksOffers = elsewhere && hits.HasBetween(sentence.Start, sentence.End, Concept.Bid);
            if ((leaves || asksOffers) && !Supposed().IsMatch(words) && (isTheirs || !Ourselves().IsMatch(words)))
            {
                return sentence.Quote(text);
            }
        }

        return null;
    }

    [GeneratedRegex(@"\b(?:ons|onze|us|our)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Us();

    /// <summary>What a client calls us; its own insurer may leave it as it likes.</summary>
    [GeneratedRegex(@"\b(?:jullie|jou|u|uw|you|your)\b", RegexOptions.IgnoreCase)]
    private static partial Regex You();

    /// <summary>"We asked another firm": not the client.</summary>
    [GeneratedRegex(@"^\W*(?:we|wij|ik|I)\b(?!\s+(?:hear|heard|hoorden|horen|think|fear|vrezen))", RegexOptions.IgnoreCase)]
    private static partial Regex Ourselves();

    [GeneratedRegex(@"\b(?:if|als|indien|mocht|unless)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Supposed();
}
