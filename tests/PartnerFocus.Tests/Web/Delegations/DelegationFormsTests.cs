using System.Net;
using PartnerFocus.Web.Delegations;

namespace PartnerFocus.Tests.Web.Delegations;

/// <summary>What is too long is refused with the field and its limit named, and nothing that was typed is lost.</summary>
public class DelegationFormsTests
{
    private static readonly string Long = new('x', 2001);

    [Theory]
    [InlineData("accept", "drops", 501, "‘Wat je hiervoor laat vallen’ mag hooguit 500 tekens hebben en heeft er nu 501.")]
    [InlineData("decline", "reason", 2001, "‘Je antwoord’ mag hooguit 2000 tekens hebben en heeft er nu 2001.")]
    [InlineData("mandate", "Result", 2001, "‘Wat eruit moet komen’ mag hooguit 2000 tekens hebben en heeft er nu 2001.")]
    [InlineData("mandate", "NextStepOwner", 201, "‘Wie pakt de bal op?’ mag hooguit 200 tekens hebben en heeft er nu 201.")]
    [InlineData("mandate", "Touches", 1001, "‘Wie het nog meer raakt’ mag hooguit 1000 tekens hebben en heeft er nu 1001.")]
    public async Task Form_WithATextThatIsTooLong_NamesTheFieldAndItsLimit(string act, string field, int length, string told)
    {
        await using var stage = await FlowStage.SetAsync();

        (await SendAsync(stage, await stage.ApprovedAsync(), act, (field, new string('x', length)))).Html.Should().Contain(told);
    }

    [Theory]
    [InlineData("accept", "drops", 501)]
    [InlineData("decline", "reason", 2001)]
    [InlineData("mandate", "NextStepOwner", 201)]
    public async Task Form_WithATextThatIsTooLong_KeepsAllThatWasTyped(string act, string field, int length)
    {
        await using var stage = await FlowStage.SetAsync();
        var typed = new string('x', length - 1) + "z";

        (await SendAsync(stage, await stage.ApprovedAsync(), act, (field, typed))).Html.Should().Contain(typed);
    }

    [Fact]
    public async Task Form_WithATextThatIsTooLong_ChangesNothing()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.ApprovedAsync();

        await SendAsync(stage, row, "mandate", ("Result", "Een lijst"), ("Gain", Long));

        (await stage.RowAsync(row.Id)).Version.Should().Be(row.Version);
    }

    [Fact]
    public async Task Form_WithATextThatIsTooLong_IsABadRequest()
    {
        await using var stage = await FlowStage.SetAsync();

        (await SendAsync(stage, await stage.ApprovedAsync(), "mandate", ("Gain", Long))).Status.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Report_ThatIsTooLong_KeepsWhatWasTyped()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.AcceptedAsync();
        stage.App.Clock.Now = new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

        (await SendAsync(stage, row, "report", ("outcome", Long))).Html.Should().Contain(Long).And.Contain("‘Wat eruit kwam’ mag hooguit 2000 tekens");
    }

    [Fact]
    public async Task Decline_WithLineEnds_CountsThemAsTheBrowserDoes()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.ApprovedAsync();

        // 2000 characters for the browser, 2999 as they are sent.
        await SendAsync(stage, row, "decline", ("reason", string.Join("\r\n", Enumerable.Repeat("x", 1000)) + "y"));

        (await stage.RowAsync(row.Id)).State.Should().Be(DelegationState.Declined);
    }

    private static async Task<Page> SendAsync(FlowStage stage, Delegation row, string act, params (string Name, string Value)[] fields) =>
        await (await stage.App.SignInAsync(TestFirm.Member)).PostAsync($"/delegations/{row.Id}/{act}", [("version", $"{row.Version}"), .. fields]);
}
