using NodaTime;
using PartnerFocus.Tests.Calendar.Scheduling;
using PartnerFocus.Tests.Web.Delegations;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Outbox;

namespace PartnerFocus.Tests.Web.Outbox;

/// <summary>News of a series, or of one meeting of it, that waits for what was told of the series, and what becomes of it when that is no longer so.</summary>
public class SeriesNewsTests
{
    [Fact]
    public async Task Import_OfTheWholeSeriesWithinTheWindow_LeavesWithWhatWasTold()
    {
        await using var stage = await ToldAsync();

        await stage.ImportAsync(Longer("PT90M"));

        var (first, news) = (await stage.MailAsync(MailKind.Invitation), await stage.MailAsync(MailKind.InvitationChanged));
        (news.IsSeries, news.LeavesAt, news.LeavesAt > news.CreatedAt).Should().Be((true, first.LeavesAt, true));
        Meetings.Lines(news.Calendar!).Should().Contain("SEQUENCE:3");
    }

    [Fact]
    public async Task Import_OfTheWholeSeriesTwiceWithinTheWindow_TellsTheLastOnly()
    {
        await using var stage = await ToldAsync();
        await stage.ImportAsync(Longer("PT90M"));

        await stage.ImportAsync(Longer("PT2H"));

        (await NewsAsync(stage)).Select(m => (m.State, m.Calendar!.Contains("T130000", StringComparison.Ordinal))).Should().Equal((MailState.TakenBack, false), (MailState.Draft, true));
    }

    [Fact]
    public async Task Import_OfTheWholeSeriesBackWithinTheWindow_TellsNothing()
    {
        await using var stage = await ToldAsync();
        await stage.ImportAsync(Longer("PT90M"));

        await stage.ImportAsync(Longer("PT1H"));

        (await NewsAsync(stage)).Should().ContainSingle().Which.State.Should().Be(MailState.TakenBack);
    }

    [Fact]
    public async Task Keep_AllThatFollowWithinTheWindow_TakesTheNewsOfOneWithIt()
    {
        await using var stage = await ToldAsync();
        await ElsewhereAsync(stage);

        await stage.KeepAsync("20261120", andFuture: true);

        (await NewsAsync(stage)).Should().ContainSingle().Which.State.Should().Be(MailState.TakenBack);
    }

    [Fact]
    public async Task Keep_TheOneThatIsElsewhereWithinTheWindow_TakesItsNewsBack()
    {
        await using var stage = await ToldAsync();
        await ElsewhereAsync(stage);

        await stage.KeepAsync("20261204");

        (await NewsAsync(stage)).Should().ContainSingle().Which.State.Should().Be(MailState.TakenBack);
    }

    [Fact]
    public async Task Keep_AnotherOneWithinTheWindow_LeavesTheNews()
    {
        await using var stage = await ToldAsync();
        await ElsewhereAsync(stage);

        await stage.KeepAsync("20261127");

        (await NewsAsync(stage)).Should().ContainSingle().Which.State.Should().Be(MailState.Draft);
    }

    [Fact]
    public async Task Stop_OfWhatWasToldOfTheSeries_TakesTheNewsOfOneWithIt()
    {
        await using var stage = await ToldAsync();
        await ElsewhereAsync(stage);
        var first = await stage.MailAsync(MailKind.Invitation);
        await stage.App.AddAccountAsync(TestFirm.Assistant);

        await (await stage.App.SignInAsync(TestFirm.Assistant)).PostAsync($"/outbox/{first.Id}/stop", ("version", $"{first.Version}"));

        (await NewsAsync(stage)).Should().ContainSingle().Which.Should().Match<OutgoingMail>(m => m.State == MailState.TakenBack && m.LastError == StaleReason.BuiltOn);
    }

    private static async Task<SeriesStage> ToldAsync()
    {
        var stage = await SeriesStage.SetAsync();
        await stage.SaidYesAsync();
        stage.Wait(2);
        return stage;
    }

    private static Task ElsewhereAsync(SeriesStage stage) =>
        stage.ImportAsync(SeriesStage.Series("20261106", "110000"), SeriesStage.Other("20261204", "Agenda: voortgang\r\nLOCATION:Zaal 2"));

    private static string Longer(string length) => SeriesStage.Series("20261106", "110000").Replace("PT1H", length, StringComparison.Ordinal);

    private static async Task<List<OutgoingMail>> NewsAsync(SeriesStage stage) => [.. (await stage.AllAsync()).Where(m => m.Kind == MailKind.InvitationChanged)];
}
