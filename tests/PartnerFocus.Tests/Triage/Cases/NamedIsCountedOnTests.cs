using PartnerFocus.Triage;
using PartnerFocus.Triage.Cases;

namespace PartnerFocus.Tests.Triage.Cases;

public sealed class NamedIsCountedOnTests
{
    [Fact]
    public void Ask_WhenTheTextCountsOnThePartner_ArguesAttendInDoubt()
    {
        var assessment = Entries.Called("overleg").Saying("We kunnen dit niet zonder Anna.").From(SampleFirm.RegularClient).With(SampleFirm.Anna, SampleFirm.Cas).Assess();

        (assessment.Verdict, assessment.Confidence, assessment.DecidedBy).Should().Be((Verdict.Attend, Confidence.Close, "named"));
    }

    [Fact]
    public void Ask_WhenTheTextOnlyTellsOfThePartner_SaysNothing()
    {
        var meeting = Entries.Called("overleg").Saying("Het memo van Anna ligt klaar.").From(SampleFirm.RegularClient).With(SampleFirm.Anna, SampleFirm.Cas);

        new NamedIsCountedOn().Ask(meeting.Read()).Should().BeNull();
    }

    [Fact]
    public void Ask_WhenAttendanceIsOptional_SaysNothing()
    {
        var meeting = Entries.Called("overleg").Saying("Anna knows the way.").From(SampleFirm.Cas).With(SampleFirm.Sem).WithOptional(SampleFirm.Anna);

        new NamedIsCountedOn().Ask(meeting.Read()).Should().BeNull();
    }

    [Fact]
    public void Ask_WhenItReturnsEveryWeekAndNothingSaysNeeded_SaysNothing()
    {
        var meeting = Entries.Called("overleg").Saying("Anna and the figures").From(SampleFirm.Cas).With(SampleFirm.Anna, SampleFirm.Sem).Every(7, "FREQ=WEEKLY");

        new NamedIsCountedOn().Ask(meeting.Read()).Should().BeNull();
    }
}
