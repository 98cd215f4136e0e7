using PartnerFocus.Tests.Calendar.Scheduling;
using PartnerFocus.Tests.Web.Delegations;
using PartnerFocus.Triage;
using PartnerFocus.Web.Outbox;

namespace PartnerFocus.Tests.Web.Outbox;

/// <summary>The agenda of the meeting gives its items a time: nobody is asked for what it says already, and for any other time they are.</summary>
public class PlannedPartTests
{
    private const string Agenda = "\r\nDESCRIPTION:11:00-11:15 Stand van zaken\\n11:15-11:30 Earn-out: Vera\\, ga je akkoord?\\n11:30-12:00 Actielijst";
    private const string Item = "11:15-11:30 Earn-out: Vera, ga je akkoord?";

    [Fact]
    public async Task Choose_OnlyThePartAtTheTimeOfTheAgenda_AsksForNoTime()
    {
        await using var stage = await MailStage.SetAsync(MailStage.Client + Agenda);

        await stage.ChooseAsync(Verdict.AttendPart, part: ("11:15", "11:30"), item: Item);

        var mail = await stage.MailAsync(MailKind.PartOnly);
        mail.Text.Should().Contain(
            "Bij ‘Deelteam overname’ op vrijdag 20 november om 11.00 uur sluit Vera Prins aan voor ‘Earn-out’, volgens de agenda van 11.15 tot 11.30 uur.\n\nMet vriendelijke groet");
        Meetings.Lines(mail.Calendar!).Should().Contain(["METHOD:REPLY", "ATTENDEE;CN=Vera Prins;PARTSTAT=ACCEPTED;SENT-BY=\"mailto:asha@proef.example\":mailto:vera@proef.example"]);
        mail.Method.Should().Be("REPLY");
    }

    [Theory]
    [InlineData("11:15", "11:25", Item, "Past het u om dat onderdeel van")]
    [InlineData("11:30", "12:00", Item, "Past het u om dat onderdeel van")]
    [InlineData("11:20", "11:40", "", "Past het u om wat Vera Prins aangaat van 11.20 tot 11.40 uur te behandelen?")]
    public async Task Choose_OnlyThePartAtAnotherTime_AsksForThat(string from, string to, string item, string asked)
    {
        await using var stage = await MailStage.SetAsync(MailStage.Client + Agenda);

        await stage.ChooseAsync(Verdict.AttendPart, part: (from, to), item: item);

        var mail = await stage.MailAsync(MailKind.PartOnly);
        (mail.Method, mail.Text.Contains(asked, StringComparison.Ordinal)).Should().Be(("COUNTER", true));
    }

    [Fact]
    public async Task Choose_OnlyThePartOfWhatWasMovedWithoutItsText_AsksForTheTime()
    {
        await using var stage = await MailStage.SetAsync(MailStage.Client + Agenda.Replace("11:", "09:", StringComparison.Ordinal).Replace("12:00", "10:00", StringComparison.Ordinal));

        await stage.ChooseAsync(Verdict.AttendPart, part: ("11:15", "11:30"), item: Item.Replace("11:", "09:", StringComparison.Ordinal));

        var mail = await stage.MailAsync(MailKind.PartOnly);
        mail.Method.Should().Be("COUNTER");
        mail.Text.Should().Contain("Past het u om dat onderdeel van 11.15 tot 11.30 uur te behandelen?").And.NotContain("Volgens de agenda").And.NotContain("09");
    }

    [Fact]
    public async Task Choose_ATimeThatIsThatOfAnItem_AsksForNoTime()
    {
        await using var stage = await MailStage.SetAsync(MailStage.Client + Agenda);

        await stage.ChooseAsync(Verdict.AttendPart, part: ("11:15", "11:30"), item: "");

        (await stage.MailAsync(MailKind.PartOnly)).Method.Should().Be("REPLY");
    }

    [Fact]
    public async Task Choose_OnlyThePart_OfItemsWithTheirMinutes_AsksForNoTime()
    {
        await using var stage = await MailStage.SetAsync(MailStage.Client + "\r\nDESCRIPTION:1. Stand van zaken (15 min)\\n2. Earn-out (15 min)\\n3. Actielijst (30 min)");

        await stage.ChooseAsync(Verdict.AttendPart, part: ("11:15", "11:30"), item: "2. Earn-out (15 min)");

        (await stage.MailAsync(MailKind.PartOnly)).Method.Should().Be("REPLY");
    }

    [Fact]
    public async Task Choose_OnlyThePart_OfWhoReadsEnglish_AsksForNoTime()
    {
        await using var stage = await MailStage.SetAsync(MailStage.Colleague + Agenda, settings: ("Mail:SendsAsPartner", "true"));
        await WhatLeavesOnlookerTests.ReadsAsync(stage, "en-GB", TestFirm.OtherLead);

        await stage.ChooseAsync(Verdict.AttendPart, part: ("11:15", "11:30"), item: Item);

        (await stage.MailAsync(MailKind.PartOnly)).Text.Should().Contain("I will join for ‘Earn-out’, according to the agenda from 11:15 to 11:30.").And.NotContain("proposal");
    }

    [Fact]
    public async Task Accept_OfTheRestOfAMeeting_AsksForNoTimeThatTheAgendaGives()
    {
        await using var stage = await OtherPartMailTests.AcceptedAsync(MailStage.Client + Agenda, Item);

        var mail = await stage.MailAsync(MailKind.WhoComes);
        mail.Text.Should().Contain("Vera Prins is erbij voor ‘Earn-out’, volgens de agenda van 11.15 tot 11.30 uur.\n\nWilt u Mila Jong");
        Meetings.Lines(mail.Calendar!).Should().Contain("METHOD:REPLY").And.NotContain(l => l.Contains("DELEGATED", StringComparison.Ordinal));
    }

    [Fact]
    public async Task OtherPart_AtTheTimeOfTheAgenda_AsksForNoTime()
    {
        await using var stage = await OtherPartMailTests.AcceptedAsync(MailStage.Client + Agenda, Item);
        await stage.AllSentAsync();

        await stage.ChooseAsync(Verdict.AttendPart, part: ("11:30", "12:00"), item: "11:30-12:00 Actielijst");

        var mail = await stage.MailAsync(MailKind.WhoComes);
        mail.Method.Should().Be("REPLY");
        mail.Text.Should().Contain("voor het onderdeel ‘Actielijst’, van 11.30 tot 12.00 uur; eerder schreven we ‘Earn-out’, van 11.15 tot 11.30 uur.\n\nVolgens de agenda is dat van 11.30 tot 12.00 uur; dan is Vera Prins erbij.");
    }

    [Fact]
    public async Task AcceptSeries_OfOnlyThePart_AsksForNoTimeThatTheAgendaGives()
    {
        await using var stage = await SeriesStage.SetAsync();
        await stage.ImportAsync(SeriesStage.Series("20261106", "110000").Replace("Agenda: voortgang", "11:00-11:15 Stand\\n11:15-11:30 Prijs", StringComparison.Ordinal));

        await stage.SaidYesAsync(verdict: Verdict.AttendPart);

        (await stage.MailAsync(MailKind.WhoComes)).Text.Should().Contain("volgens de agenda steeds van 11.15 tot 11.30 uur.");
    }

    [Theory]
    [InlineData(MailStage.Client, "Vera Prins wil erbij zijn voor één onderdeel.\n\nVoor welk onderdeel ziet u Vera Prins graag, en rond welk tijdstip komt dat aan de orde?")]
    [InlineData(MailStage.Colleague, "Vera wil erbij zijn voor één onderdeel.\n\nVoor welk onderdeel heb je Vera nodig, en rond welk tijdstip is dat?")]
    public async Task Accept_OfTheRest_WhereNobodyKnowsThePart_AsksWhich(string people, string said)
    {
        await using var stage = await MailStage.SetAsync(people);
        await stage.ApprovedAsync();
        await stage.App.SeedAsync(db => db.Choices.Single().Chosen = Verdict.AttendPart);
        var row = await stage.Flow.RowAsync((await stage.MailAsync(MailKind.Ask)).DelegationId!.Value);

        await stage.Flow.ActAsync((flow, _) => flow.AcceptAsync(row.Id, row.Version, "", stage.Flow.As(TestFirm.Member), default));

        (await stage.MailAsync(MailKind.WhoComes)).Text.Should().Contain(said);
    }
}
