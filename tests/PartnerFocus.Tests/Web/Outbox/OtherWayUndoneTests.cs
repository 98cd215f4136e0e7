using PartnerFocus.Tests.Web.Delegations;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Outbox;
using static PartnerFocus.Tests.Web.Outbox.OtherWayMailTests;

namespace PartnerFocus.Tests.Web.Outbox;

/// <summary>The partner said fine to another way after a yes that left, and that, or what came after it, does not stay so: nobody keeps reading "you go together".</summary>
public class OtherWayUndoneTests
{
    private const string NotToForward = MailStage.Client + "\r\nX-MICROSOFT-DONOTFORWARDMEETING:TRUE";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task UndoAgree_LessThanAWorkingDayBefore_TellsAsGivingItBackDoes(bool isSent)
    {
        await using var stage = isSent ? await SentAsync() : await ReadyAsync();
        await ProposeAsync(stage);
        AWorkingDayBefore(stage);
        await AgreeAsync(stage);

        await UndoAsync(stage);

        (await NewsAsync(stage)).Should().BeEquivalentTo(Ends);
    }

    [Fact]
    public async Task UndoAgree_OfOneOfASeriesLessThanAWorkingDayBefore_TellsAsGivingItBackDoes()
    {
        await using var stage = await OtherWaySeriesMailTests.SeriesAsync();
        stage.App.Clock.Now = new DateTimeOffset(2026, 12, 3, 11, 0, 0, TimeSpan.FromHours(1));
        await OtherWaySeriesMailTests.AgreeOnOneAsync(stage);
        var row = await OtherWaySeriesMailTests.OneAsync(stage);

        (await stage.Flow.ActAsync((flow, _) => flow.UndoOtherWayAsync(row.Id, row.Version, stage.Flow.As(TestFirm.Partner), default))).Should().BeOfType<FlowOutcome.Done>();

        (await stage.AllAsync()).Where(m => m.FollowsId is not null && m.State != MailState.TakenBack).Select(m => $"{m.Kind}").Should().BeEquivalentTo(Ends);
    }

    [Fact]
    public async Task Decline_BeforeTheAgreementLeft_TellsThePartnerOfTheNo()
    {
        await using var stage = await SentAsync();
        await ProposeAsync(stage);
        await AgreeAsync(stage);

        await DeclineAsync(stage);

        (await NewsAsync(stage)).Should().BeEquivalentTo(Ends);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(11)]
    public async Task Withdraw_BeforeThePartnerReadOfBoth_SaysThatThePartnerGoes(int minutes)
    {
        await using var stage = await SentAsync();
        await ProposeAsync(stage);
        await AgreeAsync(stage);
        stage.Wait(minutes);

        await stage.WithdrawAsync(await RowAsync(stage));

        (await stage.AllAsync()).Where(m => m is { Kind: MailKind.OwnPlaceCopy, State: MailState.Draft }).Should().ContainSingle().Which.Text.Should()
            .Contain("Bij ‘Deelteam overname’ op vrijdag 20 november om 11.00 uur zou Mila Jong op jouw plaats zitten. Dat is niet meer zo");
    }

    [Fact]
    public async Task UndoDecline_AfterTheAgreementLeftInPart_StillTellsTheOthers()
    {
        await using var stage = await SentAsync();
        await ProposeAsync(stage);
        await AgreeAsync(stage);
        await SentByHandAsync(stage, MailKind.BothCome);
        await DeclineAsync(stage);

        await UndoDeclineAsync(stage);

        (await NewsAsync(stage)).Should().BeEquivalentTo("BothCome", "Invitation", "OwnPlaceCopy");
    }

    [Fact]
    public async Task UndoDecline_AfterTheDelegateeReadOfBothOnly_AsksNoInvitationAgain()
    {
        await using var stage = await SentAsync();
        await ProposeAsync(stage);
        await AgreeAsync(stage);
        await SentByHandAsync(stage, MailKind.Invitation);
        await DeclineAsync(stage);

        await UndoDeclineAsync(stage);

        (await NewsAsync(stage)).Should().BeEquivalentTo("BothCome", "Invitation", "OwnPlaceCopy");
    }

    [Fact]
    public async Task UndoDecline_WhereItIsNotToBeForwarded_AsksTheOrganiserForBothAgain()
    {
        await using var stage = await SentAsync(NotToForward);
        await ProposeAsync(stage);
        await AgreeAsync(stage);
        await DeclineAsync(stage);

        await UndoDeclineAsync(stage);

        var open = (await stage.AllAsync()).Where(m => m.State == MailState.Draft).ToList();
        open.Select(m => m.Kind).Should().BeEquivalentTo([MailKind.MayComeInstead, MailKind.Invitation]);
        open.Single(m => m.Kind == MailKind.MayComeInstead).Text.Should().Contain("zou naast Vera Prins ook Mila Jong graag aanwezig zijn");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(11)]
    public async Task UndoDecline_WhereTheFirstYesLayReady_LeavesThatSetAside(int minutes)
    {
        await using var stage = await ReadyAsync();
        await ProposeAsync(stage);
        await AgreeAsync(stage);
        stage.Wait(minutes);
        await DeclineAsync(stage);

        await UndoDeclineAsync(stage);

        (await stage.AllAsync()).Where(m => m.State == MailState.Draft).Select(m => m.Kind).Should().BeEquivalentTo([MailKind.BothCome, MailKind.Invitation, MailKind.OwnPlaceCopy]);
    }

    /// <summary>The meeting is on Friday at eleven: nothing waits for the partner's answer any more.</summary>
    private static void AWorkingDayBefore(MailStage stage) => stage.App.Clock.Now = new DateTimeOffset(2026, 11, 19, 11, 0, 0, TimeSpan.FromHours(1));

    private static async Task SentByHandAsync(MailStage stage, MailKind kind)
    {
        var mail = (await stage.AllAsync()).Single(m => m.Kind == kind && m.State == MailState.Draft);
        await stage.App.SeedAsync(db => db.OutgoingMails.Single(m => m.Id == mail.Id).State = MailState.Sent);
    }

    private static async Task DeclineAsync(MailStage stage)
    {
        stage.Wait(1);
        var row = await RowAsync(stage);
        (await stage.Flow.ActAsync((flow, _) => flow.DeclineAsync(row.Id, row.Version, "Ziek", false, [], stage.Flow.As(TestFirm.Member), default))).Should().BeOfType<FlowOutcome.Done>();
    }

    private static async Task UndoDeclineAsync(MailStage stage)
    {
        var row = await RowAsync(stage);
        (await stage.Flow.ActAsync((flow, _) => flow.UndoDeclineAsync(row.Id, row.Version, stage.Flow.As(TestFirm.Member), default))).Should().BeOfType<FlowOutcome.Done>();
    }
}
