using PartnerFocus.Triage;
using static PartnerFocus.Tests.Triage.Week.WeekCase;

namespace PartnerFocus.Tests.Triage.Week;

public sealed class StrainTests
{
    [Fact]
    public void Runs_WhenThreeFollowEachOther_IsOneRun() =>
        Runs(Entry("a", 9, 10), Entry("b", 10, 11), Entry("c", 11, 12)).Should().BeEquivalentTo([new[] { "a", "b", "c" }]);

    [Fact]
    public void Runs_WhenOnlyTwoFollow_IsNone() => Runs(Entry("a", 9, 10), Entry("b", 10, 11), Entry("c", 12, 13)).Should().BeEmpty();

    [Fact]
    public void Runs_WhenTenMinutesLieBetween_IsNone() =>
        Runs(Entry("a", 9, 9, minutes: 50), Entry("b", 10, 11), Entry("c", 11, 12)).Should().BeEmpty();

    [Fact]
    public void Runs_WhenNineMinutesLieBetween_IsOne() =>
        Runs(Entry("a", 9, 9, minutes: 51), Entry("b", 10, 11), Entry("c", 11, 12)).Should().ContainSingle();

    [Fact]
    public void Runs_WhenProtectedTimeLiesBetween_Ends() =>
        Runs(Entry("a", 9, 10), Entry("b", 10, 11), Entry("p", 11, 12, Verdict.Protect), Entry("c", 12, 13)).Should().BeEmpty();

    [Fact]
    public void Runs_WhenALongEntryHoldsShortOnes_CountsFromTheLatestEnd() =>
        Runs(Entry("a", 9, 12), Entry("b", 10, 11), Entry("c", 12, 13)).Should().ContainSingle();

    [Fact]
    public void Runs_WhenGivenInAnyOrder_OrdersByStart() =>
        Runs(Entry("c", 11, 12), Entry("a", 9, 10), Entry("b", 10, 11)).Should().BeEquivalentTo([new[] { "a", "b", "c" }], o => o.WithStrictOrdering());

    [Fact]
    public void Pairs_WhenTwoOverlap_IsOnePair() => Pairs(Entry("a", 9, 11), Entry("b", 10, 12)).Should().Equal(("a", "b"));

    [Fact]
    public void Pairs_WhenTheyTouch_IsNone() => Pairs(Entry("a", 9, 10), Entry("b", 10, 11)).Should().BeEmpty();

    [Fact]
    public void Pairs_WhenOneIsProtected_IsNone() => Pairs(Entry("a", 9, 11), Entry("b", 10, 12, Verdict.Protect)).Should().BeEmpty();

    [Fact]
    public void Pairs_WhenThreeOverlap_NamesEveryPair() =>
        Pairs(Entry("a", 9, 12), Entry("b", 9, 11), Entry("c", 10, 12)).Should().BeEquivalentTo([("b", "a"), ("b", "c"), ("a", "c")]);

    private static IEnumerable<string[]> Runs(params AssessedMeeting[] entries) =>
        Figures(entries).BackToBackRuns.Select(r => r.Select(m => m.Uid).ToArray());

    private static IEnumerable<(string, string)> Pairs(params AssessedMeeting[] entries) =>
        Figures(entries).DoubleBooked.Select(p => (p.First.Uid, p.Second.Uid));
}
