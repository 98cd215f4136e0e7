using PartnerFocus.Triage.Lexicon;
using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Triage.Cases;

/// <summary>Tells an appraisal from other talks: small, inside the firm, and called so.</summary>
internal static class Appraisals
{
    /// <summary>The partner, the person, who keeps the file, and the own lead.</summary>
    private const int MostPeople = 3;

    public static Quote? Seen(MeetingReading reading)
    {
        var roster = reading.Roster;
        if (!roster.IsInternal || roster.Others > MostPeople || roster.Lists.Count > 0 || roster.Colleagues.Count == 0 || reading.Client is not null)
        {
            return null;
        }

        return reading.Entry.InTitle(Concept.Appraisal) ?? (roster.Others <= 2 || reading.IsNamedInTitle ? reading.Entry.InBody(Concept.Appraisal) : null);
    }
}
