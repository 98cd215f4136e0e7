namespace PartnerFocus.Tests.Web.Accounts;

public sealed class OwnAccountTests
{
    private const string WithVision = "\"settings\": {\"vision\": {\"vera\": [\"Bedrijven gaan goed over.\", \"Jong leidt.\"]}},";

    [Fact]
    public async Task Show_ForAPartner_LeadsToTheOwnVision() => (await AccountAsync(TestFirm.Partner)).Should().Contain("href=\"/firm/partners/vera\"");

    [Fact]
    public async Task Show_ForALead_SpeaksOfNoVision() =>
        (await AccountAsync(TestFirm.Lead)).Should().Contain("<p class=\"lede\">lars@proef.example</p>").And.NotContain("Mijn visie");

    [Fact]
    public async Task Show_WhenThePartnerWroteNoVision_AsksForIt() => (await AccountAsync(TestFirm.Partner)).Should().Contain("Vijf regels zijn genoeg");

    [Fact]
    public async Task Show_WhenThePartnerWroteAVision_ShowsItLineByLine() => (await AccountAsync(TestFirm.Partner, WithVision)).Should()
        .Contain("<li>Bedrijven gaan goed over.</li><li>Jong leidt.</li>").And.NotContain("Vijf regels zijn genoeg");

    private static async Task<string> AccountAsync(string memberId, string settings = "")
    {
        await using var app = new TestApp();
        await app.SeedFirmAsync(TestFirm.Json.Replace("\"version\": 1,", "\"version\": 1," + settings, StringComparison.Ordinal));
        return (await (await app.SignInAsync(memberId)).GetAsync("/account")).Html;
    }
}
