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
