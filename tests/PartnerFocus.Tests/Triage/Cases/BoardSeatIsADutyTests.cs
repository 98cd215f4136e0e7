using PartnerFocus.Triage;
using PartnerFocus.Triage.Cases;

namespace PartnerFocus.Tests.Triage.Cases;

public sealed class BoardSeatIsADutyTests
{
    [Fact]
    public void Ask_WhenSeatInPerson_ArguesAttend()
    {
        var meeting = Entries.Called("Museum").Saying("Je neemt deel als lid van de raad van toezicht.").From(SampleFirm.Stranger).With(SampleFirm.Anna);

        new BoardSeatIsADuty().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.Attend);
    }

    [Fact]
    public void Ask_WhenOptionalSeat_SaysNothing()
    {
        var meeting = Entries.Called("Museum").Saying("als lid van de raad van toezicht").From(SampleFirm.Stranger).WithOptional(SampleFirm.Anna);

        new BoardSeatIsADuty().Ask(meeting.Read()).Should().BeNull();
    }

    [Theory]
    [InlineData("RvT Museum", SampleFirm.Cas)]
    [InlineData("RvT Museum", SampleFirm.Mo)]
    [InlineData("Supervisory board, Museum", SampleFirm.Cas)]
    [InlineData("Board of trustees", SampleFirm.Mo)]
    public void Ask_WhenSomebodyOfTheFirmIsAskedAsWell_ArguesAttend(string title, string colleague)
    {
        var meeting = Entries.Called(title).From(SampleFirm.Stranger).With(SampleFirm.Anna, colleague);

        new BoardSeatIsADuty().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.Attend);
    }

    [Theory]
    [InlineData("RvT Museum")]
    [InlineData("Board of trustees")]
    public void Ask_WhenTheAssistantCallsIt_ArguesAttend(string title)
    {
        var meeting = Entries.Called(title).From(SampleFirm.Mo).With(SampleFirm.Anna, SampleFirm.Stranger);

        new BoardSeatIsADuty().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.Attend);
    }

    [Theory]
    [InlineData("RvT Museum")]
    [InlineData("RvC Woonstichting")]
    [InlineData("Trustees meeting")]
    [InlineData("Raad van advies festival")]
    public void Ask_WhenTheBoardItselfIsInvitedByItsList_ArguesAttend(string title)
    {
        var meeting = Entries.Called(title).Saying("1. opening 2. begroting 3. zelfevaluatie").From(SampleFirm.Stranger).With(SampleFirm.Anna).WithList("board@elsewhere.example");

        new BoardSeatIsADuty().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.Attend);
    }

    [Theory]
    [InlineData("all@voslind.example")]
    [InlineData("members@another.example")]
    public void Ask_WhenAnotherListIsInvited_SaysNothing(string list)
    {
        var meeting = Entries.Called("RvT Museum").From(SampleFirm.Stranger).With(SampleFirm.Anna).WithList(list);

        new BoardSeatIsADuty().Ask(meeting.Read()).Should().BeNull();
    }
}
