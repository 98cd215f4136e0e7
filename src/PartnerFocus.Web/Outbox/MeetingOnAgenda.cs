using NodaTime;
using PartnerFocus.Calendar;
using PartnerFocus.Calendar.Scheduling;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Agendas;
using PartnerFocus.Web.Shared;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Web.Outbox;

/// <summary>What the partner is in a meeting, which says what can be told to whom.</summary>
public enum PartnersPlace
{
    /// <summary>Organiser, or nobody is.</summary>
    Owner,

    /// <summary>Invited by somebody else; also where the agenda came without the list of who is.</summary>
    Guest,

    /// <summary>
    /// On the agenda, and not on the list by name: invited through a group, or looking on. The organiser is written to in words, since a
    /// program could not place the answer; the others on the list are not.
    /// </summary>
    Onlooker,
}

/// <summary>A meeting as it is on the agenda, ready to be written about.</summary>
/// <param name="Start">In the firm's zone.</param>
/// <param name="End">In the firm's zone, exclusive.</param>
public sealed record MeetingOnAgenda(MeetingInstance Instance, PartnersPlace Place, LocalDateTime Start, LocalDateTime End)
{
    // A whole day begins elsewhere up to a day earlier or later than here.
    private static readonly Duration Margin = Duration.FromDays(2);

    public VEvent Event => Instance.Event;

    public bool IsPrivate => Event.Class != EventClass.Public;

    /// <summary>Whether a calendar object can name it: without a UID of its own nobody would know it again.</summary>
    public bool HasName => !Event.IsUidDerived;

    /// <summary>Who convened it and can be written to; null where nobody is named, or only a calendar without a reader.</summary>
    public CalAddress? Organiser => Event.Organizer is { } organiser && ReadAddress.Is(organiser.Email) ? organiser : null;

    /// <summary>Whether somebody else convened it.</summary>
    public bool IsOfOthers => Place != PartnersPlace.Owner;

    /// <summary>
    /// Whether somebody was invited in their own right, and stays so whatever becomes of what was sent here. Who is on the list only in
    /// the partner's place is not.
    /// </summary>
    public bool Invites(string email, string partnerEmail) => Event.Attendees.Any(a => a.Email == email && !a.DelegatedFrom.Contains(partnerEmail));

    /// <summary>
    /// Whether somebody is in it only by what was sent here. Of an agenda that came without the list nobody can say, and an invitation
    /// that is somebody's own must never be cancelled from here.
    /// </summary>
    public bool IsOnlyAddedHere(string email, string partnerEmail) =>
        (Place == PartnersPlace.Owner || Event.Attendees.Count > 0) && !Invites(email, partnerEmail);

    /// <summary>Everybody in it who has an address, but for the partner.</summary>
    public IEnumerable<CalAddress> Others(string partnerEmail) => Event.Attendees
        .Where(a => a.Email.Contains('@', StringComparison.Ordinal) && a.Email != partnerEmail && a.CuType is not (CalendarUserType.Room or CalendarUserType.Resource))
        .DistinctBy(a => a.Email);

    /// <summary>Finds what was chosen on; null when it is no longer there.</summary>
    /// <param name="agendas">The partner's agendas, with at least the series of the choice.</param>
    internal static MeetingOnAgenda? Of(Choice choice, IReadOnlyList<ReadAgenda> agendas, Partner partner, FirmProfile firm)
    {
        // It may have moved far from where it was when it was chosen.
        var now = new MeetingPlace(agendas).Find(choice, firm.TimeZone, partner);
        var (start, end) = now is null ? (choice.Start, choice.End) : (now.Start.ToInstant(), now.End.ToInstant());
        foreach (var agenda in agendas.OrderBy(a => a.Agenda.Id != choice.AgendaId))
        {
            var found = agenda.Occurrences(new Interval(start - Margin, end + Margin))
                .Where(o => agenda.EntryOf(o.Event).Uid == choice.Uid && (o.RecurrenceId ?? "") == choice.RecurrenceId && !AgendaMeetings.IsCancelled(o.Event));
            foreach (var one in found)
            {
                return new MeetingOnAgenda(
                    MeetingInstance.Of(one, agenda.Zones), PlaceOf(one.Event, partner, firm), start.InZone(firm.TimeZone).LocalDateTime, end.InZone(firm.TimeZone).LocalDateTime);
            }
        }

        return null;
    }

    private static PartnersPlace PlaceOf(VEvent entry, Partner partner, FirmProfile firm)
    {
        var assistant = partner.Assistant is { } id ? firm.FindPerson(id)?.Email : null;
        if (entry.Organizer is not { Email.Length: > 0 } organizer || organizer.Email == partner.Email || organizer.Email == assistant || organizer.SentBy == assistant && assistant is not null)
        {
            return PartnersPlace.Owner;
        }

        return entry.Attendees.Count == 0 || entry.Attendees.Any(a => a.Email == partner.Email) ? PartnersPlace.Guest : PartnersPlace.Onlooker;
    }
}
