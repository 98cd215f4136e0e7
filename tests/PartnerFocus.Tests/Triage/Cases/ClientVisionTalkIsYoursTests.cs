using PartnerFocus.Triage;
using PartnerFocus.Triage.Cases;

namespace PartnerFocus.Tests.Triage.Cases;

public sealed class ClientVisionTalkIsYoursTests
{
    [Fact]
    public void Ask_WhenQuarterlyWithAFavourite_ArguesAttend()
    {
        var meeting = Entries.Called("Piet").From(SampleFirm.Anna).With(SampleFirm.FavouriteClient).Every(91, "FREQ=MONTHLY;INTERVAL=3");

        new ClientVisionTalkIsYours().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.Attend);
    }

    [Fact]
    public void Ask_WhenRegularClient_SaysNothing()
    {
        var meeting = Entries.Called("Karel").From(SampleFirm.Anna).With(SampleFirm.RegularClient).Every(91, "FREQ=MONTHLY;INTERVAL=3");

        new ClientVisionTalkIsYours().Ask(meeting.Read()).Should().BeNull();
    }
}
