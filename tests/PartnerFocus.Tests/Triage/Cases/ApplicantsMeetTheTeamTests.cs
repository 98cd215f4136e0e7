using PartnerFocus.Triage;
using PartnerFocus.Triage.Cases;

namespace PartnerFocus.Tests.Triage.Cases;

public sealed class ApplicantsMeetTheTeamTests
{
    [Fact]
    public void Ask_WhenStudentApplies_ArguesDelegate()
    {
        var meeting = Entries.Called("Kandidaat werkstudent").From(SampleFirm.Hr).With(SampleFirm.Anna);

        new ApplicantsMeetTheTeam().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.Delegate);
    }

    [Fact]
    public void Ask_WhenClientIsThere_SaysNothing()
    {
        var meeting = Entries.Called("Kandidaat commissaris").From(SampleFirm.KeyClient).With(SampleFirm.Anna);

        new ApplicantsMeetTheTeam().Ask(meeting.Read()).Should().BeNull();
    }
}
