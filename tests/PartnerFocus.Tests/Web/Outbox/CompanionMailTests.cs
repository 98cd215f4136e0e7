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
    [InlineData("false", "Groet,\n\nAsha Smit\nnamens Lars Kok\n")]
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
        (await stage.MailAsync(MailKind.AlongCannot)).Text.Should().NotContain("verwacht");
    }

    [Fact]
    public async Task CannotGoAlong_AfterTheOrganiserHeard_AsksTheDelegateeToSaySo()
    {
        await using var stage = await MailStage.SetAsync();
        var row = await AcceptedAsync(stage);
        await stage.AllSentAsync();

        await CannotAsync(stage, row);

        (await stage.MailAsync(MailKind.AlongCannot)).Text.Should().Contain("Wie de afspraak belegde, verwacht Lars nog: zeg het zelf even.");
    }

    [Fact]
    public async Task CannotGoAlong_AfterTheOrganiserHeardOfSomebodyElse_SaysNothingOfThat()
    {
        await using var stage = await MailStage.SetAsync();
        var row = await AcceptedAsync(stage);
        await stage.AllSentAsync();
        await CannotAsync(stage, row);
        row = await stage.Flow.RowAsync(row.Id);
        (await stage.Flow.ActAsync((flow, _) => flow.NameCompanionAsync(row.Id, row.Version, TestFirm.OtherLead, stage.Flow.As(TestFirm.Partner), default))).Should().BeOfType<FlowOutcome.Done>();
        await stage.AllSentAsync();

        await CannotAsync(stage, await stage.Flow.RowAsync(row.Id), TestFirm.OtherLead);

        (await stage.AllAsync()).Where(m => m is { Kind: MailKind.AlongCannot or MailKind.AlongNamed, State: not MailState.TakenBack })
            .Select(m => (m.Kind, m.Text.Contains("verwacht Lars nog", StringComparison.Ordinal), m.Text.Contains("verwacht Lena nog", StringComparison.Ordinal)))
            .Should().BeEquivalentTo([(MailKind.AlongNamed, true, false), (MailKind.AlongCannot, false, false)]);
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
