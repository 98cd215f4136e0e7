using NodaTime;
using PartnerFocus.Calendar;
using PartnerFocus.Triage.Delegation;
using PartnerFocus.Triage.Reading;
using PartnerFocus.Web.Agendas.Imports;

namespace PartnerFocus.Web.Agendas;

/// <summary>What was read of one agenda.</summary>
public sealed class ReadAgenda
{
    private readonly Dictionary<VEvent, AgendaEntry> _entries;

    private ReadAgenda(Agenda agenda, CalendarZones zones, IReadOnlyList<EventSeries> series, Dictionary<VEvent, AgendaEntry> entries)
    {
        Agenda = agenda;
        Zones = zones;
        Series = series;
        _entries = entries;
    }

    public Agenda Agenda { get; }

    public string OwnerId => Agenda.OwnerId;

    public CalendarZones Zones { get; }

    /// <summary>Ordered by UID.</summary>
    public IReadOnlyList<EventSeries> Series { get; }

    /// <summary>The stored row behind an event of <see cref="Series"/>: its UID there is the one decisions know.</summary>
    public AgendaEntry EntryOf(VEvent one) => _entries[one];

    /// <summary>The occurrences within <paramref name="stretch"/>, cancelled ones among them, by start.</summary>
    public IEnumerable<Occurrence> Occurrences(Interval stretch) =>
        Series.SelectMany(s => s.Between(stretch.Start, stretch.End, Zones, AgendaReading.OccurrenceLimit))
            .OrderBy(o => o.Start.ToInstant()).ThenBy(o => o.Event.Uid, StringComparer.Ordinal);

    /// <summary>When its owner is taken. What leaves the time free is not among it.</summary>
    public IEnumerable<TakenTime> Taken(TakenTimeReader reader, Interval stretch, DateTimeZone zone) => Agenda.IsPartners
        ? TakenTimes.Of(reader, OwnerId, Series, Zones, stretch, zone).Spans
        : Occurrences(stretch)
            .Select(o => (Time: new Interval(o.Start.ToInstant(), o.End.ToInstant()), Entry: EntryOf(o.Event)))
            .Where(t => t.Entry.Taken is not null && t.Time.Duration > Duration.Zero)
            .Select(t => new TakenTime(t.Time, t.Entry.Taken!.Value, t.Entry.Uid));

    internal static ReadAgenda Of(Agenda agenda, IEnumerable<AgendaEntry> entries)
    {
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(agenda.ZoneId) ?? DateTimeZone.Utc;
        var zones = CalendarZones.For(zone, EmbeddedZones.Read(agenda.EmbeddedZones));
        var rows = new Dictionary<VEvent, AgendaEntry>();
        var series = new List<EventSeries>();
        foreach (var one in entries.GroupBy(e => e.Uid).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            VEvent? master = null;
            var overrides = new List<VEvent>();
            foreach (var entry in one.OrderBy(e => e.RecurrenceId, StringComparer.Ordinal))
            {
                var parsed = VEvent.Parse(entry.Component);
                rows[parsed] = entry;
                if (parsed.RecurrenceId is null)
                {
                    master = parsed;
                }
                else
                {
                    overrides.Add(parsed);
                }
            }

            series.Add(new EventSeries(master, overrides));
        }

        return new ReadAgenda(agenda, zones, series, rows);
    }
}
