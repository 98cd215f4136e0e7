using System.Text.RegularExpressions;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Store;
using PartnerFocus.Web.Weeks;
using static PartnerFocus.Tests.Web.Weeks.VerasWeek;

namespace PartnerFocus.Tests.Web.Weeks;

/// <summary>Whom the partner is offered after somebody was asked for a meeting and does not go.</summary>
public partial class WeekAskedBeforeTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Panel_AfterARejection_OffersTheNextFirst(StoreProvider store)
    {
        await using var app = await StartAsync(store);
        var vera = await RejectedAsync(app);

        var page = await vera.GetAsync($"{Address}?meeting={Key(Sub)}");

        Offered(page).Should().Equal(TestFirm.Lead, TestFirm.Member);
        page.Html.Should().Contain("Lars kan dit dragen").And.NotContain("Mila kan dit dragen");
    }

    [Fact]
    public async Task Panel_AfterARejection_SaysItBesideWhoWasAsked()
    {
        await using var app = await StartAsync();
        var vera = await RejectedAsync(app);

        var page = await vera.GetAsync($"{Address}?meeting={Key(Sub)}");

        page.Html.Should().Contain("<span class=\"chip care\">Paste nu niet</span>");
    }

    [Fact]
    public async Task Panel_AfterADecline_OffersTheNextFirst()
    {
        await using var app = await StartAsync();
        var vera = await DeclinedAsync(app);

        var page = await vera.GetAsync($"{Address}?meeting={Key(Sub)}");

        Offered(page).Should().Equal(TestFirm.Lead, TestFirm.Member);
        page.Html.Should().Contain("<span class=\"chip care\">Gaf dit terug</span>");
    }

    [Fact]
    public async Task Panel_OfAnotherMeeting_KnowsNothingOfADecline()
    {
        await using var app = await StartAsync();
        var vera = await DeclinedAsync(app);

        var page = await vera.GetAsync($"{Address}?meeting={Key(Part)}");

        page.Html.Should().Contain($"value=\"{TestFirm.Member}\"").And.NotContain("Gaf dit terug");
    }

    [Fact]
    public async Task Agree_AfterARejection_AsksTheNext()
    {
        await using var app = await StartAsync();
        var vera = await RejectedAsync(app);

        await vera.ActAsync("agree", Sub);

        (await app.AskedAsync(TestFirm.Lead)).State.Should().Be(DelegationState.Confirmed);
    }

    [Fact]
    public async Task Choose_WhoWasRejectedBefore_StillCan()
    {
        await using var app = await StartAsync();
        var vera = await RejectedAsync(app);

        await vera.ActAsync("choose", Sub, ("delegatee", TestFirm.Member));

        (await app.InStoreAsync(db => Task.FromResult(db.Delegations.Count(d => d.DelegateeId == TestFirm.Member && d.State == DelegationState.Confirmed))))
            .Should().Be(1);
    }

    [Fact]
    public async Task Choose_WhoGaveItBack_AfterTheNextWasAsked_AsksThatOneAnew()
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);
        await vera.ActAsync("agree", Sub);
        var row = await app.AskedAsync(TestFirm.Member);
        var ranked = await app.InStoreAsync(db => Task.FromResult(AssessmentSnapshot.Read(db.Choices.Single(c => c.Uid == Sub).Assessment).Candidates));
        await app.StepAsync(TestFirm.Lead, row.Id, (flow, d, lars) => flow.ApproveAsync(d.Id, d.Version, lars, CancellationToken.None));
        await app.StepAsync(TestFirm.Member, row.Id, (flow, d, mila) => flow.DeclineAsync(d.Id, d.Version, "Dan geef ik les.", false, ranked, mila, CancellationToken.None));
        (await app.AskedAsync(TestFirm.Lead)).State.Should().Be(DelegationState.Confirmed);

        await vera.ActAsync("choose", Sub, ("delegatee", TestFirm.Member));

        (await app.InStoreAsync(db => Task.FromResult(db.Delegations.Where(d => d.State == DelegationState.Confirmed).Select(d => d.DelegateeId).ToArray()))).Should().Equal(TestFirm.Member);
    }

    private static async Task<Visitor> RejectedAsync(TestApp app)
    {
        var vera = await app.SignInAsync(TestFirm.Partner);
        await vera.ActAsync("agree", Sub);
        var row = await app.AskedAsync(TestFirm.Member);
        await app.StepAsync(TestFirm.Lead, row.Id, (flow, d, lars) => flow.RejectAsync(d.Id, d.Version, "Past nu niet.", lars, CancellationToken.None));
        return vera;
    }

    private static async Task<Visitor> DeclinedAsync(TestApp app)
    {
        var vera = await app.SignInAsync(TestFirm.Partner);
        await vera.ActAsync("choose", Sub, ("delegatee", TestFirm.Member), ("tied", "true"));
        var row = await app.AskedAsync(TestFirm.Member);
        await app.StepAsync(TestFirm.Lead, row.Id, (flow, d, lars) => flow.ApproveAsync(d.Id, d.Version, lars, CancellationToken.None));
        await app.StepAsync(TestFirm.Member, row.Id, (flow, d, mila) => flow.DeclineAsync(d.Id, d.Version, "Dan geef ik les.", false, [], mila, CancellationToken.None));
        return vera;
    }

    private static string[] Offered(Page page) => [.. Choices().Matches(page.Html).Select(m => m.Groups[1].Value)];

    [GeneratedRegex("name=\"delegatee\" value=\"([^\"]+)\"")]
    private static partial Regex Choices();
}
