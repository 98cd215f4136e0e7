namespace PartnerFocus.Tests.Web.Accounts;

public sealed class OwnAccountTests
{
    [Fact]
    public async Task Show_ForAPartner_LeadsToTheOwnVision() => (await AccountAsync(TestFirm.Partner)).Should().Contain("href=\"/firm/partners/vera\"");

    [Fact]
    public async Task Show_ForALead_SpeaksOfNoVision() => (await AccountAsync(TestFirm.Lead)).Should().NotContain("Mijn visie");

    private static async Task<string> AccountAsync(string memberId)
    {
        await using var app = new TestApp();
        await app.SeedFirmAsync();
        return (await (await app.SignInAsync(memberId)).GetAsync("/account")).Html;
    }
}
