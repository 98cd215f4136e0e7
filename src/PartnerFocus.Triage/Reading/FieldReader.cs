using PartnerFocus.Triage.Firm;

namespace PartnerFocus.Triage.Reading;

/// <summary>Tells whether topics lie in the partner's field.</summary>
internal static class FieldReader
{
    /// <summary>A foreign topic this much stronger than the own one makes the subject foreign.</summary>
    private const int Dominance = 3;

    public static FieldFit Read(IReadOnlyList<TopicHit> topics, Partner partner)
    {
        if (topics.Count == 0)
        {
            return FieldFit.Unknown;
        }

        var (own, foreign) = (0, 0);
        foreach (var topic in topics)
        {
            var isOwn = partner.Expertise.Contains(topic.TopicId);
            (own, foreign) = isOwn ? (own + topic.Weight, foreign) : (own, Math.Max(foreign, topic.Weight));
        }

        return own == 0 || foreign >= Dominance * own ? FieldFit.Outside : FieldFit.Inside;
    }
}
