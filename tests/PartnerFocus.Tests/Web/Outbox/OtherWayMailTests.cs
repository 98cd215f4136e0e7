using NodaTime;
using PartnerFocus.Tests.Calendar.Scheduling;
using PartnerFocus.Tests.Web.Delegations;
using PartnerFocus.Triage;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Outbox;

namespace PartnerFocus.Tests.Web.Outbox;

/// <summary>
/// Another way, proposed after a yes that left: as long as it waits for the partner's answer nobody hears otherwise. Agreed on, both come.
/// </summary>
public class OtherWayMailTests
{
    private const string Way = "Ik kan alleen het eerste kwartier";

    internal static readonly string[] Ends = ["ComesAfterAll", "InvitationBack", "Declines", "DeclinesCopy"];

    [Fact]
    public async Task Propose_AfterAYesThatLeft_TellsNobody()
    {
        await using var stage = await SentAsync();

        await ProposeAsync(stage);

        (await NewsAsync(stage)).Should().BeEmpty();
    }

    [Fact]
    public async Task Propose_WhileDraftsLieReady_SetsThemAsideWithTheReason()
    {
        await using var stage = await ReadyAsync();

        await ProposeAsync(stage);

        (await stage.AllAsync()).Where(m => m.Kind != MailKind.Ask).Select(m => (m.State, m.LastError)).Distinct().Should().Equal((MailState.TakenBack, "other-way"));
    }

    [Fact]
    public async Task UndoDecline_WithDraftsSetAside_LetsThemLieReadyAgain()
    {
        await using var stage = await ReadyAsync();
        await ProposeAsync(stage);
        var row = await RowAsync(stage);

        (await stage.Flow.ActAsync((flow, _) => flow.UndoDeclineAsync(row.Id, row.Version, stage.Flow.As(TestFirm.Member), default))).Should().BeOfType<FlowOutcome.Done>();

        (await stage.MailsAsync()).Should().BeEquivalentTo("Ask TakenBack", "WhoComes Draft", "Invitation Draft", "Accepts Draft", "AcceptsCopy Draft");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task PassOn_TellsAsGivingItBackDoes(bool isSent)
    {
        await using var stage = isSent ? await SentAsync() : await ReadyAsync();
        await ProposeAsync(stage);

        await PassOnAsync(stage);

        (await NewsAsync(stage)).Should().BeEquivalentTo(Ends);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task UndoPassOn_TellsNobodyAfterAll(bool isSent)
    {
        await using var stage = isSent ? await SentAsync() : await ReadyAsync();
        await ProposeAsync(stage);
        await PassOnAsync(stage);

        await UndoAsync(stage);

        (await NewsAsync(stage)).Should().BeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task PassOn_AfterItWasUndoneOnce_TellsOnce(bool isSent)
    {
        await using var stage = isSent ? await SentAsync() : await ReadyAsync();
        await ProposeAsync(stage);
        await PassOnAsync(stage);
        await UndoAsync(stage);

        await PassOnAsync(stage);

        (await NewsAsync(stage)).Should().BeEquivalentTo(Ends);
    }

    [Fact]
    public async Task Agree_AfterAYesThatLeft_TellsTheOrganiserInAdditionToThat()
    {
        await using var stage = await SentAsync();
        await ProposeAsync(stage);

        await AgreeAsync(stage);

        (await NewsAsync(stage)).Should().BeEquivalentTo("BothCome", "Invitation", "OwnPlaceCopy");
        (await stage.MailAsync(MailKind.BothCome)).Text.Should()
            .Contain("In aanvulling op ons eerdere bericht: bij ‘Deelteam overname’ op vrijdag 20 november om 11.00 uur is Vera Prins er ook zelf, samen met Mila Jong.");
    }

    [OtherParsersFact]
    public async Task Agree_AfterAYesThatLeft_IsReadByIcalendarAsBothAndNothingCancelled()
    {
        await using var stage = await SentAsync();
        await ProposeAsync(stage);
        await AgreeAsync(stage);

        string[] sent = [.. new[] { MailKind.BothCome, MailKind.Invitation, MailKind.OwnPlaceCopy }.Select(k => stage.MailAsync(k).Result.Calendar!)];

        (await OtherParsers.IcalendarAsync(sent)).Should().Equal(
            "REPLY|deelteam@wind.example|2|2026-11-20T10:00:00+00:00|-|vera@proef.example=ACCEPTED",
            "REQUEST|deelteam@wind.example|2|2026-11-20T10:00:00+00:00|-|vera@proef.example=- mila@proef.example=NEEDS-ACTION",
            "REPLY|deelteam@wind.example|2|2026-11-20T10:00:00+00:00|-|vera@proef.example=ACCEPTED");
        (await OtherParsers.LibicalAsync(sent)).Should().OnlyContain(e => e == "0");
    }

    [Fact]
    public async Task UndoAgree_AfterAYesThatLeft_LetsWhatWasToldStand()
    {
        await using var stage = await SentAsync();
        await ProposeAsync(stage);
        await AgreeAsync(stage);

        await UndoAsync(stage);

        (await NewsAsync(stage)).Should().BeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task PassOn_AfterAnAgreementThatWasUndone_TellsAsGivingItBackDoes(bool isSent)
    {
        await using var stage = isSent ? await SentAsync() : await ReadyAsync();
        await ProposeAsync(stage);
        await AgreeAsync(stage);
        await UndoAsync(stage);

        await PassOnAsync(stage);

        (await NewsAsync(stage)).Should().BeEquivalentTo(Ends);
    }

    [Fact]
    public async Task Withdraw_BeforeTheAgreementLeft_MakesUpForTheYesBeforeIt()
    {
        await using var stage = await SentAsync();
        await ProposeAsync(stage);
        await AgreeAsync(stage);

        await stage.WithdrawAsync(await RowAsync(stage));

        (await NewsAsync(stage)).Should().BeEquivalentTo("ComesAfterAll", "InvitationBack", "OwnPlaceCopy");
    }

    [Fact]
    public async Task Withdraw_AfterTheAgreementLeft_CallsOffOnce()
    {
        await using var stage = await SentAsync();
        await ProposeAsync(stage);
        await AgreeAsync(stage);
        stage.Wait(11);
        await stage.AllSentAsync();

        await stage.WithdrawAsync(await RowAsync(stage));

        (await NewsAsync(stage)).Should().BeEquivalentTo("BothCome", "Invitation", "OwnPlaceCopy", "ComesAfterAll", "InvitationBack");
    }

    [Fact]
    public async Task Agree_OnThePartnersOwnMeeting_TellsEverybodyWithoutCallingAnythingOff()
    {
        await using var stage = await SentAsync(MailStage.Own);
        await ProposeAsync(stage);

        await AgreeAsync(stage);

        (await NewsAsync(stage)).Should().Equal("BothCome");
    }

    /// <summary>mila said yes, and everybody was told.</summary>
    internal static async Task<MailStage> SentAsync(string people = MailStage.Client, string? start = null)
    {
        var stage = await ReadyAsync(people);
        if (start is not null)
        {
            var at = NodaTime.Text.InstantPattern.CreateWithInvariantCulture("yyyyMMdd'T'HHmmss'Z'").Parse(start).Value;
            await stage.App.SeedAsync(db => (db.Choices.Single().Start, db.Choices.Single().End) = (at, at + Duration.FromHours(1)));
        }

        await stage.AllSentAsync();
        return stage;
    }

    /// <summary>mila said yes, and the messages lie ready.</summary>
    internal static async Task<MailStage> ReadyAsync(string people = MailStage.Client)
    {
        var stage = await MailStage.SetAsync(people);
        await stage.AcceptedAsync();
        await stage.App.SeedAsync(db => db.Choices.Single().Chosen = Verdict.Delegate);
        stage.Wait(11);
        return stage;
    }

    internal static async Task<Delegation> RowAsync(MailStage stage) => await stage.Flow.RowAsync((await stage.AllAsync())[0].DelegationId!.Value);

    internal static async Task ProposeAsync(MailStage stage)
    {
        var row = await RowAsync(stage);
        (await stage.Flow.ActAsync((flow, _) => flow.ProposeAsync(row.Id, row.Version, Way, null, stage.Flow.As(TestFirm.Member), default))).Should().BeOfType<FlowOutcome.Done>();
    }

    internal static async Task AgreeAsync(MailStage stage)
    {
        var row = await RowAsync(stage);
        (await stage.Flow.ActAsync((flow, _) => flow.AgreeOtherWayAsync(row.Id, row.Version, stage.Flow.As(TestFirm.Partner), default))).Should().BeOfType<FlowOutcome.Done>();
    }

    internal static async Task PassOnAsync(MailStage stage)
    {
        var row = await RowAsync(stage);
        (await stage.Flow.ActAsync((flow, _) => flow.PassOnAsync(row.Id, row.Version, false, [], stage.Flow.As(TestFirm.Partner), default))).Should().BeOfType<FlowOutcome.Done>();
    }

    internal static async Task UndoAsync(MailStage stage)
    {
        var row = await RowAsync(stage);
        (await stage.Flow.ActAsync((flow, _) => flow.UndoOtherWayAsync(row.Id, row.Version, stage.Flow.As(TestFirm.Partner), default))).Should().BeOfType<FlowOutcome.Done>();
    }

    /// <summary>What follows something that was told, and stands.</summary>
    internal static async Task<IEnumerable<string>> NewsAsync(MailStage stage) =>
        (await stage.AllAsync()).Where(m => m.FollowsId is not null && m.State != MailState.TakenBack).Select(m => $"{m.Kind}");
}
