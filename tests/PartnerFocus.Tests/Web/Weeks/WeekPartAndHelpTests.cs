using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartnerFocus.Tests.Web.Delegations;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Outbox.CalendarOut;
using static PartnerFocus.Tests.Web.Weeks.VerasWeek;

namespace PartnerFocus.Tests.Web.Weeks;

/// <summary>
/// Vera comes on Thursday from 15:15 to 15:30 for her own part of what lasts from 15:00 to 16:00; mila has the rest and calls her in: that
/// comes on top of the part, and never in its place.
/// </summary>
public partial class WeekPartAndHelpTests
{
    private const string OwnPart = "Alleen 15:15–15:30";

    [Theory]
    [InlineData("", "alleen 15:15–15:30, plus: Mila heeft je nodig: 10 min")]
    [InlineData("punt 1", "alleen 15:15–15:30, plus: Mila heeft je nodig: 10 min, bij punt 1")]
    public async Task Card_ShowsTheOwnPartAndTheHelp(string item, string said)
    {
        await using var app = await CalledAsync(item);

        Said(await (await app.SignInAsync(TestFirm.Partner)).GetAsync(Address)).Should().Contain(said);
    }

    // Without an item the minutes count beside the own part; the item's quarter is taken as a whole, and what overlaps counts once.
    [Theory]
    [InlineData("", 10, 35)]
    [InlineData("", 45, 0)]
    [InlineData("punt 1", 10, 30)]
    [InlineData("punt 1", 20, 30)]
    [InlineData("punt 2", 10, 45)]
    public async Task Panel_ShowsTheOwnPartAndCountsBothOnce(string item, int minutes, int free)
    {
        await using var app = await CalledAsync(item, minutes);

        var panel = Said(await PanelAsync(app));

        panel.Should().Contain(OwnPart).And.Contain("Mila heeft je nodig");
        (free == 0).Should().Be(!panel.Contains("Vrij: ", StringComparison.Ordinal));
        (free == 0 ? "Vrij: 0" : Regex.Match(panel, "Vrij: [0-9]+").Value).Should().Be($"Vrij: {free}");
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("punt 1", 2)]
    public async Task Grid_MarksEachOfWhichTheTimeIsKnown(string item, int places)
    {
        await using var app = await CalledAsync(item);

        Place().Count((await (await app.SignInAsync(TestFirm.Partner)).GetAsync(Address)).Html).Should().Be(places);
    }

    // 15:30–16:00 is long enough to keep; where nobody said when the minutes are, none of it is known to be free.
    [Theory]
    [InlineData("punt 1", true)]
    [InlineData("", false)]
    public async Task Keep_ProposesOnlyWhatNeitherTakes(string item, bool isProposed)
    {
        await using var app = await CalledAsync(item);

        Said(await (await app.SignInAsync(TestFirm.Partner)).GetAsync(Address)).Contains("do 15:30–16:00", StringComparison.Ordinal).Should().Be(isProposed);
    }

    [Theory]
    [InlineData("", "0,4 u")]
    [InlineData("punt 1", "0,5 u")]
    public async Task Shares_OfOnlyYourPart_CountBoth(string item, string hours)
    {
        await using var app = await CalledAsync(item);

        Shares().Match(Said(await (await app.SignInAsync(TestFirm.Partner)).GetAsync(Address))).Value.Should().Contain(hours);
    }

    [Fact]
    public async Task Feed_HasABlockOfEach_AndSaysWhatIsFreeBesideBoth()
    {
        await using var app = await CalledAsync("punt 1");

        (await FeedAsync(app)).Should().ContainAll(
            "DTSTART:20261119T141500Z\r\nDTEND:20261119T143000Z", "Vrij: 30 van de 60 minuten.", "DTSTART:20261119T140000Z\r\nDTEND:20261119T141500Z", "Mila vraagt je erbij voor 10 minuten");
    }

    [Theory]
    [InlineData(HelpState.Comes, 35)]
    [InlineData(HelpState.Answered, 45)]
    [InlineData(HelpState.Cannot, 45)]
    [InlineData(HelpState.TakenBack, 45)]
    public async Task Panel_OnceItIsAnswered_KeepsTheOwnPartAsItWas(HelpState state, int free)
    {
        await using var app = await CalledAsync("");

        await StepAsync(app, state == HelpState.TakenBack ? TestFirm.Member : TestFirm.Partner, (flow, row, who) => state == HelpState.TakenBack
            ? flow.StopHelpAsync(row.Id, row.Version, who, default)
            : flow.AnswerHelpAsync(row.Id, row.Version, state, "Tot twee miljoen.", who, default));

        Said(await PanelAsync(app)).Should().Contain(OwnPart).And.Contain($"Vrij: {free} van de 60 minuten.");
        (await FeedAsync(app)).Should().Contain("DTSTART:20261119T141500Z\r\nDTEND:20261119T143000Z");
    }

    [Fact]
    public async Task Panel_OnceTheMeetingIsGivenBack_AsksForNobodysHelp()
    {
        await using var app = await CalledAsync("");

        await StepAsync(app, TestFirm.Member, (flow, row, mila) => flow.DeclineAsync(row.Id, row.Version, "Ik ben die dag weg.", false, [], mila, default));

        Said(await PanelAsync(app)).Should().Contain(OwnPart).And.NotContain("Mila heeft je nodig");
        (await FeedAsync(app)).Should().NotContain("vraagt je erbij");
    }

    [Fact]
    public async Task Panel_OnceSomebodyElseHasIt_AsksNoHelpInTheNameOfTheOneBefore()
    {
        await using var app = await CalledAsync("");
        var vera = await app.SignInAsync(TestFirm.Partner);

        await vera.ActAsync("choose", Part, ("delegatee", TestFirm.Lead));
        await app.SeedAsync(db => db.Delegations.Single(d => d.DelegateeId == TestFirm.Lead).State = DelegationState.Accepted);

        Said(await vera.GetAsync($"{Address}?meeting={Key(Part)}")).Should().Contain(OwnPart).And.Contain("Vrij: 45 van de 60 minuten.").And.NotContain("heeft je nodig");
    }

    private static string Said(Page page) => WebUtility.HtmlDecode(page.Html);

    private static async Task<Page> PanelAsync(TestApp app) => await (await app.SignInAsync(TestFirm.Partner)).GetAsync($"{Address}?meeting={Key(Part)}");

    private static async Task<string> FeedAsync(TestApp app)
    {
        byte[]? feed = null;
        await app.InScopeAsync(async services => feed = await services.GetRequiredService<OwnCalendar>().WriteAsync(TestFirm.Partner, CancellationToken.None));
        return Encoding.UTF8.GetString(feed!).Replace("\r\n ", "", StringComparison.Ordinal);
    }

    private static async Task<TestApp> CalledAsync(string item, int minutes = 10)
    {
        var app = await StartAsync();
        await (await app.SignInAsync(TestFirm.Partner)).ActAsync("choose", Part, ("delegatee", TestFirm.Member));
        await StepAsync(app, TestFirm.Lead, (flow, row, lars) => flow.ApproveAsync(row.Id, row.Version, lars, default));
        await StepAsync(app, TestFirm.Member, (flow, row, mila) => flow.AcceptAsync(row.Id, row.Version, "", mila, default));
        await StepAsync(app, TestFirm.Member, (flow, row, mila) => flow.CallHelpAsync(row.Id, row.Version, new HelpWish("Hoe ver mag ik gaan?", minutes, item), mila, default));
        return app;
    }

    private static async Task StepAsync(TestApp app, string who, Func<DelegationFlow, Delegation, PartnerFocus.Web.Access.CurrentUser, Task<FlowOutcome>> step) =>
        (await app.StepAsync(who, await app.InStoreAsync(db => db.Delegations.Select(d => d.Id).SingleAsync()), step)).Should().BeOfType<FlowOutcome.Done>();

    [GeneratedRegex("<li class=\"part ")]
    private static partial Regex Place();

    [GeneratedRegex("Alleen jouw deel <b>1</b>.*?</a>", RegexOptions.Singleline)]
    private static partial Regex Shares();
}
