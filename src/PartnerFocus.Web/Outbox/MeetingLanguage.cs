using PartnerFocus.Triage;

namespace PartnerFocus.Web.Outbox;

/// <summary>In which of the product's languages a meeting is written: what its organiser reads.</summary>
internal static class MeetingLanguage
{
    private static readonly HashSet<string> Dutch = new(StringComparer.OrdinalIgnoreCase)
    {
        "de", "het", "een", "en", "van", "voor", "met", "op", "om", "te", "ter", "aan", "uit", "tot", "is", "zijn", "wij", "we", "u", "jij", "je", "jullie", "ik", "ons", "onze", "niet",
        "naar", "bij", "door", "over", "als", "dat", "die", "dit", "deze", "ook", "nog", "maar", "wil", "wordt", "worden", "heeft", "hebben", "uur", "overleg", "vergadering", "bespreking",
        "afspraak", "graag", "kun", "kunnen", "vraag", "stuk", "stukken", "informatie", "nieuw", "nieuwe", "wekelijks", "wekelijkse", "maandelijks", "maandelijkse", "voorbereiding",
        "stuurgroep", "gesprek",
    };

    // "Update", "review", "call", "draft", "team" and "meeting" are ordinary words in a Dutch office, so they tell nothing.
    private static readonly HashSet<string> English = new(StringComparer.OrdinalIgnoreCase)
    {
        "the", "a", "an", "and", "of", "for", "with", "on", "to", "is", "are", "we", "you", "i", "it", "not", "from", "at", "by", "about", "be", "have", "has", "please", "discuss", "will",
        "would", "could", "should", "your", "our", "their", "us", "this", "that", "these", "what", "who", "how", "can", "if", "all", "before", "after", "question", "questions",
        "weekly", "monthly", "quarterly", "annual", "preparation", "steering", "committee", "joining", "regarding",
    };

    /// <summary>The language most of the words that tell are in; null when the text does not say.</summary>
    public static Language? Of(string text)
    {
        var (dutch, english) = (0, 0);
        foreach (var word in text.Split(WordEnds, StringSplitOptions.RemoveEmptyEntries))
        {
            dutch += Dutch.Contains(word) ? 1 : 0;
            english += English.Contains(word) ? 1 : 0;
        }

        return dutch == english ? null : dutch > english ? Language.Nl : Language.En;
    }

    private static readonly char[] WordEnds = [' ', '\n', '\t', ',', '.', ';', ':', '?', '!', '(', ')', '-', '/', '"', '\''];
}
