using System.Text.RegularExpressions;
using PartnerFocus.Triage.Lexicon;

namespace PartnerFocus.Triage.Reading;

/// <summary>Title and text of an entry, cleaned and cut into words once.</summary>
internal sealed class EntryText
{
    private EntryText(Meeting meeting, ConceptFinder concepts, Vocabulary words)
    {
        var thread = MailThread.Read(PlainText.Lines(meeting.Text));
        Lines = thread.Body;
        Opening = TextOpening.In(Lines);
        IsReply = thread.IsReply;
        Below = thread.Below;
        IsMassMail = PlainText.IsMassMail(meeting.Text);
        Title = words.Read(Join(meeting.Title));
        Body = words.Read(string.Join('\n', thread.Body));
        Signature = words.Read(string.Join('\n', thread.Signature));
        Location = words.Read(meeting.Location);
        TitleConcepts = concepts.Find(Title);
        BodyConcepts = concepts.Find(Body);
        SignatureConcepts = concepts.Find(Signature);
        LocationConcepts = concepts.Find(Location);
    }

    public IReadOnlyList<string> Lines { get; }

    /// <summary>Whether one can unsubscribe from it: then it was sent to many.</summary>
    public bool IsMassMail { get; }

    /// <summary>Whether older mails under it were set aside.</summary>
    public bool IsReply { get; }

    /// <summary>The mails quoted below it, newest first; where it is no reply, the first of them is part of the text.</summary>
    public IReadOnlyList<QuotedMail> Below { get; }

    /// <summary>The sentences of the text, line by line; cut when first asked for, which few meetings need.</summary>
    public IReadOnlyList<SentenceSpan> Sentences => field ??= QuestionSyntax.SentencesOf(Body.Text);

    /// <summary>The greeting, or the name that is called; null when the text opens without.</summary>
    public Match? Opening { get; }

    public TokenizedText Title { get; }

    public TokenizedText Body { get; }

    public TokenizedText Signature { get; }

    public TokenizedText Location { get; }

    public ConceptHits TitleConcepts { get; }

    public ConceptHits BodyConcepts { get; }

    public ConceptHits SignatureConcepts { get; }

    public ConceptHits LocationConcepts { get; }

    public static EntryText Of(Meeting meeting, ConceptFinder concepts, Vocabulary words) => new(meeting, concepts, words);

    /// <summary>The first words that speak of one of the concepts, title before text; null when none do.</summary>
    public Quote? Find(params ReadOnlySpan<Concept> concepts) => InTitle(concepts) ?? InBody(concepts);

    public Quote? InTitle(params ReadOnlySpan<Concept> concepts) =>
        TitleConcepts.Quote(concepts) is { } words ? new Quote(words, MeetingField.Title) : null;

    public Quote? InBody(params ReadOnlySpan<Concept> concepts) =>
        BodyConcepts.Quote(concepts) is { } words ? new Quote(words, MeetingField.Text) : null;

    public bool Has(params ReadOnlySpan<Concept> concepts) => TitleConcepts.Has(concepts) || BodyConcepts.Has(concepts);

    public int Count(Concept concept) => TitleConcepts.Count(concept) + BodyConcepts.Count(concept);

    /// <summary>"B L O K" is a word as well.</summary>
    private static string Join(string title) =>
        title.Length >= 5 && title[1] == ' ' && title.Split(' ') is { Length: >= 3 } letters && letters.All(l => l.Length == 1 && char.IsLetter(l[0]))
            ? string.Concat(letters)
            : title;
}

/// <summary>Entries read so far: a meeting is looked at more than once, and every occurrence of a series says the same.</summary>
internal sealed class EntryTexts(ConceptFinder concepts, Vocabulary words)
{
    private const int RememberedTexts = 64;

    private readonly Memo<Words, EntryText> read = new(RememberedTexts);

    public EntryText Of(Meeting meeting) =>
        read.Get(new Words(meeting.Title, meeting.Text, meeting.Location), (Meeting: meeting, Concepts: concepts, Vocabulary: words), static (_, with) => EntryText.Of(with.Meeting, with.Concepts, with.Vocabulary));

    /// <summary>All that is written; of pages of text their length is enough to tell most apart.</summary>
    private readonly record struct Words(string Title, string Text, string Location)
    {
        private readonly int hash = HashCode.Combine(Title, Text.Length, Location);

        public bool Equals(Words other) => hash == other.hash && Title == other.Title && Text == other.Text && Location == other.Location;

        public override int GetHashCode() => hash;
    }
}

/// <summary>Where a sentence stands in the text; half-open.</summary>
internal readonly record struct SentenceSpan(int Start, int End)
{
    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, End - Start);

    public bool Holds(ConceptHit hit) => hit.Start >= Start && hit.End <= End;

    public Quote Quote(string text) => new(In(text).Trim().ToString(), MeetingField.Text);
}

/// <summary>Words as they stand in the entry.</summary>
/// <param name="Words">Exactly as written.</param>
/// <param name="Field">Where.</param>
internal sealed record Quote(string Words, MeetingField Field)
{
    /// <summary>What another meeting says of these words, with which meeting it is: no words of this entry. Null when all was read here.</summary>
    public KnownTitle? FromElsewhere { get; init; }
}
