using static PartnerFocus.Tests.Web.Weeks.WeekSeriesTests;

namespace PartnerFocus.Tests.Web.Weeks;

/// <summary>Somebody is asked for one time; then the partner says that the choice holds for the series. What was asked stays as it is, and the page says so.</summary>
public class WeekSeriesOnceTests
{
    [Theory]
    [InlineData("nl", "stellen we Mila bij de volgende keren voor. Wat nu gevraagd is, geldt voor deze keer.", "Bij de volgende keren stellen we Mila voor, tot", "zegt ja voor", "Dat geldt voor de reeks")]
    [InlineData("en", "we propose Mila for the following times. What is asked now is for this time.", "For the following times we propose Mila, until", "says yes to", "That holds for the series")]
    public async Task Series_WhereSomebodyIsAskedForThisOne_SaysThatTheOthersAreProposed(string language, string before, string after, string notBefore, string notAfter)
    {
        await using var app = await VerasWeek.StartAsync(Weekly);
        var vera = await app.SignInAsync(TestFirm.Partner);
        vera.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        await ActAsync(vera, "choose", ("delegatee", TestFirm.Member));
        (await vera.GetAsync($"{First}?meeting={KeyOf(19)}")).Html.Should().Contain(before).And.NotContain(notBefore);

        var told = await ActAsync(vera, "series", ("scope", "FromNow"));

        told.Html.Should().Contain(after).And.NotContain(notAfter);
        (await app.InStoreAsync(db => Task.FromResult(db.Delegations.Single().AsksSeries))).Should().BeFalse();
    }

    [Fact]
    public async Task Series_WhereThePartnerGoes_HoldsForTheSeries()
    {
        await using var app = await VerasWeek.StartAsync(Weekly);
        var vera = await app.SignInAsync(TestFirm.Partner);
        await ActAsync(vera, "overrule", ("verdict", "Attend"), ("reason", "Beloofd"));

        (await ActAsync(vera, "series", ("scope", "FromNow"))).Html.Should().Contain("Dat geldt voor de reeks tot");
    }
}
