using System.Net;
using System.Text.RegularExpressions;
using static PartnerFocus.Tests.Web.Weeks.VerasWeek;

namespace PartnerFocus.Tests.Web.Weeks;

/// <summary>The headline is a sentence for none, for one and for several.</summary>
public partial class WeekFindingTests
{
    [Theory]
    [InlineData(TestFirm.Partner, new[] { Sub }, "Eén werkafspraak. Deze week vraagt niets om jou; je team kan die dragen.")]
    [InlineData(TestFirm.Partner, new[] { Main }, "Eén werkafspraak. Die vraagt om jou.")]
    [InlineData(TestFirm.Partner, new[] { Sub, Hall }, "2 werkafspraken. Deze week vraagt niets om jou; één kan je team dragen.")]
    [InlineData(TestFirm.Partner, new[] { Main, Hall, Sub }, "3 werkafspraken. Eén vraagt om jou; één kan je team dragen.")]
    [InlineData(TestFirm.Partner, new[] { Main, Part, Sub }, "3 werkafspraken. Voor 2 vraagt je agenda om jou; één kan je team dragen.")]
    [InlineData(TestFirm.Assistant, new[] { Sub }, "Eén werkafspraak. Deze week vraagt niets om Vera; het team kan die dragen.")]
    [InlineData(TestFirm.Assistant, new[] { Main }, "Eén werkafspraak. Die vraagt om Vera.")]
    [InlineData(TestFirm.Assistant, new[] { Main, Hall }, "2 werkafspraken. Eén vraagt om Vera.")]
    public async Task Headline_OfFew_IsASentence(string reader, string[] meetings, string said)
    {
        await using var app = await StartAsync(Only(meetings));
        var visitor = await app.SignInAsync(reader);

        Text(await visitor.GetAsync(Address), "<h1>", "</h1>").Should().Be(said);
    }

    [Theory]
    [InlineData(new[] { Sub }, "One meeting. Nothing this week asks for you; your team can carry it.")]
    [InlineData(new[] { Main }, "One meeting. It asks for you.")]
    [InlineData(new[] { Main, Hall, Sub }, "3 meetings. One asks for you; one your team can carry.")]
    public async Task Headline_OfFewInEnglish_IsASentence(string[] meetings, string said)
    {
        await using var app = await StartAsync(Only(meetings));
        var visitor = await app.SignInAsync(TestFirm.Partner);
        visitor.Http.DefaultRequestHeaders.Add("Accept-Language", "en-US");

        Text(await visitor.GetAsync(Address), "<h1>", "</h1>").Should().Be(said);
    }

    [Fact]
    public async Task Lede_ForTheAssistant_SpeaksOfThePartnerInSentences()
    {
        await using var app = await StartAsync(Only(Part));
        var asha = await app.SignInAsync(TestFirm.Assistant);

        Text(await asha.GetAsync(Address), "<p class=\"lede\">", "</p>").Should()
            .Be("Eén afspraak vraagt Vera maar voor een deel. Als Vera overal ja op zegt, levert dat 0,8 uur op.");
    }

    [Fact]
    public async Task WhatIf_ForTheAssistant_IsThePartnersTime()
    {
        await using var app = await StartAsync();
        var asha = await app.SignInAsync(TestFirm.Assistant);

        (await asha.GetAsync(Address)).Html.Should().Contain("Als Vera overal ja op zegt, ").And.NotContain("je interne tijd");
    }

    private static string Text(Page page, string start, string end)
    {
        var from = page.Html.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return WebUtility.HtmlDecode(Tag().Replace(page.Html[from..page.Html.IndexOf(end, from, StringComparison.Ordinal)], "")).Trim();
    }

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();
}
