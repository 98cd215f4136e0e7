using System.Net;
using System.Text.RegularExpressions;
using PartnerFocus.Tests.Web.Agendas;
using static PartnerFocus.Tests.Web.Weeks.VerasWeek;

namespace PartnerFocus.Tests.Web.Weeks;

public partial class WeekPageTests
{
    [Fact]
    public async Task Week_ForThePartner_SaysTheFinding()
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);

        var page = await vera.GetAsync(Address);

        Headline(page).Should().Be("6 werkafspraken. Voor 3 vraagt je agenda om jou; één kan je team dragen.");
    }

    [Fact]
    public async Task Week_ForTheAssistant_NamesThePartner()
    {
        await using var app = await StartAsync();
        var asha = await app.SignInAsync(TestFirm.Assistant);

        var page = await asha.GetAsync(Address);

        Headline(page).Should().Be("6 werkafspraken. Voor 3 vraagt de agenda om Vera; één kan het team dragen.");
    }

    [Fact]
    public async Task Week_InEnglish_IsEnglish()
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);
        vera.Http.DefaultRequestHeaders.Add("Accept-Language", "en-US");

        var page = await vera.GetAsync(Address);

        Headline(page).Should().Be("6 meetings. 3 ask for you; one your team can carry.");
    }

    [Fact]
    public async Task Week_WithoutAnAgenda_NamesTheNextStep()
    {
        await using var app = new TestApp();
        await app.SeedFirmAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);

        var page = await vera.GetAsync(Address);

        page.Html.Should().Contain("href=\"/agenda/vera/import\"");
    }

    [Theory]
    [InlineData(TestFirm.OtherPartner)]
    [InlineData(TestFirm.Lead)]
    [InlineData(TestFirm.Member)]
    public async Task Week_ForAStranger_IsLikeAnUnknownPartner(string memberId)
    {
        await using var app = await StartAsync();
        var stranger = await app.SignInAsync(memberId);

        var foreign = await stranger.GetAsync(Address);
        var unknown = await stranger.GetAsync("/week/nobody/2026-W47");

        (foreign.Status, Body(foreign)).Should().Be((HttpStatusCode.NotFound, Body(unknown).Replace("nobody", "vera", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Week_WithoutANumber_LeadsToTheWeekThatIsNow()
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);

        (await vera.GetAsync("/week/vera")).Location.Should().Be("/week/vera/2026-W47");
    }

    [Theory]
    [InlineData("2026-W60", HttpStatusCode.NotFound)]
    [InlineData("volgende", HttpStatusCode.BadRequest)]
    public async Task Week_WhenThereIsNoSuchWeek_NamesWhatWasAsked(string week, HttpStatusCode status)
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);

        var page = await vera.GetAsync("/week/vera/" + week);

        page.Status.Should().Be(status);
        page.Html.Should().Contain($"“{week}”");
    }

    [Fact]
    public async Task Week_ByDefault_ShowsNothingOfAPrivateEntryToThePartner()
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);

        var page = await vera.GetAsync($"{Address}?meeting={Key(Private)}");

        page.Html.Should().NotContain("Tandarts").And.NotContain("Tandlaan").And.Contain("Privé");
    }

    [Fact]
    public async Task Private_WhenThePartnerOpensIt_IsShownForOnePageViewOnly()
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);

        var answer = await vera.PostAsync($"{Address}/private?meeting={Key(Private)}");
        var shown = await vera.GetAsync(answer.Location!);
        var after = await vera.GetAsync(answer.Location!);

        (shown.Html.Contains("Tandarts", StringComparison.Ordinal), after.Html.Contains("Tandarts", StringComparison.Ordinal)).Should().Be((true, false));
    }

    [Fact]
    public async Task Private_WhileShown_OffersTheWayBack()
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);
        var answer = await vera.PostAsync($"{Address}/private");

        var shown = await vera.GetAsync(answer.Location!);

        shown.Html.Should().Contain($"href=\"{Address}\">Verberg privé</a>");
    }

    [Fact]
    public async Task Panel_SaysWhatWouldChangeTheVerdict()
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);

        var html = (await vera.GetAsync($"{Address}?meeting={Key(Part)}")).Html;

        WebUtility.HtmlDecode(html).Should().MatchRegex("Wat dit zou veranderen</h4>\\s*<p class=\"turn\">Als .+, dan .+\\.");
    }

    [Fact]
    public async Task Panel_ShowsWhyBeforeWho()
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);

        var html = (await vera.GetAsync($"{Address}?meeting={Key(Sub)}")).Html;

        html.IndexOf(">Waarom<", StringComparison.Ordinal).Should().BeInRange(0, html.IndexOf(">Wie past hierbij?<", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Private_ForTheAssistant_CannotBeOpened()
    {
        await using var app = await StartAsync();
        var asha = await app.SignInAsync(TestFirm.Assistant);

        var answer = await asha.PostAsync($"{Address}/private");
        var page = await asha.GetAsync($"{Address}?meeting={Key(Private)}");

        answer.Status.Should().Be(HttpStatusCode.NotFound);
        page.Html.Should().NotContain("Tandarts");
    }

    [Fact]
    public async Task Week_OfAMeetingWithAPart_MarksTheWordsAndThePart()
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);

        var page = await vera.GetAsync($"{Address}?meeting={Key(Part)}");

        page.Html.Should().Contain("Alleen 15:15–15:30").And.Contain("<mark>").And.MatchRegex("<li class=\"part v-part r88 n3 c1-1\"");
    }

    [Fact]
    public async Task Week_WithAFilter_ShowsOnlyTheMeetingsBehindTheNumber()
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);

        var page = await vera.GetAsync(Address + "?filter=delegate");

        Cards(page).Should().Equal(Key(Sub));
    }

    [Fact]
    public async Task Week_WhenATitleHoldsMarkup_ShowsItAsText()
    {
        await using var app = await StartAsync();
        await app.ImportAsync(Ics.Calendar("", Ics.Event("x", "20261119T160000Z", "<img src=x onerror=alert(1)>")), "Ander");
        var vera = await app.SignInAsync(TestFirm.Partner);

        var page = await vera.GetAsync($"{Address}?meeting={Key("x")}");

        page.Html.Should().NotContain("<img").And.Contain("&lt;img src=x");
    }

    [Fact]
    public async Task Week_HasNoInlineStyleOrScript()
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);

        var page = await vera.GetAsync($"{Address}?meeting={Key(Sub)}");

        page.Html.Should().NotMatchRegex("style=|<style|<script(?![^>]*src=)|\\son[a-z]+=");
    }

    private static string Headline(Page page) =>
        WebUtility.HtmlDecode(Tag().Replace(Heading().Match(page.Html).Groups[1].Value, "")).Trim();

    private static IEnumerable<string> Cards(Page page) => Card().Matches(page.Html).Select(m => m.Groups[1].Value);

    private static string Body(Page page) => Token().Replace(page.Html, "");

    [GeneratedRegex("<h1>(.*?)</h1>", RegexOptions.Singleline)]
    private static partial Regex Heading();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();

    [GeneratedRegex("data-item=\"([^\"]+)\"")]
    private static partial Regex Card();

    [GeneratedRegex("value=\"CfDJ8[^\"]+\"")]
    private static partial Regex Token();
}
