using Microsoft.EntityFrameworkCore;
using PartnerFocus.Tests.Calendar.Scheduling;
using PartnerFocus.Tests.Web.Delegations;
using PartnerFocus.Triage;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Outbox;
using PartnerFocus.Web.Store;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Tests.Web.Outbox;

/// <summary>What is mailed when a question is put, and when the answer is yes.</summary>
public class WhatLeavesTests
{
    [Fact]
    public async Task Confirm_BeforeTheLeadsWord_TellsNobody()
    {
        await using var stage = await MailStage.SetAsync();

        await stage.ConfirmedAsync();

        (await stage.MailsAsync()).Should().BeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Approve_OfAQuestion_AsksTheDelegateeAndNobodyElse(StoreProvider store)
    {
        await using var stage = await MailStage.SetAsync(store: store);

        await stage.ApprovedAsync();

        (await stage.AllAsync()).Should().ContainSingle().Which.Should().BeEquivalentTo(
            new { Kind = MailKind.Ask, State = MailState.Draft, To = new[] { new MailPerson("Mila Jong", "mila@proef.example") }, Calendar = (string?)null, IsOutside = false });
    }

    [Fact]
    public async Task Accept_OfAClientsMeeting_TellsTheOrganiserWhoComes()
    {
        await using var stage = await MailStage.SetAsync();

        await stage.AcceptedAsync();

        Meetings.Lines((await stage.MailAsync(MailKind.WhoComes)).Calendar!).Should().Contain([
            "METHOD:REPLY", "UID:deelteam@wind.example", "SEQUENCE:2", "DTSTAMP:20261118T080000Z", "ORGANIZER;CN=Wim de Wind:mailto:wim@wind.example",
            "ATTENDEE;CN=Vera Prins;ROLE=NON-PARTICIPANT;PARTSTAT=DELEGATED;DELEGATED-TO=\"mailto:mila@proef.example\";SENT-BY=\"mailto:asha@proef.example\":mailto:vera@proef.example"]);
    }

    [Fact]
    public async Task Accept_OfAClientsMeeting_GivesTheDelegateeTheMeeting()
    {
        await using var stage = await MailStage.SetAsync();

        await stage.AcceptedAsync();

        (await stage.MailAsync(MailKind.Invitation)).Should().BeEquivalentTo(new { Method = "REQUEST", To = new[] { new MailPerson("Mila Jong", "mila@proef.example") } });
    }

    [Fact]
    public async Task Accept_WithinTheWindow_PutsTheQuestionNoMore()
    {
        await using var stage = await MailStage.SetAsync();

        await stage.AcceptedAsync();

        (await stage.MailsAsync()).Should().BeEquivalentTo("Ask TakenBack", "WhoComes Draft", "Invitation Draft", "Accepts Draft", "AcceptsCopy Draft");
    }

    [Fact]
    public async Task Accept_AfterTheQuestionLayReady_PutsTheQuestionNoMore()
    {
        await using var stage = await MailStage.SetAsync();
        var row = await stage.ApprovedAsync();
        stage.Wait(11);

        await stage.Flow.ActAsync((flow, _) => flow.AcceptAsync(row.Id, row.Version, "", stage.Flow.As(TestFirm.Member), CancellationToken.None));

        (await stage.MailsAsync()).Should().BeEquivalentTo("Ask TakenBack", "WhoComes Draft", "Invitation Draft", "Accepts Draft", "AcceptsCopy Draft");
    }

    [Theory]
    [InlineData(MailStage.Client, "LOCATION:Microsoft Teams-vergadering", "Op vrijdag 20 november om 11.00 uur spreekt u Mila Jong namens ons bij ‘Deelteam overname’.")]
    [InlineData(MailStage.Client, "DESCRIPTION:Join: https://teams.microsoft.com/l/1 with all of you for this meeting", "On Friday 20 November at 11:00 Mila Jong will join you on our behalf for ‘Deelteam overname’")]
    [InlineData(MailStage.Client, "LOCATION:Kade 4\\, Utrecht\r\nDESCRIPTION:https://teams.microsoft.com/l/1", "is Mila Jong namens ons bij u voor ‘Deelteam overname’.")]
    [InlineData(MailStage.Colleague, "LOCATION:Zoom", "Bij ‘Deelteam overname’ op vrijdag 20 november om 11.00 uur doet Mila Jong mee in plaats van Vera")]
    public async Task Accept_OfAMeetingOnline_SendsNobodyToAnybody(string people, string where, string said)
    {
        await using var stage = await MailStage.SetAsync($"{people}\r\n{where}");

        await stage.AcceptedAsync();

        (await stage.MailAsync(MailKind.WhoComes)).Text.Should().Contain(said);
    }

    [Fact]
    public async Task Accept_ByWhoConvenedTheMeeting_NeedsNoMessage()
    {
        await using var stage = await MailStage.SetAsync("ORGANIZER:mailto:mila@proef.example\r\nATTENDEE:mailto:vera@proef.example");

        await stage.AcceptedAsync();

        (await stage.MailsAsync()).Should().Equal("Ask TakenBack");
    }

    [Fact]
    public async Task Accept_OfTheClientsMeeting_SpeaksToTheClientAsTheFirmDoes()
    {
        await using var stage = await MailStage.SetAsync();

        await stage.AcceptedAsync();

        (await stage.MailAsync(MailKind.WhoComes)).Text.Should().Be("""
            Geachte Wim de Wind,

            Op vrijdag 20 november om 11.00 uur is Mila Jong namens ons bij u voor ‘Deelteam overname’. Mila Jong is goed ingevoerd en kan afspraken met u maken.

            Wilt u Mila Jong (mila@proef.example) aan de uitnodiging toevoegen? Dan komen stukken en wijzigingen meteen goed terecht.

            Vera Prins blijft uw aanspreekpunt. Schikt dit minder goed, dan horen wij het graag.

            Met vriendelijke groet,

            Asha Smit
            namens Vera Prins
            Kantoor Proef

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Accept_OfThePartnersOwnMeeting_SaysThatThePartnerIsNotThere()
    {
        await using var stage = await MailStage.SetAsync(MailStage.Own);

        await stage.AcceptedAsync();

        (await stage.MailAsync(MailKind.Update)).Text.Should().Contain("Vera Prins is er dan niet bij en blijft uw aanspreekpunt.");
    }

    [Fact]
    public async Task Approve_OfAQuestion_QuotesTheTitleInTheSubject()
    {
        await using var stage = await MailStage.SetAsync();

        await stage.ApprovedAsync();

        (await stage.MailAsync(MailKind.Ask)).Subject.Should().Be("Vera vraagt jou: ‘Deelteam overname’, vrijdag 20 november");
    }

    [Theory]
    [InlineData("true", "vera@proef.example")]
    [InlineData("false", "asha@proef.example")]
    public async Task Accept_DependingOnTheMailServer_ComesFromThePartnerOrTheAssistant(string may, string from)
    {
        await using var stage = await MailStage.SetAsync(settings: ("Mail:SendsAsPartner", may));

        await stage.AcceptedAsync();

        (await stage.MailAsync(MailKind.WhoComes)).Should().BeEquivalentTo(new { From = new { Address = from }, ReplyTo = new { Address = "asha@proef.example" } });
    }

    [Theory]
    [InlineData("true", MailKind.Ask, "Vera vraagt jou voor", "\n\nGroet,\n\nPartnerFocus\nnamens Vera Prins\n")]
    [InlineData("false", MailKind.Ask, "Vera vraagt jou voor", "\n\nGroet,\n\nAsha Smit\nnamens Vera Prins\n")]
    [InlineData("true", MailKind.AcceptsCopy, "Mila Jong zei ja", "\n\nGroet,\n\nPartnerFocus\nnamens Mila Jong\n")]
    [InlineData("true", MailKind.WhoComes, "Ik blijf uw aanspreekpunt", "\n\nMet vriendelijke groet,\n\nVera Prins\nKantoor Proef\n")]
    public async Task Accept_DependingOnTheMailServer_NobodySpeaksOfThemselvesByName(string may, MailKind kind, string says, string closing)
    {
        await using var stage = await MailStage.SetAsync(settings: ("Mail:SendsAsPartner", may));

        await stage.AcceptedAsync();

        (await stage.MailAsync(kind)).Text.Should().Contain(says).And.EndWith(closing);
    }

    [Fact]
    public async Task Accept_OfThePartnersOwnMeeting_TellsEverybodyInItByDraft()
    {
        await using var stage = await MailStage.SetAsync(MailStage.Own, settings: [("Mail:Mode", "Smtp"), ("Mail:SmtpHost", "localhost"), ("Mail:OutsideByDraft", "false")]);

        await stage.AcceptedAsync();

        (await stage.MailAsync(MailKind.Update)).Should().BeEquivalentTo(new
        {
            State = MailState.Draft,
            Method = "REQUEST",
            To = new[] { new MailPerson("Ine Wind", "ine@wind.example"), new MailPerson("Mila Jong", "mila@proef.example") },
        });
    }

    [Fact]
    public async Task Accept_WhereThePartnerIsNotOnTheList_WritesToNobodyElseOnIt()
    {
        await using var stage = await MailStage.SetAsync("ORGANIZER:mailto:wim@wind.example\r\nATTENDEE:mailto:otto@proef.example");

        await stage.AcceptedAsync();

        (await stage.AllAsync()).SelectMany(m => m.To).Should().NotContain(p => p.Address == "otto@proef.example");
    }

    [Theory]
    [InlineData("true", "mila@proef.example", "")]
    [InlineData("false", "asha@proef.example", ";SENT-BY=\"mailto:asha@proef.example\"")]
    public async Task Accept_OfAClientsMeeting_IsAnsweredByTheDelegateeAsWell(string may, string from, string sentBy)
    {
        await using var stage = await MailStage.SetAsync(settings: ("Mail:SendsAsPartner", may));

        await stage.AcceptedAsync();

        var mail = await stage.MailAsync(MailKind.Accepts);
        (mail.From.Address, mail.To.Single().Address, string.Join('|', Meetings.Lines(mail.Calendar!).Where(l => l.StartsWith("ATTENDEE", StringComparison.Ordinal)))).Should().Be((
            from,
            "wim@wind.example",
            $"ATTENDEE;CN=Mila Jong;PARTSTAT=ACCEPTED;DELEGATED-FROM=\"mailto:vera@proef.example\"{sentBy}:mailto:mila@proef.example|"
            + "ATTENDEE;CN=Vera Prins;ROLE=NON-PARTICIPANT;PARTSTAT=DELEGATED;DELEGATED-TO=\"mailto:mila@proef.example\":mailto:vera@proef.example"));
    }

    [Fact]
    public async Task Accept_OfAClientsMeeting_IsConfirmedInTheDelegateesName()
    {
        await using var stage = await MailStage.SetAsync();

        await stage.AcceptedAsync();

        (await stage.MailAsync(MailKind.Accepts)).Text.Should().Be("""
            Geachte Wim de Wind,

            Bij ‘Deelteam overname’ op vrijdag 20 november om 11.00 uur zal Mila Jong er zijn, zoals gemeld.

            Dit bericht werkt ook uw agenda bij, als uw programma dat kan.

            Met vriendelijke groet,

            Asha Smit
            namens Mila Jong
            Kantoor Proef

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Accept_OfAMeetingWrittenInEnglish_TellsItsOrganiserInEnglish()
    {
        await using var stage = await MailStage.SetAsync(MailStage.Client + "\r\nDESCRIPTION:Please review the draft with your team and discuss the price.");

        await stage.AcceptedAsync();

        (await stage.MailAsync(MailKind.WhoComes)).Text.Should().StartWith("Dear Wim de Wind,\n\nOn Friday 20 November at 11:00 Mila Jong will be with you on our behalf");
    }

    [Fact]
    public async Task Messages_ToAClient_NeverSayHowTheFirmSeesIt()
    {
        await using var stage = await MailStage.SetAsync();
        var row = await stage.AcceptedAsync();
        stage.Wait(11);
        await stage.WithdrawAsync(row);

        string.Concat((await stage.AllAsync()).Where(m => m.IsOutside).Select(m => m.Subject + m.Text)).ToLowerInvariant()
            .Should().Contain("wim de wind").And.NotContainAny("gedelegeerd", "delegat", "niet nodig", "not needed", "advies", "systeem");
    }
}
