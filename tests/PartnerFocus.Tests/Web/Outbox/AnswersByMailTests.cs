using PartnerFocus.Web.Access;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Outbox;

namespace PartnerFocus.Tests.Web.Outbox;

/// <summary>What somebody without an account reads: whom to answer, in the place of a page that would not open.</summary>
public class AnswersByMailTests
{
    [Theory]
    [InlineData("nl", "Antwoord gewoon op deze mail, aan Asha Smit (asha@proef.example), de assistent van Vera.")]
    [InlineData("en", "Just reply to this mail, to Asha Smit (asha@proef.example), Vera’s assistant.")]
    public async Task Ask_OfWhoHasNoAccount_NamesWhomToAnswer(string language, string said)
    {
        await using var stage = await MailStage.SetAsync(settings: ("Mail:Language", language));
        await stage.ApprovedAsync();

        (await MailAsync(stage, MailKind.Ask)).Text.Should().Contain(said).And.NotContain("/delegations");
    }

    [Fact]
    public async Task Ask_OfWhoHasNoAccount_IsAnsweredToTheOneItNames()
    {
        await using var stage = await MailStage.SetAsync();
        await stage.ApprovedAsync();

        (await MailAsync(stage, MailKind.Ask)).ReplyTo.Address.Should().Be("asha@proef.example");
    }

    [Fact]
    public async Task Ask_OfWhoHasAnAccount_LeadsToTheOwnPage()
    {
        await using var stage = await MailStage.SetAsync();
        await stage.App.AddAccountAsync("mila");
        await stage.ApprovedAsync();

        (await MailAsync(stage, MailKind.Ask)).Text.Should().Contain("/delegations#d-").And.NotContain("Antwoord gewoon op deze mail");
    }

    [Theory]
    [InlineData("nl", "Verandert er iets voor je, laat het dan weten aan Asha Smit (asha@proef.example), de assistent van Vera.")]
    [InlineData("en", "If anything changes for you, please tell Asha Smit (asha@proef.example), Vera’s assistant.")]
    public async Task Invitation_OnceTheYesIsWrittenDown_NamesWhomToTell(string language, string said)
    {
        await using var stage = await MailStage.SetAsync(settings: ("Mail:Language", language));

        await WriteYesAsync(stage);

        (await MailAsync(stage, MailKind.Invitation)).Text.Should().Contain(said).And.NotContain("/delegations");
    }

    [Fact]
    public async Task WhoComes_OnceTheYesIsWrittenDown_IsThatOfAnOwnYes()
    {
        await using var written = await MailStage.SetAsync();
        await WriteYesAsync(written);
        await using var own = await MailStage.SetAsync();
        await own.AcceptedAsync();

        (await MailAsync(written, MailKind.WhoComes)).Text.Should().Be((await MailAsync(own, MailKind.WhoComes)).Text);
    }

    private static async Task WriteYesAsync(MailStage stage)
    {
        var row = await stage.ApprovedAsync();
        (await stage.Flow.ActAsync((flow, _) => flow.AcceptAsync(row.Id, row.Version, "", CurrentUser.SpokenFor("mila", stage.Flow.As("asha")), default)))
            .Should().BeOfType<FlowOutcome.Done>();
    }

    private static Task<OutgoingMail> MailAsync(MailStage stage, MailKind kind) =>
        stage.App.InStoreAsync(db => Task.FromResult(db.OutgoingMails.Single(m => m.Kind == kind)));
}
