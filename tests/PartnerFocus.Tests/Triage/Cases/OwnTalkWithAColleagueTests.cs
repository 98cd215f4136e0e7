using PartnerFocus.Triage;
using PartnerFocus.Triage.Cases;

namespace PartnerFocus.Tests.Triage.Cases;

public sealed class OwnTalkWithAColleagueTests
{
    [Fact]
    public void Ask_WhenOwnOneToOne_ArguesAttend()
    {
        var meeting = Entries.Called("bij mij").From(SampleFirm.Anna).With(SampleFirm.Eva);

        new OwnTalkWithAColleague().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.Attend);
    }

    [Fact]
    public void Ask_WhenConvenedByTheColleague_SaysNothing()
    {
        var meeting = Entries.Called("bij jou").From(SampleFirm.Eva).With(SampleFirm.Anna);

        new OwnTalkWithAColleague().Ask(meeting.Read()).Should().BeNull();
    }

    [Theory]
    [InlineData("1:1")]
    [InlineData("Bila Sem")]
    public void Assess_WhenThePartnerMeetsAnIndirectReportEveryWeek_ArguesAttend(string title) =>
        Entries.Called(title).From(SampleFirm.Anna).With(SampleFirm.Sem).Every(7, "FREQ=WEEKLY").Assess().Verdict.Should().Be(Verdict.Attend);

    [Theory]
    [InlineData("Testament bespreken met mevr. De Vries")]
    [InlineData("Intake Mr Khan")]
    public void Ask_WhenTheTitleNamesSomebodyElse_SaysNothing(string title)
    {
        var meeting = Entries.Called(title).From(SampleFirm.Mo).With(SampleFirm.Anna, SampleFirm.Cas);

        new OwnTalkWithAColleague().Ask(meeting.Read()).Should().BeNull();
    }

    [Fact]
    public void Ask_WhenTheAssistantCalledIt_DoesNotSayThatThePartnerDid()
    {
        var meeting = Entries.Called("").From(SampleFirm.Mo).With(SampleFirm.Anna, SampleFirm.Cas);

        new OwnTalkWithAColleague().Ask(meeting.Read())!.Text.En.Should().Be("Cas Vermeer was invited on your behalf, one to one.");
    }

    [Theory]
    [InlineData("eindejaar", Leaf.Result)]
    [InlineData("annual", Leaf.Result)]
    [InlineData("bij mij", Leaf.Vision)]
    public void Ask_WhenItIsTheYearlyTalkWithASenior_ItWeighs(string title, Leaf leaf)
    {
        var meeting = Entries.Called(title).From(SampleFirm.Anna).With(SampleFirm.Cas);

        new OwnTalkWithAColleague().Ask(meeting.Read())!.Leaf.Should().Be(leaf);
    }
}
