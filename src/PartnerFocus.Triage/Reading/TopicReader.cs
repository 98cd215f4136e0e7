using PartnerFocus.Triage.Firm;
using PartnerFocus.Triage.Lexicon;

namespace PartnerFocus.Triage.Reading;

/// <summary>Finds the firm's topics in texts, compounds and both languages included.</summary>
internal sealed class TopicReader
{
    /// <summary>A word in the title says more about a meeting than one in its text.</summary>
    private const int TitleWeight = 3;

    /// <summary>Shorter keywords are taken literally: in compounds they meet too much by accident.</summary>
    private const int ShortestCompound = 4;

    private const int ShortestInfix = 6;

    private readonly PhraseIndex<string> index;
    private readonly Vocabulary words;

    public TopicReader(IReadOnlyList<Topic> topics, Vocabulary words)
    {
        this.words = words;
        index = new PhraseIndex<string>(words);
        foreach (var topic in topics)
        {
            foreach (var word in topic.Keywords.Append(topic.Name.Nl).Append(topic.Name.En).Distinct())
            {
                index.Add(Compound(word), topic.Id);
                foreach (var plural in Plurals(word))
                {
                    index.Add(Phrase.Parse(plural, inflects: false), topic.Id);
                }
            }
        }
    }

    /// <summary>The topics of the whole entry, strongest first.</summary>
    public IReadOnlyList<TopicHit> Read(EntryText entry)
    {
        var (title, body) = (Hits(entry.Title, TitleWeight, MeetingField.Title), Hits(entry.Body, 1, MeetingField.Text));
        return Merge(title.Count == 0 ? body : body.Count == 0 ? title : [.. title, .. body]);
    }

    /// <summary>The topics of one line.</summary>
    public IReadOnlyList<TopicHit> Read(string line) => Merge(Hits(words.Read(line), 1, MeetingField.Text));

    private List<TopicHit> Hits(TokenizedText text, int weight, MeetingField field) =>
        index.Find(text) is { Count: > 0 } found ? Longest(found, text, weight, field) : [];

    private static List<TopicHit> Longest(List<PhraseHit<string>> found, TokenizedText text, int weight, MeetingField field)
    {
        // "Licence seats" is what software is bought by; the "licence" in it is nobody's permit.
        var longest = found.Count < 2 ? found : found.FindAll(h => !found.Exists(o => o.Words > h.Words && o.At <= h.At && o.At + o.Words >= h.At + h.Words));
        return longest.ConvertAll(h =>
        {
            var first = text.Tokens[h.At];
            var last = text.Tokens[h.At + h.Words - 1];
            return new TopicHit(h.Value, weight, new Quote(text.Text[first.Start..last.End], field));
        });
    }

    /// <summary>Each topic once, with what its different words weigh together; of two that weigh the same the first found stays first.</summary>
    private static List<TopicHit> Merge(List<TopicHit> hits)
    {
        if (hits.Count < 2)
        {
            return hits;
        }

        var merged = new List<TopicHit>(hits.Count);
        for (var i = 0; i < hits.Count; i++)
        {
            if (IndexOf(merged, hits[i].TopicId) is >= 0 and var at)
            {
                merged[at] = IsSaidBefore(hits, i) ? merged[at] : merged[at] with { Weight = merged[at].Weight + hits[i].Weight };
            }
            else
            {
                merged.Add(hits[i]);
            }
        }

        for (var i = 1; i < merged.Count; i++)
        {
            var (hit, at) = (merged[i], i);
            for (; at > 0 && merged[at - 1].Weight < hit.Weight; at--)
            {
                merged[at] = merged[at - 1];
            }

            merged[at] = hit;
        }

        return merged;
    }

    private static int IndexOf(List<TopicHit> hits, string topicId)
    {
        for (var i = 0; i < hits.Count; i++)
        {
            if (hits[i].TopicId == topicId)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Whether the same words stand before it for the same topic, in the same field.</summary>
    private static bool IsSaidBefore(List<TopicHit> hits, int at)
    {
        for (var i = 0; i < at; i++)
        {
            if (hits[i].TopicId == hits[at].TopicId && hits[i].Quote.Field == hits[at].Quote.Field && string.Equals(hits[i].Quote.Words, hits[at].Quote.Words, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Hips", "busses", "wetten": of words too short for every ending, only the plural.</summary>
    private static IEnumerable<string> Plurals(string word) =>
        word.Length != ShortestCompound - 1 || !word.All(char.IsLetter) || word.All(char.IsUpper) ? []
        : [$"{word}s", $"{word}es", $"{word}en", $"{word}{word[^1]}en", $"{word}{word[^1]}es", $"{word}'s"];

    private static Phrase Compound(string word)
    {
        var phrase = Phrase.Parse(word);
        if (phrase.Parts is not [{ Capitals: false } single] || single.Text.Length < ShortestCompound)
        {
            return phrase;
        }

        var anywhere = single.Text.Length >= ShortestInfix;
        return new Phrase([single with { OpenEnd = true, OpenFront = anywhere }], true);
    }
}

/// <summary>A topic found.</summary>
/// <param name="TopicId">Which.</param>
/// <param name="Weight">How strongly.</param>
/// <param name="Quote">The first words that point to it.</param>
internal sealed record TopicHit(string TopicId, int Weight, Quote Quote);

/// <summary>How a subject stands to the partner's own field of expertise.</summary>
internal enum FieldFit
{
    /// <summary>No topic found: counts against nothing, but nothing is sure.</summary>
    Unknown,

    /// <summary>In the field.</summary>
    Inside,

    /// <summary>A topic was found, and it is somebody else's.</summary>
    Outside,
}
