namespace PartnerFocus.Tests.Triage.Reading;

public sealed class PersonReaderTests
{
    [Theory]
    [InlineData("Eva mock panel")]
    [InlineData("Proefpleidooi Eva")]
    [InlineData("Dry run Eva (Norsk)")]
    public void Rehearsing_WhenTheTitleNamesWhoRehearses_IsAboutThatPerson(string title) =>
        Entries.Called(title).From(SampleFirm.Cas).With(SampleFirm.Anna).Assess().Facts.AboutPersonId.Should().Be("eva");

    [Theory]
    [InlineData("Mock panel with Eva")]
    [InlineData("Oefensessie met Eva")]
    [InlineData("Mock panel: Eva and Sem")]
    [InlineData("Eva: model review")]
    public void Rehearsing_WhenTheTitleNamesWhoHelpsOrNobodyRehearses_IsAboutNobody(string title) =>
        Entries.Called(title).From(SampleFirm.Cas).With(SampleFirm.Anna).Assess().Facts.AboutPersonId.Should().BeNull();
}
