using PartnerFocus.Tests.Web;

namespace PartnerFocus.Tests.Web.Start;

public class StartTests
{
    [Theory]
    [InlineData(TestFirm.Partner, "/week/vera")]
    [InlineData(TestFirm.Lead, "/approvals")]
    [InlineData(TestFirm.Member, "/delegations")]
    public async Task Start_OfARole_IsWhereItsWorkIs(string who, string place)
    {
        await using var app = new TestApp();
        await app.SeedFirmAsync();

        (await (await app.SignInAsync(who)).GetAsync("/")).Location.Should().Be(place);
    }

    [Fact]
    public async Task Start_OfTheAdministrator_IsTheFirm()
    {
        await using var app = new TestApp();

        (await (await app.SignInAdministratorAsync()).GetAsync("/")).Location.Should().Be("/firm");
    }

    [Fact]
    public async Task Start_OfAnAssistant_ShowsTheOwnPartners()
    {
        await using var app = new TestApp();
        await app.SeedFirmAsync();

        var page = await (await app.SignInAsync(TestFirm.Assistant)).GetAsync("/");

        page.Html.Should().Contain("href=\"/week/vera\"").And.Contain("href=\"/agenda/vera/import\"").And.NotContain("otto");
    }

    [Fact]
    public async Task Start_OfAnAccountWithoutRole_SaysWhomToAsk()
    {
        await using var app = new TestApp();

        var page = await (await app.SignInAsync("somebody", [])).GetAsync("/");

        page.Html.Should().Contain("Vraag de beheerder");
    }

    [Fact]
    public async Task Start_OfNobody_LeadsToTheSignInPage()
    {
        await using var app = new TestApp();

        (await app.Nobody().GetAsync("/")).Location.Should().Be("http://localhost/sign-in?next=%2F");
    }
}
