using Microsoft.EntityFrameworkCore;
using PartnerFocus.Web.Agendas;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web.Agendas;

/// <summary>What an entry means beyond its own words: by the series it belongs to, and by the zones of its file.</summary>
public class SeriesContextTests
{
    private const string Weekly = "RRULE:FREQ=WEEKLY";
    private static readonly string Moved = Ics.Event("s", "20261124T100000Z", "Reeks", "RECURRENCE-ID:20261123T090000Z");

    [Theory, OnSqlite, OnPostgres]
    public async Task Apply_OfASeriesThatIsNoLongerPrivate_ShowsItsChangedMeetingsToo(StoreProvider store)
    {
        await using var app = await AppAsync(store, Ics.Calendar("", Series("CLASS:PRIVATE"), Moved));

        await app.ImportAsync(Ics.Calendar("", Series("CLASS:PUBLIC"), Moved));

        (await app.InStoreAsync(db => db.AgendaEntries.Where(e => e.IsPrivate).CountAsync())).Should().Be(0);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Apply_OfAChangedMeetingAlone_LeavesItPrivateWithItsSeries(StoreProvider store)
    {
        await using var app = await AppAsync(store, Ics.Calendar("", Series("CLASS:PRIVATE")));

        await app.ImportAsync(Ics.Calendar("METHOD:REQUEST", Moved));

        (await app.InStoreAsync(db => db.AgendaEntries.Where(e => !e.IsPrivate).CountAsync())).Should().Be(0);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Apply_OfASeriesWhoseZoneHasAnotherSummer_ChangesIt(StoreProvider store)
    {
        await using var app = await AppAsync(store, InOwnZone("+0200"));

        var result = await app.ImportAsync(InOwnZone("+0300"));

        result.Counts.Should().Be(new ImportCounts(0, 1, 0, 0, 0));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Apply_OfASeriesWithoutAZoneFromAFileElsewhere_ChangesIt(StoreProvider store)
    {
        // In winter it is as late in Lagos as in Amsterdam.
        await using var app = await AppAsync(store, Floating("Europe/Amsterdam"));

        var result = await app.ImportAsync(Floating("Africa/Lagos"));

        result.Counts.Should().Be(new ImportCounts(0, 1, 0, 0, 0));
    }

    private static string Series(string lines) => Ics.Event("s", "20261116T090000Z", "Reeks", Weekly + "\r\n" + lines);

    private static string Floating(string zone) => Ics.Calendar("X-WR-CALNAME:Proef\r\nX-WR-TIMEZONE:" + zone, Ics.Event("s", "20261116T090000", "Reeks", Weekly));

    private static string InOwnZone(string summer) => Ics.Calendar(
        "BEGIN:VTIMEZONE\r\nTZID:Kantoortijd\r\n"
        + "BEGIN:STANDARD\r\nDTSTART:20001029T030000\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r\nTZOFFSETFROM:" + summer + "\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\n"
        + "BEGIN:DAYLIGHT\r\nDTSTART:20000326T020000\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:" + summer + "\r\nEND:DAYLIGHT\r\n"
        + "END:VTIMEZONE",
        Ics.Event("s", "20261116T090000", "Reeks", Weekly).Replace("DTSTART:", "DTSTART;TZID=Kantoortijd:", StringComparison.Ordinal));

    private static async Task<TestApp> AppAsync(StoreProvider store, string calendar)
    {
        var app = new TestApp(store);
        await app.SeedFirmAsync();
        await app.ImportAsync(calendar);
        return app;
    }
}
