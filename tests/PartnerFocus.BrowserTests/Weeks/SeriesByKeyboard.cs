using Microsoft.Playwright;
using PartnerFocus.BrowserTests.Web;
using PartnerFocus.Tests.Web;
using PartnerFocus.Tests.Web.Agendas;

namespace PartnerFocus.BrowserTests.Weeks;

[Collection(Chromium.Collection)]
public class SeriesByKeyboard(Chromium chromium)
{
    private const string Weekly = "BEGIN:VEVENT\r\nUID:weekly\r\nDTSTAMP:20261101T000000Z\r\nDTSTART;TZID=Europe/Amsterdam:20261116T100000\r\nDURATION:PT60M\r\n"
        + "RRULE:FREQ=WEEKLY\r\nSUMMARY:Werkgroep due diligence overname Wind BV\r\nORGANIZER;CN=Lars Kok:mailto:lars@proef.example\r\n"
        + "ATTENDEE;CN=Vera Prins:mailto:vera@proef.example\r\nATTENDEE;CN=Lars Kok:mailto:lars@proef.example\r\nDESCRIPTION:Voortgang en actiepunten.\r\nEND:VEVENT\r\n";

    [BrowserFact]
    public Task Walking_ToASeries_HasThisTimeTickedAndEveryChoiceSayingWhatItComesTo() => chromium.RunAsync(async journey =>
    {
        journey.App.Clock.Now = new DateTimeOffset(2026, 11, 15, 18, 0, 0, TimeSpan.Zero);
        await journey.App.SeedFirmAsync();
        await journey.App.ImportAsync(Ics.Calendar("", Weekly));
        await journey.ArriveAsAsync(TestFirm.Partner);
        await journey.OpenAsync(FullWeek.Address);

        await journey.KeyAsync("j");
        await Assertions.Expect(journey.Page.Locator("#panel-title")).ToContainTextAsync("Werkgroep");
        await Assertions.Expect(journey.Page.Locator(".foot-acts input[value=This]")).ToBeCheckedAsync();
        await journey.KeyAsync("o");

        await Assertions.Expect(journey.Page.Locator(".choices .what-if:visible")).ToHaveCountAsync(1);
    });
}
