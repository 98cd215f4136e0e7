using System.Net;
using Microsoft.EntityFrameworkCore;

namespace PartnerFocus.Tests.Web.Agendas;

/// <summary>What goes wrong with files, each with a sentence that names the file (or its line) in the reader's language.</summary>
public class BadUploadTests
{
    private const string Dutch = "nl";
    private const string English = "en-GB";
    private const string Never = "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30";
    private const string Ended = "RRULE:FREQ=WEEKLY;UNTIL=20200101T000000Z";

    public static TheoryData<string, string, byte[], string> Files => new()
    {
        { Dutch, "leeg.ics", [], "leeg.ics is leeg." },
        { English, "leeg.ics", [], "leeg.ics is empty." },
        { Dutch, "brief.ics", Ics.Bytes("Geachte heer,"), "brief.ics is geen agenda (.ics)." },
        { English, "brief.ics", Ics.Bytes("Geachte heer,"), "brief.ics is no calendar (.ics)." },
        { Dutch, "foto.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 74, 70, 73, 70, 0, 1], "foto.jpg is geen agenda" },
        { Dutch, "stuk.zip", Zip.Of(("a.ics", Ics.Week))[..60], "stuk.zip is een .zip die niet te openen is." },
        { English, "stuk.zip", Zip.Of(("a.ics", Ics.Week))[..60], "stuk.zip is a .zip that cannot be opened." },
        { Dutch, "a.zip", Zip.Of(("lees.txt", "Hallo"), ("b.ics", Ics.Week)), "a.zip/lees.txt is geen agenda" },
        { Dutch, "a.zip", Zip.Of(("b.zip", Zip.Of(("c.ics", Ics.Week)))), "a.zip/b.zip is een archief in een archief." },
        { English, "a.zip", Zip.Of(("b.zip", Zip.Of(("c.ics", Ics.Week)))), "a.zip/b.zip is an archive within an archive." },
        { Dutch, "a.zip", Zip.WithDirectory(Zip.Of(("b.ics", Ics.Week)), 8, 1, 2), "a.zip/b.ics zit achter een wachtwoord." },
        { English, "a.zip", Zip.WithDirectory(Zip.Of(("b.ics", Ics.Week)), 8, 1, 2), "a.zip/b.ics is locked with a password." },
        { Dutch, "a.zip", Zip.Link("b.ics", "/etc/passwd"), "a.zip/b.ics is een verwijzing naar een ander bestand" },
        { Dutch, "a.zip", Zip.WithDirectory(Zip.Of(("b.ics", Ics.Week)), 16, 1, 4), "a.zip/b.ics is beschadigd in de .zip." },
        { Dutch, "a.zip", Zip.Of(("b.ics", new byte[30_000_000])), "a.zip/b.ics groeit bij het uitpakken meer dan een agenda doet" },
        { English, "a.zip", Zip.Of(("b.ics", new byte[30_000_000])), "a.zip/b.ics grows more in unpacking than a calendar does" },
        { Dutch, "a.zip", Zip.Of(Array.Empty<(string, byte[])>()), "a.zip is een .zip zonder bestanden." },
        { Dutch, "kort.ics", Ics.Bytes(Ics.Week[..^80]), "Niet alles was te lezen. Daarom halen we niets weg" },
        { English, "kort.ics", Ics.Bytes(Ics.Week[..^80]), "Not everything could be read. So nothing is taken away" },
        { Dutch, "a.ics", Broken("DTSTART:20261116T090000Z", "X-NIETS:1"), "a.ics, regel 4: Een afspraak zonder begin (DTSTART) is overgeslagen." },
        { English, "a.ics", Broken("DTSTART:20261116T090000Z", "X-NIETS:1"), "a.ics, line 4: An event without a start (DTSTART) is left out." },
        { Dutch, "a.ics", Broken("DTSTART:20261116T090000Z", "DTSTART;TZID=Nergens/Huizen:20261116T090000"), "De tijdzone \"Nergens/Huizen\" is onbekend" },
        { Dutch, "a.ics", Broken("SUMMARY:Overleg A", "RRULE:FREQ=NOOIT"), "De herhaling \"FREQ=NOOIT\" is niet te lezen" },
        { English, "a.ics", Broken("SUMMARY:Overleg A", "RRULE:FREQ=NOOIT"), "The rule \"FREQ=NOOIT\" cannot be read" },
        { English, "a.ics", Broken("DTSTART:20261116T090000Z", "DTSTART;TZID=Nergens/Huizen:20261116T090000"), "The time zone \"Nergens/Huizen\" is unknown; its times are read as Europe/Amsterdam." },
        { Dutch, "a.ics", Broken("SUMMARY:Overleg A", "RRULE:FREQ=NOOIT"), "de afspraak staat er eenmaal in, zonder herhaling. Zet de herhaling recht in je agendaprogramma en maak de export opnieuw." },
        { English, "a.ics", Broken("SUMMARY:Overleg A", "RRULE:FREQ=NOOIT"), "the event is kept once, without repeating. Correct the rule in the calendar program and export again." },
        { Dutch, "a.ics", Broken("SUMMARY:Overleg A", Never), "a.ics, regel 9: De herhaling \"FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\" valt op geen enkele dag en zet dus niets in de agenda. Zet de herhaling recht in je agendaprogramma" },
        { English, "a.ics", Broken("SUMMARY:Overleg A", Never), "a.ics, line 9: The rule \"FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\" falls on no day at all, so it puts nothing in the calendar. Correct the rule in the calendar program" },
        { Dutch, "a.ics", Broken("SUMMARY:Overleg A", Ended), "a.ics, regel 9: De herhaling \"FREQ=WEEKLY;UNTIL=20200101T000000Z\" houdt op voor ze begint en zet dus niets in de agenda." },
        { English, "a.ics", Broken("SUMMARY:Overleg A", Ended), "a.ics, line 9: The rule \"FREQ=WEEKLY;UNTIL=20200101T000000Z\" ends before its first occurrence, so it puts nothing in the calendar." },
        { Dutch, "a.ics", Broken("SUMMARY:Overleg A", Never), ">1 opmerking<" },
        { English, "a.ics", Broken("SUMMARY:Overleg A", Never), ">1 remark<" },
        { Dutch, "a.ics", Broken("SUMMARY:Overleg A", string.Join("\r\n", Enumerable.Repeat("RRULE:FREQ=DAILY", 500))), "!1 overgeslagen" },
        { Dutch, "a.ics", Ics.Bytes(Ics.Calendar("METHOD:CANCEL", Ics.Event("a", "20261116T090000Z", "A"))), "a.ics, regel 5: Een afspraak uit een CANCEL-bericht hoort niet in de agenda" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Upload_OfABadFile_SaysWhatIsWrongWithIt(string culture, string name, byte[] content, string sentence)
    {
        await using var app = await AppAsync();
        var asha = await app.SignInAsync(TestFirm.Assistant);
        await asha.PostAsync("/language", ("culture", culture), ("next", "/agenda"));

        var upload = await asha.UploadAsync("/agenda/vera/import", "files", [(name, content)]);

        WebUtility.HtmlDecode((await asha.GetAsync(upload.Location!)).Html).Should().Contain(sentence);
    }

    [Fact]
    public async Task Upload_WithoutAFile_AsksForOne()
    {
        await using var app = await AppAsync();
        var asha = await app.SignInAsync(TestFirm.Assistant);

        var page = await asha.UploadAsync("/agenda/vera/import", "files", []);

        page.Should().BeEquivalentTo(new { Status = HttpStatusCode.UnprocessableEntity });
        page.Html.Should().Contain("Kies eerst een of meer bestanden.");
    }

    [Fact]
    public async Task Upload_OfTooManyFiles_SaysHowManyMay()
    {
        await using var app = await AppAsync();
        var asha = await app.SignInAsync(TestFirm.Assistant);

        var page = await asha.UploadAsync("/agenda/vera/import", "files", Enumerable.Range(0, 21).Select(i => ($"{i}.ics", Ics.Bytes(Ics.Week))));

        page.Html.Should().Contain("Kies hoogstens 20 bestanden tegelijk.");
    }

    [Theory]
    [InlineData(Dutch, "Kies 1 bestand tegelijk.")]
    [InlineData(English, "Choose 1 file at a time.")]
    public async Task Upload_OfTwoFilesWhereOneMay_SaysSoInTheSingular(string culture, string sentence)
    {
        await using var app = new TestApp(settings: new Dictionary<string, string> { ["Uploads:Files"] = "1" });
        await app.SeedFirmAsync();
        var asha = await app.SignInAsync(TestFirm.Assistant);
        await asha.PostAsync("/language", ("culture", culture), ("next", "/agenda"));

        var page = await asha.UploadAsync("/agenda/vera/import", "files", [("a.ics", Ics.Bytes(Ics.Week)), ("b.ics", Ics.Bytes(Ics.Week))]);

        page.Html.Should().Contain(sentence);
    }

    [Theory]
    [InlineData(Dutch, "Uit deze export nemen we niets over; hieronder staat waarom.")]
    [InlineData(English, "Nothing is taken from this export; the reasons are below.")]
    public async Task Preview_OfACalendarOfWhichNothingCanBeTaken_DoesNotSayThatAllIsThereAlready(string culture, string sentence)
    {
        await using var app = await AppAsync();
        var asha = await app.SignInAsync(TestFirm.Assistant);
        await asha.PostAsync("/language", ("culture", culture), ("next", "/agenda"));
        var calendar = Ics.Bytes(Ics.Calendar("", Ics.Event("a", "20261119T090000Z", "Overleg")).Replace("DTSTART", "X-NIETS", StringComparison.Ordinal));

        var upload = await asha.UploadAsync("/agenda/vera/import", "files", [("a.ics", calendar)]);

        (await asha.GetAsync(upload.Location!)).Html.Should().Contain(sentence);
    }

    [Fact]
    public async Task Preview_OfAFileWithSeveralRemarks_ListsThemByLine()
    {
        await using var app = await AppAsync();

        var preview = await app.PreviewAsync([("a.ics", Broken("DTSTART:20261116T090000Z", "DTSTART;TZID=Nergens/Huizen:20261116T090000\r\nRRULE:FREQ=NOOIT"))]);

        preview.Files[0].Warnings.Select(w => w.Line).Should().BeInAscendingOrder();
    }

    /// <summary>The form must not be read before its limits are set. (The server of tests knows no limit on a body; that one is not looked at.)</summary>
    [Fact]
    public async Task Upload_OfAFile_IsReadWithinItsLimits()
    {
        await using var app = await AppAsync();
        var asha = await app.SignInAsync(TestFirm.Assistant);

        await asha.UploadAsync("/agenda/vera/import", "files", [("a.ics", Ics.Bytes(Ics.Week))]);

        (await app.LogAsync()).Should().NotContain("Unable to apply configured form options");
    }

    [Fact]
    public async Task Upload_OfTooLargeAFile_SaysHowLargeMay()
    {
        await using var app = await AppAsync();
        var asha = await app.SignInAsync(TestFirm.Assistant);

        var upload = await asha.UploadAsync("/agenda/vera/import", "files", [("groot.ics", new byte[(20 * 1024 * 1024) + 1])]);

        (await asha.GetAsync(upload.Location!)).Html.Should().Contain("groot.ics is groter dan 20 MB.");
    }

    [Fact]
    public async Task Apply_OfAnUnreadableFile_StoresNothing()
    {
        await using var app = await AppAsync();
        var asha = await app.SignInAsync(TestFirm.Assistant);
        var upload = await asha.UploadAsync("/agenda/vera/import", "files", [("brief.ics", Ics.Bytes("Geachte heer,"))]);

        await asha.PostAsync(upload.Location + "/apply");

        (await app.InStoreAsync(db => db.Agendas.CountAsync())).Should().Be(0);
    }

    /// <summary>The week of tests with one line replaced.</summary>
    private static byte[] Broken(string line, string by) => Ics.Bytes(ReplaceFirst(Ics.Week, line, by));

    private static string ReplaceFirst(string text, string what, string by)
    {
        var at = text.IndexOf(what, StringComparison.Ordinal);
        return text[..at] + by + text[(at + what.Length)..];
    }

    private static async Task<TestApp> AppAsync()
    {
        var app = new TestApp();
        await app.SeedFirmAsync();
        return app;
    }
}
