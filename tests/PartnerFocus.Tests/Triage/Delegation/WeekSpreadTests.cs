using NodaTime;
using PartnerFocus.Triage;
using PartnerFocus.Triage.Delegation;
using static PartnerFocus.Tests.Triage.Delegation.RankingCase;

namespace PartnerFocus.Tests.Triage.Delegation;

public sealed class WeekSpreadTests
{
    private static readonly IReadOnlyDictionary<string, Duration> NoBounds = new Dictionary<string, Duration>();

    [Fact]
    public void Of_WhenTwoMeetingsOverlap_PutsDifferentPeopleFirst() =>
        Firsts(Of(Proposed(10, 11, "jan", "els"), Proposed(10, 12, "jan", "els"))).Should().Equal("jan", "els");

    [Fact]
    public void Of_WhenTheMeetingsFollowEachOther_LeavesTheSamePersonFirst() =>
        Firsts(Of(Proposed(10, 11, "jan", "els"), Proposed(11, 12, "jan", "els"))).Should().Equal("jan", "jan");

    [Fact]
    public void Of_WhenTheLaterMeetingHasOneCandidate_GivesThatOneAway() =>
        Firsts(Of(Proposed(10, 11, "jan", "els"), Proposed(10, 12, "jan"))).Should().Equal("els", "jan");

    [Fact]
    public void Of_WhenMovingOneMakesRoom_MovesIt() =>
        Firsts(Of(Proposed(10, 12, "jan", "els"), Proposed(10, 11, "els", "kim"), Proposed(10, 11, "jan", "els")))
            .Should().OnlyHaveUniqueItems().And.NotContainNulls();

    [Fact]
    public void Of_WhenThereAreFewerPeopleThanMeetings_ProposesNobodyTwice() =>
        Firsts(Of(Proposed(10, 11, "jan"), Proposed(10, 11, "jan"))).Should().Equal("jan", null);

    [Fact]
    public void Of_WhenNobodyIsLeft_SaysWhyTheCandidateIsOut() =>
        Of(Proposed(10, 11, "jan"), Proposed(10, 11, "jan"))[1].Delegates.Excluded.Single().Stop.Should().Be(HardStop.DoubleBooked);

    [Fact]
    public void Of_WhenTheProposalsFillSomebodysRoom_PutsTheNextFirst() =>
        Firsts(WeekSpread.Of([Proposed(9, 11, "jan", "els"), Proposed(13, 15, "jan", "els")],
            new Dictionary<string, Duration> { ["jan"] = Duration.FromHours(3) })).Should().Equal("jan", "els");

    [Fact]
    public void Of_WhenReordering_LosesNobody()
    {
        var one = Of(Proposed(10, 11, "jan", "els", "kim"), Proposed(10, 12, "jan", "els"))[0].Delegates;

        one.Names().Concat(one.Excluded.Select(e => e.PersonId)).Should().Equal("els", "kim", "jan");
    }

    [Fact]
    public void Of_WhenSomebodyComesFirstForAnotherMeetingAtThatTime_SaysSoAndLeavesTheChoice() =>
        Of(Proposed(10, 11, "jan", "els", "kim"), Proposed(10, 12, "jan", "els"))[0].Delegates.Excluded.Single()
            .Should().Match<DelegateExclusion>(e => e.PersonId == "jan" && e.Stop == HardStop.DoubleBooked && e.IsOnlyPlanned);

    [Fact]
    public void Of_WhenAMeetingWasHandedOver_PutsWhoHasItFirstAndTakesNoRoom() =>
        Firsts(WeekSpread.Of([Proposed(9, 11, "jan", "els"), Proposed(13, 15, "jan", "els")],
            new Dictionary<string, Duration> { ["jan"] = Duration.FromHours(2) }, i => i == 0 ? "els" : null, (_, _) => false)).Should().Equal("els", "jan");

    [Fact]
    public void Of_WhenSomebodyGaveAMeetingBack_KeepsThatOneFromNoOther() =>
        Firsts(WeekSpread.Of([Proposed(10, 11, "jan"), Proposed(10, 12, "jan", "els")], NoBounds, _ => null,
            (_, _) => true, cameToNothing: (i, person) => i == 0 && person == "jan")).Should().Equal("jan", "jan");

    [Fact]
    public void Of_WhenSomebodyGaveAMeetingBackAndNobodyElseIsFree_StillShowsThatOne()
    {
        var week = WeekSpread.Of([Proposed(10, 11, "jan", "els")], new Dictionary<string, Duration> { ["els"] = Duration.Zero }, _ => null, (_, _) => true, cameToNothing: (_, person) => person == "jan");

        Firsts(week).Should().Equal("jan");
        week[0].Delegates.Excluded.Select(e => e.PersonId).Should().Equal("els");
    }

    [Fact]
    public void Of_WhenOnlyProposalsStandInTheWay_SaysSo() =>
        Of(Proposed(10, 11, "jan"), Proposed(10, 11, "jan"))[1].Delegates.Excluded.Single().IsOnlyPlanned.Should().BeTrue();

    private static IReadOnlyList<AssessedMeeting> Of(params AssessedMeeting[] week) => WeekSpread.Of(week, NoBounds);

    private static IEnumerable<string?> Firsts(IReadOnlyList<AssessedMeeting> week) => week.Select(m => m.Delegates.Names().FirstOrDefault());

    private static AssessedMeeting Proposed(int from, int to, params string[] people) => new(
        Meeting() with { Start = At(from).InZone(Zone), End = At(to).InZone(Zone) },
        new Assessment
        {
            Verdict = Verdict.Delegate,
            Confidence = Confidence.Sure,
            DecidedBy = "rest",
            TopContribution = new LocalText("", ""),
            Evidence = [],
            Facts = Facts,
        },
        new DelegateProposal([.. people.Select(p => new DelegateCandidate(p, []))], []));
}
