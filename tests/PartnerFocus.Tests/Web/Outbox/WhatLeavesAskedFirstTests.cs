using PartnerFocus.Triage.Delegation;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Tests.Calendar.Scheduling;
using PartnerFocus.Tests.Web.Delegations;
using PartnerFocus.Triage;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Outbox;
using PartnerFocus.Web.Store;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Tests.Web.Outbox;

/// <summary>What is mailed about the rest of a meeting, and where the organiser invites people personally: there it is asked, not told.</summary>
public class WhatLeavesAskedFirstTests
{
    [Fact]
    public async Task Accept_OfAMeetingNotToBeForwarded_AsksTheOrganiserInstead()
    {
        await using var stage = await MailStage.SetAsync(MailStage.Client + "\r\nX-MICROSOFT-DONOTFORWARDMEETING:TRUE");

        await stage.AcceptedAsync();

        (await stage.AllAsync()).Where(m => m.State == MailState.Draft).Select(m => (m.Kind, m.Calendar))
            .Should().BeEquivalentTo([(MailKind.MayComeInstead, (string?)null), (MailKind.Invitation, null)]);
    }

    [Theory]
    [InlineData("", "Tot je ja zegt, gaat Vera zelf.")]
    [InlineData("\r\nX-MICROSOFT-DONOTFORWARDMEETING:TRUE", "Na je ja vragen we de organisator eerst of jij mag komen. Tot dat goed is, gaat Vera zelf.")]
    public async Task Approve_AsksTheDelegateeWithWhatFollowsOnTheYes(string wish, string until)
    {
        await using var stage = await MailStage.SetAsync(MailStage.Client + wish);

        await stage.ApprovedAsync();

        (await stage.MailAsync(MailKind.Ask)).Text.Should().Contain(until);
    }

    [Fact]
    public async Task Accept_OfAMeetingNotToBeForwarded_TellsTheDelegateeThatTheOrganiserIsAsked()
    {
        await using var stage = await MailStage.SetAsync(MailStage.Client + "\r\nX-MICROSOFT-DONOTFORWARDMEETING:TRUE");
        await stage.App.AddAccountAsync(TestFirm.Member);
        var row = await stage.ApprovedAsync();
        var mila = await stage.App.SignInAsync(TestFirm.Member);

        var answer = await mila.PostAsync($"/delegations/{row.Id}/accept", ("version", $"{row.Version}"));

        (await mila.GetAsync(answer.Location!)).Html.Should().Contain("Fijn. We vragen de organisator nu eerst of jij mag komen; tot dat goed is, gaat de partner zelf.").And.NotContain("Fijn, jij gaat");
    }

    [Theory]
    [InlineData(true, "Wij zorgen dat Mila Jong goed is ingevoerd; afspraken kunt u met Mila Jong maken.")]
    [InlineData(false, "Mila Jong is goed ingevoerd en kan afspraken met u maken.")]
    public async Task Accept_ByWhoNeverDidItAndGoesAlone_PromisesTheClientNoExperience(bool isFirst, string said)
    {
        await using var stage = await MailStage.SetAsync();
        var row = await stage.ApprovedAsync();
        await stage.App.SeedAsync(db => db.Delegations.Single().Reasons = isFirst
            ? ReasonList.Write([new DelegateReason(DelegateReasonKind.Together, new PartnerFocus.Triage.LocalText("Nog niet eerder gedaan", "Not done before"))])
            : "[]");
        row = await stage.Flow.RowAsync(row.Id);

        await stage.Flow.ActAsync((flow, _) => flow.AcceptAsync(row.Id, row.Version, "", stage.Flow.As(TestFirm.Member), CancellationToken.None));

        (await stage.MailAsync(MailKind.WhoComes)).Text.Should().Contain(said);
    }

    [Fact]
    public async Task Accept_OfAMeetingNotToBeForwarded_SaysUntilWhenAnAnswerIsWaitedFor()
    {
        await using var stage = await MailStage.SetAsync(MailStage.Client + "\r\nX-MICROSOFT-DONOTFORWARDMEETING:TRUE");

        await stage.AcceptedAsync();

        var until = (await stage.App.InStoreAsync(db => db.ChoiceCourses.SingleAsync())).AnswerBefore;
        until.InUtc().LocalDateTime.Should().Be(new LocalDateTime(2026, 11, 19, 10, 0));
        (await stage.MailAsync(MailKind.MayComeInstead)).Text.Should()
            .Contain("Zou u dat vóór donderdag 19 november om 11.00 uur willen laten weten? Tot wij van u horen, komt Vera Prins zelf.");
    }

    [Fact]
    public async Task Accept_OfAMeetingNotToBeForwarded_TellsTheDelegateeThatTheOrganiserInvites()
    {
        await using var stage = await MailStage.SetAsync(MailStage.Client + "\r\nX-MICROSOFT-DONOTFORWARDMEETING:TRUE");

        await stage.AcceptedAsync();

        (await stage.MailAsync(MailKind.Invitation)).Text.Should().Contain("daar vragen we of jij mag komen").And.Contain("Tot dan gaat Vera zelf.").And.NotContain("zit hierbij");
    }

    [Fact]
    public async Task Accept_OfTheRestOfAMeeting_AsksForThePartsTimeAndBringsTheDelegateeAlong()
    {
        await using var stage = await MailStage.SetAsync();
        var row = await stage.ApprovedAsync();
        await stage.App.SeedAsync(db =>
        {
            var choice = db.Choices.Single();
            choice.Chosen = Verdict.AttendPart;
            choice.Assessment = (AssessmentSnapshot.Read(choice.Assessment) with { PartItem = "Punt 3", PartStart = "2026-11-20T11:15:00", PartEnd = "2026-11-20T11:30:00" }).Write();
        });

        await stage.Flow.ActAsync((flow, _) => flow.AcceptAsync(row.Id, row.Version, "", stage.Flow.As(TestFirm.Member), CancellationToken.None));

        var mail = await stage.MailAsync(MailKind.WhoComes);
        Meetings.Lines(mail.Calendar!).Should().Contain([
            "METHOD:COUNTER", "DTSTART:20261120T101500Z", "DTEND:20261120T103000Z", "ATTENDEE;CN=Mila Jong;PARTSTAT=NEEDS-ACTION:mailto:mila@proef.example"]);
    }

    [Fact]
    public async Task Accept_OfTheRestOfAMeeting_SaysNowhereThatThePartnerHandedThePlaceOn()
    {
        await using var stage = await MailStage.SetAsync();
        var row = await stage.ApprovedAsync();
        await stage.App.SeedAsync(db => db.Choices.Single().Chosen = Verdict.AttendPart);

        await stage.Flow.ActAsync((flow, _) => flow.AcceptAsync(row.Id, row.Version, "", stage.Flow.As(TestFirm.Member), CancellationToken.None));

        (await stage.MailsAsync()).Should().BeEquivalentTo("Ask TakenBack", "WhoComes Draft", "Invitation Draft");
    }

    [Fact]
    public async Task Invitation_ToTheRestOfAMeeting_IsForTheWhole()
    {
        await using var stage = await MailStage.SetAsync();
        var row = await stage.ApprovedAsync();
        await stage.App.SeedAsync(db => db.Choices.Single().Chosen = Verdict.AttendPart);

        await stage.Flow.ActAsync((flow, _) => flow.AcceptAsync(row.Id, row.Version, "", stage.Flow.As(TestFirm.Member), CancellationToken.None));

        Meetings.Lines((await stage.MailAsync(MailKind.Invitation)).Calendar!).Should().Contain(["DTSTART:20261120T100000Z", "DTEND:20261120T110000Z"]);
    }

    [Fact]
    public async Task Accept_OfAMeetingNotToBeForwarded_WaitsForTheOrganisersWord()
    {
        await using var stage = await MailStage.SetAsync(MailStage.Client + "\r\nX-MICROSOFT-DONOTFORWARDMEETING:TRUE");

        await stage.AcceptedAsync();

        (await stage.App.InStoreAsync(db => db.ChoiceCourses.SingleAsync())).State.Should().Be(CourseState.Asked);
    }

    [Theory]
    [InlineData(CourseState.Free, DelegationState.Accepted, "Ask TakenBack|Invitation Draft|MayComeInstead TakenBack")]
    [InlineData(CourseState.Needed, DelegationState.Withdrawn, "Ask TakenBack|Invitation TakenBack|InvitationBack Draft|MayComeInstead TakenBack")]
    public async Task Answer_OfAnOrganiserWhoInvitesPersonally_IsFollowed(CourseState answer, DelegationState state, string mails)
    {
        await using var stage = await MailStage.SetAsync(MailStage.Client + "\r\nX-MICROSOFT-DONOTFORWARDMEETING:TRUE");
        var row = await stage.AcceptedAsync();
        stage.Wait(11);
        var course = await stage.App.InStoreAsync(db => db.ChoiceCourses.AsNoTracking().SingleAsync());

        await stage.Flow.ActAsync((flow, _) => flow.AnswerCourseAsync(course.ChoiceId, course.Version, answer, "Gezegd", stage.Flow.As(TestFirm.Assistant), CancellationToken.None));

        ((await stage.Flow.RowAsync(row.Id)).State, string.Join('|', (await stage.MailsAsync()).Order(StringComparer.Ordinal))).Should().Be((state, mails));
    }
}
