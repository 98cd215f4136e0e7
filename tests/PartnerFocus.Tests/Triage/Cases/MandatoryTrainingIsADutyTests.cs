using PartnerFocus.Triage;
using PartnerFocus.Triage.Cases;

namespace PartnerFocus.Tests.Triage.Cases;

public sealed class MandatoryTrainingIsADutyTests
{
    [Fact]
    public void Ask_WhenRegisteredByName_ArguesAttend()
    {
        var meeting = Entries.Called("Integriteit").Saying("Verplicht voor iedereen; presentie wordt geregistreerd.").From(SampleFirm.Hr).With(SampleFirm.Anna);

        new MandatoryTrainingIsADuty().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.Attend);
    }

    [Fact]
    public void Ask_WhenNotMandatory_SaysNothing()
    {
        var meeting = Entries.Called("Integriteit").Saying("Niet verplicht.").From(SampleFirm.Hr).With(SampleFirm.Anna);

        new MandatoryTrainingIsADuty().Ask(meeting.Read()).Should().BeNull();
    }
}
