using NodaTime;
using PartnerFocus.Calendar;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Agendas;

namespace PartnerFocus.Web.Weeks;

/// <summary>
/// Tells of a meeting on which something was chosen when it starts now, as the week pages show it, and whether it is private,
/// without assessing anything.
/// </summary>
/// <param name="agendas">The partner's agendas with at least the series that are asked about.</param>
internal sealed class MeetingPlace(IReadOnlyList<ReadAgenda> agendas)
{
    /// <summary>Its start; null when it is no longer there, cancelled or declined.</summary>
    /// <param name="choice">What was chosen.</param>
    /// <param name="zone">The firm's zone.</param>
    /// <param name="partner">Whose choice it is.</param>
    public Instant? Start(Choice choice, DateTimeZone zone, Partner partner) => Find(choice, zone, partner)?.Start.ToInstant();

    /// <summary>The meeting as it is now; null when it is no longer there, cancelled or declined.</summary>
    public Triage.Meeting? Find(Choice choice, DateTimeZone zone, Partner partner) =>
        InWeekOf(choice.Start, choice, zone, partner)
        ?? Elsewhere(choice).Select(start => InWeekOf(start, choice, zone, partner)).FirstOrDefault(s => s is not null);

    /// <summary>Whether the entry, or the series it belongs to, is private on any of the agendas; cancelled or not.</summary>
    public bool IsPrivate(Choice choice) => Series(choice).Any(found =>
        found.Series.Master is { Class: not EventClass.Public }
        || found.Series.Overrides.Any(o => o.Class != EventClass.Public && Replaces(o, found.Series, found.Agenda.Zones, choice)));

    /// <summary>Of an entry that two agendas hold the first one counts, as in a week.</summary>
    private Triage.Meeting? InWeekOf(Instant moment, Choice choice, DateTimeZone zone, Partner partner)
    {
        var week = IsoWeek.Of(moment.InZone(zone).Date).In(zone);
        return Series(choice)
            .SelectMany(f => AgendaMeetings.Of([f.Series], f.Agenda.Zones, week, zone, partner))
            .FirstOrDefault(m => (m.RecurrenceId ?? "") == choice.RecurrenceId);
    }

    /// <summary>Where the event itself says that it is, which may be in another week; a series says so of none of its meetings.</summary>
    private IEnumerable<Instant> Elsewhere(Choice choice) => Series(choice).SelectMany(found => found.Series.Overrides
        .Where(o => Replaces(o, found.Series, found.Agenda.Zones, choice))
        .Concat(choice.RecurrenceId.Length == 0 && found.Series.Master is { IsSeries: false } single ? [single] : [])
        .Select(e => found.Agenda.EntryOf(e).FirstStart));

    private IEnumerable<(ReadAgenda Agenda, EventSeries Series)> Series(Choice choice) =>
        agendas.SelectMany(a => a.Series.Where(s => s.Uid == choice.Uid).Select(s => (a, s)));

    /// <summary>Programs write RECURRENCE-ID in another zone than the series has; the occurrence it replaces knows the name that was chosen by.</summary>
    private static bool Replaces(VEvent change, EventSeries series, CalendarZones zones, Choice choice)
    {
        var start = zones.At(change.Start).ToInstant();
        return change.RecurrenceId?.ToString() == choice.RecurrenceId
            || (change.IsThisAndFuture && start <= choice.Start)
            || series.Between(start, start + Duration.Epsilon, zones, AgendaReading.OccurrenceLimit)
                .Any(o => ReferenceEquals(o.Event, change) && o.RecurrenceId == choice.RecurrenceId);
    }
}
