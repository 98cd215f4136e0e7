using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Calendar;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Agendas.Imports;

/// <summary>The agenda an upload is meant for, as it is in the store, or as it would begin.</summary>
internal sealed class StoredAgenda
{
    /// <summary>Null when there is none of that source yet.</summary>
    public required Agenda? Agenda { get; init; }

    public required string Source { get; init; }

    public required bool IsPartners { get; init; }

    /// <summary>The zones it will have: those it keeps, and those the upload brings.</summary>
    public required CalendarZones Zones { get; init; }

    /// <summary>What <see cref="Zones"/> need besides names, as it is stored.</summary>
    public required string EmbeddedZones { get; init; }

    public required IReadOnlyList<StoredEntry> Entries { get; init; }

    /// <summary>Whether times without a zone stay where they are taken to be now.</summary>
    public bool KeepsItsZone => Agenda is null || Agenda.ZoneId == Zones.Floating.Id;

    /// <summary>Finds it: the source that was chosen, or the one the files name; times without a zone where was chosen, where the files say, where they were before, else in the firm's zone.</summary>
    public static async Task<StoredAgenda> FindAsync(
        FocusDbContext db, ImportOrder order, Upload upload, DateTimeZone firmZone, CancellationToken cancel)
    {
        var source = SourceName.Clean(order.Source) is { Length: > 0 } chosen ? chosen : SourceName.Guess(upload.CalendarName, upload.ProductId);
        var agenda = await db.Agendas.SingleOrDefaultAsync(a => a.OwnerId == order.OwnerId && a.Source == source, cancel);
        var zone = Known(order.ZoneId) ?? Named(upload.ZoneName) ?? Known(agenda?.ZoneId) ?? firmZone;
        var embedded = Imports.EmbeddedZones.Merge(agenda?.EmbeddedZones ?? "", upload.EmbeddedZones);
        return new StoredAgenda
        {
            Agenda = agenda,
            Source = source,
            IsPartners = order.IsPartner,
            Zones = CalendarZones.For(zone, Imports.EmbeddedZones.Read(embedded)),
            EmbeddedZones = embedded,
            Entries = agenda is null ? [] : await EntriesAsync(db, agenda.Id, cancel),
        };
    }

    private static DateTimeZone? Known(string? id) => string.IsNullOrEmpty(id) ? null : DateTimeZoneProviders.Tzdb.GetZoneOrNull(id);

    /// <summary>X-WR-TIMEZONE may be a Windows name; when it is not understood, it is no help.</summary>
    private static DateTimeZone? Named(string? name) =>
        name is not null && CalendarZones.For(DateTimeZone.Utc).Resolve(name) is { How: ZoneOrigin.Iana or ZoneOrigin.Windows } known ? known.Zone : null;

    private static Task<List<StoredEntry>> EntriesAsync(FocusDbContext db, Guid agendaId, CancellationToken cancel) =>
        db.AgendaEntries.AsNoTracking().Where(e => e.AgendaId == agendaId)
            .Select(e => new StoredEntry(
                e.Id, e.Uid, e.RecurrenceId, e.FirstStart, e.LastEnd, e.Title, e.IsPrivate, e.Taken, e.Hash, e.FirstSeen))
            .ToListAsync(cancel);
}
