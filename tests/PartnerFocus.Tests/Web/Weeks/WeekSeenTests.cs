using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Store;
using PartnerFocus.Web.Weeks;
using static PartnerFocus.Tests.Web.Weeks.VerasWeek;

namespace PartnerFocus.Tests.Web.Weeks;

/// <summary>What a form carries of a meeting holds over a restart of the program: it hangs on nothing but what stands in the store.</summary>
public class WeekSeenTests
{
    [Fact]
    public async Task Seen_OfAMeetingNothingWasChosenOn_IsTheSameInEveryRun()
    {
        await using var app = await StartAsync();

        // A value of another run: any hash that a process makes up for itself would differ.
        (await SeenAsync(app))[Sub].Should().Be("f-SqBu");
    }

    [Theory, OnPostgres]
    public async Task Seen_InTwoAppsOverOneStore_IsTheSame(StoreProvider store)
    {
        await using var first = await StartAsync(store);
        await (await first.SignInAsync(TestFirm.Partner)).ActAsync("agree", Main);
        var address = first.Services.GetRequiredService<IConfiguration>().GetConnectionString("Store")!;
        await using var second = new TestApp(store, new Dictionary<string, string> { ["ConnectionStrings:Store"] = address });
        second.Clock.Now = first.Clock.Now.AddHours(3);

        (await SeenAsync(second)).Should().Equal(await SeenAsync(first));
    }

    [Theory, OnPostgres]
    public async Task Clear_WithFormsOfAnAppThatIsNoMore_IsDone(StoreProvider store)
    {
        await using var first = await StartAsync(store);
        var before = await first.SignInAsync(TestFirm.Partner);
        var (main, sub) = (await before.TokenAsync(Main), await before.TokenAsync(Sub));
        var address = first.Services.GetRequiredService<IConfiguration>().GetConnectionString("Store")!;
        await using var second = new TestApp(store, new Dictionary<string, string> { ["ConnectionStrings:Store"] = address });
        second.Clock.Now = first.Clock.Now;
        var after = await second.SignInAsync(TestFirm.Partner);

        var answer = await after.PostAsync(Address + "/clear", ("meeting", main), ("meeting", sub));

        (await after.GetAsync(answer.Location!)).Html.Should().Contain("2 afspraken akkoord");
    }

    private static async Task<IReadOnlyDictionary<string, string>> SeenAsync(TestApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var vera = CurrentUser.For(1, TestFirm.Partner, "", [], FirmFile.Read(TestFirm.Json).Firm!);
        var week = await scope.ServiceProvider.GetRequiredService<WeekTriage>().LoadAsync(TestFirm.Partner, new IsoWeek(2026, 47), vera, default);
        return week!.Meetings.ToDictionary(m => m.Meeting.Uid, m => m.Seen);
    }
}
