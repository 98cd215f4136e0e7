using static PartnerFocus.Tests.Web.Weeks.VerasWeek;

namespace PartnerFocus.Tests.Web.Weeks;

/// <summary>The hours won are one figure with one definition, wherever the page names them.</summary>
public class WeekHoursWonTests
{
    [Fact]
    public async Task Week_WhileOthersStillHaveToSayYes_SaysSoWithTheSameFigureEverywhere()
    {
        await using var app = await StartAsync(Only(Sub));
        var vera = await app.SignInAsync(TestFirm.Partner);

        var page = await vera.ActAsync("agree", Sub);

        page.Html.Should().Contain("Als iedereen ja zegt, win je <a href=\"#figures\">1,0 uur</a>").And.Contain("1,0 uur te winnen. Waarvoor houd je ze vrij?");
    }

    [Fact]
    public async Task Week_WhenSomethingIsSkipped_SaysWhatIsCertain()
    {
        await using var app = await StartAsync(Only(Sub, Hall));
        var vera = await app.SignInAsync(TestFirm.Partner);

        var page = await vera.ActAsync("agree", Hall);

        page.Html.Should().Contain("Daarvan is 1,0 uur zeker.");
    }

    [Fact]
    public async Task Keep_WhenNotAllCanBeKeptYet_NamesTheWholeAndThePart()
    {
        await using var app = await StartAsync(Only(Sub, Hall));
        var vera = await app.SignInAsync(TestFirm.Partner);

        var page = await vera.ActAsync("agree", Hall);

        page.Html.Should().Contain("Van de 2,0 te winnen uren zijn er nu 1,0 vrij te houden.");
    }

    [Fact]
    public async Task Keep_WhenAllIsCertain_SaysWon()
    {
        await using var app = await StartAsync(Only(Hall));
        var vera = await app.SignInAsync(TestFirm.Partner);

        var page = await vera.ActAsync("agree", Hall);

        page.Html.Should().Contain("1,0 uur gewonnen. Waarvoor houd je ze vrij?").And.Contain("Je wint <a href=\"#figures\">1,0 uur</a>");
    }

    [Fact]
    public async Task Keep_OfTwo_SaysThatBothStandInTheWeek()
    {
        await using var app = await StartAsync(Only(Sub, Hall));
        var vera = await app.SignInAsync(TestFirm.Partner);
        await vera.ActAsync("agree", Hall);
        await vera.ActAsync("agree", Sub);

        var answer = await vera.PostAsync(Address + "/keep", ("slot", "1795075200-1795078800"), ("slot", "1795089600-1795093200"), ("purpose", "TimeToThink"));

        (await vera.GetAsync(answer.Location!)).Html.Should().Contain("Vrijgehouden. Deze 2 blokken staan nu in je week.");
    }
}
