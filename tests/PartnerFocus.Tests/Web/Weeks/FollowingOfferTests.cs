namespace PartnerFocus.Tests.Web.Weeks;

/// <summary>mila goes to one meeting of every Thursday at one, that of 19 November: what vera reads before she asks her for the following ones too.</summary>
public class FollowingOfferTests
{
    [Fact]
    public async Task Panel_OfWhoGoes_SaysHowManyFollowAndUntilWhen()
    {
        await using var app = await FollowingTimesTests.AcceptedAsync();

        (await PanelAsync(app)).Should().Contain("Tot 16 februari 2027 zijn dat er 12, vanaf 26 november 2026.");
    }

    [Fact]
    public async Task Panel_InEnglish_SaysHowManyFollowAndUntilWhen()
    {
        await using var app = await FollowingTimesTests.AcceptedAsync();

        (await PanelAsync(app, "en-GB")).Should().Contain("Until 16 February 2027 those are 12, from 26 November 2026.");
    }

    [Fact]
    public async Task Panel_WhereOneFollows_SaysWhen()
    {
        await using var app = await FollowingTimesTests.AcceptedAsync(rule: "FREQ=WEEKLY;COUNT=3");

        (await PanelAsync(app)).Should().Contain("Tot 16 februari 2027 is dat er één: op 26 november 2026.");
    }

    [Fact]
    public async Task Panel_WhereTheNextIsLaterThanTheDayOffered_SaysSo()
    {
        await using var app = await FollowingTimesTests.AcceptedAsync(rule: "FREQ=WEEKLY;BYMONTH=4,11;UNTIL=20270415T000000Z", except: "20261126T130000");

        (await PanelAsync(app)).Should().Contain("Tot 16 februari 2027 is dat er geen; de eerste is op 1 april 2027. Kies daarvoor een latere dag.");
    }

    [Fact]
    public async Task Panel_OfTheLastOfItsSeries_DoesNotOfferIt()
    {
        await using var app = await FollowingTimesTests.AcceptedAsync(rule: "FREQ=WEEKLY;COUNT=2");

        (await PanelAsync(app)).Should().NotContain("Vraag Mila ook voor de volgende keren");
    }

    [Fact]
    public async Task Panel_WhereSomebodyIsAskedForTheSeries_DoesNotOfferIt()
    {
        await using var app = await FollowingTimesTests.AcceptedAsync();
        await FollowingTimesTests.ActAsync(app, "choose", "/week/vera/2026-W49", 3, ("delegatee", "lars"), ("scope", "FromNow"));

        (await PanelAsync(app)).Should().NotContain("Vraag Mila ook voor de volgende keren");
    }

    private static async Task<string> PanelAsync(TestApp app, string culture = "nl")
    {
        var vera = await app.SignInAsync(TestFirm.Partner);
        await vera.PostAsync("/language", ("culture", culture), ("next", "/"));
        return (await vera.GetAsync($"{FollowingTimesTests.First}?meeting={FollowingTimesTests.KeyOf(19)}")).Html;
    }
}
