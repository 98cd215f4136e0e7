using PartnerFocus.Triage;
using PartnerFocus.Triage.Cases;

namespace PartnerFocus.Tests.Triage.Cases;

public sealed class HeardInPersonTests
{
    [Fact]
    public void Ask_WhenInterviewByACommittee_ArguesAttend()
    {
        var meeting = Entries.Called("Hoorzitting commissie").From(SampleFirm.Stranger).With(SampleFirm.Anna);

        new HeardInPerson().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.Attend);
    }

    [Fact]
    public void Ask_WhenColleaguesAreHeardToo_SaysNothing()
    {
        var meeting = Entries.Called("Hoorzitting commissie").From(SampleFirm.Stranger).With(SampleFirm.Anna, SampleFirm.Cas);

        new HeardInPerson().Ask(meeting.Read()).Should().BeNull();
    }
}
