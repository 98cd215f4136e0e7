using PartnerFocus.Triage;
using PartnerFocus.Web.Outbox;
using PartnerFocus.Web.Store;
using static PartnerFocus.Tests.Web.Outbox.Notices.NoticeRoundTests;

namespace PartnerFocus.Tests.Web.Outbox.Notices;

/// <summary>A message to a client lies ready since Wednesday: who is to send it hears so by the daily mail, which says nothing of what it is about.</summary>
public class ReadyNoticeTests
{
    [Theory]
    [InlineData("asha", "vera", "asha")]
    [InlineData("vera", "vera")]
    public async Task Write_OfWhatLiesReady_TellsWhoSendsIt(string reader, params string[] accounts)
    {
        await using var stage = await ReadyAsync(accounts);
        stage.App.Clock.Now = At("2026-11-19T08:00+01:00");

        (await ReadyNoticesAsync(stage)).Should().Equal($"ReadyNotice {reader}: Eén bericht ligt klaar om te versturen, vóór morgen 11.00 uur");
        (await AllAsync(stage.Flow)).Single(m => m.Kind == MailKind.ReadyNotice).Text.Should().Contain("– morgen 11.00 uur: namens Vera, aan iemand buiten kantoor. Ligt er sinds gisteren.")
            .And.Contain("/outbox").And.NotContainAny("Deelteam", "Wind");
    }

    [Fact]
    public async Task Write_OfWhatLiesReady_InEnglishSaysTheSame()
    {
        await using var stage = await ReadyAsync("asha");
        await WhatLeavesOnlookerTests.ReadsAsync(stage, "en-GB", "asha");
        stage.App.Clock.Now = At("2026-11-19T08:00+01:00");

        (await ReadyNoticesAsync(stage)).Should().Equal("ReadyNotice asha: One message is ready to send, before 11:00 tomorrow");
    }

    [Fact]
    public async Task Write_OfWhatLiesReadyForTheSameDay_TellsAtOnce()
    {
        await using var stage = await ReadyAsync("asha");
        stage.App.Clock.Now = At("2026-11-20T08:30+01:00");
        await ReadyNoticesAsync(stage);
        await stage.ChooseAsync(Verdict.Clarify);
        stage.Wait(11);

        (await ReadyNoticesAsync(stage)).Should().HaveCount(2, "the daily mail, and what came since and begins before the next one");
    }

    [Fact]
    public async Task Write_OfWhatBecamePrivate_TellsTheAssistantNothing()
    {
        await using var stage = await ReadyAsync("asha");
        await stage.App.SeedAsync(db => db.Choices.Single().IsPrivate = true);
        stage.App.Clock.Now = At("2026-11-19T08:00+01:00");

        (await ReadyNoticesAsync(stage)).Should().BeEmpty();
    }

    [Fact]
    public async Task Write_InTheUndoWindow_TellsNobody()
    {
        await using var stage = await ReadyAsync("asha");
        stage.App.Clock.Now = At("2026-11-18T09:05+01:00");

        (await ReadyNoticesAsync(stage)).Should().BeEmpty();
    }

    [Fact]
    public async Task Write_OfWhatWasSent_TellsNobody()
    {
        await using var stage = await ReadyAsync("asha");
        await stage.AllSentAsync();
        stage.App.Clock.Now = At("2026-11-19T08:00+01:00");

        (await ReadyNoticesAsync(stage)).Should().BeEmpty();
    }

    [Fact]
    public async Task Write_ToWhoWantsNone_TellsNobody()
    {
        await using var stage = await ReadyAsync("asha");
        await WishAsync(stage.Flow, "asha", w => w.Ready = NoticePace.Never);
        stage.App.Clock.Now = At("2026-11-19T08:00+01:00");

        (await ReadyNoticesAsync(stage)).Should().BeEmpty();
    }

    [Theory]
    [InlineData("asha", true)]
    [InlineData("mila", false)]
    public async Task Wishes_AskOnlyWhoSends(string who, bool isAsked)
    {
        await using var stage = await ReadyAsync("asha", "mila");

        var page = (await (await stage.App.SignInAsync(who)).GetAsync("/account/mails")).Html;

        page.Contains("Wat klaarligt om te versturen", StringComparison.Ordinal).Should().Be(isAsked);
    }

    /// <summary>On Wednesday at nine vera lets a meeting of a client's go.</summary>
    private static async Task<MailStage> ReadyAsync(params string[] accounts)
    {
        var stage = new MailStage(await SetAsync(accounts));
        await stage.ImportAsync(MailStage.Client);
        await stage.ChooseAsync(Verdict.LeaveOut);
        return stage;
    }

    private static async Task<string[]> ReadyNoticesAsync(MailStage stage) => [.. (await RoundAsync(stage.Flow)).Where(n => n.StartsWith("ReadyNotice", StringComparison.Ordinal))];
}
