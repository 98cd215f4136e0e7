using System.Net;
using System.Text.RegularExpressions;
using PartnerFocus.Web.Agendas;

namespace PartnerFocus.Tests.Web.Agendas;

/// <summary>What the lists of the preview say to who reads them.</summary>
public class PreviewListsTests
{
    private const string WithoutStart = "BEGIN:VEVENT\r\nUID:x\r\nEND:VEVENT\r\n";

    [Theory]
    [InlineData("nl", "Een afspraak zonder begin (DTSTART) is overgeslagen.")]
    [InlineData("en-GB", "An event without a start (DTSTART) is left out.")]
    public async Task Preview_OfOneCauseManyTimes_SaysItOnce(string culture, string sentence)
    {
        var html = await PreviewAsync(culture, Enumerable.Repeat(WithoutStart, 30));

        Regex.Matches(html, Regex.Escape(sentence)).Should().ContainSingle();
    }

    [Theory]
    [InlineData("nl", "<summary>en nog 25</summary>")]
    [InlineData("nl", ">30 keer<")]
    [InlineData("nl", "a.ics, regels 4, 7, 10, 13, 16<")]
    [InlineData("nl", "a.ics, regels 19, 22, 25")]
    [InlineData("en-GB", "<summary>and 25 more</summary>")]
    [InlineData("en-GB", ">30 times<")]
    [InlineData("en-GB", "a.ics, lines 4, 7, 10, 13, 16<")]
    public async Task Preview_OfOneCauseManyTimes_NamesTheFirstLinesAndFoldsTheOthers(string culture, string words) =>
        (await PreviewAsync(culture, Enumerable.Repeat(WithoutStart, 30))).Should().Contain(words);

    [Fact]
    public async Task Preview_OfSeveralCauses_StandsInTheOrderOfTheLines()
    {
        var twice = Ics.Event("a", "20261116T090000Z", "A");

        var html = await PreviewAsync("nl", [WithoutStart, twice, twice]);

        html.IndexOf("a.ics, regel 4: Een afspraak zonder begin", StringComparison.Ordinal)
            .Should().BeInRange(1, html.IndexOf("a.ics, regel 7: Er staat een nieuwere versie", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Preview_OfFiftyCauses_FoldsAllButTheFirst() =>
        (await PreviewAsync("nl", Enumerable.Range(0, 50).Select(i => Ics.Event("a", "onzin" + i, "A")))).Should().Contain("<summary>en nog 30</summary>").And.Contain("onzin49");

    [Theory]
    [InlineData("nl", "1.100 nieuw, 0 veranderd, 0 weg")]
    [InlineData("en-GB", "1,100 new, 0 changed, 0 gone")]
    public async Task Preview_OfManyEntries_WritesTheirNumberLegibly(string culture, string words) =>
        (await PreviewAsync(culture, Enumerable.Range(0, 1100).Select(i => Ics.Event("a" + i, "20261116T090000Z", "A")))).Should().Contain(words);

    [Theory]
    [InlineData("nl", "verschijnt in geen enkele week")]
    [InlineData("en-GB", "shows in no week")]
    public async Task Preview_OfARuleThatFallsOnNoDay_SaysSoInItsLine(string culture, string words) =>
        (await PreviewAsync(culture, [Ics.Event("a", "20261116T090000Z", "Nooit", "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")]))
            .Should().MatchRegex($"<strong>Nooit</strong>(?s:.)*{words}");

    [Fact]
    public async Task Preview_OfARuleThatFallsOnNoDay_NamesNoDay()
    {
        await using var app = await AppAsync();

        var preview = await app.PreviewAsync(Ics.Calendar("", Ics.Event("a", "20261116T090000Z", "A", "RRULE:FREQ=DAILY;COUNT=2\r\nEXDATE:20261116T090000Z,20261117T090000Z")));

        preview.Added.Single().NeverComesUp.Should().BeTrue();
    }

    [Fact]
    public async Task Preview_OfASeriesThatComesUp_DoesNotSayOtherwise()
    {
        await using var app = await AppAsync();

        var preview = await app.PreviewAsync(Ics.Calendar("", Ics.Event("a", "20240229T090000Z", "A", "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29")));

        preview.Added.Single().NeverComesUp.Should().BeFalse();
    }

    [Fact]
    public async Task Preview_OfAChangeToARuleThatFallsOnNoDay_SaysSo()
    {
        await using var app = await AppAsync();
        await app.ImportAsync(Ics.Calendar("", Ics.Event("a", "20261116T090000Z", "A")), "Outlook");

        var preview = await app.PreviewAsync(Ics.Calendar("", Ics.Event("a", "20261116T090000Z", "A", "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")));

        preview.Changed.Single().New.NeverComesUp.Should().BeTrue();
    }

    [Fact]
    public async Task Settings_WithoutAZone_AreReadAsTheFilesSay()
    {
        await using var app = await AppAsync();
        var asha = await app.SignInAsync(TestFirm.Assistant);
        var upload = await asha.UploadAsync("/agenda/vera/import", "files", [("a.ics", Ics.Bytes(Ics.Calendar("X-WR-TIMEZONE:America/New_York", Ics.Event("a", "20261116T090000", "A"))))]);
        await asha.PostAsync(upload.Location + "/settings", ("source", "Outlook"), ("zone", "Europe/London"));

        await asha.PostAsync(upload.Location + "/settings", ("source", "Outlook"), ("zone", ""));

        (await asha.GetAsync(upload.Location!)).Html.Should().Contain("15:00").And.Contain("placeholder=\"America/New_York\"");
    }

    private static async Task<string> PreviewAsync(string culture, IEnumerable<string> events)
    {
        await using var app = await AppAsync();
        var asha = await app.SignInAsync(TestFirm.Assistant);
        await asha.PostAsync("/language", ("culture", culture), ("next", "/agenda"));
        var upload = await asha.UploadAsync("/agenda/vera/import", "files", [("a.ics", Ics.Bytes(Ics.Calendar("", [.. events])))]);
        return WebUtility.HtmlDecode((await asha.GetAsync(upload.Location!)).Html);
    }

    private static async Task<TestApp> AppAsync()
    {
        var app = new TestApp();
        await app.SeedFirmAsync();
        return app;
    }
}
