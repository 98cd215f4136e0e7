using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using PartnerFocus.Calendar;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Agendas.Imports;

/// <summary>
/// The stored entries of an owner by what they say, so that an event which says the same is recognised by its octets, before any
/// value of it is made: most of an export is as it was at the last one. Only partners' agendas: of a member's calendar the store
/// does not keep what the file said.
/// </summary>
internal sealed class KnownEntries
{
    private readonly Dictionary<long, StoredEntry> _byHash = [];
    private readonly Dictionary<Guid, (Guid Version, IReadOnlyList<StoredEntry> Entries)> _agendas = [];
    private readonly EntryContent _content = new();

    /// <summary>Where nothing is known.</summary>
    public static KnownEntries None => new();

    /// <summary>The agenda of which an entry was recognised; null while none was.</summary>
    public Guid? Met { get; private set; }

    /// <summary>Those of the agendas that an upload can be meant for.</summary>
    public static async Task<KnownEntries> OfAsync(FocusDbContext db, ImportOrder order, CancellationToken cancel)
    {
        var known = new KnownEntries();
        var source = SourceName.Clean(order.Source);

        // First the versions: what changes after that is noticed by them.
        var agendas = await db.Agendas.AsNoTracking().Where(a => a.OwnerId == order.OwnerId && (source == "" || a.Source == source))
            .Select(a => new { a.Id, a.Version }).ToListAsync(cancel);
        foreach (var agenda in agendas)
        {
            known.Add(agenda.Id, agenda.Version, await StoredAgenda.EntriesAsync(db, agenda.Id, cancel));
        }

        return known;
    }

    /// <summary>The entries of an agenda as they were read; null when it is not among them, or has changed since.</summary>
    public IReadOnlyList<StoredEntry>? Of(Agenda agenda) =>
        _agendas.TryGetValue(agenda.Id, out var read) && read.Version == agenda.Version ? read.Entries : null;

    /// <summary>The stored entry that says the same under the same UID; null when there is none.</summary>
    /// <param name="isPrivate">Whether it says of itself that it is private.</param>
    public StoredEntry? Find(in RawEvent raw, out bool isPrivate)
    {
        isPrivate = false;
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        if (_byHash.Count == 0 || _content.WriteHash(raw.Utf8Text, hash) is not { } said)
        {
            return null;
        }

        isPrivate = said;

        var uid = "";
        for (var one = _byHash.GetValueOrDefault(Short(hash)); one is not null; one = one.NextOfHash)
        {
            if (hash.SequenceEqual(one.Hash))
            {
                uid = uid.Length > 0 ? uid : raw.Uid;
                if (one.Uid == uid && (Met ?? one.AgendaId) == one.AgendaId)
                {
                    Met = one.AgendaId;
                    return one;
                }
            }
        }

        return null;
    }

    private void Add(Guid agenda, Guid version, List<StoredEntry> entries)
    {
        _agendas[agenda] = (version, entries);
        _byHash.EnsureCapacity(_byHash.Count + entries.Count);
        foreach (var entry in entries)
        {
            ref var first = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_byHash, Short(entry.Hash), out _);
            (entry.AgendaId, entry.NextOfHash, first) = (agenda, first, entry);
        }
    }

    private static long Short(ReadOnlySpan<byte> hash) => hash.Length < sizeof(long) ? 0 : BinaryPrimitives.ReadInt64LittleEndian(hash);
}
