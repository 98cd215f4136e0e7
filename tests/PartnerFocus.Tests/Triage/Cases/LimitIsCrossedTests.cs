using PartnerFocus.Triage.Firm;
using PartnerFocus.Triage.Reading;
using PartnerFocus.Triage;
using PartnerFocus.Triage.Cases;

namespace PartnerFocus.Tests.Triage.Cases;

public sealed class LimitIsCrossedTests
{
    [Fact]
    public void Ask_WhenAnInsurersSolicitorComes_ArguesAttend()
    {
        var meeting = Entries.Called("the letter").Saying("Their lawyers say we missed a date. Beth (insurer's panel solicitor) wants to agree our line.")
            .From(SampleFirm.Sem).With(SampleFirm.Anna, SampleFirm.Cas);

        new LimitIsCrossed().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.Attend);
    }

    [Fact]
    public void Ask_WhenFirmIsHeldLiable_ArguesAttend()
    {
        var meeting = Entries.Called("Aansprakelijkstelling").From(SampleFirm.Cas).With(SampleFirm.Anna);

        new LimitIsCrossed().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.Attend);
    }

    [Theory]
    [InlineData("They say the hire was off limits and want the second instalment, 46k, back. Nothing answered yet.")]
    [InlineData("Ze willen 38.000 van ons zien omdat de inschrijving te laat was.")]
    [InlineData("De aannemer eist 120.000 euro terug.")]
    [InlineData("He wants 4500 from us for the delay.")]
    [InlineData("De huurder wil 900 euro terug.")]
    [InlineData("Er zit al een brief van een advocaat bij.")]
    [InlineData("Letter from their solicitors attached, sent yesterday.")]
    [InlineData("Two mix-ups last night; the families have not been told.")]
    [InlineData("We missed the deadline for the filing. Do we notify insurers?")]
    public void Ask_WhenSomebodyHoldsUsToAccount_ArguesForThePartner(string text) =>
        new LimitIsCrossed().Ask(Entries.Called("Crestfield").Saying(text).From(SampleFirm.Cas).With(SampleFirm.Anna, SampleFirm.Sem).Read())!.Verdict
            .Should().Be(Verdict.Attend);

    [Theory]
    [InlineData("We want the 46k deposit back from the landlord.")]
    [InlineData("They want a proposal of 40k from us by Friday.")]
    [InlineData("The client wants to get back to us on the 50k budget.")]
    [InlineData("Ze willen van ons horen welke 3 dagen schikken.")]
    [InlineData("Wij willen 2000 exemplaren terug naar de drukker.")]
    [InlineData("De gemeente wil 12.000 woningen bouwen.")]
    [InlineData("They want the 2025 files back by Friday.")]
    [InlineData("Ze willen dat we om 10.30 terug zijn.")]
    public void Ask_WhenNobodyHoldsUsToAccount_SaysNothing(string text) =>
        new LimitIsCrossed().Ask(Entries.Called("Crestfield").Saying(text).From(SampleFirm.Cas).With(SampleFirm.Anna, SampleFirm.Sem).Read()).Should().BeNull();

    [Fact]
    public void Ask_WhenAmountIsFarFromWhoWantsIt_SaysNothing() =>
        new LimitIsCrossed().Ask(Entries.Called("Crestfield").Saying($"They want {string.Join(' ', Enumerable.Repeat("very", 60))} much 46k back")
            .From(SampleFirm.Cas).With(SampleFirm.Anna, SampleFirm.Sem).Read()).Should().BeNull();

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

    [Theory]
    [InlineData("Write-off of 180k on the VAT file. Nobody but you may approve that.")]
    [InlineData("De boete is fiscaal; ik mag tot 50 tekenen, Cas tot 100.")]
    [InlineData("A driver was accused of abuse. It can only come from you, Anna.")]
    public void Assess_WhenNobodyElseMayDecideThoughItIsOutsideTheField_KeepsThePartner(string text) =>
        Entries.Called("VAT Delta Port").Saying(text).From(SampleFirm.Eva).With(SampleFirm.Anna, SampleFirm.Cas).Assess()
            .Should().Match<Assessment>(a => a.DecidedBy == "limit-crossed" && (a.Verdict == Verdict.Attend || a.Verdict == Verdict.AttendPart));

    [Theory]
    [InlineData("Escalaties: geen. Verdeling van het werk.")]
    [InlineData("Escalaties apart, niet hier. Dossiers langs.")]
    [InlineData("Incidents: none. Escalations: nil.")]
    public void Ask_WhenTheWeeklyHeadingHasNothingUnderIt_SaysNothing(string text)
    {
        var meeting = Entries.Called("weekstart").Saying(text).From(SampleFirm.Cas).With(SampleFirm.Anna, SampleFirm.Sem).Every(7, "FREQ=WEEKLY");

        new LimitIsCrossed().Ask(meeting.Read()).Should().BeNull();
    }

    [Fact]
    public void Ask_WhenAWordOfTheTextAlsoMeansACourse_StillArguesAttend()
    {
        var meeting = Entries.Called("Delta Port").Saying("They sue us: class action on the loan programme.").From(SampleFirm.Cas).With(SampleFirm.Anna, SampleFirm.Sem);

        new LimitIsCrossed().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.Attend);
    }

    [Fact]
    public void Ask_WhenIncidentsAreTaught_SaysNothing()
    {
        var meeting = Entries.Called("Training datalekken").From(SampleFirm.Hr).With(SampleFirm.Anna, SampleFirm.Sem);

        new LimitIsCrossed().Ask(meeting.Read()).Should().BeNull();
    }

    [Fact]
    public void Ask_WhenTheTextSaysHowLongThePartnerIsNeeded_AsksForThatTime()
    {
        var meeting = Entries.Called("Driver").Saying("A driver was accused of abuse and I want you, Anna, there the first 30 mins.").From(SampleFirm.Cas).With(SampleFirm.Anna, SampleFirm.Sem);

        new LimitIsCrossed().Ask(meeting.Read())!.Part!.End.Should().Be(Entries.At(17, 10, 30).LocalDateTime);
    }

    [Theory]
    [InlineData("Maas disputes our invoice of March and wants a refund.")]
    [InlineData("Ze betwisten de factuur en willen hun geld terug.")]
    [InlineData("12k verkeerd overgemaakt van de derdengelden.")]
    [InlineData("Shortfall on the client account found at month end.")]
    [InlineData("Adverse event on ward 4, reaction to the contrast.")]
    [InlineData("Medicatiefout in de nachtdienst; wie belt de familie.")]
    public void Assess_WhenMoneyOfAClientOrASafetyEventIsAtStake_KeepsThePartner(string text) =>
        Entries.Called("Delta Port").Saying(text).From(SampleFirm.Cas).With(SampleFirm.Anna, SampleFirm.Eva).Assess()
            .Should().Match<Assessment>(a => a.DecidedBy == "limit-crossed" && (a.Verdict == Verdict.Attend || a.Verdict == Verdict.AttendPart));

    [Theory]
    [InlineData("2 mins on claim 7", "Amend claim 7 or argue.")]
    [InlineData("Safety figures", "No incidents, no complaints.")]
    public void Ask_WhenTheWordMeansSomethingElse_SaysNothing(string title, string text)
    {
        var meeting = Entries.Called(title).Saying(text).From(SampleFirm.Cas).With(SampleFirm.Anna, SampleFirm.Sem);

        new LimitIsCrossed().Ask(meeting.Read()).Should().BeNull();
    }

    [Fact]
    public void Concerned_WhenAComplaintNamesAColleagueWhoIsNotThere_IsThatColleague() =>
        LimitIsCrossed.Concerned(Entries.Called("Blom").Saying("Klacht over het advies van Sem.").From(SampleFirm.Cas).With(SampleFirm.Anna, SampleFirm.Eva).Read())!
            .Id.Should().Be("sem");

    [Fact]
    public void Concerned_WhenTheColleagueIsAtTheTable_IsNobody() =>
        LimitIsCrossed.Concerned(Entries.Called("Blom").Saying("Klacht, Eva licht toe.").From(SampleFirm.Cas).With(SampleFirm.Anna, SampleFirm.Eva).Read())
            .Should().BeNull();

    [Theory]
    [InlineData("Walk through the proposal form: fee split, claims history, the add-on.", false)]
    [InlineData("Mag het mee in de aangifte over december?", false)]
    [InlineData("Hij heeft aangifte gedaan bij de politie.", true)]
    [InlineData("Hoist strap let go. RIDDOR y/n, and who tells the others?", true)]
    public void Ask_WhenAWordHasAnotherSenseToo_CrossesALimitOnlyInItsOwn(string text, bool isCrossed) =>
        (new LimitIsCrossed().Ask(Entries.Called("Overleg").Saying(text).From(SampleFirm.Cas).With(SampleFirm.Anna, SampleFirm.Sem).Read()) is not null).Should().Be(isCrossed);

    [Theory]
    [InlineData("De klacht is ingetrokken, niets meer aan de hand. Ter info.", false)]
    [InlineData("The complaint has been withdrawn, for information.", false)]
    [InlineData("De klacht is ingetrokken, maar nu ligt er een claim.\nDe claim is van vandaag.", true)]
    [InlineData("De klacht is niet ingetrokken.", true)]
    public void Ask_WhenTheTextSaysThatItIsOver_SaysNothing(string text, bool crossed) =>
        (new LimitIsCrossed().Ask(Entries.Called("dossier").Saying(text).From(SampleFirm.Cas).With(SampleFirm.Anna, SampleFirm.Sem).Read()) is not null).Should().Be(crossed);

    [Theory]
    [InlineData("All hands safety stand-down", "Fatal accident on the site yesterday.")]
    [InlineData("Alle medewerkers: ongeval", "Gisteren is een collega dodelijk verongelukt.")]
    public void Ask_WhenPeopleWereHurt_ArguesAttendThoughItIsCalledToEverybody(string title, string text)
    {
        var meeting = Entries.Called(title).Saying(text).From(SampleFirm.FellowPartner).With(SampleFirm.Anna).WithList("all@voslind.example");

        new LimitIsCrossed().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.Attend);
    }

    [Theory]
    [InlineData("Webinar: fatal accidents and the law", "A course on accidents.")]
    [InlineData("Cursus ongevallen", "Training over dodelijke ongevallen.")]
    public void Ask_WhenItTeachesAboutHarm_SaysNothing(string title, string text)
    {
        var meeting = Entries.Called(title).Saying(text).From(SampleFirm.Hr).With(SampleFirm.Anna).WithList("all@voslind.example");

        new LimitIsCrossed().Ask(meeting.Read()).Should().BeNull();
    }

    [Theory]
    [InlineData("Cracks in the deck", "The public is walking over it.")]
    [InlineData("Deflection", "The bridge is already open to traffic.")]
    [InlineData("Scheur in de balk", "De zaal is nog in gebruik.")]
    [InlineData("Wrong dose", "Two people are already taking it.")]
    public void Ask_WhenSomethingIsWrongWithPeopleInIt_ArguesAttend(string title, string text)
    {
        var meeting = Entries.Called(title).Saying(text).From(SampleFirm.Cas).With(SampleFirm.Anna, SampleFirm.Sem);

        new LimitIsCrossed().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.Attend);
    }

    [Theory]
    [InlineData("Model", "We made a mistake in the model; the client does not know yet.")]
    [InlineData("Advies", "Onze berekening bevat een fout.")]
    [InlineData("Deed", "I got the amount wrong.")]
    public void Ask_WhenTheFirmItselfWasWrong_IsClose(string title, string text)
    {
        var meeting = Entries.Called(title).Saying(text).From(SampleFirm.Cas).With(SampleFirm.Anna, SampleFirm.Sem);

        new LimitIsCrossed().Ask(meeting.Read())!.Confidence.Should().Be(Confidence.Close);
    }

    [Theory]
    [InlineData("We found no error in it.")]
    [InlineData("Wij vonden een fout in hun stukken; hun fout.")]
    [InlineData("Their mistake, they will mend it.")]
    [InlineData("Wat doen we als er een fout in zit?")]
    public void Ask_WhenNothingOfOursIsWrong_SaysNothing(string text)
    {
        var meeting = Entries.Called("Model").Saying(text).From(SampleFirm.Cas).With(SampleFirm.Anna, SampleFirm.Sem);

        new LimitIsCrossed().Ask(meeting.Read()).Should().BeNull();
    }

    [Theory]
    [InlineData("Regarding the stair: notification under your PI policy.")]
    [InlineData("Melding onder uw polis, namens de beroepsaansprakelijkheidsverzekeraar.")]
    [InlineData("Once we pour there is no way back.")]
    [InlineData("Dit is een onomkeerbare stap.")]
    public void Ask_WhenTheFirmsInsurerOrAStepWithNoWayBack_ArguesAttend(string text)
    {
        var meeting = Entries.Called("Call").Saying(text).From(SampleFirm.Stranger).With(SampleFirm.Anna);

        new LimitIsCrossed().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.Attend);
    }

    [Fact]
    public void Ask_WhenTheWriterTakesTheWordBack_SaysNothing()
    {
        var meeting = Entries.Called("Delta Port").Saying("Press release on the recall?? no no: the launch.").From(SampleFirm.RegularClient).With(SampleFirm.Anna, SampleFirm.Cas);

        new LimitIsCrossed().Ask(meeting.Read()).Should().BeNull();
    }

    [Fact]
    public void Ask_WhenComplaintsAreAHeadingOfASubMeeting_SaysNothing()
    {
        var meeting = Entries.Called("werkgroep").Saying("Zoals altijd: stand, klachten, planning.").From(SampleFirm.RegularClient).With(SampleFirm.Anna, SampleFirm.Cas);

        new LimitIsCrossed().Ask(meeting.Read()).Should().BeNull();
    }

    [Theory]
    [InlineData("The tables we issued to them in May had the old, wrong growth factor in, and they went to the board with it.")]
    [InlineData("We sent them the valuation in June. It is wrong by a third.")]
    [InlineData("The figures were calculated by us and do not add up.")]
    [InlineData("We forgot to file the notice.")]
    [InlineData("De tabellen die wij in mei hebben geleverd kloppen niet.")]
    [InlineData("Het advies dat we vorig jaar aan hun raad hebben uitgebracht ging uit van een verkeerde grondslag.")]
    [InlineData("We hebben het bezwaar te laat ingediend.")]
    [InlineData("We zijn de beroepstermijn vergeten.")]
    [InlineData("The wrong version went out. Insurers??")]
    [InlineData("Er zit een fout in de stukken. Verzekeraar inlichten?")]
    public void Ask_WhenWhatTheFirmDeliveredToAClientIsWrong_ArguesAttend(string text)
    {
        var meeting = Entries.Called("Norsk").Saying(text).From(SampleFirm.Cas).With(SampleFirm.Anna, SampleFirm.Sem);

        new LimitIsCrossed().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.Attend);
    }

    [Theory]
    [InlineData("The tables we issued in May had no error in them.")]
    [InlineData("We sent them a list of the mistakes they made.")]
    [InlineData("We issued the tables in May; nothing was wrong.")]
    [InlineData("What do we do if we sent the wrong one?")]
    [InlineData("De tabellen die wij hebben geleverd bevatten geen fouten.")]
    [InlineData("We hebben ze gestuurd wat er mis was: fouten in hun model.")]
    [InlineData("Wat als we het verkeerde stuk hebben verstuurd?")]
    [InlineData("We sent the figures on Monday. Insurers?")]
    public void Ask_WhenNothingTheFirmDeliveredIsWrong_SaysNothing(string text)
    {
        var meeting = Entries.Called("Norsk").Saying(text).From(SampleFirm.Cas).With(SampleFirm.Anna, SampleFirm.Sem);

        new LimitIsCrossed().Ask(meeting.Read()).Should().BeNull();
    }

    [Theory]
    [InlineData("Our insurer cancelled the policy.")]
    [InlineData("Onze verzekeraar heeft de polis opgezegd.")]
    public void Ask_WhenAClientSpeaksOfItsOwnInsurer_SaysNothing(string text) =>
        new LimitIsCrossed().Ask(Entries.Called("Policy").Saying(text).From(SampleFirm.RegularClient).With(SampleFirm.Anna).Read()).Should().BeNull();

    [Theory]
    [InlineData("Complaint Mrs T", "Her solicitor wants our answer by Friday.")]
    [InlineData("Klacht bewoner", "Zijn advocaat heeft ons een brief gestuurd, we moeten voor vrijdag antwoorden.")]
    [InlineData("Klacht 18", "Erkennen we de fout? Het moet naar de verzekeraar.")]
    [InlineData("Complaint 12", "Do we admit it? They may go to the ombudsman.")]
    public void Ask_WhenAComplaintIsGraveThoughComplaintsAreSomebodysWork_ArguesTowards(string title, string text) =>
        new LimitIsCrossed().Ask(WhereComplaintsAreDaily(title, text))!.Verdict.Should().Be(Verdict.Attend);

    [Theory]
    [InlineData("Complaints round-up", "Numbers of the quarter, trends, wording of the acknowledgement letter.")]
    [InlineData("Klachtenregeling", "De advocaat leest de tekst van het reglement mee.")]
    [InlineData("Complaint 12: filed", "Their solicitor withdrew it. Lessons for the team.")]
    [InlineData("Klacht 4", "Haar advocaat trok de zaak in. Wat leren we?")]
    public void Ask_WhenComplaintsAreDailyWorkAndNothingMakesItGrave_SaysNothing(string title, string text) =>
        new LimitIsCrossed().Ask(WhereComplaintsAreDaily(title, text)).Should().BeNull();

    [Fact]
    public void Ask_WhenTheTeamSaysWhichTimedItemIsAboveIt_ArguesForThatPart()
    {
        var meeting = Entries.Called("Complaint Mr D.").From(SampleFirm.Cas).With(SampleFirm.Anna, SampleFirm.Eva)
            .Saying("1. Timeline, Cas (10 min)\n2. The notes, Eva (15 min)\n3. Do we admit it? Not a decision Eva or I can take (15 min)\n4. Letter");

        new LimitIsCrossed().Ask(meeting.Read())!.Part!.Start.Should().Be(Entries.At(17, 10, 25).LocalDateTime);
    }

    private static MeetingReading WhereComplaintsAreDaily(string title, string text)
    {
        var firm = SampleFirm.Profile with { Topics = [.. SampleFirm.Profile.Topics, new Topic("complaints", new LocalText("Klachten", "Complaints"), ["klacht", "complaint"])] };
        return new MeetingReader(firm, new FirmMatchers(firm), SampleFirm.Partner)
            .Read(Entries.Called(title).Saying(text).From(SampleFirm.Eva).With(SampleFirm.Anna, SampleFirm.Sem), new KnownTitles([]));
    }
}
