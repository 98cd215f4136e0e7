using System.Net;
using Microsoft.Extensions.DependencyInjection;
using PartnerFocus.Tests.Web.Delegations;
using PartnerFocus.Web.Outbox;
using PartnerFocus.Web.Outbox.Notices;

namespace PartnerFocus.Tests.Web.Outbox.Notices;

public sealed class NoticesPageTests
{
    [Fact]
    public async Task Wish_OnTheOwnPage_IsKept()
    {
        await using var stage = await NoticeRoundTests.SetAsync();
        var lars = await stage.App.SignInAsync(TestFirm.Lead);

        await lars.PostAsync("/account/mails", ("queue", "AtOnce"), ("asked", "Never"), ("quietFrom", "20"), ("quietUntil", "7"));

        (await WishAsync(stage, TestFirm.Lead)).Should().BeEquivalentTo(
            new { Queue = NoticePace.AtOnce, Asked = NoticePace.Never, Ahead = NoticePace.Weekly, QuietFrom = 20, QuietUntil = 7 });
    }

    [Theory]
    [InlineData("asked", "7")]
    [InlineData("asked", "Weekly")]
    [InlineData("quietFrom", "24")]
    [InlineData("quietUntil", "vroeg")]
    public async Task Wish_OfWhatIsNotOnTheList_IsRefusedWithASentence(string field, string value)
    {
        await using var stage = await NoticeRoundTests.SetAsync();
        var lars = await stage.App.SignInAsync(TestFirm.Lead);
        var fields = new Dictionary<string, string> { ["asked"] = "Never", ["quietFrom"] = "20", ["quietUntil"] = "7", [field] = value };

        var page = await lars.PostAsync("/account/mails", [.. fields.Select(f => (f.Key, f.Value))]);

        (page.Status, page.Html.Contains("Kies iets uit elke lijst.", StringComparison.Ordinal)).Should().Be((HttpStatusCode.BadRequest, true));
    }

    [Theory]
    [InlineData(TestFirm.Member, false, false)]
    [InlineData(TestFirm.Lead, true, false)]
    [InlineData(TestFirm.Partner, true, true)]
    public async Task Page_OffersWhatAppliesToWhoLooks(string member, bool queue, bool ahead)
    {
        await using var stage = await NoticeRoundTests.SetAsync();

        var html = (await (await stage.App.SignInAsync(member)).GetAsync("/account/mails")).Html;

        (html.Contains("name=\"Queue\"", StringComparison.Ordinal), html.Contains("name=\"Ahead\"", StringComparison.Ordinal)).Should().Be((queue, ahead));
    }

    [Theory]
    [InlineData("true", "Berichten aan mensen buiten kantoor gaan pas als jij ze verstuurt.")]
    [InlineData("false", "Berichten gaan hier vanzelf, ook aan mensen buiten kantoor.")]
    public async Task Page_OfWhoSends_SaysWhatWaitsForThat(string byDraft, string said)
    {
        await using var stage = await MailStage.SetAsync(settings: [("Mail:Mode", "Smtp"), ("Mail:SmtpHost", "localhost"), ("Mail:OutsideByDraft", byDraft)]);

        (await (await stage.App.SignInAsync(TestFirm.Partner)).GetAsync("/account/mails")).Html.Should().Contain(said);
    }

    [Fact]
    public async Task Fewer_OpenedFromAMail_ChangesNothing()
    {
        await using var stage = await NoticeRoundTests.SetAsync();

        await stage.App.Nobody().GetAsync(Path(stage, MailKind.QueueNotice));

        (await stage.App.InStoreAsync(db => Task.FromResult(db.NoticeWishes.Count()))).Should().Be(0);
    }

    [Fact]
    public async Task Fewer_ByTheButton_IsOneStepFewer()
    {
        await using var stage = await NoticeRoundTests.SetAsync();

        await stage.App.Nobody().PostAsync(Path(stage, MailKind.AskedNotice));

        (await WishAsync(stage, TestFirm.Lead)).Asked.Should().Be(NoticePace.Daily);
    }

    [Fact]
    public async Task Fewer_ByAMailProgramsOwnButton_IsNoneAnyMore()
    {
        await using var stage = await NoticeRoundTests.SetAsync();
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("List-Unsubscribe", "One-Click")]);

        var answer = await stage.App.Nobody().Http.PostAsync(Path(stage, MailKind.AskedNotice), form);

        (answer.StatusCode, (await WishAsync(stage, TestFirm.Lead)).Asked).Should().Be((HttpStatusCode.OK, NoticePace.Never));
    }

    [Fact]
    public async Task Fewer_WithATokenThatWasChanged_FindsNothing()
    {
        await using var stage = await NoticeRoundTests.SetAsync();
        var path = Path(stage, MailKind.QueueNotice);

        (await stage.App.Nobody().PostAsync(path[..^4] + "AAAA")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("https://focus.example/mails/fewer/abc", "<https://focus.example/mails/fewer/abc>", "List-Unsubscribe=One-Click")]
    [InlineData("http://focus.example/mails/fewer/abc", "<http://focus.example/mails/fewer/abc>", null)]
    [InlineData(null, null, null)]
    public void Message_WithAWayToFewer_NamesItForMailPrograms(string? link, string? header, string? post)
    {
        var person = new MailPerson("Lars Kok", "lars@proef.example");
        using var message = SmtpPost.Message(new OutgoingMail
        {
            MessageId = "<1@proef.example>",
            Kind = MailKind.QueueNotice,
            From = person,
            ReplyTo = person,
            To = [person],
            IsOutside = false,
            Language = PartnerFocus.Triage.Language.Nl,
            Subject = "Eén vraag",
            Text = "Dag",
            CreatedAt = default,
            LeavesAt = default,
            NextTryAt = default,
            State = MailState.Waiting,
            FewerLink = link,
        });

        (message.Headers["List-Unsubscribe"], message.Headers["List-Unsubscribe-Post"]).Should().Be((header, post));
    }

    private static string Path(FlowStage stage, MailKind kind) =>
        new Uri(stage.App.Services.GetRequiredService<FewerLinks>().For(TestFirm.Lead, kind)).AbsolutePath;

    private static Task<NoticeWish> WishAsync(FlowStage stage, string member) => stage.App.InStoreAsync(db => Task.FromResult(db.NoticeWishes.Single(w => w.MemberId == member)));
}
