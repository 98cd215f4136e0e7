namespace PartnerFocus.Tests.Triage.Reading;

public sealed class AbsenceInTitleTests
{
    [Theory]
    [InlineData("Cas A/L")]
    [InlineData("Cas off")]
    [InlineData("Cas & Eva weg t/m vr")]
    [InlineData("Sem ouderschapsverlof")]
    [InlineData("Eva hele dag vrij")]
    public void InTitle_WhenSomebodyIsAway_FindsTheWords(string title) => Entries.Called(title).Read().Absence.Should().NotBeNull();

    [Theory]
    [InlineData("Kick-off met Cas")]
    [InlineData("Sign off SPA, Cas")]
    [InlineData("Uit eten met Eva")]
    [InlineData("Out of court settlement Norsk")]
    [InlineData("Weg A15, bellen met Sem")]
    public void InTitle_WhenASmallWordMeansSomethingElse_FindsNothing(string title) => Entries.Called(title).Read().Absence.Should().BeNull();
}
