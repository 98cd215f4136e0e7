using FluentAssertions.Execution;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Web.Agendas;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web.Agendas;

public class AgendaImportTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Apply_OfANewCalendar_StoresEveryColumn(StoreProvider store)
    {
        await using var app = await AppAsync(store);

        await app.ImportAsync(Ics.Calendar("", Ics.Event("a", "20261116T090000Z", "Overleg é", "CLASS:PRIVATE")));

        var entry = await app.InStoreAsync(db => db.AgendaEntries.SingleAsync());
        entry.Should().BeEquivalentTo(new
        {
            Uid = "a",
            RecurrenceId = "",
            FirstStart = Instant.FromUtc(2026, 11, 16, 9, 0),
            LastEnd = Instant.FromUtc(2026, 11, 16, 10, 0),
            Title = "Overleg é",
            IsPrivate = true,
            Taken = (object?)null,
            FirstSeen = Instant.FromUtc(2026, 11, 18, 8, 0),
        });
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Apply_OfTheSameFileTwice_ChangesNothing(StoreProvider store)
    {
        await using var app = await AppAsync(store);
        await app.ImportAsync(Ics.Week);

        var second = await app.ImportAsync(Ics.Week);

        second.Should().BeEquivalentTo(new { Outcome = ImportOutcome.Unchanged, Counts = new ImportCounts(0, 0, 0, 3, 0) });
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Apply_OfTheSameFileTwice_WritesNothing(StoreProvider store)
    {
        await using var app = await AppAsync(store);
        await app.ImportAsync(Ics.Week);
        var before = await app.InStoreAsync(db => db.Agendas.Select(a => a.Version).SingleAsync());

        await app.ImportAsync(Ics.Week);

        (await app.InStoreAsync(db => db.Agendas.Select(a => a.Version).SingleAsync())).Should().Be(before);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Apply_OfAChangedTitle_ReplacesIt(StoreProvider store)
    {
        await using var app = await AppAsync(store);
        await app.ImportAsync(Ics.Week);

        await app.ImportAsync(Ics.Week.Replace("Overleg B", "Beraad B", StringComparison.Ordinal));

        (await app.TitlesAsync()).Should().Equal("Overleg A", "Beraad B", "Overleg C");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Apply_WithoutAnEntryInTheMiddle_TakesItAway(StoreProvider store)
    {
        await using var app = await AppAsync(store);
        await app.ImportAsync(Ics.Week);

        await app.ImportAsync(WithoutB);

        (await app.TitlesAsync()).Should().Equal("Overleg A", "Overleg C");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Undo_OfAChangeAndALoss_BringsBothBack(StoreProvider store)
    {
        await using var app = await AppAsync(store);
        await app.ImportAsync(Ics.Week);
        var before = await EntriesAsync(app);
        await app.ImportAsync(Ics.Calendar(
            "", Ics.Event("a", "20261116T090000Z", "Anders"), Ics.Event("c", "20261118T090000Z", "Overleg C"), Ics.Event("d", "20261119T090000Z", "Nieuw")));

        var outcome = await app.UndoNewestAsync();

        using var all = new AssertionScope();
        outcome.Should().Be(UndoOutcome.Undone);
        (await EntriesAsync(app)).Should().BeEquivalentTo(before, options => options.Excluding(e => e.Id));
    }

    private static string WithoutB => Ics.Calendar("", Ics.Event("a", "20261116T090000Z", "Overleg A"), Ics.Event("c", "20261118T090000Z", "Overleg C"));

    private static Task<List<AgendaEntry>> EntriesAsync(TestApp app) =>
        app.InStoreAsync(db => db.AgendaEntries.AsNoTracking().OrderBy(e => e.Uid).ToListAsync());

    private static async Task<TestApp> AppAsync(StoreProvider store)
    {
        var app = new TestApp(store);
        await app.SeedFirmAsync();
        return app;
    }
}
