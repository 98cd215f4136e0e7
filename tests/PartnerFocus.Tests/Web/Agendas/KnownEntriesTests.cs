using Microsoft.EntityFrameworkCore;
using PartnerFocus.Web.Agendas;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web.Agendas;

/// <summary>An event that says the same as a stored entry is recognised before its values are made, and comes to the same.</summary>
public class KnownEntriesTests
{
    private static readonly string A = Ics.Event("a", "20261116T090000Z", "A");
    private static readonly string B = Ics.Event("b", "20261117T090000Z", "B", "CLASS:PRIVATE");
    private static readonly string C = Ics.Event("c", "20261118T090000Z", "C");

    [Theory, OnSqlite, OnPostgres]
    public async Task Apply_OfWhatWasExportedLater_ChangesNothing(StoreProvider store)
    {
        await using var app = await AppAsync(store, Ics.Calendar("", A, B, C));

        var result = await app.ImportAsync(Ics.Calendar("", A, B, C).Replace("DTSTAMP:20261101", "LAST-MODIFIED:20261113T000000Z\r\nSEQUENCE:7\r\nDTSTAMP:20261114", StringComparison.Ordinal));

        result.Should().BeEquivalentTo(new { Outcome = ImportOutcome.Unchanged, Counts = new ImportCounts(0, 0, 0, 3, 0) });
    }

    [Theory]
    [InlineData("CLASS:PUBLIC")]
    [InlineData("CLASS:CONFIDENTIAL")]
    [InlineData("CLASS:public")]
    [InlineData("CLASS:PRIVATE\r\nCLASS:PUBLIC")]
    [InlineData("CLASS;X-A=\"1:PUBLIC\":PRIVATE")]
    public async Task Apply_OfTheSameTwice_ChangesNothingWhateverItsClass(string lines)
    {
        var calendar = Ics.Calendar("", A, Ics.Event("x", "20261119T090000Z", "X", lines));
        await using var app = await AppAsync(StoreProvider.Sqlite, calendar);

        var result = await app.ImportAsync(calendar);

        result.Counts.Should().Be(new ImportCounts(0, 0, 0, 2, 0));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Apply_OfAKnownVersionBesideANewerOne_TakesTheNewer(bool newerFirst)
    {
        await using var app = await AppAsync(StoreProvider.Sqlite, Ics.Calendar("", A, B, C));
        var newer = Ics.Event("c", "20261118T110000Z", "C later", "SEQUENCE:3");

        var result = await app.ImportAsync(Ics.Calendar("", A, B, newerFirst ? newer : C, newerFirst ? C : newer));

        result.Counts.Should().Be(new ImportCounts(0, 1, 0, 2, 1));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Apply_OfAKnownVersionBesideAnOlderOne_KeepsTheKnown(bool olderFirst)
    {
        var known = Ics.Event("c", "20261118T110000Z", "C", "SEQUENCE:3");
        await using var app = await AppAsync(StoreProvider.Sqlite, Ics.Calendar("", A, B, known));
        var older = Ics.Event("c", "20261118T090000Z", "C before");

        var result = await app.ImportAsync(Ics.Calendar("", A, B, olderFirst ? older : known, olderFirst ? known : older));

        result.Counts.Should().Be(new ImportCounts(0, 0, 0, 3, 1));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Apply_OfWhatAnotherAgendaHoldsToo_LooksAtItsOwn(StoreProvider store)
    {
        await using var app = await AppAsync(store, Ics.Calendar("X-WR-CALNAME:Thuis", A, B, C));
        await app.ImportAsync(Ics.Calendar("X-WR-CALNAME:Werk", A, C));

        var result = await app.ImportAsync(Ics.Calendar("X-WR-CALNAME:Werk", A, B, C));

        result.Counts.Should().Be(new ImportCounts(1, 0, 0, 2, 0));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Apply_OfTheSameWordsInAnotherZone_MovesThem(StoreProvider store)
    {
        var calendar = Ics.Calendar("", Ics.Event("f", "20261116T090000", "Zonder zone"), C);
        await using var app = await AppAsync(store, calendar);

        var result = await app.ImportAsync([("agenda.ics", Ics.Bytes(calendar))], change: o => o with { ZoneId = "Europe/London" });

        result.Counts.Should().Be(new ImportCounts(0, 1, 0, 1, 0));
        (await app.InStoreAsync(db => db.AgendaEntries.SingleAsync(e => e.Uid == "f"))).Component
            .Should().Contain("TZID=\"Europe/London\"").And.Contain("SUMMARY:Zonder zone");
    }

    private static async Task<TestApp> AppAsync(StoreProvider store, string calendar)
    {
        var app = new TestApp(store);
        await app.SeedFirmAsync();
        await app.ImportAsync(calendar);
        return app;
    }
}
