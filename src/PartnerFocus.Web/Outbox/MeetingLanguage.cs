using PartnerFocus.Triage;

namespace PartnerFocus.Web.Outbox;

/// <summary>In which of the product's languages a meeting is written: what its organiser reads.</summary>
internal static class MeetingLanguage
{
    private static readonly HashSet<string> Dutch = new(StringComparer.OrdinalIgnoreCase)
    {
        "de", "het", "een", "en", "van", "voor", "met", "op", "om", "te", "is", "zijn", "wij", "we", "u", "jij", "je", "ik", "niet", "naar", "bij",
        "door", "over", "uur", "overleg", "vergadering", "bespreking", "afspraak", "graag", "kunnen", "vraag", "stuk", "stukken", "agenda", "nog",
    };

    private static readonly HashSet<string> English = new(StringComparer.OrdinalIgnoreCase)
    {
        "the", "a", "an", "and", "of", "for", "with", "on", "to", "is", "are", "we", "you", "i", "not", "from", "at", "by", "about", "please",
        "meeting", "call", "review", "update", "discuss", "draft", "will", "your", "our", "this", "that", "can", "if", "question", "team",
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
