namespace PartnerFocus.Web.Weeks;

/// <summary>
/// Lays a day's entries out on five-minute rows, overlapping ones side by side. Two beside each other can be read; where more are at
/// once, the first keeps its column and the others lie behind one tile that names them. Positions come out as classes of the static
/// sheet week-rows.css, because the pages carry no inline style.
/// </summary>
public static class GridLayout
{
    public const int MinutesPerRow = 5;

    /// <summary>Entries are drawn at least this long, so that they can be read and hit.</summary>
    public const int ShortestRows = 3;

    private const int MostLanes = 2;

    /// <summary>Places spans of one day.</summary>
    /// <param name="spans">Start and end in minutes of the day, ordered by start.</param>
    public static GridDay Place(IReadOnlyList<(int Start, int End)> spans)
    {
        var places = new GridPlace[spans.Count];
        var piles = new List<GridPile>();
        foreach (var cluster in Touching(spans, [.. Enumerable.Range(0, spans.Count)]))
        {
            PlaceCluster(spans, cluster, places, piles);
        }

        return new GridDay(places, piles);
    }

    public static int RowsOf((int Start, int End) span)
    {
        var first = span.Start / MinutesPerRow;
        var last = (span.End + MinutesPerRow - 1) / MinutesPerRow;
        return Math.Max(ShortestRows, last - first);
    }

    private static void PlaceCluster(
        IReadOnlyList<(int Start, int End)> spans, List<int> cluster, GridPlace[] places, List<GridPile> piles)
    {
        var lanes = Lanes(spans, cluster);
        var count = Math.Min(lanes.Max() + 1, MostLanes);
        var rest = new List<int>();
        for (var i = 0; i < cluster.Count; i++)
        {
            var lane = Math.Min(lanes[i] + 1, count);
            places[cluster[i]] = PlaceOf(spans[cluster[i]], lane, count);
            if (lane == MostLanes)
            {
                rest.Add(cluster[i]);
            }
        }

        foreach (var pile in Touching(spans, rest).Where(p => p.Count > 1))
        {
            var first = pile.Min(i => places[i].Row);
            var rows = pile.Max(i => places[i].Row + places[i].Rows) - first;
            piles.Add(new GridPile(new GridPlace(first, rows, MostLanes, count), pile));
        }
    }

    /// <summary>Which lane each of a cluster takes, from 0, when each takes the first that is free.</summary>
    private static int[] Lanes(IReadOnlyList<(int Start, int End)> spans, List<int> cluster)
    {
        var ends = new List<int>();
        var lanes = new int[cluster.Count];
        for (var i = 0; i < cluster.Count; i++)
        {
            var row = spans[cluster[i]].Start / MinutesPerRow;
            var lane = ends.FindIndex(end => end <= row);
            if (lane < 0)
            {
                lane = ends.Count;
                ends.Add(0);
            }

            lanes[i] = lane;
            ends[lane] = row + RowsOf(spans[cluster[i]]);
        }

        return lanes;
    }

    /// <summary>Parts the spans, by start, wherever none is drawn over a row and the next begins.</summary>
    private static List<List<int>> Touching(IReadOnlyList<(int Start, int End)> spans, List<int> which)
    {
        var clusters = new List<List<int>>();
        var end = 0;
        foreach (var i in which)
        {
            var row = spans[i].Start / MinutesPerRow;
            if (clusters.Count == 0 || row >= end)
            {
                clusters.Add([]);
            }

            clusters[^1].Add(i);
            end = Math.Max(end, row + RowsOf(spans[i]));
        }

        return clusters;
    }

    private static GridPlace PlaceOf((int Start, int End) span, int lane, int lanes) =>
        new(span.Start / MinutesPerRow, RowsOf(span), lane, lanes);
}

/// <summary>A day laid out.</summary>
/// <param name="Places">One per span, in the same order; what lies in a pile stands there when it comes forward.</param>
/// <param name="Piles">More at once than can be read side by side.</param>
public sealed record GridDay(IReadOnlyList<GridPlace> Places, IReadOnlyList<GridPile> Piles);

/// <summary>Spans that share one tile.</summary>
/// <param name="Spans">Which, by their place in the day.</param>
public sealed record GridPile(GridPlace Place, IReadOnlyList<int> Spans);

/// <summary>Where an entry stands in its day.</summary>
/// <param name="Row">First five-minute row, counted from midnight.</param>
/// <param name="Rows">How many rows.</param>
/// <param name="Lane">Which of the columns side by side, from 1.</param>
/// <param name="Lanes">How many columns side by side.</param>
public sealed record GridPlace(int Row, int Rows, int Lane, int Lanes)
{
    /// <summary>The classes, with rows counted from the first hour shown.</summary>
    public string Classes(int firstHour) => $"{RowClasses(firstHour)} {LaneClass}";

    public string LaneClass => $"c{Lane}-{Lanes}";

    private string RowClasses(int firstHour) => $"r{Row - (firstHour * 60 / GridLayout.MinutesPerRow) + 1} n{Rows}";
}
