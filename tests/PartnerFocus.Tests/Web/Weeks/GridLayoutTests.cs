using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Tests.Web.Weeks;

public class GridLayoutTests
{
    private const int Nine = 9 * 60;

    [Fact]
    public void Place_WhenTwoOverlap_PutsThemSideBySide() =>
        GridLayout.Place([(Nine, Nine + 60), (Nine + 30, Nine + 90)]).Should().Equal(
            new GridPlace(108, 12, 1, 2), new GridPlace(114, 12, 2, 2));

    [Fact]
    public void Place_WhenOneFollowsTheOther_GivesEachTheWholeWidth() =>
        GridLayout.Place([(Nine, Nine + 60), (Nine + 60, Nine + 90)]).Should().Equal(
            new GridPlace(108, 12, 1, 1), new GridPlace(120, 6, 1, 1));

    [Fact]
    public void Place_WhenAThirdFitsBelowTheFirst_UsesItsLaneAgain() =>
        GridLayout.Place([(Nine, Nine + 30), (Nine, Nine + 60), (Nine + 30, Nine + 60)])[2].Should().Be(new GridPlace(114, 6, 1, 2));

    [Fact]
    public void Place_WhenItTakesNoTime_IsDrawnAQuarterLong() =>
        GridLayout.Place([(Nine, Nine)])[0]!.Rows.Should().Be(3);

    [Fact]
    public void Place_WhenDrawnLongerThanItLasts_DoesNotLieOverTheNext() =>
        GridLayout.Place([(Nine, Nine), (Nine + 5, Nine + 60)])[1]!.Lane.Should().Be(2);

    [Fact]
    public void Place_WhenSevenOverlap_LeavesTheSeventhOut() =>
        GridLayout.Place([.. Enumerable.Repeat((Nine, Nine + 60), 7)])[6].Should().BeNull();

    [Fact]
    public void Classes_CountRowsFromTheFirstHourShown() =>
        new GridPlace(108, 12, 2, 3).Classes(8).Should().Be("r13 n12 c2-3");
}
