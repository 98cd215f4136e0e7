using PartnerFocus.Triage;
using PartnerFocus.Triage.Cases;

namespace PartnerFocus.Tests.Triage.Cases;

public sealed class OptionalMeansOptionalTests
{
    [Fact]
    public void Ask_WhenOptionalAttendee_ArguesLeaveOut()
    {
        var meeting = Entries.Called("SPA review").From(SampleFirm.Cas).WithOptional(SampleFirm.Anna);

        new OptionalMeansOptional().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.LeaveOut);
    }

    [Fact]
    public void Ask_WhenRequiredAttendee_SaysNothing()
    {
        var meeting = Entries.Called("SPA review").From(SampleFirm.Cas).With(SampleFirm.Anna);

        new OptionalMeansOptional().Ask(meeting.Read()).Should().BeNull();
    }
}
