using PartnerFocus.Triage.Lexicon;

namespace PartnerFocus.Triage.Reading;

/// <summary>
/// Finds that a title says somebody is away. "Off", "uit" or "weg" say so only when beside them stand nothing but names and dates:
/// "Cas off", not "kick-off with Cas".
/// </summary>
internal static class AbsenceInTitle
{
    private static readonly HashSet<string> Loose = ["off", "out", "away", "leave", "vrij", "uit", "weg", "afw", "sick", "ziek", "not in", "lv", "vak", "vkt", "vac", "rv", "al", "na", "n/a", "ill", "gone", "poorly", "adv", "atv", "not available", "unavailable", "not working", "niet beschikbaar", "niet aanwezig", "werkt niet", "op reis"];
    private static readonly HashSet<string> Dates =
    [
        "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag", "ma", "di", "wo", "do", "vr", "za", "zo", "mo", "tu", "we", "th", "fr",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "wed", "thu", "fri", "sat", "sun",
        "hele", "halve", "half", "dag", "dagje", "dagen", "day", "days", "week", "weken", "weeks", "ochtend", "middag", "namiddag", "avond", "morning", "afternoon", "evening", "pm", "am", "all",
        "tot", "t", "m", "van", "vanaf", "until", "till", "from", "to", "en", "and", "is", "zijn", "ben", "are", "on", "ik", "in", "de", "the", "uur",
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
        "januari", "februari", "maart", "mei", "juni", "juli", "augustus", "oktober", "jan", "feb", "mar", "mrt", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "okt", "nov", "dec",
        "wk", "w", "c", "tm", "thru", "through", "next", "this", "deze", "volgende", "heel", "eind", "end", "begin", "start", "rest", "of", "only", "alleen", "nog", "weer", "incl", "inclusief", "excl", "griep", "koorts", "corona", "covid", "migraine", "flu", "fever", "thuis", "home",
    ];

    public static Quote? Of(EntryText entry, PersonReader persons)
    {
        foreach (var hit in entry.TitleConcepts.Of(Concept.Holiday))
        {
            var words = entry.TitleConcepts.Words(hit);
            var folded = TokenizedText.Fold(words);
            // "Cas AL" is leave, but where somebody goes by those letters.
            if (!(Loose.Contains(folded) || IsOfLetters(folded)) || (!persons.IsNameWord(folded) && SaysNothingElse(entry, hit, persons)))
            {
                return new Quote(words, MeetingField.Title);
            }
        }

        return null;
    }

    /// <summary>"A/L", "o.o.o.": letters with marks between them begin other shortened words as well ("n.a.v.").</summary>
    private static bool IsOfLetters(string words) => words.AsSpan().IndexOfAny('/', '.') > 0 && words.Split('/', '.').All(p => p.Length < 2);

    private static bool SaysNothingElse(EntryText entry, ConceptHit hit, PersonReader persons) => entry.Title.Tokens.All(t =>
        (t.Start >= hit.Start && t.End <= hit.Start + hit.Length) || char.IsDigit(t.Folded[0]) || Dates.Contains(t.Folded) || persons.IsNameWord(t.Folded));
}
