using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web.Agendas;

public partial class ImportPagesTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Upload_ByTheAssistant_ShowsWhatWouldChange(StoreProvider store)
    {
        await using var app = await AppAsync(store);
        await app.ImportAsync(Ics.Week, "Outlook");
        var asha = await app.SignInAsync(TestFirm.Assistant);

        var preview = await UploadAsync(asha, Changed);

        preview.Html.Should().Contain("1 nieuw, 1 veranderd, 1 weg").And.Contain("Beraad A").And.Contain("Overleg B").And.Contain("Nieuw D");
    }

    [Fact]
    public async Task Upload_WithoutApplying_StoresNoEntry()
    {
        await using var app = await AppAsync();
        var asha = await app.SignInAsync(TestFirm.Assistant);

        await UploadAsync(asha, Ics.Week);

        (await app.TitlesAsync()).Should().BeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Apply_OfAPreview_BringsTheAgendaUpToDate(StoreProvider store)
    {
        await using var app = await AppAsync(store);
        await app.ImportAsync(Ics.Week, "Outlook");
        var asha = await app.SignInAsync(TestFirm.Assistant);

        await ApplyAsync(asha, await UploadAsync(asha, Changed));

        (await app.TitlesAsync()).Should().Equal("Beraad A", "Overleg C", "Nieuw D");
    }

    [Fact]
    public async Task Apply_OfAPartnersAgenda_LinksToTheWeekOfTheNextMeetings()
    {
        await using var app = await AppAsync();
        var asha = await app.SignInAsync(TestFirm.Assistant);

        await ApplyAsync(asha, await UploadAsync(asha, Ics.Calendar("", Ics.Event("z", "20261202T090000Z", "Later"))));

        (await asha.GetAsync("/agenda")).Html.Should().Contain("href=\"/week/vera/2026-W49\"");
    }

    [Fact]
    public async Task Apply_OnSundayEveningWithARunningSeries_LinksToTheWeekThatComes()
    {
        await using var app = await AppAsync();
        app.Clock.Now = new DateTimeOffset(2026, 11, 22, 20, 0, 0, TimeSpan.FromHours(1));
        var asha = await app.SignInAsync(TestFirm.Assistant);

        await ApplyAsync(asha, await UploadAsync(asha, Ics.Calendar("", Ics.Event("r", "20261019T090000Z", "Weekstart", "RRULE:FREQ=WEEKLY"))));

        (await asha.GetAsync("/agenda")).Html.Should().Contain("href=\"/week/vera/2026-W48\"");
    }

    [Fact]
    public async Task Apply_WithASeriesThatComesUpInSpring_LinksToThatWeek()
    {
        await using var app = await AppAsync();
        var asha = await app.SignInAsync(TestFirm.Assistant);

        await ApplyAsync(asha, await UploadAsync(asha, Ics.Calendar("", Ics.Event("r", "20260415T090000Z", "Jaardag", "RRULE:FREQ=YEARLY"))));

        (await asha.GetAsync("/agenda")).Html.Should().Contain("href=\"/week/vera/2027-W15\"");
    }

    [Fact]
    public async Task Apply_WhenTheNextMeetingIsCancelled_LinksToTheWeekOfTheOneAfter()
    {
        await using var app = await AppAsync();
        var asha = await app.SignInAsync(TestFirm.Assistant);

        await ApplyAsync(asha, await UploadAsync(asha, Ics.Calendar(
            "", Ics.Event("a", "20261119T090000Z", "Vervalt", "STATUS:CANCELLED"), Ics.Event("b", "20261124T090000Z", "Blijft"))));

        (await asha.GetAsync("/agenda")).Html.Should().Contain("href=\"/week/vera/2026-W48\"");
    }

    [Theory]
    [InlineData("nl", "agenda.ics</strong> 1 afspraak")]
    [InlineData("en-GB", "agenda.ics</strong> 1 meeting")]
    public async Task Preview_OfOneMeeting_CountsInTheSingular(string culture, string words)
    {
        await using var app = await AppAsync();
        var asha = await app.SignInAsync(TestFirm.Assistant);
        await asha.PostAsync("/language", ("culture", culture), ("next", "/agenda"));

        var preview = await UploadAsync(asha, Ics.Calendar("", Ics.Event("a", "20261119T090000Z", "Overleg")));

        preview.Html.Should().MatchRegex(words + @"\b(?!s)");
    }

    [Theory]
    [InlineData("nl", "sample", "door de voorbeeldgegevens")]
    [InlineData("en-GB", "sample", "by the sample data")]
    [InlineData("nl", "command-line", "door de opdrachtregel")]
    [InlineData("nl", TestFirm.Assistant, "door Asha Smit")]
    public async Task Overview_OfAnImport_SaysInWordsWhoDidIt(string culture, string by, string words)
    {
        await using var app = await AppAsync();
        await app.ImportAsync([("a.ics", Ics.Bytes(Ics.Week))], change: order => order with { By = by });
        var asha = await app.SignInAsync(TestFirm.Assistant);
        await asha.PostAsync("/language", ("culture", culture), ("next", "/agenda"));

        (await asha.GetAsync("/agenda")).Html.Should().Contain(words);
    }

    [Theory]
    [InlineData("nl", "1 afspraak of reeks")]
    [InlineData("en-GB", "1 meeting or series")]
    public async Task Overview_OfOneEntry_CountsInTheSingular(string culture, string words)
    {
        await using var app = await AppAsync();
        await app.ImportAsync(Ics.Calendar("", Ics.Event("a", "20261119T090000Z", "Overleg")));
        var asha = await app.SignInAsync(TestFirm.Assistant);
        await asha.PostAsync("/language", ("culture", culture), ("next", "/agenda"));

        (await asha.GetAsync("/agenda")).Html.Should().Contain(words);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Apply_Twice_IsHarmless(StoreProvider store)
    {
        await using var app = await AppAsync(store);
        var asha = await app.SignInAsync(TestFirm.Assistant);
        var preview = await UploadAsync(asha, Ics.Week);
        await ApplyAsync(asha, preview);

        var second = await ApplyAsync(asha, preview);

        second.Location.Should().Be("/agenda");
        (await app.InStoreAsync(db => db.Imports.CountAsync())).Should().Be(1);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Apply_AtTheSameMoment_HappensOnce(StoreProvider store)
    {
        await using var app = await AppAsync(store);
        var asha = await app.SignInAsync(TestFirm.Assistant);
        var preview = await UploadAsync(asha, Ics.Week);

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => ApplyAsync(asha, preview)));

        (await app.InStoreAsync(db => db.Imports.CountAsync())).Should().Be(1);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Apply_AfterSomebodyElses_ShowsTheComparisonAgain(StoreProvider store)
    {
        await using var app = await AppAsync(store);
        var asha = await app.SignInAsync(TestFirm.Assistant);
        var preview = await UploadAsync(asha, Ics.Week);
        await app.ImportAsync(Ics.Week.Replace("Overleg", "Beraad", StringComparison.Ordinal), "Outlook");

        var answer = await ApplyAsync(asha, preview);

        answer.Location.Should().Be(PathOf(preview));
        (await asha.GetAsync(answer.Location!)).Html.Should().Contain("intussen bijgewerkt").And.Contain("0 nieuw, 3 veranderd, 0 weg");
    }

    [Fact]
    public async Task Drop_OfAPreview_ForgetsTheUpload()
    {
        await using var app = await AppAsync();
        var asha = await app.SignInAsync(TestFirm.Assistant);
        var preview = await UploadAsync(asha, Ics.Week);

        await asha.PostAsync(PathOf(preview) + "/drop");

        (await app.InStoreAsync(db => db.PendingUploads.CountAsync())).Should().Be(0);
    }

    [Fact]
    public async Task Settings_WithAnotherSource_ComparesWithThatOne()
    {
        await using var app = await AppAsync();
        await app.ImportAsync(Ics.Week, "Outlook");
        var asha = await app.SignInAsync(TestFirm.Assistant);
        var preview = await UploadAsync(asha, Ics.Week);

        var answer = await asha.PostAsync(PathOf(preview) + "/settings", ("source", "Privé"), ("zone", "Europe/London"));

        (await asha.GetAsync(answer.Location!)).Html.Should().Contain("3 nieuw, 0 veranderd, 0 weg").And.Contain("value=\"Europe/London\"");
    }

    [Fact]
    public async Task Settings_WithAnUnknownZone_SaysSo()
    {
        await using var app = await AppAsync();
        var asha = await app.SignInAsync(TestFirm.Assistant);
        var preview = await UploadAsync(asha, Ics.Week);

        var answer = await asha.PostAsync(PathOf(preview) + "/settings", ("source", "Outlook"), ("zone", "Nergens/Huizen"));

        (await asha.GetAsync(answer.Location!)).Html.Should().Contain("Kies een tijdzone uit de lijst.");
    }

    [Fact]
    public async Task Preview_ADayLater_IsGone()
    {
        await using var app = await AppAsync();
        var asha = await app.SignInAsync(TestFirm.Assistant);
        var preview = await UploadAsync(asha, Ics.Week);
        app.Clock.Now = app.Clock.Now.AddHours(25);
        asha = await app.SignInAsync(TestFirm.Assistant);

        (await asha.GetAsync(PathOf(preview))).Location.Should().Be("/agenda");
    }

    [Fact]
    public async Task Preview_OfAPrivateEntry_HidesItFromTheAssistant()
    {
        await using var app = await AppAsync();
        var asha = await app.SignInAsync(TestFirm.Assistant);

        var preview = await UploadAsync(asha, Ics.Calendar("", Ics.Event("p", "20261118T090000Z", "Huisarts", "CLASS:PRIVATE")));

        preview.Html.Should().Contain("Privé").And.NotContain("Huisarts");
    }

    [Fact]
    public async Task Preview_OfASeriesThatBecomesPrivate_HidesTheChangedMeetingItLoses()
    {
        await using var app = await AppAsync();
        var series = Ics.Event("r", "20261117T090000Z", "Reeks", "RRULE:FREQ=WEEKLY");
        var (first, last) = (Ics.Event("a", "20261116T090000Z", "Begin"), Ics.Event("z", "20261230T090000Z", "Eind"));
        await app.ImportAsync(Ics.Calendar("", first, series, Ics.Event("r", "20261124T110000Z", "Huisarts", "RECURRENCE-ID:20261124T090000Z"), last), "Outlook");
        var asha = await app.SignInAsync(TestFirm.Assistant);

        var preview = await UploadAsync(asha, Ics.Calendar("", first, series.Replace("RRULE", "CLASS:PRIVATE\r\nRRULE", StringComparison.Ordinal), last));

        preview.Html.Should().Contain("0 nieuw, 1 veranderd, 1 weg").And.NotContain("Huisarts");
    }

    [Fact]
    public async Task Preview_OfAPrivateEntry_ShowsItToThePartner()
    {
        await using var app = await AppAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);

        var preview = await UploadAsync(vera, Ics.Calendar("", Ics.Event("p", "20261118T090000Z", "Huisarts", "CLASS:PRIVATE")));

        preview.Html.Should().Contain("Huisarts");
    }

    [Fact]
    public async Task Preview_OfATitleWithMarkup_ShowsItAsText()
    {
        await using var app = await AppAsync();
        var asha = await app.SignInAsync(TestFirm.Assistant);

        var preview = await UploadAsync(asha, Ics.Calendar("", Ics.Event("x", "20261118T090000Z", "<script>alert(1)</script>")));

        preview.Html.Should().Contain("&lt;script&gt;").And.NotContain("<script>alert");
    }

    [Fact]
    public async Task Undo_OnThePage_BringsBackWhatWas()
    {
        await using var app = await AppAsync();
        await app.ImportAsync(Ics.Week, "Outlook");
        await app.ImportAsync(Changed, "Outlook");
        var asha = await app.SignInAsync(TestFirm.Assistant);
        var undo = UndoPattern().Match((await asha.GetAsync("/agenda")).Html).Value;

        await asha.PostAsync(undo);

        (await app.TitlesAsync()).Should().Equal("Overleg A", "Overleg B", "Overleg C");
    }

    [Theory]
    [InlineData("nl", "De import is ongedaan gemaakt; de agenda is weer zoals ervoor.")]
    [InlineData("en-GB", "The import was undone; the calendar is as it was before.")]
    public async Task Undo_OnThePage_SaysThatItIsDone(string culture, string sentence)
    {
        await using var app = await AppAsync();
        await app.ImportAsync(Ics.Week, "Outlook");
        var asha = await app.SignInAsync(TestFirm.Assistant);
        await asha.PostAsync("/language", ("culture", culture), ("next", "/agenda"));

        var answer = await asha.PostAsync(UndoPattern().Match((await asha.GetAsync("/agenda")).Html).Value);

        (await asha.GetAsync(answer.Location!)).Html.Should().Contain(sentence);
    }

    internal static async Task<Page> UploadAsync(Visitor visitor, string calendar, string path = "/agenda/vera/import")
    {
        var answer = await visitor.UploadAsync(path, "files", [("agenda.ics", Ics.Bytes(calendar))]);
        answer.Status.Should().Be(HttpStatusCode.Redirect);
        return await visitor.GetAsync(answer.Location!);
    }

    internal static Task<Page> ApplyAsync(Visitor visitor, Page preview) =>
        visitor.PostAsync(PathOf(preview) + "/apply", ("version", VersionPattern().Match(preview.Html).Groups[1].Value));

    private static string PathOf(Page preview) => ApplyPattern().Match(preview.Html).Groups[1].Value;

    private static string Changed => Ics.Calendar(
        "", Ics.Event("a", "20261116T090000Z", "Beraad A"), Ics.Event("c", "20261118T090000Z", "Overleg C"), Ics.Event("d", "20261119T090000Z", "Nieuw D"));

    private static async Task<TestApp> AppAsync(StoreProvider store = StoreProvider.Sqlite)
    {
        var app = new TestApp(store);
        await app.SeedFirmAsync();
        return app;
    }

    [GeneratedRegex("action=\"([^\"]+)/apply\"")]
    private static partial Regex ApplyPattern();

    [GeneratedRegex("name=\"version\" value=\"([^\"]*)\"")]
    private static partial Regex VersionPattern();

    [GeneratedRegex("/agenda/undo/[0-9a-f-]+")]
    private static partial Regex UndoPattern();
}
