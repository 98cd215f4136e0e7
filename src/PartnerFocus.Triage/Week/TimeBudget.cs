using NodaTime;
using PartnerFocus.Triage.Firm;

namespace PartnerFocus.Triage.Week;

/// <summary>Client and internal time of one week, protected and private time left out. Source: domain, "25/75".</summary>
internal sealed record TimeBudget(Duration Client, Duration Internal, Duration ClientDoubleBooked, Duration Acquisition)
{
    public static TimeBudget Of(FirmProfile firm, IReadOnlyList<AssessedMeeting> counted)
    {
        var meetings = counted.Where(m => m.Assessment.Verdict != Verdict.Protect).ToList();
        var client = meetings.Where(m => m.Assessment.Facts.IsClientTime).ToList();
        var clientTime = Union(client);
        var existing = Union(client.Where(m => !IsAcquisition(firm, m)));
        return new TimeBudget(
            clientTime.Length,
            Union(meetings).Length - clientTime.Length,
            DoubleBooked(meetings).Within(clientTime),
            clientTime.Length - existing.Length);
    }

    /// <summary>A share of all working time in meetings; 0 when there is none.</summary>
    public double Share(Duration part) =>
        Client + Internal == Duration.Zero ? 0 : part.TotalMinutes / (Client + Internal).TotalMinutes;

    private static TimeUnion Union(IEnumerable<AssessedMeeting> meetings) => TimeUnion.Of(meetings.Select(m => m.Meeting.Interval));

    private static TimeUnion DoubleBooked(List<AssessedMeeting> meetings) =>
        TimeUnion.Of(Strain.Pairs(meetings).Select(p => new Interval(
            Instant.Max(p.First.Interval.Start, p.Second.Interval.Start), Instant.Min(p.First.Interval.End, p.Second.Interval.End))));

    private static bool IsAcquisition(FirmProfile firm, AssessedMeeting meeting) =>
        firm.FindClient(meeting.Assessment.Facts.ClientId ?? "")?.Tier is ClientTier.Prospect or ClientTier.Former;
}
