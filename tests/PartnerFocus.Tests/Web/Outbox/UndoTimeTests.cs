using NodaTime;
using PartnerFocus.Web.Outbox;

namespace PartnerFocus.Tests.Web.Outbox;

/// <summary>Until when a decision can be undone unnoticed, in minutes: never so long that nobody hears of it before the meeting.</summary>
public class UndoTimeTests
{
    [Theory]
    [InlineData(10, 60, 10)]
    [InlineData(10, 15, 10)]
    [InlineData(10, 14, 0)]
    [InlineData(1, 6, 1)]
    [InlineData(1, 5, 0)]
    [InlineData(60, 90, 60)]
    [InlineData(60, 89, 10)]
    [InlineData(60, 14, 0)]
    [InlineData(1440, 1560, 1440)]
    [InlineData(1440, 1559, 10)]
    [InlineData(0, 30, 0)]
    [InlineData(10, -5, 10)]
    [InlineData(10, 0, 10)]
    public void EndsAt_ByWhatIsLeftUntilTheMeeting_LeavesTimeToHearOfIt(int window, int untilStart, int undone)
    {
        var at = Instant.FromUtc(2026, 11, 18, 8, 0);

        UndoTime.EndsAt(Duration.FromMinutes(window), at, at + Duration.FromMinutes(untilStart)).Should().Be(at + Duration.FromMinutes(undone));
    }
}
