using FluentAssertions;
using NodaTime;
using PartnerFocus.Triage.Delegation;
using static PartnerFocus.Tests.Triage.Delegation.RankingCase;

namespace PartnerFocus.Tests.Triage.Delegation;

public sealed class ColleagueTimesTests
{
    private static readonly HandedMeeting Other = Handed("els", Duration.FromHours(2));

    [Fact]
    public void Overlapping_WhenNoCalendarIsKnown_FindsNothing() => new ColleagueTimes([], []).Overlapping("els", Meeting().Interval).Should().BeEmpty();

    [Fact]
    public void Overlapping_WhenSomebodyElseIsTaken_FindsNothing() =>
        new ColleagueTimes([Taken("jan", TakenKind.Fixed, 10, 11)], []).Overlapping("els", Meeting().Interval).Should().BeEmpty();

    [Fact]
    public void LoadOf_WhenTwoPartnersHandedOverTheSameMeeting_CountsItOnce() =>
        new ColleagueTimes([], [Other, Other with { PartnerId = "anna" }]).LoadOf("els", Meeting()).Should().Be(Duration.FromHours(2));

    [Fact]
    public void LoadOf_WhenTheMeetingItselfIsAmongIt_LeavesItOut() =>
        new ColleagueTimes([], [Other, Other with { Uid = "m1" }]).LoadOf("els", Meeting()).Should().Be(Duration.FromHours(2));
}
