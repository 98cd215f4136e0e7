using Microsoft.EntityFrameworkCore;
using PartnerFocus.Tests.Web.Outbox;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Outbox;
using PartnerFocus.Web.Store;
using static PartnerFocus.Tests.Web.Weeks.VerasWeek;

namespace PartnerFocus.Tests.Web.Delegations;

/// <summary>
/// The whole way of people without an account, by the pages: mila is asked and answers asha by mail, who writes down that it is not for her; amira, who has no account
/// either, comes next, and her yes is written down too.
/// </summary>
public class WrittenJourneyTests
{
    private static readonly string WithAmira = TestFirm.Json.Replace(
        "{\"id\": \"maks\"",
        "{\"id\": \"amira\", \"name\": \"Amira Haddad\", \"email\": \"amira@proef.example\", \"aliases\": [\"Amira\"], \"team\": \"een\", \"level\": \"medior\", \"reportsTo\": \"lars\", \"talents\": [\"deals\"]}, {\"id\": \"maks\"",
        StringComparison.Ordinal);

    [Theory, OnSqlite, OnPostgres]
    public async Task Answers_WrittenDownAllTheWay_EndWithTheYesOfTheNext(StoreProvider store)
    {
        await using var app = await AskedAsync(store);

        await BetterAsync(app);
        await YesAsync(app);

        (await app.InStoreAsync(db => db.Delegations.ToListAsync())).Select(d => $"{d.DelegateeId} {d.State}").Should().BeEquivalentTo("mila Declined", "amira Accepted");
    }

    [Fact]
    public async Task Decline_NamingWhoKnowsBetter_OffersThatOneToThePartner()
    {
        await using var app = await AskedAsync();

        await NoAsync(app, ("reason", "Amira weet dit beter"), ("better", "amira"));

        (await PanelAsync(app)).Should().Contain("Mila stelt iets anders voor").And.Contain("Amira weet dit beter").And.Contain("Goed zo: vraag Amira");
    }

    [Fact]
    public async Task Decline_NamingNobody_LaysTheNextBeforeTheLead()
    {
        await using var app = await AskedAsync();

        await NoAsync(app, ("reason", "Die dag op reis"), ("otherWay", "false"));

        var next = await app.InStoreAsync(db => db.Delegations.SingleAsync(d => d.FollowsId != null));
        (next.State, next.DelegateeId).Should().Be((DelegationState.Confirmed, "lars"));
    }

    [Fact]
    public async Task Yes_OfTheNext_LeavesTheAssistantWhatTellsEverybodyWhoLeadsIt()
    {
        await using var app = await AskedAsync();
        await BetterAsync(app);
        await YesAsync(app);

        var update = await app.InStoreAsync(db => db.OutgoingMails.SingleAsync(m => m.State == MailState.Draft || m.State == MailState.Waiting));

        (update.Kind, update.ReplyTo.Address).Should().Be((MailKind.Update, "asha@proef.example"));
        update.To.Select(t => t.Address).Should().BeEquivalentTo("carla@wind.example", "amira@proef.example");
        update.Text.Should().Contain("Amira Haddad").And.NotContain("Mila");
    }

    [Fact]
    public async Task Question_ToTheNext_NamesWhoWritesTheAnswerDown()
    {
        await using var app = await AskedAsync();
        await BetterAsync(app);

        var asked = await app.InStoreAsync(db => db.OutgoingMails.SingleAsync(m => m.Kind == MailKind.Ask && m.State != MailState.TakenBack));

        (asked.To[0].Address, asked.ReplyTo.Address).Should().Be(("amira@proef.example", "asha@proef.example"));
    }

    [Fact]
    public async Task History_OfBothAnswers_NamesWhoseTheyAreAndWhoWroteThemDown()
    {
        await using var app = await AskedAsync();
        await BetterAsync(app);
        await YesAsync(app);

        (await PanelAsync(app)).Should().Contain("Mila stelde iets anders voor; Asha schreef het op").And.Contain("Amira zei ja; Asha schreef het op");
    }

    /// <summary>vera hands it to mila, lars sees that there is room, and the question left.</summary>
    private static async Task<TestApp> AskedAsync(StoreProvider store = StoreProvider.Sqlite)
    {
        var app = await StartAsync(store, MailStage.WithoutRounds);
        await app.SeedFirmAsync(WithAmira);
        await (await app.SignInAsync(TestFirm.Partner)).ActAsync("choose", Sub, ("delegatee", "mila"));
        await ApproveAsync(app, "mila");
        return app;
    }

    /// <summary>asha writes down that amira knows it better, and vera lets her be asked.</summary>
    private static async Task BetterAsync(TestApp app)
    {
        await NoAsync(app, ("reason", "Amira weet dit beter"), ("better", "amira"));
        var row = await app.AskedAsync("mila");
        await (await app.SignInAsync(TestFirm.Partner)).PostAsync($"{Address}/other-way", ("delegation", $"{row.Id}"), ("version", $"{row.Version}"), ("answer", "AskBetter"));
        await ApproveAsync(app, "amira");
    }

    private static async Task ApproveAsync(TestApp app, string who)
    {
        var row = await app.AskedAsync(who);
        await (await app.SignInAsync(TestFirm.Lead)).PostAsync($"/approvals/{row.Id}/approve", ("version", $"{row.Version}"));
        app.Clock.Now += TimeSpan.FromMinutes(11);
    }

    private static Task NoAsync(TestApp app, params (string Name, string Value)[] fields) => WriteAsync(app, "mila", "decline", fields);

    private static Task YesAsync(TestApp app) => WriteAsync(app, "amira", "accept", ("drops", "De nieuwsbrief"));

    private static async Task WriteAsync(TestApp app, string who, string act, params (string Name, string Value)[] fields)
    {
        var asha = await app.SignInAsync(TestFirm.Assistant);
        var row = await app.AskedAsync(who);
        (await asha.GetAsync("/delegations")).Html.Should().Contain($"action=\"/delegations/{row.Id}/written/{act}\"");
        await asha.PostAsync($"/delegations/{row.Id}/written/{act}", [("version", $"{row.Version}"), .. fields]);
    }

    private static async Task<string> PanelAsync(TestApp app) => (await (await app.SignInAsync(TestFirm.Partner)).GetAsync($"{Address}?meeting={Key(Sub)}")).Html;
}
