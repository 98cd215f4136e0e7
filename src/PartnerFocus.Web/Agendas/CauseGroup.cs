namespace PartnerFocus.Web.Agendas;

/// <summary>One cause and every place where it was met: hundreds of lines that say the same are one.</summary>
/// <param name="Cause">The first of them.</param>
/// <param name="Places">In the order of the files, then of their lines.</param>
public sealed record CauseGroup(SkippedLine Cause, IReadOnlyList<SkippedLine> Places)
{
    /// <summary>Places that are named at once; the others are behind a fold.</summary>
    public const int NamedAtOnce = 5;

    /// <summary>Causes that are shown at once; the others are behind a fold.</summary>
    public const int ShownAtOnce = 20;

    /// <summary>Puts equal causes together, in the order in which they are first met.</summary>
    /// <param name="lines">In any order.</param>
    /// <param name="files">The names of the files, in the order of the upload.</param>
    public static IReadOnlyList<CauseGroup> Of(IEnumerable<SkippedLine> lines, IEnumerable<string> files)
    {
        var order = new Dictionary<string, int>();
        foreach (var file in files)
        {
            order.TryAdd(file, order.Count);
        }

        return [.. lines
            .OrderBy(l => order.GetValueOrDefault(l.File, int.MaxValue)).ThenBy(l => l.Line)
            .GroupBy(l => (l.Code, string.Join('\n', l.Arguments)))
            .Select(g => new CauseGroup(g.First(), [.. g]))];
    }
}
