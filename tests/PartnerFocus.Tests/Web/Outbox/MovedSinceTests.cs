using NodaTime;
using PartnerFocus.Tests.Calendar.Scheduling;
using PartnerFocus.Tests.Web.Delegations;
using PartnerFocus.Triage;
using PartnerFocus.Web.Outbox;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Tests.Web.Outbox;

/// <summary>A meeting was moved after its organiser heard who comes: nothing is accepted that nobody looked at, and the answer follows what is decided.</summary>
public class MovedSinceTests
{
    private static readonly Instant Moved = Instant.FromUtc(2026, 11, 20, 13, 0);

    [Fact]
    public async Task Import_OfAMovedMeeting_AcceptsNothingForTheNewTime()
    {
        await using var stage = await MovedAsync();

        (await LastAsync(stage)).Should().Be("ATTENDEE;CN=Vera Prins;PARTSTAT=TENTATIVE;SENT-BY=\"mailto:asha@proef.example\":mailto:vera@proef.example");
    }

    [Fact]
    public async Task Import_OfAMovedMeeting_SaysThatItIsLookedAt()
    {
        await using var stage = await MovedAsync();

        (await stage.MailAsync(MailKind.LooksAgain)).Text.Should()
            .Contain("Wie naar ‘Deelteam overname’ op vrijdag 20 november om 14.00 uur komt, bekijken we opnieuw").And.NotContain("zal Vera Prins er");
    }

    [Fact]
    public async Task Import_OfAMovedMeetingToWhichBothCame_AcceptsNothingEither()
    {
        await using var stage = await BothComeTests.AgreedAsync();
        stage.Wait(11);

        await stage.ImportAsync(MailStage.Client, "20261120T130000Z");

        (await LastAsync(stage)).Should().Contain("PARTSTAT=TENTATIVE");
    }

    [Fact]
    public async Task Choose_ToBeThereAtTheNewTime_AcceptsIt()
    {
        await using var stage = await MovedAsync();
        stage.Wait(11);

        await stage.ChooseAsync(Verdict.Attend, start: Moved);

        var said = await stage.MailAsync(MailKind.ComesAfterAll);
        (Meetings.Lines(said.Calendar!).Any(l => l.Contains("PARTSTAT=ACCEPTED", StringComparison.Ordinal)), said.Text.Contains("Het staat nu vast: naar ‘Deelteam overname’ op vrijdag 20 november om 14.00 uur komt Vera Prins zelf.", StringComparison.Ordinal))
            .Should().Be((true, true));
    }

    [Fact]
    public async Task Choose_ToBeThereBeforeAnythingWasSaidOfTheNewTime_SaysThatAlone()
    {
        await using var stage = await MovedAsync();

        await stage.ChooseAsync(Verdict.Attend, start: Moved);

        (await OfTheNewTimeAsync(stage)).Should().BeEquivalentTo("LooksAgain TakenBack", "ComesAfterAll Draft");
    }

    [Fact]
    public async Task Choose_ToLeaveItOutAtTheNewTime_SaysThatInsteadOfLookingAgain()
    {
        await using var stage = await MovedAsync();

        await stage.ChooseAsync(Verdict.LeaveOut, start: Moved);

        (await OfTheNewTimeAsync(stage)).Should().BeEquivalentTo("LooksAgain TakenBack", "LeaveOut Draft");
    }

    [Fact]
    public async Task Choose_AndUndo_IsLookedAtAgain()
    {
        await using var stage = await MovedAsync();
        await stage.ChooseAsync(Verdict.Attend, start: Moved);

        await stage.ChooseAsync(Verdict.Attend, ChoiceState.Undone, start: Moved);

        (await OfTheNewTimeAsync(stage)).Should().BeEquivalentTo("LooksAgain TakenBack", "ComesAfterAll TakenBack", "LooksAgain Draft");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(11)]
    public async Task Import_OfAMeetingThatMovedOnceMore_SaysTheTimeItHasNow(int minutes)
    {
        await using var stage = await MovedAsync();
        stage.Wait(minutes);

        await stage.ImportAsync(MailStage.Client, "20261120T143000Z");

        (await OfTheNewTimeAsync(stage)).Should().Equal("LooksAgain TakenBack", "LooksAgain Draft");
        (await stage.MailAsync(MailKind.LooksAgain)).Should().Match<OutgoingMail>(m => m.Text.Contains("vrijdag 20 november om 15.30 uur") && m.Calendar!.Contains("T153000"));
    }

    [Fact]
    public async Task Import_OfTheSameAgendaOnceMore_LeavesWhatLiesReady()
    {
        await using var stage = await MovedAsync();

        await stage.ImportAsync(MailStage.Client, "20261120T130000Z");

        (await OfTheNewTimeAsync(stage)).Should().Equal("LooksAgain Draft");
    }

    [Fact]
    public async Task Import_OfAMeetingThatMovedOnceMoreAfterThatWasSent_SaysNothingMore()
    {
        await using var stage = await MovedAsync();
        await stage.AllSentAsync();

        await stage.ImportAsync(MailStage.Client, "20261120T143000Z");

        (await OfTheNewTimeAsync(stage)).Should().Equal("LooksAgain Sent");
    }

    [Fact]
    public async Task Import_WithoutTheMeetingThatWasMoved_SaysNothingOfItAnyMore()
    {
        await using var stage = await MovedAsync();

        await stage.ImportAsync(MailStage.Client + "\r\nSTATUS:CANCELLED", "20261120T130000Z");

        (await OfTheNewTimeAsync(stage)).Should().Equal("LooksAgain TakenBack");
    }

    private static async Task<MailStage> MovedAsync()
    {
        var stage = await MailStage.SetAsync();
        await stage.AcceptedAsync();
        stage.Wait(11);
        await stage.ImportAsync(MailStage.Client, "20261120T130000Z");
        return stage;
    }

    /// <summary>The partner in the last answer to the organiser that stands.</summary>
    private static async Task<string> LastAsync(MailStage stage) =>
        Meetings.Lines((await stage.AllAsync()).Last(m => m.Method == "REPLY" && m.State != MailState.TakenBack).Calendar!).First(l => l.StartsWith("ATTENDEE;CN=Vera", StringComparison.Ordinal));

    private static async Task<IEnumerable<string>> OfTheNewTimeAsync(MailStage stage) =>
        (await stage.AllAsync()).Where(m => m.Kind is MailKind.LooksAgain or MailKind.ComesAfterAll or MailKind.LeaveOut).Select(m => $"{m.Kind} {m.State}");
}
