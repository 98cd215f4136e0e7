using NodaTime;
using PartnerFocus.Triage;
using PartnerFocus.Triage.Delegation;
using PartnerFocus.Triage.Firm;
using static PartnerFocus.Tests.Triage.Delegation.RankingCase;

namespace PartnerFocus.Tests.Triage.Delegation;

public sealed class HardStopsTests
{
    private static readonly FirmProfile Able = With("jan", p => p with { Talents = ["energy"] });

    private static readonly FirmProfile Walled = Able.And("jan", p => p with { BarredFrom = ["wind"] });

    [Fact]
    public void For_WhenTheClientIsBehindAWall_KeepsThePersonOut() =>
        StopOf(Rank(Walled, Facts with { ClientId = "wind" })).Should().Be(HardStop.Wall);

    [Fact]
    public void For_WhenSomebodyOfABarredClientIsAtTheTable_KeepsThePersonOut() =>
        StopOf(Rank(Walled, meeting: Meeting() with
        {
            Attendees = [.. Meeting().Attendees, new MeetingAttendee(null, "ceo@post.windnoord.example")],
        })).Should().Be(HardStop.Wall);

    [Fact]
    public void For_WhenABarredMatterIsNamed_KeepsThePersonOut() =>
        StopOf(Rank(Walled, meeting: Meeting() with { Title = "Zeester: stand" })).Should().Be(HardStop.Wall);

    [Theory]
    [InlineData("zeester details")]
    [InlineData("ZEESTER DETAILS")]
    [InlineData("Details (zeester)")]
    public void For_WhenABarredMatterIsNamedInAnyCase_KeepsThePersonOut(string title) =>
        StopOf(Rank(Walled, meeting: Meeting() with { Title = title })).Should().Be(HardStop.Wall);

    [Fact]
    public void For_WhenABarredMatterIsThePlace_KeepsThePersonOut() =>
        StopOf(Rank(Walled, meeting: Meeting() with { Location = "kantoor zeester, zaal 3" })).Should().Be(HardStop.Wall);

    [Fact]
    public void For_WhenAWordOnlyBeginsLikeABarredMatter_LetsThePersonIn() =>
        Rank(Walled, meeting: Meeting() with { Title = "Zeesterren" }).Names().Should().Contain("jan");

    [Fact]
    public void For_WhenTheWallIsAroundAnotherClient_LetsThePersonIn() =>
        Rank(Walled, Facts with { ClientId = "zon" }).Names().Should().Equal("jan");

    [Fact]
    public void For_WhenWalled_NamesNoClient() =>
        Rank(Walled, Facts with { ClientId = "wind" }).Excluded.Single().Reason.Should().Be(new LocalText("Afgeschermd dossier.", "Screened matter."));

    [Fact]
    public void For_WhenTheInvitationSaysThePersonWillNotBeThere_KeepsThePersonOut() =>
        StopOf(Rank(Able, Facts with { NotComing = ["jan"] })).Should().Be(HardStop.Absent);

    [Fact]
    public void For_WhenTheInvitationSaysSomebodyElseWillNotBeThere_LetsThePersonIn() =>
        Rank(Able, Facts with { NotComing = ["els"] }).Names().Should().Contain("jan");

    [Fact]
    public void For_WhenTheOrganizerPutTheQuestion_KeepsTheOrganizerOut() =>
        StopOf(Rank(Able, Facts with { IsQuestionOfTheOrganizer = true, InvitedPeople = ["els"] }, ByJan())).Should().Be(HardStop.OtherParty);

    [Fact]
    public void For_WhenTheOrganizerAsksNothing_LetsTheOrganizerIn() =>
        Rank(Able, Facts with { InvitedPeople = ["els"] }, ByJan()).Names().Should().Contain("jan");

    [Theory]
    [InlineData(TakenKind.Absent, HardStop.Absent)]
    [InlineData(TakenKind.Fixed, HardStop.DoubleBooked)]
    public void For_WhenTheTimeIsTaken_KeepsThePersonOut(TakenKind kind, HardStop stop) =>
        StopOf(RankWith(Taken("jan", kind, 9, 12))).Should().Be(stop);

    [Fact]
    public void For_WhenTheTakenTimeEndsAsTheMeetingBegins_LetsThePersonIn() =>
        RankWith(Taken("jan", TakenKind.Fixed, 9, 10)).Names().Should().Equal("jan");

    [Fact]
    public void For_WhenTheOwnCalendarHoldsTheSameUid_LetsThePersonIn() =>
        RankWith(Taken("jan", TakenKind.Fixed, 9, 12, "m1")).Names().Should().Equal("jan");

    [Fact]
    public void For_WhenInvitedAndTheOwnCalendarHoldsTheSameTimeUnderAnotherUid_LetsThePersonIn() =>
        DelegateRanking.Rank(
                Question(Able, Facts with { InvitedPeople = ["jan"] }) with { People = [Taken("jan", TakenKind.Fixed, 10, 11)] }, Verdict.Delegate)
            .Names().Should().Equal("jan");

    [Fact]
    public void For_WhenNotInvitedAndSomethingElseHasTheSameTime_KeepsThePersonOut() =>
        StopOf(RankWith(Taken("jan", TakenKind.Fixed, 10, 11))).Should().Be(HardStop.DoubleBooked);

    [Fact]
    public void For_WhenAbsentAtJustThatTime_KeepsThePersonOut() =>
        StopOf(RankWith(Taken("jan", TakenKind.Absent, 10, 11))).Should().Be(HardStop.Absent);

    [Fact]
    public void For_WhenTheLoadIsFull_KeepsThePersonOut()
    {
        var question = Question(Able) with { Handed = [Handed("jan", Duration.FromMinutes(421))] };

        StopOf(DelegateRanking.Rank(question, Verdict.Delegate)).Should().Be(HardStop.OverLoad);
    }

    [Fact]
    public void For_WhenThePersonIsAskedForAnotherMeetingAtThatTime_KeepsThePersonOut() =>
        StopOf(DelegateRanking.Rank(Question(Able) with { Handed = [At10("other", "otto")] }, Verdict.Delegate)).Should().Be(HardStop.DoubleBooked);

    [Theory]
    [InlineData("anna")]
    [InlineData("otto")]
    public void For_WhenThePersonIsAskedForThisVeryMeeting_CountsItOnce(string partner) =>
        DelegateRanking.Rank(Question(Able) with { Handed = [At10("m1", partner), Handed("jan", Duration.FromHours(7))] }, Verdict.Delegate).Names().Should().Equal("jan");

    [Theory]
    [InlineData(2.0, false)]
    [InlineData(3.0, true)]
    public void For_WhenHoursWereAgreed_KeepsToThose(double agreed, bool fits) =>
        DelegateRanking.Rank(Question(Agreed(agreed)) with { Handed = [Handed("jan", Duration.FromHours(2))] }, Verdict.Delegate)
            .Names().Any().Should().Be(fits);

    [Fact]
    public void For_WhenTheHoursAgreedAreFull_SaysHowMany() =>
        DelegateRanking.Rank(Question(Agreed(2.5)) with { Handed = [Handed("jan", Duration.FromHours(2))] }, Verdict.Delegate).Excluded.Single().Reason
            .Should().Be(new LocalText("Geen ruimte hiervoor: neemt deze week al 2 van 2,5 u over.", "No room for this: takes over 2 of 2.5 h this week already."));

    [Fact]
    public void For_WhenNoHoursAreAgreed_SaysThatItIsAgreed() =>
        DelegateRanking.Rank(Question(Agreed(0)), Verdict.Delegate).Excluded.Single().Reason.Nl.Should().Be("Neemt nu niets over; zo is het afgesproken.");

    private static FirmProfile Agreed(double hours) => Able.And("jan", p => p with { AgreedHours = hours });

    private static HandedMeeting At10(string uid, string partner) => new("jan", partner, uid, null, new Interval(At(10), At(11)));

    [Fact]
    public void For_WhenTheLoadJustFits_LetsThePersonIn()
    {
        var question = Question(Able) with { Handed = [Handed("jan", Duration.FromHours(7))] };

        DelegateRanking.Rank(question, Verdict.Delegate).Names().Should().Equal("jan");
    }

    [Fact]
    public void For_WhenThePersonDeclinedThisMeeting_KeepsThePersonOut() =>
        StopOf(Rank(Able, meeting: Meeting() with
        {
            Attendees = [.. Meeting().Attendees, new MeetingAttendee(null, "jan@kantoor.example", Answer: AttendeeAnswer.Declined)],
        })).Should().Be(HardStop.Absent);

    [Fact]
    public void For_WhenTheMeetingIsAboutThePerson_KeepsThePersonOut() =>
        StopOf(Rank(Able, Facts with { AboutPersonId = "jan" })).Should().Be(HardStop.AboutThem);

    [Fact]
    public void For_WhenItIsATalkBetweenTwo_KeepsTheOtherOut() =>
        StopOf(Rank(Able, meeting: Meeting() with
        {
            Organizer = new MeetingOrganizer(null, "jan@kantoor.example"),
            Attendees = [new MeetingAttendee(null, "anna@kantoor.example")],
        })).Should().Be(HardStop.OtherParty);

    [Fact]
    public void For_WhenItIsAnAppraisal_KeepsTheLineOnlyAndTheOwnLeadFirst() =>
        Rank(Able, Facts with { IsAppraisal = true, AboutPersonId = "kim" }).Names().Should().Equal("jan", "els", "bas");

    [Fact]
    public void For_WhenAPeerIsInvitedToAnAppraisal_KeepsThePeerOut() =>
        Rank(Able, Facts with { IsAppraisal = true, AboutPersonId = "els", InvitedPeople = ["rik"] })
            .Excluded.Single(e => e.PersonId == "rik").Stop.Should().Be(HardStop.NotInLine);

    private static Meeting ByJan() => Meeting("els") with { Organizer = new MeetingOrganizer("Jan", "jan@kantoor.example") };

    private static HardStop StopOf(DelegateProposal proposal) => proposal.Excluded.Single(e => e.PersonId == "jan").Stop;

    private static DelegateProposal RankWith(PersonAgenda agenda) =>
        DelegateRanking.Rank(Question(Able) with { People = [agenda] }, Verdict.Delegate);
}
