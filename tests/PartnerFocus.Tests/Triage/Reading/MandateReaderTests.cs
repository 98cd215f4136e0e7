using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Tests.Triage.Reading;

public sealed class MandateReaderTests
{
    [Theory]
    [InlineData("De schikking is 400k. Ik mag tot 50 tekenen, Eva tot 100.")]
    [InlineData("They want a discount; I may commit up to 10%, no more.")]
    [InlineData("Afsluiten kost twee ton per dag; Cas mag dat niet besluiten.")]
    [InlineData("We are not allowed to approve the write-off.")]
    [InlineData("Nobody here can sign for this.")]
    [InlineData("It can only come from you.")]
    public void Read_WhenACollegueMayNotDecide_FindsTheWords(string text) => From(text).Should().NotBeNull();

    [Theory]
    [InlineData("Can you sign up to 3 colleagues for the dinner?")]
    [InlineData("We kunnen nog niet besluiten, de cijfers volgen.")]
    [InlineData("De planning mag tot vrijdag worden aangevuld.")]
    [InlineData("The tenants may paint up to 3 walls.")]
    [InlineData("Kun je voor 17.00 uur tekenen voor ontvangst?")]
    public void Read_WhenNobodysMandateIsShort_FindsNothing(string text) => From(text).Should().BeNull();

    private static Quote? From(string text) =>
        Entries.Called("dossier").From(SampleFirm.Eva).With(SampleFirm.Anna, SampleFirm.Cas).Saying(text).Read().Mandate;
}
