using PartnerFocus.Triage;
using PartnerFocus.Triage.Cases;

namespace PartnerFocus.Tests.Triage.Cases;

public sealed class SeniorAtTheMainMeetingTests
{
    [Fact]
    public void Ask_WhenClientConvenesItsBoard_ArguesAttend()
    {
        var meeting = Entries.Called("Norsk stuurgroep overname").From(SampleFirm.KeyClient, "J. Holm (CEO)").With(SampleFirm.Anna, SampleFirm.Cas);

        new SeniorAtTheMainMeeting().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.Attend);
    }

    [Fact]
    public void Ask_WhenPartnerIsOptional_SaysNothing()
    {
        var meeting = Entries.Called("Norsk stuurgroep overname").From(SampleFirm.KeyClient, "J. Holm (CEO)").WithOptional(SampleFirm.Anna);

        new SeniorAtTheMainMeeting().Ask(meeting.Read()).Should().BeNull();
    }

    [Fact]
    public void Ask_WhenThereIsDinnerAfterTheSigning_StillArguesAttend()
    {
        var meeting = Entries.Called("Signing Norsk").Saying("Dinner afterwards.").From(SampleFirm.KeyClient, "J. Holm (CEO)").With(SampleFirm.Anna, SampleFirm.Cas);

        new SeniorAtTheMainMeeting().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.Attend);
    }
}
