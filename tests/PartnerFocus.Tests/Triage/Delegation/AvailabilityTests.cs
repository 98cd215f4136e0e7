using FluentAssertions;
using NodaTime;
using PartnerFocus.Triage.Delegation;
using static PartnerFocus.Tests.Triage.Delegation.RankingCase;

namespace PartnerFocus.Tests.Triage.Delegation;

public sealed class AvailabilityTests
{
    private static readonly PersonAgenda Day = new("els",
    [
        Span(8, 17, "course"),
        Span(9, 10, "call"),
        Span(10, 11, "visit"),
        Span(14, 15, "talk"),
    ]);

    [Fact]
    public void Overlapping_WhenALongSpanBeganBeforeShorterOnes_FindsItBehindThem() =>
        Day.Overlapping(Time(12, 13)).Select(s => s.Uid).Should().Equal("course");

    [Fact]
    public void Overlapping_WhenSpansTouchTheStretch_LeavesThemOut() =>
        Day.Overlapping(Time(10, 14)).Select(s => s.Uid).Should().Equal("visit", "course");

    [Fact]
    public void Overlapping_WhenNothingIsThere_FindsNothing() => Day.Overlapping(Time(17, 18)).Should().BeEmpty();

    [Fact]
    public void Overlapping_WhenTheCalendarIsEmpty_FindsNothing() => new PersonAgenda("els", []).Overlapping(Time(9, 10)).Should().BeEmpty();

    private static TakenTime Span(int from, int to, string uid) => new(Time(from, to), TakenKind.Movable, uid);

    private static Interval Time(int from, int to) => new(At(from), At(to));
}
