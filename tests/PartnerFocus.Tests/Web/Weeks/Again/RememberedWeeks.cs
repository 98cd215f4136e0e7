using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PartnerFocus.Triage;
using PartnerFocus.Web.Agendas;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Precedents;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Tests.Web.Weeks.Again;

/// <summary>What the app remembers of a week of vera's of which nothing was handed over or decided and nothing has begun.</summary>
internal static class RememberedWeeks
{
    /// <returns>Null when that week was not looked at under that version of the firm.</returns>
    public static async Task<WeekAssessment?> FindAsync(TestApp app, long firmVersion, string name)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var heads = await scope.ServiceProvider.GetRequiredService<AgendaStretch>().HeadsAsync(CancellationToken.None);
        IsoWeek.TryParse(name, out var week, out _).Should().BeTrue();
        var profile = (await scope.ServiceProvider.GetRequiredService<FirmStore>().FindAsync(CancellationToken.None))!.Profile;
        var key = WeekKey.Of(new WeekBasis(
            new CurrentFirm(firmVersion, profile), profile.FindPartner(TestFirm.Partner)!, week, heads, [], new Dictionary<string, Duration>(), new Dictionary<string, Precedent>()), begun: 0);
        return app.Services.GetRequiredService<WeekMemory>().Weeks.TryGet(key, out var assessment) ? assessment : null;
    }

    /// <summary>Looks until it is there; a minute is a failure, not a measure.</summary>
    public static async Task<WeekAssessment?> AwaitAsync(TestApp app, long firmVersion, string name)
    {
        for (var look = 0; look < 3000; look++)
        {
            if (await FindAsync(app, firmVersion, name) is { } found)
            {
                return found;
            }

            await Task.Delay(20);
        }

        return null;
    }
}
