using PartnerFocus.Triage;
using PartnerFocus.Triage.Cases;

namespace PartnerFocus.Tests.Triage.Cases;

public sealed class AskedForInPersonTests
{
    [Fact]
    public void Ask_WhenClientWantsNobodyElse_ArguesAttend()
    {
        var meeting = Entries.Called("Second opinion Delta Port").From(SampleFirm.RegularClient).With(SampleFirm.Anna);

        new AskedForInPerson().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.Attend);
    }

    [Fact]
    public void Ask_WhenAnybodyWillDo_SaysNothing()
    {
        var meeting = Entries.Called("Second opinion Delta Port").Saying("Send someone who knows the file.").From(SampleFirm.RegularClient).With(SampleFirm.Anna);

        new AskedForInPerson().Ask(meeting.Read()).Should().BeNull();
    }
}
