using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using PartnerFocus.Tests.Web.Agendas;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Weeks.Again;
using static PartnerFocus.Tests.Web.Weeks.VerasWeek;

namespace PartnerFocus.Tests.Web.Weeks.Again;

public sealed class RoundWorkerTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Worker_WhenTheFirmIsSaved_TakesTheChangeUp()
    {
        await using var app = await StartAsync();
        await using var scope = app.Services.CreateAsyncScope();
        var firms = scope.ServiceProvider.GetRequiredService<FirmStore>();
        var firm = (await firms.FindAsync(CancellationToken.None))!.Profile;

        await firms.SaveAsync(firm with { LeadTimeWorkingDays = 3 }, null, "beheer", CancellationToken.None);

        var watch = Stopwatch.StartNew();
        var changes = app.Services.GetRequiredService<FirmCache>().Changes;
        while (changes.TryPeek(out _) && watch.Elapsed < Patience)
        {
            await Task.Delay(20);
        }

        changes.TryPeek(out _).Should().BeFalse();
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
}
