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
}
