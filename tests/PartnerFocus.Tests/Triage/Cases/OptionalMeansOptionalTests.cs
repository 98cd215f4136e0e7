using PartnerFocus.Triage;
using PartnerFocus.Triage.Cases;

namespace PartnerFocus.Tests.Triage.Cases;

public sealed class OptionalMeansOptionalTests
{
    [Theory]
    [InlineData("Sem en ik lopen de dia's langs. Anna, jij hoeft er niet bij te zijn.")]
    [InlineData("Sem and I run through the slides. Anna, you don't need to be there.")]
    public void Ask_WhenThePartnerIsToldToStayAway_ArguesLeaveOut(string text)
    {
        var meeting = Entries.Called("voorbereiding").Saying(text).From(SampleFirm.Cas).With(SampleFirm.Anna, SampleFirm.Sem);

        new OptionalMeansOptional().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.LeaveOut);
    }

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
