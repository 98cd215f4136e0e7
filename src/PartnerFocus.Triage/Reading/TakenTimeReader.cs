using PartnerFocus.Triage.Delegation;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Triage.Lexicon;

namespace PartnerFocus.Triage.Reading;

/// <summary>
/// Tells of an entry in a colleague's own calendar whether it takes time, and whether it can move. Safe to use from
/// several threads. Source: domain, "Delegates".
/// </summary>
public sealed class TakenTimeReader
{
    private readonly FirmProfile firm;
    private readonly FirmMatchers matchers;
    private readonly Memo<MeetingSeen, TakenKind?> kinds = new(FirmMatchers.RememberedMeetings);

    /// <summary>Prepares matchers of its own; <see cref="TriageEngine.TakenTimes"/> shares those of the engine.</summary>
    /// <param name="firm">The firm: its people and clients tell internal from outside.</param>
    public TakenTimeReader(FirmProfile firm)
        : this(firm, new FirmMatchers(firm))
    {
    }

    internal TakenTimeReader(FirmProfile firm, FirmMatchers matchers)
    {
        this.firm = firm;
        this.matchers = matchers;
    }

    /// <summary>Whether the entry takes time, and how firmly; null when it leaves the time free or was declined.</summary>
    /// <param name="meeting">The entry.</param>
    /// <param name="personId">Whose calendar it stands in.</param>
    /// <exception cref="ArgumentException">Nobody in the firm has that id.</exception>
    public TakenKind? KindOf(Meeting meeting, string personId)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        return kinds.Get(new MeetingSeen(personId, meeting), seen => Find(seen.Meeting, seen.SeenBy));
    }

    private TakenKind? Find(Meeting meeting, string personId)
    {
        var email = firm.FindPerson(personId)?.Email ?? firm.FindPartner(personId)?.Email
            ?? throw new ArgumentException($"The firm has nobody called '{personId}'.", nameof(personId));
        if (meeting.Attendees.Any(a => a.Email == email && a.Answer is AttendeeAnswer.Declined or AttendeeAnswer.Delegated))
        {
            return null;
        }

        var entry = matchers.Texts.Of(meeting);
        var roster = matchers.Roster.Read(meeting, new Partner { Id = personId, Name = firm.NameOf(personId), Email = email });
        if (IsAbsence(meeting, entry, roster, personId))
        {
            return TakenKind.Absent;
        }

        // Half a day off, and the way there and back, are no time to take a meeting over in, however the program shows them.
        var isAway = AbsenceInTitle.Of(entry, matchers.Persons) is not null;
        if (roster.IsOwnEntry && !meeting.IsAllDay && (isAway || entry.InTitle(Concept.Travel) is not null)
            && matchers.Persons.Named(entry.Title, roster).All(p => p.Id == personId))
        {
            return isAway ? TakenKind.Absent : TakenKind.Fixed;
        }

        if (meeting.IsTransparent || meeting.IsAllDay || meeting.ShownAs is ShownAs.Free or ShownAs.WorkingElsewhere)
        {
            return null;
        }

        return IsMovable(meeting, entry, roster) ? TakenKind.Movable : TakenKind.Fixed;
    }

    /// <summary>Out of office, a day off by name, or a whole day that is not free; not a colleague's leave or a place of work.</summary>
    private bool IsAbsence(Meeting meeting, EntryText entry, Roster roster, string personId)
    {
        if (meeting.ShownAs == ShownAs.OutOfOffice)
        {
            return true;
        }

        var somebodyElses = matchers.Persons.Named(entry.Title, roster).Any(p => p.Id != personId);
        if (!meeting.IsAllDay || !roster.IsOwnEntry || somebodyElses || entry.InTitle(Concept.Birthday, Concept.OnCall) is not null)
        {
            return false;
        }

        // "Out of office" has the office in it, and is no place of work.
        return AbsenceInTitle.Of(entry, matchers.Persons) is not null
            || (entry.InTitle(Concept.WorkPlace) is null && (!meeting.IsTransparent || entry.InTitle(Concept.Travel) is not null));
    }

    /// <summary>Among colleagues, or own work at a desk. What a planning desk booked, outsiders, patients and private time stay.</summary>
    private bool IsMovable(Meeting meeting, EntryText entry, Roster roster)
    {
        if (meeting.IsPrivate || roster.Outsiders.Count > 0)
        {
            return false;
        }

        if (!roster.IsOwnEntry)
        {
            return roster.Colleagues.Count > 0 || roster.Lists.Count > 0;
        }

        var isDeskWork = entry.InTitle(Concept.Reflection, Concept.DeskWork) is not null && entry.InTitle(Concept.Family, Concept.Travel, Concept.Court) is null;
        return isDeskWork && matchers.Clients.Read(entry, roster).Client is null;
    }
}
