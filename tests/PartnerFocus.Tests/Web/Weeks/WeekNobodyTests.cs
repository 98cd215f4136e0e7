using PartnerFocus.Tests.Web.Agendas;
using static PartnerFocus.Tests.Web.Weeks.VerasWeek;

namespace PartnerFocus.Tests.Web.Weeks;

/// <summary>Where nobody is proposed the panel says why, and what can be done. Two could take the meeting over: lars and mila.</summary>
public class WeekNobodyTests
{
    private static readonly string Full = TestFirm.Json.Replace("\"maxDelegatedHoursPerWeek\": 8", "\"maxDelegatedHoursPerWeek\": 0.5", StringComparison.Ordinal);
    private static readonly string Walled = TestFirm.Json.Replace("\"talents\": [\"deals\"]", "\"talents\": [\"deals\"], \"barredFrom\": [\"wind\"]", StringComparison.Ordinal);
    private static readonly string NotTheirs = TestFirm.Json.Replace("\"talents\": [\"deals\"]", "\"talents\": []", StringComparison.Ordinal)
        .Replace("\"clients\": [\"wind\"]", "\"clients\": []", StringComparison.Ordinal);

    [Theory]
    [InlineData("nl", "Wie ervoor in aanmerking komt, kan niet: 2 zijn er niet. Overleg met de leidinggevende wat kan schuiven, of kies zelf iemand.")]
    [InlineData("en", "Those who would fit cannot: 2 are away. Ask the lead what can move, or choose somebody yourself.")]
    public async Task Panel_WhenTheWholeTeamIsAway_SaysSo(string language, string says)
    {
        await using var app = await StartAsync(WithNotes("Lars vrij", "Mila vrij"));

        (await PanelAsync(app, language)).Should().Contain(says);
    }

    /// <summary>Of their own calendars nothing is kept of why they are taken.</summary>
    [Theory]
    [InlineData("nl", "Wie ervoor in aanmerking komt, kan niet: 2 hebben dan al iets anders. Overleg met de leidinggevende wat kan schuiven, of kies zelf iemand.")]
    [InlineData("en", "Those who would fit cannot: 2 have something else then. Ask the lead what can move, or choose somebody yourself.")]
    public async Task Panel_WhenTheWholeTeamIsTaken_SaysSo(string language, string says)
    {
        await using var app = await StartAsync();
        await TakenAsync(app, TestFirm.Lead);
        await TakenAsync(app, TestFirm.Member);

        (await PanelAsync(app, language)).Should().Contain(says);
    }

    [Theory]
    [InlineData("nl", "Wie ervoor in aanmerking komt, kan niet: 2 hebben geen ruimte meer. Overleg met de leidinggevende wat kan schuiven, of kies zelf iemand.")]
    [InlineData("en", "Those who would fit cannot: 2 have no room left. Ask the lead what can move, or choose somebody yourself.")]
    public async Task Panel_WhenTheWholeTeamIsFull_SaysSo(string language, string says)
    {
        await using var app = await StartAsync();
        await app.SeedFirmAsync(Full);

        (await PanelAsync(app, language)).Should().Contain(says);
    }

    [Theory]
    [InlineData("nl", "Wie ervoor in aanmerking komt, kan niet: 2 mogen het dossier niet zien. Overleg met de leidinggevende wat kan schuiven, of kies zelf iemand.")]
    [InlineData("en", "Those who would fit cannot: 2 may not see the matter. Ask the lead what can move, or choose somebody yourself.")]
    public async Task Panel_WhenTheWholeTeamIsBehindAWall_SaysSo(string language, string says)
    {
        await using var app = await StartAsync();
        await app.SeedFirmAsync(Walled);

        (await PanelAsync(app, language)).Should().Contain(says);
    }

    [Theory]
    [InlineData("nl", "Wie ervoor in aanmerking komt, kan niet: 1 heeft geen ruimte meer en 1 is er niet. Overleg")]
    [InlineData("en", "Those who would fit cannot: 1 has no room left and 1 is away. Ask the lead")]
    public async Task Panel_WhenOneIsAwayAndTheOtherFull_SaysBoth(string language, string says)
    {
        await using var app = await StartAsync(WithNotes("Lars vrij"));
        await app.SeedFirmAsync(Full);

        (await PanelAsync(app, language)).Should().Contain(says);
    }

    [Theory]
    [InlineData("nl", "Niemand van kantoor heeft hier iets mee. Overleg")]
    [InlineData("en", "Nobody at the firm has to do with this. Ask the lead")]
    public async Task Panel_WhenItIsNobodys_SaysSo(string language, string says)
    {
        await using var app = await StartAsync();
        await app.SeedFirmAsync(NotTheirs);

        (await PanelAsync(app, language)).Should().Contain(says);
    }

    [Fact]
    public async Task Panel_WhenSomebodyWasChosenAllTheSame_NoLongerSaysThatNobodyCan()
    {
        await using var app = await StartAsync();
        await app.SeedFirmAsync(Walled);
        await app.AddAccountAsync(TestFirm.OtherPartner);
        await (await app.SignInAsync(TestFirm.Partner)).ActAsync("choose", Sub, ("other", TestFirm.OtherPartner));

        (await PanelAsync(app, "nl")).Should().Contain("Gevraagd aan Otto").And.NotContain("Wie ervoor in aanmerking komt");
    }

    [Fact]
    public async Task Panel_WhenSomebodyCan_SaysNothingOfIt()
    {
        await using var app = await StartAsync(WithNotes("Lars vrij"));

        (await PanelAsync(app, "nl")).Should().Contain("Mila kan dit dragen").And.NotContain("Wie ervoor in aanmerking komt");
    }

    private static Task<PartnerFocus.Web.Agendas.ImportResult> TakenAsync(TestApp app, string memberId) => app.ImportAsync(
        [("own.ics", Ics.Bytes(Ics.Calendar("", AllThatWeek("Vakantie"))))], null, order => order with { OwnerId = memberId, IsPartner = false });

    /// <summary>The week with what the partner noted of who is away in it.</summary>
    private static string WithNotes(params string[] titles) =>
        VerasWeek.Calendar.Replace("END:VCALENDAR", string.Concat(titles.Select(AllThatWeek)) + "END:VCALENDAR", StringComparison.Ordinal);

    private static string AllThatWeek(string title) =>
        $"BEGIN:VEVENT\r\nUID:{title}\r\nDTSTAMP:20261101T000000Z\r\nDTSTART;VALUE=DATE:20261116\r\nDTEND;VALUE=DATE:20261121\r\nSUMMARY:{title}\r\nTRANSP:TRANSPARENT\r\nEND:VEVENT\r\n";

    private static async Task<string> PanelAsync(TestApp app, string language)
    {
        var vera = await app.SignInAsync(TestFirm.Partner);
        vera.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        return (await vera.GetAsync($"{Address}?meeting={Key(Sub)}")).Html;
    }
}
