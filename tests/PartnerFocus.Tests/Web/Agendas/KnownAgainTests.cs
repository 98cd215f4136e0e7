using Microsoft.EntityFrameworkCore;
using PartnerFocus.Web.Agendas;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web.Agendas;

/// <summary>Some servers give every entry another UID at each export.</summary>
public class KnownAgainTests
{
    private const string Organizer = "ORGANIZER:mailto:piet@wind.example";

    [Theory, OnSqlite, OnPostgres]
    public async Task Apply_OfTheSameEntriesUnderOtherUids_ChangesNothing(StoreProvider store)
    {
        await using var app = await AppAsync(store, Entries("1"));

        var result = await app.ImportAsync(Entries("2"));

        result.Should().BeEquivalentTo(new { Outcome = ImportOutcome.Unchanged, Counts = new ImportCounts(0, 0, 0, 4, 0) });
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Apply_OfAChangedEntryUnderAnotherUid_KeepsTheUidThatDecisionsKnow(StoreProvider store)
    {
        await using var app = await AppAsync(store, Entries("1"));

        await app.ImportAsync(Entries("2", "LOCATION:Zaal 3"));

        var uids = await app.InStoreAsync(db => db.AgendaEntries.OrderBy(e => e.Id).Select(e => e.Uid).Distinct().ToListAsync());
        uids.Should().BeEquivalentTo("a1", "b1", "s1");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Apply_OfAChangedEntryUnderAnotherUid_WritesTheKnownUidIntoTheText(StoreProvider store)
    {
        await using var app = await AppAsync(store, Entries("1"));

        await app.ImportAsync(Entries("2", "LOCATION:Zaal 3"));

        (await app.InStoreAsync(db => db.AgendaEntries.Where(e => e.Uid == "a1").Select(e => e.Component).SingleAsync()))
            .Should().StartWith("BEGIN:VEVENT\nUID:a1\n").And.Contain("Zaal 3");
    }

    [Theory]
    [InlineData("20261116T090000Z", "DTSTAMP:20260101T000000Z")]
    [InlineData("20261118T110000Z", "RECURRENCE-ID:20261118T090000Z")]
    public async Task Apply_OfAnEntryWithoutTitleOrSeriesUnderAnotherUid_ChangesNothing(string start, string line)
    {
        await using var app = await AppAsync(StoreProvider.Sqlite, Ics.Calendar("", Event("x")));

        var result = await app.ImportAsync(Ics.Calendar("", Event("y")));

        result.Should().BeEquivalentTo(new { Outcome = ImportOutcome.Unchanged, Counts = new ImportCounts(0, 0, 0, 1, 0) });

        string Event(string uid) => $"BEGIN:VEVENT\r\nUID:{uid}\r\nDTSTART:{start}\r\n{line}\r\n{Organizer}\r\nEND:VEVENT\r\n";
    }

    /// <summary>Another changed meeting of the same time is another one.</summary>
    [Fact]
    public async Task Apply_OfAnotherChangedMeetingAtThatTime_IsNew()
    {
        await using var app = await AppAsync(StoreProvider.Sqlite, Ics.Calendar("", Event("x", "20261118T090000Z")));

        var result = await app.ImportAsync(Ics.Calendar("", Event("y", "20261119T090000Z")));

        result.Counts.Added.Should().Be(1);

        static string Event(string uid, string id) =>
            $"BEGIN:VEVENT\r\nUID:{uid}\r\nDTSTART:20261118T110000Z\r\nRECURRENCE-ID:{id}\r\nSUMMARY:Overleg\r\nEND:VEVENT\r\n";
    }

    [Fact]
    public async Task Apply_OfAnotherOrganisersMeetingOfThatName_IsNew()
    {
        await using var app = await AppAsync(StoreProvider.Sqlite, Ics.Calendar("", Ics.Event("x", "20261116T090000Z", "Overleg", Organizer)));

        var result = await app.ImportAsync(Ics.Calendar("", Ics.Event("y", "20261116T090000Z", "Overleg", "ORGANIZER:mailto:jan@zon.example")));

        result.Counts.Added.Should().Be(1);
    }

    [Fact]
    public async Task Apply_OfATwinBesideTheKnownOne_IsNew()
    {
        await using var app = await AppAsync(StoreProvider.Sqlite, Ics.Calendar("", Ics.Event("x", "20261116T090000Z", "Overleg", Organizer)));

        var result = await app.ImportAsync(Ics.Calendar(
            "", Ics.Event("x", "20261116T090000Z", "Overleg", Organizer), Ics.Event("y", "20261116T090000Z", "Overleg", Organizer)));

        result.Counts.Should().Be(new ImportCounts(1, 0, 0, 1, 0));
    }

    private static string Entries(string export, string more = "X-A:1") => Ics.Calendar(
        "",
        Ics.Event("a" + export, "20261116T090000Z", "Overleg", Organizer + "\r\n" + more),
        Ics.Event("b" + export, "20261120T090000Z", "Overleg", Organizer),
        Ics.Event("s" + export, "20261102T100000Z", "Reeks", Organizer + "\r\nRRULE:FREQ=WEEKLY"),
        Ics.Event("s" + export, "20261110T120000Z", "Reeks", Organizer + "\r\nRECURRENCE-ID:20261109T100000Z"));

    private static async Task<TestApp> AppAsync(StoreProvider store, string calendar)
    {
        var app = new TestApp(store);
        await app.SeedFirmAsync();
        await app.ImportAsync(calendar);
        return app;
    }
}
