using NodaTime;
using PartnerFocus.Tests.Web.Weeks;
using PartnerFocus.Web.StandIns;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web.StandIns;

/// <summary>Of a meeting on Thursday 19 November lars could best take the rest, then mila; lars lets somebody stand in.</summary>
public class ReplacedInAWeekTests
{
    private static string Panel => $"{VerasWeek.Address}?meeting={VerasWeek.Key(VerasWeek.Part)}";

    [Theory, OnSqlite, OnPostgres]
    public async Task Panel_OfADayOnWhichSomebodyIsReplaced_ProposesThatOneNoMore(StoreProvider store)
    {
        await using var app = await VerasWeek.StartAsync(store);
        var vera = await app.SignInAsync(TestFirm.Partner);
        (await vera.GetAsync(Panel)).Html.Should().Contain("Tot Lars ja zegt");

        await ReplaceAsync(app, 18, 19);

        (await vera.GetAsync(Panel)).Html.Should().Contain("Tot Mila ja zegt").And.Contain("Is dan afwezig: er is een vervanger.");
    }

    [Theory]
    [InlineData(17, 18, false)]
    [InlineData(20, 24, false)]
    [InlineData(17, 19, true)]
    public async Task Panel_OfAnotherDayOrOnceItEnded_ProposesAsEver(int first, int last, bool isEnded)
    {
        await using var app = await VerasWeek.StartAsync();
        await ReplaceAsync(app, first, last, isEnded);

        (await (await app.SignInAsync(TestFirm.Partner)).GetAsync(Panel)).Html.Should().Contain("Tot Lars ja zegt");
    }

    private static Task ReplaceAsync(TestApp app, int first, int last, bool isEnded = false) => app.SeedAsync(db => db.StandIns.Add(new StandIn
    {
        Id = Guid.NewGuid(),
        MemberId = "lars",
        StandInId = "otto",
        FirstDay = new DateOnly(2026, 11, first),
        LastDay = new DateOnly(2026, 11, last),
        SetBy = "lars",
        SetAt = Instant.FromUtc(2026, 11, 15, 9, 0),
        EndedAt = isEnded ? Instant.FromUtc(2026, 11, 15, 10, 0) : null,
    }));
}
