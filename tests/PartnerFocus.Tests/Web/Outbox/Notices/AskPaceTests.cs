using NodaTime;
using PartnerFocus.Tests.Web.Delegations;
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

    private static Task<List<OutgoingMail>> AsksAsync(FlowStage stage) =>
        stage.App.InStoreAsync(db => Task.FromResult(db.OutgoingMails.Where(m => m.Kind == MailKind.Ask).ToList()));
}
