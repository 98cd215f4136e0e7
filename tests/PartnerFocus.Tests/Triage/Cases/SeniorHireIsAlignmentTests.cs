using PartnerFocus.Triage;
using PartnerFocus.Triage.Cases;

namespace PartnerFocus.Tests.Triage.Cases;

public sealed class SeniorHireIsAlignmentTests
{
    [Fact]
    public void Ask_WhenCandidateAtTheHighestLevel_ArguesAttend()
    {
        var meeting = Entries.Called("kandidaat").Saying("Mogelijke overstap als counsel.").From(SampleFirm.FellowPartner).With(SampleFirm.Anna);

        new SeniorHireIsAlignment().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.Attend);
    }

    [Fact]
    public void Ask_WhenCandidateForAnInternship_SaysNothing()
    {
        var meeting = Entries.Called("kandidaat").Saying("werkstudent").From(SampleFirm.Hr).With(SampleFirm.Anna);

        new SeniorHireIsAlignment().Ask(meeting.Read()).Should().BeNull();
    }

    [Theory]
    [InlineData("Sollicitatie counsel")]
    [InlineData("Interview candidate counsel")]
    public void Ask_WhenTheTitleNamesTheLevel_ArguesAttend(string title)
    {
        var meeting = Entries.Called(title).From(SampleFirm.Mo).With(SampleFirm.Anna, SampleFirm.Cas);

        new SeniorHireIsAlignment().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.Attend);
    }
}
