using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Calendar;
using PartnerFocus.Web.Agendas;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Delegations;

/// <summary>
/// What was chosen and said of the meetings of a series goes with them where the series moves as a whole: they have other names from then on, and are the same meetings.
/// </summary>
public sealed class MovedSeries(FocusDbContext db, AgendaReading agendas, TimeProvider time)
{
    // A meeting may be moved to before what it was, and out of its week.
    private static readonly Duration Margin = Duration.FromDays(15);

    /// <summary>The series on whose meetings to come anything was chosen or said, as the agendas have them before they change.</summary>
    public async Task<IReadOnlyList<ReadAgenda>> ReadAsync(string partnerId, CancellationToken cancel)
    {
        var since = time.StoredNow() - Margin;
        var uids = await db.Choices.Where(c => c.PartnerId == partnerId && c.RecurrenceId != "" && c.Start > since).Select(c => c.Uid)
            .Union(db.Comments.Where(c => c.PartnerId == partnerId && c.RecurrenceId != "" && c.At > since).Select(c => c.Uid)).ToListAsync(cancel);
        return uids.Count == 0 ? [] : await agendas.OfSeriesAsync(partnerId, uids, cancel);
    }

    /// <summary>Gives what was chosen and said the names that the meetings to come have now. Written at once, and without a version to expect.</summary>
    /// <param name="before">The agendas as they were (<see cref="ReadAsync"/>).</param>
    public async Task FollowAsync(string partnerId, IReadOnlyList<ReadAgenda> before, CancellationToken cancel)
    {
        string[] uids = [.. before.SelectMany(a => a.Series).Where(s => s.Master is { IsSeries: true }).Select(s => s.Uid).Distinct()];
        if (uids.Length == 0)
        {
            return;
        }

        var choices = await db.Choices.AsNoTracking().Where(c => c.PartnerId == partnerId && uids.Contains(c.Uid)).Select(c => new { c.Id, c.Uid, c.RecurrenceId, c.ToldAs, c.Start }).ToListAsync(cancel);
        var said = await db.Comments.Where(c => c.PartnerId == partnerId && uids.Contains(c.Uid)).Select(c => new { c.Uid, c.RecurrenceId }).Distinct().ToListAsync(cancel);
        var until = choices.Select(c => c.Start).Append(time.StoredNow()).Max() + Margin;
        foreach (var (uid, names) in Moved(before, await agendas.OfSeriesAsync(partnerId, uids, cancel), until))
        {
            var taken = choices.Where(c => c.Uid == uid).Select(c => c.RecurrenceId).ToHashSet();
            foreach (var choice in choices.Where(c => c.Uid == uid && names.TryGetValue(c.RecurrenceId, out var name) && !taken.Contains(name)))
            {
                var (name, told) = (names[choice.RecurrenceId], choice.ToldAs ?? choice.RecurrenceId);
                var toldAs = told == name ? null : told;
                await db.Choices.Where(c => c.Id == choice.Id).ExecuteUpdateAsync(
                    set => set.SetProperty(c => c.RecurrenceId, name).SetProperty(c => c.ToldAs, toldAs).SetProperty(c => c.Version, Guid.NewGuid()), cancel);
            }

            foreach (var word in said.Where(c => c.Uid == uid && names.ContainsKey(c.RecurrenceId)))
            {
                var (old, name) = (word.RecurrenceId, names[word.RecurrenceId]);
                await db.Comments.Where(c => c.PartnerId == partnerId && c.Uid == uid && c.RecurrenceId == old).ExecuteUpdateAsync(set => set.SetProperty(c => c.RecurrenceId, name), cancel);
            }
        }
    }

    /// <summary>By UID: the names of meetings to come that changed, with the new ones.</summary>
    private IEnumerable<(string Uid, IReadOnlyDictionary<string, string> Names)> Moved(IReadOnlyList<ReadAgenda> before, IReadOnlyList<ReadAgenda> after, Instant until)
    {
        var now = time.StoredNow();
        foreach (var agenda in before)
        {
            foreach (var was in agenda.Series.Where(s => s.Master is { IsSeries: true }))
            {
                var held = after.FirstOrDefault(a => a.Agenda.Id == agenda.Agenda.Id);
                if (held?.Series.FirstOrDefault(s => s.Uid == was.Uid) is { Master: { IsSeries: true } master } its && !agenda.EntryOf(was.Master!).Hash.SequenceEqual(held.EntryOf(master).Hash))
                {
                    var coming = Occurrences(was, agenda.Zones, now - Margin, until).Where(o => o.RecurrenceId is not null).ToList();
                    var names = SeriesShift.Of(coming, Occurrences(its, held.Zones, now - Margin, until));
                    var past = coming.Where(o => o.StartsAt <= now).Select(o => o.RecurrenceId!).ToHashSet();
                    yield return (was.Uid, names.Where(n => !past.Contains(n.Key)).ToDictionary());
                }
            }
        }
    }

    private static OccurrenceSequence Occurrences(EventSeries series, CalendarZones zones, Instant from, Instant until) => series.Between(from, until, zones, AgendaReading.OccurrenceLimit);
}
