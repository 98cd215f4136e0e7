using PartnerFocus.Triage.Lexicon;
using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Triage.Cases;

/// <summary>A marker is not a meeting.</summary>
internal sealed class MarkerIsNoMeeting() : TriageCase(
    "no-meeting",
    new LocalText("Een markering is geen afspraak.", "A marker is not a meeting."),
    new LocalText("‘Femke jarig’, de hele dag, vrij.", "‘Femke's birthday’, all day, free."),
    Principles.NobodyNeeded)
{
    public override CaseFinding? Ask(MeetingReading reading)
    {
        // Colleagues send their day off as a whole-day entry that leaves the time free; where the title names who is away, no flag is needed.
        var announced = reading.Meeting.IsAllDay && ((reading.Meeting.IsTransparent && reading.Roster.Convener == Convener.Colleague)
            || (reading.Roster is { IsInternal: true, Convener: Convener.Colleague or Convener.House } && reading.Absence is not null && reading.Persons.Named(reading.Entry.Title, reading.Roster).Count > 0));
        var answer = reading.Ask is null ? Answer(reading.Entry) : null;
        if (answer is null && !(reading.Roster.IsOwnEntry || announced))
        {
            return null;
        }

        if ((answer ?? Seen(reading)) is not { } quote)
        {
            return null;
        }

        return new CaseFinding
        {
            Verdict = Verdict.LeaveOut,
            Confidence = Confidence.Sure,
            IsNote = true,
            Text = answer is not null
                ? new LocalText("Een antwoord op een uitnodiging, geen afspraak.", "An answer to an invitation, not a meeting.")
                : new LocalText("Een markering in de agenda, geen afspraak: niemand wordt verwacht.", "A marker in the calendar, not a meeting: nobody is expected."),
            Quote = quote,
            Contribution = Wording.Under(reading, "er valt niets te beslissen.", "there is nothing to decide."),
            ReadsText = false,
        };
    }

    /// <summary>"Accepted: Board": mail programs put what somebody answered before the title of what they answered to.</summary>
    private static Quote? Answer(EntryText entry)
    {
        var title = entry.Title.Text.AsSpan();
        foreach (var prefix in entry.TitleConcepts.Of(Concept.AnswerPrefix))
        {
            if (title[..prefix.Start].IsWhiteSpace() && title[prefix.End..] is [':', ..] or [' ', ':', ..])
            {
                return new Quote(entry.TitleConcepts.Words(prefix), MeetingField.Title);
            }
        }

        return null;
    }

    private static Quote? Seen(MeetingReading reading)
    {
        var (meeting, entry) = (reading.Meeting, reading.Entry);
        var somebodyElse = reading.Persons.Named(entry.Title, reading.Roster).Count > 0;
        var isOpen = meeting.IsTransparent || meeting.ShownAs is ShownAs.Free or ShownAs.WorkingElsewhere;
        if (entry.InTitle(Concept.Birthday) is { } birthday && reading.Client is null)
        {
            return birthday;
        }

        if (entry.InTitle(Concept.WorkPlace) is { } place && (meeting.IsAllDay || meeting.ShownAs == ShownAs.WorkingElsewhere))
        {
            return place;
        }

        if (somebodyElse && (reading.Absence ?? entry.InTitle(Concept.OnCall)) is { } theirs)
        {
            return theirs;
        }

        if (!meeting.IsAllDay || IsAGathering(reading))
        {
            return null;
        }

        if (somebodyElse && !entry.Has(Concept.Appraisal, Concept.Coaching))
        {
            return new Quote(meeting.Title, MeetingField.Title);
        }

        var ownAbsence = reading.Absence is not null || entry.InTitle(Concept.Family, Concept.OnCall, Concept.Travel) is not null;
        return isOpen && !ownAbsence ? new Quote("TRANSPARENT", MeetingField.Flag) : null;
    }

    /// <summary>A whole day that the title gives to a meeting ("Strategy day with Cas"): programs write whole days as free by default.</summary>
    private static bool IsAGathering(MeetingReading reading) => reading.Entry.InTitle(
        Concept.Strategy, Concept.MainWord, Concept.Owners, Concept.ManagementTeam, Concept.Court, Concept.Negotiation, Concept.Limit,
        Concept.Duty, Concept.RoleInName, Concept.BoardBody, Concept.Hearing) is not null;
}
