using PartnerFocus.Triage;
using PartnerFocus.Tests.Triage.Rules;
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

    [Theory]
    [InlineData("1. VAT lijst (Sem)\n2. Anna: gaan we hiermee akkoord?", "Unknown")]
    [InlineData("- VAT return (Sem)\n- transfer pricing (Cas)\n- Anna: go or no-go?", "Unknown")]
    [InlineData("Sem doet de VAT lijst. Anna, gaan we hiermee akkoord?", "Unknown")]
    [InlineData("The VAT return is at a standstill. Anna, do we accept this?", "Outside")]
    [InlineData("Only if Anna agrees with the warranty can we file the VAT return. Anna?", "Inside")]
    [InlineData("1. VAT lijst (Sem)\n2. Anna: akkoord op de warranty?", "Inside")]
    [InlineData("1. VAT lijst (Sem)\n2. Anna: akkoord op de fiscale route?", "Outside")]
    [InlineData("1. VAT lijst\n2. warranty cap\n\nAnna, do we go ahead with item 2?", "Inside")]
    public void Read_WhenAskedBesideOtherSubjects_IsAboutWhatItSaysItself(string text, string field) =>
        Entries.Called("overleg").Saying(text).From(SampleFirm.Cas).With(SampleFirm.Anna, SampleFirm.Sem).Read().Ask!.Field.ToString().Should().Be(field);

    [Theory]
    [InlineData("No decision needed from Anna, Cas decides.")]
    [InlineData("Geen besluit nodig van Anna, Cas beslist.")]
    [InlineData("Anna, no need to answer: do we take the SPA? Cas will decide.")]
    [InlineData("Anna, je hoeft niet te antwoorden: nemen we de SPA? Cas beslist.")]
    [InlineData("Cas decides, not Anna.")]
    public void Read_WhenItIsDeniedThatThePartnerIsAsked_AsksNothing(string text) => Asked(text).Should().BeNull();

    [Theory]
    [InlineData("We cannot decide without Anna.")]
    [InlineData("Anna, kunnen we dit niet accepteren?")]
    public void Read_WhenADenialSaysYes_StillAsks(string text) => Asked(text).Should().NotBeNull();

    [Theory]
    [InlineData("Anna, graag jouw blik op punt 2.")]
    [InlineData("Anna: we need your decision on item 2.")]
    [InlineData("Anna only for item 2")]
    [InlineData("Anna, jij bent alleen nodig voor punt 2.")]
    [InlineData("Anna, could you join for item 2?")]
    public void Read_WhenAnItemIsNamedByItsNumber_IsThatItemAtItsTime(string text)
    {
        var ask = Asked($"{text}\n\n1. feiten (10 min)\n2) keuze van de route (20 min)\n3. planning")!;

        (ask.Item, ask.Start!.Value.ToString("HH:mm", null), ask.End!.Value.ToString("HH:mm", null)).Should().Be(("2) keuze van de route (20 min)", "10:10", "10:30"));
    }

    [Theory]
    [InlineData("Anna, could I show you how our merger software saves you time?")]
    [InlineData("Anna, shall we show you the new merger tool?")]
    [InlineData("Anna, mogen wij u laten zien hoe onze overnamesoftware uw werk halveert?")]
    [InlineData("Heb jij, Anna, een kwartier om te zien wat onze overnametool doet?")]
    public void Read_WhenAStrangerOffersToShowSomething_AsksNothing(string text) =>
        Entries.Called("kennismaking").Saying(text).From(SampleFirm.Stranger).With(SampleFirm.Anna, SampleFirm.Cas).Read().Ask.Should().BeNull();

    [Fact]
    public void Read_WhenAClientOffersToShowSomething_StillAsks() =>
        Entries.Called("merger").Saying("Anna, could we show you the draft, and do you agree with the warranty?").From(SampleFirm.KeyClient).With(SampleFirm.Anna, SampleFirm.Cas).Read()
            .Ask.Should().NotBeNull();

    [Theory]
    [InlineData("Wij wachten op een reactie van de directeur.", false)]
    [InlineData("We are waiting for a decision from the director.", false)]
    [InlineData("Wij wachten op een besluit van uw directeur.", true)]
    [InlineData("We are waiting for a decision from your director.", true)]
    public void Read_WhenAClientSpeaksOfADirector_MeansThePartnerOnlyWhereItIsYours(string text, bool asks) =>
        (Entries.Called("stand").Saying(text).From(SampleFirm.RegularClient).With(SampleFirm.Anna, SampleFirm.Cas).Read().Ask is not null).Should().Be(asks);

    [Theory]
    [InlineData("Het mag geen collega zijn, wij willen mevrouw Lind spreken.")]
    [InlineData("They would like to speak to Anna.")]
    public void Read_WhenThePartnerIsWantedForNoMatterInParticular_CoversAll(string text) => Asked(text)!.CoversAll.Should().BeTrue();

    [Theory]
    [InlineData("1. post\n2. merger business case (A. Lind presents, board decides)")]
    [InlineData("1. post\n2. overname: Anna presenteert, de raad beslist")]
    public void Read_WhenThePartnerPresentsAndOthersDecide_OnlyCalls(string text) => Asked(text)!.IsCall.Should().BeTrue();

    private static Ask? Asked(string text) =>
        Entries.Called("overname").Saying(text).From(SampleFirm.Cas).With(SampleFirm.Anna, SampleFirm.Sem).Read().Ask;

    private static Ask? AskedBesideANamesake(string text) => Entries.Called("lijst").Saying(text)
        .From(SampleFirm.Cas).With(SampleFirm.Anna, SampleFirm.Sem, "Anna Smit <anna.smit@elsewhere.example>").Read().Ask;

    [Theory]
    [InlineData("Anna - I'm double booked, could you go for me?")]
    [InlineData("Anna, kun jij voor mij gaan?")]
    public void Read_WhenAFellowPartnerPassesTheMeetingOn_FindsNoQuestion(string text) =>
        Entries.Called("Delta Port").Saying(text).From(SampleFirm.FellowPartner).With(SampleFirm.Anna, SampleFirm.RegularClient).Read().Ask.Should().BeNull();

    [Theory]
    [InlineData("‘Ontwerpoverleg’ · by Maas · to Anna, Cas, Sem · every 7 days · “Deze keer: / - actielijst (Sem) / - 10.20-10.35 garantie: 1 of 2 jaar? Anna, dit willen we van jou horen voor het in de raad komt, de rest kan zonder jou / - planning”")]
    [InlineData("‘Projectoverleg’ · by Maas · to Anna, Cas, Sem · every 7 days · “- actielijst / - 10.20-10.35 SPA: Anna, daar willen we jouw oordeel over, verder kan het zonder jou / - planning”")]
    [InlineData("‘Weekly progress’ · by Maas · to Anna, Cas, Sem · every 7 days · “- actions (Sem) / - 10:20-10:35 cap: 10 or 15 %? Anna, we want to hear this from you, you can skip the rest / - planning”")]
    [InlineData("‘Weekly progress’ · by Maas · to Anna, Cas, Sem · every 7 days · “- actions / - 10:20-10:35 SPA wording. Anna, this one is for you, the rest can do without you / - planning”")]
    [InlineData("‘Voortgang’ · by Cas · to Anna, Sem, Maas · every 7 days · “- acties / - SPA: dit horen we graag van Anna, de rest niet nodig / - planning”")]
    public void Assess_WhenTheRestCanDoWithoutThePartner_SaysThePart(string told) => ToldMeeting.VerdictOf(told).Should().Be(Verdict.AttendPart);

    [Theory]
    [InlineData("‘Voortgang’ · by Cas · to Anna, Sem, Maas · every 7 days · “- acties / - SPA: Anna, dit hoef je niet te doen, het kan zonder jou / - planning”")]
    [InlineData("‘Voortgang’ · by Cas · to Anna, Sem, Maas · every 7 days · “- acties / - SPA: Cas heeft dit gehoord van Anna / - planning, zonder Anna”")]
    [InlineData("‘Weekly progress’ · by Cas · to Anna, Sem, Maas · every 7 days · “- actions / - SPA wording: Anna, no need to answer, we can do without you / - planning”")]
    public void Assess_WhenItCanDoWithoutThePartner_KeepsNobody(string told) => ToldMeeting.VerdictOf(told).Should().BeOneOf(Verdict.LeaveOut, Verdict.Delegate);
}
