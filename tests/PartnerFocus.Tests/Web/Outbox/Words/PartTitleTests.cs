using PartnerFocus.Web.Outbox.Words;

namespace PartnerFocus.Tests.Web.Outbox.Words;

public sealed class PartTitleTests
{
    [Theory]
    [InlineData("3. Prijs en garanties", "3. Prijs en garanties")]
    [InlineData("3. Prijs en garanties (15 mins)", "3. Prijs en garanties")]
    [InlineData("Price and warranties - 20 min", "Price and warranties")]
    [InlineData("09:20-09:35 Prijs", "Prijs")]
    [InlineData("4. Prijs: Marieke, adviseer jij? (10 min)", "4. Prijs")]
    [InlineData("3. Vraag aan Marieke: akkoord op structuur?", "3. Akkoord op structuur?")]
    [InlineData("Marieke van den Berg: can we sign?", "Can we sign?")]
    [InlineData("2. Marieke, kunnen we tekenen?", "2. Kunnen we tekenen?")]
    [InlineData("Structuur volgens Marieke", "Structuur volgens Marieke")]
    [InlineData("Hek verplaatsen, 20 m", "Hek verplaatsen, 20 m")]
    [InlineData("5. waive the covenant (5m)", "5. Waive the covenant")]
    [InlineData("Marieke", "Marieke")]
    [InlineData("Fase 2 van 2026", "Fase 2 van 2026")]
    public void Of_ALineOfTheAgenda_IsWhatItIsAbout(string line, string about) => PartTitle.Of(line, "Marieke van den Berg", "Marieke").Should().Be(about);
}
