using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Tests.Web.Weeks;

public class GridLayoutTests
{
    private const int Nine = 9 * 60;

    [Fact]
    public void Place_WhenTwoOverlap_PutsThemSideBySide() =>
        GridLayout.Place([(Nine, Nine + 60), (Nine + 30, Nine + 90)]).Places.Should().Equal(
            new GridPlace(108, 12, 1, 2), new GridPlace(114, 12, 2, 2));

    [Fact]
    public void Place_WhenOneFollowsTheOther_GivesEachTheWholeWidth() =>
        GridLayout.Place([(Nine, Nine + 60), (Nine + 60, Nine + 90)]).Places.Should().Equal(
            new GridPlace(108, 12, 1, 1), new GridPlace(120, 6, 1, 1));

    [Fact]
    public void Place_WhenAThirdFitsBelowTheFirst_UsesItsLaneAgain() =>
        GridLayout.Place([(Nine, Nine + 30), (Nine, Nine + 60), (Nine + 30, Nine + 60)]).Places[2].Should().Be(new GridPlace(114, 6, 1, 2));

    [Fact]
    public void Place_WhenItTakesNoTime_IsDrawnAQuarterLong() =>
        GridLayout.Place([(Nine, Nine)]).Places[0].Rows.Should().Be(3);

    [Fact]
    public void Place_WhenDrawnLongerThanItLasts_DoesNotLieOverTheNext() =>
        GridLayout.Place([(Nine, Nine), (Nine + 5, Nine + 60)]).Places[1].Lane.Should().Be(2);

    [Fact]
    public void Place_WhenFourAreAtOnce_KeepsTheFirstAndPilesTheOthers()
    {
        var day = GridLayout.Place([.. Enumerable.Repeat((Nine, Nine + 60), 4)]);

        day.Places[0].Should().Be(new GridPlace(108, 12, 1, 2));
        day.Piles.Should().ContainSingle().Which.Spans.Should().Equal(1, 2, 3);
    }

    [Fact]
    public void Place_WhenThreeAreAtOnce_PilesOnlyThoseThatDoNotFit()
    {
        var day = GridLayout.Place([(Nine, Nine + 180), (Nine, Nine + 30), (Nine, Nine + 30), (Nine + 60, Nine + 90)]);

        day.Piles.Single().Should().BeEquivalentTo(new GridPile(new GridPlace(108, 6, 2, 2), [1, 2]));
        day.Places[3].Should().Be(new GridPlace(120, 6, 2, 2));
    }

    [Fact]
    public void Place_OfWhatLiesOnAPile_IsItsOwnTime()
    {
        var day = GridLayout.Place([(Nine - 30, Nine + 30), (Nine, Nine + 120), (Nine, Nine + 60)]);

        day.Piles.Single().Should().BeEquivalentTo(new GridPile(new GridPlace(108, 24, 2, 2), [1, 2]));
        day.Places[2].Should().Be(new GridPlace(108, 12, 2, 2));
    }

    [Fact]
    public void Place_WhenTwoAreAtOnce_PilesNothing() =>
        GridLayout.Place([(Nine, Nine + 60), (Nine, Nine + 60)]).Piles.Should().BeEmpty();

    [Fact]
    public void Classes_CountRowsFromTheFirstHourShown() =>
        new GridPlace(108, 12, 2, 2).Classes(8).Should().Be("r13 n12 c2-2");
}
