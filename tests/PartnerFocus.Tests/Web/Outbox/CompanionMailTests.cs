using PartnerFocus.Tests.Web.Delegations;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Outbox;

namespace PartnerFocus.Tests.Web.Outbox;

/// <summary>From whose address "I cannot go along" reaches the partner, and whom the answer reaches: lars was to go along with mila.</summary>
public class CompanionMailTests
{
    [Theory]
    [InlineData("true", "lars@proef.example")]
    [InlineData("false", "asha@proef.example")]
    public async Task CannotGoAlong_DependingOnTheMailServer_ComesFromWhoCannotOrTheAssistant(string may, string from)
    {
        await using var stage = await MailStage.SetAsync(settings: ("Mail:SendsAsPartner", may));

        await CannotAsync(stage);

        (await stage.MailAsync(MailKind.AlongCannotCopy)).Should().BeEquivalentTo(
            new { From = new { Address = from }, ReplyTo = new { Address = "lars@proef.example" }, To = new[] { new MailPerson("Vera Prins", "vera@proef.example") } });
    }

    [Theory]
    [InlineData("true", "Groet,\n\nPartnerFocus\nnamens Lars Kok\n")]
    [InlineData("false", "Groet,\n\nPartnerFocus\nnamens Lars Kok\n")]
    public async Task CannotGoAlong_DependingOnTheMailServer_IsSignedByWhoSendsIt(string may, string closing)
    {
        await using var stage = await MailStage.SetAsync(settings: ("Mail:SendsAsPartner", may));

        await CannotAsync(stage);

        (await stage.MailAsync(MailKind.AlongCannotCopy)).Text.Should().EndWith(closing);
    }

    [Fact]
    public async Task CannotGoAlong_OfAPartnerWithoutAnAssistant_ComesFromWhoCannotSinceNobodyElseCanSendIt()
    {
        await using var stage = new MailStage(await FlowStage.SetAsync(
            new TestApp(settings: new Dictionary<string, string> { ["Mail:SendsAsPartner"] = "false" }) { Change = MailStage.WithoutRounds },
            TestFirm.Json.Replace(", \"assistant\": \"asha\"", "", StringComparison.Ordinal)));
        await stage.ImportAsync(MailStage.Client);

        await CannotAsync(stage);

        (await stage.MailAsync(MailKind.AlongCannotCopy)).Should().BeEquivalentTo(new { From = new { Address = "lars@proef.example" }, ReplyTo = new { Address = "lars@proef.example" } });
    }

    [Fact]
    public async Task CannotGoAlong_ToTheDelegatee_ComesFromTheAssistantAsEveryOther()
    {
        await using var stage = await MailStage.SetAsync();

        await CannotAsync(stage);

        (await stage.MailAsync(MailKind.AlongCannot)).Should().BeEquivalentTo(new { From = new { Address = "asha@proef.example" }, ReplyTo = new { Address = "asha@proef.example" } });
    }

    [Fact]
    public async Task Accept_WithACompanion_TellsTheOrganiserWhoTheyAre()
    {
        await using var stage = await MailStage.SetAsync();

        await AcceptedAsync(stage);

        (await stage.MailAsync(MailKind.WhoComes)).Should().Match<OutgoingMail>(m => m.Subject.StartsWith("Mila Jong en Lars Kok zijn erbij", StringComparison.Ordinal)
            && m.Text.Contains("zijn Mila Jong en Lars Kok namens ons bij u", StringComparison.Ordinal) && m.Text.Contains("Samen zijn zij goed ingevoerd", StringComparison.Ordinal)
            && m.Text.Contains("Wilt u Mila Jong (mila@proef.example) en Lars Kok (lars@proef.example) aan de uitnodiging toevoegen?", StringComparison.Ordinal));
    }

    [Fact]
    public async Task CannotGoAlong_WhileTheDraftToTheOrganiserLies_IsReadThere()
    {
        await using var stage = await MailStage.SetAsync();
        var row = await AcceptedAsync(stage);

        await CannotAsync(stage, row);

        var (who, yes) = (await stage.MailAsync(MailKind.WhoComes), await stage.MailAsync(MailKind.Accepts));
        who.Text.Should().Contain("Mila Jong is goed ingevoerd").And.NotContain("Lars");
        (who.State, yes.State, yes.CreatedAt).Should().Be((MailState.Draft, MailState.Draft, who.CreatedAt));
        (await stage.MailsAsync()).Should().NotContain(m => m.StartsWith("OtherCompany", StringComparison.Ordinal));
    }

    [Fact]
    public async Task CannotGoAlong_AfterTheOrganiserHeard_LiesReadyForTheOrganiser()
    {
        await using var stage = await MailStage.SetAsync();
        var row = await AcceptedAsync(stage);
        await stage.AllSentAsync();

        await CannotAsync(stage, row);

        var said = await stage.MailAsync(MailKind.OtherCompany);
        (said.State, said.Subject, said.To.Single().Address).Should().Be((MailState.Draft, "Zonder Lars Kok: ‘Deelteam overname’, vrijdag 20 november", "wim@wind.example"));
        said.LeavesAt.Should().BeGreaterThan(said.CreatedAt);
        said.Text.Should().Contain("Anders dan eerder gemeld kan Lars Kok niet bij ‘Deelteam overname’ op vrijdag 20 november om 11.00 uur zijn. Mila Jong is er wel.")
            .And.Contain("Staat Lars Kok al op de uitnodiging, dan kunt u die naam eraf halen.");
        (await stage.MailAsync(MailKind.AlongCannot)).Text.Should().NotContain("zeg het");
    }

    [Fact]
    public async Task CannotGoAlong_AfterAColleagueHeard_LeavesByItselfInTheirLanguage()
    {
        await using var stage = await MailStage.SetAsync(MailStage.Colleague, settings: MailRounds.Settings(1, outside: false));
        await WhatLeavesOnlookerTests.ReadsAsync(stage, "en-GB", TestFirm.OtherLead);
        var row = await AcceptedAsync(stage);
        await stage.AllSentAsync();

        await CannotAsync(stage, row);

        var said = await stage.MailAsync(MailKind.OtherCompany);
        (said.State, said.To.Single().Address).Should().Be((MailState.Waiting, "lena@proef.example"));
        said.Text.Should().Contain("A change to our earlier message: Lars Kok cannot be at").And.Contain("Mila Jong will be there.");
    }

    [Fact]
    public async Task CannotGoAlong_ToAMeetingOfThePartnersOwn_LiesReadyForEverybodyElseInIt()
    {
        await using var stage = await MailStage.SetAsync(MailStage.Own, settings: MailRounds.Settings(1, outside: false));
        var row = await AcceptedAsync(stage);
        await stage.AllSentAsync();

        await CannotAsync(stage, row);

        var said = await stage.MailAsync(MailKind.OtherCompany);
        (said.State, said.To.Single().Address).Should().Be((MailState.Draft, "ine@wind.example"));
        said.Text.Should().Contain("kan Lars Kok niet bij").And.NotContain("uitnodiging");
    }

    [Fact]
    public async Task CannotGoAlong_WhereTheDraftMayHaveLeft_ClaimsNothingOfBefore()
    {
        await using var stage = await MailStage.SetAsync();
        var row = await AcceptedAsync(stage);

        await CannotAsync(stage, row);

        (await stage.MailsAsync()).Should().NotContain(m => m.StartsWith("OtherCompany", StringComparison.Ordinal)).And.Contain("WhoComes Draft");
    }

    [Fact]
    public async Task CannotGoAlong_WhereTheNameStandsInTheTitleOnly_TellsTheOrganiserNothing()
    {
        await using var stage = await MailStage.SetAsync();
        var row = await stage.AcceptedAsync();
        await stage.App.SeedAsync(db => db.OutgoingMails.Single(m => m.Kind == MailKind.WhoComes).Text += "‘Kennismaken met Lars Kok’");
        await stage.App.SeedAsync(db => db.Delegations.Single().TogetherWithId = TestFirm.Lead);
        await stage.AllSentAsync();

        await CannotAsync(stage, await stage.Flow.RowAsync(row.Id));

        (await stage.MailsAsync()).Should().NotContain(m => m.StartsWith("OtherCompany", StringComparison.Ordinal));
    }

    [Fact]
    public async Task UndoCannotGoAlong_BeforeTheOrganiserReadIt_TellsTheOrganiserNothing()
    {
        await using var stage = await MailStage.SetAsync();
        var row = await AcceptedAsync(stage);
        await stage.AllSentAsync();
        await CannotAsync(stage, row);
        row = await stage.Flow.RowAsync(row.Id);

        (await stage.Flow.ActAsync((flow, _) => flow.UndoCannotGoAlongAsync(row.Id, row.Version, stage.Flow.As(TestFirm.Lead), default))).Should().BeOfType<FlowOutcome.Done>();

        (await stage.MailsAsync()).Where(m => m.StartsWith("OtherCompany", StringComparison.Ordinal)).Should().Equal("OtherCompany TakenBack");
    }

    [Fact]
    public async Task NameCompanion_BeforeTheOrganiserReadThatOneCannot_TellsBothInOne()
    {
        await using var stage = await MailStage.SetAsync();
        var row = await AcceptedAsync(stage);
        await stage.AllSentAsync();
        await CannotAsync(stage, row);

        await NameAsync(stage, row);

        (await stage.MailsAsync()).Where(m => m.StartsWith("OtherCompany", StringComparison.Ordinal)).Should().Equal("OtherCompany TakenBack", "OtherCompany Draft");
        (await stage.MailAsync(MailKind.OtherCompany)).Should().Match<OutgoingMail>(m => m.Subject.StartsWith("Lena Bos in plaats van Lars Kok", StringComparison.Ordinal)
            && m.Text.Contains("Mila Jong en Lena Bos zijn er wel.", StringComparison.Ordinal) && m.Text.Contains("Wilt u Lena Bos (lena@proef.example) aan de uitnodiging toevoegen?", StringComparison.Ordinal));
    }

    [Fact]
    public async Task CannotGoAlong_OfTheSecondWhoWasNamed_TellsWhomTheOrganiserStillExpects()
    {
        await using var stage = await MailStage.SetAsync();
        var row = await AcceptedAsync(stage);
        await stage.AllSentAsync();
        await CannotAsync(stage, row);
        await NameAsync(stage, row);

        await CannotAsync(stage, await stage.Flow.RowAsync(row.Id), TestFirm.OtherLead);

        (await stage.MailAsync(MailKind.OtherCompany)).Text.Should().Contain("kan Lars Kok niet bij").And.NotContain("Lena");
    }

    [Fact]
    public async Task NameCompanion_AfterTheOrganiserReadThatOneCannot_AddsWhoDoes()
    {
        await using var stage = await MailStage.SetAsync();
        var row = await AcceptedAsync(stage);
        await stage.AllSentAsync();
        await CannotAsync(stage, row);
        await stage.AllSentAsync();

        await NameAsync(stage, row);

        (await stage.MailAsync(MailKind.OtherCompany)).Text.Should().Contain("In aanvulling op ons eerdere bericht").And.Contain("zijn Mila Jong en Lena Bos er samen.").And.NotContain("Lars");
    }

    [Fact]
    public async Task Accept_WithACompanionWhoIsInvitedAnyway_TellsTheOrganiserNothingOfThatOneAndAsksThatOneToStandBy()
    {
        await using var stage = await MailStage.SetAsync(MailStage.Client + "\r\nATTENDEE;CN=Lars Kok:mailto:lars@proef.example");

        var row = await AcceptedAsync(stage);

        (await stage.MailAsync(MailKind.WhoComes)).Text.Should().NotContain("Lars");
        (await stage.MailAsync(MailKind.Along)).Should().Match<OutgoingMail>(m => m.Subject.StartsWith("Sta Mila bij: ", StringComparison.Ordinal)
            && m.Text.Contains("Je bent zelf uitgenodigd", StringComparison.Ordinal) && m.Text.Contains("vraagt of je er voor Mila wilt zijn", StringComparison.Ordinal) && !m.Text.Contains("meega", StringComparison.Ordinal));
        await stage.AllSentAsync();
        stage.Wait(11);
        (await (await stage.App.SignInAsync(TestFirm.Lead)).GetAsync("/delegations")).Html.Should().Contain("Je bent hier zelf voor uitgenodigd.").And.NotContain("Je gaat mee");
        await CannotAsync(stage, row);
        (await stage.MailsAsync()).Should().NotContain(m => m.StartsWith("OtherCompany", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Withdraw_WithACompanionWhoIsInvitedAnyway_LeavesTheOwnInvitation()
    {
        await using var stage = await MailStage.SetAsync(MailStage.Client + "\r\nATTENDEE;CN=Lars Kok:mailto:lars@proef.example");
        var row = await AcceptedAsync(stage);
        await stage.AllSentAsync();

        await stage.WithdrawAsync(row);

        (await stage.AllAsync()).Single(m => m.Kind == MailKind.NoLonger && m.To[0].Address == "lars@proef.example").Text.Should().Contain("Jij blijft uitgenodigd");
    }

    private static async Task NameAsync(MailStage stage, Delegation before)
    {
        var row = await stage.Flow.RowAsync(before.Id);
        (await stage.Flow.ActAsync((flow, _) => flow.NameCompanionAsync(row.Id, row.Version, TestFirm.OtherLead, stage.Flow.As(TestFirm.Partner), default))).Should().BeOfType<FlowOutcome.Done>();
    }

    private static async Task CannotAsync(MailStage stage) => await CannotAsync(stage, await AcceptedAsync(stage));

    private static async Task<Delegation> AcceptedAsync(MailStage stage)
    {
        var row = await stage.ApprovedAsync();
        await stage.App.SeedAsync(db => db.Delegations.Single().TogetherWithId = TestFirm.Lead);
        row = await stage.Flow.RowAsync(row.Id);
        await stage.Flow.ActAsync((flow, _) => flow.AcceptAsync(row.Id, row.Version, "", stage.Flow.As(TestFirm.Member), default));
        return await stage.Flow.RowAsync(row.Id);
    }

    private static async Task CannotAsync(MailStage stage, Delegation row, string who = TestFirm.Lead)
    {
        stage.Wait(11);
        (await stage.Flow.ActAsync((flow, _) => flow.CannotGoAlongAsync(row.Id, row.Version, "", stage.Flow.As(who), default))).Should().BeOfType<FlowOutcome.Done>();
    }
}
