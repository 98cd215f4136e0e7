using NodaTime;
using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Tests.Triage.Reading;

public sealed class AgendaReaderTests
{
    private static readonly LocalDateTime Start = new(2026, 11, 17, 15, 0);
    private static readonly LocalDateTime End = new(2026, 11, 17, 16, 0);

    [Fact]
    public void Read_WhenAnItemHasItsOwnTimes_TakesThem() =>
        Line("15:00-15:10 opening\n15:10–15:25 cijfers", 1).Should().Be(("15:10", "15:25"));

    [Fact]
    public void Read_WhenOnlyDurationsAreGiven_AddsThoseBefore() =>
        Line("1. opening (10 min)\n2. cijfers (15')\n3. besluit (20m)", 2).Should().Be(("15:25", "15:45"));

    [Fact]
    public void Read_WhenADurationBeforeIsMissing_LeavesTheTimeUnknown() =>
        Line("1. opening\n2. cijfers (15 min)", 1).Should().Be(((string?)null, (string?)null));

    [Fact]
    public void Read_WhenDurationsStandInFront_AddsThemUp() =>
        Line("(20') tekst\n(15') besluit", 1).Should().Be(("15:20", "15:35"));

    [Fact]
    public void Read_WhenTimesAreAnotherZonesAndTwelveHours_ShiftsThemToTheMeeting() =>
        Line("2.00 - 2.10pm tracker\n2.10 - 2.35pm carve-out\n2.35pm AOB", 1).Should().Be(("15:10", "15:35"));

    [Fact]
    public void Read_WhenASingleTimeIsGiven_LastsUntilTheNextItem() =>
        Line("15:00 opening\n15:20 besluit\n15:50 rondvraag", 1).Should().Be(("15:20", "15:50"));

    [Fact]
    public void Read_WhenFiguresAreOfAnotherScript_TakesNoTimeFromThem() =>
        Line("١٥:٠٠-١٥:١٠ opening\n١ cijfers ٢ besluit\neerste ١٠ min (١٠ min)\n(٢٥)", 2).Should().Be(((string?)null, (string?)null));

    [Fact]
    public void Read_WhenALineSaysFirstMinutes_StartsWithTheMeeting() =>
        Line("vooraf een besluit (eerste 5 min)", 0).Should().Be(("15:00", "15:05"));

    [Fact]
    public void Read_WhenALineSaysLastMinutes_EndsWithTheMeeting() =>
        Line("we close with a decision (last 10 minutes)", 0).Should().Be(("15:50", "16:00"));

    [Fact]
    public void Read_WhenItemsLastLongerThanTheMeeting_LeavesTheTimeUnknown() =>
        Line("1. lezing (90 min)\n2. besluit (10 min)", 1).Should().Be(((string?)null, (string?)null));

    [Fact]
    public void Read_WhenBareLinesEndOnDurations_AddsThoseBefore() =>
        Line("Pump test (10 min)\nAnna: go or no go? (15 min)\nRota", 1).Should().Be(("15:10", "15:25"));

    [Fact]
    public void Read_WhenAGreetingStandsAboveBareLines_DoesNotCountIt() =>
        Line("Beste allen,\nOpening 5 min\nBesluit 20 min", 2).Should().Be(("15:05", "15:25"));

    [Fact]
    public void Read_WhenABareLineBeforeHasNoDuration_LeavesTheTimeUnknown() =>
        Line("Rooster\nPomp (10 min)\nBesluit (15 min)", 2).Should().Be(((string?)null, (string?)null));

    [Fact]
    public void Read_WhenOneLineOfProseEndsOnMinutes_IsNoList() =>
        Line("Wij zijn er over 10 min\nTot zo", 0).Should().Be(((string?)null, (string?)null));

    [Fact]
    public void Read_WhenNumbersStandInOneLine_CutsThemIntoItems() =>
        Line("Agenda: 1. pump test (10 min) 2. Anna: go or no go? (15 min) 3. rota", 2).Should().Be(("15:10", "15:25"));

    [Fact]
    public void Read_WhenBareNumbersStandInOneLine_CutsThemIntoItems() =>
        Line("Agenda: 1 scoring (30m) 2 your view, Anna? (15m) 3 letters", 2).Should().Be(("15:30", "15:45"));

    [Theory]
    [InlineData("We zitten in zaal 1 van 2 zalen")]
    [InlineData("Op 1 december en 2 januari")]
    [InlineData("Version 2. Then 3. And that is it")]
    public void Read_WhenNumbersDoNotCountItems_CutsNothing(string text) =>
        AgendaReader.Read([text], Start, End).Should().ContainSingle();

    [Fact]
    public void Read_WhenAYearIsAbbreviated_IsNoDuration() =>
        Line("1. mw. T. '52 (6 min)\n2. dhr. V. '44 (8 min)", 1).Should().Be(("15:06", "15:14"));

    [Fact]
    public void Read_WhenTimesHaveNoPoint_PutsThemOnTheClock() =>
        Line("1500 opening\n1530 mw. Lind\n1550 rondvraag", 1).Should().Be(("15:30", "15:50"));

    [Fact]
    public void Read_WhenALineBeginsWithAYear_IsNoTime() =>
        Line("2026 begroting\n2025 terugblik", 0).Should().Be(((string?)null, (string?)null));

    [Fact]
    public void Read_WhenMinutesStandBehindADash_AddsThemUp() =>
        Line("• klachten – Sem – 20\n• vergunning: Anna? – 10", 1).Should().Be(("15:20", "15:30"));

    [Theory]
    [InlineData("5 mins up front: take it or hold?", "15:00", "15:05")]
    [InlineData("10 minuten tot slot: besluit", "15:50", "16:00")]
    public void Read_WhenALineSaysUpFrontOrAtTheEnd_StandsThere(string line, string from, string to) => Line(line, 0).Should().Be((from, to));

    [Fact]
    public void Read_WhenATwelveHourRangeStandsAlone_IsOfTheAfternoon() => Line("3.10 - 3.20 Anna", 0).Should().Be(("15:10", "15:20"));

    private static (string? From, string? To) Line(string text, int index)
    {
        var line = AgendaReader.Read(text.Split('\n'), Start, End)[index];
        return (line.Start?.ToString("HH:mm", null), line.End?.ToString("HH:mm", null));
    }
}
