namespace PartnerFocus.Triage.Lexicon;

/// <summary>Finds many phrases in one walk over a text. Made once per firm, then only read.</summary>
/// <typeparam name="T">What a phrase stands for.</typeparam>
internal sealed class PhraseIndex<T>
{
    private const int KeyLength = 3;

    private readonly Dictionary<string, List<(Phrase Phrase, T Value)>> byStart = [];
    private readonly List<(Phrase Phrase, T Value)> anywhere = [];

    public void Add(Phrase phrase, T value)
    {
        if (phrase.Parts.Count == 0)
        {
            return;
        }

        var first = phrase.Parts[0];
        var list = anywhere;
        if (!first.OpenFront)
        {
            var key = Key(first.Text);
            list = byStart.TryGetValue(key, out var found) ? found : byStart[key] = [];
        }

        list.Add((phrase, value));
    }

    /// <summary>Every phrase found, in the order of the text.</summary>
    public IEnumerable<(T Value, int At, int Words)> Find(TokenizedText text)
    {
        var tokens = text.Tokens;
        for (var at = 0; at < tokens.Count; at++)
        {
            // A pattern shorter than the key ("u", "je", "MT*") sits under its own text.
            for (var length = 1; length <= KeyLength && length <= tokens[at].Folded.Length; length++)
            {
                if (!byStart.TryGetValue(tokens[at].Folded[..length], out var candidates))
                {
                    continue;
                }

                foreach (var (phrase, value) in candidates)
                {
                    if (phrase.Matches(tokens, at))
                    {
                        yield return (value, at, phrase.Parts.Count);
                    }
                }
            }

            foreach (var (phrase, value) in anywhere)
            {
                if (phrase.Matches(tokens, at))
                {
                    yield return (value, at, phrase.Parts.Count);
                }
            }
        }
    }

    private static string Key(string text) => text.Length <= KeyLength ? text : text[..KeyLength];
}
