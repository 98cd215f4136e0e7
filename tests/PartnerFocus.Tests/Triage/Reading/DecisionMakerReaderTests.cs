using PartnerFocus.Triage;

namespace PartnerFocus.Tests.Triage.Reading;

public sealed class DecisionMakerReaderTests
{
    private const string Pim = "Pim van der Sluis <p.sluis@norsk.example>";

    [Theory]
    [InlineData("Wij wachten op een reactie van de directeur.")]
    [InlineData("Pim wacht op de directeur.")]
    [InlineData("Pim spreekt voor de vergadering met de directeur")]
    [InlineData("Met Pim, directeur Jansen en de rest.")]
    [InlineData("Marks CEO, Pim en de rest.")]
    [InlineData("Pim (secretaresse van de directeur)")]
    [InlineData("- Pim\n- directeur belt later")]
    public void Read_WhenATitleStandsInTheSameSentenceOnly_GivesItToNobody(string text) => Titles(text).Should().BeEmpty();

    [Theory]
    [InlineData("Pim van der Sluis (directeur) sluit aan.", "Pim van der Sluis (directeur)")]
    [InlineData("Met Pim, onze directeur.", "Pim, onze directeur")]
    [InlineData("Van der Sluis, directeur van Norsk, komt ook.", "Van der Sluis, directeur")]
    [InlineData("Ook directeur Pim van der Sluis komt.", "directeur Pim van der Sluis")]
    [InlineData("Our CEO, Mr Van der Sluis, joins.", "CEO, Mr Van der Sluis")]
    [InlineData("Pim is the new CFO.", "Pim is the new CFO")]
    [InlineData("Pim van der Sluis (Norsk Wind, CFO)", "Pim van der Sluis (Norsk Wind, CFO)")]
    [InlineData("Pim van der Sluis - CEO", "Pim van der Sluis - CEO")]
    public void Read_WhenATitleIsGivenToAName_ShowsBothAsWritten(string text, string shown) => Titles(text).Should().Equal(shown);

    [Fact]
    public void Assess_WhenATitleStandsInAnotherMeeting_SaysWhereAndShowsWhatStandsHere()
    {
        var other = Entries.Called("Prijs").Saying("Met Pim van der Sluis (directeur).").From(SampleFirm.Cas).With(SampleFirm.Anna, Pim);
        var asked = Entries.Called("Norsk SPA").From("p.sluis@norsk.example", "Pim van der Sluis").With(SampleFirm.Anna);

        var shown = new TriageEngine(SampleFirm.Profile).Assess(asked, "anna", [other]).Evidence.First(e => e.Rule == "main-of-client");

        (shown.Quote, shown.Field).Should().Be(("Pim van der Sluis", MeetingField.Organizer));
        shown.Text.En.Should().EndWith(" ‘Pim van der Sluis (directeur)’ is from another meeting: ‘Prijs’.");
    }

    private static IEnumerable<string> Titles(string text) => Entries.Called("Norsk").Saying(text).From(SampleFirm.Cas).With(SampleFirm.Anna, Pim)
        .Read().DecisionMakers.Deciding.Select(d => d.Title);

    [Theory]
    [InlineData("Carlijn Zonneveld <c@zonneveld.example>", true)]
    [InlineData("mw. Zonneveld <c@zonneveld.example>", true)]
    [InlineData("Piet Smit <p@zonneveld.example>", false)]
    [InlineData("Zonneveld Smit <p@zonneveld.example>", false)]
    [InlineData("Carlijn Zonneveld <c@elsewhere.example>", false)]
    [InlineData("Kim Blom <k@blom.example>", false)]
    public void Read_WhenSomebodyBearsTheClientsWholeName_LetsTheClientDecide(string guest, bool decides) =>
        Entries.Called("kennismaking").From(SampleFirm.Anna).With(guest).Read().DecisionMakers.Deciding.Should().HaveCount(decides ? 1 : 0);

    [Theory]
    [InlineData("Office of the Chief Executive")]
    [InlineData("Secretariaat van de directie")]
    public void Read_WhenAnOfficeSends_SeesNobodyWhoDecides(string name) =>
        Entries.Called("tables").From("office@norsk.example", name).With(SampleFirm.Anna, $"{name} <office@norsk.example>").Read().DecisionMakers.Deciding.Should().BeEmpty();
}
