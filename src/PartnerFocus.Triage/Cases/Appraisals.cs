using PartnerFocus.Triage.Lexicon;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Triage.Cases;

/// <summary>Tells an appraisal from other talks: small, inside the firm, and called so.</summary>
internal static class Appraisals
{
    /// <summary>The partner, the person, who keeps the file, and the own lead.</summary>
    private const int MostPeople = 3;

    /// <summary>Who is appraised; null when nobody is.</summary>
    public static Person? About(MeetingReading reading) => Seen(reading) is null ? null : reading.Subject;

    public static Quote? Seen(MeetingReading reading)
    {
        var roster = reading.Roster;
        if (!roster.IsInternal || roster.Others > MostPeople || roster.Lists.Count > 0 || reading.Client is not null
            || (roster.Colleagues.Count == 0 && !(roster.IsOwnEntry && reading.IsNamedInTitle)))
        {
            return null;
        }

        // The personnel desk that convenes a small talk with somebody's name over it talks about that person.
        var personnel = reading.IsConvenedByHr && reading.IsNamedInTitle && reading.Meeting.Series is null && reading.Recruitment is null
            && !reading.Entry.Has(Concept.Duty, Concept.Social, Concept.Birthday);
        return reading.Entry.InTitle(Concept.Appraisal)
            ?? (reading.IsNamedInTitle || reading.IsConvenedByHr ? reading.Entry.InBody(Concept.Appraisal) : null)
            ?? (personnel ? new Quote(reading.Meeting.Title, MeetingField.Title) : null);
    }
}
