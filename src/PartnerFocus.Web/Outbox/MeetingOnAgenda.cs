using NodaTime;
using PartnerFocus.Calendar;
using PartnerFocus.Calendar.Scheduling;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Agendas;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Web.Outbox;

/// <summary>What the partner is in a meeting, which says what can be told to whom.</summary>
public enum PartnersPlace
{
    /// <summary>Organiser, or nobody is.</summary>
    Owner,

    /// <summary>Invited by somebody else.</summary>
    Guest,

    /// <summary>Neither: nothing may be mailed about it to the others (docs/security.md).</summary>
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

        return entry.Attendees.Any(a => a.Email == partner.Email) ? PartnersPlace.Guest : PartnersPlace.Onlooker;
    }
}
