using Microsoft.Extensions.DependencyInjection;
using PartnerFocus.Tests.Web.Delegations;
using PartnerFocus.Web.Outbox;

namespace PartnerFocus.Tests.Web.Outbox.Notices;

/// <summary>Whether a notice of Thursday, eight in the morning, may still leave.</summary>
public sealed class NoticeCheckTests
{
    [Fact]
    public async Task WhyNot_OfWhatHolds_LetsItLeave()
    {
        await using var stage = await WrittenAsync();

        (await WhyNotAsync(stage)).Should().BeNull();
    }

    [Fact]
    public async Task WhyNot_WhenItsReaderWantsNoneAnyMore_SaysSo()
    {
        await using var stage = await WrittenAsync();
        await NoticeRoundTests.WishAsync(stage, TestFirm.Lead, w => w.Queue = NoticePace.Never);

        (await WhyNotAsync(stage)).Should().Be("unwanted");
    }

    [Fact]
    public async Task WhyNot_OnceTheQuietHoursBegan_SaysSo()
    {
        await using var stage = await WrittenAsync();
        stage.App.Clock.Now = NoticeRoundTests.At("2026-11-19T19:00+01:00");

        (await WhyNotAsync(stage)).Should().Be("too-late");
    }

    [Theory]
    [InlineData("\"lead\": \"lars\"", "\"lead\": \"lena\"", "answered")]
    [InlineData("lars@proef.example", "kok@proef.example", "person")]
    public async Task WhyNot_WhenTheFirmChanged_SaysSo(string was, string becomes, string why)
    {
        await using var stage = await WrittenAsync();
        await stage.App.SeedFirmAsync(TestFirm.Json.Replace(was, becomes, StringComparison.Ordinal));

        (await WhyNotAsync(stage)).Should().Be(why);
    }

    [Fact]
    public async Task WhyNot_WhenAnAdministratorKeepsItsReaderOut_SaysSo()
    {
        await using var stage = await WrittenAsync();
        await stage.App.SeedAsync(db => db.Users.Single(u => u.MemberId == TestFirm.Lead).LockoutEnd = DateTimeOffset.MaxValue);

        (await WhyNotAsync(stage)).Should().Be("person");
    }

    private static async Task<FlowStage> WrittenAsync()
    {
        var stage = await NoticeRoundTests.SetAsync();
        await stage.ConfirmAsync();
        stage.App.Clock.Now = NoticeRoundTests.At("2026-11-19T08:00+01:00");
        await NoticeRoundTests.WriteAsync(stage);
        return stage;
    }

    private static async Task<string?> WhyNotAsync(FlowStage stage)
    {
        var mail = (await NoticeRoundTests.AllAsync(stage)).Single();
        string? why = null;
        await stage.App.InScopeAsync(async services => why = await services.GetRequiredService<LeavingCheck>().WhyNotAsync(mail, CancellationToken.None));
        return why;
    }
}
