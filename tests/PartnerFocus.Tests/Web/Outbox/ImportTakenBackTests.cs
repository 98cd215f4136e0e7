using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Tests.Web.Agendas;
using PartnerFocus.Tests.Web.Delegations;
using PartnerFocus.Triage;
using PartnerFocus.Web.Agendas;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Outbox;

namespace PartnerFocus.Tests.Web.Outbox;

/// <summary>An import moves the meeting, or drops it, and is taken back: what followed from it is what it was.</summary>
public class ImportTakenBackTests
{
    private const string Off = MailStage.Client + "\r\nSTATUS:CANCELLED";

    [Theory]
    [InlineData(MailStage.Client, "20261120T130000Z")]
    [InlineData(Off, "20261120T100000Z")]
    public async Task Undo_OfAnImportThatEndedWhatWasAccepted_LetsItStandAndSaysNothing(string people, string start)
    {
        await using var stage = await MailStage.SetAsync();
        var row = await stage.AcceptedAsync();
        stage.Wait(11);
        await stage.AllSentAsync();
        await stage.ImportAsync(people, start);
        (await stage.Flow.RowAsync(row.Id)).State.Should().Be(DelegationState.Withdrawn);

        (await stage.App.UndoNewestAsync()).Should().Be(UndoOutcome.Undone);

        (await stage.Flow.RowAsync(row.Id)).State.Should().Be(DelegationState.Accepted);
        (await stage.AllAsync()).Should().NotContain(m => m.State == MailState.Draft || m.State == MailState.Waiting);
        (await PageAsync(stage)).Should().Contain("De agenda is weer die van daarvoor: het geldt weer");
    }

    [Fact]
    public async Task Undo_OnceTheyHeardOfIt_TellsThemWhoComesAnew()
    {
        await using var stage = await MailStage.SetAsync();
        await stage.AcceptedAsync();
        stage.Wait(11);
        await stage.AllSentAsync();
        await stage.ImportAsync(MailStage.Client, "20261120T130000Z");
        await stage.AllSentAsync();

        await stage.App.UndoNewestAsync();

        (await stage.AllAsync()).Where(m => m.State == MailState.Draft).Select(m => m.Kind).Should().BeEquivalentTo([MailKind.WhoComes, MailKind.Invitation, MailKind.AcceptsCopy]);
        (await stage.MailAsync(MailKind.WhoComes)).Text.Should().Contain("Op vrijdag 20 november om 11.00 uur");
    }

    [Fact]
    public async Task Undo_WhileSomebodyWasAsked_AsksAsBefore()
    {
        await using var stage = await MailStage.SetAsync();
        var row = await stage.ApprovedAsync();
        stage.Wait(11);
        await stage.AllSentAsync();
        await stage.ImportAsync(Off);

        await stage.App.UndoNewestAsync();

        (await stage.Flow.RowAsync(row.Id)).State.Should().Be(DelegationState.Approved);
        (await stage.MailsAsync()).Should().Equal("Ask Sent", "NoLonger TakenBack");
    }

    [Theory]
    [InlineData(Verdict.Clarify, true)]
    [InlineData(Verdict.Clarify, false)]
    [InlineData(Verdict.LeaveOut, true)]
    [InlineData(Verdict.LeaveOut, false)]
    public async Task Undo_WhereTheOrganiserWasAskedOrDeclined_GoesOnWithThat(Verdict chosen, bool isSent)
    {
        await using var stage = await MailStage.SetAsync();
        await stage.ChooseAsync(chosen);
        stage.Wait(11);
        if (isSent)
        {
            await stage.AllSentAsync();
        }

        await stage.ImportAsync(Off);

        await stage.App.UndoNewestAsync();

        var kind = chosen == Verdict.Clarify ? "Question" : "LeaveOut";
        (await stage.MailsAsync()).Should().Equal(isSent ? [$"{kind} Sent"] : [$"{kind} TakenBack", $"{kind} Draft"]);
        (await stage.App.InStoreAsync(db => db.ChoiceCourses.SingleAsync())).State.Should().Be(CourseState.Asked);
    }

    [Fact]
    public async Task Undo_WhereThePartnerDecidedSince_LeavesThat()
    {
        await using var stage = await MailStage.SetAsync();
        var row = await stage.AcceptedAsync();
        stage.Wait(11);
        await stage.ImportAsync(MailStage.Client, "20261120T130000Z");
        await stage.ChooseAsync(Verdict.Attend, start: Instant.FromUtc(2026, 11, 20, 13, 0));

        await stage.App.UndoNewestAsync();

        (await stage.Flow.RowAsync(row.Id)).State.Should().Be(DelegationState.Withdrawn);
    }

    [Fact]
    public async Task Import_ThatMovesItBack_IsDecidedOnAnew()
    {
        await using var stage = await MailStage.SetAsync();
        var row = await stage.AcceptedAsync();
        stage.Wait(11);
        await stage.ImportAsync(MailStage.Client, "20261120T130000Z");

        await stage.ImportAsync(MailStage.Client);

        (await stage.Flow.RowAsync(row.Id)).State.Should().Be(DelegationState.Withdrawn);
        var week = await (await stage.App.SignInAsync(TestFirm.Partner)).GetAsync("/week/vera/2026-W47");
        System.Net.WebUtility.HtmlDecode(week.Html).Should().Contain("Niet meer gevraagd. Jij gaat").And.NotContain("Teruggenomen");
    }

    [Fact]
    public async Task Undo_TellsTheWeekWhoBroughtTheAgendaThatHoldsNow()
    {
        await using var stage = await MailStage.SetAsync();
        var first = await stage.App.InStoreAsync(db => db.Agendas.AsNoTracking().SingleAsync());
        stage.Wait(60);
        await stage.ImportAsync(Off);

        await stage.App.UndoNewestAsync();

        (await stage.App.InStoreAsync(db => db.Agendas.AsNoTracking().SingleAsync())).Should().BeEquivalentTo(new { first.UpdatedAt, first.UpdatedBy });
    }

    private static async Task<string> PageAsync(MailStage stage) =>
        System.Net.WebUtility.HtmlDecode((await (await stage.App.SignInAsync(TestFirm.Member)).GetAsync("/delegations")).Html);
}
