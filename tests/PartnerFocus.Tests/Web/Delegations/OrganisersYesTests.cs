using PartnerFocus.Tests.Web.Outbox;
using PartnerFocus.Web.Delegations;

namespace PartnerFocus.Tests.Web.Delegations;

/// <summary>Mila said yes to a meeting that is not to be forwarded: her own page.</summary>
public class OrganisersYesTests
{
    [Fact]
    public async Task Page_BeforeTheOrganiserAgreed_SaysThatThePartnerGoes()
    {
        await using var stage = await SetAsync();

        (await PageAsync(stage)).Should().Contain("Onder voorbehoud: tot de organisator ja zegt, gaat Vera zelf").And.NotContain("Jij gaat").And.NotContain("ga jij");
    }

    [Theory]
    [InlineData(CourseState.Free, "Jij gaat")]
    [InlineData(CourseState.Needed, "Geen ja van de organisator: Vera gaat zelf")]
    public async Task Page_OnceTheOrganiserAnswered_SaysWhoGoes(CourseState answer, string said)
    {
        await using var stage = await SetAsync();

        await stage.App.SeedAsync(db => db.ChoiceCourses.Single().State = answer);

        (await PageAsync(stage)).Should().Contain(said).And.NotContain("tot de organisator ja zegt");
    }

    [Fact]
    public async Task Page_BeforeTheOrganiserAgreed_OffersNoCallForHelp()
    {
        await using var stage = await SetAsync();

        (await PageAsync(stage)).Should().NotContain("/help\"");
    }

    private static async Task<MailStage> SetAsync()
    {
        var stage = await MailStage.SetAsync(MailStage.Client + "\r\nX-MICROSOFT-DONOTFORWARDMEETING:TRUE");
        await stage.AcceptedAsync();
        return stage;
    }

    private static async Task<string> PageAsync(MailStage stage)
    {
        var html = (await (await stage.App.SignInAsync(TestFirm.Member)).GetAsync("/delegations")).Html;
        return html[html.IndexOf("<main", StringComparison.Ordinal)..];
    }
}
