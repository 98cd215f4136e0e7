using Microsoft.Extensions.DependencyInjection;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Weeks.Again;
using static PartnerFocus.Tests.Web.Weeks.VerasWeek;

namespace PartnerFocus.Tests.Web.Weeks.Again;

public sealed class ComingWeeksTests
{
    [Fact]
    public async Task LookAsync_WhenNothingComesBetween_LooksAtEveryAgenda()
    {
        await using var app = await StartAsync();
        await using var scope = app.Services.CreateAsyncScope();
        var firm = await scope.ServiceProvider.GetRequiredService<FirmStore>().FindAsync(CancellationToken.None);
        var round = new AgendaRound(firm!.VersionId);

        var whole = await scope.ServiceProvider.GetRequiredService<ComingWeeks>().LookAsync(firm, round, () => false, CancellationToken.None);

        (whole, round.Looked, round.Agendas).Should().Be((true, 1, 1));
    }

    [Fact]
    public async Task LookAsync_WhenTheFirmChangesMeanwhile_LeavesOff()
    {
        await using var app = await StartAsync();
        await using var scope = app.Services.CreateAsyncScope();
        var firm = await scope.ServiceProvider.GetRequiredService<FirmStore>().FindAsync(CancellationToken.None);
        var round = new AgendaRound(firm!.VersionId);

        var whole = await scope.ServiceProvider.GetRequiredService<ComingWeeks>().LookAsync(firm, round, () => true, CancellationToken.None);

        (whole, round.Looked).Should().Be((false, 0));
    }
}
