using System.Net;
using Microsoft.EntityFrameworkCore;
using PartnerFocus.Tests.Web.Weeks;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web.Firm.Changes;

/// <summary>What a change of the firm does is seen before it is saved; with <see cref="VerasWeek"/> on the agenda.</summary>
public sealed class FirmChangesTests
{
    private static readonly (string, string)[] RedFlag = [("words[limit]", "dataroom"), ("version", "1")];

    [Theory, OnSqlite, OnPostgres]
    public async Task Words_WhenSent_SayWhatTheyFlipAndSaveNothing(StoreProvider store)
    {
        await using var app = await VerasWeek.StartAsync(store);
        var vera = await app.SignInAsync(TestFirm.Partner);

        var page = await vera.SeenAsync(await vera.PostAsync("/firm/words", RedFlag));

        page.Html.Should().Contain("Eén advies in de komende vier weken wordt anders").And.Contain("Werkgroep due diligence overname Wind BV");
        (await app.InStoreAsync(db => db.FirmVersions.CountAsync())).Should().Be(1);
    }

    [Fact]
    public async Task Words_SeenByTheAdministrator_NameNoMeeting()
    {
        await using var app = await VerasWeek.StartAsync();
        var admin = await app.SignInAdministratorAsync();

        var page = await admin.SeenAsync(await admin.PostAsync("/firm/words", RedFlag));

        page.Html.Should().Contain("Vera Prins").And.Contain("1 afspraak: 19 nov").And.NotContain("Werkgroep due diligence");
    }

    [Fact]
    public async Task Words_SeenByAnotherPartner_OnlyCount()
    {
        await using var app = await VerasWeek.StartAsync();
        var otto = await app.SignInAsync(TestFirm.OtherPartner);

        var page = await otto.SeenAsync(await otto.PostAsync("/firm/words", RedFlag));

        page.Html.Should().Contain("En 1 bij een andere partner").And.NotContain("Werkgroep due diligence").And.NotContain("19 nov");
    }

    [Fact]
    public async Task Save_ByTheAdministratorAfterLooking_IsInForce()
    {
        await using var app = await VerasWeek.StartAsync();
        var admin = await app.SignInAdministratorAsync();
        var sent = await admin.PostAsync("/firm/words", RedFlag);
        await admin.SeenAsync(sent);

        var saved = await admin.PostAsync(sent.Location + "/save");

        saved.Location.Should().Be("/firm/words");
        (await app.FirmAsync()).Settings.Words["limit"].Should().Equal("dataroom");
    }

    [Fact]
    public async Task Save_OfWhatNobodyLookedAt_ShowsItFirst()
    {
        await using var app = await VerasWeek.StartAsync();
        var admin = await app.SignInAdministratorAsync();
        var sent = await admin.PostAsync("/firm/words", RedFlag);

        var saved = await admin.PostAsync(sent.Location + "/save");

        saved.Location.Should().Be(sent.Location);
        (await app.FirmAsync()).Settings.Words.Should().BeEmpty();
    }

    [Fact]
    public async Task Save_ByAPartner_DoesNotExist()
    {
        await using var app = await VerasWeek.StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);
        var sent = await vera.PostAsync("/firm/words", RedFlag);
        await vera.SeenAsync(sent);

        (await vera.PostAsync(sent.Location + "/save")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Offer_ByAPartner_LaysItBeforeTheAdministrator()
    {
        await using var app = await VerasWeek.StartAsync();
        var (vera, admin) = (await app.SignInAsync(TestFirm.Partner), await app.SignInAdministratorAsync());
        var sent = await vera.PostAsync("/firm/words", RedFlag);
        var before = await admin.GetAsync(sent.Location!);

        await vera.PostAsync(sent.Location + "/offer");

        before.Status.Should().Be(HttpStatusCode.NotFound, "it is the partner's own until it is offered");
        (await admin.GetAsync("/firm/versions")).Html.Should().Contain("Vera Prins stelt voor: Eigen woorden");
    }

    [Fact]
    public async Task Look_WhenSomebodySavedSomethingElse_JoinsBoth()
    {
        await using var app = await VerasWeek.StartAsync();
        var admin = await app.SignInAdministratorAsync();
        var sent = await admin.PostAsync("/firm/words", RedFlag);
        await admin.PostAsync("/firm/teams/twee", ("name", "Team Twee Plus"), ("lead", "lena"), ("version", "1"));
        await admin.SeenAsync(sent);

        await admin.PostAsync(sent.Location + "/save");

        var firm = await app.FirmAsync();
        (firm.Teams[1].Name, firm.Settings.Words["limit"].Single()).Should().Be(("Team Twee Plus", "dataroom"));
    }

    [Fact]
    public async Task Look_WhenSomebodySavedTheSame_SaysSo()
    {
        await using var app = await VerasWeek.StartAsync();
        var admin = await app.SignInAdministratorAsync();
        var (one, other) = (await admin.PostAsync("/firm/words", RedFlag), await admin.PostAsync("/firm/words", ("words[limit]", "rode vlag"), ("version", "1")));
        await admin.SeenAsync(one);
        await admin.PostAsync(one.Location + "/save");

        (await admin.GetAsync(other.Location!)).Html.Should().Contain("Een grens wordt geraakt").And.Contain("intussen ook gewijzigd").And.NotContain("/save\"");
    }

    [Fact]
    public async Task Topic_WhenSent_IsADraftToo()
    {
        await using var app = await VerasWeek.StartAsync();
        var admin = await app.SignInAdministratorAsync();

        var sent = await admin.PostAsync("/firm/topics/deals", ("name", "Overnames"), ("nameEn", "Deals"), ("keywords", "overname\ndeal\nfusie"), ("version", "1"));

        (await admin.SeenAsync(sent)).Html.Should().Contain("Overnames").And.Contain("fusie").And.Contain("Er verandert geen advies");
    }

    [Theory]
    [InlineData("/firm/words", "words[limit]", "*", "verwacht wordt een woord")]
    [InlineData("/firm/thresholds", "values[breathMinutes]", "veel", "Vul een getal in van 0 tot en met 120")]
    [InlineData("/firm/thresholds", "values[precedentWeeks]", "0", "Vul een getal in van 1 tot en met 104")]
    [InlineData("/firm/topics/deals", "name", " ", "error-name")]
    public async Task Post_WhenSomethingIsWrong_SaysWhereAndKeepsWhatWasTyped(string path, string field, string value, string told)
    {
        await using var app = await VerasWeek.StartAsync();
        var admin = await app.SignInAdministratorAsync();

        var page = await admin.PostAsync(path, (field, value), ("version", "1"));

        page.Status.Should().Be(HttpStatusCode.UnprocessableEntity);
        page.Html.Should().Contain(told).And.Contain(value);
    }

    [Theory]
    [InlineData("/firm/people/mila", "Heeft een account")]
    [InlineData("/firm/people/lars", "Leidt team Team Een")]
    [InlineData("/firm/teams/een", "Vera Prins hoort bij dit team")]
    [InlineData("/firm/clients/wind", "Sleutel- of lievelingsklant van Vera Prins")]
    [InlineData("/firm/topics/deals", "Expertise van Vera Prins")]
    public async Task Remove_WhenSomethingRefersToIt_NamesWhat(string path, string told)
    {
        await using var app = await VerasWeek.StartAsync();
        await app.SignInAsync(TestFirm.Member);
        var admin = await app.SignInAdministratorAsync();

        var page = await admin.PostAsync(path + "/remove");

        page.Status.Should().Be(HttpStatusCode.Conflict);
        page.Html.Should().Contain(told);
    }

    [Fact]
    public async Task Remove_OfWhatNothingRefersTo_IsSeenAndThenSaved()
    {
        await using var app = await VerasWeek.StartAsync();
        var admin = await app.SignInAdministratorAsync();
        var sent = await admin.PostAsync("/firm/people/maks/remove");
        await admin.SeenAsync(sent);

        await admin.PostAsync(sent.Location + "/save");

        (await app.FirmAsync()).FindPerson("maks").Should().BeNull();
    }

    [Fact]
    public async Task Remove_ByALead_DoesNotExist()
    {
        await using var app = await VerasWeek.StartAsync();

        (await (await app.SignInAsync(TestFirm.Lead)).PostAsync("/firm/people/mila/remove")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Versions_AfterAChange_TellWhoChangedWhat()
    {
        await using var app = await VerasWeek.StartAsync();
        var lars = await app.SignInAsync(TestFirm.Lead);
        await lars.PostAsync("/firm/people/mila", ("name", "Mila Jong"), ("level", "medior"), ("reportsTo", "lars"), ("aliases", "Mila"), ("talents", "deals"), ("interests", "labour"), ("clients", "wind"), ("version", "1"));

        var page = await (await app.SignInAsync(TestFirm.Partner)).GetAsync("/firm/versions");

        page.Html.Should().Contain("door Lars Kok").And.MatchRegex(@"Mila Jong</b><span> · Hart voor</span></span>[\s\S]*Arbeidsrecht");
    }

    [Fact]
    public async Task Back_ToAnOlderVersion_IsANewVersionWithTheOldFirm()
    {
        await using var app = await VerasWeek.StartAsync();
        var admin = await app.SignInAdministratorAsync();
        await admin.PostAsync("/firm/teams/twee", ("name", "Team Twee Plus"), ("lead", "lena"), ("version", "1"));
        var sent = await admin.PostAsync("/firm/versions/1/back");
        await admin.SeenAsync(sent);

        await admin.PostAsync(sent.Location + "/save");

        (await app.FirmAsync()).Teams[1].Name.Should().Be("Team Twee");
        (await app.InStoreAsync(db => db.FirmVersions.CountAsync())).Should().Be(3);
    }
}
