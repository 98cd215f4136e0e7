using Microsoft.Extensions.DependencyInjection;
using PartnerFocus.Triage;
using PartnerFocus.Web.Outbox;

namespace PartnerFocus.Tests.Web.Outbox;

/// <summary>To whom nothing leaves any more, at the moment of leaving.</summary>
public sealed class LeavingCheckTests
{
    private const string WithMila = MailStage.Client + "\r\nATTENDEE;CN=Mila Jong;PARTSTAT=ACCEPTED:mailto:mila@proef.example";

    [Fact]
    public async Task WhyNot_OfAQuestionToSomebodyWhoLeft_NamesThePerson()
    {
        await using var stage = await MailStage.SetAsync();
        await stage.ApprovedAsync();
        await stage.App.SeedFirmAsync(TestFirm.Json.Replace("\"id\": \"mila\"", "\"id\": \"milan\"", StringComparison.Ordinal));

        (await WhyNotAsync(stage, MailKind.Ask)).Should().Be("person");
    }

    [Theory]
    [InlineData("mila@proef.example", null)]
    [InlineData("milan@proef.example", "person")]
    public async Task WhyNot_OfANoteToAColleagueAtTheTable_DependsOnWhetherThatOneIsStillThere(string address, string? why)
    {
        await using var stage = await MailStage.SetAsync(WithMila);
        await stage.ChooseAsync(Verdict.LeaveOut);
        await stage.App.SeedFirmAsync(TestFirm.Json.Replace("mila@proef.example", address, StringComparison.Ordinal));

        (await WhyNotAsync(stage, MailKind.NotThere)).Should().Be(why);
    }

    private static async Task<string?> WhyNotAsync(MailStage stage, MailKind kind)
    {
        var mail = await stage.MailAsync(kind);
        string? why = null;
        await stage.App.InScopeAsync(async services => why = await services.GetRequiredService<LeavingCheck>().WhyNotAsync(mail, CancellationToken.None));
        return why;
    }
}
