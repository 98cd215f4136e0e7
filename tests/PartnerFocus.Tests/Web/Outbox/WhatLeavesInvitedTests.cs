using PartnerFocus.Tests.Calendar.Scheduling;
using PartnerFocus.Tests.Web.Delegations;
using PartnerFocus.Triage;
using PartnerFocus.Web.Outbox;

namespace PartnerFocus.Tests.Web.Outbox;

/// <summary>Who takes over was invited beside the partner: that invitation is theirs, and is neither written over nor called off.</summary>
public class WhatLeavesInvitedTests
{
    private const string WithMila = MailStage.Client + "\r\nATTENDEE;CN=Mila Jong;PARTSTAT=ACCEPTED:mailto:mila@proef.example";
    private const string InVerasPlace = MailStage.Client + "\r\nATTENDEE;CN=Mila Jong;DELEGATED-FROM=\"mailto:vera@proef.example\":mailto:mila@proef.example";

    [Fact]
    public async Task Accept_ByWhoWasInvitedAnyway_LeavesTheirInvitationAsItIs()
    {
        await using var stage = await MailStage.SetAsync(WithMila);

        await stage.AcceptedAsync();

        var mail = await stage.MailAsync(MailKind.Invitation);
        (mail.Calendar, mail.Text.Contains("Je bent zelf al uitgenodigd: dat blijft in je agenda zoals het is.", StringComparison.Ordinal)).Should().Be((null, true));
    }

    [Fact]
    public async Task Accept_ByWhoWasInvitedAnyway_AnswersForThePartnerAlone()
    {
        await using var stage = await MailStage.SetAsync(WithMila);

        await stage.AcceptedAsync();

        Meetings.Lines((await stage.MailAsync(MailKind.WhoComes)).Calendar!).Where(l => l.StartsWith("ATTENDEE", StringComparison.Ordinal)).Should().Equal(
            "ATTENDEE;CN=Vera Prins;ROLE=NON-PARTICIPANT;PARTSTAT=DELEGATED;DELEGATED-TO=\"mailto:mila@proef.example\";SENT-BY=\"mailto:asha@proef.example\":mailto:vera@proef.example");
    }

    [Fact]
    public async Task Accept_ByWhoWasInvitedAnyway_IsAnsweredInTheirNameByThemselves()
    {
        await using var stage = await MailStage.SetAsync(WithMila);

        await stage.AcceptedAsync();

        (await stage.MailsAsync()).Should().BeEquivalentTo("Ask TakenBack", "WhoComes Draft", "Invitation Draft");
    }

    [Fact]
    public async Task Accept_ByWhoWasInvitedAnyway_AsksTheOrganiserToAddNobody()
    {
        await using var stage = await MailStage.SetAsync(WithMila);

        await stage.AcceptedAsync();

        (await stage.MailAsync(MailKind.WhoComes)).Text.Should()
            .Contain("Mila Jong staat al op de uitnodiging en neemt de plaats van Vera Prins in; daarvoor hoeft u niets te wijzigen.").And.NotContain("toevoegen");
    }

    [Theory]
    [InlineData(MailStage.Colleague, "Mila Jong staat al op de uitnodiging en neemt de plaats van Vera in; daarvoor hoef je niets te wijzigen.")]
    [InlineData(MailStage.Client + "\r\nDESCRIPTION:Please review the draft with your team and discuss the price.", "Mila Jong is on the invitation already and takes the place of Vera Prins; there is nothing you need to change for it.")]
    public async Task Accept_ByWhoWasInvitedAnyway_SaysSoInTheOrganisersOwnWay(string people, string said)
    {
        await using var stage = await MailStage.SetAsync(people + "\r\nATTENDEE;CN=Mila Jong:mailto:mila@proef.example");

        await stage.AcceptedAsync();

        (await stage.MailAsync(MailKind.WhoComes)).Text.Should().Contain(said);
    }

    [Fact]
    public async Task Accept_OfTheRestByWhoWasInvitedAnyway_AsksTheOrganiserToAddNobody()
    {
        await using var stage = await MailStage.SetAsync(WithMila);
        var row = await stage.ConfirmedAsync();
        await stage.App.SeedAsync(db => db.Choices.Single().Chosen = Verdict.AttendPart);
        await stage.Flow.ActAsync((flow, _) => flow.ApproveAsync(row.Id, row.Version, stage.Flow.As(TestFirm.Lead), CancellationToken.None));
        await stage.App.PutQuestionsAsync();
        row = await stage.Flow.RowAsync(row.Id);

        await stage.Flow.ActAsync((flow, _) => flow.AcceptAsync(row.Id, row.Version, "", stage.Flow.As(TestFirm.Member), CancellationToken.None));

        (await stage.MailAsync(MailKind.WhoComes)).Text.Should().Contain("Mila Jong staat al op de uitnodiging.").And.NotContain("toevoegen");
    }

    [Fact]
    public async Task Withdraw_FromWhoWasInvitedAnyway_CancelsNothing()
    {
        await using var stage = await MailStage.SetAsync(WithMila);
        var row = await stage.AcceptedAsync();
        stage.Wait(11);

        await stage.WithdrawAsync(row);

        (await stage.AllAsync()).Should().NotContain(m => m.Method == "CANCEL");
    }

    [Fact]
    public async Task Withdraw_FromWhoWasInvitedAnyway_SaysThatTheyStayInvited()
    {
        await using var stage = await MailStage.SetAsync(WithMila);
        var row = await stage.AcceptedAsync();
        stage.Wait(11);

        await stage.WithdrawAsync(row);

        (await stage.MailAsync(MailKind.InvitationBack)).Text.Should().StartWith("""
            Dag Mila,

            Bij ‘Deelteam overname’ op vrijdag 20 november om 11.00 uur hoef je de plaats van Vera niet meer in te nemen. Vera gaat voor nu zelf.

            Jij blijft uitgenodigd: aan je eigen uitnodiging verandert niets.
            """.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("", "20261120T130000Z", "De afspraak is verzet.", "wat er aan je eigen uitnodiging verandert, hoor je van de organisator")]
    [InlineData("\r\nSTATUS:CANCELLED", "20261120T100000Z", "De afspraak gaat niet door.", "hoef je niets meer te doen")]
    public async Task Import_OfAChangedMeetingToWhichTheyWereInvited_ClaimsNothingOfTheirOwnInvitation(string status, string start, string why, string said)
    {
        await using var stage = await MailStage.SetAsync(WithMila);
        await stage.AcceptedAsync();
        stage.Wait(11);

        await stage.ImportAsync(WithMila + status, start);

        (await stage.MailAsync(MailKind.InvitationBack)).Text.Should().Contain(why).And.Contain(said).And.Contain("Dank dat je het wilde doen.").And.NotContain("verandert niets");
    }

    [Fact]
    public async Task Import_OfACancelledMeeting_DoesNotThankWhoWasOnlyAsked()
    {
        await using var stage = await MailStage.SetAsync();
        await stage.ApprovedAsync();
        stage.Wait(11);
        await stage.AllSentAsync();

        await stage.ImportAsync(MailStage.Client + "\r\nSTATUS:CANCELLED");

        (await stage.MailAsync(MailKind.NoLonger)).Text.Should().Contain("De afspraak gaat niet door.").And.NotContain("Dank");
    }

    [Fact]
    public async Task Withdraw_WhenTheOrganiserAddedThemMeanwhile_CancelsNothing()
    {
        await using var stage = await MailStage.SetAsync();
        var row = await stage.AcceptedAsync();
        stage.Wait(11);
        await stage.ImportAsync(WithMila);

        await stage.WithdrawAsync(row);

        (await stage.AllAsync()).Should().NotContain(m => m.Method == "CANCEL");
    }

    [Fact]
    public async Task Withdraw_WhenTheyAreOnTheListInThePartnersPlaceOnly_CancelsThat()
    {
        await using var stage = await MailStage.SetAsync();
        var row = await stage.AcceptedAsync();
        stage.Wait(11);
        await stage.ImportAsync(InVerasPlace);

        await stage.WithdrawAsync(row);

        (await stage.MailAsync(MailKind.InvitationBack)).Method.Should().Be("CANCEL");
    }

    [Fact]
    public async Task Import_ThatNoLongerHasTheMeeting_CancelsNothingOfWhoWasInvitedAnyway()
    {
        await using var stage = await MailStage.SetAsync(WithMila);
        await stage.AcceptedAsync();
        stage.Wait(11);

        await stage.ImportAsync(WithMila + "\r\nSTATUS:CANCELLED");

        (await stage.AllAsync()).Should().NotContain(m => m.Method == "CANCEL");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task TakeBack_OfASeriesFromWhoWasInvitedAnyway_CancelsNothing(bool andFuture)
    {
        await using var stage = await SeriesStage.SetAsync(organizer: "Wim de Wind:mailto:wim@wind.example\r\nATTENDEE;CN=Mila Jong:mailto:mila@proef.example");
        await stage.SaidYesAsync();
        stage.Wait(11);

        await stage.KeepAsync("20261204", andFuture);

        (await stage.AllAsync()).Where(m => m.To[0].Address == "mila@proef.example" && m.State != MailState.TakenBack).Select(m => (m.Kind, m.Method)).Should().BeEquivalentTo(
            [(MailKind.Invitation, (string?)null), (MailKind.InvitationBack, null)]);
    }
}
