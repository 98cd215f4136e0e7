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

    [Theory]
    [InlineData("Sem - yearly review")]
    [InlineData("Sem 6-month review")]
    [InlineData("Sem end-of-year chat")]
    [InlineData("Halfjaarsgesprek Sem")]
    [InlineData("Annual catch-up Sem")]
    public void Ask_WhenATalkAtTheTurnOfAPeriodBearsAName_ArguesDelegate(string title) =>
        new OtherAppraisalsGoToTheirLead().Ask(Entries.Called(title).From("office@voslind.example").With(SampleFirm.Anna, SampleFirm.Sem).Read())!.Verdict.Should().Be(Verdict.Delegate);

    [Theory]
    [InlineData("Quarterly review of the dataroom")]
    public void Ask_WhenItBearsNobodysName_SaysNothing(string title) =>
        new OtherAppraisalsGoToTheirLead().Ask(Entries.Called(title).From(SampleFirm.Cas).With(SampleFirm.Anna, SampleFirm.Sem).Read()).Should().BeNull();
}
