using PartnerFocus.Triage;
using PartnerFocus.Tests.Triage.Rules;
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
    [InlineData("62k for agency staff in July. My limit is 25.")]
    [InlineData("Het kost 80k, en mijn mandaat houdt op bij 50.")]
    [InlineData("Our authority ends at 100k.")]
    [InlineData("Cas zijn tekenlimiet is 10.000.")]
    public void Read_WhenACollegueMayNotDecide_FindsTheWords(string text) => From(text).Should().NotBeNull();

    [Theory]
    [InlineData("Can you sign up to 3 colleagues for the dinner?")]
    [InlineData("We kunnen nog niet besluiten, de cijfers volgen.")]
    [InlineData("De planning mag tot vrijdag worden aangevuld.")]
    [InlineData("The tenants may paint up to 3 walls.")]
    [InlineData("Kun je voor 17.00 uur tekenen voor ontvangst?")]
    [InlineData("The speed limit on site is 15.")]
    [InlineData("De limiet van de polis is 2 miljoen.")]
    [InlineData("My mandate letter follows.")]
    public void Read_WhenNobodysMandateIsShort_FindsNothing(string text) => From(text).Should().BeNull();

    private static Quote? From(string text) =>
        Entries.Called("dossier").From(SampleFirm.Eva).With(SampleFirm.Anna, SampleFirm.Cas).Saying(text).Read().Mandate;

    [Theory]
    [InlineData("‘Delta Port’ · by Eva · to Anna, Cas, Sem · “Not a decision Cas or I can take.”")]
    [InlineData("‘Delta Port’ · by Eva · to Anna, Cas, Sem · “Geen besluit dat wij zelf kunnen nemen.”")]
    [InlineData("‘Delta Port’ · by Eva · to Anna, Cas, Sem · “Dit is geen keuze die Sem of ik mag maken.”")]
    [InlineData("‘Delta Port’ · by Eva · to Anna, Cas, Sem · “This is not for Cas or me to decide.”")]
    [InlineData("‘Delta Port’ · by Eva · to Anna, Cas, Sem · “It is not a call any of us should make, I think.”")]
    public void Assess_WhenADecisionIsPutAwayFromTheTeam_KeepsThePartner(string told) => ToldMeeting.VerdictOf(told).Should().BeOneOf(Verdict.Attend, Verdict.AttendPart);

    [Theory]
    [InlineData("‘Rota’ · by Eva · to Anna, Cas, Sem · “Not a decision to take today, just the list.”")]
    [InlineData("‘Rota’ · by Eva · to Anna, Cas, Sem · “No decision we can take yet, only the figures.”")]
    [InlineData("‘Data room index’ · by Eva · to Anna, Cas, Sem · “The decision can be made by Cas.”")]
    [InlineData("‘Progress Delta Port’ · by Maas · to Anna, Cas · “This is not a decision I can take, our board will. Action list.”")]
    public void Assess_WhenADecisionOnlyWaitsOrIsTheOtherSides_DoesNot(string told) => ToldMeeting.VerdictOf(told).Should().NotBe(Verdict.Attend).And.NotBe(Verdict.AttendPart);
}
