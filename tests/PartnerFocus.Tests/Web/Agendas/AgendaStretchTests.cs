using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PartnerFocus.Triage;
using PartnerFocus.Web.Agendas;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web.Agendas;

/// <summary>A leave of mila's that began before the week, and a meeting in it.</summary>
public sealed class AgendaStretchTests
{
    private static readonly Interval Week = new(Instant.FromUtc(2026, 11, 15, 23, 0), Instant.FromUtc(2026, 11, 22, 23, 0));

    [Theory, OnSqlite, OnPostgres]
    public async Task ReachingAsync_FromTheStore_GivesWhatBeganBefore(StoreProvider store)
    {
        await using var app = await StartAsync(store);

        (await ReachingAsync(app)).Select(m => m.Title).Should().Equal("Mila vakantie");
    }

    [Fact]
    public async Task ReachingAsync_AfterTheMeetings_CostsNoReading()
    {
        await using var app = await StartAsync();
        await AskAsync(app, (stretch, firm, heads) => stretch.MeetingsAsync(firm, firm.Profile.FindPartner(TestFirm.Partner)!, heads, Week, CancellationToken.None));
        await app.InStoreAsync(db => db.AgendaEntries.ExecuteDeleteAsync());

        (await ReachingAsync(app)).Should().ContainSingle();
    }

    [Fact]
    public async Task ReachingAsync_AfterAnImport_IsReadAnew()
    {
        await using var app = await StartAsync();
        await ReachingAsync(app);

        await app.ImportAsync(Ics.Calendar("", Leave.Replace("20261119", "20261114", StringComparison.Ordinal), Ics.Event("in", "20261118T090000Z", "In")));

        (await ReachingAsync(app)).Should().BeEmpty();
    }

    private static async Task<TestApp> StartAsync(StoreProvider store = StoreProvider.Sqlite)
    {
        var app = new TestApp(store);
        await app.SeedFirmAsync();
        await app.ImportAsync(Ics.Calendar("", Leave, Ics.Event("in", "20261118T090000Z", "In")));
        return app;
    }

    private static Task<IReadOnlyList<Meeting>> ReachingAsync(TestApp app) => AskAsync(
        app, (stretch, firm, heads) => stretch.ReachingAsync(firm, firm.Profile.FindPartner(TestFirm.Partner)!, heads, Week, CancellationToken.None));

    private static async Task<T> AskAsync<T>(TestApp app, Func<AgendaStretch, CurrentFirm, AgendaHeads, Task<T>> ask)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var stretch = scope.ServiceProvider.GetRequiredService<AgendaStretch>();
        var firm = await scope.ServiceProvider.GetRequiredService<FirmStore>().FindAsync(CancellationToken.None);
        return await ask(stretch, firm!, await stretch.HeadsAsync(CancellationToken.None));
    }

    private const string Leave =
        "BEGIN:VEVENT\r\nUID:leave\r\nDTSTAMP:20261101T000000Z\r\nDTSTART;VALUE=DATE:20261112\r\nDTEND;VALUE=DATE:20261119\r\nSUMMARY:Mila vakantie\r\nTRANSP:TRANSPARENT\r\nEND:VEVENT\r\n";
}
