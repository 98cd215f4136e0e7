using PartnerFocus.Triage;
using PartnerFocus.Triage.Cases;

namespace PartnerFocus.Tests.Triage.Cases;

public sealed class AlignmentWithTheAssistantStaysTests
{
    [Fact]
    public void Ask_WhenOnlyTheAssistant_ArguesProtect()
    {
        var meeting = Entries.Called("weekly").From(SampleFirm.Mo).With(SampleFirm.Anna, SampleFirm.Mo);

        new AlignmentWithTheAssistantStays().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.Protect);
    }

    [Fact]
    public void Ask_WhenSomebodyElseToo_SaysNothing()
    {
        var meeting = Entries.Called("weekly").From(SampleFirm.Mo).With(SampleFirm.Anna, SampleFirm.Mo, SampleFirm.Cas);

        new AlignmentWithTheAssistantStays().Ask(meeting.Read()).Should().BeNull();
    }

    [Theory]
    [InlineData("Mo")]
    [InlineData("Agenda komende week")]
    [InlineData("Diary and post")]
    [InlineData("Bijpraten")]
    public void Ask_WhenASingleEntrySaysOnlyDiaryAndNames_ArguesProtect(string title)
    {
        var meeting = Entries.Called(title).From(SampleFirm.Mo).With(SampleFirm.Anna);

        new AlignmentWithTheAssistantStays().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.Protect);
    }

    [Theory]
    [InlineData("Norsk: final negotiation")]
    [InlineData("Zitting rechtbank")]
    [InlineData("Tekenen testament mevr. Visser")]
    [InlineData("Lunch Peter Jansen")]
    [InlineData("Tandarts")]
    [InlineData("Theatre list")]
    [InlineData("Second opinion: Mr Khan")]
    public void Ask_WhenTheAssistantBooksSomethingForThePartner_SaysNothing(string title)
    {
        var meeting = Entries.Called(title).From(SampleFirm.Mo).With(SampleFirm.Anna, SampleFirm.Mo);

        new AlignmentWithTheAssistantStays().Ask(meeting.Read()).Should().BeNull();
    }
}
