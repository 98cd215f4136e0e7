using PartnerFocus.Triage;
using PartnerFocus.Triage.Cases;

namespace PartnerFocus.Tests.Triage.Cases;

public sealed class OwnWorkOnAClientMatterTests
{
    [Fact]
    public void Ask_WhenMemoForAClient_ArguesAttend()
    {
        var meeting = Entries.Called("Memo Norsk afmaken");

        new OwnWorkOnAClientMatter().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.Attend);
    }

    [Fact]
    public void Ask_WhenBlockWithoutClient_SaysNothing()
    {
        var meeting = Entries.Called("blok");

        new OwnWorkOnAClientMatter().Ask(meeting.Read()).Should().BeNull();
    }

    [Theory]
    [InlineData("Merger memo", FocusTask.Expertise)]
    [InlineData("Rapport overname", FocusTask.Expertise)]
    [InlineData("VAT calculations", FocusTask.None)]
    [InlineData("Timesheets", FocusTask.None)]
    [InlineData("OK-dag", FocusTask.Expertise)]
    public void Ask_WhenTheTitleIsWork_ServesNoVision(string title, FocusTask task) =>
        new OwnWorkOnAClientMatter().Ask(Entries.Called(title).Read())!.Task.Should().Be(task);

    [Theory]
    [InlineData("Lezen: overname")]
    [InlineData("Think about mergers")]
    [InlineData("niets")]
    public void Ask_WhenTheTitleIsTimeToThink_SaysNothing(string title) =>
        new OwnWorkOnAClientMatter().Ask(Entries.Called(title).Read()).Should().BeNull();
}
