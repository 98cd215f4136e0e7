using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Tests.Triage.Reading;

public sealed class QuestionReaderTests
{
    [Theory]
    [InlineData("Anna, gaan we akkoord?")]
    [InlineData("AL: mag de cap naar 20?")]
    [InlineData("Anna Lind moet zeggen of we tekenen.")]
    [InlineData("Hier horen we graag van mevrouw Lind wat nog kan.")]
    [InlineData("needs Anna's steer on the cap")]
    [InlineData("Anna - teken jij of wachten we")]
    public void Read_WhenTheLineAsksThePartner_FindsIt(string line) =>
        Asked("1. stand (Sem)\n2. " + line).Should().NotBeNull();

    [Theory]
    [InlineData("Anna presenteert de cijfers.")]
    [InlineData("Cas, gaan we akkoord?")]
    [InlineData("cc Anna, gaat dit zo goed?")]
    [InlineData("wie tekent?")]
    [InlineData("dank aan het team van Anna")]
    public void Read_WhenTheLineDoesNotAskThePartner_FindsNothing(string line) =>
        Asked("1. stand (Sem)\n2. " + line).Should().BeNull();

    [Fact]
    public void Read_WhenTheTextOpensToThePartner_ReadsYouAsThePartner() =>
        Asked("Beste Anna,\n\nWat vind jij van de warranty?").Should().NotBeNull();

    [Fact]
    public void Read_WhenTheTextOpensToEverybody_DoesNotReadYouAsThePartner() =>
        Asked("Beste allen,\n\nWat vind jij van de warranty?").Should().BeNull();

    [Fact]
    public void Read_WhenANamesakeIsAtTheTable_DoesNotTakeTheFirstNameForThePartner() =>
        AskedBesideANamesake("Anna: heb jij de lijst gemaild?").Should().BeNull();

    [Fact]
    public void Read_WhenANamesakeIsAtTheTableButTheFieldIsThePartners_TakesItForThePartner() =>
        AskedBesideANamesake("Anna: gaan we akkoord op de warranty?")!.IsAmbiguous.Should().BeTrue();

    [Fact]
    public void Read_WhenTheInitialIsAnothers_DoesNotTakeItForThePartner() =>
        Asked("1. post\n2. Anna S.: akkoord?").Should().BeNull();

    [Fact]
    public void Read_WhenAProgrammeNamesThePartner_FindsTheSlot() =>
        Asked("10:00 Cas Vermeer\n10:30 Anna Lind")!.IsSlot.Should().BeTrue();

    [Fact]
    public void Read_WhenThePartIsNearlyTheWholeMeeting_CoversAll() =>
        Asked("10:00-10:05 opening\n10:05-11:00 Anna: akkoord op de warranty?")!.CoversAll.Should().BeTrue();

    [Theory]
    [InlineData("Anna, Cas, Sem,\n\nBlijven we een kantoor?")]
    [InlineData("Cas, Anna,\n\nWie regelt de parkeerkaarten?")]
    public void Read_WhenTheTextOpensToARowOfNames_AsksNobodyInPerson(string text) => Asked(text).Should().BeNull();

    [Theory]
    [InlineData("10:00 opening\n10:10 Anna: akkoord op de warranty?\n10:20 rest\nAnna, we rekenen op je gedurende de gehele vergadering.", true)]
    [InlineData("10:00 opening\n10:10 Anna: akkoord op de warranty?\n10:20 rest\nAnna is needed throughout.", true)]
    [InlineData("10:00 opening\n10:10 Anna: akkoord op de warranty?\n10:20 rest\nAnna hoeft niet de hele vergadering te blijven.", false)]
    [InlineData("10:00 opening\n10:10 Anna: akkoord op de warranty?\n10:20 rest\nSem is er de hele dag.", false)]
    public void Read_WhenTheWholeMeetingIsSpokenOf_CoversAllOnlyIfThePartnerIsWantedThere(string text, bool all) => Asked(text)!.CoversAll.Should().Be(all);

    [Theory]
    [InlineData("Anna: wie levert de SPA aan?? -> Sem", false)]
    [InlineData("Anna: wie levert de SPA aan??", true)]
    public void Read_WhenTheAnswerStandsBehindTheQuestion_AsksNothing(string text, bool asks) => (Asked(text) is not null).Should().Be(asks);

    [Fact]
    public void Read_WhenASentencePointsBackAtAQuestion_QuotesBoth() =>
        Asked("Bij welke prijs lopen we weg? Dat hoor ik liever van Anna.")!.Quote.Words.Should().Be("Bij welke prijs lopen we weg? Dat hoor ik liever van Anna.");

    [Fact]
    public void Read_WhenTheProgrammeTimesTheItemThatIsNamed_HasItsTime() =>
        Asked("Art. 7 als laatste, 10.40 - 10.55.\nArt. 7: Anna, tekenen we de SPA zo?")!.Start!.Value.ToString("HH:mm", null).Should().Be("10:40");

    [Fact]
    public void Read_WhenTheProgrammeTimesAnotherItem_HasNoTime() =>
        Asked("Art. 8 als laatste, 10.40 - 10.55.\nArt. 7: Anna, tekenen we de SPA zo?")!.Start.Should().BeNull();

    [Theory]
    [InlineData("PRIVILEGED\n\nAnna,\n\nDo we offer the SPA as it stands or stand our ground?", true)]
    [InlineData("Privileged, see file\n\nDo we offer the SPA as it stands or stand our ground?", false)]
    public void Read_WhenAHeadingInCapitalsStandsAboveTheGreeting_ReadsTheGreeting(string text, bool asks) => (Asked(text) is not null).Should().Be(asks);

    [Theory]
    [InlineData("Dear Anna,\nwe walk through the warranty list. Who from your side can join?", false)]
    [InlineData("Beste Anna,\nwe lopen de warranty-lijst na. Wie van jullie kan aansluiten?", false)]
    [InlineData("Dear Anna,\nwe walk through the warranty list. Do we accept the cap?", true)]
    public void Read_WhenOnlyAskedWhoComes_AsksNothing(string text, bool asks) => (Asked(text) is not null).Should().Be(asks);

    [Fact]
    public void Read_WhenAStrangerInvitesOptionallyAndAsksToOpen_AsksNothing() =>
        Entries.Called("platform demo").Saying("Hey Anna! What keeps you up at night?").From("chad@vendor.example").With(SampleFirm.Cas).WithOptional(SampleFirm.Anna)
            .Read().Ask.Should().BeNull();

    private static Ask? Asked(string text) =>
        Entries.Called("overname").Saying(text).From(SampleFirm.Cas).With(SampleFirm.Anna, SampleFirm.Sem).Read().Ask;

    private static Ask? AskedBesideANamesake(string text) => Entries.Called("lijst").Saying(text)
        .From(SampleFirm.Cas).With(SampleFirm.Anna, SampleFirm.Sem, "Anna Smit <anna.smit@elsewhere.example>").Read().Ask;
}
