using static PartnerFocus.Tests.Web.Weeks.VerasWeek;

namespace PartnerFocus.Tests.Web.Weeks;

/// <summary>What a card says about who goes: until somebody accepted it is the partner, to each reader in their own words.</summary>
public class WeekCardTests
{
    [Theory]
    [InlineData(TestFirm.Partner, "Ligt bij Lars. Tot Mila ja zegt, ga jij.")]
    [InlineData(TestFirm.Assistant, "Ligt bij Lars. Tot Mila ja zegt, gaat Vera.")]
    public async Task Card_WhileItLiesWithTheLead_SaysThatThePartnerGoes(string reader, string says) =>
        (await CardAsync(reader, _ => Task.CompletedTask)).Should().Contain(says);

    [Theory]
    [InlineData(TestFirm.Partner, "Gevraagd aan Mila. Tot Mila ja zegt, ga jij.")]
    [InlineData(TestFirm.Assistant, "Gevraagd aan Mila. Tot Mila ja zegt, gaat Vera.")]
    public async Task Card_WhileSomebodyIsAsked_SaysThatThePartnerGoes(string reader, string says) =>
        (await CardAsync(reader, ApproveAsync)).Should().Contain(says);

    [Theory]
    [InlineData(TestFirm.Partner)]
    [InlineData(TestFirm.Assistant)]
    public async Task Card_OnceAccepted_SaysOnlyWhoGoes(string reader)
    {
        var page = await CardAsync(reader, async app =>
        {
            await ApproveAsync(app);
            var asked = await app.AskedAsync(TestFirm.Member);
            await app.StepAsync(TestFirm.Member, asked.Id, (flow, row, mila) => flow.AcceptAsync(row.Id, row.Version, "", mila, default));
        });

        page.Should().Contain("<span class=\"state\">Mila gaat</span>");
    }

    [Theory]
    [InlineData(TestFirm.Partner, "Past nu niet: Vol. Jij gaat.")]
    [InlineData(TestFirm.Assistant, "Past nu niet: Vol. Vera gaat.")]
    public async Task Card_WhenItCameBack_SaysThatThePartnerGoes(string reader, string says) =>
        (await CardAsync(reader, async app =>
        {
            var asked = await app.AskedAsync(TestFirm.Member);
            await app.StepAsync(TestFirm.Lead, asked.Id, (flow, row, lars) => flow.RejectAsync(row.Id, row.Version, "Vol", lars, default));
        })).Should().Contain(says);

    [Theory]
    [InlineData(TestFirm.Partner, "Klaargezet door Asha")]
    [InlineData(TestFirm.Assistant, "Klaargezet: Vera beslist")]
    public async Task Card_OfWhatIsPrepared_SaysWhoDecides(string reader, string says)
    {
        await using var app = await StartAsync();
        await (await app.SignInAsync(TestFirm.Assistant)).ActAsync("agree", Sub);

        (await (await app.SignInAsync(reader)).GetAsync(Address)).Html.Should().Contain(says);
    }

    [Theory]
    [InlineData(TestFirm.Partner, "jij")]
    [InlineData(TestFirm.Assistant, "VP")]
    public async Task Card_WhileNobodyAccepted_NamesWhoGoesAlsoWhereThereIsNoRoom(string reader, string goes) =>
        (await CardAsync(reader, _ => Task.CompletedTask)).Should().Contain($"<span class=\"goes\" aria-hidden=\"true\">{goes}</span>");

    [Fact]
    public async Task Card_OnceAccepted_NamesThePartnerNoMore()
    {
        var page = await CardAsync(TestFirm.Partner, async app =>
        {
            await ApproveAsync(app);
            var asked = await app.AskedAsync(TestFirm.Member);
            await app.StepAsync(TestFirm.Member, asked.Id, (flow, row, mila) => flow.AcceptAsync(row.Id, row.Version, "", mila, default));
        });

        page.Should().NotContain("class=\"goes\"");
    }

    [Fact]
    public async Task Card_ForTheAssistant_OffersToPrepare()
    {
        await using var app = await StartAsync();
        var asha = await app.SignInAsync(TestFirm.Assistant);

        (await asha.GetAsync(Address)).Html.Should().Contain("class=\"quick\">Klaarzetten<").And.NotContain("class=\"quick\">Akkoord<");
    }

    private static async Task ApproveAsync(TestApp app)
    {
        var asked = await app.AskedAsync(TestFirm.Member);
        await app.StepAsync(TestFirm.Lead, asked.Id, (flow, row, lars) => flow.ApproveAsync(row.Id, row.Version, lars, default));
    }

    /// <summary>The week after vera's yes and what followed, to one reader.</summary>
    private static async Task<string> CardAsync(string reader, Func<TestApp, Task> follows)
    {
        await using var app = await StartAsync();
        await app.AddAccountAsync(TestFirm.Member);
        await (await app.SignInAsync(TestFirm.Partner)).ActAsync("agree", Sub);
        await follows(app);
        return (await (await app.SignInAsync(reader)).GetAsync(Address)).Html;
    }
}
