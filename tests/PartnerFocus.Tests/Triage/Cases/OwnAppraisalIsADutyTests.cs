using PartnerFocus.Triage;
using PartnerFocus.Triage.Cases;

namespace PartnerFocus.Tests.Triage.Cases;

public sealed class OwnAppraisalIsADutyTests
{
    [Fact]
    public void Ask_WhenReviewByTheBoard_ArguesAttend()
    {
        var meeting = Entries.Called("Your annual review").From(SampleFirm.FellowPartner).With(SampleFirm.Anna);

        new OwnAppraisalIsADuty().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.Attend);
    }

    [Fact]
    public void Ask_WhenReviewOfAColleague_SaysNothing()
    {
        var meeting = Entries.Called("annual review Sem").From(SampleFirm.Anna).With(SampleFirm.Sem);

        new OwnAppraisalIsADuty().Ask(meeting.Read()).Should().BeNull();
    }
}
