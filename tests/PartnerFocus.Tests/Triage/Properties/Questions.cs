using PartnerFocus.Triage;
using PartnerFocus.Triage.Firm;

namespace PartnerFocus.Tests.Triage.Properties;

/// <summary>Adds an explicit question to the partner, in the partner's own field, to what an entry says already.</summary>
internal static class Questions
{
    private static readonly string[] Wordings =
    [
        "Vraag aan {0}: ga je akkoord met {1}?",
        "{0}, do we accept the proposal on {1}?",
        "We need {0}'s decision on {1}.",
        "{0}: {1}, wat vind jij? (15 min)",
    ];

    /// <summary>The same entry with the question below its text, and above it.</summary>
    public static IEnumerable<Meeting> Asked(RandomFirm firm, Meeting meeting, int turn)
    {
        var topic = firm.Firm.Topics.First(t => t.Id == firm.Partner.Expertise[turn % firm.Partner.Expertise.Count]);
        var question = string.Format(System.Globalization.CultureInfo.InvariantCulture, Wordings[turn % Wordings.Length], firm.Partner.Name, topic.Keywords[0]);
        return [meeting with { Text = $"{meeting.Text}\n{question}" }, meeting with { Text = $"{question}\n{meeting.Text}" }];
    }
}
