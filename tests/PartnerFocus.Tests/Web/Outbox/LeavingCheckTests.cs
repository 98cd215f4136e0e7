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

    [Theory]
    [InlineData(MailKind.BothCome, null, null)]
    [InlineData(MailKind.BothCome, "wall", "person")]
    [InlineData(MailKind.BothCome, "begun", "begun")]
    [InlineData(MailKind.Invitation, null, null)]
    [InlineData(MailKind.Invitation, "wall", "person")]
    [InlineData(MailKind.Invitation, "begun", "begun")]
    [InlineData(MailKind.OwnPlaceCopy, "wall", null)]
    [InlineData(MailKind.OwnPlaceCopy, "begun", null)]
    public async Task WhyNot_OfBothAfterAYesThatLeft_DependsOnWhetherItSaysWhoComes(MailKind kind, string? happened, string? why)
    {
        await using var stage = await OtherWayMailTests.SentAsync();
        await OtherWayMailTests.ProposeAsync(stage);
        await OtherWayMailTests.AgreeAsync(stage);

        await HappensAsync(stage, happened);

        (await stage.MailAsync(kind)).FollowsId.Should().NotBeNull();
        (await WhyNotAsync(stage, kind)).Should().Be(why);
    }

    [Theory]
    [InlineData(MailStage.Client, MailKind.WhoComes, null, null)]
    [InlineData(MailStage.Client, MailKind.WhoComes, "wall", "person")]
    [InlineData(MailStage.Client, MailKind.WhoComes, "begun", "begun")]
    [InlineData(MailStage.Own, MailKind.Update, null, null)]
    [InlineData(MailStage.Own, MailKind.Update, "wall", "person")]
    [InlineData(MailStage.Own, MailKind.Update, "begun", "begun")]
    public async Task WhyNot_OfAnotherPartThanWasTold_DependsOnWhatHappened(string people, MailKind kind, string? happened, string? why)
    {
        await using var stage = await OtherPartMailTests.AcceptedAsync(people);
        await stage.AllSentAsync();
        await stage.ChooseAsync(Verdict.AttendPart, part: ("11:30", "11:50"));

        await HappensAsync(stage, happened);

        (await stage.MailAsync(kind)).FollowsId.Should().NotBeNull();
        (await WhyNotAsync(stage, kind)).Should().Be(why);
    }

    [Theory]
    [InlineData(null, null, null)]
    [InlineData("begun", "begun", "begun")]
    public async Task WhyNot_OfWhoComesAfterAll_EndsWithTheBeginning(string? happened, string? organiser, string? own)
    {
        await using var stage = await MailStage.SetAsync();
        var row = await stage.AcceptedAsync();
        await stage.AllSentAsync();
        await stage.Flow.ActAsync((flow, _) => flow.DeclineAsync(row.Id, row.Version, "Ziek.", false, [], stage.Flow.As(TestFirm.Member), CancellationToken.None));

        await HappensAsync(stage, happened);

        (await WhyNotAsync(stage, MailKind.ComesAfterAll), await WhyNotAsync(stage, MailKind.Declines)).Should().Be((organiser, own));
    }

    [Fact]
    public async Task WhyNot_OfWhoComesAfterAllWhereItMovedOn_GoesByWhenItIsNow()
    {
        await using var stage = await MailStage.SetAsync();
        var row = await stage.AcceptedAsync();
        await stage.AllSentAsync();
        await stage.WithdrawAsync(row);
        await stage.ImportAsync(MailStage.Client, "20261120T130000Z");

        await HappensAsync(stage, "begun");

        (await WhyNotAsync(stage, MailKind.ComesAfterAll)).Should().BeNull();
    }

    /// <summary>A wall between mila and the client, or the meeting is six minutes under way.</summary>
    private static async Task HappensAsync(MailStage stage, string? what)
    {
        if (what == "wall")
        {
            await stage.App.SeedAsync(db => db.Choices.Single().ClientId = "wind");
            await stage.App.SeedFirmAsync(TestFirm.Json.Replace("\"clients\": [\"wind\"]}", "\"barredFrom\": [\"wind\"]}", StringComparison.Ordinal));
        }
        else if (what == "begun")
        {
            stage.App.Clock.Now = new DateTimeOffset(2026, 11, 20, 11, 6, 0, TimeSpan.FromHours(1));
        }
    }

    private static async Task<string?> WhyNotAsync(MailStage stage, MailKind kind)
    {
        var mail = await stage.MailAsync(kind);
        string? why = null;
        await stage.App.InScopeAsync(async services => why = await services.GetRequiredService<LeavingCheck>().WhyNotAsync(mail, CancellationToken.None));
        return why;
    }
}
