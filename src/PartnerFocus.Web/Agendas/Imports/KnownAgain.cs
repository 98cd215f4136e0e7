using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Calendar;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Agendas.Imports;

/// <summary>
/// Some servers give every entry another UID at each export. An entry under an unknown UID that has organiser, start, title and
/// being the same of a series (all of it, a changed meeting, or none) in common with a stored one, which the upload does not hold under its own UID, is that entry: it keeps the
/// stored UID, and with it the decisions that were made.
/// </summary>
internal static class KnownAgain
{
    private const int Batch = 500;

    private readonly record struct Likeness(string Organizer, Instant Start, string Title, bool IsSeries, string RecurrenceId);

    public static async Task MatchAsync(
        FocusDbContext db, IReadOnlyList<StoredEntry> stored, IReadOnlyList<IncomingEntry> incoming, CancellationToken cancel)
    {
        if (incoming.All(e => e.Stored is not null))
        {
            return;
        }

        var storedUids = stored.Select(e => e.Uid).ToHashSet();
        var uploadedUids = incoming.Select(e => e.Uid).ToHashSet();
        // A changed meeting goes with its series; only one that comes without it has to be known by itself.
        var masters = incoming.Where(e => e.RecurrenceId.Length == 0).Select(e => e.Uid).ToHashSet();
        var unknown = incoming
            .Where(e => !storedUids.Contains(e.Uid) && (e.RecurrenceId.Length == 0 || !masters.Contains(e.Uid)) && (e.Title.Length > 0 || e.Taken is null)).ToList();
        var titles = unknown.Select(e => (e.Title, e.FirstStart, e.RecurrenceId)).ToHashSet();
        var candidates = stored
            .Where(e => !uploadedUids.Contains(e.Uid) && titles.Contains((e.Title, e.FirstStart, e.RecurrenceId))).ToList();
        if (candidates.Count == 0)
        {
            return;
        }

        var known = await LikenessesAsync(db, candidates, cancel);
        var renamed = new Dictionary<string, string>();
        foreach (var entry in unknown)
        {
            var likeness = new Likeness(entry.Organizer, entry.FirstStart, entry.Title, entry.IsSeries, entry.RecurrenceId);
            if (!renamed.ContainsKey(entry.Uid) && known.TryGetValue(likeness, out var uids) && uids.TryDequeue(out var uid))
            {
                renamed[entry.Uid] = uid;
            }
        }

        foreach (var entry in incoming.Where(e => e.Stored is null))
        {
            entry.Uid = renamed.GetValueOrDefault(entry.Uid, entry.Uid);
        }
    }

    private static async Task<Dictionary<Likeness, Queue<string>>> LikenessesAsync(
        FocusDbContext db, List<StoredEntry> candidates, CancellationToken cancel)
    {
        var result = new Dictionary<Likeness, Queue<string>>();
        var byId = candidates.ToDictionary(e => e.Id);
        foreach (var ids in byId.Keys.Chunk(Batch))
        {
            var texts = await db.AgendaEntries.AsNoTracking().Where(e => ids.Contains(e.Id)).OrderBy(e => e.Id)
                .Select(e => new { e.Id, e.Component }).ToListAsync(cancel);
            foreach (var text in texts)
            {
                var (entry, one) = (byId[text.Id], VEvent.Parse(text.Component));
                var likeness = new Likeness(one.Organizer?.Email ?? "", entry.FirstStart, entry.Title, one.IsSeries, entry.RecurrenceId);
                if (!result.TryGetValue(likeness, out var uids))
                {
                    result[likeness] = uids = new Queue<string>();
                }

                uids.Enqueue(entry.Uid);
            }
        }

        return result;
    }
}
