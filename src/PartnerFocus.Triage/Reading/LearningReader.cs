using PartnerFocus.Triage.Lexicon;

namespace PartnerFocus.Triage.Reading;

/// <summary>Recognises what the partner chose to learn, by the telling words of its description.</summary>
internal sealed class LearningReader
{
    private const int ShortestWord = 6;

    /// <summary>So much of a word must be the same: endings differ ("bedrijf", "bedrijven").</summary>
    private const double SameStem = 0.75;

    private readonly List<string> words;

    public LearningReader(IReadOnlyList<string> chosen) =>
        words = [.. chosen.SelectMany(c => TokenizedText.Of(c).Tokens).Select(t => t.Folded).Where(w => w.Length >= ShortestWord).Distinct()];

    public Quote? Read(EntryText entry) =>
        In(entry.Title, MeetingField.Title) ?? In(entry.Body, MeetingField.Text);

    /// <summary>Also in the name of who teaches it.</summary>
    public bool IsIn(TokenizedText name) => In(name, MeetingField.Organizer) is not null;

    private Quote? In(TokenizedText text, MeetingField field)
    {
        if (words.Count == 0)
        {
            return null;
        }

        foreach (var token in text.Tokens)
        {
            if (token.Folded.Length >= ShortestWord && words.Exists(w => IsSame(w, token.Folded)))
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
}
