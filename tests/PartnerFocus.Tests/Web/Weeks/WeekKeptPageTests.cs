using System.Data.Common;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using PartnerFocus.Tests.Web.Agendas;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Store;
using static PartnerFocus.Tests.Web.Weeks.VerasWeek;

namespace PartnerFocus.Tests.Web.Weeks;

/// <summary>A page that was made before is given again only while it is still what it would be if it were made anew.</summary>
public class WeekKeptPageTests
{
    private const string SubsTime = "1795089600-1795093200";

    [Theory, OnSqlite, OnPostgres]
    public async Task Week_WhenNothingHappened_IsTheSamePage(StoreProvider store)
    {
        await using var app = await StartAsync(store);
        var vera = await app.SignInAsync(TestFirm.Partner);
        var first = await vera.GetAsync(Address);

        var second = await vera.GetAsync(Address);

        second.HtmlWithoutTokens.Should().Be(first.HtmlWithoutTokens).And.Contain("Town hall");
    }

    [Fact]
    public async Task Week_WhenNothingHappened_AsksTheStoreForNothing()
    {
        var asked = new Questions();
        await using var app = await StartAsync(change: services => services.ConfigureDbContext<SqliteFocusDbContext>(o => o.AddInterceptors(asked)));
        var vera = await app.SignInAsync(TestFirm.Partner);
        await vera.GetAsync(Address);
        asked.Count.Should().BePositive();
        asked.Count = 0;

        await vera.GetAsync(Address);

        asked.Count.Should().Be(0);
    }

    [Fact]
    public async Task Week_WhenNothingHappened_IsStillNotToBeKeptByBrowsers()
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);
        await vera.GetAsync(Address);

        var headers = (await vera.GetAsync(Address)).Response.Headers;

        headers.CacheControl!.ToString().Should().Be("no-store, no-cache");
    }

    [Fact]
    public async Task Week_OfAnotherPartner_IsThePageOfWhatIsNotThereAndNoEmptyOne()
    {
        await using var app = await StartAsync();
        var other = await app.SignInAsync(TestFirm.OtherPartner);

        var page = await other.GetAsync(Address);

        page.Status.Should().Be(HttpStatusCode.NotFound);
        page.Html.Should().Contain("Deze pagina is er niet");
    }

    [Fact]
    public async Task Week_GivenAgain_CarriesFormTokensThatCount()
    {
        await using var app = await StartAsync();
        await (await app.SignInAsync(TestFirm.Partner)).GetAsync(Address);
        var vera = await app.SignInAsync(TestFirm.Partner);
        var html = (await vera.GetAsync(Address)).Html;
        var token = html[(html.IndexOf("RequestVerificationToken\" type=\"hidden\" value=\"", StringComparison.Ordinal) + 47)..];

        using var form = new FormUrlEncodedContent(
            [new("__RequestVerificationToken", token[..token.IndexOf('"', StringComparison.Ordinal)]), new("token", await vera.TokenAsync(Hall))]);
        var answer = await vera.Http.PostAsync(Address + "/agree", form);

        answer.StatusCode.Should().Be(HttpStatusCode.Redirect);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Week_AfterAnAct_ShowsIt(StoreProvider store)
    {
        await using var app = await StartAsync(store);
        var vera = await app.SignInAsync(TestFirm.Partner);
        await vera.GetAsync(Address);

        await vera.ActAsync("agree", Sub);

        (await vera.GetAsync(Address)).Html.Should().Contain("Tot Mila ja zegt");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Week_AfterAnActWasUndone_ShowsItNoMore(StoreProvider store)
    {
        await using var app = await StartAsync(store);
        var vera = await app.SignInAsync(TestFirm.Partner);
        var before = await vera.GetAsync(Address);
        await vera.ActAsync("agree", Sub);
        await vera.GetAsync(Address);

        await vera.UndoAsync();

        (await vera.GetAsync(Address)).HtmlWithoutTokens.Should().Be(before.HtmlWithoutTokens);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Week_AfterTheDelegateeAccepted_ShowsIt(StoreProvider store)
    {
        await using var app = await StartAsync(store);
        var vera = await app.SignInAsync(TestFirm.Partner);
        await vera.ActAsync("agree", Sub);
        var asked = await app.AskedAsync(TestFirm.Member);
        await app.StepAsync(TestFirm.Lead, asked.Id, (flow, row, lead) => flow.ApproveAsync(row.Id, row.Version, lead, default));
        (await vera.GetAsync(Address)).Html.Should().Contain("Tot Mila ja zegt");

        await app.StepAsync(TestFirm.Member, asked.Id, (flow, row, mila) => flow.AcceptAsync(row.Id, row.Version, "", mila, default));

        (await vera.GetAsync(Address)).Html.Should().NotContain("Tot Mila ja zegt");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Week_AfterTheAssistantObjected_ShowsIt(StoreProvider store)
    {
        await using var app = await StartAsync(store);
        var vera = await app.SignInAsync(TestFirm.Partner);
        var before = await vera.GetAsync(Address);

        await (await app.SignInAsync(TestFirm.Assistant)).ActAsync("say", Sub, ("text", "Wind rekent op jou"), ("objection", "true"));

        (await vera.GetAsync(Address)).HtmlWithoutTokens.Should().NotBe(before.HtmlWithoutTokens);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Week_AfterTimeWasKeptAndLetGo_ShowsBoth(StoreProvider store)
    {
        await using var app = await StartAsync(store);
        var vera = await app.SignInAsync(TestFirm.Partner);
        await vera.ActAsync("agree", Sub);
        var before = await vera.GetAsync(Address);
        await vera.PostAsync(Address + "/keep", ("slot", SubsTime), ("purpose", "HomeOnTime"));
        (await vera.GetAsync(Address)).HtmlWithoutTokens.Should().NotBe(before.HtmlWithoutTokens);
        var kept = await app.InStoreAsync(db => db.KeptTimes.AsNoTracking().SingleAsync());

        await vera.PostAsync(Address + "/let-go", ("kept", kept.Id.ToString("N")));
        await vera.GetAsync(Address);

        (await vera.GetAsync(Address)).HtmlWithoutTokens.Should().Be(before.HtmlWithoutTokens);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Week_OfAPartnerWhoIsTakenOutOfTheFirm_IsNotThereAnyMore(StoreProvider store)
    {
        await using var app = await StartAsync(store);
        var asha = await app.SignInAsync(TestFirm.Assistant);
        (await asha.GetAsync(Address)).Status.Should().Be(HttpStatusCode.OK);

        await app.InScopeAsync(services => services.GetRequiredService<FirmStore>().SaveAsync(
            FirmFile.Read(TestFirm.Json.Replace("\"assistant\": \"asha\"", "\"assistant\": \"lars\"", StringComparison.Ordinal)).Firm!, null, "beheer", CancellationToken.None));

        (await asha.GetAsync(Address)).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Week_OfAnAccountThatWasRemoved_AsksToSignIn()
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);
        await vera.GetAsync(Address);

        await app.InStoreAsync(db => db.Users.Where(u => u.MemberId == TestFirm.Partner).ExecuteDeleteAsync());

        (await vera.GetAsync(Address)).Status.Should().Be(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Week_WhenAMeetingBegins_ShowsItAtThatMoment()
    {
        await using var app = await StartAsync();
        app.Clock.Now = new DateTimeOffset(2026, 11, 19, 11, 59, 59, TimeSpan.Zero);
        var vera = await app.SignInAsync(TestFirm.Partner);
        (await vera.GetAsync(Address)).Html.Should().Contain($"name=\"key\" value=\"{Key(Sub)}\"");

        app.Clock.Now = new DateTimeOffset(2026, 11, 19, 12, 0, 0, TimeSpan.Zero);

        (await vera.GetAsync(Address)).Html.Should().NotContain($"name=\"key\" value=\"{Key(Sub)}\"");
    }

    [Fact]
    public async Task Week_OnTheNextDay_HasAnotherToday()
    {
        await using var app = await StartAsync();
        app.Clock.Now = new DateTimeOffset(2026, 11, 20, 22, 59, 0, TimeSpan.Zero);
        var vera = await app.SignInAsync(TestFirm.Partner);
        (await vera.GetAsync(Address)).Html.Should().Contain("class=\"day today");

        app.Clock.Now = new DateTimeOffset(2026, 11, 20, 23, 0, 0, TimeSpan.Zero);

        (await vera.GetAsync(Address)).Html.Should().NotContain("class=\"day today");
    }

    [Fact]
    public async Task Week_InTheOtherLanguage_IsAPageOfItsOwn()
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);
        (await vera.GetAsync(Address)).Html.Should().Contain("<html lang=\"nl\">");

        vera.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");

        (await vera.GetAsync(Address)).Html.Should().Contain("<html lang=\"en\">");
    }

    [Fact]
    public async Task Week_AfterWhatIsPrivateWasOpened_IsClosedAgain()
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);
        await vera.GetAsync(Address);
        var opened = await vera.PostAsync(Address + "/private");
        (await vera.GetAsync(opened.Location!)).Html.Should().Contain("Tandarts");

        (await vera.GetAsync(opened.Location!)).Html.Should().NotContain("Tandarts");
    }

    [Fact]
    public async Task Panel_OpenedTwice_HasAnIdOfItsOwnForWhatIsSaid()
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);

        (await vera.CommentAsync(Sub)).Should().NotBe(await vera.CommentAsync(Sub));
    }

    /// <summary>Counts what is asked of the store.</summary>
    private sealed class Questions : DbCommandInterceptor
    {
        public int Count { get; set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Count++;
            return ValueTask.FromResult(result);
        }
    }
}
