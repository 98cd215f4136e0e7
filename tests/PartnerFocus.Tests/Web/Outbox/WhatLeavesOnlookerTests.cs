using PartnerFocus.Tests.Calendar.Scheduling;
using PartnerFocus.Tests.Web.Delegations;
using PartnerFocus.Triage;
using PartnerFocus.Web.Outbox;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Tests.Web.Outbox;

/// <summary>The partner is in a meeting without being on its list: invited through a group, or by an agenda that came without the list.</summary>
public class WhatLeavesOnlookerTests
{
    private const string Organizer = "ORGANIZER;CN=Wim de Wind:mailto:wim@wind.example";
    private const string Group = Organizer + "\r\nATTENDEE;CN=Team:mailto:team@proef.example\r\nSEQUENCE:2";
    private const string NoList = Organizer + "\r\nSEQUENCE:2";
    private const string SharedCalendar = "ORGANIZER;CN=Team:mailto:c_1a2b@group.calendar.google.com\r\nATTENDEE;CN=Vera Prins:mailto:vera@proef.example";

    [Fact]
    public async Task Accept_ThroughAGroup_TellsTheOrganiserAndTheDelegateeInWords()
    {
        await using var stage = await MailStage.SetAsync(Group);

        await stage.AcceptedAsync();

        (await stage.AllAsync()).Where(m => m.State == MailState.Draft).Select(m => (m.Kind, m.To.Single().Address, m.Calendar)).Should().BeEquivalentTo(
            [(MailKind.WhoComes, "wim@wind.example", (string?)null), (MailKind.Invitation, "mila@proef.example", null)]);
    }

    [Theory]
    [InlineData(Group, MailState.Draft)]
    [InlineData(MailStage.Client, MailState.Waiting)]
    public async Task Accept_WhereTheServerMails_LeavesToAHumanWhatThePartnerIsNotOnTheListOf(string people, MailState state)
    {
        await using var stage = await MailStage.SetAsync(people, settings: [("Mail:Mode", "Smtp"), ("Mail:SmtpHost", "localhost"), ("Mail:OutsideByDraft", "false")]);

        await stage.AcceptedAsync();

        (await stage.MailAsync(MailKind.WhoComes)).State.Should().Be(state);
    }

    [Theory]
    [InlineData("nl", "Staat hij nog niet in je agenda, zet hem er dan zelf in.")]
    [InlineData("en-GB", "If it is not in your calendar yet, please put it there yourself.")]
    public async Task Accept_ThroughAGroup_TellsTheDelegateeWhatIsLeftToDo(string culture, string said)
    {
        await using var stage = await MailStage.SetAsync(Group);
        await ReadsAsync(stage, culture);

        await stage.AcceptedAsync();

        (await stage.MailAsync(MailKind.Invitation)).Text.Should().Contain(said);
    }

    [Fact]
    public async Task Withdraw_ThroughAGroup_TellsBothInWords()
    {
        await using var stage = await MailStage.SetAsync(Group);
        var row = await stage.AcceptedAsync();
        stage.Wait(11);

        await stage.WithdrawAsync(row);

        (await stage.AllAsync()).Where(m => m.FollowsId is not null).Select(m => (m.Kind, m.Calendar)).Should().BeEquivalentTo(
            [(MailKind.ComesAfterAll, (string?)null), (MailKind.InvitationBack, null)]);
    }

    [Theory]
    [InlineData(Verdict.LeaveOut, MailKind.LeaveOut)]
    [InlineData(Verdict.Clarify, MailKind.Question)]
    public async Task Choose_ThroughAGroup_WritesToTheOrganiserInWords(Verdict chosen, MailKind kind)
    {
        await using var stage = await MailStage.SetAsync(Group);

        await stage.ChooseAsync(chosen);

        (await stage.AllAsync()).Select(m => (m.Kind, m.To.Single().Address, m.Calendar)).Should().Equal((kind, "wim@wind.example", null));
    }

    [Fact]
    public async Task Accept_WithoutTheList_AnswersForThePartnersOwnAddress()
    {
        await using var stage = await MailStage.SetAsync(NoList);

        await stage.AcceptedAsync();

        Meetings.Lines((await stage.MailAsync(MailKind.WhoComes)).Calendar!).Should().Contain([
            "METHOD:REPLY", "ATTENDEE;CN=Vera Prins;ROLE=NON-PARTICIPANT;PARTSTAT=DELEGATED;DELEGATED-TO=\"mailto:mila@proef.example\";SENT-BY=\"mailto:asha@proef.example\":mailto:vera@proef.example"]);
    }

    [Fact]
    public async Task Accept_WithoutTheList_GivesTheDelegateeTheMeeting()
    {
        await using var stage = await MailStage.SetAsync(NoList);

        await stage.AcceptedAsync();

        (await stage.MailAsync(MailKind.Invitation)).Method.Should().Be("REQUEST");
    }

    [Fact]
    public async Task Withdraw_WithoutTheList_LeavesAloneWhatMayBeAnInvitationOfTheirOwn()
    {
        await using var stage = await MailStage.SetAsync(NoList);
        var row = await stage.AcceptedAsync();
        stage.Wait(11);

        await stage.WithdrawAsync(row);

        var mail = await stage.MailAsync(MailKind.InvitationBack);
        (mail.Calendar, mail.Text.Contains("Staat de afspraak alleen door ons eerdere bericht in je agenda, haal hem er dan uit. Ben je zelf uitgenodigd, dan blijft dat zo.", StringComparison.Ordinal))
            .Should().Be((null, true));
    }

    [Fact]
    public async Task Accept_OnASharedCalendar_WritesToNobodyThere()
    {
        await using var stage = await MailStage.SetAsync(SharedCalendar);

        await stage.AcceptedAsync();

        (await stage.MailsAsync()).Should().BeEquivalentTo("Ask TakenBack", "Invitation Draft");
    }

    [Theory]
    [InlineData(SharedCalendar, "nl", "Deze afspraak noemt geen organisator met een mailadres.", true)]
    [InlineData(SharedCalendar, "en-GB", "This entry names no organiser with an address.", true)]
    [InlineData("X-NOTHING:1", "nl", "Deze afspraak noemt geen organisator met een mailadres.", true)]
    [InlineData(Group, "nl", "Deze afspraak noemt geen organisator met een mailadres.", false)]
    [InlineData(MailStage.Own, "nl", "Deze afspraak noemt geen organisator met een mailadres.", false)]
    public async Task Panel_WhereNobodyThereIsTold_SaysSo(string people, string culture, string said, bool isSaid)
    {
        await using var stage = await MailStage.SetAsync(people);
        await stage.AcceptedAsync();
        var vera = await stage.App.SignInAsync(TestFirm.Partner);
        await vera.PostAsync("/language", ("culture", culture), ("next", "/"));

        var page = await vera.GetAsync($"/week/vera/2026-W47?meeting={MeetingKey.Of("deelteam@wind.example", "")}");

        page.Html.Contains(said, StringComparison.Ordinal).Should().Be(isSaid);
    }

    internal static async Task ReadsAsync(MailStage stage, string culture, string memberId = TestFirm.Member)
    {
        await stage.App.SignInAsync(memberId);
        await stage.App.SeedAsync(db => db.Users.Single(u => u.MemberId == memberId).Culture = culture);
    }
}
