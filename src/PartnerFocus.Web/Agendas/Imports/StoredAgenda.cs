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

    /// <summary>The zones it will have: those it keeps, and those the upload brings. Where nothing says in which zone a time is, it is in <see cref="CalendarZones.Floating"/>.</summary>
    public required CalendarZones Zones { get; init; }

    /// <summary>The zone for all of the upload's times without one, as somebody chose it; null when the files say.</summary>
    public required DateTimeZone? ChosenZone { get; init; }

    /// <summary>The firm's zone: every time is shown in it, and days are its days.</summary>
    public required DateTimeZone FirmZone { get; init; }

    /// <summary>What <see cref="Zones"/> need besides names, as it is stored.</summary>
    public required string EmbeddedZones { get; init; }

    public required IReadOnlyList<StoredEntry> Entries { get; init; }

    /// <summary>Whether times without a zone stay where they are taken to be now.</summary>
    public bool KeepsItsZone => Agenda is null || Agenda.ZoneId == Zones.Floating.Id;

    /// <summary>Where the times of a file without a zone are: where was chosen, where the file says, where was chosen before, else in the firm's zone.</summary>
    public DateTimeZone FloatingOf(FileZones file) => ChosenZone ?? UnchosenOf(file);

    /// <summary>The same, had nobody chosen now.</summary>
    public DateTimeZone UnchosenOf(FileZones file) => file.Said ?? Known(Agenda?.ZoneId) ?? FirmZone;

    /// <summary>Finds it: the source that was chosen, or the one the files name.</summary>
    public static async Task<StoredAgenda> FindAsync(
        FocusDbContext db, ImportOrder order, Upload upload, KnownEntries known, DateTimeZone firmZone, CancellationToken cancel)
    {
        var source = SourceName.Clean(order.Source) is { Length: > 0 } chosen ? chosen : SourceName.Guess(upload.CalendarName, upload.ProductId);
        var agenda = await db.Agendas.SingleOrDefaultAsync(a => a.OwnerId == order.OwnerId && a.Source == source, cancel);
        var zone = Known(order.ZoneId) ?? Known(agenda?.ZoneId) ?? firmZone;
        var embedded = Imports.EmbeddedZones.Merge(agenda?.EmbeddedZones ?? "", upload.Zones.SelectMany(z => z.Defined));
        return new StoredAgenda
        {
            Agenda = agenda,
            Source = source,
            IsPartners = order.IsPartner,
            Zones = CalendarZones.For(zone, Imports.EmbeddedZones.Read(embedded)),
            EmbeddedZones = embedded,
            ChosenZone = Known(order.ZoneId),
            FirmZone = firmZone,
            Entries = agenda is null ? [] : known.Of(agenda) ?? await EntriesAsync(db, agenda.Id, cancel),
        };
    }

    private static DateTimeZone? Known(string? id) => string.IsNullOrEmpty(id) ? null : DateTimeZoneProviders.Tzdb.GetZoneOrNull(id);

    /// <summary>The entries of an agenda without their texts.</summary>
    public static Task<List<StoredEntry>> EntriesAsync(FocusDbContext db, Guid agendaId, CancellationToken cancel) =>
        db.AgendaEntries.AsNoTracking().Where(e => e.AgendaId == agendaId)
            .Select(e => new StoredEntry
            {
                Id = e.Id,
                Uid = e.Uid,
                RecurrenceId = e.RecurrenceId,
                FirstStart = e.FirstStart,
                LastEnd = e.LastEnd,
                Title = e.Title,
                IsPrivate = e.IsPrivate,
                Taken = e.Taken,
                Hash = e.Hash,
                FirstSeen = e.FirstSeen,
            })
            .ToListAsync(cancel);
}
