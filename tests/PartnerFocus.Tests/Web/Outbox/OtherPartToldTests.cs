using Microsoft.EntityFrameworkCore;
using PartnerFocus.Tests.Web.Delegations;
using PartnerFocus.Triage;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Outbox;
using PartnerFocus.Web.Store;
using PartnerFocus.Web.Weeks;
using static PartnerFocus.Tests.Web.Outbox.OtherPartMailTests;

namespace PartnerFocus.Tests.Web.Outbox;

/// <summary>Mila takes the rest while vera comes from 11.15 to 11.30; then vera comes for another part, and mila hears so.</summary>
public class OtherPartToldTests
{
    [Fact]
    public async Task OtherPart_AfterTheDelegateeRead_IsToldOnceTheWindowIsOver()
    {
        await using var stage = await AcceptedAsync();
        await stage.AllSentAsync();

        await stage.ChooseAsync(Verdict.AttendPart, part: ("11:30", "11:50"));

        var told = await stage.MailAsync(MailKind.OtherPart);
        told.Should().BeEquivalentTo(new { State = MailState.Draft, FollowsId = (Guid?)null, To = new[] { new MailPerson("Mila Jong", "mila@proef.example") }, Calendar = (string?)null });
        told.LeavesAt.Should().BeGreaterThan(told.CreatedAt);
        told.Text.Should().Contain("komt Vera voor een ander deel dan eerst").And.Contain("Vera komt alleen voor: Punt 3, 11.30–11.50 uur\n").And.Contain("De rest blijft van jou");
    }

    [Fact]
    public async Task OtherPart_AfterTheDelegateeRead_IsOnTheOwnPageOnceTheWindowIsOver()
    {
        await using var stage = await AcceptedAsync();
        await stage.AllSentAsync();
        await stage.App.SeedAsync(db => db.Delegations.Single().Mandate.Asked = "Vera komt alleen voor “Punt 3”. Neem jij de rest, en roep je Vera binnen als dat punt aan de beurt is?");
        stage.Wait(30);

        await stage.ChooseAsync(Verdict.AttendPart, part: ("11:30", "11:50"), item: "Punt 4");

        (await PageAsync(stage)).Should().Contain("Punt 3, 11:15–11:30").And.Contain("komt alleen voor “Punt 3”").And.NotContain("Punt 4");
        stage.Wait(11);
        (await PageAsync(stage)).Should().Contain("Punt 4, 11:30–11:50").And.NotContain("Punt 3, ");
    }

    [Fact]
    public async Task OtherPart_SentAtOnce_IsOnTheOwnPage()
    {
        await using var stage = await AcceptedAsync();
        await stage.AllSentAsync();
        stage.Wait(30);

        await stage.ChooseAsync(Verdict.AttendPart, part: ("11:30", "11:50"), item: "Punt 4");
        await stage.AllSentAsync();

        (await PageAsync(stage)).Should().Contain("Punt 4, 11:30–11:50");
    }

    private static async Task<string> PageAsync(MailStage stage) =>
        System.Net.WebUtility.HtmlDecode((await (await stage.App.SignInAsync(TestFirm.Member)).GetAsync("/delegations")).Html);

    [Fact]
    public async Task OtherPart_BeforeTheDelegateeRead_IsInTheInvitation()
    {
        await using var stage = await AcceptedAsync();

        await stage.ChooseAsync(Verdict.AttendPart, part: ("11:30", "11:50"));

        (await stage.AllAsync()).Where(m => m.Kind is MailKind.Invitation or MailKind.OtherPart).Select(m => (m.Kind, m.State, m.Text.Contains("11.30–11.50", StringComparison.Ordinal)))
            .Should().Equal((MailKind.Invitation, MailState.TakenBack, false), (MailKind.Invitation, MailState.Draft, true));
    }

    [Fact]
    public async Task OtherPart_PutBackInTime_TellsTheDelegateeNothing()
    {
        await using var stage = await AcceptedAsync();
        await stage.AllSentAsync();
        await stage.ChooseAsync(Verdict.AttendPart, part: ("11:30", "11:50"));

        await stage.ChooseAsync(Verdict.AttendPart, part: ("11:15", "11:30"));

        (await stage.MailsAsync()).Where(m => m.StartsWith("OtherPart", StringComparison.Ordinal)).Should().Equal("OtherPart TakenBack");
    }

    [Fact]
    public async Task OtherPart_PutBackOnceItLeft_IsToldAgain()
    {
        await using var stage = await AcceptedAsync();
        await stage.AllSentAsync();
        await stage.ChooseAsync(Verdict.AttendPart, part: ("11:30", "11:50"));
        await stage.AllSentAsync();

        await stage.ChooseAsync(Verdict.AttendPart, part: ("11:15", "11:30"));

        (await stage.MailsAsync()).Where(m => m.StartsWith("OtherPart", StringComparison.Ordinal)).Should().Equal("OtherPart Sent", "OtherPart Draft");
        (await stage.MailAsync(MailKind.OtherPart)).Text.Should().Contain("Punt 3, 11.15–11.30 uur");
    }

    [Fact]
    public async Task OtherPart_WhereTheQuestionLeft_IsToldWhoWasAsked()
    {
        await using var stage = await AskedAsync();
        await stage.AllSentAsync();

        await stage.ChooseAsync(Verdict.AttendPart, part: ("11:30", "11:50"));

        (await stage.MailAsync(MailKind.OtherPart)).Text.Should().Contain("De rest is wat we jou vragen");
    }

    [Fact]
    public async Task OtherPart_BeforeTheYes_IsReadInTheInvitationOnly()
    {
        await using var stage = await AskedAsync();
        await stage.AllSentAsync();
        await stage.ChooseAsync(Verdict.AttendPart, part: ("11:30", "11:50"));
        var row = await stage.Flow.RowAsync((await stage.MailAsync(MailKind.Ask)).DelegationId!.Value);

        await stage.Flow.ActAsync((flow, _) => flow.AcceptAsync(row.Id, row.Version, "", stage.Flow.As(TestFirm.Member), default));

        (await stage.MailsAsync()).Should().Contain(["OtherPart TakenBack", "Invitation Draft"]);
        (await stage.MailAsync(MailKind.Invitation)).Text.Should().Contain("Punt 3, 11.30–11.50 uur");
    }

    [Fact]
    public async Task OtherPart_ToWhoReadsEnglish_IsInEnglish()
    {
        await using var stage = await AcceptedAsync();
        await stage.AllSentAsync();
        await WhatLeavesOnlookerTests.ReadsAsync(stage, "en-GB");

        await stage.ChooseAsync(Verdict.AttendPart, part: ("11:30", "11:50"));

        (await stage.MailAsync(MailKind.OtherPart)).Text.Should().Contain("Vera comes for another part than before.").And.Contain("Vera comes only for: Punt 3, 11:30–11:50\n");
    }

    [Fact]
    public async Task Withdraw_BeforeTheDelegateeReadTheNewPart_TakesThatBack()
    {
        await using var stage = await AcceptedAsync();
        await stage.AllSentAsync();
        await stage.ChooseAsync(Verdict.AttendPart, part: ("11:30", "11:50"));

        await stage.WithdrawAsync(await stage.Flow.RowAsync((await stage.MailAsync(MailKind.WhoComes)).DelegationId!.Value));

        (await stage.MailsAsync()).Should().Contain(["OtherPart TakenBack", "InvitationBack Draft"]);
    }

    [Fact]
    public async Task UndoAccept_WhereTheQuestionNamedAnotherPart_TellsWhoIsAskedAgain()
    {
        await using var stage = await AskedAsync();
        await stage.AllSentAsync();
        await stage.ChooseAsync(Verdict.AttendPart, part: ("11:30", "11:50"));
        stage.Wait(2);
        await AcceptAsync(stage.Flow);

        var row = await RowAsync(stage.Flow);
        (await stage.Flow.ActAsync((flow, _) => flow.UndoAcceptAsync(row.Id, row.Version, stage.Flow.As(TestFirm.Member), default))).Should().BeOfType<FlowOutcome.Done>();

        (await stage.MailsAsync()).Should().Contain("OtherPart Draft");
        (await stage.MailAsync(MailKind.OtherPart)).Text.Should().Contain("Punt 3, 11.30–11.50 uur").And.Contain("De rest is wat we jou vragen");
    }

    [Fact]
    public async Task OtherPart_BeforeTheYesOfWhoConvenedIt_IsToldAfterIt()
    {
        await using var stage = await AskedAsync("ORGANIZER;CN=Mila Jong:mailto:mila@proef.example\r\nATTENDEE;CN=Vera Prins:mailto:vera@proef.example");
        await stage.AllSentAsync();
        await stage.ChooseAsync(Verdict.AttendPart, part: ("11:30", "11:50"));

        await AcceptAsync(stage.Flow);

        (await stage.MailAsync(MailKind.OtherPart)).Should().Match<OutgoingMail>(m => m.State == MailState.Draft && m.Text.Contains("De rest blijft van jou"), "no invitation says it");
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(11, false)]
    public async Task Accept_OnAPageThatShowedThePartOfBefore_IsFollowedByTheNewOne(int minutes, bool isTold)
    {
        await using var stage = await AskedAsync("ORGANIZER;CN=Mila Jong:mailto:mila@proef.example\r\nATTENDEE;CN=Vera Prins:mailto:vera@proef.example");
        stage.Wait(30);
        await stage.ChooseAsync(Verdict.AttendPart, part: ("11:30", "11:50"));
        stage.Wait(minutes);
        (await PageAsync(stage)).Should().Contain(isTold ? "11:15–11:30" : "11:30–11:50");

        await AcceptAsync(stage.Flow);

        (await stage.AllAsync()).Any(m => m.Kind == MailKind.OtherPart && m.State == MailState.Draft).Should().Be(isTold, "no mail said it before");
    }

    [Fact]
    public async Task OtherPart_ThatIsNotSettled_SaysSoAndPromisesNothing()
    {
        await using var stage = await AcceptedAsync();
        await stage.AllSentAsync();

        await PartAsync(stage.Flow, "", null, null);

        (await stage.MailAsync(MailKind.OtherPart)).Text.Should().Contain("Welk deel dat is, staat nog niet vast.").And.NotContain("komt alleen voor");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task OtherPart_OfOneOfASeries_IsToldAndPutBackInTimeIsNot(bool isPutBack)
    {
        await using var stage = await SeriesStage.SetAsync();
        await stage.SaidYesAsync(verdict: Verdict.AttendPart);
        await stage.App.SeedAsync(db =>
        {
            db.OutgoingMails.ToList().ForEach(m => m.State = MailState.Sent);
            db.Choices.ToList().ForEach(c => c.At = db.OutgoingMails.Min(m => m.CreatedAt));
        });
        var (item, from, to) = await PartOfAsync(stage.Flow);
        stage.Wait(20);
        await PartAsync(stage.Flow, item, "2026-11-20T11:40:00", "2026-11-20T11:55:00");
        stage.Wait(2);

        await PartAsync(stage.Flow, item, isPutBack ? from : "2026-11-20T11:45:00", isPutBack ? to : "2026-11-20T11:58:00");

        var left = (await stage.AllAsync()).Where(m => m.State == MailState.Draft).Select(m => m.Kind);
        left.Should().BeEquivalentTo(isPutBack ? [] : new[] { MailKind.WhoComes, MailKind.OtherPart });
    }

    private static Task<FlowOutcome> AcceptAsync(FlowStage stage) =>
        stage.ActAsync(async (flow, db) => await db.Delegations.AsNoTracking().SingleAsync() is var row
            ? await flow.AcceptAsync(row.Id, row.Version, "", stage.As(TestFirm.Member), default)
            : throw new InvalidOperationException());

    private static Task<Delegation> RowAsync(FlowStage stage) => stage.App.InStoreAsync(db => db.Delegations.AsNoTracking().SingleAsync());

    private static Task<OwnPart> PartOfAsync(FlowStage stage) =>
        stage.App.InStoreAsync(async db => AssessmentSnapshot.Read((await FirstAsync(db)).Assessment).Part);

    /// <summary>As the partner's act does it.</summary>
    private static Task<FlowOutcome?> PartAsync(FlowStage stage, string item, string? from, string? to) => stage.ActAsync(async (flow, db) =>
    {
        var row = await FirstAsync(db);
        var decided = new ResolvedWish(row.Chosen, row.Reason, row.TopContribution, row.DelegateeId, [], null!, false, true) { Part = new OwnPart(item, from, to) };
        ChoiceRows.Repart(row, decided, Guid.CreateVersion7(), stage.App.Clock.StoredNow());
        return await flow.SaveStagedAsync(CancellationToken.None);
    });

    private static Task<Choice> FirstAsync(FocusDbContext db) => db.Choices.OrderBy(c => c.Start).FirstAsync();
}
