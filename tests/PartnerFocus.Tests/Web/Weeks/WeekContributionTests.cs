using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using PartnerFocus.Web.Outbox.CalendarOut;
using static PartnerFocus.Tests.Web.Weeks.VerasWeek;

namespace PartnerFocus.Tests.Web.Weeks;

/// <summary>The sentence of contribution is about the one who takes the meeting over: by the advice lars, unless somebody else is.</summary>
public partial class WeekContributionTests
{
    private const string Lars = "Laat Lars Kok ‘MT’ voorzitten en je bijpraten over wat een grens raakt.";
    private const string Mila = "Laat Mila Jong ‘MT’ voorzitten en je bijpraten over wat een grens raakt.";
    private const string Otto = "Laat Otto Vos ‘MT’ voorzitten en je bijpraten over wat een grens raakt.";

    [Fact]
    public async Task Sentence_BeforeAnybodyIsChosen_NamesWhoComesFirst()
    {
        await using var app = await StartAsync(WithTeamOnly);

        Said(await PanelAsync(await app.SignInAsync(TestFirm.Partner))).Should().Equal(Lars, Lars);
    }

    [Theory]
    [InlineData("nl", Mila)]
    [InlineData("en", "Let Mila Jong chair ‘MT’, and tell you about anything that touches a limit.")]
    public async Task Sentence_WhenAnotherIsChosen_NamesThatPersonOnTheCardAndInThePanel(string language, string says)
    {
        await using var app = await StartAsync(WithTeamOnly);
        var vera = await app.SignInAsync(TestFirm.Partner);
        vera.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);

        await vera.ActAsync("choose", Team, ("delegatee", TestFirm.Member));

        Said(await PanelAsync(vera)).Should().Equal(says, says);
    }

    [Theory]
    [InlineData("grid")]
    [InlineData("list")]
    public async Task Sentence_InBothViewsThatArePrinted_NamesWhoIsChosen(string view)
    {
        await using var app = await StartAsync(WithTeamOnly);
        var vera = await app.SignInAsync(TestFirm.Partner);

        await vera.ActAsync("choose", Team, ("delegatee", TestFirm.Member));

        Said(await vera.GetAsync($"{Address}?view={view}")).Should().Equal(Mila);
    }

    [Fact]
    public async Task Sentence_WhenTheAssistantPreparedAnother_NamesThatPerson()
    {
        await using var app = await StartAsync(WithTeamOnly);
        var asha = await app.SignInAsync(TestFirm.Assistant);

        await asha.ActAsync("choose", Team, ("delegatee", TestFirm.Member));

        Said(await PanelAsync(asha)).Should().Equal(Mila, Mila);
    }

    [Fact]
    public async Task Sentence_WhenTheLeadTakesItOn_NamesTheLead()
    {
        await using var app = await StartAsync(WithTeamOnly);
        var vera = await app.SignInAsync(TestFirm.Partner);
        await vera.ActAsync("choose", Team, ("delegatee", TestFirm.Member));

        await app.StepAsync(TestFirm.Lead, (await app.AskedAsync(TestFirm.Member)).Id, (flow, row, lars) => flow.TakeOnAsync(row.Id, row.Version, [], lars, default));

        Said(await PanelAsync(vera)).Should().Equal(Lars, Lars);
    }

    [Fact]
    public async Task Sentence_WhenItCameBack_NamesTheNext()
    {
        await using var app = await StartAsync(WithTeamOnly);
        var vera = await app.SignInAsync(TestFirm.Partner);
        await vera.ActAsync("agree", Team);

        await app.StepAsync(TestFirm.Lead, (await app.AskedAsync(TestFirm.Lead)).Id, (flow, row, lars) => flow.RejectAsync(row.Id, row.Version, "Vol", lars, default));

        Said(await PanelAsync(vera)).Should().Equal(Mila, Mila);
    }

    [Fact]
    public async Task Sentence_OfAMeetingKeptAgainstTheAdvice_IsNotThere()
    {
        await using var app = await StartAsync(WithTeamOnly);
        var vera = await app.SignInAsync(TestFirm.Partner);

        await vera.ActAsync("overrule", Team, ("verdict", "Attend"), ("reason", "Beloofd"));

        var page = await PanelAsync(vera);
        Said(page).Should().BeEmpty();
        page.Html.Should().Contain("<textarea name=\"contribution\" rows=\"3\" maxlength=\"2000\"></textarea>");
    }

    /// <summary>The form around who can be chosen sends the sentence along as it stands there.</summary>
    [Theory]
    [InlineData(Mila)]
    [InlineData("Let Mila Jong chair ‘MT’, and tell you about anything that touches a limit.")]
    public async Task Choose_WithTheSentenceAboutWhoWasAsked_NamesWhoIsAskedNow(string sentBack)
    {
        await using var app = await StartAsync(WithTeamOnly);
        var vera = await app.SignInAsync(TestFirm.Partner);
        await vera.ActAsync("choose", Team, ("delegatee", TestFirm.Member), ("contribution", Lars));

        await vera.ActAsync("choose", Team, ("other", TestFirm.OtherPartner), ("contribution", sentBack));

        Said(await PanelAsync(vera)).Should().Equal(Otto, Otto);
    }

    [Fact]
    public async Task Overrule_AfterTheSentenceWasSentBack_LeavesNothingOfIt()
    {
        await using var app = await StartAsync(WithTeamOnly);
        var vera = await app.SignInAsync(TestFirm.Partner);
        await vera.ActAsync("choose", Team, ("delegatee", TestFirm.Member), ("contribution", Lars));
        await vera.ActAsync("choose", Team, ("other", TestFirm.OtherPartner), ("contribution", Mila));

        await vera.ActAsync("overrule", Team, ("verdict", "Attend"), ("reason", "Beloofd"));

        Said(await PanelAsync(vera)).Should().BeEmpty();
    }

    [Fact]
    public async Task Choose_WithWordsOfTheirOwn_KeepsThem()
    {
        await using var app = await StartAsync(WithTeamOnly);
        var vera = await app.SignInAsync(TestFirm.Partner);

        await vera.ActAsync("choose", Team, ("delegatee", TestFirm.Member), ("contribution", "Laat Mila dit leren."));

        Said(await PanelAsync(vera)).Should().Equal("Laat Mila dit leren.", "Laat Mila dit leren.");
    }

    [Fact]
    public async Task Feed_WhileAnotherIsAsked_NamesThatPerson()
    {
        await using var app = await StartAsync(WithTeamOnly);
        await (await app.SignInAsync(TestFirm.Partner)).ActAsync("choose", Team, ("delegatee", TestFirm.Member));

        (await FeedAsync(app)).Should().Contain("SUMMARY:MT\r\n").And.Contain("Mila").And.NotContain("Lars");
    }

    [Fact]
    public async Task Feed_WhenTheLeadTakesItOn_NamesTheLead()
    {
        await using var app = await StartAsync(WithTeamOnly);
        await (await app.SignInAsync(TestFirm.Partner)).ActAsync("choose", Team, ("delegatee", TestFirm.Member));

        await app.StepAsync(TestFirm.Lead, (await app.AskedAsync(TestFirm.Member)).Id, (flow, row, lars) => flow.TakeOnAsync(row.Id, row.Version, [], lars, default));

        (await FeedAsync(app)).Should().Contain("SUMMARY:Lars: MT\r\n").And.NotContain("Mila");
    }

    [Fact]
    public async Task Feed_OfAMeetingKeptAgainstTheAdvice_SaysNothingOfWhoElseCouldGo()
    {
        await using var app = await StartAsync(WithTeamOnly);

        await (await app.SignInAsync(TestFirm.Partner)).ActAsync("overrule", Team, ("verdict", "Attend"), ("reason", "Beloofd"));

        (await FeedAsync(app)).Should().Contain("SUMMARY:MT\r\n").And.NotContain("Lars").And.NotContain("voorzitten");
    }

    /// <summary>What vera's calendar program reads.</summary>
    private static async Task<string> FeedAsync(TestApp app)
    {
        string? made = null;
        await app.InScopeAsync(async services => made = await services.GetRequiredService<CalendarAddresses>().MakeAsync(TestFirm.Partner, CancellationToken.None));
        return (await app.Nobody().GetAsync(new Uri(made!).AbsolutePath)).Html.Replace("\r\n ", "", StringComparison.Ordinal);
    }

    private static Task<Page> PanelAsync(Visitor visitor) => visitor.GetAsync($"{Address}?meeting={Key(Team)}");

    /// <summary>The sentence on the card, then that in the panel.</summary>
    private static string[] Said(Page page) => [.. Sentence().Matches(page.Html).Select(m => m.Groups[1].Value)];

    [GeneratedRegex("(?:<span class=\"contribution\">|<p class=\"contrib\"><span class=\"vh\">[^<]*</span>)([^<]*)<")]
    private static partial Regex Sentence();
}
