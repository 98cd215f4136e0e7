namespace PartnerFocus.Web.Weeks;

/// <summary>
/// Lays a day's entries out on five-minute rows, overlapping ones side by side. Positions come out as classes of the static sheet
/// week-rows.css, because the pages carry no inline style.
/// </summary>
public static class GridLayout
{
    public const int MinutesPerRow = 5;

    /// <summary>Entries are drawn at least this long, so that they can be read and hit.</summary>
    public const int ShortestRows = 3;

    /// <summary>More than this many side by side cannot be read: what is left stands above the grid, with its time.</summary>
    public const int MostLanes = 6;

    /// <summary>Places spans of one day.</summary>
    /// <param name="spans">Start and end in minutes of the day, ordered by start.</param>
    /// <returns>One per span, in the same order; null for what does not fit beside the others.</returns>
    public static IReadOnlyList<GridPlace?> Place(IReadOnlyList<(int Start, int End)> spans)
    {
        var places = new GridPlace?[spans.Count];
        var cluster = new List<int>();
        var clusterEnd = 0;
        for (var i = 0; i < spans.Count; i++)
        {
            var row = spans[i].Start / MinutesPerRow;
            if (cluster.Count > 0 && row >= clusterEnd)
            {
                PlaceCluster(spans, cluster, places);
                cluster.Clear();
                clusterEnd = 0;
            }

            cluster.Add(i);
            clusterEnd = Math.Max(clusterEnd, row + RowsOf(spans[i]));
        }

        PlaceCluster(spans, cluster, places);
        return places;
    }

    public static int RowsOf((int Start, int End) span)
    {
        var first = span.Start / MinutesPerRow;
        var last = (span.End + MinutesPerRow - 1) / MinutesPerRow;
        return Math.Max(ShortestRows, last - first);
    }

    private static void PlaceCluster(IReadOnlyList<(int Start, int End)> spans, List<int> cluster, GridPlace?[] places)
    {
        var laneEnds = new List<int>();
        var lanes = new int[cluster.Count];
        for (var i = 0; i < cluster.Count; i++)
        {
            var row = spans[cluster[i]].Start / MinutesPerRow;
            var lane = laneEnds.FindIndex(end => end <= row);
            if (lane < 0)
            {
                lane = laneEnds.Count;
                laneEnds.Add(0);
            }

            lanes[i] = lane;
            laneEnds[lane] = row + RowsOf(spans[cluster[i]]);
        }

        var count = Math.Min(laneEnds.Count, MostLanes);
        for (var i = 0; i < cluster.Count; i++)
        {
            var span = spans[cluster[i]];
            places[cluster[i]] = lanes[i] < count ? new GridPlace(span.Start / MinutesPerRow, RowsOf(span), lanes[i] + 1, count) : null;
        }
    }
}

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
