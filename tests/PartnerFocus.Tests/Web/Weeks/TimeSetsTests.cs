using NodaTime;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Tests.Web.Weeks;

public class TimeSetsTests
{
    [Fact]
    public void Length_WhenTwoOverlap_CountsTheSharedTimeOnce() =>
        TimeSets.Length([At(9, 11), At(10, 12)]).Should().Be(Duration.FromHours(3));

    [Fact]
    public void Without_WhenTheMiddleIsTaken_LeavesBothEnds() =>
        TimeSets.Without([At(9, 12)], [At(10, 11)]).Should().Equal(At(9, 10), At(11, 12));

    [Fact]
    public void Without_WhenAllIsTaken_LeavesNothing() =>
        TimeSets.Without([At(9, 12)], [At(8, 10), At(10, 13)]).Should().BeEmpty();

    [Fact]
    public void Union_WhenOneTouchesTheNext_IsOne() =>
        TimeSets.Union([At(10, 11), At(9, 10)]).Should().Equal(At(9, 11));

    private static Interval At(int from, int to) =>
        new(Instant.FromUtc(2026, 11, 16, from, 0), Instant.FromUtc(2026, 11, 16, to, 0));
}
