using NodaTime;

namespace PartnerFocus.Triage.Delegation;

/// <summary>
/// The way to a meeting and back. Where the partner's agenda has an entry for it, whoever takes the meeting over needs that time too;
/// where it has none, two meetings at two places still need some time in between. Source: domain, "Delegates".
/// </summary>
internal sealed class Journeys
{
    /// <summary>Time between two places of which nothing is known.</summary>
    public static readonly Duration Between = Duration.FromMinutes(30);

    // An entry that ends longer before a meeting is the way to something else.
    private static readonly Duration Near = Duration.FromMinutes(15);
    private static readonly Duration Longest = Duration.FromHours(5);

    private readonly List<Meeting> ways;

    /// <param name="meetings">The week's entries.</param>
    /// <param name="isTravel">Whether an entry is a way the partner goes.</param>
    public Journeys(IEnumerable<Meeting> meetings, Func<Meeting, bool> isTravel) =>
        ways = [.. meetings.Where(m => !m.IsAllDay && m.Length <= Longest && isTravel(m))];

    /// <summary>The meeting with the way there and the way back; the meeting alone when the agenda has none, or it is not elsewhere.</summary>
    public Interval Around(Meeting meeting)
    {
        if (meeting.IsAllDay || ways.Count == 0 || ways.Contains(meeting))
        {
            return meeting.Interval;
        }

        return WithTheWay(meeting);
    }

    private Interval WithTheWay(Meeting meeting)
    {
        var (start, end) = (meeting.Interval.Start, meeting.Interval.End);
        var to = ways.Where(w => w.Interval.End <= start && start - w.Interval.End <= Near && LeadsTo(w, meeting)).Select(w => w.Interval.Start);
        var back = ways.Where(w => w.Interval.Start >= end && w.Interval.Start - end <= Near && LeadsTo(w, meeting)).Select(w => w.Interval.End);
        return new Interval(to.Append(start).Min(), back.Append(end).Max());
    }

    /// <summary>Whether the same person cannot be at both, the one after the other.</summary>
    public bool Clash(Meeting one, Meeting other)
    {
        var (a, b) = (Around(one), Around(other));
        if (a.Start < b.End && b.Start < a.End)
        {
            return true;
        }

        var pause = one.Interval.End <= other.Interval.Start ? other.Interval.Start - one.Interval.End : one.Interval.Start - other.Interval.End;
        return pause < Between && Places.AreApart(one, other);
    }

    private static bool LeadsTo(Meeting way, Meeting meeting) => Places.IsElsewhere(meeting) || Places.ShareAWord(way, meeting);
}
