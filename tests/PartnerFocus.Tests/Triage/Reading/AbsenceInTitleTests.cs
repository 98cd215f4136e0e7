namespace PartnerFocus.Tests.Triage.Reading;

public sealed class AbsenceInTitleTests
{
    [Theory]
    [InlineData("Cas A/L")]
    [InlineData("Cas off")]
    [InlineData("Cas & Eva weg t/m vr")]
    [InlineData("Sem ouderschapsverlof")]
    [InlineData("Eva hele dag vrij")]
    [InlineData("Eva lv t/m 3 dec")]
    [InlineData("Sem vac")]
    [InlineData("Cas ADV")]
    [InlineData("Eva N/A Thu/Fri")]
    [InlineData("Eva PTO w/c 16 Nov")]
    [InlineData("Sem o.o.o.")]
    [InlineData("Eva/Sem not in Mon-Wed")]
    [InlineData("Cas not available")]
    [InlineData("Eva ziek gemeld (t/m wo, griep)")]
    [InlineData("Sem ziek (koorts)")]
    [InlineData("Cas called in sick, back Thu")]
    public void InTitle_WhenSomebodyIsAway_FindsTheWords(string title) => Entries.Called(title).Read().Absence.Should().NotBeNull();

    [Theory]
    [InlineData("Kick-off met Cas")]
    [InlineData("Sign off SPA, Cas")]
    [InlineData("Uit eten met Eva")]
    [InlineData("Out of court settlement Norsk")]
    [InlineData("Weg A15, bellen met Sem")]
    [InlineData("n.a.v. vorige week")]
    [InlineData("N.a.v. mail Eva")]
    [InlineData("Vac. counsel, gesprek Eva")]
    [InlineData("LV Delta Port met Cas")]
    [InlineData("Cas AL")]
    public void InTitle_WhenASmallWordMeansSomethingElse_FindsNothing(string title) => Entries.Called(title).Read().Absence.Should().BeNull();
}
