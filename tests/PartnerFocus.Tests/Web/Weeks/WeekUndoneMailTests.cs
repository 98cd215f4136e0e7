using Microsoft.EntityFrameworkCore;
using PartnerFocus.Tests.Web.Agendas;
using PartnerFocus.Tests.Web.Outbox;
using PartnerFocus.Web.Outbox;
using static PartnerFocus.Tests.Web.Weeks.VerasWeek;

namespace PartnerFocus.Tests.Web.Weeks;

/// <summary>What vera reads of the messages that leave, or do not, because she undoes an act of the week.</summary>
public class WeekUndoneMailTests
{
    [Fact]
    public async Task Undo_AfterTheOrganiserHeard_SaysThatADraftLiesReadyAndForWhom()
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);
        await LeftAsync(app, vera);

        (await vera.UndoAsync()).Html.Should().Contain("1 besluit ongedaan gemaakt. Een bericht aan Kantoor ligt klaar (dat je zelf komt): Asha verstuurt het vanaf ‘Wat er uitgaat’.");
    }

    [Theory]
    [InlineData("nl", "1 besluit ongedaan gemaakt. Kantoor krijgt bericht dat je zelf komt.")]
    [InlineData("en", "1 decision undone. Kantoor will be told that you will come in person.")]
    public async Task Undo_AfterTheOrganiserHeard_SaysWhoIsToldWhat(string language, string said)
    {
        await using var app = new TestApp(settings: MailRounds.Settings(1, outside: false).ToDictionary(s => s.Name, s => s.Value)) { Change = MailStage.WithoutRounds };
        app.Clock.Now = new DateTimeOffset(2026, 11, 16, 5, 0, 0, TimeSpan.Zero);
        await app.SeedFirmAsync();
        await app.ImportAsync(VerasWeek.Calendar);
        var vera = await app.SignInAsync(TestFirm.Partner);
        await LeftAsync(app, vera);
        vera.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);

        (await vera.UndoAsync()).Html.Should().Contain(said);
    }

    [Fact]
    public async Task Undo_BeforeAnythingLeft_SaysThatNothingDoes()
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);
        await vera.ActAsync("agree", Hall);

        (await vera.UndoAsync()).Html.Should().Contain("1 besluit ongedaan gemaakt. Er gaat geen bericht uit.");
    }

    /// <summary>Vera leaves a meeting out, and who convened it heard so.</summary>
    private static async Task LeftAsync(TestApp app, Visitor vera)
    {
        await vera.ActAsync("agree", Hall);
        app.Clock.Now += TimeSpan.FromMinutes(20);
        await app.SeedAsync(db => db.OutgoingMails.ToList().ForEach(m => m.State = MailState.Sent));
    }
}
