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
}
