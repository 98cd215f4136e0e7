using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web.Agendas;

public partial class ImportPagesTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Apply_OfAPreview_BringsTheAgendaUpToDate(StoreProvider store)
    {
        await using var app = await ImportPage.AppAsync(store);
        await app.ImportAsync(Ics.Week, "Outlook");
        var asha = await app.SignInAsync(TestFirm.Assistant);

        await asha.ApplyAsync(await asha.UploadAsync(ImportPage.Changed));

        (await app.TitlesAsync()).Should().Equal("Beraad A", "Overleg C", "Nieuw D");
    }

    [Fact]
    public async Task Apply_OfAPartnersAgenda_LinksToTheWeekOfTheNextMeetings()
    {
        await using var app = await ImportPage.AppAsync();
        var asha = await app.SignInAsync(TestFirm.Assistant);

        await asha.ApplyAsync(await asha.UploadAsync(Ics.Calendar("", Ics.Event("z", "20261202T090000Z", "Later"))));

        (await asha.GetAsync("/agenda")).Html.Should().Contain("href=\"/week/vera/2026-W49\"");
    }

    [Fact]
    public async Task Apply_OnSundayEveningWithARunningSeries_LinksToTheWeekThatComes()
    {
        await using var app = await ImportPage.AppAsync();
        app.Clock.Now = new DateTimeOffset(2026, 11, 22, 20, 0, 0, TimeSpan.FromHours(1));
        var asha = await app.SignInAsync(TestFirm.Assistant);

        await asha.ApplyAsync(await asha.UploadAsync(Ics.Calendar("", Ics.Event("r", "20261019T090000Z", "Weekstart", "RRULE:FREQ=WEEKLY"))));

        (await asha.GetAsync("/agenda")).Html.Should().Contain("href=\"/week/vera/2026-W48\"");
    }

    [Fact]
    public async Task Apply_WithASeriesThatComesUpInSpring_LinksToThatWeek()
    {
        await using var app = await ImportPage.AppAsync();
        var asha = await app.SignInAsync(TestFirm.Assistant);

        await asha.ApplyAsync(await asha.UploadAsync(Ics.Calendar("", Ics.Event("r", "20260415T090000Z", "Jaardag", "RRULE:FREQ=YEARLY"))));

        (await asha.GetAsync("/agenda")).Html.Should().Contain("href=\"/week/vera/2027-W15\"");
    }

    [Fact]
    public async Task Apply_WhenTheNextMeetingIsCancelled_LinksToTheWeekOfTheOneAfter()
    {
        await using var app = await ImportPage.AppAsync();
        var asha = await app.SignInAsync(TestFirm.Assistant);

        await asha.ApplyAsync(await asha.UploadAsync(Ics.Calendar(
            "", Ics.Event("a", "20261119T090000Z", "Vervalt", "STATUS:CANCELLED"), Ics.Event("b", "20261124T090000Z", "Blijft"))));

        (await asha.GetAsync("/agenda")).Html.Should().Contain("href=\"/week/vera/2026-W48\"");
    }

    [Theory]
    [InlineData("nl", "sample", "door de voorbeeldgegevens")]
    [InlineData("en-GB", "sample", "by the sample data")]
    [InlineData("nl", "command-line", "door de opdrachtregel")]
    [InlineData("nl", TestFirm.Assistant, "door Asha Smit")]
    public async Task Overview_OfAnImport_SaysInWordsWhoDidIt(string culture, string by, string words)
    {
        await using var app = await ImportPage.AppAsync();
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
        await using var app = await ImportPage.AppAsync();
        await app.ImportAsync(Ics.Calendar("", Ics.Event("a", "20261119T090000Z", "Overleg")));
        var asha = await app.SignInAsync(TestFirm.Assistant);
        await asha.PostAsync("/language", ("culture", culture), ("next", "/agenda"));

        (await asha.GetAsync("/agenda")).Html.Should().Contain(words);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Apply_Twice_IsHarmless(StoreProvider store)
    {
        await using var app = await ImportPage.AppAsync(store);
        var asha = await app.SignInAsync(TestFirm.Assistant);
        var preview = await asha.UploadAsync(Ics.Week);
        await asha.ApplyAsync(preview);

        var second = await asha.ApplyAsync(preview);

        second.Location.Should().Be("/agenda");
        (await app.InStoreAsync(db => db.Imports.CountAsync())).Should().Be(1);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Apply_AtTheSameMoment_HappensOnce(StoreProvider store)
    {
        await using var app = await ImportPage.AppAsync(store);
        var asha = await app.SignInAsync(TestFirm.Assistant);
        var preview = await asha.UploadAsync(Ics.Week);

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => asha.ApplyAsync(preview)));

        (await app.InStoreAsync(db => db.Imports.CountAsync())).Should().Be(1);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Apply_AfterSomebodyElses_ShowsTheComparisonAgain(StoreProvider store)
    {
        await using var app = await ImportPage.AppAsync(store);
        var asha = await app.SignInAsync(TestFirm.Assistant);
        var preview = await asha.UploadAsync(Ics.Week);
        await app.ImportAsync(Ics.Week.Replace("Overleg", "Beraad", StringComparison.Ordinal), "Outlook");

        var answer = await asha.ApplyAsync(preview);

        answer.Location.Should().Be(preview.ImportPath());
        (await asha.GetAsync(answer.Location!)).Html.Should().Contain("intussen bijgewerkt").And.Contain("0 nieuw, 3 veranderd, 0 weg");
    }

    [Fact]
    public async Task Undo_OnThePage_BringsBackWhatWas()
    {
        await using var app = await ImportPage.AppAsync();
        await app.ImportAsync(Ics.Week, "Outlook");
        await app.ImportAsync(ImportPage.Changed, "Outlook");
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
        await using var app = await ImportPage.AppAsync();
        await app.ImportAsync(Ics.Week, "Outlook");
        var asha = await app.SignInAsync(TestFirm.Assistant);
        await asha.PostAsync("/language", ("culture", culture), ("next", "/agenda"));

        var answer = await asha.PostAsync(UndoPattern().Match((await asha.GetAsync("/agenda")).Html).Value);

        (await asha.GetAsync(answer.Location!)).Html.Should().Contain(sentence);
    }

    [GeneratedRegex("/agenda/undo/[0-9a-f-]+")]
    private static partial Regex UndoPattern();
}
