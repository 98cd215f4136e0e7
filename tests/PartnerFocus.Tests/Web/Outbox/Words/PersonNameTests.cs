using PartnerFocus.Web.Outbox;
using PartnerFocus.Web.Outbox.Words;

namespace PartnerFocus.Tests.Web.Outbox.Words;

public class PersonNameTests
{
    [Theory]
    [InlineData("Wim de Wind", "Wim de Wind")]
    [InlineData("Bos, Lena", "Lena Bos")]
    [InlineData("mr. J.A. van 't Hoff", "mr. J.A. van 't Hoff")]
    [InlineData("Ine Wind (Wind BV)", "Ine Wind")]
    [InlineData("Kees Broom | Tuinstad", "Kees Broom")]
    [InlineData("LENA BOS", "LENA BOS")]
    [InlineData("Bestuurssecretariaat Tuinstad", "")]
    [InlineData("HR", "")]
    [InlineData("Afdeling Inkoop", "")]
    [InlineData("Gemeente Tuinstad", "")]
    [InlineData("Wind BV", "")]
    [InlineData("Executive Board Office", "")]
    [InlineData("Tuinstad", "")]
    [InlineData("wim@wind.example", "")]
    [InlineData("Zaal 3", "")]
    [InlineData("", "")]
    public void Of_ANameBesideAnAddress_IsThePersonOrNobody(string name, string person) => PersonName.Of(name).Should().Be(person);

    [Theory]
    [InlineData("Kees Jansen", "Kees")]
    [InlineData("Jansen, Kees", "Kees")]
    [InlineData("Kees", "Kees")]
    [InlineData("HR", "")]
    [InlineData("Receptie", "")]
    public void FirstOf_ANameBesideAnAddress_IsTheFirstNameOrNobody(string name, string first) => PersonName.FirstOf(name).Should().Be(first);

    [Theory]
    [InlineData("", "Geachte heer, mevrouw,")]
    [InlineData("\r\nDESCRIPTION:Please review the draft with your team and discuss the price.", "Dear Sir or Madam,")]
    public async Task Accept_OfAMeetingThatAnOfficeConvened_NamesNobody(string more, string salutation)
    {
        await using var stage = await MailStage.SetAsync(MailStage.Client.Replace("Wim de Wind", "Bestuurssecretariaat Tuinstad", StringComparison.Ordinal) + more);

        await stage.AcceptedAsync();

        (await stage.MailAsync(MailKind.WhoComes)).Text.Should().StartWith(salutation);
    }
}
