using System.Text.RegularExpressions;
using PartnerFocus.Triage.Lexicon;

namespace PartnerFocus.Triage.Reading;

/// <summary>
/// Finds that harm was done: to somebody of the firm, to somebody in its or a client's care, or to the surroundings. Told as a fact, and not
/// of a patient's illness, of family, or of what a course, a policy or a drill is about.
/// </summary>
internal static partial class HarmTold
{
    public static Quote? In(MeetingReading reading)
    {
        var entry = reading.Entry;
        if (!(entry.Has(Concept.Hurt) || entry.Has(Concept.Disaster)) || reading.Roster.Convener == Convener.Outsider || entry.Has(Concept.Learning))
        {
            return null;
        }

        foreach (var sentence in entry.Sentences)
        {
            if (IsHarm(reading, sentence))
            {
                return sentence.Quote(entry.Body.Text);
            }
        }

        return entry.BodyConcepts.Has(Concept.Hurt, Concept.Disaster) ? null : entry.InTitle(Concept.Disaster);
    }

    private static bool IsHarm(MeetingReading reading, SentenceSpan sentence)
    {
        var (text, hits) = (reading.Entry.Body.Text, reading.Entry.BodyConcepts);
        if (NotAFact().IsMatch(sentence.In(text)))
        {
            return false;
        }

        return (hits.HasBetween(sentence.Start, sentence.End, Concept.Disaster) && Happened().IsMatch(sentence.In(text)))
            || (hits.HasBetween(sentence.Start, sentence.End, Concept.Hurt) && IsOfOurs(reading, sentence));
    }

    /// <summary>A colleague by name, or somebody in our or the client's care; where people come to be cured only who works there, or by what was done to them.</summary>
    private static bool IsOfOurs(MeetingReading reading, SentenceSpan sentence)
    {
        var (text, hits) = (reading.Entry.Body.Text, reading.Entry.BodyConcepts);
        var words = sentence.In(text);
        var ours = Ours().IsMatch(words);
        if (Kin().IsMatch(words) && !ours)
        {
            return false;
        }

        return reading.Persons.Named(TokenizedText.Of(words.ToString()), reading.Roster).Count > 0
            || (hits.HasBetween(sentence.Start, sentence.End, Concept.InOurCare) && (ours || reading.Firm.Profession != "medical"));
    }

    [GeneratedRegex(@"\b(?:if|when\s+somebody|whether|in\s+case|should|als|indien|mocht|wanneer|voorkomen|prevent|avoid|drill|exercise|oefening|policy|beleid|protocol|scenario|verzekering|insurance|cover)\b", RegexOptions.IgnoreCase)]
    private static partial Regex NotAFact();

    [GeneratedRegex(@"\b(?:is|are|was|were|has|have|had|went|ran|came|could|sank|heeft|hebben|had|zijn|werd|werden|kwam|liep|ligt|stond|vloog|kon)\b|\p{L}{2,}ed\b", RegexOptions.IgnoreCase)]
    private static partial Regex Happened();

    [GeneratedRegex(@"\b(?:our|ours|us|we|ons|onze|wij)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Ours();

    [GeneratedRegex(@"\b(?:moeder|vader|oma|opa|broer|zus|schoon\p{L}+|mother|father|grand\p{L}+|brother|sister|in-law)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Kin();
}
