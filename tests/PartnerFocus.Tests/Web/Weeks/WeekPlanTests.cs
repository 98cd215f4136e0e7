using PartnerFocus.Tests.Web.Agendas;
using PartnerFocus.Web.Store;
using static PartnerFocus.Tests.Web.Weeks.VerasWeek;

namespace PartnerFocus.Tests.Web.Weeks;

/// <summary>
/// One plan is made of what the week proposes. Three meetings at one time for two who can leave nobody for the third, until one of them
/// asks nobody any more.
/// </summary>
public class WeekPlanTests
{
    private const string Third = "sub3";

    [Fact]
    public async Task Plan_WhileAllThreeAreOpen_LeavesNobodyForTheThird()
    {
        await using var app = await StartAsync(AtOnce("19T130000", "19T140000"));

        (await ThirdAsync(app)).Offered().Should().BeEmpty();
    }

    [Theory]
    [InlineData("Attend")]
    [InlineData("LeaveOut")]
    [InlineData("Clarify")]
    public async Task Plan_OnceAMeetingAsksNobody_GivesItsPlaceToAnother(string verdict)
    {
        await using var app = await StartAsync(AtOnce("19T130000", "19T140000"));

        await KeepAsync(app, TestFirm.Partner, verdict);

        // The other one comes first for the meeting that still asks.
        (await ThirdAsync(app)).Offered().Should().Equal(TestFirm.Lead);
    }

    [Fact]
    public async Task Plan_WhenTheAssistantOnlyPreparedIt_StaysAsItWas()
    {
        await using var app = await StartAsync(AtOnce("19T130000", "19T140000"));

        await KeepAsync(app, TestFirm.Assistant, "Attend");

        (await ThirdAsync(app)).Offered().Should().BeEmpty();
    }

    [Fact]
    public async Task Plan_WhenItWasUndone_IsAsBefore()
    {
        await using var app = await StartAsync(AtOnce("19T130000", "19T140000"));
        await KeepAsync(app, TestFirm.Partner, "Attend");

        await (await app.SignInAsync(TestFirm.Partner)).UndoAsync();

        (await ThirdAsync(app)).Offered().Should().BeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Plan_WhenAKeptMeetingMoved_CountsItAgain(StoreProvider store)
    {
        await using var app = await StartAsync(AtOnce("19T130000", "19T140000"), store);
        await KeepAsync(app, TestFirm.Partner, "Attend");

        await app.ImportAsync(AtOnce("19T133000", "19T143000"));

        // The last of the three now: the two that begin before it take who can.
        (await PanelAsync(app, Sub)).Offered().Should().BeEmpty();
    }

    [Fact]
    public async Task Plan_OfAKeptMeeting_StillTellsWhoCould()
    {
        await using var app = await StartAsync(AtOnce("19T130000", "19T140000"));

        await KeepAsync(app, TestFirm.Partner, "Attend");

        (await PanelAsync(app, Sub)).Offered().Should().Contain(TestFirm.Member);
    }

    /// <summary>With an hour each, two meetings on Tuesday leave no room for the one on Thursday; undecided when they begin, they are the partner's.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Plan_WhenMeetingsBeginUndecided_GivesTheirRoomToWhatIsToCome(StoreProvider store)
    {
        await using var app = await StartAsync(Ics.Calendar(
            "", SubAt("17T100000", "17T110000", "sub1"), SubAt("17T100000", "17T110000", "sub2"), SubAt("19T130000", "19T140000", Third)), store);
        await app.SeedFirmAsync(TestFirm.Json.Replace("\"maxDelegatedHoursPerWeek\": 8", "\"maxDelegatedHoursPerWeek\": 1", StringComparison.Ordinal));
        app.Clock.Now = new DateTimeOffset(2026, 11, 17, 8, 59, 59, TimeSpan.Zero);
        var vera = await app.SignInAsync(TestFirm.Partner);
        var before = (await vera.GetAsync($"{Address}?meeting={Key(Third)}")).Offered();

        app.Clock.Now = new DateTimeOffset(2026, 11, 17, 9, 0, 0, TimeSpan.Zero);

        (before.Length, (await vera.GetAsync($"{Address}?meeting={Key(Third)}")).Offered().Length).Should().Be((0, 2));
    }

    /// <summary>Three at once, the first of them at a time of its own.</summary>
    private static string AtOnce(string start, string end) =>
        Ics.Calendar("", SubAt(start, end), SubAt("19T130000", "19T140000", "sub2"), SubAt("19T130000", "19T140000", Third));

    private static async Task KeepAsync(TestApp app, string member, string verdict) =>
        await (await app.SignInAsync(member)).ActAsync("overrule", Sub, ("verdict", verdict), ("reason", "Beloofd"));

    private static Task<Page> ThirdAsync(TestApp app) => PanelAsync(app, Third);

    private static async Task<Page> PanelAsync(TestApp app, string uid) => await (await app.SignInAsync(TestFirm.Partner)).GetAsync($"{Address}?meeting={Key(uid)}");
}
