using System.Text.RegularExpressions;
using PartnerFocus.BrowserTests.Journeys;
using PartnerFocus.BrowserTests.Web;
using PartnerFocus.Tests.Web;
using PartnerFocus.Tests.Web.Agendas;
using PartnerFocus.Tests.Web.Outbox;

namespace PartnerFocus.BrowserTests.Delegations;

/// <summary>A delegation by everybody's hands, from the export to what the client and the colleague find in their mail.</summary>
[Collection(Chromium.Collection)]
public partial class CarriedOut(Chromium chromium)
{
    private const string People = MailStage.Client + "\r\nATTENDEE;CN=Ine Wind:mailto:ine@wind.example\r\nDESCRIPTION:Voortgang van de dataroom en actiepunten.";

    [BrowserFact]
    public Task Meeting_HandedOverByAllWhoHaveASay_ArrivesAtTheClientAndAtTheColleague() => chromium.InPostOfficeAsync(async (journey, office) =>
    {
        await office.OpenAsync(TestFirm.Lead, TestFirm.Member);
        await journey.UploadAsync(Ics.Calendar("", Ics.Event("deelteam@wind.example", "20261120T100000Z", Steps.Title, People)));
        await journey.AgreeAsync();
        (await office.WaitAsync(10)).Should().BeEmpty("nobody hears of it before the lead agreed");
        await journey.ApproveAsync();
        (await office.WaitAsync(9)).Should().BeEmpty("the lead can still undo it");

        var asked = (await office.WaitAsync(1)).Should().ContainSingle().Subject;
        asked.To.Should().Be("mila@proef.example");
        asked.Text.Should().ContainAll(
            "Vera vraagt jou voor ‘Deelteam overname’ op vrijdag 20 november, 11.00–12.00 uur.", "Bel Vera als: ", "Tot je ja zegt, gaat Vera zelf.");
        await journey.AcceptAsync(at: Link().Match(asked.Text).Groups[1].Value);

        ArrivesAtAll(await office.WaitAsync(10));
        await journey.OpenMeetingAsync();
        await journey.SeesAsync("Mila gaat");
    });

    private static void ArrivesAtAll(IReadOnlyList<ReceivedMail> told)
    {
        told.Select(m => m.To).Should().BeEquivalentTo("wim@wind.example", "mila@proef.example", "vera@proef.example");
        var client = told.Single(m => m.To == "wim@wind.example");
        client.Text.Should().ContainAll("Op vrijdag 20 november om 11.00 uur is Mila Jong namens ons bij u voor ‘Deelteam overname’.", "Wilt u Mila Jong (mila@proef.example) aan de uitnodiging toevoegen?");
        client.Calendar.Should().ContainAll("METHOD:REPLY", "UID:deelteam@wind.example", "PARTSTAT=DELEGATED", "DELEGATED-TO=\"mailto:mila@proef.example\"");
        var colleague = told.Single(m => m.To == "mila@proef.example");
        colleague.Text.Should().Contain("Fijn dat je gaat naar ‘Deelteam overname’ op vrijdag 20 november, 11.00–12.00 uur.");
        colleague.Calendar.Should().ContainAll("METHOD:REQUEST", "UID:deelteam@wind.example", "DTSTART:20261120T100000Z", "DELEGATED-FROM=\"mailto:vera@proef.example\"");
    }

    [GeneratedRegex(@"http://localhost:5080(/\S+)")]
    private static partial Regex Link();
}
