using PartnerFocus.Triage.Firm;
using PartnerFocus.Triage.Lexicon;

namespace PartnerFocus.Triage.Reading;

/// <summary>Finds clients that are groups of people without a mail domain (the patients of a clinic) by what they come for.</summary>
internal sealed class GroupClientReader
{
    private const int ShortestKeyword = 4;

    private readonly Dictionary<string, Client> byTopic = [];

    public GroupClientReader(IReadOnlyList<Client> clients, IReadOnlyList<Topic> topics)
    {
        var groups = clients.Where(c => c.Domains.Count == 0 && ClientReader.IsCurrent(c)).ToList();
        foreach (var topic in topics)
        {
            var words = topic.Keywords.Append(topic.Name.Nl).Append(topic.Name.En).Select(w => TokenizedText.Fold(w))
                .Where(w => w.Length >= ShortestKeyword).ToList();
            var group = groups.Find(c => c.Aliases.Append(c.Name).Select(w => TokenizedText.Fold(w))
                .Any(name => words.Any(w => name.Contains(w, StringComparison.Ordinal))));
            if (group is not null)
            {
                byTopic[topic.Id] = group;
            }
        }
    }

    /// <summary>By a topic in the title, or by any topic when it is a clinic.</summary>
    public ClientFact? Find(IReadOnlyList<TopicHit> topics, bool isClinic)
    {
        foreach (var topic in topics.Where(t => isClinic || (t.Quote.Field == MeetingField.Title && t.Quote.Words.Length >= ShortestKeyword)))
        {
            if (byTopic.TryGetValue(topic.TopicId, out var client))
            {
                return new ClientFact(client, topic.Quote, false);
            }
        }

        return null;
    }
}
