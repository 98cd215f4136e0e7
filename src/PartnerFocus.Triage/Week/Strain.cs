using NodaTime;

namespace PartnerFocus.Triage.Week;

/// <summary>Where a week leaves no room to breathe. Source: domain, "Strain".</summary>
internal static class Strain
{
    /// <summary>Runs of three or more entries with less than a breath between; protected time ends a run.</summary>
    /// <param name="breath">The pause that is room to breathe.</param>
    /// <param name="counted">Ordered by start.</param>
    public static IReadOnlyList<IReadOnlyList<Meeting>> Runs(Duration breath, IReadOnlyList<AssessedMeeting> counted)
    {
        var runs = new List<List<Meeting>> { new() };
        var end = Instant.MinValue;
        foreach (var (meeting, verdict) in counted.Select(m => (m.Meeting, m.Assessment.Verdict)))
        {
            if (verdict == Verdict.Protect || meeting.Interval.Start >= end.PlusOrMax(breath))
            {
                runs.Add([]);
                end = Instant.MinValue;
            }

            if (verdict != Verdict.Protect)
            {
                runs[^1].Add(meeting);
                end = Instant.Max(end, meeting.Interval.End);
            }
        }

        return [.. runs.Where(r => r.Count >= 3)];
    }

    /// <summary>Pairs that overlap, neither protected.</summary>
    /// <param name="counted">Ordered by start.</param>
    public static IReadOnlyList<(Meeting First, Meeting Second)> Pairs(IReadOnlyList<AssessedMeeting> counted)
    {
        var meetings = counted.Where(m => m.Assessment.Verdict != Verdict.Protect).Select(m => m.Meeting).ToList();
        var pairs = new List<(Meeting, Meeting)>();
        for (var i = 0; i < meetings.Count; i++)
        {
            // Ordered by start, so the first that begins at or after this end is the last to look at.
            for (var j = i + 1; j < meetings.Count && meetings[j].Interval.Start < meetings[i].Interval.End; j++)
            {
                pairs.Add((meetings[i], meetings[j]));
            }
        }

        return pairs;
    }

    private static Instant PlusOrMax(this Instant instant, Duration duration) =>
        instant == Instant.MinValue ? Instant.MinValue : instant + duration;
}
