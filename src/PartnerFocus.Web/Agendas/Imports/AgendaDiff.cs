namespace PartnerFocus.Web.Agendas.Imports;

/// <summary>What an upload would do to an agenda.</summary>
internal sealed class AgendaDiff
{
    public List<IncomingEntry> Added { get; } = [];

    public List<(StoredEntry Old, IncomingEntry New)> Changed { get; } = [];

    public IReadOnlyList<StoredEntry> Gone { get; init; } = [];

    public int Same { get; private set; }

    public bool IsEmpty => Added.Count == 0 && Changed.Count == 0 && Gone.Count == 0;

    /// <summary>Stored entries that the upload does not hold. Which of them are no more, <see cref="GoneEntries"/> tells.</summary>
    public static List<StoredEntry> Missing(IReadOnlyList<StoredEntry> stored, IReadOnlyList<IncomingEntry> incoming)
    {
        var held = incoming.Select(e => e.Key).ToHashSet();
        return [.. stored.Where(e => !held.Contains(e.Key))];
    }

    /// <summary>Compares an upload with what is stored.</summary>
    /// <param name="gone">Those stored entries that the upload shows to be no more.</param>
    public static AgendaDiff Between(IReadOnlyList<StoredEntry> stored, IReadOnlyList<IncomingEntry> incoming, IReadOnlyList<StoredEntry> gone)
    {
        var diff = new AgendaDiff { Gone = gone };
        var known = stored.ToDictionary(e => e.Key);
        foreach (var entry in incoming)
        {
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

        return diff;
    }

    /// <summary>The times are compared too: the same words in another time zone are another time.</summary>
    private static bool IsSame(StoredEntry old, IncomingEntry now) =>
        old.FirstStart == now.FirstStart && old.LastEnd == now.LastEnd && old.IsPrivate == now.IsPrivate && old.Taken == now.Taken
        && old.Hash.AsSpan().SequenceEqual(now.Hash);
}
