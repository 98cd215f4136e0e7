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
}
