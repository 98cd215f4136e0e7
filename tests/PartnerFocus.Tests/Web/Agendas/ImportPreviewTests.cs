using Microsoft.EntityFrameworkCore;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web.Agendas;

/// <summary>What is shown of an upload before anything of it is kept.</summary>
public sealed class ImportPreviewTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Upload_ByTheAssistant_ShowsWhatWouldChange(StoreProvider store)
    {
        await using var app = await ImportPage.AppAsync(store);
        await app.ImportAsync(Ics.Week, "Outlook");
        var asha = await app.SignInAsync(TestFirm.Assistant);

        var preview = await asha.UploadAsync(ImportPage.Changed);

        preview.Html.Should().Contain("1 nieuw, 1 veranderd, 1 weg").And.Contain("Beraad A").And.Contain("Overleg B").And.Contain("Nieuw D");
    }

    [Fact]
    public async Task Upload_WithoutApplying_StoresNoEntry()
    {
        await using var app = await ImportPage.AppAsync();
        var asha = await app.SignInAsync(TestFirm.Assistant);

        await asha.UploadAsync(Ics.Week);

        (await app.TitlesAsync()).Should().BeEmpty();
    }

    [Theory]
    [InlineData("nl", "agenda.ics</strong> 1 afspraak")]
    [InlineData("en-GB", "agenda.ics</strong> 1 meeting")]
    public async Task Preview_OfOneMeeting_CountsInTheSingular(string culture, string words)
    {
        await using var app = await ImportPage.AppAsync();
        var asha = await app.SignInAsync(TestFirm.Assistant);
        await asha.PostAsync("/language", ("culture", culture), ("next", "/agenda"));

        var preview = await asha.UploadAsync(Ics.Calendar("", Ics.Event("a", "20261119T090000Z", "Overleg")));

        preview.Html.Should().MatchRegex(words + @"\b(?!s)");
    }

    [Fact]
    public async Task Drop_OfAPreview_ForgetsTheUpload()
    {
        await using var app = await ImportPage.AppAsync();
        var asha = await app.SignInAsync(TestFirm.Assistant);
        var preview = await asha.UploadAsync(Ics.Week);

        await asha.PostAsync(preview.ImportPath() + "/drop");

        (await app.InStoreAsync(db => db.PendingUploads.CountAsync())).Should().Be(0);
    }

    [Fact]
    public async Task Settings_WithAnotherSource_ComparesWithThatOne()
    {
        await using var app = await ImportPage.AppAsync();
        await app.ImportAsync(Ics.Week, "Outlook");
        var asha = await app.SignInAsync(TestFirm.Assistant);
        var preview = await asha.UploadAsync(Ics.Week);

        var answer = await asha.PostAsync(preview.ImportPath() + "/settings", ("source", "Privé"), ("zone", "Europe/London"));

        (await asha.GetAsync(answer.Location!)).Html.Should().Contain("3 nieuw, 0 veranderd, 0 weg").And.Contain("value=\"Europe/London\"");
    }

    [Fact]
    public async Task Settings_WithAnUnknownZone_SaysSo()
    {
        await using var app = await ImportPage.AppAsync();
        var asha = await app.SignInAsync(TestFirm.Assistant);
        var preview = await asha.UploadAsync(Ics.Week);

        var answer = await asha.PostAsync(preview.ImportPath() + "/settings", ("source", "Outlook"), ("zone", "Nergens/Huizen"));

        (await asha.GetAsync(answer.Location!)).Html.Should().Contain("Kies een tijdzone uit de lijst.");
    }

    [Fact]
    public async Task Preview_ADayLater_IsGone()
    {
        await using var app = await ImportPage.AppAsync();
        var asha = await app.SignInAsync(TestFirm.Assistant);
        var preview = await asha.UploadAsync(Ics.Week);
        app.Clock.Now = app.Clock.Now.AddHours(25);
        asha = await app.SignInAsync(TestFirm.Assistant);

        (await asha.GetAsync(preview.ImportPath())).Location.Should().Be("/agenda");
    }

    [Fact]
    public async Task Preview_OfAPrivateEntry_HidesItFromTheAssistant()
    {
        await using var app = await ImportPage.AppAsync();
        var asha = await app.SignInAsync(TestFirm.Assistant);

        var preview = await asha.UploadAsync(Ics.Calendar("", Ics.Event("p", "20261118T090000Z", "Huisarts", "CLASS:PRIVATE")));

        preview.Html.Should().Contain("Privé").And.NotContain("Huisarts");
    }

    [Theory]
    [InlineData("", "STATUS:CANCELLED", "gaat niet door")]
    [InlineData("STATUS:CANCELLED", "STATUS:CONFIRMED", "gaat weer door")]
    public async Task Preview_OfAMeetingThatWasCancelled_SaysSoAndNotThatItsTimeChanged(string before, string now, string said)
    {
        await using var app = await ImportPage.AppAsync();
        await app.ImportAsync(Ics.Calendar("", Ics.Event("a", "20261116T090000Z", "Overleg", before)), "Outlook");
        var asha = await app.SignInAsync(TestFirm.Assistant);

        var preview = await asha.UploadAsync(Ics.Calendar("", Ics.Event("a", "20261116T090000Z", "Overleg", now)));

        preview.Html.Should().Contain($"<span class=\"chip\">{said}</span>").And.NotContain("<span class=\"chip\">tijd</span>");
    }

    [Theory]
    [InlineData("20261116T090000Z", "EXDATE:20261123T090000Z", "andere dagen", "tijd")]
    [InlineData("20261116T100000Z", "", "tijd", "andere dagen")]
    public async Task Preview_OfASeries_TellsADayLessFromAnotherTime(string start, string line, string said, string unsaid)
    {
        await using var app = await ImportPage.AppAsync();
        await app.ImportAsync(Ics.Calendar("", Ics.Event("a", "20261116T090000Z", "Overleg", "RRULE:FREQ=WEEKLY")), "Outlook");
        var asha = await app.SignInAsync(TestFirm.Assistant);

        var preview = await asha.UploadAsync(Ics.Calendar("", Ics.Event("a", start, "Overleg", line.Length == 0 ? "RRULE:FREQ=WEEKLY" : $"RRULE:FREQ=WEEKLY\r\n{line}")));

        preview.Html.Should().Contain($"<span class=\"chip\">{said}</span>").And.NotContain($"<span class=\"chip\">{unsaid}</span>");
    }

    [Fact]
    public async Task Preview_OfOneTimeOfASeries_SaysThatTheSeriesIsThereAlready()
    {
        await using var app = await ImportPage.AppAsync();
        var series = Ics.Event("a", "20261116T090000Z", "Overleg", "RRULE:FREQ=WEEKLY");
        await app.ImportAsync(Ics.Calendar("", series), "Outlook");
        var asha = await app.SignInAsync(TestFirm.Assistant);

        var preview = await asha.UploadAsync(Ics.Calendar("", series, Ics.Event("a", "20261123T100000Z", "Overleg", "RECURRENCE-ID:20261123T090000Z")));

        preview.Html.Should().Contain("<span class=\"chip\">één keer uit een reeks die er al is</span>");
    }

    [Fact]
    public async Task Preview_WhereNothingCanBeTaken_OffersAnotherUploadOnly()
    {
        await using var app = await ImportPage.AppAsync();
        var asha = await app.SignInAsync(TestFirm.Assistant);

        var preview = await asha.UploadAsync(Ics.Calendar("", "BEGIN:VEVENT\r\nUID:x\r\nEND:VEVENT\r\n"));

        preview.Html.Should().NotContain("Verwerk in de agenda").And.Contain("class=\"button go\"");
    }

    [Fact]
    public async Task Preview_OfASeriesThatBecomesPrivate_HidesTheChangedMeetingItLoses()
    {
        await using var app = await ImportPage.AppAsync();
        var series = Ics.Event("r", "20261117T090000Z", "Reeks", "RRULE:FREQ=WEEKLY");
        var (first, last) = (Ics.Event("a", "20261116T090000Z", "Begin"), Ics.Event("z", "20261230T090000Z", "Eind"));
        await app.ImportAsync(Ics.Calendar("", first, series, Ics.Event("r", "20261124T110000Z", "Huisarts", "RECURRENCE-ID:20261124T090000Z"), last), "Outlook");
        var asha = await app.SignInAsync(TestFirm.Assistant);

        var preview = await asha.UploadAsync(Ics.Calendar("", first, series.Replace("RRULE", "CLASS:PRIVATE\r\nRRULE", StringComparison.Ordinal), last));

        preview.Html.Should().Contain("0 nieuw, 1 veranderd, 1 weg").And.NotContain("Huisarts");
    }

    [Fact]
    public async Task Preview_OfAPrivateEntry_ShowsItToThePartner()
    {
        await using var app = await ImportPage.AppAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);

        var preview = await vera.UploadAsync(Ics.Calendar("", Ics.Event("p", "20261118T090000Z", "Huisarts", "CLASS:PRIVATE")));

        preview.Html.Should().Contain("Huisarts");
    }

    [Fact]
    public async Task Preview_OfATitleWithMarkup_ShowsItAsText()
    {
        await using var app = await ImportPage.AppAsync();
        var asha = await app.SignInAsync(TestFirm.Assistant);

        var preview = await asha.UploadAsync(Ics.Calendar("", Ics.Event("x", "20261118T090000Z", "<script>alert(1)</script>")));

        preview.Html.Should().Contain("&lt;script&gt;").And.NotContain("<script>alert");
    }
}
