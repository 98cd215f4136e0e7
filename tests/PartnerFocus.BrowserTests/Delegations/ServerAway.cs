using PartnerFocus.BrowserTests.Journeys;
using PartnerFocus.BrowserTests.Web;
using PartnerFocus.Tests.Web;
using PartnerFocus.Web.Access;

namespace PartnerFocus.BrowserTests.Delegations;

[Collection(Chromium.Collection)]
public class ServerAway(Chromium chromium)
{
    [BrowserFact]
    public Task MailServer_DownForAnHour_IsSeenByWhoMayAndCostsNoMessage() => chromium.InPostOfficeAsync(async (journey, office) =>
    {
        await office.OpenWithMeetingAsync();
        await office.Stage.ConfirmedAsync();
        await office.GoDownAsync();
        await journey.ApproveAsync();
        foreach (var minutes in (int[])[10, 10, 20, 30])
        {
            (await office.WaitAsync(minutes)).Should().BeEmpty();
        }

        await SeesOnAsync(journey, "admin", "/admin/outbox", "Vraag aan een collega", "Wordt vanzelf opnieuw geprobeerd");
        await SeesOnAsync(journey, TestFirm.Assistant, "/outbox", "Onderweg naar de mailserver", "Vera vraagt jou: ‘Deelteam overname’", "nog niet verstuurd. Het gaat vanzelf opnieuw");
        await office.ComeBackAsync();

        (await office.WaitAsync(10)).Should().ContainSingle().Which.Text.Should().Contain("Vera vraagt jou voor ‘Deelteam overname’");
        (await office.WaitAsync(60)).Should().BeEmpty("it is sent once");
        await SeesOnAsync(journey, "admin", "/admin/outbox", "Geen bericht is blijven steken", "nu wachtend: 0");
    });

    private static async Task SeesOnAsync(Journey journey, string who, string page, params string[] texts)
    {
        await journey.ArriveAsAsync(who, who == "admin" ? [FocusRole.Administrator] : []);
        await journey.OpenAsync(page);
        foreach (var text in texts)
        {
            await journey.SeesAsync(text);
        }
    }
}
