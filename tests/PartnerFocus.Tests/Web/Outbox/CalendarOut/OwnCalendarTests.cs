using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartnerFocus.Tests.Calendar.Scheduling;
using PartnerFocus.Tests.Web.Weeks;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Outbox.CalendarOut;

namespace PartnerFocus.Tests.Web.Outbox.CalendarOut;

/// <summary>
/// Vera's week with a part of her own, a meeting mila took over and calls her in for, one left out, and one lars is asked for; and what
/// mila and lars find in their own calendars.
/// </summary>
public class OwnCalendarTests
{
    // A calendar that nobody convenes has no ORGANIZER, which the table of PUBLISH wants.
    [OtherParsersFact]
    public async Task Write_OfAWeekWithEverythingInIt_IsReadByLibicalWithoutAFault()
    {
        await using var app = await WeekAsync();
        string[] feeds = [await FeedAsync(app, TestFirm.Partner), await FeedAsync(app, TestFirm.Member), await FeedAsync(app, TestFirm.Lead)];

        var found = await OtherParsers.LibicalAsync(feeds);

        found.SelectMany(f => f.Split('|').Select((fault, i) => i == 0 ? fault : fault.Split(". ")[0])).Distinct()
            .Should().Equal("0", "Failed iTIP restrictions for ORGANIZER property");
    }

    [Theory]
    [InlineData(TestFirm.Partner, "jouw deel", "TRANSP:TRANSPARENT", "STATUS:TENTATIVE", "SUMMARY:Overgeslagen: Town hall", "SUMMARY:Privé")]
    [InlineData(TestFirm.Member, "Overgenomen van Vera.")]
    [InlineData(TestFirm.Lead, "SUMMARY:Gevraagd: Overleg", "STATUS:TENTATIVE", "Overgenomen van Vera.")]
    public async Task Write_OfThatWeek_HasEachOfThem(string owner, params string[] said)
    {
        await using var app = await WeekAsync();

        (await FeedAsync(app, owner)).Replace("\r\n ", "", StringComparison.Ordinal).Should().ContainAll(said);
    }

    [Fact]
    public async Task Write_OfTimeKeptBeforeSomebodySaidYes_IsForNow()
    {
        await using var app = await VerasWeek.StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);
        await vera.ActAsync("agree", VerasWeek.Sub);
        var slot = System.Text.RegularExpressions.Regex.Match((await vera.GetAsync(VerasWeek.Address)).Html, "name=\"slot\" value=\"([0-9-]+)\"").Groups[1].Value;

        await vera.PostAsync(VerasWeek.Address + "/keep", ("slot", slot), ("purpose", "HomeOnTime"), ("client", ""), ("note", ""));

        var kept = (await FeedAsync(app, TestFirm.Partner)).Replace("\r\n ", "", StringComparison.Ordinal).Split("BEGIN:VEVENT").Single(e => e.Contains("Op tijd naar huis", StringComparison.Ordinal));
        kept.Should().Contain("STATUS:TENTATIVE").And.Contain("Tot Mila ja zegt\\, ga je zelf.");
    }

    private static async Task<string> FeedAsync(TestApp app, string owner)
    {
        byte[]? feed = null;
        await app.InScopeAsync(async services => feed = await services.GetRequiredService<OwnCalendar>().WriteAsync(owner, CancellationToken.None));
        return Encoding.UTF8.GetString(feed!);
    }

    private static async Task<TestApp> WeekAsync()
    {
        var app = await VerasWeek.StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);
        await vera.ActAsync("agree", VerasWeek.Hall);
        await vera.ActAsync("choose", VerasWeek.Part, ("delegatee", TestFirm.Lead));
        await StepAsync(app, VerasWeek.Part, TestFirm.Lead, (flow, row, lars) => flow.ApproveAsync(row.Id, row.Version, lars, CancellationToken.None));
        await vera.ActAsync("agree", VerasWeek.Sub);
        await StepAsync(app, VerasWeek.Sub, TestFirm.Lead, (flow, row, lars) => flow.ApproveAsync(row.Id, row.Version, lars, CancellationToken.None));
        await StepAsync(app, VerasWeek.Sub, TestFirm.Member, (flow, row, mila) => flow.AcceptAsync(row.Id, row.Version, "", mila, CancellationToken.None));
        await StepAsync(app, VerasWeek.Sub, TestFirm.Member, (flow, row, mila) => flow.CallHelpAsync(row.Id, row.Version, new HelpWish("Hoe ver; en tot welke prijs, ‘maximaal’?", 15, ""), mila, CancellationToken.None));
        await vera.ActAsync("choose", VerasWeek.Vague, ("delegatee", TestFirm.Lead));
        await app.SeedAsync(db =>
        {
            var asked = db.Delegations.Single(d => d.Choice.Uid == VerasWeek.Vague);
            (asked.State, asked.AskedAt) = (DelegationState.Approved, asked.ConfirmedAt);
        });
        return app;
    }

    private static async Task StepAsync(
        TestApp app, string uid, string who, Func<DelegationFlow, Delegation, PartnerFocus.Web.Access.CurrentUser, Task<FlowOutcome>> step)
    {
        var id = await app.InStoreAsync(db => db.Delegations.Where(d => d.Choice.Uid == uid).Select(d => d.Id).SingleAsync());
        (await app.StepAsync(who, id, step)).Should().BeOfType<FlowOutcome.Done>();
    }
}
