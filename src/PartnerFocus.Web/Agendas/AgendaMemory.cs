using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Triage;
using PartnerFocus.Triage.Delegation;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Store;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Web.Agendas;

/// <summary>
/// A stretch of an owner's agendas that was read, parsed and expanded before, kept under the versions of those agendas and of the firm.
/// Private entries are among it: whoever shows it applies the reader's rights afterwards, as to what comes from the store.
/// </summary>
public sealed class AgendaMemory
{
    // The coming four weeks of some two hundred partners, which are read one after the other and then assessed: with less the first are
    // gone by then. The meetings are those that the assessed weeks hold anyway.
    private const int MostMeetings = 40_000;
    private const int MostTaken = 200_000;

    internal Remembered<StretchKey, IReadOnlyList<(Guid AgendaId, Meeting Meeting)>> Meetings { get; } = new(MostMeetings, m => m.Count + 1);

    /// <summary>What began before a stretch and lasts into it.</summary>
    internal Remembered<StretchKey, IReadOnlyList<Meeting>> Reaching { get; } = new(MostMeetings, m => m.Count + 1);

    internal Remembered<StretchKey, PersonAgenda> Taken { get; } = new(MostTaken, t => t.Spans.Count + 1);
}

/// <summary>Names a stretch of somebody's time as the agendas and the firm are.</summary>
internal readonly record struct StretchKey(string OwnerId, string AgendaVersions, long FirmVersionId, Interval Stretch);

/// <summary>What comes of agendas for a stretch of time, each read once per version.</summary>
public sealed class AgendaStretch(FocusDbContext db, AgendaReading agendas, AgendaMemory memory)
{
    /// <summary>All agendas of the firm, unread.</summary>
    public async Task<AgendaHeads> HeadsAsync(CancellationToken cancel) => new(await db.Agendas.AsNoTracking()
        .Select(a => new AgendaHead(a.Id, a.OwnerId, a.Source, a.Version, a.UpdatedAt, a.UpdatedBy)).ToListAsync(cancel));

    /// <summary>What starts in the stretch, from all of the partner's agendas, by start; an entry that two of them hold counts once.</summary>
    public async Task<IReadOnlyList<(Guid AgendaId, Meeting Meeting)>> MeetingsAsync(
        CurrentFirm firm, Partner partner, AgendaHeads heads, Interval stretch, CancellationToken cancel)
    {
        var key = new StretchKey(partner.Id, heads.VersionOf(partner.Id), firm.VersionId, stretch);
        if (memory.Meetings.TryGet(key, out var known))
        {
            return known;
        }

        return Keep(key, heads.Has(partner.Id) ? await agendas.OfAsync(partner.Id, stretch, cancel) : [], firm, partner);
    }

    /// <summary>What began before the stretch and lasts into it; asked after <see cref="MeetingsAsync"/> it costs no reading.</summary>
    public async Task<IReadOnlyList<Meeting>> ReachingAsync(CurrentFirm firm, Partner partner, AgendaHeads heads, Interval stretch, CancellationToken cancel)
    {
        var key = new StretchKey(partner.Id, heads.VersionOf(partner.Id), firm.VersionId, stretch);
        if (memory.Reaching.TryGet(key, out var known))
        {
            return known;
        }

        var own = heads.Has(partner.Id) ? await agendas.OfAsync(partner.Id, stretch, cancel) : [];
        IReadOnlyList<Meeting> found = [.. own.SelectMany(a => AgendaMeetings.Reaching(a.Series, a.Zones, stretch, firm.Profile.TimeZone, partner))];
        memory.Reaching.Keep(key, found);
        return found;
    }

    /// <summary>Reads the agendas of one owner once for several stretches, and remembers what is asked of each.</summary>
    /// <param name="stretches">In order, near each other: all between the first and the last is read.</param>
    internal async Task ReadAsync(string ownerId, CurrentFirm firm, AgendaHeads heads, IReadOnlyList<Interval> stretches, CancellationToken cancel)
    {
        var own = await agendas.OfAsync(ownerId, new Interval(stretches[0].Start, stretches[^1].End), cancel);
        foreach (var stretch in stretches)
        {
            var key = new StretchKey(ownerId, heads.VersionOf(ownerId), firm.VersionId, stretch);
            if (agendas.Taken(own, firm.Profile, stretch) is [var taken])
            {
                memory.Taken.Keep(key, taken);
            }

            if (firm.Profile.FindPartner(ownerId) is { } partner)
            {
                Keep(key, own, firm, partner);
            }
        }
    }

    private IReadOnlyList<(Guid AgendaId, Meeting Meeting)> Keep(StretchKey key, IReadOnlyList<ReadAgenda> own, CurrentFirm firm, Partner partner)
    {
        var (stretch, zone) = (key.Stretch, firm.Profile.TimeZone);
        IReadOnlyList<(Guid AgendaId, Meeting Meeting)> found = [.. own
            .SelectMany(a => AgendaMeetings.Of(a.Series, a.Zones, stretch, zone, partner).Select(m => (a.Agenda.Id, Meeting: m)))
            .DistinctBy(m => (m.Meeting.Uid, m.Meeting.RecurrenceId))
            .OrderBy(m => m.Meeting.Start.ToInstant()).ThenBy(m => m.Meeting.Uid, StringComparer.Ordinal)];
        memory.Meetings.Keep(key, found);
        memory.Reaching.Keep(key, [.. own.SelectMany(a => AgendaMeetings.Reaching(a.Series, a.Zones, stretch, zone, partner))]);
        return found;
    }

    /// <summary>When these people are taken, for those of whom any calendar is known.</summary>
    public async Task<IReadOnlyList<PersonAgenda>> TakenAsync(
        IReadOnlyCollection<string> memberIds, CurrentFirm firm, AgendaHeads heads, Interval stretch, CancellationToken cancel)
    {
        string[] known = [.. memberIds.Where(heads.Has)];
        var found = new Dictionary<string, PersonAgenda>();
        foreach (var id in known)
        {
            if (memory.Taken.TryGet(KeyOf(id), out var taken))
            {
                found[id] = taken;
            }
        }

        string[] missing = [.. known.Where(id => !found.ContainsKey(id))];
        foreach (var taken in missing.Length == 0 ? [] : await agendas.TakenAsync(missing, firm.Profile, stretch, cancel))
        {
            found[taken.PersonId] = taken;
            memory.Taken.Keep(KeyOf(taken.PersonId), taken);
        }

        return [.. known.Where(found.ContainsKey).Select(id => found[id]).OrderBy(t => t.PersonId, StringComparer.Ordinal)];

        StretchKey KeyOf(string id) => new(id, heads.VersionOf(id), firm.VersionId, stretch);
    }
}
