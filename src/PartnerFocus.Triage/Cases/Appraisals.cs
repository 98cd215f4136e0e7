using System.Text.RegularExpressions;
using PartnerFocus.Triage.Lexicon;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Triage.Cases;

/// <summary>Tells an appraisal from other talks: small, inside the firm, and called so.</summary>
internal static partial class Appraisals
{
    /// <summary>The partner, the person, who keeps the file, and the own lead.</summary>
    private const int MostPeople = 3;

    /// <summary>Who is appraised; null when nobody is.</summary>
    public static Person? About(MeetingReading reading) => reading.Appraisal is null ? null : reading.Subject;

    /// <summary>Appraisals of several people at once, or what is said of them compared: about nobody in particular, so nobody's lead can take it over.</summary>
    public static Quote? Round(MeetingReading reading)
    {
        var roster = reading.Roster;
        var among = roster.Colleagues.Count + reading.FellowPartners.Count;
        var called = roster.IsInternal && !roster.IsOwnEntry && among > 0 && reading.Client is null && roster.Lists.Count == 0 && !roster.IsOptional
            && reading.Persons.Named(reading.Entry.Title, roster).Count == 0 ? reading.Entry.InTitle(Concept.Appraisal) : null;
        return called is not null && (Several().IsMatch(called.Words) || Together().IsMatch(reading.Meeting.Title)) ? called : null;
    }

    [GeneratedRegex(@"(gesprekken|beoordelingen|evaluaties|evaluations|reviews|appraisals|talks|conversations|rondes?|rounds?)$", RegexOptions.IgnoreCase)]
    private static partial Regex Several();

    [GeneratedRegex(@"\b(calibrat\w*|kalibr\w*|ijk(ing|sessie)|team|everyone|everybody|iedereen|allen|all staff|cycle|cyclus|ronde|round)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Together();

    public static Quote? Seen(MeetingReading reading)
    {
        var roster = reading.Roster;
        // With a fellow partner there it is a talk about somebody only where the title says who.
        if (reading.AppraisalRound is not null || (!reading.IsNamedInTitle && reading.FellowPartners.Count > 0))
        {
            return null;
        }

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
            // "Zoe - yearly review": a talk at the turn of a period over somebody's name is about that person, and nobody carries their own.
            ?? (reading.IsNamedInTitle && reading.Meeting.Series is null ? reading.Entry.InTitle(Concept.YearTalk) : null)
            ?? (personnel ? new Quote(reading.Meeting.Title, MeetingField.Title) : null);
    }
}
