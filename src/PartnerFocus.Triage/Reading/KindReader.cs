using PartnerFocus.Triage.Lexicon;

namespace PartnerFocus.Triage.Reading;

/// <summary>What kind of meeting it is. The title has the word; the text only where the title is silent.</summary>
internal static class KindReader
{
    // What asks for a person comes before what asks for a result, and what is at stake before how the work is done.
    private static readonly (Concept Concept, MeetingKind Kind)[] ByWords =
    [
        (Concept.Bid, MeetingKind.Bid),
        (Concept.Negotiation, MeetingKind.Negotiation),
        (Concept.Learning, MeetingKind.Training),
        (Concept.WorkSession, MeetingKind.WorkSession),
        (Concept.Progress, MeetingKind.Progress),
    ];

    public static MeetingKind Read(MeetingReading reading, bool isAppraisal)
    {
        if (isAppraisal)
        {
            return MeetingKind.Appraisal;
        }

        if (reading.Recruitment is not null && reading.Roster.ClientPeople.Count == 0)
        {
            return MeetingKind.Application;
        }

        if (reading.Entry.InTitle(Concept.ManagementTeam) is not null && reading.Client is null)
        {
            return MeetingKind.ManagementTeam;
        }

        return InTitle(reading) ?? (reading.Entry.InBody(Concept.Progress) is not null && reading.IsStanding ? MeetingKind.Progress
            : reading.Client is not null || reading.IsClientTime ? MeetingKind.Client : MeetingKind.Internal);
    }

    private static MeetingKind? InTitle(MeetingReading reading)
    {
        foreach (var (concept, kind) in ByWords)
        {
            if (reading.Entry.InTitle(concept) is not null)
            {
                return kind;
            }
        }

        return null;
    }
}
