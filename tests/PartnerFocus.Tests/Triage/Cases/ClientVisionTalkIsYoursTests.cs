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

    [Theory]
    [InlineData("Blom in 2035", "Where do we want to be in 2035, and what do we ask of you?")]
    [InlineData("De toekomst van de bakkerij", "Mijn dochter neemt het over. Waar willen wij over tien jaar staan?")]
    public void Assess_WhenColleaguesSitThereToo_StaysThePartners(string title, string text)
    {
        var meeting = Entries.Called(title).Saying(text).From(SampleFirm.FavouriteClient).With(SampleFirm.Anna, SampleFirm.Cas, SampleFirm.Eva, SampleFirm.Sem);

        meeting.Assess().DecidedBy.Should().Be("client-vision");
    }

    [Fact]
    public void Ask_WhenAListIsInvited_SaysNothing()
    {
        var meeting = Entries.Called("De toekomst van de bakkerij").Saying("Waar staan wij in 2035?").From(SampleFirm.FavouriteClient).With(SampleFirm.Anna).WithList("all@voslind.example");

        new ClientVisionTalkIsYours().Ask(meeting.Read()).Should().BeNull();
    }

    [Fact]
    public void Ask_WhenRegularClient_SaysNothing()
    {
        var meeting = Entries.Called("Karel").From(SampleFirm.Anna).With(SampleFirm.RegularClient).Every(91, "FREQ=MONTHLY;INTERVAL=3");

        new ClientVisionTalkIsYours().Ask(meeting.Read()).Should().BeNull();
    }

    [Theory]
    [InlineData("zelfde plek als in augustus. Je hoeft niks mee te nemen")]
    [InlineData("Usual corner table, no papers.")]
    public void Ask_WhenTheyMeetAloneWithoutPapers_ArguesAttend(string text)
    {
        var meeting = Entries.Called("lunch").Saying(text).From(SampleFirm.Anna).With(SampleFirm.FavouriteClient);

        new ClientVisionTalkIsYours().Ask(meeting.Read())!.Leaf.Should().Be(Leaf.Vision);
    }
}
