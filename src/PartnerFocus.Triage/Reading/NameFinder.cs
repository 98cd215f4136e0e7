using PartnerFocus.Triage.Firm;
using PartnerFocus.Triage.Lexicon;

namespace PartnerFocus.Triage.Reading;

/// <summary>Finds where a text names the partner, and whether it could mean a namesake.</summary>
internal sealed class NameFinder
{
    private readonly PhraseIndex<NameKind> names = new();
    private readonly string firstName;
    private readonly string surname;
    private readonly char surnameInitial;

    public NameFinder(string name, IReadOnlyList<string> aliases, string email)
    {
        var words = TokenizedText.Of(name).Tokens;
        firstName = words.Count > 0 ? words[0].Folded : "";
        surname = words.Count > 1 ? words[^1].Folded : "";
        surnameInitial = words.Count > 1 ? words[1].Folded[0] : '\0';
        foreach (var alias in aliases.Append(name).Append(email[..Math.Max(0, email.IndexOf('@'))]))
        {
            Add(alias);
        }

        Add(firstName);
        Add(surname.Length > 2 ? surname : "");
    }

    /// <summary>Every place where the name stands.</summary>
    public IReadOnlyList<NameMention> Find(TokenizedText text, IReadOnlyList<string> otherNames)
    {
        var namesake = otherNames.Any(IsNamesake);
        var found = new List<NameMention>();
        foreach (var (kind, at, words) in names.Find(text))
        {
            var next = NextInitial(text, at + words);
            if (kind == NameKind.First && next is { } initial && initial != surnameInitial)
            {
                continue;
            }

            var first = text.Tokens[at];
            var sure = kind == NameKind.Full || next is not null || !namesake;
            found.Add(new NameMention(first.Start, text.Tokens[at + words - 1].End - first.Start, first.Sentence, sure));
        }

        return found.GroupBy(m => m.Start).Select(g => g.MaxBy(m => (m.Length, m.IsSure))!).ToList();
    }

    private void Add(string name)
    {
        var phrase = Phrase.Parse(name, inflects: false);
        if (phrase.Parts.Count > 0)
        {
            var isFirst = phrase.Parts.Count == 1 && phrase.Parts[0].Text == firstName;
            names.Add(phrase, isFirst ? NameKind.First : NameKind.Full);
        }
    }

    /// <summary>"Judith T.": the letter after a first name, when it is one.</summary>
    private static char? NextInitial(TokenizedText text, int at)
    {
        if (at >= text.Tokens.Count || text.Tokens[at] is not { Length: 1 } letter || !char.IsUpper(text.Text[letter.Start]))
        {
            return null;
        }

        return text.Tokens[at - 1].End + 1 == letter.Start && letter.End < text.Text.Length && text.Text[letter.End] == '.'
            ? letter.Folded[0]
            : null;
    }

    private bool IsNamesake(string other)
    {
        var words = TokenizedText.Of(other.Replace('.', ' ')).Tokens;
        return words.Count > 0 && words[0].Folded == firstName && words.All(w => w.Folded != surname);
    }

    private enum NameKind
    {
        First, Full,
    }
}

/// <summary>A place where a text names somebody.</summary>
/// <param name="Start">Where.</param>
/// <param name="Length">How long.</param>
/// <param name="Sentence">In which sentence.</param>
/// <param name="IsSure">Whether nobody else at the table goes by that name.</param>
internal sealed record NameMention(int Start, int Length, int Sentence, bool IsSure);
