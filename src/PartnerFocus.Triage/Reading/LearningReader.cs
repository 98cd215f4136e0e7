using System.Text.RegularExpressions;
using PartnerFocus.Triage.Lexicon;

namespace PartnerFocus.Triage.Reading;

/// <summary>
/// Recognises what the partner chose to learn: all the telling words of its description, or one of them beside a word for learning. One
/// word alone ("building") is as well the subject of somebody's work.
/// </summary>
internal sealed partial class LearningReader
{
    /// <summary>Shorter words tell nothing by themselves.</summary>
    private const int ShortestWord = 6;

    /// <summary>Shorter words join nothing.</summary>
    private const int ShortestTelling = 4;

    /// <summary>So much of a word must be the same: endings differ ("bedrijf", "bedrijven").</summary>
    private const double SameStem = 0.75;

    private readonly List<List<string>> chosen;

    public LearningReader(IReadOnlyList<string> chosen) =>
        this.chosen = [.. chosen.Select(c => TokenizedText.Of(c).Tokens.Select(t => t.Folded).Where(w => w.Length >= ShortestTelling).Distinct().ToList()).Where(w => w.Count > 0)];

    /// <param name="entry">The entry.</param>
    /// <param name="organizer">Who teaches it, by name; null when it has none.</param>
    /// <param name="organizerConcepts">What that name speaks of.</param>
    /// <param name="isCourse">Whether it comes a set number of times, called by a stranger.</param>
    public Quote? Read(EntryText entry, TokenizedText? organizer, ConceptHits organizerConcepts, bool isCourse)
    {
        if (chosen.Count == 0)
        {
            return null;
        }

        foreach (var words in chosen)
        {
            if (Said(words, entry, organizer) is { } said && (said.IsAll || isCourse || entry.Has(Concept.Learning) || entry.InTitle(Concept.Reflection) is not null
                || organizerConcepts.Has(Concept.Learning) || Numbered(entry.Title)))
            {
                return said.Seen;
            }
        }

        return null;
    }

    /// <summary>The first word that tells, of one description, and whether all of it is there.</summary>
    private static (Quote Seen, bool IsAll)? Said(List<string> words, EntryText entry, TokenizedText? organizer)
    {
        var count = 0;
        Quote? first = null;
        Quote? telling = null;
        foreach (var word in words)
        {
            if ((In(word, entry.Title, MeetingField.Title) ?? In(word, entry.Body, MeetingField.Text) ?? (organizer is null ? null : In(word, organizer, MeetingField.Organizer))) is not { } seen)
            {
                continue;
            }

            count++;
            first ??= seen;
            telling ??= word.Length >= ShortestWord ? seen : null;
        }

        return words.Count > 1 && count == words.Count ? (first!, true) : telling is null ? null : (telling, false);
    }

    /// <summary>"3 of 6", "4/8": one of a row of lessons.</summary>
    private static bool Numbered(TokenizedText title) => LessonNumber().IsMatch(title.Text);

    private static Quote? In(string word, TokenizedText text, MeetingField field)
    {
        var first = Word.Beginning(word[0]);
        foreach (var token in text.Tokens)
        {
            if ((token.Word.Start & first) == 0)
            {
                continue;
            }

            if (word.Length < ShortestWord ? token.Folded == word : token.Folded.Length >= ShortestWord && IsSame(word, token.Folded))
            {
                return new Quote(text.Text[token.Start..token.End], field);
            }
        }

        return null;
    }

    private static bool IsSame(string word, string token)
    {
        var same = 0;
        while (same < word.Length && same < token.Length && word[same] == token[same])
        {
            same++;
        }

        return same >= ShortestWord && same >= SameStem * Math.Max(word.Length, token.Length);
    }

    [GeneratedRegex(@"\b\d{1,2}\s?(/|of|van)\s?\d{1,2}\b|\b\d{1,2}\s(avonden|lessen|bijeenkomsten|lesdagen|evenings|lessons|sessions|classes)\b|\b(dag|avond|evening|day|session|sessie|deel|part)\s\d{1,2}\b", RegexOptions.IgnoreCase)]
    private static partial Regex LessonNumber();
}
