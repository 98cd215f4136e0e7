using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web.Delegations;

/// <summary>The lead named somebody else and takes that back: the row is as the partner made it.</summary>
public class UndoOtherPersonTests
{
    private const string Noor =
        """{"id": "noor", "name": "Noor Wit", "email": "noor@proef.example", "team": "een", "level": "junior", "reportsTo": "lars"},""";

    private static readonly string TwoMembers = TestFirm.Json.Replace("\"people\": [", "\"people\": [" + Noor, StringComparison.Ordinal);

    [Theory, OnSqlite, OnPostgres]
    public async Task ChangePerson_ToAnother_KeepsWhoWasNamedBefore(StoreProvider store)
    {
        await using var stage = await FlowStage.SetAsync(store, TwoMembers);

        (await ChangedAsync(stage)).InsteadOfId.Should().Be("mila");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task UndoApproval_OfAnotherPerson_NamesTheFirstAgain(StoreProvider store)
    {
        await using var stage = await FlowStage.SetAsync(store, TwoMembers);
        var row = await ChangedAsync(stage);

        await UndoAsync(stage, row);

        (await stage.RowAsync(row.Id)).Should().BeEquivalentTo(
            new { DelegateeId = "mila", InsteadOfId = (string?)null, TeamId = "een", State = DelegationState.Confirmed, AskedAt = (NodaTime.Instant?)null });
    }

    [Fact]
    public async Task UndoApproval_OfAnotherPerson_BringsTheReasonsBack()
    {
        await using var stage = await FlowStage.SetAsync(firm: TwoMembers);
        var first = await stage.ConfirmAsync();
        var row = await ChangedAsync(stage, first);

        await UndoAsync(stage, row);

        (await stage.RowAsync(row.Id)).Reasons.Should().Be(first.Reasons);
    }

    [Fact]
    public async Task UndoApproval_OfSomebodyTheChoiceDoesNotName_TakesTheReasonsRankedNow()
    {
        await using var stage = await FlowStage.SetAsync(firm: TwoMembers);
        var first = await stage.ConfirmAsync("noor");
        var row = await ChangedAsync(stage, first, "mila");

        await UndoAsync(stage, row);

        ReasonList.Read((await stage.RowAsync(row.Id)).Reasons).Select(r => r.Text.Nl).Should().Equal("Kent de zaak");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task UndoApproval_AfterTheOtherWroteInTheMandate_KeepsOnlyThePartnersWords(StoreProvider store)
    {
        await using var stage = await FlowStage.SetAsync(store, TwoMembers);
        var row = await ChangedAsync(stage);
        await stage.ActAsync((flow, _) => flow.CompleteAsync(
            row.Id, row.Version, new MandateCompletion("Een lijst", "Bellen", "Noor", "Leren", "Maks"), stage.As("noor"), default));

        await UndoAsync(stage, await stage.RowAsync(row.Id));

        (await stage.RowAsync(row.Id)).Mandate.Should().BeEquivalentTo(
            new { Asked = "Leid het deelteam en sluit de open punten.", Result = "Een team dat verder kan.", NextStep = "Deel de open punten.", NextStepOwner = "", Gain = "", Touches = "" });
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task UndoApproval_OfWhatWasOnHold_IsOnHoldAgain(StoreProvider store)
    {
        await using var stage = await FlowStage.SetAsync(store, TwoMembers);
        var first = await stage.ConfirmAsync();
        await stage.ActAsync((flow, _) => flow.HoldAsync(first.Id, first.Version, stage.As("lars"), default));
        var row = await ChangedAsync(stage, await stage.RowAsync(first.Id));

        await UndoAsync(stage, row);

        (await stage.RowAsync(row.Id)).IsOnHold.Should().BeTrue();
    }

    [Fact]
    public async Task Undo_OnThePage_ShowsTheRowAsItWas()
    {
        await using var stage = await FlowStage.SetAsync(firm: TwoMembers);
        var row = await stage.ConfirmAsync();
        var lars = await stage.App.SignInAsync(TestFirm.Lead);
        var before = Queue(await lars.GetAsync("/approvals"));
        await lars.PostAsync($"/approvals/{row.Id}/person", ("version", $"{row.Version}"), ("person", "noor"));
        row = await stage.RowAsync(row.Id);

        await lars.PostAsync($"/approvals/{row.Id}/undo", ("version", $"{row.Version}"));

        var told = await lars.GetAsync("/approvals");
        var after = Queue(await lars.GetAsync("/approvals"));
        (after, told.Html).Should().Match<(string Queue, string Html)>(
            page => page.Queue == before && page.Html.Contains("Het voorstel is weer Mila; er is nu niemand gevraagd."));
    }

    [Fact]
    public async Task Undo_OnThePage_TakesItFromWhoWasAsked()
    {
        await using var stage = await FlowStage.SetAsync(firm: TwoMembers);
        var row = await ChangedAsync(stage);

        await UndoAsync(stage, row);

        (await (await stage.App.SignInAsync("noor")).GetAsync("/delegations")).Html.Should().Contain("Niemand vroeg nog iets van je");
    }

    private static async Task<Delegation> ChangedAsync(FlowStage stage, Delegation? row = null, string to = "noor")
    {
        row ??= await stage.ConfirmAsync();
        await stage.ActAsync((flow, _) => flow.ChangePersonAsync(row.Id, row.Version, FlowStage.Candidate(to), stage.As("lars"), default));
        return await stage.RowAsync(row.Id);
    }

    private static Task<FlowOutcome> UndoAsync(FlowStage stage, Delegation row) => stage.ActAsync((flow, _) =>
        flow.UndoApprovalAsync(row.Id, row.Version, [FlowStage.Reason("Kent de zaak", "Knows the case")], stage.As("lars"), default));

    /// <summary>The queue without its story, which tells of the undoing too, and what differs at every visit: versions and form tokens.</summary>
    private static string Queue(Page page)
    {
        var html = Regex.Replace(page.Html, "<details class=\"story\">.*?</details>", "", RegexOptions.Singleline);
        html = html[html.IndexOf("<ol class=\"queue\"", StringComparison.Ordinal)..html.IndexOf("</ol>", StringComparison.Ordinal)];
        return Regex.Replace(html, "value=\"[^\"]*\"", "");
    }
}
