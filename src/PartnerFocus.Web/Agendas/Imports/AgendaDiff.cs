namespace PartnerFocus.Web.Agendas.Imports;

/// <summary>What an upload would do to an agenda.</summary>
internal sealed class AgendaDiff
{
    public List<IncomingEntry> Added { get; } = [];

    public List<(StoredEntry Old, IncomingEntry New)> Changed { get; } = [];

    public IReadOnlyList<StoredEntry> Gone { get; init; } = [];

    public int Same { get; private set; }

    public bool IsEmpty => Added.Count == 0 && Changed.Count == 0 && Gone.Count == 0;

    /// <summary>Finds for each entry of an upload the stored one of its UID.</summary>
    public static void Pair(IReadOnlyList<StoredEntry> stored, IReadOnlyList<IncomingEntry> incoming)
    {
        Dictionary<EntryKey, StoredEntry>? known = null;
        foreach (var entry in incoming.Where(e => e.Stored is null))
        {
            known ??= stored.ToDictionary(e => e.Key);
            entry.Stored = known.GetValueOrDefault(entry.Key);
            if (entry.Stored is { } old)
            {
                old.Held = entry;
            }
        }
    }

    /// <summary>Compares an upload, each entry paired with its stored one, with what is stored.</summary>
    /// <param name="gone">Those stored entries that the upload shows to be no more.</param>
    public static AgendaDiff Between(IReadOnlyList<IncomingEntry> incoming, IReadOnlyList<StoredEntry> gone)
    {
        var diff = new AgendaDiff { Gone = gone };
        foreach (var entry in incoming)
        {
            if (entry.Stored is not { } old)
            {
                diff.Added.Add(entry);
            }
            else if (IsSame(old, entry))
            {
                diff.Same++;
            }
            else
            {
                diff.Changed.Add((old, entry));
            }
        }

        return diff;
    }

    /// <summary>The times are compared too: the same words in another time zone are another time.</summary>
    private static bool IsSame(StoredEntry old, IncomingEntry now) =>
        old.FirstStart == now.FirstStart && old.LastEnd == now.LastEnd && old.IsPrivate == now.IsPrivate && old.Taken == now.Taken
        && old.Hash.AsSpan().SequenceEqual(now.Hash);
}
