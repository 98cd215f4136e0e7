using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Calendar;
using PartnerFocus.Triage.Delegation;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Store;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Web.Agendas;

/// <summary>Reads agendas for a stretch of time: occurrences are computed here, never stored.</summary>
public sealed class AgendaReading(FocusDbContext db, TriageEngines engines)
{
    /// <summary>Occurrences of one series in one stretch of time; a limit against absurd rules, no meeting comes near it.</summary>
    public static int OccurrenceLimit => CalendarLimits.Default.MaxOccurrences;

    // Rows say when they are as computed at their import; a later import may have brought another definition of their zone.
    private static readonly Duration Margin = Duration.FromDays(1);

    /// <summary>The agendas of one owner with every series that can come up in <paramref name="stretch"/>.</summary>
    public async Task<IReadOnlyList<ReadAgenda>> OfAsync(string ownerId, Interval stretch, CancellationToken cancel) =>
        await OfAsync([ownerId], stretch, cancel);

    /// <summary>The agendas of several owners, by owner and source.</summary>
    public async Task<IReadOnlyList<ReadAgenda>> OfAsync(IReadOnlyCollection<string> ownerIds, Interval stretch, CancellationToken cancel)
    {
        var agendas = await db.Agendas.AsNoTracking().Where(a => ownerIds.Contains(a.OwnerId))
            .OrderBy(a => a.OwnerId).ThenBy(a => a.Source).ToListAsync(cancel);
        var ids = agendas.Select(a => a.Id).ToList();
        var (from, to) = (stretch.Start - Margin, stretch.End + Margin);
        // An override may lie elsewhere than what it replaces, so a series comes whole as soon as any row of it is near.
        var entries = await db.AgendaEntries.AsNoTracking()
            .Where(e => ids.Contains(e.AgendaId) && db.AgendaEntries
                .Where(near => ids.Contains(near.AgendaId) && near.FirstStart < to && near.LastEnd >= from)
                .Select(near => near.Uid).Contains(e.Uid))
            .ToListAsync(cancel);
        var byAgenda = entries.ToLookup(e => e.AgendaId);
        return [.. agendas.Select(a => ReadAgenda.Of(a, byAgenda[a.Id]))];
    }

    /// <summary>The agendas of one owner with only the series of these UIDs, whenever they are.</summary>
    public async Task<IReadOnlyList<ReadAgenda>> OfSeriesAsync(string ownerId, IReadOnlyCollection<string> uids, CancellationToken cancel)
    {
        var agendas = await db.Agendas.AsNoTracking().Where(a => a.OwnerId == ownerId).OrderBy(a => a.Source).ToListAsync(cancel);
        var ids = agendas.Select(a => a.Id).ToList();
        var entries = await db.AgendaEntries.AsNoTracking()
            .Where(e => ids.Contains(e.AgendaId) && uids.Contains(e.Uid)).ToListAsync(cancel);
        var byAgenda = entries.ToLookup(e => e.AgendaId);
        return [.. agendas.Select(a => ReadAgenda.Of(a, byAgenda[a.Id]))];
    }

    /// <summary>When people are taken, for those of whom any calendar is known; partners are read the same way.</summary>
    public async Task<IReadOnlyList<PersonAgenda>> TakenAsync(
        IReadOnlyCollection<string> memberIds, FirmProfile firm, Interval stretch, CancellationToken cancel) =>
        Taken(await OfAsync(memberIds, stretch, cancel), firm, stretch);

    /// <summary>When the owners of these agendas are taken.</summary>
    internal IReadOnlyList<PersonAgenda> Taken(IReadOnlyList<ReadAgenda> agendas, FirmProfile firm, Interval stretch)
    {
        var reader = engines.For(firm).TakenTimes;
        return
        [
            .. agendas.GroupBy(a => a.OwnerId).Select(own => new PersonAgenda(
                own.Key, [.. own.SelectMany(a => a.Taken(reader, stretch, firm.TimeZone)).OrderBy(t => t.Interval.Start)])),
        ];
    }
}
