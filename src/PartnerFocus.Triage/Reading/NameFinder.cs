using PartnerFocus.Triage.Firm;
using PartnerFocus.Triage.Lexicon;

namespace PartnerFocus.Triage.Reading;

/// <summary>Finds where a text names the partner, and whether it could mean a namesake.</summary>
internal sealed class NameFinder
{
    private const int RememberedNames = 256;

    // What is found in it is read at once, so each thread needs one.
    [ThreadStatic]
    private static List<PhraseHit<NameOfPartner>>? atHand;

    private readonly PhraseIndex<NameOfPartner> names;
    private readonly string[] firmName;
    private readonly string firstName;
    private readonly string surname;
    private readonly char surnameInitial;
    private readonly Memo<string, bool> namesakes = new(RememberedNames);
    private readonly Func<string, bool> isNamesake;

    /// <param name="partner">Whose names.</param>
    /// <param name="names">The names of all partners; those of this one are added.</param>
    /// <param name="firmName">What the firm is called: a surname that is part of it names nobody there.</param>
    public NameFinder(Partner partner, PhraseIndex<NameOfPartner> names, string firmName)
    {
        this.firmName = [.. TokenizedText.Of(firmName).Tokens.Select(t => t.Folded)];
        this.names = names;
        isNamesake = IsNamesake;
        var words = TokenizedText.Of(partner.Name).Tokens;
        firstName = words.Length > 0 ? words[0].Folded : "";
        surname = words.Length > 1 ? words[^1].Folded : "";
        surnameInitial = words.Length > 1 ? words[1].Folded[0] : '\0';
        foreach (var alias in partner.Aliases.Append(partner.Name).Append(partner.Email[..Math.Max(0, partner.Email.IndexOf('@'))]))
        {
            Add(alias);
        }

        Add(firstName);
        Add(surname.Length > 2 ? surname : "");
    }

    /// <summary>Whether any word of the text can begin a partner's name.</summary>
    public bool MayFind(TokenizedText text) => names.MayFind(text);

    /// <summary>The same between two places of the text.</summary>
    public bool MayFind(TokenizedText text, int start, int end) => names.MayFind(text, start, end);

    /// <summary>Every place where the name stands.</summary>
    public IReadOnlyList<NameMention> Find(TokenizedText text, IReadOnlyList<string> otherNames)
    {
        List<NameMention>? found = null;
        bool? namesake = null;
        var hits = atHand ??= [];
        hits.Clear();
        names.Find(text, hits);
        foreach (var ((finder, kind), at, words) in hits)
        {
            if (finder != this)
            {
                continue;
            }

            var next = NextInitial(text, at + words);
            if ((kind == NameKind.First && next is { } initial && initial != surnameInitial) || (words == 1 && IsOfTheFirm(text, at)))
            {
                continue;
            }

            var first = text.Tokens[at];
            var sure = kind == NameKind.Full || next is not null || !(namesake ??= HasNamesake(otherNames));
            var mention = new NameMention(first.Start, text.Tokens[at + words - 1].End - first.Start, first.Sentence, sure);
            if (found is not [.., var last] || last.Start != mention.Start)
            {
                (found ??= []).Add(mention);
            }
            else if ((mention.Length, mention.IsSure).CompareTo((last.Length, last.IsSure)) > 0)
            {
                // Of what begins at one place the longest counts.
                found[^1] = mention;
            }
        }

        return found is null ? [] : found;
    }

    /// <summary>The words that name the partner and nobody else at the table, in the title and then in the text.</summary>
    public IReadOnlyList<Quote> SureIn(EntryText entry, IReadOnlyList<string> otherNames)
    {
        List<Quote>? found = null;
        AddFrom(entry.Title, MeetingField.Title);
        AddFrom(entry.Body, MeetingField.Text);
        return found is null ? [] : found;

        void AddFrom(TokenizedText text, MeetingField field)
        {
            foreach (var mention in Find(text, otherNames))
            {
                if (mention.IsSure)
                {
                    (found ??= []).Add(new Quote(text.Text.Substring(mention.Start, mention.Length), field));
                }
            }
        }
    }

    private void Add(string name)
    {
        var phrase = Phrase.Parse(name, inflects: false);
        if (phrase.Parts.Length > 0)
        {
            var isFirst = phrase.Parts.Length == 1 && phrase.Parts[0].Text == firstName;
            names.Add(phrase, new NameOfPartner(this, isFirst ? NameKind.First : NameKind.Full));
        }
    }

    /// <summary>"Judith T.": the letter after a first name, when it is one.</summary>
    private static char? NextInitial(TokenizedText text, int at)
    {
        if (at >= text.Tokens.Length || text.Tokens[at] is not { Length: 1 } letter || !char.IsUpper(text.Text[letter.Start]))
        {
            return null;
        }

        return text.Tokens[at - 1].End + 1 == letter.Start && letter.End < text.Text.Length && text.Text[letter.End] == '.'
            ? letter.Folded[0]
            : null;
    }

    /// <summary>"Kaagman Voss may send one person": the name before or after it is that of the firm, as the firm writes it.</summary>
    private bool IsOfTheFirm(TokenizedText text, int at)
    {
        var place = Array.IndexOf(firmName, text.Tokens[at].Folded);
        return place >= 0 && (IsAt(text, at - 1, place - 1) || IsAt(text, at + 1, place + 1));
    }

    private bool IsAt(TokenizedText text, int at, int place) =>
        at >= 0 && at < text.Tokens.Length && place >= 0 && place < firmName.Length && text.Tokens[at].Folded == firmName[place];

    private bool HasNamesake(IReadOnlyList<string> others)
    {
        for (var i = 0; i < others.Count; i++)
        {
            if (namesakes.Get(others[i], isNamesake))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsNamesake(string other)
    {
        var words = TokenizedText.Of(other.Replace('.', ' ')).Tokens;
        return words.Length > 0 && words[0].Folded == firstName && words.All(w => w.Folded != surname);
    }
}

/// <summary>What a name found in a text stands for.</summary>
/// <param name="Finder">Whose it is.</param>
/// <param name="Kind">How much of the name it is.</param>
internal readonly record struct NameOfPartner(NameFinder Finder, NameKind Kind);

/// <summary>How much of a name it is.</summary>
internal enum NameKind
{
    /// <summary>The first name, which others may have as well.</summary>
    First,

    /// <summary>Nobody else's.</summary>
    Full,
}

/// <summary>A place where a text names somebody.</summary>
/// <param name="Start">Where.</param>
/// <param name="Length">How long.</param>
/// <param name="Sentence">In which sentence.</param>
/// <param name="IsSure">Whether nobody else at the table goes by that name.</param>
internal sealed record NameMention(int Start, int Length, int Sentence, bool IsSure);
