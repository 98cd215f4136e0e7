using NodaTime;

namespace PartnerFocus.Triage.Week;

/// <summary>Time per kind, in which a minute that is double-booked counts once.</summary>
internal static class MinuteShares
{
    /// <summary>
    /// The time per kind. Where entries overlap the time goes to the one the partner is most wanted in, then to the one
    /// that began first: a partner is in one place at a time.
    /// </summary>
    public static IReadOnlyDictionary<TKind, Duration> By<TKind>(
        IEnumerable<AssessedMeeting> meetings, Func<AssessedMeeting, TKind> kind)
        where TKind : struct, Enum
    {
        var shares = Enum.GetValues<TKind>().ToDictionary(k => k, _ => Duration.Zero);
        var taken = new TimeUnion();
        foreach (var meeting in meetings.OrderBy(m => Rank(m.Assessment.Verdict)).ThenBy(m => m.Meeting.Start.ToInstant()))
        {
            shares[kind(meeting)] += taken.Add(meeting.Meeting.Interval);
        }

        return shares;
    }

    private static int Rank(Verdict verdict) => verdict switch
    {
        Verdict.Attend => 0,
        Verdict.AttendPart => 1,
        Verdict.Protect => 2,
        _ => 3,
    };
}
