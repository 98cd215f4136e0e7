using PartnerFocus.Triage;
using PartnerFocus.Triage.Cases;

namespace PartnerFocus.Tests.Triage.Cases;

public sealed class LimitIsCrossedTests
{
    [Fact]
    public void Ask_WhenFirmIsHeldLiable_ArguesAttend()
    {
        var meeting = Entries.Called("Aansprakelijkstelling").From(SampleFirm.Cas).With(SampleFirm.Anna);

        new LimitIsCrossed().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.Attend);
    }

    [Fact]
    public void Ask_WhenStandingSeries_SaysNothing()
    {
        var meeting = Entries.Called("klacht").From(SampleFirm.Cas).With(SampleFirm.Anna, SampleFirm.Sem).Every(7, "FREQ=WEEKLY");

        new LimitIsCrossed().Ask(meeting.Read()).Should().BeNull();
    }

    [Theory]
    [InlineData("Dit gaat over de grens van wat wij mogen tekenen.")]
    [InlineData("Releasing it is above what I may sign for.")]
    public void Ask_WhenItIsAboveEverybodyElsesMandate_ArguesAttend(string text)
    {
        var meeting = Entries.Called("Delta Port").Saying(text).From(SampleFirm.Cas).With(SampleFirm.Anna, SampleFirm.Sem);

        new LimitIsCrossed().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.Attend);
    }

    [Fact]
    public void Ask_WhenOneItemIsAboveTheirMandate_AsksForThatPart()
    {
        var meeting = Entries.Called("Delta Port").Saying("- planning (Sem)\n- 10.40 - 11.00: de borg is boven ons mandaat").From(SampleFirm.Cas).With(SampleFirm.Anna, SampleFirm.Sem);

        new LimitIsCrossed().Ask(meeting.Read())!.Part!.Item.Should().Be("- 10.40 - 11.00: de borg is boven ons mandaat");
    }
}
