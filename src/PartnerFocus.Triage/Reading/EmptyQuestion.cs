using System.Text.RegularExpressions;
using PartnerFocus.Triage.Lexicon;

namespace PartnerFocus.Triage.Reading;

/// <summary>Sentences that ask, and ask nothing of what the partner knows.</summary>
internal static partial class EmptyQuestion
{
    /// <summary>"Loop je even langs?": somebody wants to talk, and does not say on what; or a fellow partner passes the whole meeting on.</summary>
    public static bool Is(string unit, Roster roster) =>
        (unit.Contains('?', StringComparison.Ordinal) && OnlyComes().IsMatch(unit)) || (roster.Convener == Convener.House && PassesOn().IsMatch(unit));

    /// <summary>"Loop je even langs? Duurt niet lang.": all that a text says.</summary>
    public static bool IsAllOf(string text) =>
        QuestionSyntax.Sentences(text.Trim()) is { Count: > 0 } said && OnlyComes().IsMatch(said[0])
        && said.Skip(1).All(s => s.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= MostWords && !s.Contains('?', StringComparison.Ordinal));

    /// <summary>So long is what says no more than "won't take long".</summary>
    private const int MostWords = 5;

    /// <summary>"Can someone from your side join?": answered by whoever is sent, unless the partner is spoken to or asked to decide besides.</summary>
    public static bool AsksForSomebody(ConceptHits hits)
    {
        if (!hits.Has(Concept.SomePerson, Concept.SendSomeone) || hits.Has(Concept.Decision))
        {
            return false;
        }

        var somebody = hits.Of(Concept.SomePerson).Concat(hits.Of(Concept.SendSomeone)).ToList();
        return hits.Of(Concept.SecondPerson).All(you => somebody.Exists(s => s.Start <= you.Start && you.Start + you.Length <= s.Start + s.Length + YourPeople));
    }

    /// <summary>"Anyone of" "your": the word for the other side stands in the phrase or right behind it.</summary>
    private const int YourPeople = 8;

    /// <summary>"How many hours does your team lose on it?": a stranger who then offers something has the answer already.</summary>
    public static bool Opens(string unit) => Loses().IsMatch(unit);

    [GeneratedRegex(@"^\W*(?:(?:\p{Lu}\p{L}+|hi|hoi|hey|ha)\W+){0,2}(?:(?:loop|kom|bel|wip)\s+(?:je|jij|u)|(?:kun|kan|kunt|wil|wilt)\s+(?:je|jij|u)|heb\s+(?:je|jij)|heeft\s+u|(?:could|can|would|will)\s+you|do\s+you\s+have|have\s+you\s+got|got)\s+(?:(?:even|eventjes|zo|straks|morgen|vandaag|vanmiddag|een|bij|mij|me|just|quickly|please|a|with)\s+)*(?:langs|langskomen|langslopen|binnenlopen|aanwippen|bellen|tijd|momentje|minuutje|minute|moment|drop\s+by|pop\s+by|pop\s+in|drop\s+in|come\s+by|stop\s+by|call\s+me|ring\s+me)(?:\s+(?:komen|lopen|wippen|bij\s+mij|please|for\s+me|today|tomorrow))?\s*\?+\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex OnlyComes();

    [GeneratedRegex(@"\b(?:could|can|would|will)\s+you\s+(?:please\s+)?(?:go|attend|take\s+(?:this|it|that)(?:\s+one)?|do\s+(?:this|it|that)(?:\s+one)?|step\s+in|cover|stand\s+in|fill\s+in)\s+(?:for\s+me|in\s+my\s+place|instead\s+of\s+me|on\s+my\s+behalf)\b|\b(?:kun|kan|wil|zou)\s+(?:je|jij)\b[^?]{0,30}\b(?:voor\s+mij|in\s+mijn\s+plaats|namens\s+mij|mijn\s+plaats)\b[^?]{0,20}\b(?:gaan|waarnemen|doen|overnemen|heen|aanschuiven|zitten|innemen)\b", RegexOptions.IgnoreCase)]
    private static partial Regex PassesOn();

    [GeneratedRegex(@"\b(?:hoeveel|how\s+(?:much|many))\b[^?]{0,60}\b(?:verlies\p{L}*|verliezen|kost|kosten|verspil\p{L}*|laat\s+\p{L}+\s+liggen|bespar\p{L}*|loses?|losing|wast\p{L}+|spend|spends|costs?|costing|saves?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Loses();
}
