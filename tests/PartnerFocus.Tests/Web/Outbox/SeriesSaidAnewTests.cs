using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartnerFocus.Tests.Calendar.Scheduling;
using PartnerFocus.Tests.Web.Delegations;
using PartnerFocus.Web.Outbox;

namespace PartnerFocus.Tests.Web.Outbox;

/// <summary>
/// mila said yes to the Fridays from 20 November to 11 December 2026, and what says so lies here unsent: a time it no longer holds for, or that is over, is not
/// promised first and taken back in the next letter.
/// </summary>
public class SeriesSaidAnewTests
{
    private static readonly string[] AllFour = ["WhoComes", "Invitation", "Accepts", "AcceptsCopy"];

    [Fact]
    public async Task TakeBack_OfOneWithinTheWindow_SaysAllWithoutThatOne()
    {
        await using var stage = await SeriesStage.SetAsync();
        await stage.SaidYesAsync();

        await stage.KeepAsync("20261204");

        (await StandingAsync(stage)).Select(m => m.Kind.ToString()).Should().BeEquivalentTo(AllFour);
        (await stage.MailAsync(MailKind.WhoComes)).Text.Should().Contain("Op vrijdag 20 november om 11.00 uur en de keren daarna tot 18 december 2026 (niet op 4 december 2026)");
        Named(await stage.MailAsync(MailKind.Invitation)).Should().Equal("20261120T110000", "20261127T110000", "20261211T110000");
    }

    [Fact]
    public async Task TakeBack_OfOneWhileTheConfirmationLiesUnsent_ConfirmsTheOthersOnly()
    {
        await using var stage = await SeriesStage.SetAsync();
        await stage.SaidYesAsync();
        stage.Wait(11);
        await SentAsync(stage, MailKind.WhoComes);

        await stage.KeepAsync("20261204");

        (await StandingAsync(stage)).Where(m => m.To[0].Address == "wim@wind.example").Select(m => $"{m.Kind} {m.State}").Should().BeEquivalentTo("WhoComes Sent", "ComesAfterAll Draft", "Accepts Draft");
        (await stage.MailAsync(MailKind.Accepts)).Text.Should().Contain("(niet op 4 december 2026)");
    }

    [Fact]
    public async Task Undo_OfThat_ConfirmsAllAgain()
    {
        await using var stage = await SeriesStage.SetAsync();
        await stage.SaidYesAsync();
        var first = await stage.MailAsync(MailKind.Accepts);
        stage.Wait(11);
        await SentAsync(stage, MailKind.WhoComes);
        await stage.KeepAsync("20261204");

        await stage.UndoAsync("20261204");

        (await StandingAsync(stage)).Select(m => m.Kind.ToString()).Should().BeEquivalentTo(AllFour);
        (await stage.MailAsync(MailKind.Accepts)).Text.Should().Be(first.Text);
    }

    [Fact]
    public async Task Undo_AfterTheOthersWereConfirmed_ConfirmsThatOneByItself()
    {
        await using var stage = await SeriesStage.SetAsync();
        await stage.SaidYesAsync();
        await stage.KeepAsync("20261204");
        await stage.SentAsync();

        await stage.UndoAsync("20261204");

        (await StandingAsync(stage)).Where(m => m.State == MailState.Draft).Select(m => $"{m.Kind} {m.IsSeries} {Named(m).FirstOrDefault()}").Should().BeEquivalentTo(
            "WhoComes False 20261204T110000", "Invitation False 20261204T110000", "AcceptsCopy False 20261204T110000", "Accepts False 20261204T110000");
    }

    [Fact]
    public async Task TakeBack_OfTheRest_SaysItUpToThatDay()
    {
        await using var stage = await SeriesStage.SetAsync();
        await stage.SaidYesAsync();

        await stage.KeepAsync("20261204", andFuture: true);

        (await StandingAsync(stage)).Select(m => m.Kind.ToString()).Should().BeEquivalentTo(AllFour);
        (await stage.MailAsync(MailKind.WhoComes)).Text.Should().Contain("Op vrijdag 20 november om 11.00 uur en de keren daarna tot 4 december 2026");
    }

    [Fact]
    public async Task LeaveOutBegun_OnceTheFirstIsOver_SpeaksOfTheOthers()
    {
        await using var stage = await SeriesStage.SetAsync();
        await stage.SaidYesAsync();
        stage.App.Clock.Now = new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

        (await LeaveOutBegunAsync(stage)).Should().Be(1);

        var said = (await StandingAsync(stage)).Where(m => m.Kind is MailKind.WhoComes or MailKind.Accepts).ToList();
        said.Should().HaveCount(2).And.AllSatisfy(m => m.Text.Should().Contain("vrijdag 27 november om 11.00 uur en de keren daarna tot 18 december 2026"));
        said.Should().AllSatisfy(m => m.LeavesAt.Should().Be(m.CreatedAt));
    }

    [Fact]
    public async Task LeaveOutBegun_Twice_ChangesNothingMore()
    {
        await using var stage = await SeriesStage.SetAsync();
        await stage.SaidYesAsync();
        stage.App.Clock.Now = new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);
        await LeaveOutBegunAsync(stage);

        (await LeaveOutBegunAsync(stage)).Should().Be(0);
    }

    [Fact]
    public async Task LeaveOutBegun_OfWhatWasSent_ChangesNothing()
    {
        await using var stage = await SeriesStage.SetAsync();
        await stage.SaidYesAsync();
        await stage.SentAsync();
        stage.App.Clock.Now = new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

        (await LeaveOutBegunAsync(stage)).Should().Be(0);
    }

    private static async Task<int> LeaveOutBegunAsync(SeriesStage stage)
    {
        await using var scope = stage.App.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<WhatLeaves>().LeaveOutBegunAsync(CancellationToken.None);
    }

    private static async Task<List<OutgoingMail>> StandingAsync(SeriesStage stage) => [.. (await stage.AllAsync()).Where(m => m.State != MailState.TakenBack)];

    private static Task<int> SentAsync(SeriesStage stage, MailKind kind) =>
        stage.App.InStoreAsync(db => db.OutgoingMails.Where(m => m.Kind == kind).ExecuteUpdateAsync(set => set.SetProperty(m => m.State, MailState.Sent)));

    private static string[] Named(OutgoingMail mail) =>
        [.. Meetings.Lines(mail.Calendar!).Where(l => l.StartsWith("RECURRENCE-ID", StringComparison.Ordinal)).Select(l => l[(l.LastIndexOf(':') + 1)..])];
}
