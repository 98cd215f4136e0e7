using PartnerFocus.Triage;
using PartnerFocus.Triage.Cases;

namespace PartnerFocus.Tests.Triage.Cases;

public sealed class SeniorAppraisalIsYoursTests
{
    [Fact]
    public void Ask_WhenCounsel_ArguesAttend()
    {
        var meeting = Entries.Called("Jaargesprek Cas").From(SampleFirm.Hr).With(SampleFirm.Anna, SampleFirm.Cas);

        new SeniorAppraisalIsYours().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.Attend);
    }

    [Fact]
    public void Ask_WhenJunior_SaysNothing()
    {
        var meeting = Entries.Called("Jaargesprek Sem").From(SampleFirm.Hr).With(SampleFirm.Anna, SampleFirm.Sem);

        new SeniorAppraisalIsYours().Ask(meeting.Read()).Should().BeNull();
    }

    [Theory]
    [InlineData("Jaargesprekken team")]
    [InlineData("Annual reviews team")]
    [InlineData("Calibration of performance reviews")]
    public void Ask_WhenSeveralAreAppraisedAtOnce_IsAboutNobodyInParticular(string title)
    {
        var meeting = Entries.Called(title).From(SampleFirm.Hr).With(SampleFirm.Anna, SampleFirm.Cas, SampleFirm.Sem, SampleFirm.Eva).Assess();

        (meeting.Verdict, meeting.Facts.AboutPersonId).Should().Be((Verdict.Attend, null));
    }
}
