using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Tests.Web.Delegations;
using PartnerFocus.Triage;
using PartnerFocus.Web.Outbox;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Tests.Web.Outbox;

/// <summary>Vera comes to the meeting of the client from 11.15 to 11.30 and mila to all of it; then vera comes for another part.</summary>
public class OtherPartMailTests
{
    [Fact]
    public async Task OtherPart_AfterTheClientHeard_AsksForTheNewTime()
    {
        await using var stage = await AcceptedAsync();
        await stage.AllSentAsync();

        (await stage.ChooseAsync(Verdict.AttendPart, part: ("11:30", "11:50"))).Should().BeNull("it is saved");

        var told = (await stage.AllAsync()).Where(m => m.Kind == MailKind.WhoComes).ToList();
        told.Select(m => m.State).Should().Equal(MailState.Sent, MailState.Draft);
        told[1].FollowsId.Should().Be(told[0].Id);
        told[1].Text.Should().Contain("van 11.30 tot 11.50 uur");
        told[1].Calendar.Should().ContainAll("METHOD:COUNTER", "DTSTART:20261120T103000Z", "DTEND:20261120T105000Z");
    }

    [Fact]
    public async Task OtherPart_BeforeTheClientHeard_IsWrittenInItsPlace()
    {
        await using var stage = await AcceptedAsync();

        await stage.ChooseAsync(Verdict.AttendPart, part: ("11:30", "11:50"));

        (await stage.AllAsync()).Where(m => m.Kind == MailKind.WhoComes).Select(m => (m.State, m.Text.Contains("11.50", StringComparison.Ordinal))).Should().Equal((MailState.TakenBack, false), (MailState.Draft, true));
    }

    [Fact]
    public async Task OtherPart_PutBackInTime_TellsNothing()
    {
        await using var stage = await AcceptedAsync();
        await stage.AllSentAsync();
        await stage.ChooseAsync(Verdict.AttendPart, part: ("11:30", "11:50"));

        await stage.ChooseAsync(Verdict.AttendPart, part: ("11:15", "11:30"));

        (await stage.MailsAsync()).Where(m => m.StartsWith("WhoComes", StringComparison.Ordinal)).Should().Equal("WhoComes Sent", "WhoComes TakenBack");
    }

    [Fact]
    public async Task OtherPart_PutBackWhileTheOtherLiesReady_TellsOfTheFirstAgain()
    {
        await using var stage = await AcceptedAsync();
        await stage.AllSentAsync();
        await stage.ChooseAsync(Verdict.AttendPart, part: ("11:30", "11:50"));
        stage.Wait(11);

        await stage.ChooseAsync(Verdict.AttendPart, part: ("11:15", "11:30"));

        var told = (await stage.AllAsync()).Where(m => m.Kind == MailKind.WhoComes).ToList();
        told.Select(m => (m.State, m.Text.Contains("van 11.30 tot 11.50 uur", StringComparison.Ordinal)))
            .Should().Equal([(MailState.Sent, false), (MailState.TakenBack, true), (MailState.Draft, false)], "somebody may have sent the second by hand");
        told[2].FollowsId.Should().Be(told[0].Id);
    }

    [Fact]
    public async Task Withdraw_BeforeTheNewPartLeft_StillTellsWhoHeardOfTheFirst()
    {
        await using var stage = await AcceptedAsync();
        await stage.AllSentAsync();
        await stage.ChooseAsync(Verdict.AttendPart, part: ("11:30", "11:50"));

        await stage.WithdrawAsync(await stage.Flow.RowAsync((await stage.MailAsync(MailKind.WhoComes)).DelegationId!.Value));

        (await stage.MailsAsync()).Should().Contain(["WhoComes Sent", "WhoComes TakenBack", "ComesAfterAll Draft"]);
    }

    [Fact]
    public async Task OtherPart_AfterTheClientHeard_SaysWhatItChanges()
    {
        await using var stage = await AcceptedAsync();
        await stage.AllSentAsync();
        stage.Wait(30);

        await stage.ChooseAsync(Verdict.AttendPart, part: ("11:30", "11:50"), item: "Punt 4");

        var told = await stage.MailAsync(MailKind.WhoComes);
        told.Subject.Should().Be("Wie erbij is, anders dan gemeld: ‘Deelteam overname’, vrijdag 20 november");
        told.Text.Should().Contain("Anders dan eerder gemeld komt Vera Prins naar ‘Deelteam overname’ op vrijdag 20 november om 11.00 uur voor het onderdeel ‘Punt 4’, van 11.30 tot 11.50 uur; eerder schreven we ‘Punt 3’, van 11.15 tot 11.30 uur.")
            .And.NotContain("aan de uitnodiging toevoegen");
    }

    [Fact]
    public async Task OtherPart_InAMeetingOfThePartnersOwn_SaysWhatItChanges()
    {
        await using var stage = await AcceptedAsync(MailStage.Own);
        await stage.AllSentAsync();
        stage.Wait(30);

        await stage.ChooseAsync(Verdict.AttendPart, part: ("11:30", "11:50"), item: "Punt 4");

        var told = await stage.MailAsync(MailKind.Update);
        told.Subject.Should().StartWith("Wie erbij is, anders dan gemeld: ");
        told.Text.Should().Contain("Anders dan eerder gemeld").And.Contain("voor het onderdeel ‘Punt 4’, van 11.30 tot 11.50 uur; eerder schreven we ‘Punt 3’, van 11.15 tot 11.30 uur.").And.Contain("Wie het leidt, blijft gelijk");
    }

    [Fact]
    public async Task OtherPart_TwiceBeforeTheSecondLeft_SaysWhatTheClientReadBefore()
    {
        await using var stage = await AcceptedAsync();
        await stage.AllSentAsync();
        stage.Wait(30);
        await stage.ChooseAsync(Verdict.AttendPart, part: ("11:30", "11:50"), item: "Punt 4");
        stage.Wait(2);

        await stage.ChooseAsync(Verdict.AttendPart, part: ("11:40", "11:55"), item: "Punt 5");

        (await stage.MailAsync(MailKind.WhoComes)).Text.Should().Contain("voor het onderdeel ‘Punt 5’, van 11.40 tot 11.55 uur; eerder schreven we ‘Punt 3’, van 11.15 tot 11.30 uur.");
    }

    [Fact]
    public async Task OtherPart_UndoneAfterTheClientHeard_SaysWhatItChanges()
    {
        await using var stage = await AcceptedAsync();
        await stage.AllSentAsync();
        stage.Wait(30);
        await stage.ChooseAsync(Verdict.AttendPart, part: ("11:30", "11:50"), item: "Punt 4");
        await stage.AllSentAsync();
        stage.Wait(30);

        await stage.Flow.ActAsync(async (flow, db) =>
        {
            ChoiceRows.Restore(db.Choices.Single());
            return await flow.SaveStagedAsync(default);
        });

        (await stage.MailAsync(MailKind.WhoComes)).Text.Should().Contain("voor het onderdeel ‘Punt 3’, van 11.15 tot 11.30 uur; eerder schreven we ‘Punt 4’, van 11.30 tot 11.50 uur.");
    }

    [Fact]
    public async Task OtherPart_WhereTheFirstOnlyLayReady_ClaimsNothingOfBefore()
    {
        await using var stage = await AcceptedAsync();
        stage.Wait(30);

        await stage.ChooseAsync(Verdict.AttendPart, part: ("11:30", "11:50"), item: "Punt 4");

        var told = await stage.MailAsync(MailKind.WhoComes);
        told.State.Should().Be(MailState.Draft);
        told.Subject.Should().StartWith("Wie erbij is: ");
        told.Text.Should().NotContain("eerder");
    }

    [Fact]
    public async Task OtherPart_ToWhoReadsEnglish_SaysWhatItChangesInEnglish()
    {
        await using var stage = await AcceptedAsync(MailStage.Colleague);
        await WhatLeavesOnlookerTests.ReadsAsync(stage, "en-GB", TestFirm.OtherLead);
        await stage.AllSentAsync();
        stage.Wait(30);

        await stage.ChooseAsync(Verdict.AttendPart, part: ("11:30", "11:50"), item: "Punt 4");

        var told = await stage.MailAsync(MailKind.WhoComes);
        told.Subject.Should().StartWith("A change in who will join you: ");
        told.Text.Should().Contain("would like to join for ‘Punt 4’, from 11:30 to 11:50, where we wrote ‘Punt 3’, from 11:15 to 11:30.");
    }

    internal static async Task<MailStage> AcceptedAsync(string people = MailStage.Client, string item = "Punt 3")
    {
        var stage = await AskedAsync(people, item);
        var row = await stage.Flow.RowAsync((await stage.MailAsync(MailKind.Ask)).DelegationId!.Value);
        await stage.Flow.ActAsync((flow, _) => flow.AcceptAsync(row.Id, row.Version, "", stage.Flow.As(TestFirm.Member), default));
        return stage;
    }

    /// <summary>Mila was asked for the rest, and did not answer.</summary>
    internal static async Task<MailStage> AskedAsync(string people = MailStage.Client, string item = "Punt 3")
    {
        var stage = await MailStage.SetAsync(people);
        await stage.ApprovedAsync();
        await stage.App.SeedAsync(db =>
        {
            var choice = db.Choices.Single();
            (choice.Chosen, choice.At) = (Verdict.AttendPart, Instant.FromDateTimeOffset(stage.App.Clock.GetUtcNow()));
            choice.Assessment = (AssessmentSnapshot.Read(choice.Assessment) with { PartItem = item, PartStart = "2026-11-20T11:15:00", PartEnd = "2026-11-20T11:30:00" }).Write();
        });
        return stage;
    }
}
