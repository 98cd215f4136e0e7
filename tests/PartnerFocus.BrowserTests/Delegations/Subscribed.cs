using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PartnerFocus.BrowserTests.Web;
using PartnerFocus.Tests.Web;
using PartnerFocus.Tests.Web.Delegations;
using PartnerFocus.Tests.Web.Outbox;
using PartnerFocus.Web.Outbox.CalendarOut;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.BrowserTests.Delegations;

/// <summary>Calendar addresses, as a calendar program of others reads them over http.</summary>
public class Subscribed
{
    [SubscriberFact]
    public async Task Partner_WhoSubscribed_SeesTheWeekFollowWhatWasDecided()
    {
        await using var office = new PostOffice();
        await office.OpenWithMeetingAsync();
        using var program = await SubscribeAsync(office.App, TestFirm.Partner);
        var before = await program.ListAsync("2026-11-20");
        await office.Stage.AcceptedAsync();
        await office.App.SeedAsync(db => db.KeptTimes.Add(new KeptTime
        {
            Id = Guid.NewGuid(),
            PartnerId = TestFirm.Partner,
            Start = FlowStage.Friday,
            End = FlowStage.Friday + Duration.FromHours(1),
            For = KeptFor.TimeToThink,
        }));

        var after = await program.ListAsync("2026-11-20");

        before.Should().Equal("11:00-12:00|Deelteam overname||");
        after.Should().BeEquivalentTo("11:00-12:00|Mila: Deelteam overname||Mila gaat.", "11:00-12:00|Tijd om na te denken||");
    }

    [SubscriberFact]
    public async Task Delegatee_WhoSubscribed_SeesWhatWasTakenOverWithItsMandate()
    {
        await using var office = new PostOffice();
        await office.OpenWithMeetingAsync(MailStage.Client + "\r\nLOCATION:Kade 4");
        await office.Stage.AcceptedAsync();
        using var program = await SubscribeAsync(office.App, TestFirm.Member);

        var shown = await program.ListAsync("2026-11-20");

        shown.Should().Equal(
            "11:00-12:00|Deelteam overname|Kade 4|Overgenomen van Vera.",
            "Waarvoor, voor wie: De overname van Wind BV.",
            "De vraag aan jou: Leid het deelteam en sluit de open punten.",
            "Bel Vera als: De prijs ter sprake komt.",
            "Wat eruit moet komen: Een team dat verder kan.",
            "Volgende stap: Deel de open punten.");
    }

    private static async Task<Subscriber> SubscribeAsync(KestrelApp app, string owner)
    {
        string? made = null;
        await app.InScopeAsync(async services => made = await services.GetRequiredService<CalendarAddresses>().MakeAsync(owner, CancellationToken.None));
        return new Subscriber(new Uri(app.Address, new Uri(made!).AbsolutePath));
    }
}
