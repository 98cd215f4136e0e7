using PartnerFocus.Triage;
using PartnerFocus.Triage.Cases;

namespace PartnerFocus.Tests.Triage.Cases;

public sealed class MainMeetingUnclaimedTests
{
    [Fact]
    public void Ask_WhenAColleagueCallsAMainMeetingWithoutSayingWhoLeadsIt_KeepsThePartnerInDoubt()
    {
        var finding = new MainMeetingUnclaimed().Ask(Presentation().From(SampleFirm.Cas).With(SampleFirm.Anna, SampleFirm.RegularClient).Read())!;

        (finding.Verdict, finding.Confidence).Should().Be((Verdict.Attend, Confidence.Close));
    }

    [Fact]
    public void Ask_WhenThePartnerIsOptional_SaysNothing() =>
        new MainMeetingUnclaimed().Ask(Presentation().From(SampleFirm.Cas).With(SampleFirm.RegularClient).WithOptional(SampleFirm.Anna).Read()).Should().BeNull();

    [Fact]
    public void Ask_WhenTheFieldIsSomebodyElses_SaysNothing() =>
        new MainMeetingUnclaimed().Ask(Presentation().Saying("The VAT and the fiscal position.").From(SampleFirm.Cas).With(SampleFirm.Anna, SampleFirm.RegularClient).Read()).Should().BeNull();

    [Fact]
    public void Ask_WhenSomebodyOfTheFirmIsAskedFor_SaysNothing() =>
        new MainMeetingUnclaimed().Ask(Presentation().Saying("Kan iemand van uw kantoor de index toelichten?").From(SampleFirm.RegularClient).With(SampleFirm.Anna, SampleFirm.Cas).Read()).Should().BeNull();

    private static Meeting Presentation() => Entries.Called("Delta Port: eindpresentatie").Saying("Three variants for the quay.");
}
