using System.Net;
using Microsoft.EntityFrameworkCore;
using PartnerFocus.Web.Delegations;
using static PartnerFocus.Tests.Web.Weeks.VerasWeek;

namespace PartnerFocus.Tests.Web.Weeks;

/// <summary>On what has begun nothing is to be decided any more. On Friday at nine only the appraisal is still to come.</summary>
public class WeekBegunTests
{
    private static readonly DateTimeOffset Friday = new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset DuringSub = new(2026, 11, 19, 12, 30, 0, TimeSpan.Zero);

    [Fact]
    public async Task Week_OfWhatHasBegun_LeavesNothingToDecide()
    {
        await using var app = await StartAsync();

        var page = await AtAsync(app, Friday, Address);

        page.Html.Should().Contain("Nog te beslissen · 1").And.NotContain("Akkoord met alles");
    }

    [Fact]
    public async Task Week_ThatWentByUndecided_DoesNotSayThatAllIsDecided()
    {
        await using var app = await StartAsync(Only(Sub));

        (await AtAsync(app, Friday, Address)).Html.Should().Contain("Niets meer te beslissen").And.NotContain("Alles is beslist");
    }

    [Fact]
    public async Task Week_FilteredOnWhatIsOpen_ShowsOnlyWhatIsStillToCome()
    {
        await using var app = await StartAsync();

        var page = await AtAsync(app, Friday, Address + "?filter=open");

        page.Html.Should().Contain("m-" + Key(Appraisal)).And.NotContain("m-" + Key(Sub)).And.NotContain("m-" + Key(Main));
    }

    [Fact]
    public async Task Clear_OfWhatHasBegun_OffersNothing()
    {
        await using var app = await StartAsync();

        (await AtAsync(app, Friday, Address + "/clear")).Html.Should().Contain("niets om in één keer").And.NotContain("name=\"meeting\"");
    }

    [Fact]
    public async Task Week_OfWhatHasBegun_HasNothingToWin()
    {
        await using var app = await StartAsync();

        (await AtAsync(app, Friday, Address)).Html.Should().NotContain("win je").And.NotContain("Te winnen").And.NotContain("overal ja");
    }

    [Fact]
    public async Task Panel_WhileAnUndecidedMeetingRuns_SaysThatThePartnerGoes()
    {
        await using var app = await StartAsync();

        var page = await AtAsync(app, DuringSub, $"{Address}?meeting={Key(Sub)}");

        page.Html.Should().Contain("Niet op tijd beslist: jij gaat").And.Contain("Al begonnen: hier valt niets meer te beslissen.");
    }

    [Fact]
    public async Task Panel_AfterAnUndecidedMeeting_SaysThatThePartnerWent()
    {
        await using var app = await StartAsync();

        var page = await AtAsync(app, Friday, $"{Address}?meeting={Key(Part)}");

        page.Html.Should().Contain("Niet op tijd beslist: jij ging").And.Contain("Voorbij: hier valt niets meer te beslissen.");
    }

    [Fact]
    public async Task Panel_AfterAMeetingThatAskedForThePartner_OnlySaysThatItIsPast()
    {
        await using var app = await StartAsync();

        var page = await AtAsync(app, Friday, $"{Address}?meeting={Key(Main)}");

        page.Html.Should().Contain("data-key=\"a d o\" data-key-focus").And.NotContain("id=\"decide\"")
            .And.NotContain("id=\"overrule\"");
    }

    [Fact]
    public async Task Agree_WithWhatIsPast_SaysSoCalmlyAndChangesNothing()
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);
        var token = await vera.TokenAsync(Main);
        app.Clock.Now = Friday;
        vera = await app.SignInAsync(TestFirm.Partner);

        var answer = await vera.PostAsync(Address + "/agree", ("token", token));

        var page = await vera.GetAsync(answer.Location!);
        page.Html.Should().Contain("is al begonnen; hier valt niets meer te beslissen").And.NotContain("role=\"alert\"");
        (await app.InStoreAsync(db => db.Choices.CountAsync())).Should().Be(0);
    }

    [Fact]
    public async Task Clear_WhenSomeBeganMeanwhile_SaysSoInOneCalmSentence()
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);
        var (sub, part) = (await vera.TokenAsync(Sub), await vera.TokenAsync(Part));
        app.Clock.Now = Friday;
        vera = await app.SignInAsync(TestFirm.Partner);

        var answer = await vera.PostAsync(Address + "/clear", ("meeting", sub), ("meeting", part));

        (await vera.GetAsync(answer.Location!)).Html.Should()
            .Contain("Twee zijn al begonnen, daar ga je zelf heen: ‘Werkgroep due diligence overname Wind BV’, ‘Stuurgroep overname Zon’.")
            .And.NotContain("role=\"alert\"");
    }

    [Fact]
    public async Task Week_WhenADelegationLapsed_CountsItAsThePartners()
    {
        await using var app = await StartAsync();
        await (await app.SignInAsync(TestFirm.Partner)).ActAsync("agree", Sub);

        (await AtAsync(app, Friday, Address + "?filter=attend")).Html.Should().Contain("m-" + Key(Sub)).And.Contain("Niet op tijd beslist: jij ging");
    }

    [Fact]
    public async Task Week_WhenADelegationLapsed_WinsNothingByIt()
    {
        await using var app = await StartAsync(Only(Sub));
        await (await app.SignInAsync(TestFirm.Partner)).ActAsync("agree", Sub);

        (await AtAsync(app, Friday, Address)).Html.Should().NotContain("win je").And.NotContain("Je wint");
    }

    [Fact]
    public async Task Week_WhenSomebodyAcceptedInTime_HasWonIt()
    {
        await using var app = await StartAsync(Only(Sub));
        await (await app.SignInAsync(TestFirm.Partner)).ActAsync("agree", Sub);
        var row = await app.AskedAsync(TestFirm.Member);
        await app.InStoreAsync(db => db.Delegations.Where(d => d.Id == row.Id).ExecuteUpdateAsync(set => set.SetProperty(d => d.State, DelegationState.Accepted)));

        (await AtAsync(app, Friday, Address)).Html.Should().Contain("Je wint <a href=\"#figures\">1,0 uur</a>");
    }

    [Fact]
    public async Task Week_WhenSomebodyWentInAnotherWay_HasNotWonItAndDidNotLapse()
    {
        await using var app = await StartAsync(Only(Sub));
        await (await app.SignInAsync(TestFirm.Partner)).ActAsync("agree", Sub);
        var row = await app.AskedAsync(TestFirm.Member);
        await app.InStoreAsync(db => db.Delegations.Where(d => d.Id == row.Id).ExecuteUpdateAsync(
            set => set.SetProperty(d => d.State, DelegationState.Accepted).SetProperty(d => d.Condition, "Het eerste kwartier")));

        (await AtAsync(app, Friday, Address)).Html.Should().Contain("Mila ging, en jij ook: Het eerste kwartier.").And.NotContain("Je wint").And.NotContain("Niet op tijd beslist");
    }

    private static async Task<Page> AtAsync(TestApp app, DateTimeOffset now, string address)
    {
        app.Clock.Now = now;
        var vera = await app.SignInAsync(TestFirm.Partner);
        var page = await vera.GetAsync(address);
        page.Status.Should().Be(HttpStatusCode.OK);
        return page;
    }
}
