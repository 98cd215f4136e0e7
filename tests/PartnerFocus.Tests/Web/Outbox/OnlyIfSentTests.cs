using PartnerFocus.Triage;
using PartnerFocus.Web.Outbox;
using static PartnerFocus.Tests.Web.Outbox.OtherWayMailTests;

namespace PartnerFocus.Tests.Web.Outbox;

/// <summary>A draft that makes up for an earlier message says that it is only needed if that one left, where nobody knows whether anything did.</summary>
public class OnlyIfSentTests
{
    private const string Said = "Alleen versturen als het eerdere bericht echt weg is";

    [Fact]
    public async Task Page_WhereNobodySaidThatTheFirstWasSent_SaysSoOfWhatMakesUpForIt()
    {
        await using var stage = await ReadyAsync();
        await stage.WithdrawAsync(await RowAsync(stage));
        stage.Wait(11);

        (await CardAsync(stage, MailKind.ComesAfterAll)).Should().Contain(Said);
    }

    [Fact]
    public async Task Moved_WhereItLayReadyForEverybody_TellsWhoSaidYesInAnyCase()
    {
        const string People = MailStage.Own + "\r\nATTENDEE;CN=Mila Jong:mailto:mila@proef.example";
        await using var stage = await MailStage.SetAsync(People);
        await stage.AcceptedAsync();
        stage.Wait(11);

        await stage.ImportAsync(People, "20261120T130000Z");

        (await stage.MailAsync(MailKind.NoLonger)).Should().BeEquivalentTo(new { State = MailState.Draft, FollowsId = (Guid?)null }).And.Subject.As<OutgoingMail>()
            .Text.Should().StartWith("Dag Mila").And.Contain("De afspraak is verzet.").And.Contain("Jij blijft uitgenodigd");
        (await CardAsync(stage, MailKind.NoLonger)).Should().NotContain(Said);
        (await CardAsync(stage, MailKind.UpdateBack)).Should().Contain(Said).And.Contain("14:00</time>");
    }

    [Theory]
    [InlineData(false, MailState.Draft)]
    [InlineData(true, MailState.Waiting)]
    public async Task Withdraw_WhereBothComeLayReady_LeavesByItselfOnlyWhereItWasSaidToBeSent(bool isSaid, MailState state)
    {
        await using var stage = await MailStage.SetAsync(settings: MailRounds.Settings(1, outside: true));
        await stage.ApprovedAsync();
        await ProposeAsync(stage);
        await AgreeAsync(stage);
        stage.Wait(11);
        (await stage.MailAsync(MailKind.BothCome)).State.Should().Be(MailState.Draft);
        await stage.App.SeedAsync(db => db.OutgoingMails.Single(m => m.Kind == MailKind.BothCome).State = isSaid ? MailState.Sent : MailState.Draft);

        await stage.WithdrawAsync(await RowAsync(stage));

        (await stage.MailAsync(MailKind.ComesAfterAll)).State.Should().Be(state);
    }

    [Fact]
    public async Task Page_WhereTheFirstWasSentAndOnlyTheAdditionLayReady_AsksForWhatMakesUpForBoth()
    {
        await using var stage = await SentAsync();
        await ProposeAsync(stage);
        await AgreeAsync(stage);
        stage.Wait(11);
        await stage.WithdrawAsync(await RowAsync(stage));
        stage.Wait(11);

        (await stage.MailAsync(MailKind.ComesAfterAll)).FollowsId.Should().Be((await stage.MailAsync(MailKind.BothCome)).Id);
        (await CardAsync(stage, MailKind.ComesAfterAll)).Should().NotContain(Said);
    }

    [Fact]
    public async Task Page_WhereBothLayReady_SaysSoOfWhatMakesUpForBoth()
    {
        await using var stage = await ReadyAsync();
        await ProposeAsync(stage);
        await AgreeAsync(stage);
        stage.Wait(11);
        await stage.WithdrawAsync(await RowAsync(stage));
        stage.Wait(11);

        (await CardAsync(stage, MailKind.ComesAfterAll)).Should().Contain(Said);
    }

    [Fact]
    public async Task Page_WhereThePartWasToldAndOnlyTheOtherPartLayReady_AsksForWhatMakesUpForBoth()
    {
        await using var stage = await OtherPartMailTests.AcceptedAsync();
        await stage.AllSentAsync();
        await stage.ChooseAsync(Verdict.AttendPart, part: ("11:30", "11:50"));
        stage.Wait(11);
        await stage.WithdrawAsync(await RowAsync(stage));
        stage.Wait(11);

        (await CardAsync(stage, MailKind.ComesAfterAll)).Should().NotContain(Said);
    }

    [Fact]
    public async Task Page_WhereItIsNotToBeForwarded_AsksForTheQuestionOfBothInAnyCase()
    {
        await using var stage = await ReadyAsync(MailStage.Client + "\r\nX-MICROSOFT-DONOTFORWARDMEETING:TRUE");
        await ProposeAsync(stage);
        await AgreeAsync(stage);
        stage.Wait(11);

        (await CardAsync(stage, MailKind.MayComeInstead)).Should().NotContain(Said);
    }

    [Fact]
    public async Task Page_WhereTheDelegateeHadSaidYes_AsksForWhatTellsThatItIsOver()
    {
        await using var stage = await ReadyAsync();
        await stage.WithdrawAsync(await RowAsync(stage));
        stage.Wait(11);

        (await CardAsync(stage, MailKind.InvitationBack)).Should().NotContain(Said);
    }

    /// <summary>What the assistant reads of the newest message of a kind.</summary>
    private static async Task<string> CardAsync(MailStage stage, MailKind kind)
    {
        var html = (await (await stage.App.SignInAsync(TestFirm.Assistant)).GetAsync("/outbox")).Html;
        var id = $"id=\"m-{(await stage.MailAsync(kind)).Id:N}\"";
        return html.Split("<article").Single(c => c.Contains(id, StringComparison.Ordinal));
    }
}
