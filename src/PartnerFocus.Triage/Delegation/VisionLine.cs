using PartnerFocus.Triage.Firm;

namespace PartnerFocus.Triage.Delegation;

/// <summary>
/// Which line of a partner's vision a meeting serves: what a delegation is for rests on it. Source: domain, "Delegates" and "My vision".
/// </summary>
public static class VisionLine
{
    private const int Client = 4;
    private const int MostTopics = 3;
    private const int People = 1;
    private const int ShortestWord = 4;

    /// <summary>How lines on people's growth begin their words, in both languages.</summary>
    private static readonly string[] OfPeople = ["mens", "jong", "leer", "leren", "groei", "people", "young", "grow", "learn"];

    /// <summary>
    /// The line that meets the meeting most: its client, then its topics, then people's growth where it is a talk about somebody; the
    /// earlier of two that meet it as much. A line is about the topic that it names first, by name or keyword: "energy comes because we dare
    /// the first contracts" is no line on every contract.
    /// </summary>
    /// <param name="firm">The firm.</param>
    /// <param name="partner">Whose vision it is.</param>
    /// <param name="facts">What was found of the meeting.</param>
    /// <returns>Null when none meets it, so that the partner chooses, or leaves it: a line it does not serve says nothing.</returns>
    public static string? For(FirmProfile firm, Partner partner, MeetingFacts facts)
    {
        ArgumentNullException.ThrowIfNull(firm);
        ArgumentNullException.ThrowIfNull(partner);
        ArgumentNullException.ThrowIfNull(facts);
        return partner.Vision.Select(line => (Line: line, Meets: Meets(firm, facts, line))).Where(l => l.Meets > 0).OrderByDescending(l => l.Meets).Select(l => l.Line).FirstOrDefault();
    }

    private static int Meets(FirmProfile firm, MeetingFacts facts, string line)
    {
        var sum = facts.ClientId is { } id && firm.FindClient(id) is { } client && client.Aliases.Prepend(client.Name).Any(n => WordSearch.Names(line, n)) ? Client : 0;
        for (var i = 0; i < facts.TopicIds.Count && i < MostTopics; i++)
        {
            if (firm.Topics.FirstOrDefault(t => t.Id == facts.TopicIds[i]) is { } topic
                && Place(line, topic) is >= 0 and var at && firm.Topics.All(t => Place(line, t) is var other && (other < 0 || other >= at)))
            {
                sum += MostTopics - i;
            }
        }

        return facts.Kind is MeetingKind.Appraisal or MeetingKind.Application && OfPeople.Any(word => Place(line, word) >= 0) ? sum + People : sum;
    }

    /// <summary>Where the line first names the topic; -1 where it does not.</summary>
    private static int Place(string line, Topic topic) =>
        topic.Keywords.Append(topic.Name.Nl).Append(topic.Name.En).Select(word => Place(line, word)).Where(at => at >= 0).DefaultIfEmpty(-1).Min();

    /// <summary>Where a word of the line begins so; -1 where none does. Short keywords begin too many words.</summary>
    private static int Place(string line, string word)
    {
        for (var at = word.Length < ShortestWord ? -1 : line.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0;
             at = line.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (at == 0 || !char.IsLetterOrDigit(line[at - 1]))
            {
                return at;
            }
        }

        return -1;
    }
}
