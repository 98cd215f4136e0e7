namespace PartnerFocus.Web.Agendas.Imports;

/// <summary>What an upload would do to an agenda.</summary>
internal sealed class AgendaDiff
{
    public List<IncomingEntry> Added { get; } = [];

    public List<(StoredEntry Old, IncomingEntry New)> Changed { get; } = [];

    /// <summary>Stored entries that the upload does not hold. Which of them are no more, <see cref="GoneEntries"/> tells.</summary>
    public List<StoredEntry> Missing { get; } = [];

    public List<StoredEntry> Gone { get; } = [];

    public int Same { get; private set; }

    public bool IsEmpty => Added.Count == 0 && Changed.Count == 0 && Gone.Count == 0;

    /// <summary>Compares an upload with what is stored; <see cref="Gone"/> stays empty.</summary>
    public static AgendaDiff Between(IReadOnlyList<StoredEntry> stored, IReadOnlyList<IncomingEntry> incoming)
    {
        var diff = new AgendaDiff();
        var known = stored.ToDictionary(e => e.Key);
        var seen = new HashSet<EntryKey>(incoming.Count);
        foreach (var entry in incoming)
        {
            seen.Add(entry.Key);
            if (!known.TryGetValue(entry.Key, out var old))
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

        diff.Missing.AddRange(stored.Where(e => !seen.Contains(e.Key)));
        return diff;
    }

    /// <summary>The times are compared too: the same words in another time zone are another time.</summary>
    private static bool IsSame(StoredEntry old, IncomingEntry now) =>
        old.FirstStart == now.FirstStart && old.LastEnd == now.LastEnd && old.IsPrivate == now.IsPrivate && old.Taken == now.Taken
        && old.Hash.AsSpan().SequenceEqual(now.Hash);
}
