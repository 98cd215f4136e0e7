using PartnerFocus.Triage;
using PartnerFocus.Triage.Cases;

namespace PartnerFocus.Tests.Triage.Cases;

public sealed class OtherAppraisalsGoToTheirLeadTests
{
    [Fact]
    public void Ask_WhenJunior_ArguesDelegate()
    {
        var meeting = Entries.Called("Jaargesprek Sem").From(SampleFirm.Hr).With(SampleFirm.Anna, SampleFirm.Sem);

        new OtherAppraisalsGoToTheirLead().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.Delegate);
    }

    [Fact]
    public void Ask_WhenNoAppraisal_SaysNothing()
    {
        var meeting = Entries.Called("Dossier Sem").From(SampleFirm.Cas).With(SampleFirm.Anna, SampleFirm.Sem);

        new OtherAppraisalsGoToTheirLead().Ask(meeting.Read()).Should().BeNull();
    }

    [Fact]
    public void Ask_WhenTheAppraisalIsThePartners_SaysNothing()
    {
        var meeting = Entries.Called("Jaargesprek Cas").From(SampleFirm.Hr).With(SampleFirm.Anna, SampleFirm.Cas);

        new OtherAppraisalsGoToTheirLead().Ask(meeting.Read()).Should().BeNull();
    }
}
