using System.Text;
using Microsoft.EntityFrameworkCore;
using PartnerFocus.Triage.Delegation;
using PartnerFocus.Web.Agendas;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web.Agendas;

/// <summary>Of a member's own calendar only when time is taken is kept, and whether it can move.</summary>
public class MemberCalendarTests
{
    private const string Secret = "Zwangerschapsgym";

    private static readonly string Calendar = Ics.Calendar(
        "X-WR-CALNAME:Mila",
        Ics.Event("a", "20261116T090000Z", Secret, $"DESCRIPTION:{Secret}\r\nLOCATION:{Secret}\r\nCOMMENT:{Secret}\r\nX-{Secret}:1\r\nCATEGORIES:{Secret}\r\nCLASS:PRIVATE"),
        Ics.Event("b", "20261117T090000Z", Secret, $"RRULE:FREQ=DAILY;COUNT=3;X-NAAM={Secret}\r\nEXDATE;X-WAAROM={Secret}:20261118T090000Z"),
        Ics.Event("c", "20261118T090000Z", Secret, $"ORGANIZER;CN={Secret}:mailto:lars@proef.example\r\nATTENDEE;CN={Secret}:mailto:mila@proef.example"));

    [Theory, OnSqlite, OnPostgres]
    public async Task Apply_OfAMembersCalendar_KeepsNoTitleInAnyRow(StoreProvider store)
    {
        await using var app = await ImportedAsync(store);

        var rows = await app.InStoreAsync(db => db.AgendaEntries.Select(e => e.Title + e.Component).ToListAsync());

        string.Concat(rows).Should().NotContainEquivalentOf(Secret);
    }

    [Fact]
    public async Task Apply_OfAMembersCalendar_LeavesNoTitleInTheFileOfTheStore()
    {
        await using var app = await AppAsync(StoreProvider.Sqlite);
        var mila = await app.SignInAsync(TestFirm.Member);
        var preview = await mila.UploadAsync(Calendar, "/agenda/person/mila/import");
        await mila.ApplyAsync(preview);

        FileHolds(app, Secret).Should().BeFalse();
    }

    [Fact]
    public async Task Upload_OfAMembersCalendar_WaitsLocked()
    {
        await using var app = await AppAsync(StoreProvider.Sqlite);
        var mila = await app.SignInAsync(TestFirm.Member);

        await mila.UploadAsync(Calendar, "/agenda/person/mila/import");

        FileHolds(app, Secret).Should().BeFalse();
    }

    [Fact]
    public async Task Preview_OfAMembersCalendar_ShowsNoTitle()
    {
        await using var app = await AppAsync(StoreProvider.Sqlite);
        var asha = await app.SignInAsync(TestFirm.Assistant);

        var preview = await asha.UploadAsync(Calendar, "/agenda/person/mila/import");

        preview.Html.Should().Contain("3 nieuw").And.NotContain(Secret);
    }

    [Fact]
    public async Task Apply_OfAMembersCalendar_KeepsWhetherTimeCanMove()
    {
        await using var app = await ImportedAsync(StoreProvider.Sqlite);

        var kinds = await app.InStoreAsync(db => db.AgendaEntries.OrderBy(e => e.Uid).Select(e => e.Taken).ToListAsync());

        kinds.Should().Equal(TakenKind.Fixed, TakenKind.Fixed, TakenKind.Movable);
    }

    [Fact]
    public async Task Apply_OfAnAbsence_KeepsOnlyThatItIsFixed()
    {
        await using var app = await AppAsync(StoreProvider.Sqlite);

        await ImportAsync(app, Ics.Calendar("", Ics.Event("v", "20261118T090000Z", "Ziek", "X-MICROSOFT-CDO-BUSYSTATUS:OOF")));

        (await app.InStoreAsync(db => db.AgendaEntries.Select(e => e.Taken).SingleAsync())).Should().Be(TakenKind.Fixed);
    }

    [Fact]
    public async Task Apply_OfFreeTime_KeepsItAsFree()
    {
        await using var app = await AppAsync(StoreProvider.Sqlite);

        await ImportAsync(app, Ics.Calendar("", Ics.Event("v", "20261118T090000Z", "Nvt", "TRANSP:TRANSPARENT")));

        (await app.InStoreAsync(db => db.AgendaEntries.Select(e => e.Taken).SingleAsync())).Should().BeNull();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Apply_OfTheSameCalendarTwice_ChangesNothing(StoreProvider store)
    {
        await using var app = await ImportedAsync(store);

        (await ImportAsync(app, Calendar)).Outcome.Should().Be(ImportOutcome.Unchanged);
    }

    [Fact]
    public async Task Apply_OfASeries_KeepsItsTimes()
    {
        await using var app = await ImportedAsync(StoreProvider.Sqlite);

        (await app.InStoreAsync(db => db.AgendaEntries.Where(e => e.Uid == "b").Select(e => e.Component).SingleAsync())).Should().Be(
            "BEGIN:VEVENT\nUID:b\nDTSTART:20261117T090000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=3\nEXDATE:20261118T090000Z\nEND:VEVENT");
    }

    private static bool FileHolds(TestApp app, string text)
    {
        using var file = new FileStream(Path.Combine(app.Folder, "partnerfocus.db"), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var content = new MemoryStream();
        file.CopyTo(content);
        return content.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;
    }

    private static Task<ImportResult> ImportAsync(TestApp app, string calendar) => app.ImportAsync(
        [("mila.ics", Ics.Bytes(calendar))], null, order => order with { OwnerId = TestFirm.Member, IsPartner = false });

    private static async Task<TestApp> ImportedAsync(StoreProvider store)
    {
        var app = await AppAsync(store);
        await ImportAsync(app, Calendar);
        return app;
    }

    private static async Task<TestApp> AppAsync(StoreProvider store)
    {
        var app = new TestApp(store);
        await app.SeedFirmAsync();
        return app;
    }
}
