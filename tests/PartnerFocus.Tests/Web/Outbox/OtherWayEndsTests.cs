using PartnerFocus.Triage;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Outbox;
using static PartnerFocus.Tests.Web.Outbox.OtherWayMailTests;

namespace PartnerFocus.Tests.Web.Outbox;

/// <summary>Another way after a yes that left, which nobody answers: those who were told hear it a working day before the meeting (Thursday at eleven), or when something else is decided.</summary>
public class OtherWayEndsTests
{
    [Theory]
    [InlineData(10, 59, 0)]
    [InlineData(11, 0, 1)]
    public async Task Sweep_AWorkingDayBefore_TellsAsGivingItBackDoes(int hour, int minute, int expected)
    {
        await using var stage = await SentAsync();
        await ProposeAsync(stage);
        stage.App.Clock.Now = new DateTimeOffset(2026, 11, 19, hour, minute, 0, TimeSpan.FromHours(1));

        (await stage.Flow.ActAsync((flow, _) => flow.EndOtherWaysAsync(default))).Should().Be(expected);

        (await NewsAsync(stage)).Should().BeEquivalentTo(expected == 0 ? [] : Ends);
    }

    [Fact]
    public async Task Sweep_AWorkingDayBefore_SaysSoOnceAndWhy()
    {
        await using var stage = await LateAsync();

        (await stage.Flow.ActAsync((flow, _) => flow.EndOtherWaysAsync(default))).Should().Be(0);

        (await stage.MailAsync(MailKind.InvitationBack)).Text.Should().Contain("Op je voorstel kwam niet op tijd een antwoord; Vera gaat zelf.");
        (await stage.Flow.DecisionsAsync((await RowAsync(stage)).Id))[^1].Should().BeEquivalentTo(new { By = "program", From = "Declined", To = "OtherWayEnded", Why = "no-answer" });
    }

    [Fact]
    public async Task Sweep_AWorkingDayBeforeAMondaysMeeting_IsOnFriday()
    {
        await using var stage = await SentAsync(start: "20261123T100000Z");
        await ProposeAsync(stage);
        stage.App.Clock.Now = new DateTimeOffset(2026, 11, 20, 11, 0, 0, TimeSpan.FromHours(1));

        (await stage.Flow.ActAsync((flow, _) => flow.EndOtherWaysAsync(default))).Should().Be(1);
    }

    [Fact]
    public async Task Agree_AfterThatLeft_InvitesAnew()
    {
        await using var stage = await LateAsync();
        stage.Wait(11);
        await stage.AllSentAsync();

        await AgreeAsync(stage);

        (await NewsAsync(stage)).Should().BeEquivalentTo([.. Ends]);
        (await stage.AllAsync()).Where(m => m.State == MailState.Draft).Select(m => m.Kind).Should().BeEquivalentTo([MailKind.BothCome, MailKind.Invitation]);
    }

    [Fact]
    public async Task Agree_BeforeThatLeft_GoesStraightToBoth()
    {
        await using var stage = await LateAsync();

        await AgreeAsync(stage);

        (await NewsAsync(stage)).Should().BeEquivalentTo("BothCome", "Invitation", "OwnPlaceCopy");
    }

    [Fact]
    public async Task Propose_AfterThatMoment_TellsAtOnce()
    {
        await using var stage = await SentAsync();
        stage.App.Clock.Now = new DateTimeOffset(2026, 11, 19, 11, 0, 0, TimeSpan.FromHours(1));

        await ProposeAsync(stage);

        (await NewsAsync(stage)).Should().BeEquivalentTo(Ends);
        (await stage.Flow.ActAsync((flow, _) => flow.EndOtherWaysAsync(default))).Should().Be(0);
    }

    [Fact]
    public async Task Choose_Otherwise_TellsAsGivingItBackDoes()
    {
        await using var stage = await SentAsync();
        await ProposeAsync(stage);

        await ChooseAsync(stage, Verdict.Attend, null);

        (await NewsAsync(stage)).Should().BeEquivalentTo(Ends);
    }

    [Fact]
    public async Task Choose_OtherwiseAndBack_TellsNobody()
    {
        await using var stage = await SentAsync();
        await ProposeAsync(stage);
        await ChooseAsync(stage, Verdict.Attend, null);

        await ChooseAsync(stage, Verdict.Delegate, TestFirm.Member);

        (await NewsAsync(stage)).Should().BeEmpty();
    }

    [Fact]
    public async Task Import_OfAMovedMeeting_SaysThatTheNewTimeIsLookedAt()
    {
        await using var stage = await SentAsync();
        await ProposeAsync(stage);

        await stage.ImportAsync(MailStage.Client, "20261120T130000Z");

        (await NewsAsync(stage)).Should().BeEquivalentTo("LooksAgain", "InvitationBack", "OwnPlaceCopy");
        (await RowAsync(stage)).IsOtherWayOpen.Should().BeFalse();
    }

    [Fact]
    public async Task Import_Again_SaysNothingMore()
    {
        await using var stage = await SentAsync();
        await ProposeAsync(stage);
        await stage.ImportAsync(MailStage.Client, "20261120T130000Z");

        await stage.ImportAsync(MailStage.Client, "20261120T130000Z");

        (await NewsAsync(stage)).Should().HaveCount(3);
    }

    /// <summary>Nobody answered, and it is a working day before.</summary>
    private static async Task<MailStage> LateAsync()
    {
        var stage = await SentAsync();
        await ProposeAsync(stage);
        stage.App.Clock.Now = new DateTimeOffset(2026, 11, 19, 11, 0, 0, TimeSpan.FromHours(1));
        (await stage.Flow.ActAsync((flow, _) => flow.EndOtherWaysAsync(default))).Should().Be(1);
        return stage;
    }

    private static Task<FlowOutcome?> ChooseAsync(MailStage stage, Verdict chosen, string? delegatee) => stage.Flow.ActAsync(async (flow, db) =>
    {
        var choice = db.Choices.Single();
        (choice.Chosen, choice.DelegateeId) = (chosen, delegatee);
        return await flow.SaveStagedAsync(default);
    });
}
