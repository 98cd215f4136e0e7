using Microsoft.EntityFrameworkCore;
using PartnerFocus.Tests.Web.Agendas;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Outbox;
using PartnerFocus.Web.Store;
using static PartnerFocus.Tests.Web.Weeks.VerasWeek;

namespace PartnerFocus.Tests.Web.Weeks;

/// <summary>How the partner is reached, and who goes along: mila is new to the working group of Thursday 13:00–14:00, lars is further on.</summary>
public class WeekAlongTests
{
    /// <summary>From when on the yes can no longer be undone, and who goes along knows.</summary>
    internal static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private static readonly string Junior = TestFirm.Json.Replace(
        "\"team\": \"een\", \"level\": \"medior\"", "\"team\": \"een\", \"level\": \"junior\"", StringComparison.Ordinal);

    [Fact]
    public async Task Panel_OfWhoIsNewToIt_OffersTheCompanionTicked()
    {
        await using var app = await StartJuniorAsync();

        (await PanelAsync(app, TestFirm.Partner)).Html.Should().MatchRegex("name=\"together\" value=\"mila~lars\" checked[^>]*> Samen met Lars");
    }

    [Theory]
    [InlineData("nl", "Samen met Lars (heeft hier geen account)")]
    [InlineData("en", "Together with Lars (has no account here)")]
    public async Task Panel_OfACompanionWhoseAccountWasClosed_SaysSo(string language, string said)
    {
        await using var app = await StartJuniorAsync();
        await app.SeedAsync(db => db.Users.Single(u => u.MemberId == TestFirm.Lead).LockoutEnd = DateTimeOffset.MaxValue);
        var vera = await app.SignInAsync(TestFirm.Partner);
        vera.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);

        (await vera.GetAsync($"{Address}?meeting={Key(Sub)}")).Html.Should().Contain(said);
    }

    [Fact]
    public async Task Panel_ForTheAssistant_OffersNoCompanion()
    {
        await using var app = await StartJuniorAsync();
        await app.AddAccountAsync(TestFirm.Assistant);

        (await PanelAsync(app, TestFirm.Assistant)).Html.Should().NotContain("name=\"together\"");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Choose_WithACompanion_KeepsAndNamesWhoGoesAlong(StoreProvider store)
    {
        await using var app = await StartJuniorAsync(store);
        var vera = await app.SignInAsync(TestFirm.Partner);

        var page = await vera.ActAsync("choose", Sub, ("delegatee", "mila"), ("together", "mila~lars"));

        (await app.AskedAsync(TestFirm.Member)).TogetherWithId.Should().Be("lars");
        (await PanelAsync(app, TestFirm.Partner)).Html.Should().Contain("Ligt bij Lars (Mila samen met Lars)").And.Contain("Je vroeg dit aan Mila, samen met Lars");
        (await (await app.SignInAsync(TestFirm.Lead)).GetAsync("/approvals")).Html.Should().Contain("Samen met jou");
    }

    [Theory]
    [InlineData("mila~mila")]
    [InlineData("mila~vera")]
    [InlineData("mila~nobody")]
    [InlineData("mila~asha")]
    public async Task Choose_WithACompanionWhoCannot_ChangesNothing(string together)
    {
        await using var app = await StartJuniorAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);

        await vera.ActAsync("choose", Sub, ("delegatee", "mila"), ("together", together));

        (await app.InStoreAsync(db => db.Delegations.CountAsync())).Should().Be(0);
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    public async Task Choose_WithWhoConvenedItAsCompanion_ChangesNothing(bool along, int asked)
    {
        await using var app = await StartJuniorAsync();
        await app.ImportAsync(string.Join("BEGIN:VEVENT", VerasWeek.Calendar.Split("BEGIN:VEVENT").Select(e => !e.Contains($"UID:{Sub}\r", StringComparison.Ordinal) ? e
            : System.Text.RegularExpressions.Regex.Replace(e, "ORGANIZER[^\r]*", "ORGANIZER;CN=Lars Kok:mailto:lars@proef.example"))));
        var vera = await app.SignInAsync(TestFirm.Partner);

        await vera.ActAsync("choose", Sub, [("delegatee", "mila"), .. along ? [("together", "mila~lars")] : Array.Empty<(string, string)>()]);

        (await app.InStoreAsync(db => db.Delegations.CountAsync())).Should().Be(asked);
        (await PanelAsync(app, TestFirm.Partner)).Html.Should().Contain("Lars").And.NotContain("value=\"mila~lars\"");
    }

    [Fact]
    public async Task Choose_OfSomebodyElse_LeavesTheCompanionOfTheOther()
    {
        await using var app = await StartJuniorAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);

        await vera.ActAsync("choose", Sub, ("delegatee", "lars"), ("together", "mila~lars"));

        (await app.AskedAsync(TestFirm.Lead)).TogetherWithId.Should().BeNull();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Accept_WithACompanion_TellsThatPerson(StoreProvider store)
    {
        await using var app = await StartJuniorAsync(store);
        await AcceptAsync(app);

        var mail = await app.InStoreAsync(db => db.OutgoingMails.SingleAsync(m => m.Kind == MailKind.Along));
        mail.To.Should().Equal(new MailPerson("Lars Kok", "lars@proef.example"));
        mail.Subject.Should().StartWith("Je gaat mee met Mila: ‘Werkgroep due diligence");
        (await app.InStoreAsync(db => db.OutgoingMails.SingleAsync(m => m.Kind == MailKind.Ask))).Text.Should().Contain("Samen met: Lars Kok");
    }

    [Fact]
    public async Task Accept_WithACompanion_IsReadOnThatPersonsPageOnceItCanNoLongerBeUndone()
    {
        await using var app = await StartJuniorAsync();
        await AcceptAsync(app);
        app.Clock.Now += Window;

        (await (await app.SignInAsync(TestFirm.Lead)).GetAsync("/delegations")).Html.Should().Contain("Je gaat mee met Mila, die dit overneemt van Vera.");
    }

    [Fact]
    public async Task Agree_WithReachability_GoesWithTheQuestionAndIsThereNextTime()
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);

        await vera.ActAsync("agree", Sub, ("forWhom", "Wind"), ("asked", "Leid het"), ("callMeWhen", "De prijs"), ("reach", "App me, ik kijk elk half uur"));

        (await app.AskedAsync(TestFirm.Member)).Mandate.Should().BeEquivalentTo(new { Reach = "App me, ik kijk elk half uur", GivenReach = "App me, ik kijk elk half uur" });
        (await vera.GetAsync($"{Address}?meeting={Key(Part)}")).Html.Should().Contain("name=\"reach\" maxlength=\"500\" value=\"App me, ik kijk elk half uur\"");
    }

    [Fact]
    public async Task Agree_WithReachabilityThatIsTooLong_ChangesNothing()
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);

        await vera.ActAsync("agree", Sub, ("forWhom", "Wind"), ("asked", "Leid het"), ("callMeWhen", "De prijs"), ("reach", new string('x', 501)));

        (await app.InStoreAsync(db => db.Delegations.CountAsync())).Should().Be(0);
    }

    [Fact]
    public async Task Complete_ByTheDelegatee_CanSayHowThePartnerIsReached()
    {
        await using var app = await StartJuniorAsync();
        await AcceptAsync(app);
        var row = await app.AskedAsync(TestFirm.Member);
        var mila = await app.SignInAsync(TestFirm.Member);

        await mila.PostAsync($"/delegations/{row.Id}/mandate", ("version", $"{row.Version}"), ("Reach", "06, niet appen"));

        (await mila.GetAsync("/delegations")).Html.Should().Contain("<dt>Zo bereik je Vera</dt><dd>06, niet appen</dd>");
    }

    internal static async Task<TestApp> StartJuniorAsync(StoreProvider store = StoreProvider.Sqlite)
    {
        var app = await StartAsync(store, Outbox.MailStage.WithoutRounds);
        await app.SeedFirmAsync(Junior);
        await app.AddAccountAsync(TestFirm.Member);
        return app;
    }

    internal static async Task AcceptAsync(TestApp app)
    {
        await (await app.SignInAsync(TestFirm.Partner)).ActAsync("choose", Sub, ("delegatee", "mila"), ("together", "mila~lars"));
        await app.StepAsync(TestFirm.Lead, (await app.AskedAsync(TestFirm.Member)).Id, (flow, row, lead) => flow.ApproveAsync(row.Id, row.Version, lead, default));
        await app.StepAsync(TestFirm.Member, (await app.AskedAsync(TestFirm.Member)).Id, (flow, row, mila) => flow.AcceptAsync(row.Id, row.Version, "", mila, default));
    }

    private static async Task<Page> PanelAsync(TestApp app, string reader) => await (await app.SignInAsync(reader)).GetAsync($"{Address}?meeting={Key(Sub)}");
}
