using PartnerFocus.Web.Agendas;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web.Agendas;

/// <summary>What an export does not hold is gone only where the export covers it.</summary>
public class CoverageTests
{
    private static readonly string A = Ics.Event("a", "20261116T090000Z", "A");
    private static readonly string B = Ics.Event("b", "20261117T090000Z", "B");
    private static readonly string C = Ics.Event("c", "20261118T090000Z", "C");

    [Theory, OnSqlite, OnPostgres]
    public Task OfACutOffFile_NothingIsGone(StoreProvider store) =>
        GoneAsync(store, Ics.Calendar("", A, C)[..^20], 0);

    [Theory, OnSqlite, OnPostgres]
    public Task OfALaterExport_WhatWasBefore_Stays(StoreProvider store) => GoneAsync(store, Ics.Calendar("", C, Ics.Event("d", "20261120T090000Z", "D")), 0);

    [Theory, OnSqlite, OnPostgres]
    public Task WithinTheFirstAndLastStart_WhatIsMissing_IsGone(StoreProvider store) => GoneAsync(store, Ics.Calendar("", A, C), 1);

    [Theory, OnSqlite, OnPostgres]
    public Task OfASingleInvitation_NothingIsGone(StoreProvider store) => GoneAsync(store, Ics.Calendar("METHOD:REQUEST", A, C), 0);

    [Theory, OnSqlite, OnPostgres]
    public Task OfOneEntry_NothingIsGone(StoreProvider store) => GoneAsync(store, Ics.Calendar("", Ics.Event("d", "20261117T090000Z", "D")), 0);

    [Theory, OnSqlite, OnPostgres]
    public Task WithinTheStatedTime_AlsoBeforeTheFirst_IsGone(StoreProvider store) =>
        GoneAsync(store, Ics.Calendar("X-CALSTART:20261101T000000Z\r\nX-CALEND:20261201T000000Z", C), 2);

    [Theory, OnSqlite, OnPostgres]
    public Task OutsideTheStatedTime_NothingIsGone(StoreProvider store) =>
        GoneAsync(store, Ics.Calendar("X-CALSTART:20261118T000000Z\r\nX-CALEND:20261201T000000Z", C), 0);

    [Theory, OnSqlite, OnPostgres]
    public Task OfAnEntryThatCouldNotBeRead_NothingIsGone(StoreProvider store) =>
        GoneAsync(store, Ics.Calendar("", A, "BEGIN:VEVENT\r\nUID:b\r\nDTSTART:2026-11-17\r\nEND:VEVENT\r\n", C), 0);

    [Theory, OnSqlite, OnPostgres]
    public Task OfAnEntryThatCannotEvenBeNamed_NothingIsGone(StoreProvider store) =>
        GoneAsync(store, Ics.Calendar("", A, "BEGIN:VEVENT\r\nDTSTART:2026-11-17\r\nEND:VEVENT\r\n", C), 0);

    [Theory, OnSqlite, OnPostgres]
    public Task OfAnotherSource_NothingIsGone(StoreProvider store) => GoneAsync(store, Ics.Calendar("X-WR-CALNAME:Thuis", A, C), 0);

    [Theory, OnSqlite, OnPostgres]
    public async Task OfAnUploadWithADamagedFile_NothingIsGone(StoreProvider store)
    {
        await using var app = await AppAsync(store);

        var result = await app.ImportAsync([("a.ics", Ics.Bytes(Ics.Calendar("", A, C))), ("b.zip", Zip.Of(("b.ics", "BEGIN:VCALENDAR"))[..40])]);

        result.Counts.Gone.Should().Be(0);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task OfAnUploadWithALetterBesides_WhatIsMissing_IsGone(StoreProvider store)
    {
        await using var app = await AppAsync(store);

        var result = await app.ImportAsync([("a.ics", Ics.Bytes(Ics.Calendar("", A, C))), ("brief.txt", Ics.Bytes("Hallo"))]);

        result.Counts.Gone.Should().Be(1);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task OfFilesApart_WhatIsBetweenThem_Stays(StoreProvider store)
    {
        await using var app = await AppAsync(store);

        var result = await app.ImportAsync([("a.ics", Ics.Bytes(Ics.Calendar("", A))), ("c.ics", Ics.Bytes(Ics.Calendar("", C)))]);

        result.Counts.Gone.Should().Be(0);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task ASeriesFromBefore_ThatWouldComeUp_IsGone(StoreProvider store)
    {
        await using var app = await AppAsync(store, Ics.Calendar("", Ics.Event("s", "20250106T100000Z", "Reeks", "RRULE:FREQ=WEEKLY"), A, C));

        var result = await app.ImportAsync(Ics.Calendar("", A, C, Ics.Event("e", "20261125T090000Z", "E")));

        result.Counts.Gone.Should().Be(1);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task ASeriesFromBefore_ThatWouldNotComeUp_Stays(StoreProvider store)
    {
        await using var app = await AppAsync(store, Ics.Calendar("", Ics.Event("s", "20250101T100000Z", "Nieuwjaar", "RRULE:FREQ=YEARLY"), A, C));

        var result = await app.ImportAsync(Ics.Calendar("", A, C, Ics.Event("e", "20261125T090000Z", "E")));

        result.Counts.Gone.Should().Be(0);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task AMeetingOfASeries_MovedOutOfTheFilesTime_IsGoneWhenTheSeriesHasItInPlace(StoreProvider store)
    {
        var series = Ics.Event("s", "20261116T100000Z", "Reeks", "RRULE:FREQ=DAILY;COUNT=3");
        await using var app = await AppAsync(store, Ics.Calendar("", A, C, series, Ics.Event("s", "20280101T100000Z", "Reeks", "RECURRENCE-ID:20261117T100000Z")));

        var result = await app.ImportAsync(Ics.Calendar("", A, C, series));

        result.Counts.Gone.Should().Be(1);
    }

    [Theory]
    [InlineData("REPLY")]
    [InlineData("CANCEL")]
    [InlineData("COUNTER")]
    [InlineData("REFRESH")]
    public async Task OfAMessageThatIsNoEntry_NothingIsAppliedAndAllIsCounted(string method)
    {
        await using var app = await AppAsync(StoreProvider.Sqlite);

        var result = await app.ImportAsync(Ics.Calendar("METHOD:" + method, Ics.Event("a", "20261116T110000Z", "A"), B));

        result.Counts.Should().Be(new ImportCounts(0, 0, 0, 0, 2));
    }

    private static async Task GoneAsync(StoreProvider store, string upload, int expected)
    {
        await using var app = await AppAsync(store);

        var result = await app.ImportAsync(upload);

        result.Counts.Gone.Should().Be(expected);
    }

    /// <summary>An agenda that holds A, B and C.</summary>
    private static async Task<TestApp> AppAsync(StoreProvider store, string? calendar = null)
    {
        var app = new TestApp(store);
        await app.SeedFirmAsync();
        await app.ImportAsync(calendar ?? Ics.Calendar("", A, B, C));
        return app;
    }
}
