using Microsoft.Playwright;
using PartnerFocus.BrowserTests.Journeys;
using PartnerFocus.BrowserTests.Web;
using PartnerFocus.Tests.Web;
using PartnerFocus.Tests.Web.Agendas;
using PartnerFocus.Tests.Web.Outbox;

namespace PartnerFocus.BrowserTests.Delegations;

/// <summary>A weekly meeting that a partner hands over for good to a lead: one yes, from the export to what everybody finds in their mail.</summary>
[Collection(Chromium.Collection)]
public class ForAllTimes(Chromium chromium)
{
    private const string All = "Ja, deze en de volgende keren tot die dag";

    private const string Weekly = "BEGIN:VEVENT\r\nUID:deelteam@wind.example\r\nDTSTAMP:20261101T000000Z\r\nDTSTART;TZID=Europe/Amsterdam:20261106T110000\r\nDURATION:PT1H\r\n"
        + $"RRULE:FREQ=WEEKLY\r\nSUMMARY:{Steps.Title}\r\n{MailStage.Client}\r\nATTENDEE;CN=Ine Wind:mailto:ine@wind.example\r\nDESCRIPTION:Voortgang van de dataroom en actiepunten.\r\nEND:VEVENT\r\n";

    [BrowserFact]
    public Task Series_AskedOfTheLeadInPerson_IsOneYesThatGoesBackAsOneAndArrivesOnce() => chromium.InPostOfficeAsync(async (journey, office) =>
    {
        await office.OpenAsync(TestFirm.Lead);
        await journey.UploadAsync(Ics.Calendar("", Weekly));
        await journey.HandOverForGoodAsync("Lars Kok", until: "2026-12-18");

        await journey.ArriveAsAsync(TestFirm.Lead);
        await journey.OpenAsync("/approvals");
        await journey.SeesAsync("Nu in de agenda: 4 keer, alle zoals deze.");
        await journey.BeAccessibleAsync();
        await journey.KeyAsync("j");
        await journey.KeyAsync("a");
        await journey.SeesAsync($"{Steps.Title}: jij gaat, deze en de volgende keren.");
        await journey.KeyAsync("u");
        await journey.SeesAsync("het is teruggenomen, en wacht weer op je antwoord.");
        (await office.WaitAsync(10)).Should().BeEmpty("the yes was undone before anything of it left");

        await journey.PressAsync(All);
        await journey.SeesAsync("jij gaat, deze en de volgende keren.");
        ArrivesOnce(await office.WaitAsync(10));
        await journey.OpenAsync("/delegations");
        await journey.SeesAsync("Jij gaat: je ja geldt voor de reeks, tot 18 december 2026");
        await journey.OpenMeetingAsync();
        await journey.SeesAsync("Lars gaat: ja voor de reeks, tot 18 december 2026");
    });

    private static void ArrivesOnce(IReadOnlyList<ReceivedMail> told)
    {
        told.Select(m => m.To).Should().BeEquivalentTo("wim@wind.example", "lars@proef.example", "vera@proef.example");
        told.Single(m => m.To == "wim@wind.example").Text.Should().Contain("Op vrijdag 20 november om 11.00 uur en de keren daarna tot 18 december 2026 is Lars Kok namens ons bij u");
        told.Should().OnlyContain(m => m.Calendar!.Contains("RANGE=THISANDFUTURE", StringComparison.Ordinal));
    }
}
