using PartnerFocus.Triage;
using PartnerFocus.Triage.Cases;

namespace PartnerFocus.Tests.Triage.Cases;

public sealed class BookedForYouTests
{
    [Theory]
    [InlineData("Norsk: final negotiation", Verdict.Attend)]
    [InlineData("Intake dhr. Pietersen", Verdict.Attend)]
    [InlineData("Lunch Peter Jansen", Verdict.Attend)]
    [InlineData("Zitting rechtbank", Verdict.Attend)]
    [InlineData("Theatre list", Verdict.Attend)]
    [InlineData("Dentist", Verdict.Protect)]
    [InlineData("Uitvaart tante Jo", Verdict.Protect)]
    public void Assess_WhenTheAssistantBookedForThePartnerAlone_KeepsThePartner(string title, Verdict verdict) =>
        Entries.Called(title).From(SampleFirm.Mo).With(SampleFirm.Anna).Assess().Verdict.Should().Be(verdict);

    [Theory]
    [InlineData("Testament bespreken met mevr. De Vries")]
    [InlineData("Intake Mr Khan")]
    public void Ask_WhenTheTitleNamesWhoComesBesideAColleague_ArguesAttend(string title)
    {
        var meeting = Entries.Called(title).From(SampleFirm.Mo).With(SampleFirm.Anna, SampleFirm.Cas);

        new BookedForYou().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.Attend);
    }

    [Fact]
    public void Ask_WhenAColleagueIsNamedWithCourtesy_SaysNothing()
    {
        var meeting = Entries.Called("Mr Vermeer").From(SampleFirm.Mo).With(SampleFirm.Anna, SampleFirm.Cas);

        new BookedForYou().Ask(meeting.Read()).Should().BeNull();
    }

    [Fact]
    public void Ask_WhenThePartnerCallsIt_SaysNothing()
    {
        var meeting = Entries.Called("Intake dhr. Pietersen").From(SampleFirm.Anna).With(SampleFirm.Cas);

        new BookedForYou().Ask(meeting.Read()).Should().BeNull();
    }
}
