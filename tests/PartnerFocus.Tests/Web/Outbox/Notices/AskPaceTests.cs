using NodaTime;
using PartnerFocus.Tests.Web.Delegations;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Outbox;

namespace PartnerFocus.Tests.Web.Outbox.Notices;

/// <summary>What becomes of the mail with a question, by what its reader wants. It is Wednesday, nine in the morning.</summary>
public sealed class AskPaceTests
{
    [Theory]
    [InlineData(NoticePace.AtOnce, 1)]
    [InlineData(NoticePace.Daily, 0)]
    [InlineData(NoticePace.Never, 0)]
    public async Task Heed_OfAQuestionForFriday_MailsWhatItsReaderWants(NoticePace pace, int mails)
    {
        await using var stage = await NoticeRoundTests.SetAsync(TestFirm.Lead, TestFirm.Member);
        await NoticeRoundTests.WishAsync(stage, TestFirm.Member, w => w.Asked = pace);
        await stage.ApprovedAsync();

        (await AsksAsync(stage)).Should().HaveCount(mails);
    }

    [Fact]
    public async Task Heed_OfAQuestionForThisAfternoon_MailsItToWhoWantsOneADay()
    {
        await using var stage = await NoticeRoundTests.SetAsync(TestFirm.Lead, TestFirm.Member);
        await NoticeRoundTests.WishAsync(stage, TestFirm.Member, w => w.Asked = NoticePace.Daily);
        await stage.ApprovedAsync(start: Instant.FromUtc(2026, 11, 18, 14, 0));

        (await AsksAsync(stage)).Should().ContainSingle();
    }

    [Fact]
    public async Task Heed_InTheQuietHours_LetsItWaitUntilTheyAreOver()
    {
        await using var stage = await NoticeRoundTests.SetAsync(TestFirm.Lead, TestFirm.Member);
        stage.App.Clock.Now = NoticeRoundTests.At("2026-11-18T18:55+01:00");
        await stage.ApprovedAsync();

        (await AsksAsync(stage)).Single().NextTryAt.Should().Be(Instant.FromUtc(2026, 11, 19, 7, 0));
    }

    [Fact]
    public async Task Heed_InTheEvening_LetsItWaitForWhoHasNoAccount()
    {
        await using var stage = await NoticeRoundTests.SetAsync(TestFirm.Lead);
        stage.App.Clock.Now = NoticeRoundTests.At("2026-11-18T18:55+01:00");
        await stage.ApprovedAsync();

        (await AsksAsync(stage)).Single().NextTryAt.Should().Be(Instant.FromUtc(2026, 11, 19, 7, 0));
    }

    [Theory]
    [InlineData("2026-11-19T08:30+01:00", 18, 19)]
    [InlineData("2026-11-18T20:30+01:00", 18, 19)]
    public async Task Heed_OfWhatBeginsBeforeTheyCouldBeOverInTime_GoesThroughTheQuietHours(string start, int day, int hour)
    {
        await using var stage = await NoticeRoundTests.SetAsync(TestFirm.Lead, TestFirm.Member);
        stage.App.Clock.Now = NoticeRoundTests.At($"2026-11-{day}T{hour}:00+01:00");
        await stage.ApprovedAsync(start: Instant.FromDateTimeOffset(NoticeRoundTests.At(start)));

        (await AsksAsync(stage)).Should().ContainSingle().Which.Should().Match<OutgoingMail>(m => m.NextTryAt == m.LeavesAt);
    }

    [Fact]
    public async Task Outbox_OfAQuestionThatWaitsForTheQuietHours_SaysThatSendingNowGoesThroughThem()
    {
        await using var stage = await NoticeRoundTests.SetAsync(TestFirm.Lead, TestFirm.Member, TestFirm.Partner);
        stage.App.Clock.Now = NoticeRoundTests.At("2026-11-18T20:00+01:00");
        await stage.ApprovedAsync();

        (await (await stage.App.SignInAsync(TestFirm.Partner)).GetAsync("/outbox")).Html.Should()
            .Contain("Wie dit leest, heeft stille uren: het gaat op donderdag 19 november 2026, 08:00. Met ‘Nu versturen’ gaat het er toch doorheen.");
    }

    [Fact]
    public async Task Heed_OfAQuestion_PutsTheWayToFewerMailsBeneath()
    {
        await using var stage = await NoticeRoundTests.SetAsync(TestFirm.Lead, TestFirm.Member);
        await stage.ApprovedAsync();

        var ask = (await AsksAsync(stage)).Single();

        ask.Text.Should().EndWith($"Minder mails: {ask.FewerLink}\n");
    }

    [Fact]
    public async Task Heed_OfADraft_LeavesItToWhoSendsIt()
    {
        await using var stage = await FlowStage.SetAsync(accounts: [TestFirm.Lead, TestFirm.Member]);
        await NoticeRoundTests.WishAsync(stage, TestFirm.Member, w => w.Asked = NoticePace.Never);
        await stage.ApprovedAsync();

        (await AsksAsync(stage)).Should().ContainSingle();
    }

    [Theory]
    [InlineData(NoticePace.AtOnce, "18T08:10")]
    [InlineData(NoticePace.Daily, "19T07:00")]
    [InlineData(NoticePace.Never, null)]
    public async Task Heed_OfACallForHelpOnFriday_MailsWhatThePartnerWants(NoticePace pace, string? leaves)
    {
        await using var stage = await NoticeRoundTests.SetAsync(TestFirm.Lead, TestFirm.Member, TestFirm.Partner);
        await NoticeRoundTests.WishAsync(stage, TestFirm.Partner, w => w.Asked = pace);

        await CallAsync(stage, await stage.AcceptedAsync());

        (await HelpAsync(stage)).Select(m => m.NextTryAt.ToString("dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture)).Should().Equal(leaves is null ? [] : [leaves]);
    }

    [Fact]
    public async Task Heed_OfACallForHelp_PutsTheWayToFewerMailsBeneath()
    {
        await using var stage = await NoticeRoundTests.SetAsync(TestFirm.Lead, TestFirm.Member, TestFirm.Partner);
        await CallAsync(stage, await stage.AcceptedAsync());

        var call = (await HelpAsync(stage)).Single();

        call.Text.Should().EndWith($"Deze mail komt zodra er iets is, en één keer per werkdag zolang het er ligt.\nMinder mails: {call.FewerLink}\n");
    }

    // At eight in the evening: what is for Friday waits until the morning, what begins at half past eight in the morning does not.
    [Theory]
    [InlineData("2026-11-20T11:00+01:00", "19T07:00")]
    [InlineData("2026-11-19T08:30+01:00", "18T19:10")]
    public async Task Heed_InTheQuietHours_LetsCallAndAnswerWaitUnlessTheyWouldComeTooLate(string start, string leaves)
    {
        await using var stage = await NoticeRoundTests.SetAsync(TestFirm.Lead, TestFirm.Member, TestFirm.Partner);
        var row = await stage.ApprovedAsync(start: Instant.FromDateTimeOffset(NoticeRoundTests.At(start)));
        await stage.ActAsync((flow, _) => flow.AcceptAsync(row.Id, row.Version, "", stage.As(TestFirm.Member), default));
        stage.App.Clock.Now = NoticeRoundTests.At("2026-11-18T20:00+01:00");

        await CallAsync(stage, await stage.RowAsync(row.Id));
        row = await stage.RowAsync(row.Id);
        await stage.ActAsync((flow, _) => flow.AnswerHelpAsync(row.Id, row.Version, HelpState.Cannot, "", stage.As(TestFirm.Partner), default));

        (await HelpAsync(stage)).Select(m => m.NextTryAt.ToString("dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture)).Should().Equal(leaves, leaves);
    }

    private static Task<FlowOutcome> CallAsync(FlowStage stage, Delegation row) =>
        stage.ActAsync((flow, _) => flow.CallHelpAsync(row.Id, row.Version, new HelpWish("Hoe ver?", 10, ""), stage.As(TestFirm.Member), default));

    private static Task<List<OutgoingMail>> HelpAsync(FlowStage stage) => stage.App.InStoreAsync(db =>
        Task.FromResult(db.OutgoingMails.Where(m => m.Kind == MailKind.HelpAsked || m.Kind == MailKind.HelpAnswer).OrderBy(m => m.CreatedAt).ThenBy(m => m.Id).ToList()));

    private static Task<List<OutgoingMail>> AsksAsync(FlowStage stage) =>
        stage.App.InStoreAsync(db => Task.FromResult(db.OutgoingMails.Where(m => m.Kind == MailKind.Ask).ToList()));
}
