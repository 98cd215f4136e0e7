using NodaTime;
using PartnerFocus.Triage;
using PartnerFocus.Triage.Delegation;

namespace PartnerFocus.Tests.Triage;

public sealed class TriageEngineTests
{
    private static readonly TriageEngine Engine = new(SampleFirm.Profile);

    [Fact]
    public void Assess_WhenThePartnerIsUnknown_Throws()
    {
        var act = () => Engine.Assess(Entries.Called("x"), "nobody", []);

        act.Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Assess_WhenAnotherMeetingTellsATitle_KnowsTheDecisionMaker()
    {
        var other = Entries.Called("prijs").Saying("Aan tafel: mevrouw Holm (CEO).").From(SampleFirm.Stranger).With(SampleFirm.Anna, "Jane Holm <j.holm@norsk.example>");
        var asked = Entries.Called("koffie").From(SampleFirm.KeyClient, "Jane Holm").With(SampleFirm.Anna);

        Engine.Assess(asked, "anna", [other]).Facts.Weight.Should().Be(Weight.Main);
    }

    [Fact]
    public void Assess_WhenAWeekIsAsked_KeepsItsOrder() =>
        Week(Entries.Called("b") with { Uid = "2" }, Entries.Called("a")).Meetings.Select(m => m.Meeting.Uid).Should().Equal("2", "1");

    [Fact]
    public void Assess_WhenTheVerdictHandsOver_ProposesSomebody() =>
        Week(Entries.Called("Jaargesprek Sem").From(SampleFirm.Hr).With(SampleFirm.Anna, SampleFirm.Sem))
            .Meetings[0].Delegates.Candidates[0].PersonId.Should().Be("cas");

    [Fact]
    public void Assess_WhenTheVerdictKeepsThePartner_ProposesNobody() =>
        Week(Entries.Called("blok")).Meetings[0].Delegates.Should().BeSameAs(DelegateProposal.None);

    [Fact]
    public void Assess_WhenNothingIsKnownAtAll_StillAnswers() =>
        Engine.Assess(Entries.Called("") with { Attendees = [new MeetingAttendee(null, "")] }, "anna", []).Evidence.Should().NotBeEmpty();

    private static WeekAssessment Week(params Meeting[] meetings) => Engine.Assess(new WeekQuestion
    {
        Firm = SampleFirm.Profile,
        PartnerId = "anna",
        Week = new Interval(Entries.At(16, 0, 0).ToInstant(), Entries.At(23, 0, 0).ToInstant()),
        Meetings = meetings,
        Now = Entries.At(16, 0, 0).ToInstant(),
    });
}
