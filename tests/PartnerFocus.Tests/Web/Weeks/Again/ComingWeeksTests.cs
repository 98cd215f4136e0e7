using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Store;
using PartnerFocus.Web.Weeks;
using PartnerFocus.Web.Weeks.Again;
using static PartnerFocus.Tests.Web.Weeks.VerasWeek;

namespace PartnerFocus.Tests.Web.Weeks.Again;

public sealed class ComingWeeksTests
{
    [Fact]
    public async Task LookAsync_WhenNothingComesBetween_LooksAtEveryAgenda()
    {
        await using var app = await StartAsync();

        (await LookAsync(app, () => false)).Should().Be((true, 1, 1));
    }

    [Fact]
    public async Task LookAsync_WhenTheFirmChangesMeanwhile_LeavesOff()
    {
        await using var app = await StartAsync();

        (await LookAsync(app, () => true)).Should().Be((false, 0, 0));
    }

    [Fact]
    public async Task LookAsync_WhenTheFirmChangesAfterTheAgendasWereRead_LeavesOff()
    {
        await using var app = await StartAsync();
        var asked = 0;

        (await LookAsync(app, () => ++asked > 2)).Should().Be((false, 0, 1));
    }

    /// <summary>Nothing is left in the store to read, while the versions of the agendas are what they were.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task LoadAsync_AfterALook_ReadsTheAgendaFromMemory(StoreProvider store)
    {
        await using var app = await StartAsync(store);
        await LookAsync(app, () => false);
        await app.InStoreAsync(db => db.AgendaEntries.ExecuteDeleteAsync());

        var week = await LoadAsync(app);

        week.Meetings.Select(m => m.Meeting.Uid).Should().Equal(Main, Think, Vague, Private, Hall, Sub, Part, "note", Appraisal);
    }

    [Fact]
    public async Task LoadAsync_AfterALook_ShowsWhatWasAssessedThen()
    {
        await using var app = await StartAsync();
        await LookAsync(app, () => false);

        var week = await LoadAsync(app);

        week.Figures.Should().BeSameAs((await RememberedWeeks.FindAsync(app, 1, "2026-W47"))!.Figures);
    }

    [Theory]
    [InlineData("2026-W46", false)]
    [InlineData("2026-W50", true)]
    [InlineData("2026-W51", false)]
    public async Task LookAsync_OnAMonday_LooksAtThatWeekAndThreeMore(string week, bool looked)
    {
        await using var app = await StartAsync();

        await LookAsync(app, () => false);

        (await RememberedWeeks.FindAsync(app, 1, week) is not null).Should().Be(looked);
    }

    private static async Task<(bool Whole, int Looked, int Agendas)> LookAsync(TestApp app, Func<bool> isOvertaken)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var firm = await scope.ServiceProvider.GetRequiredService<FirmStore>().FindAsync(CancellationToken.None);
        var round = new AgendaRound(firm!.VersionId);
        var whole = await scope.ServiceProvider.GetRequiredService<ComingWeeks>().LookAsync(firm, round, isOvertaken, CancellationToken.None);
        return (whole, round.Looked, round.Agendas);
    }

    private static async Task<TriagedWeek> LoadAsync(TestApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        _ = IsoWeek.TryParse("2026-W47", out var week, out _);
        return (await scope.ServiceProvider.GetRequiredService<WeekTriage>().LoadForProgramAsync(TestFirm.Partner, week, CancellationToken.None))!;
    }
}
