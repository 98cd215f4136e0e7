using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using static PartnerFocus.Tests.Web.Weeks.VerasWeek;

namespace PartnerFocus.Tests.Web.Weeks;

/// <summary>Who decides reads beforehand what the organiser will: the very message, in the language it leaves in.</summary>
public partial class WeekReadyMessageTests
{
    [Theory]
    [InlineData(Vague, "nl", "Zeg je akkoord, dan ligt dit bericht aan Piet klaar; Asha Smit verstuurt het.")]
    [InlineData(Vague, "en", "When you agree, this message to Piet lies ready; Asha Smit sends it.")]
    [InlineData(Hall, "en", "Kantoor")]
    public async Task Panel_BeforeItIsDecided_ShowsTheMessageThatIsWrittenThen(string uid, string language, string says)
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);
        vera.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        var shown = (await vera.GetAsync($"{Address}?meeting={Key(uid)}")).Html;

        await vera.ActAsync("agree", uid);

        var mail = await app.InStoreAsync(db => db.OutgoingMails.AsNoTracking().SingleAsync());
        Message().Match(WebUtility.HtmlDecode(shown)).Groups[1].Value.ReplaceLineEndings("\n").Should().Be(mail.Text.ReplaceLineEndings("\n"));
        WebUtility.HtmlDecode(shown).Should().Contain(says);
    }

    [Fact]
    public async Task Panel_ForTheAssistant_SaysWhatThePartnersYesDoes()
    {
        await using var app = await StartAsync();
        await app.AddAccountAsync(TestFirm.Assistant);

        (await (await app.SignInAsync(TestFirm.Assistant)).GetAsync($"{Address}?meeting={Key(Vague)}")).Html
            .Should().Contain("Zegt Vera akkoord, dan ligt dit bericht aan Piet klaar; Asha Smit verstuurt het.");
    }

    [Theory]
    [InlineData("ORGANIZER;CN=Vera Prins:mailto:vera@proef.example")]
    [InlineData("ORGANIZER;CN=Asha Smit:mailto:asha@proef.example")]
    public async Task Panel_OfWhatIsSkippedOfTheOwn_SaysThatNobodyHears(string organizer)
    {
        await using var app = await StartAsync(Only(Hall).Replace("ORGANIZER;CN=Kantoor:mailto:kantoor@proef.example", organizer, StringComparison.Ordinal)
            .Replace("Iedereen;CUTYPE=GROUP:mailto:iedereen", "Lars Kok:mailto:lars", StringComparison.Ordinal));
        var vera = await app.SignInAsync(TestFirm.Partner);

        await vera.ActAsync("overrule", Hall, ("verdict", "LeaveOut"), ("reason", "Past niet"));

        var page = await vera.GetAsync($"{Address}?meeting={Key(Hall)}");
        page.Html.Should().Contain("Deze bijeenkomst is van jou: wie is uitgenodigd, hoort hier niets van.").And.NotContain("Dank voor de uitnodiging");
    }

    [Fact]
    public async Task Agree_WithSomebodyPickedFromTheList_AsksThatOne()
    {
        await using var app = await StartAsync();
        await app.AddAccountAsync(TestFirm.OtherPartner);

        await (await app.SignInAsync(TestFirm.Partner)).ActAsync("agree", Sub, ("other", TestFirm.OtherPartner));

        (await app.InStoreAsync(db => db.Delegations.AsNoTracking().SingleAsync())).DelegateeId.Should().Be(TestFirm.OtherPartner);
    }

    [GeneratedRegex("(?s)<blockquote[^>]*>(.*?)</blockquote>")]
    private static partial Regex Message();
}
