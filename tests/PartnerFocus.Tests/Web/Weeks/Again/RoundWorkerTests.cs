using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Weeks.Again;
using static PartnerFocus.Tests.Web.Weeks.VerasWeek;

namespace PartnerFocus.Tests.Web.Weeks.Again;

public sealed class RoundWorkerTests
{
    [Fact]
    public async Task Worker_WhenTheFirmIsSaved_LooksAtTheComingWeeks()
    {
        await using var app = await StartAsync();
        await using var scope = app.Services.CreateAsyncScope();
        var firms = scope.ServiceProvider.GetRequiredService<FirmStore>();
        var firm = (await firms.FindAsync(CancellationToken.None))!.Profile;

        await firms.SaveAsync(firm with { LeadTimeWorkingDays = 3 }, null, "beheer", CancellationToken.None);

        (await RememberedWeeks.AwaitAsync(app, 2, "2026-W50")).Should().NotBeNull();
    }

    [Fact]
    public async Task Worker_WhenTheFirmChangesWhileItIsAtIt_BeginsAnewWithTheNewest()
    {
        var (cache, rounds) = (new FirmCache { Current = new CurrentFirm(1, Profile) }, new AgendaRounds());
        var clock = new MeddlingClock(() => cache.Current = rounds.Now is { Version: 2 } ? new CurrentFirm(3, Profile) : cache.Current);
        await using var app = await StartAsync(change: services => services.AddSingleton<TimeProvider>(clock));
        using var worker = new RoundWorker(app.Services.GetRequiredService<IServiceScopeFactory>(), cache, rounds, NullLogger<RoundWorker>.Instance);
        cache.Current = new CurrentFirm(2, Profile);

        await worker.StartAsync(CancellationToken.None);

        var newest = await RememberedWeeks.AwaitAsync(app, 3, "2026-W50");
        await worker.StopAsync(CancellationToken.None);
        (newest is not null, await RememberedWeeks.FindAsync(app, 2, "2026-W47") is not null).Should().Be((true, false));
    }

    [Fact]
    public void Changes_WhenTheFirstFirmBecomesKnown_HaveNothing()
    {
        var cache = new FirmCache { Current = new CurrentFirm(1, Profile) };

        cache.Changes.TryPeek(out _).Should().BeFalse();
    }

    [Fact]
    public void Changes_WhenTheFirmIsReplacedTwice_HaveTheNewestOnly()
    {
        var cache = new FirmCache { Current = new CurrentFirm(1, Profile) };
        cache.Current = new CurrentFirm(2, Profile);
        cache.Current = new CurrentFirm(3, Profile);

        cache.Changes.TryRead(out var firm);

        (firm!.VersionId, cache.Changes.TryPeek(out _)).Should().Be((3, false));
    }

    [Theory]
    [InlineData(TestFirm.Partner)]
    [InlineData(TestFirm.Lead)]
    public async Task Firm_WhileARoundIsUnderWay_TellsWhoMayChangeItHowFarItIs(string reader)
    {
        await using var app = await StartAsync();
        var round = new AgendaRound(1);
        round.Expect(200);
        round.Count();
        app.Services.GetRequiredService<AgendaRounds>().Now = round;

        var page = await (await app.SignInAsync(reader)).GetAsync("/firm");

        page.Html.Should().Contain("1 van 200 agenda&#x27;s opnieuw bekeken");
    }

    private static FirmProfile Profile => FirmFile.Read(TestFirm.Json).Firm!;

    /// <summary>The Monday of the week, at six; whoever asks sets off something.</summary>
    private sealed class MeddlingClock(Action meddle) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow()
        {
            meddle();
            return new DateTimeOffset(2026, 11, 16, 5, 0, 0, TimeSpan.Zero);
        }
    }
}
