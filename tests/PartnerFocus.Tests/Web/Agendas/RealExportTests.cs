using Microsoft.EntityFrameworkCore;
using PartnerFocus.Web.Agendas;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web.Agendas;

/// <summary>Exports as programs really wrote them.</summary>
public class RealExportTests
{
    /// <summary>File, entries that are stored, events that are skipped.</summary>
    public static TheoryData<string, int, int> Exports => new()
    {
        // Outlook
        { "biweekly/outlook-2010.ics", 1, 0 },
        { "biweekly/issue115-1.ics", 1, 0 },
        { "ical.net/Serialization/Outlook2007LineFolds.ics", 1, 0 },
        { "ical4j/valid/Session6.ics", 1, 0 },

        // Exchange
        { "biweekly/issue126.ics", 2, 0 },
        { "ical4j/valid/blankTzid.ics", 1, 0 },
        { "icalendar-py/calendars/issue_836_do_not_quote_tzid.ics", 1, 0 },

        // Google
        { "ical.js/google_birthday.ics", 4, 0 },
        { "ical.js/only_dtstart_date.ics", 1, 0 },
        { "icalendar-py/calendars/alarm_google_future.ics", 1, 0 },

        // Apple
        { "ical4j/valid/EXDATE.ics", 1, 0 },
        { "ical4j/valid/mathBirthdays.ics", 1321, 0 },
        { "ical4j/data/apple-iphone-os-26-structured-location.ics", 1, 0 },
    };

    [SharedTheory]
    [MemberData(nameof(Exports))]
    public async Task Apply_OfARealExport_StoresItsEntries(string file, int entries, int skipped)
    {
        await using var app = await AppAsync();

        var result = await ImportAsync(app, file);

        (result.Counts.Added, result.Counts.Skipped).Should().Be((entries, skipped));
    }

    [SharedTheory]
    [MemberData(nameof(Exports))]
    public async Task Apply_OfARealExportTwice_ChangesNothing(string file, int entries, int skipped)
    {
        await using var app = await AppAsync();
        await ImportAsync(app, file);

        var second = await ImportAsync(app, file);

        second.Counts.Should().Be(new ImportCounts(0, 0, 0, entries, skipped));
    }

    [SharedFact]
    public async Task Apply_OfEveryFileOfTheCorpus_AccountsForEveryEvent()
    {
        await using var app = await AppAsync();
        var unaccounted = new List<string>();
        foreach (var file in Directory.GetFiles(SharedCorpus.Path("corpus/ics"), "*.*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(SharedCorpus.Path("corpus/ics"), file);
            var result = await app.ImportAsync([(name, await File.ReadAllBytesAsync(file))], name);
            var counts = result.Counts;
            if (result.Files.Sum(f => f.Events) != counts.Added + counts.Changed + counts.Same + counts.Skipped)
            {
                unaccounted.Add(name);
            }
        }

        unaccounted.Should().BeEmpty();
    }

    [SharedTheory, OnPostgres]
    public async Task Apply_OfEveryFileOfTheCorpusOnPostgres_IsTheSameTheSecondTime(StoreProvider store)
    {
        await using var app = await AppAsync(store);
        var files = Directory.GetFiles(SharedCorpus.Path("corpus/ics"), "*.ics", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal).Select(f => (f, File.ReadAllBytes(f))).ToList();
        await app.ImportAsync(files, "alles");

        var second = await app.ImportAsync(files, "alles");

        (second.Counts.Added, second.Counts.Changed, second.Counts.Gone).Should().Be((0, 0, 0));
    }

    private static async Task<ImportResult> ImportAsync(TestApp app, string file) =>
        await app.ImportAsync([(file, await File.ReadAllBytesAsync(SharedCorpus.Path("corpus/ics/" + file)))], "test");

    private static async Task<TestApp> AppAsync(StoreProvider store = StoreProvider.Sqlite)
    {
        var app = new TestApp(store);
        await app.SeedFirmAsync();
        return app;
    }
}
