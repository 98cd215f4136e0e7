using static PartnerFocus.Tests.Web.Weeks.VerasWeek;

namespace PartnerFocus.Tests.Web.Weeks;

/// <summary>What saying yes comes to, before it is said.</summary>
public class WhatIfTests
{
    [Fact]
    public async Task WhatIf_OfClientWorkHandedOver_SaysThatTheInternalShareRises()
    {
        await using var app = await StartAsync(Only(Main, Sub, Hall));
        var vera = await app.SignInAsync(TestFirm.Partner);

        (await vera.GetAsync($"{Address}/what-if?key={Key(Sub)}")).Html.Should()
            .Be("Met deze keuze win je 1,0 uur. Je interne tijd stijgt van 29 % naar 40 %: je geeft ook klantwerk uit handen.");
    }

    [Fact]
    public async Task WhatIf_OfWhatIsLeftOut_SaysTheHoursAndTheShareThatFalls()
    {
        await using var app = await StartAsync(Only(Main, Sub, Hall));
        var vera = await app.SignInAsync(TestFirm.Partner);

        (await vera.GetAsync($"{Address}/what-if?key={Key(Hall)}")).Html.Should()
            .Be("Met deze keuze gaat je interne tijd van 29 % naar 0 % en win je 1,0 uur.");
    }

    [Fact]
    public async Task WhatIf_OfWhatWasDecided_CountsItBefore()
    {
        await using var app = await StartAsync(Only(Main, Sub, Hall));
        var vera = await app.SignInAsync(TestFirm.Partner);
        await vera.ActAsync("agree", Hall);

        (await vera.GetAsync($"{Address}/what-if?key={Key(Sub)}&key={Key(Hall)}")).Html.Should().Contain("win je 1,0 uur");
    }

    [Fact]
    public async Task WhatIf_OfAMeetingThatIsAttended_SaysThatNothingChanges()
    {
        await using var app = await StartAsync(Only(Main));
        var vera = await app.SignInAsync(TestFirm.Partner);

        (await vera.GetAsync($"{Address}/what-if?key={Key(Main)}")).Html.Should().Be("Met deze keuze verandert er niets aan de tijd.");
    }

    [Fact]
    public async Task WhatIf_OfAPrivateEntryOrAnUnknownOne_SaysNothing()
    {
        await using var app = await StartAsync();
        var asha = await app.SignInAsync(TestFirm.Assistant);

        (await asha.GetAsync($"{Address}/what-if?key={Key(Private)}&key=unknown")).Html.Should().BeEmpty();
    }

    [Fact]
    public async Task Clear_SaysWithoutScriptWhatTheScriptSays()
    {
        await using var app = await StartAsync(Only(Main, Sub, Hall));
        var vera = await app.SignInAsync(TestFirm.Partner);
        var said = (await vera.GetAsync($"{Address}/what-if?key={Key(Hall)}")).Html;

        (await vera.GetAsync($"{Address}/clear?key={Key(Hall)}")).Html.Should().Contain(said);
    }

    [Fact]
    public async Task Week_SaysWhatYesToAllComesTo()
    {
        await using var app = await StartAsync(Only(Main, Hall));
        var vera = await app.SignInAsync(TestFirm.Partner);

        (await vera.GetAsync(Address)).Html.Should().Contain("Als je overal ja op zegt, gaat je interne tijd van 40 % naar 0 % en win je 1,0 uur.");
    }

    [Fact]
    public async Task Panel_OfWhatCanBeChosenInstead_SaysWhatEachComesTo()
    {
        await using var app = await StartAsync(Only(Main, Sub, Hall));
        var vera = await app.SignInAsync(TestFirm.Partner);

        var html = System.Net.WebUtility.HtmlDecode((await vera.GetAsync($"{Address}?meeting={Key(Sub)}")).Html);

        html.Should().MatchRegex("Overslaan</label>\\s*<p class=\"what-if\" id=\"what-if-\\d\">Met deze keuze win je 1,0 uur\\. Je interne tijd stijgt van 29 % naar 40 %");
    }

    [Fact]
    public async Task Panel_OfWhatWasLeftOut_SaysWhatGoingAfterAllCosts()
    {
        await using var app = await StartAsync(Only(Main, Sub, Hall));
        var vera = await app.SignInAsync(TestFirm.Partner);
        await vera.ActAsync("agree", Hall);

        var html = System.Net.WebUtility.HtmlDecode((await vera.GetAsync($"{Address}?meeting={Key(Hall)}")).Html);

        html.Should().Contain("Met deze keuze ben je er 1,0 uur langer bij; je interne tijd gaat van 0 % naar 29 %.");
    }

    [Fact]
    public async Task Panel_WhenGoingAfterAllLeavesTheShareAsItIs_SaysThatItStays()
    {
        await using var app = await StartAsync(Only(Hall));
        var vera = await app.SignInAsync(TestFirm.Partner);
        await vera.ActAsync("agree", Hall);

        var html = System.Net.WebUtility.HtmlDecode((await vera.GetAsync($"{Address}?meeting={Key(Hall)}")).Html);

        html.Should().MatchRegex("Met deze keuze ben je er 1,0 uur langer bij; je interne tijd (gaat van (\\d+) % naar (?!\\2 %)\\d+|blijft \\d+) %\\.");
    }

    [Theory]
    [InlineData("nl", "De rest wordt aan Mila gevraagd.")]
    [InlineData("en", "Mila is asked to take the rest.")]
    public async Task Panel_OfComingForAPartOnly_SaysWhoIsAskedForTheRest(string language, string said)
    {
        await using var app = await StartAsync(Only(Main, Sub, Hall));
        var vera = await app.SignInAsync(TestFirm.Partner);
        vera.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);

        (await vera.GetAsync($"{Address}?meeting={Key(Sub)}")).Html.Should().Contain(said);

        await vera.ActAsync("overrule", Sub, ("verdict", "AttendPart"), ("reason", "Past zo"));
        (await app.AskedAsync(TestFirm.Member)).State.Should().Be(PartnerFocus.Web.Delegations.DelegationState.Confirmed);
        (await vera.GetAsync($"{Address}?meeting={Key(Sub)}")).Html.Should().NotContain(said);
    }
}
