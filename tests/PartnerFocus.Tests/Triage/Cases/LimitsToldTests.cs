using PartnerFocus.Triage;
using PartnerFocus.Triage.Cases;

namespace PartnerFocus.Tests.Triage.Cases;

/// <summary>Faults of our own, harm done and clients who leave: told in words that name no limit.</summary>
public sealed class LimitsToldTests
{
    [Theory]
    [InlineData("Delta Port", "De afrekening die we Delta Port stuurden klopt niet.")]
    [InlineData("Delta Port", "The valuation we quickly sent Delta Port last May had the wrong rate in it.")]
    [InlineData("Delta Port", "Delta Port: we filed the application a day late. The priority is gone.")]
    [InlineData("Renewal fee", "The renewal fee for Delta Port was not paid and the grace period ended on Friday. Our docketing missed it.")]
    [InlineData("Subsidie", "We hebben de indieningstermijn voor Delta Port laten verlopen.")]
    [InlineData("Delta Port", "De hijsbalk die wij bij Delta Port hebben opgehangen is niet gekeurd.")]
    [InlineData("Delta Port", "Our rig at Delta Port was never inspected though we told them it was.")]
    [InlineData("Delta Port", "Delta Port lost forty hectares after following our spray advice.")]
    [InlineData("Termijn", "De termijn voor Delta Port verliep vrijdag en er is niets de deur uitgegaan.")]
    [InlineData("Delta Port", "De berekening die wij Delta Port in maart leverden is onjuist.")]
    public void Ask_WhenWhatWeDidWentWrong_ArguesForThePartner(string title, string text) =>
        new LimitIsCrossed().Ask(Entries.Called(title).Saying(text).From(SampleFirm.Cas).With(SampleFirm.Anna, SampleFirm.Sem).Read())!.Verdict.Should().Be(Verdict.Attend);

    [Theory]
    [InlineData("Delta Port", "De afrekening die zij ons stuurden klopt niet.")]
    [InlineData("Delta Port", "We bespreken de cijfers die Delta Port stuurde; de tabel klopt niet.")]
    [InlineData("Delta Port", "The deadline for Delta Port passed and everything was filed on time.")]
    [InlineData("Delta Port", "Our client missed the bus, so we start late.")]
    [InlineData("Delta Port", "If we file the application a day late, the priority is gone.")]
    [InlineData("Delta Port", "Delta Port grew by ten per cent after following our advice.")]
    public void Ask_WhenNothingOfOursWentWrong_SaysNothing(string title, string text) =>
        new LimitIsCrossed().Ask(Entries.Called(title).Saying(text).From(SampleFirm.Cas).With(SampleFirm.Anna, SampleFirm.Sem).Read()).Should().BeNull();

    [Theory]
    [InlineData("Sem", "Sem is gisteren van de ladder gevallen en ligt in het ziekenhuis.")]
    [InlineData("Terugblik", "Een vrijwilliger is zaterdag onwel geworden en overleden.")]
    [InlineData("Terugblik", "Twee bezoekers zijn met brandwonden afgevoerd.")]
    [InlineData("Rooster", "Eva heeft zich ziek gemeld en zegt dat ze wordt gepest door Sem.")]
    [InlineData("Kinderdag", "Een moeder zegt dat haar dochter door een van onze mensen is aangeraakt.")]
    [InlineData("Delta Port", "A child was treated at A&E after our spray on Tuesday.")]
    [InlineData("Delta Port grounding", "She went aground off Brest at 4am. Coastguard on scene.")]
    [InlineData("Decor", "De balk kwam los boven de zangers. Niemand geraakt, maar dit had fataal kunnen zijn.")]
    [InlineData("Site", "A painter fell off the scaffold at Delta Port this morning.")]
    public void Ask_WhenHarmWasDone_ArguesForThePartner(string title, string text) =>
        new LimitIsCrossed().Ask(Entries.Called(title).Saying(text).From(SampleFirm.Cas).With(SampleFirm.Anna, SampleFirm.Sem).Read())!.Verdict.Should().Be(Verdict.Attend);

    [Theory]
    [InlineData("Planning", "De moeder van Sem ligt in het ziekenhuis, dus Eva doet de planning.")]
    [InlineData("Veiligheidsbeleid", "Beleid voor het geval een medewerker van de ladder valt en naar het ziekenhuis moet.")]
    [InlineData("Tender ambulance", "Delta Port tenders the ambulance service; we go through lot 2.")]
    [InlineData("Bemalingsnota", "De stad heeft opmerkingen op de lozing op de beek.")]
    [InlineData("Spill drill", "Exercise: oil in the water, crew on deck.")]
    public void Ask_WhenHarmIsOnlyATopicOrAnothers_SaysNothing(string title, string text) =>
        new LimitIsCrossed().Ask(Entries.Called(title).Saying(text).From(SampleFirm.Cas).With(SampleFirm.Anna, SampleFirm.Sem).Read()).Should().BeNull();

    [Theory]
    [InlineData("Overstap?", "Norsk heeft een offerte gevraagd bij een ander kantoor.")]
    [InlineData("Norsk", "Norsk overweegt te stoppen met ons.")]
    [InlineData("Norsk", "Norsk is considering leaving us for a competitor.")]
    [InlineData("Norsk", "Holm says Norsk asked two other firms for a proposal.")]
    [InlineData("Blom", "Bakkerij Blom kijkt om zich heen en praat met een ander bureau.")]
    [InlineData("Norsk", "Norsk Wind does not want to renew and is shopping around elsewhere.")]
    [InlineData("Norsk", "We hear that Norsk is switching to a competitor.")]
    public void Ask_WhenAClientThinksOfLeaving_ArguesForThePartner(string title, string text) =>
        new LimitIsCrossed().Ask(Entries.Called(title).Saying(text).From(SampleFirm.Cas).With(SampleFirm.Anna, SampleFirm.Sem).Read())!.Verdict.Should().Be(Verdict.Attend);

    [Theory]
    [InlineData("Delta Port", "Delta Port wil de huur opzeggen voor de loods.")]
    [InlineData("Printers", "We hebben een offerte gevraagd bij een andere leverancier.")]
    [InlineData("Delta Port", "Delta Port overweegt te stoppen met de pontdienst.")]
    public void Ask_WhenSomethingElseIsLeft_SaysNothing(string title, string text) =>
        new LimitIsCrossed().Ask(Entries.Called(title).Saying(text).From(SampleFirm.Cas).With(SampleFirm.Anna, SampleFirm.Sem).Read()).Should().BeNull();

    [Theory]
    [InlineData("Onze verzekeraar heeft de polis opgezegd. Wat raadt u aan?")]
    [InlineData("Our landlord is terminating the lease of our warehouse.")]
    public void Ask_WhenAClientTellsOfWhoLeavesIt_SaysNothing(string text) =>
        new LimitIsCrossed().Ask(Entries.Called("Norsk").Saying(text).From(SampleFirm.KeyClient).With(SampleFirm.Anna).Read()).Should().BeNull();

    [Fact]
    public void Ask_WhenAClientTellsThatItLeavesUs_ArguesForThePartner() =>
        new LimitIsCrossed().Ask(Entries.Called("Norsk").Saying("We are thinking of leaving you.").From(SampleFirm.KeyClient).With(SampleFirm.Anna).Read())!
            .Verdict.Should().Be(Verdict.Attend);

    [Fact]
    public void Ask_WhenACourseIsAboutAccidents_SaysNothing() =>
        new LimitIsCrossed().Ask(Entries.Called("First aid course").Saying("A worker fell off a ladder and lies in hospital: what do you do?").From(SampleFirm.Hr).With(SampleFirm.Anna, SampleFirm.Sem).Read())
            .Should().BeNull();

    [Theory]
    [InlineData("Zitting over de klacht tegen mw. mr. Anna Lind.")]
    [InlineData("The complaint against Anna Lind is heard.")]
    public void Ask_WhenTheComplaintIsAgainstThePartner_SaysThatItIsAboutYou(string text) =>
        new LimitIsCrossed().Ask(Entries.Called("Complaint").Saying(text).From(SampleFirm.Stranger).With(SampleFirm.Anna).Read())!.Contribution.En
            .Should().Be("Go to ‘Complaint’ yourself, and have somebody beside you: it is about you.");
}
