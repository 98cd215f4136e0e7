using PartnerFocus.Triage.Lexicon;

namespace PartnerFocus.Triage.Reading;

/// <summary>
/// Names of people, desks and firms as they stand beside a meeting, cut into words once: the same few hundred come back every week, and
/// several readers ask for each. Belongs to one engine; safe to use from several threads.
/// </summary>
internal sealed class NameTexts(ConceptFinder concepts, Vocabulary words)
{
    private const int RememberedNames = 512;

    private readonly Memo<string, NameText> read = new(RememberedNames);

    public NameText Of(string name) => read.Get(name, (Concepts: concepts, Vocabulary: words), static (unread, with) =>
    {
        var text = with.Vocabulary.Read(unread);
        return new NameText(text, with.Concepts.Find(text));
    });
}

/// <summary>A name, and what it speaks of ("Secretariaat", "EA to Hugo Lang").</summary>
/// <param name="Text">Its words.</param>
/// <param name="Concepts">The concepts in it.</param>
internal sealed record NameText(TokenizedText Text, ConceptHits Concepts)
{
    /// <summary>Whether an office sends for somebody by it, and it is nobody at the table.</summary>
    public bool IsOffice { get; } = DecisionMakerReader.IsOffice(Text.Text);

    /// <summary>Its words, folded; of an address what stands before the at.</summary>
    public HashSet<string> Parts => field ??= [.. TokenizedText.Of(Text.Text.Split('@')[0]).Tokens.Select(t => t.Folded)];

    /// <summary>Those of its words that tell one person from another.</summary>
    public HashSet<string> Telling => field ??= [.. Parts.Where(NameAndTitle.Tells)];
}
