using PartnerFocus.Triage;
using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Tests.Triage.Reading;

public sealed class NamedReaderTests
{
    [Theory]
    [InlineData("We count on Anna for this.")]
    [InlineData("Anna is needed here.")]
    [InlineData("Without Anna this makes no sense.")]
    [InlineData("It would mean a lot to them if Anna came herself.")]
    [InlineData("Anna will give the speech.")]
    [InlineData("Anna speaks.")]
    [InlineData("Wij willen graag dat Anna ons meeneemt in de mogelijkheden.")]
    [InlineData("Graag met mevrouw Lind erbij.")]
    [InlineData("Zonder jou gaat het niet, Anna.")]
    [InlineData("Ik kom er met Anna uit of we stoppen.")]
    [InlineData("You are announced as the speaker.")]
    [InlineData("U wordt als getuige gehoord.")]
    [InlineData("Beste Anna,\n\nWij rekenen op je.")]
    [InlineData("Dear Anna,\n\nYou must be there.")]
    [InlineData("If Anna does not approve we stop.")]
    [InlineData("Anna heeft nog niet beslist over de route.")]
    [InlineData("Dit mag Anna niet missen.")]
    [InlineData("Nobody but Anna knows how this works.")]
    [InlineData("Anna presents the figures.")]
    [InlineData("Anna houdt het welkomstwoord.")]
    [InlineData("Anna opent de avond en bedankt de sponsors.")]
    [InlineData("Om drie uur geeft Anna het startschot.")]
    [InlineData("Anna geeft een toelichting.")]
    [InlineData("Anna presents the season to the press.")]
    [InlineData("Anna says a few words.")]
    [InlineData("Anna gives the opening speech.")]
    [InlineData("Welkomstwoord door mevrouw Lind")]
    [InlineData("Opening: Anna")]
    public void Read_WhenThePartnerIsWanted_FindsIt(string text) => Read(text)!.IsWanted.Should().BeTrue();

    [Theory]
    [InlineData("cc Anna")]
    [InlineData("Dank aan Anna voor de stukken.")]
    [InlineData("Thanks to Anna for the papers.")]
    [InlineData("Cas presenteert aan Anna en de rest: een update.")]
    [InlineData("Anna later, update at eleven.")]
    [InlineData("Groet,\nAnna Lind")]
    [InlineData("Beste Anna,\n\nWe lopen de lijst na.")]
    [InlineData("Present: Anna Lind, Cas Vermeer, Sem Prins")]
    [InlineData("Aanwezig: Cas, Anna en Sem")]
    [InlineData("Cas, Anna, Sem")]
    [InlineData("He told us “Anna knows the way” and left.")]
    [InlineData("Anna hoeft er niet bij te zijn.")]
    [InlineData("We can do this without Anna.")]
    [InlineData("Dit kan zonder Anna.")]
    [InlineData("Cas tekent, niet Anna.")]
    public void Read_WhenTheNameIsAnAside_FindsNothing(string text) => Read(text).Should().BeNull();

    [Theory]
    [InlineData("As agreed with Anna we start at ten.")]
    [InlineData("Het memo van Anna ligt klaar.")]
    [InlineData("Anna has sent the papers.")]
    [InlineData("Anna heeft de stukken gestuurd.")]
    [InlineData("Anna is op vakantie.")]
    [InlineData("Copied to Anna for info.")]
    [InlineData("Anna only if she likes.")]
    [InlineData("Anna komt indien nodig.")]
    [InlineData("Piet asked whether Anna is coming; she isn't, Cas does it.")]
    [InlineData("Piet vroeg of Anna komt; ze komt niet.")]
    public void Read_WhenThePartnerIsOnlyToldOf_WantsNothing(string text) => Read(text)!.IsWanted.Should().BeFalse();

    [Theory]
    [InlineData("You are on at 11 with the soil talk.")]
    [InlineData("We've got you down for 20 minutes on drainage.")]
    [InlineData("We have put you down for half an hour after the chair's remarks.")]
    [InlineData("Could you say something about drainage?")]
    [InlineData("Jij bent om elf uur met het bodemverhaal.")]
    [InlineData("U staat op het programma na de pauze.")]
    public void Read_WhenTheProgrammeHasYouInIt_FindsIt(string text) =>
        Entries.Called("Open dag").Saying(text).From(SampleFirm.KeyClient).With(SampleFirm.Anna, SampleFirm.Cas).Read().Named!.IsWanted.Should().BeTrue();

    [Theory]
    [InlineData("Harriet is in Geneva so we put you down for now.")]
    [InlineData("Say something about drainage on the form.")]
    public void Read_WhenTheProgrammeIsNotMeant_FindsNothing(string text) =>
        Entries.Called("Open dag").Saying(text).From(SampleFirm.KeyClient).With(SampleFirm.Anna, SampleFirm.Cas).Read().Named.Should().BeNull();

    private static Named? Read(string text) => Entries.Called("overleg").Saying(text).From(SampleFirm.Cas).With(SampleFirm.Anna, SampleFirm.Sem).Read().Named;

    [Theory]
    [InlineData("Guy asked whether Anna is coming; she isn't, Sem does it.")]
    [InlineData("Is Anna there? No, she won't be.")]
    [InlineData("Piet vroeg of Anna erbij is; zij niet, Sem wel.")]
    [InlineData("They hoped to meet Anna, but she cannot make it.")]
    public void Read_WhenTheNextClauseTakesItBack_IsOnlyTold(string text) =>
        (Entries.Called("Delta Port").Saying(text).From(SampleFirm.Cas).With(SampleFirm.Anna, SampleFirm.Sem).Read().Named?.IsWanted ?? false).Should().BeFalse();
}
