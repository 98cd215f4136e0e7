using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartnerFocus.Web.Sample;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web.Sample;

public sealed class SampleFirmTests
{
    private static readonly IReadOnlyDictionary<string, string> Asked = new Dictionary<string, string> { ["Sample:Load"] = "true" };

    [Theory, OnSqlite, OnPostgres]
    public async Task Load_IntoAnEmptyStore_BringsACalendarForEachOwner(StoreProvider store)
    {
        await using var app = new TestApp(store, Asked);

        var owners = await app.InStoreAsync(db => db.Agendas.Where(a => a.Entries.Count != 0).Select(a => a.OwnerId).ToListAsync());

        owners.Should().BeEquivalentTo("mvdb", "dok", "sdw", "tkr", "jdk", "aha", "bsm", "lvi", "pra", "hbr", "cma");
    }

    [Fact]
    public async Task Load_OfMembersCalendars_KeepsNoTitle()
    {
        await using var app = new TestApp(settings: Asked);

        (await app.InStoreAsync(db => db.AgendaEntries.CountAsync(e => e.Title != ""
            && db.Agendas.Any(a => a.Id == e.AgendaId && !a.IsPartners)))).Should().Be(0);
    }

    [Fact]
    public async Task Load_IntoAnEmptyStore_ShowsSevenSignIns()
    {
        await using var app = new TestApp(settings: Asked);

        app.Services.GetRequiredService<SampleSignIns>().All.Should().HaveCount(7);
    }

    [Fact]
    public async Task SignIn_WithWhatIsShown_Works()
    {
        await using var app = new TestApp(settings: Asked);
        var shown = app.Services.GetRequiredService<SampleSignIns>().All[0];

        var page = await app.Nobody().PostAsync("/sign-in", ("email", shown.Email), ("password", shown.Password));

        page.Location.Should().Be("/");
    }

    [Fact]
    public async Task Load_ByTheAdministrator_AdministersWithoutAgenda()
    {
        await using var app = new TestApp(settings: Asked);
        var admin = app.Services.GetRequiredService<SampleSignIns>().All[^1];
        var visitor = app.Nobody();
        await visitor.PostAsync("/sign-in", ("email", admin.Email), ("password", admin.Password));

        (await visitor.GetAsync("/firm/people")).Html.Should().Contain("Saskia de Wit");
    }

    [Fact]
    public async Task Load_Again_ChangesNothing()
    {
        await using var app = new TestApp(settings: Asked);
        var before = await CountsAsync(app);

        await SampleFirm.LoadAsync(app.Services, development: true, None);

        (await CountsAsync(app)).Should().Be(before);
    }

    [Fact]
    public async Task Load_WhenNotAsked_LeavesTheStoreEmpty()
    {
        await using var app = new TestApp();

        (await CountsAsync(app)).Should().Be((0, 0, 0));
    }

    [Fact]
    public async Task Load_WhenThereIsAFirm_LeavesItAlone()
    {
        await using var app = new TestApp();
        await app.SeedFirmAsync();

        await SampleFirm.LoadAsync(app.Services, development: true, None);

        (await CountsAsync(app)).Should().Be((1, 0, 0));
    }

    [Fact]
    public async Task Load_OutsideDevelopment_ShowsNoSignIn()
    {
        await using var app = new TestApp();

        await SampleFirm.LoadAsync(app.Services, development: false, None);

        app.Services.GetRequiredService<SampleSignIns>().All.Should().BeEmpty();
    }

    private static CancellationToken None => CancellationToken.None;

    private static Task<(int Firms, int Entries, int Users)> CountsAsync(TestApp app) => app.InStoreAsync(async db =>
        (await db.FirmVersions.CountAsync(), await db.AgendaEntries.CountAsync(), await db.Users.CountAsync()));
}
