using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PartnerFocus.Triage.Delegation;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Agendas;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web.Agendas;

public class AgendaReadingTests
{
    private static readonly Interval Week = new(Instant.FromUtc(2026, 11, 15, 23, 0), Instant.FromUtc(2026, 11, 22, 23, 0));

    [Theory, OnSqlite, OnPostgres]
    public async Task Of_AWeek_GivesItsOccurrencesAlone(StoreProvider store) =>
        (await StartsAsync(store, Ics.Calendar(
            "",
            Ics.Event("voor", "20261113T090000Z", "Voor"),
            Ics.Event("in", "20261118T090000Z", "In"),
            Ics.Event("na", "20261124T090000Z", "Na")))).Should().Equal(Instant.FromUtc(2026, 11, 18, 9, 0));

    [Theory, OnSqlite, OnPostgres]
    public async Task Of_AWeekThatAnOverrideMovedAwayFrom_LeavesThatOccurrenceOut(StoreProvider store) =>
        (await StartsAsync(store, Ics.Calendar(
            "",
            Ics.Event("s", "20261104T090000Z", "Reeks", "RRULE:FREQ=WEEKLY"),
            Ics.Event("s", "20270203T090000Z", "Reeks", "RECURRENCE-ID:20261118T090000Z")))).Should().BeEmpty();

    [Theory, OnSqlite, OnPostgres]
    public async Task Of_AWeekThatAnOverrideMovedTo_HoldsIt(StoreProvider store) =>
        (await StartsAsync(store, Ics.Calendar(
            "",
            Ics.Event("s", "20260107T090000Z", "Reeks", "RRULE:FREQ=WEEKLY;COUNT=2"),
            Ics.Event("s", "20261119T090000Z", "Reeks", "RECURRENCE-ID:20260114T090000Z")))).Should().Equal(Instant.FromUtc(2026, 11, 19, 9, 0));

    [Theory, OnSqlite, OnPostgres]
    public async Task Of_AZoneThatTheExportDefines_KeepsToThatDefinition(StoreProvider store) =>
        (await StartsAsync(store, Ics.Calendar(
            "BEGIN:VTIMEZONE\r\nTZID:Eiland\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0300\r\nTZOFFSETTO:+0300\r\nEND:STANDARD\r\nEND:VTIMEZONE",
            "BEGIN:VEVENT\r\nUID:e\r\nDTSTART;TZID=Eiland:20261118T120000\r\nDURATION:PT1H\r\nEND:VEVENT\r\n"))).Should().Equal(Instant.FromUtc(2026, 11, 18, 9, 0));

    [Fact]
    public async Task Of_AFloatingTime_IsInTheZoneOfTheCalendar() =>
        (await StartsAsync(StoreProvider.Sqlite, Ics.Calendar(
            "X-WR-TIMEZONE:America/New_York", Ics.Event("f", "20261118T090000", "Zweeft")))).Should().Equal(Instant.FromUtc(2026, 11, 18, 14, 0));

    [Theory, OnSqlite, OnPostgres]
    public async Task Taken_OfAMember_GivesTimesAndKindsAlone(StoreProvider store)
    {
        await using var app = new TestApp(store);
        await app.SeedFirmAsync();
        await app.ImportAsync(
            [("mila.ics", Ics.Bytes(Ics.Calendar("", Ics.Event("p", "20261118T090000Z", "Tandarts", "CLASS:PRIVATE"), Ics.Event("v", "20261119T090000Z", "Krant", "TRANSP:TRANSPARENT"))))],
            null, order => order with { OwnerId = TestFirm.Member, IsPartner = false });

        IReadOnlyList<PersonAgenda> taken = [];
        await app.InScopeAsync(async services => taken = await services.GetRequiredService<AgendaReading>()
            .TakenAsync([TestFirm.Member], FirmFile.Read(TestFirm.Json).Firm!, Week, CancellationToken.None));

        taken.Single().Spans.Should().Equal(new TakenTime(new Interval(Instant.FromUtc(2026, 11, 18, 9, 0), Instant.FromUtc(2026, 11, 18, 10, 0)), TakenKind.Fixed, "p"));
    }

    private static async Task<List<Instant>> StartsAsync(StoreProvider store, string calendar)
    {
        await using var app = new TestApp(store);
        await app.SeedFirmAsync();
        await app.ImportAsync(calendar);
        var starts = new List<Instant>();
        await app.InScopeAsync(async services => starts.AddRange((await services.GetRequiredService<AgendaReading>()
                .OfAsync(TestFirm.Partner, Week, CancellationToken.None))
            .SelectMany(a => a.Occurrences(Week)).Select(o => o.Start.ToInstant())));
        return starts;
    }
}
