using PartnerFocus.Triage;
using PartnerFocus.Triage.Cases;

namespace PartnerFocus.Tests.Triage.Cases;

public sealed class PrivateTimeStaysFreeTests
{
    [Fact]
    public void Ask_WhenMarkedPrivateAlone_ArguesProtect()
    {
        var meeting = Entries.Called("x") with { IsPrivate = true };

        new PrivateTimeStaysFree().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.Protect);
    }

    [Fact]
    public void Ask_WhenPrivateButWithAClient_SaysNothing()
    {
        var meeting = Entries.Called("SPA").From(SampleFirm.KeyClient).With(SampleFirm.Anna) with { IsPrivate = true };

        new PrivateTimeStaysFree().Ask(meeting.Read()).Should().BeNull();
    }

    [Theory]
    [InlineData(21, SampleFirm.Stranger, "Walk 2 of 4, bring a recorder", true)]
    [InlineData(20, SampleFirm.Stranger, "Walk 2 of 4, bring a recorder", false)]
    [InlineData(21, SampleFirm.KeyClient, "Walk 2 of 4, bring a recorder", false)]
    [InlineData(21, SampleFirm.Cas, "Walk 2 of 4, bring a recorder", false)]
    [InlineData(21, SampleFirm.Stranger, "Anna, do we sign the SPA on Monday?", false)]
    public void Ask_WhenAStrangerInvitesOnADayOff_KeepsTheTimeUnlessItIsWork(int day, string from, string text, bool isKept)
    {
        var meeting = Entries.Called("Sound walk").Saying(text).From(from).With(SampleFirm.Anna) with { Start = Entries.At(day, 9, 0), End = Entries.At(day, 12, 0) };

        (new PrivateTimeStaysFree().Ask(meeting.Read()) is not null).Should().Be(isKept);
    }

    [Theory]
    [InlineData("Wedding sister")]
    [InlineData("Verjaardag")]
    public void Ask_WhenThePartnerInvitesAColleagueToAFamilyMatter_ArguesProtect(string title)
    {
        var meeting = Entries.Called(title).From(SampleFirm.Anna).With(SampleFirm.Cas) with { IsPrivate = true };

        new PrivateTimeStaysFree().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.Protect);
    }
}
