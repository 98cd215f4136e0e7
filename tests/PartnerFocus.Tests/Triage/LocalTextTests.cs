using PartnerFocus.Triage;

namespace PartnerFocus.Tests.Triage;

public sealed class LocalTextTests
{
    [Theory]
    [InlineData("Werk voor Noordwind B.V.. Kan iemand anders dit?", "Werk voor Noordwind B.V. Kan iemand anders dit?")]
    [InlineData("Vraag Jan over ‘Zullen we...’.", "Vraag Jan over ‘Zullen we...’.")]
    public void WithSingleStops_WhenANameEndsInOne_WritesNoSecond(string text, string expected) =>
        new LocalText(text, text).WithSingleStops().En.Should().Be(expected);
}
