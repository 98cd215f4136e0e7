using System.Net;
using Microsoft.EntityFrameworkCore;
using PartnerFocus.Tests.Web.Agendas;
using PartnerFocus.Triage;
using PartnerFocus.Web.Delegations;
using static PartnerFocus.Tests.Web.Weeks.VerasWeek;

namespace PartnerFocus.Tests.Web.Weeks;

/// <summary>Another verdict, another person, other words than advised.</summary>
public class WeekChoosingTests
{
    [Fact]
    public async Task Overrule_WithoutAReason_ChangesNothingAndAsksWhy()
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);

        var page = await vera.ActAsync("overrule", Sub, ("verdict", "Attend"), ("reason", " "));

        page.Html.Should().Contain("Schrijf in een paar woorden waarom");
        (await app.InStoreAsync(db => db.Choices.CountAsync())).Should().Be(0);
    }

    [Fact]
    public async Task Overrule_WithoutAReason_ComesBackAsItWasLeft()
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);

        var page = await vera.ActAsync("overrule", Sub, ("verdict", "LeaveOut"), ("reason", " "));

        page.Html.Should().MatchRegex("id=\"overrule\" open").And.MatchRegex("value=\"LeaveOut\" checked")
            .And.Contain("aria-describedby=\"reason-missing\"").And.Contain("Kies een reden hierboven");
    }

    [Fact]
    public async Task Agree_WhenThePartnerWroteAVision_OpensWhatItIsForWithTheLineItServes()
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);
        await vera.PostAsync("/firm/partners/vera", ("expertise", "deals"), ("keyClients", "wind"), ("vision", "Rust aan tafel.\nElke overname wordt beter."), ("version", "1"));

        await vera.ActAsync("agree", Sub);

        (await app.AskedAsync(TestFirm.Member)).Mandate.ForWhom.Should().Be("“Elke overname wordt beter.”\nWerkgroep due diligence overname Wind BV");
    }

    [Fact]
    public async Task Agree_WhenNoLineOfTheVisionMeetsIt_OpensWithNone()
    {
        await using var app = await StartAsync();
        var vera = await WithVisionAsync(app);

        await vera.ActAsync("agree", Sub);

        (await app.AskedAsync(TestFirm.Member)).Mandate.ForWhom.Should().Be("Werkgroep due diligence overname Wind BV");
    }

    [Fact]
    public async Task Agree_WithALineThatThePartnerChose_OpensWithThatLine()
    {
        await using var app = await StartAsync();
        var vera = await WithVisionAsync(app);
        (await vera.GetAsync($"{Address}?meeting={Key(Sub)}")).Html.Should().Contain("<option value=\"Rust aan tafel.\">");

        await vera.ActAsync("agree", Sub, ("vision", "Rust aan tafel."), ("forWhom", "Voor Wind"), ("asked", "Leid het"), ("callMeWhen", "Het misgaat"));

        (await app.AskedAsync(TestFirm.Member)).Mandate.ForWhom.Should().Be("“Rust aan tafel.”\nVoor Wind");
    }

    private static async Task<Visitor> WithVisionAsync(TestApp app)
    {
        var vera = await app.SignInAsync(TestFirm.Partner);
        await vera.PostAsync("/firm/partners/vera", ("expertise", "deals"), ("keyClients", "wind"), ("vision", "Rust aan tafel.\nIedereen op tijd thuis."), ("version", "1"));
        return vera;
    }

    [Fact]
    public async Task Choose_ForThePartOfAMeeting_SaysThatThePartnerGoesUntilTheYes()
    {
        await using var app = await StartAsync();

        var page = await (await app.SignInAsync(TestFirm.Partner)).ActAsync("choose", Part, ("delegatee", TestFirm.Lead));

        page.Html.Should().Contain("‘Stuurgroep overname Zon’: akkoord. Tot Lars ja zegt, ga jij.");
    }

    [Fact]
    public async Task Choose_ForAMeetingWithABreakInItsTitle_NamesItInQuotesOnOneLine()
    {
        await using var app = await StartAsync(VerasWeek.Calendar.Replace("SUMMARY:Stuurgroep overname Zon", "SUMMARY:Stuurgroep\\n overname Zon", StringComparison.Ordinal));

        var page = await (await app.SignInAsync(TestFirm.Partner)).ActAsync("choose", Part, ("delegatee", TestFirm.Lead));

        page.Html.Should().Contain("‘Stuurgroep overname Zon’: akkoord. Tot Lars ja zegt, ga jij.").And.Contain("Laatst: ‘Stuurgroep overname Zon’.");
    }

    [Fact]
    public async Task Overrule_WithAReason_TakesBackWhoWasAsked()
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);
        await vera.ActAsync("agree", Sub);

        await vera.ActAsync("overrule", Sub, ("verdict", "Attend"), ("reason", "Beloofd"));

        var asked = await app.InStoreAsync(db => db.Delegations.Include(d => d.Choice).SingleAsync());
        (asked.State, asked.Choice.Chosen, asked.Choice.Reason).Should().Be((DelegationState.Withdrawn, Verdict.Attend, "Beloofd"));
    }

    [Fact]
    public async Task Overrule_WhenItCannotBeFollowed_KeepsWhatWasTypedOnThePageAndOutOfCookies()
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);

        var answer = await vera.PostAsync(Address + "/overrule", ("token", Key(Sub) + "~stale"), ("verdict", "Clarify"), ("ownReason", "Carla vroeg ernaar"));

        answer.Status.Should().Be(HttpStatusCode.UnprocessableEntity);
        answer.Html.Should().Contain("value=\"Carla vroeg ernaar\"").And.Contain("is ondertussen veranderd")
            .And.MatchRegex("value=\"Clarify\" checked");
        answer.Response.Headers.ToString().Should().NotMatchRegex("partnerfocus-notice=[^;]");
    }

    [Fact]
    public async Task Overrule_DoesNotMakeTheReasonTheTopContribution()
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);

        await vera.ActAsync("overrule", Sub, ("verdict", "Attend"), ("reason", "De klant rekent op mij"));

        var page = await vera.GetAsync($"{Address}?meeting={Key(Sub)}");
        page.Html.Should().Contain("Gekozen omdat: ‘De klant rekent op mij’.").And.NotContain("class=\"contrib\"");
    }

    [Fact]
    public async Task Contribution_OnAnOpenMeeting_SaysThatSavingAgrees()
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);

        (await vera.GetAsync($"{Address}?meeting={Key(Main)}")).Html.Should().Contain("Bewaar en ga akkoord</button>");
    }

    [Fact]
    public async Task Contribution_OnADecidedMeeting_OnlySaves()
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);
        await vera.ActAsync("agree", Main);

        (await vera.GetAsync($"{Address}?meeting={Key(Main)}")).Html.Should().Contain(">Bewaar</button>");
    }

    [Theory]
    [InlineData("agree")]
    [InlineData("say")]
    public async Task Act_WithoutAMeeting_IsAnsweredWithACapital(string act)
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);

        var answer = await vera.PostAsync($"{Address}/{act}", ("text", "Hallo"));

        (await vera.GetAsync(answer.Location!)).Html.Should().Contain(">Deze afspraak staat niet meer in de agenda");
    }

    [Fact]
    public async Task Overrule_SaysWhatWasChosen()
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);

        var page = await vera.ActAsync("overrule", Main, ("verdict", "LeaveOut"), ("reason", "Verzet"));

        page.Html.Should().Contain("‘Hoofdonderhandeling overname Wind BV’: overslaan.");
    }

    [Fact]
    public async Task Choose_AnotherPerson_AsksThatPerson()
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);

        await vera.ActAsync("choose", Sub, ("delegatee", TestFirm.Lead), ("tied", "true"));

        var asked = await app.InStoreAsync(db => db.Delegations.SingleAsync());
        (asked.DelegateeId, asked.IsTiedToPerson).Should().Be((TestFirm.Lead, true));
    }

    [Fact]
    public async Task Choose_SomebodyWhoIsNotRanked_ShowsThemFirstWithHowItStands()
    {
        await using var app = await StartAsync();
        await app.AddAccountAsync(TestFirm.OtherPartner);
        var vera = await app.SignInAsync(TestFirm.Partner);
        await vera.ActAsync("choose", Sub, ("other", TestFirm.OtherPartner));

        var page = await vera.GetAsync($"{Address}?meeting={Key(Sub)}");

        page.Html.Should().MatchRegex("(?s)<ul class=\"who\">\\s*<li>\\s*<span[^>]*>[A-Z]+</span>\\s*<div><b>Otto Vos</b>.*?<span class=\"asked\">Gevraagd aan Otto</span>");
    }

    [Fact]
    public async Task Choose_WhoTheMeetingIsAbout_CannotBe()
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);

        var page = await vera.ActAsync("choose", Appraisal, ("delegatee", TestFirm.Member));

        page.Html.Should().Contain("Mila kan voor ‘Beoordelingsgesprek Mila Jong’ niet worden gevraagd");
    }

    [Fact]
    public async Task Choose_ForAnAppraisal_SaysThatThePersonIsToldFirst()
    {
        await using var app = await StartAsync();

        var page = await (await app.SignInAsync(TestFirm.Partner)).ActAsync("choose", Appraisal, ("delegatee", TestFirm.Lead));

        page.Html.Should().Contain("‘Beoordelingsgesprek Mila Jong’: akkoord. Vertel het eerst zelf aan wie het aangaat; daarna pas ligt de vraag bij de teamleider. Tot Lars ja zegt, ga jij.");
    }

    [Fact]
    public async Task Choose_AnUnknownPerson_CannotBe()
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);

        var page = await vera.ActAsync("choose", Sub, ("delegatee", "nobody"));

        page.Html.Should().Contain("kan deze persoon niet worden gevraagd");
    }

    [Fact]
    public async Task Choose_WithAnEmptyMandate_AsksForIt()
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);

        var page = await vera.ActAsync("choose", Sub, ("delegatee", TestFirm.Lead), ("forWhom", ""), ("asked", "x"), ("callMeWhen", "y"));

        page.Html.Should().Contain("Schrijf eerst iets");
        (await app.InStoreAsync(db => db.Choices.CountAsync())).Should().Be(0);
    }

    [Fact]
    public async Task Contribution_OfADecidedMeeting_ChangesWithoutAskingAgain()
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);
        await vera.ActAsync("agree", Sub);

        var page = await vera.ActAsync("contribution", Sub, ("contribution", "Alleen de toon zetten"));

        page.Html.Should().Contain("Alleen de toon zetten");
        (await app.InStoreAsync(db => db.Delegations.CountAsync())).Should().Be(1);
    }

    [Fact]
    public async Task Contribution_SentBackAsItWas_IsNotTheirOwn()
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);
        var advised = "Leid ‘Hoofdonderhandeling overname Wind BV’ voor Wind BV en houd het doel in het oog.";

        await vera.ActAsync("agree", Main, ("contribution", advised));

        (await app.InStoreAsync(db => db.Choices.SingleAsync())).TopContribution.Should().BeNull();
    }

    /// <summary>Three at one time for two who can: the third has nobody left by the plan of the week alone.</summary>
    [Fact]
    public async Task Choose_WhomOnlyOtherProposalsKeepOut_AsksThatPerson()
    {
        await using var app = await StartAsync(ThreeAtOnce);
        var vera = await app.SignInAsync(TestFirm.Partner);

        await vera.ActAsync("choose", "sub3", ("delegatee", TestFirm.Member));

        (await app.AskedAsync(TestFirm.Member)).State.Should().Be(DelegationState.Confirmed);
    }

    [Fact]
    public async Task Panel_OfWhomOnlyOtherProposalsKeepOut_OffersThatPersonAmongTheOthers()
    {
        await using var app = await StartAsync(ThreeAtOnce);

        var page = await (await app.SignInAsync(TestFirm.Partner)).GetAsync($"{Address}?meeting={Key("sub3")}");

        page.Html.Should().Contain("Staat dan al als eerste bij een andere bijeenkomst").And.Contain("<option value=\"mila\">");
    }

    [Fact]
    public async Task Choose_WhomARealStopKeepsOut_AsksNobody()
    {
        await using var app = await StartAsync(ThreeAtOnce);
        await MilaIsTakenAsync(app);
        var vera = await app.SignInAsync(TestFirm.Partner);

        var page = await vera.ActAsync("choose", "sub3", ("delegatee", TestFirm.Member));

        page.Html.Should().Contain("Mila kan voor").And.Contain("niet worden gevraagd. Kies iemand anders.");
        (await app.InStoreAsync(db => db.Delegations.CountAsync())).Should().Be(0);
    }

    [Fact]
    public async Task Panel_OfWhomARealStopKeepsOut_OffersThatPersonNowhere()
    {
        await using var app = await StartAsync(ThreeAtOnce);
        await MilaIsTakenAsync(app);

        var page = await (await app.SignInAsync(TestFirm.Partner)).GetAsync($"{Address}?meeting={Key("sub3")}");

        page.Html.Should().Contain("<option value=\"maks\">").And.NotContain("<option value=\"mila\">");
    }

    private static string ThreeAtOnce
    {
        get
        {
            var entry = Entry(Only(Sub));
            return Ics.Calendar("", entry, entry.Replace("UID:sub", "UID:sub2", StringComparison.Ordinal), entry.Replace("UID:sub", "UID:sub3", StringComparison.Ordinal));
        }
    }

    private static string Entry(string calendar) => calendar[calendar.IndexOf("BEGIN:VEVENT", StringComparison.Ordinal)..calendar.IndexOf("END:VCALENDAR", StringComparison.Ordinal)];

    private static Task<PartnerFocus.Web.Agendas.ImportResult> MilaIsTakenAsync(TestApp app) => app.ImportAsync(
        [("mila.ics", Ics.Bytes(Ics.Calendar("", Ics.Event("p", "20261119T120000Z", "Tandarts", "CLASS:PRIVATE"))))],
        null, order => order with { OwnerId = TestFirm.Member, IsPartner = false });
}
