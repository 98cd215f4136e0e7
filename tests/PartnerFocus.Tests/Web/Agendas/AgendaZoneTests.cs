using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PartnerFocus.Web.Agendas;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web.Agendas;

/// <summary>Times without a zone are in the zone of the file they came in, whatever other files say; and every time is shown in the firm's zone.</summary>
public class AgendaZoneTests
{
    private const string NewYork = "X-WR-TIMEZONE:America/New_York";
    private const string London = "X-WR-TIMEZONE:Europe/London";
    private static readonly Interval Week = new(Instant.FromUtc(2026, 11, 15, 0, 0), Instant.FromUtc(2026, 11, 23, 0, 0));

    [Fact]
    public async Task Preview_OfFilesOfSeveralZones_ShowsTimesInTheFirmsZone()
    {
        await using var app = await AppAsync();

        var preview = await app.PreviewAsync(
            [File("g.ics", NewYork, Ics.Event("g", "20261117T090000Z", "Ver")), File("a.ics", "", Amsterdam("a", "20261118T100000"))]);

        preview.Added.Select(l => l.Start.LocalDateTime).Should().Equal(new LocalDateTime(2026, 11, 17, 10, 0), new LocalDateTime(2026, 11, 18, 10, 0));
    }

    [Fact]
    public async Task Preview_AfterAnUploadOfAnotherZone_ShowsBothTimesOfAMoveInTheFirmsZone()
    {
        await using var app = await AppAsync();
        await app.ImportAsync(Ics.Calendar(NewYork, Amsterdam("a", "20261118T100000")), "Outlook");

        var preview = await app.PreviewAsync(Ics.Calendar("", Amsterdam("a", "20261118T140000")));

        preview.Changed.Select(c => (c.Old.Start.Hour, c.New.Start.Hour)).Should().Equal((10, 14));
    }

    [Fact]
    public async Task Preview_OfAWholeDayFromElsewhere_IsThatDay()
    {
        await using var app = await AppAsync();

        var preview = await app.PreviewAsync(Ics.Calendar(
            "X-WR-TIMEZONE:America/Los_Angeles", "BEGIN:VEVENT\r\nUID:v\r\nDTSTART;VALUE=DATE:20261118\r\nSUMMARY:Verjaardag\r\nEND:VEVENT\r\n"));

        preview.Added.Single().Should().BeEquivalentTo(new { IsAllDay = true, Start = new { Date = new LocalDate(2026, 11, 18) } });
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Apply_OfFilesOfSeveralZones_KeepsEachTimeInTheZoneOfItsFile(StoreProvider store)
    {
        await using var app = await AppAsync(store);

        await app.ImportAsync([File("n.ics", NewYork, Ics.Event("n", "20261117T090000", "N")), File("l.ics", London, Ics.Event("l", "20261118T090000", "L"))]);

        (await StartsAsync(app)).Should().Equal(Instant.FromUtc(2026, 11, 17, 14, 0), Instant.FromUtc(2026, 11, 18, 9, 0));
    }

    [Fact]
    public async Task Apply_OfOneFileWithCalendarsOfSeveralZones_KeepsEachTimeInTheZoneOfItsCalendar()
    {
        await using var app = await AppAsync();

        await app.ImportAsync(
            Ics.Calendar("", Ics.Event("f", "20261117T090000", "F"))
            + Ics.Calendar(NewYork, Ics.Event("n", "20261117T090000", "N"))
            + Ics.Calendar(London, Ics.Event("l", "20261118T090000", "L")));

        (await StartsAsync(app)).Should().Equal(Instant.FromUtc(2026, 11, 17, 8, 0), Instant.FromUtc(2026, 11, 17, 14, 0), Instant.FromUtc(2026, 11, 18, 9, 0));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Apply_OfAnotherZoneLater_LeavesWhatWasThereWhereItWas(StoreProvider store)
    {
        await using var app = await AppAsync(store);
        await app.ImportAsync(Ics.Calendar(NewYork, Ics.Event("n", "20261117T090000", "N")), "Outlook");

        await app.ImportAsync(Ics.Calendar(London, Ics.Event("l", "20261118T090000", "L")), "Outlook");

        (await StartsAsync(app)).Should().Equal(Instant.FromUtc(2026, 11, 17, 14, 0), Instant.FromUtc(2026, 11, 18, 9, 0));
    }

    [Fact]
    public async Task Apply_WithAZoneThatWasChosen_LeavesWhatWasThereWhereItWas()
    {
        await using var app = await AppAsync();
        await app.ImportAsync(Ics.Calendar("", Ics.Event("a", "20261117T090000", "A")), "Outlook");

        await app.ImportAsync(
            [File("l.ics", "", Ics.Event("l", "20261118T090000", "L"))], "Outlook", order => order with { ZoneId = "Europe/London" });

        (await StartsAsync(app)).Should().Equal(Instant.FromUtc(2026, 11, 17, 8, 0), Instant.FromUtc(2026, 11, 18, 9, 0));
    }

    [Fact]
    public async Task Apply_OfASeriesWithoutAZone_TakesOutItsExceptions()
    {
        await using var app = await AppAsync();

        await app.ImportAsync(Ics.Calendar(
            NewYork, Ics.Event("n", "20261117T090000", "N", "RRULE:FREQ=DAILY;COUNT=3\r\nEXDATE:20261118T090000")));

        (await StartsAsync(app)).Should().Equal(Instant.FromUtc(2026, 11, 17, 14, 0), Instant.FromUtc(2026, 11, 19, 14, 0));
    }

    [Fact]
    public async Task Apply_OfAnUnknownZone_KeepsToTheZoneOfItsFile()
    {
        await using var app = await AppAsync();

        await app.ImportAsync(Ics.Calendar(NewYork, Ics.Event("u", "20261117T090000", "U").Replace("DTSTART", "DTSTART;TZID=Nergens", StringComparison.Ordinal)));

        (await StartsAsync(app)).Should().Equal(Instant.FromUtc(2026, 11, 17, 14, 0));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Apply_OfTwoFilesThatDefineOneNameOtherwise_KeepsToBothDefinitions(StoreProvider store)
    {
        await using var app = await AppAsync(store);

        await app.ImportAsync([File("3.ics", Zone("Eigen", "+0300"), Named("a", "Eigen")), File("5.ics", Zone("Eigen", "+0500"), Named("b", "Eigen"))]);

        (await StartsAsync(app)).Should().Equal(Instant.FromUtc(2026, 11, 18, 7, 0), Instant.FromUtc(2026, 11, 18, 9, 0));
    }

    [Fact]
    public async Task Apply_BesideAFileThatDefinesAKnownNameOtherwise_KeepsToTheKnownZone()
    {
        await using var app = await AppAsync();

        await app.ImportAsync(
            [File("3.ics", Zone("Europe/Amsterdam", "+0300"), Named("a", "Europe/Amsterdam")), File("1.ics", "", Named("b", "Europe/Amsterdam"))]);

        (await StartsAsync(app)).Should().Equal(Instant.FromUtc(2026, 11, 18, 9, 0), Instant.FromUtc(2026, 11, 18, 11, 0));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Apply_OfFilesOfSeveralZonesTwice_ChangesNothing(StoreProvider store)
    {
        await using var app = await AppAsync(store);
        (string, byte[])[] files =
        [
            File("n.ics", NewYork, Ics.Event("n", "20261117T090000", "N", "RRULE:FREQ=DAILY;COUNT=3")),
            File("3.ics", Zone("Eigen", "+0300"), Named("a", "Eigen")),
            File("l.ics", London, "BEGIN:VEVENT\r\nUID:v\r\nDTSTART;VALUE=DATE:20261118\r\nSUMMARY:Verjaardag\r\nEND:VEVENT\r\n"),
        ];
        await app.ImportAsync(files, "Outlook");

        (await app.ImportAsync(files, "Outlook")).Should().BeEquivalentTo(new { Outcome = ImportOutcome.Unchanged, Counts = new { Same = 3 } });
    }

    [Fact]
    public async Task Apply_OfAMembersCalendar_KeepsEachTimeInTheZoneOfItsFile()
    {
        await using var app = await AppAsync();

        await app.ImportAsync(
            [File("n.ics", NewYork, Ics.Event("n", "20261117T090000", "N")), File("l.ics", London, Ics.Event("l", "20261118T090000", "L"))],
            null, order => order with { OwnerId = TestFirm.Member, IsPartner = false });

        (await StartsAsync(app, TestFirm.Member)).Should().Equal(Instant.FromUtc(2026, 11, 17, 14, 0), Instant.FromUtc(2026, 11, 18, 9, 0));
    }

    [Fact]
    public async Task Apply_OfAFileOfAnotherZone_DoesNotMakeItTheAgendas()
    {
        await using var app = await AppAsync();

        await app.ImportAsync(Ics.Calendar(NewYork, Ics.Event("n", "20261117T090000", "N")));

        (await app.InStoreAsync(db => db.Agendas.Select(a => a.ZoneId).SingleAsync())).Should().Be("Europe/Amsterdam");
    }

    [Theory]
    [InlineData("GMT -0800 (Standard) / GMT -0700 (Daylight)")]
    [InlineData("Zo maar een zone")]
    [InlineData("Kantoor, Lissabon/London")]
    public async Task Apply_WithAZoneThatWasChosen_CorrectsTheZonesThatWereGuessedAt(string guessed)
    {
        await using var app = await AppAsync();

        await app.ImportAsync([File("g.ics", "", Named("g", guessed), Amsterdam("a", "20261118T190000"))], null, order => order with { ZoneId = "America/Los_Angeles" });

        (await StartsAsync(app)).Should().Equal(Instant.FromUtc(2026, 11, 18, 18, 0), Instant.FromUtc(2026, 11, 18, 20, 0));
    }

    [Fact]
    public async Task Preview_WhenAGuessWasCorrected_SaysWhatTheTimesAreReadAs()
    {
        await using var app = await AppAsync();

        var preview = await app.PreviewAsync([File("g.ics", "", Named("g", "GMT -0800 (Standard)"))], change: order => order with { ZoneId = "Europe/London" });

        preview.Files.Single().Warnings.Should().Contain(w => w.Code == "zone-by-offset" && w.Arguments[1] == "Europe/London");
        preview.Added.Single().Start.Hour.Should().Be(13);
    }

    private static (string Name, byte[] Content) File(string name, string lines, params string[] events) =>
        (name, Ics.Bytes(Ics.Calendar(lines, events)));

    private static string Amsterdam(string uid, string start) =>
        Ics.Event(uid, start, "Overleg").Replace("DTSTART", "DTSTART;TZID=Europe/Amsterdam", StringComparison.Ordinal);

    private static string Named(string uid, string zone) =>
        Ics.Event(uid, "20261118T120000", "Overleg").Replace("DTSTART", "DTSTART;TZID=" + zone, StringComparison.Ordinal);

    private static string Zone(string name, string offset) =>
        $"BEGIN:VTIMEZONE\r\nTZID:{name}\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:{offset}\r\nTZOFFSETTO:{offset}\r\nEND:STANDARD\r\nEND:VTIMEZONE";

    private static async Task<List<Instant>> StartsAsync(TestApp app, string owner = TestFirm.Partner)
    {
        var starts = new List<Instant>();
        await app.InScopeAsync(async services => starts.AddRange((await services.GetRequiredService<AgendaReading>().OfAsync(owner, Week, CancellationToken.None))
            .SelectMany(a => a.Occurrences(Week)).Select(o => o.Start.ToInstant()).Order()));
        return starts;
    }

    private static async Task<TestApp> AppAsync(StoreProvider store = StoreProvider.Sqlite)
    {
        var app = new TestApp(store);
        await app.SeedFirmAsync();
        return app;
    }
}
