using System.Collections.Frozen;

namespace PartnerFocus.Triage.Lexicon;

/// <summary>
/// What a small word does in a sentence, or which reader it begins something for. Known of the word, and of a text for all its words, so that a
/// reader whose words are not there does not go through the text.
/// </summary>
[Flags]
internal enum WordMark
{
    None = 0,

    /// <summary>Put between the words of a phrase without changing it: "moet dus zeggen", "heb je hier echt nodig".</summary>
    Filler = 1,

    /// <summary>Denies what stands behind it.</summary>
    Negator = 2,

    /// <summary>Says that somebody may: "may", "mag", "bevoegd".</summary>
    Allows = 4,

    /// <summary>How far somebody may go: "limit", "mandaat".</summary>
    Limit = 8,

    /// <summary>Nobody else: "only", "alleen".</summary>
    Excludes = 16,

    /// <summary>Something that went wrong: "error", "vergissing".</summary>
    Error = 32,

    /// <summary>That somebody wants something: "want", "eisen".</summary>
    Wants = 64,
}

/// <summary>The words of each mark, both languages together.</summary>
internal static class WordMarks
{
    private static readonly FrozenDictionary<string, WordMark> Marks = All(
        (WordMark.Filler,
        [
            "dus", "dan", "ook", "wel", "nog", "even", "toch", "maar", "echt", "hier", "daar", "hierbij", "nu", "eens", "alvast", "bij", "zelf", "samen", "beiden",
            "really", "also", "then", "please", "just", "now", "still", "actually", "kindly", "therefore", "both", "jointly",
        ]),
        (WordMark.Negator, ["geen", "niet", "nooit", "zonder", "no", "not", "never", "without", "dont", "nothing", "niets", "isn", "don"]),
        (WordMark.Allows, ["may", "can", "cannot", "could", "mag", "mogen", "kan", "kunnen", "allowed", "authorised", "authorized", "bevoegd", "gemandateerd"]),
        (WordMark.Limit, ["limit", "limiet", "mandate", "mandaat", "authority", "bevoegdheid", "tekenbevoegdheid", "tekenlimiet", "volmacht", "ceiling", "plafond"]),
        (WordMark.Excludes, ["only", "alleen", "enkel", "uitsluitend", "slechts", "solely", "exclusively"]),
        (WordMark.Wants, ["want", "wants", "demand", "demands", "claim", "claims", "willen", "wil", "eisen", "eist", "vorderen", "vordert", "claimen", "claimt"]),
        (WordMark.Error,
        [
            "error", "errors", "mistake", "mistakes", "miscalculation", "miscalculated", "blunder", "oversight", "slip", "wrong", "wrongly", "negligent",
            "fout", "fouten", "vergissing", "misrekening", "rekenfout", "rekenfouten", "denkfout", "ontwerpfout", "meetfout", "inschattingsfout", "medicatiefout",
            "vergist", "misrekend", "verkeerd", "verkeerde", "onjuist", "onjuiste",
        ]));

    /// <param name="folded">The word, in lower case and without accents.</param>
    public static WordMark Of(string folded) => Marks.GetValueOrDefault(folded);

    private static FrozenDictionary<string, WordMark> All(params (WordMark Mark, string[] Words)[] lists) => lists
        .SelectMany(l => l.Words.Select(w => (Word: w, l.Mark)))
        .GroupBy(w => w.Word)
        .ToFrozenDictionary(g => g.Key, g => g.Aggregate(WordMark.None, (all, w) => all | w.Mark));
}
