using NodaTime;
using PartnerFocus.Triage;
using static PartnerFocus.Tests.Triage.Week.WeekCase;

namespace PartnerFocus.Tests.Triage.Week;

public sealed class LastMinuteTests
{
    // Tuesday 17 November at 10:00 less two weekdays is Friday 13 November at 10:00, 09:00 in UTC.
    private static readonly Instant JustInTime = Instant.FromUtc(2026, 11, 13, 9, 0);
    private static readonly Instant TooLate = JustInTime + Duration.FromSeconds(1);

    [Fact]
    public void Of_WhenMadeJustInTime_IsNone() => Found(m => m with { Created = JustInTime }).Should().BeEmpty();

    [Fact]
    public void Of_WhenMadeLater_IsOne() => Found(m => m with { Created = TooLate }).Should().Equal("a");

    [Fact]
    public void Of_WhenNobodySaysWhenItWasMade_IsNone() => Found(m => m with { Created = null }).Should().BeEmpty();

    [Fact]
    public void Of_WhenThePartnerConvened_IsNone() =>
        Found(m => m with { Created = TooLate, Organizer = new MeetingOrganizer(null, "anna@kantoor.example") }).Should().BeEmpty();

    [Fact]
    public void Of_WhenTheOwnAssistantConvened_IsNone() =>
        Found(m => m with { Created = TooLate, Organizer = new MeetingOrganizer(null, "sil@kantoor.example") }).Should().BeEmpty();

    [Fact]
    public void Of_WhenItIsAnOwnEntry_IsNone() => Found(m => m with { Created = TooLate, Organizer = null }).Should().BeEmpty();

    [Fact]
    public void Of_WhenTheSeriesIsOldAndHasNoEventOfItsOwn_IsNone() => Found(m => m with { Created = TooLate, HasOwnEvent = false }).Should().BeEmpty();

    private static IEnumerable<string> Found(Func<Meeting, Meeting> change) =>
        Figures(Entry("a", 10, 11).As(change)).LastMinute.Select(m => m.Uid);
}
