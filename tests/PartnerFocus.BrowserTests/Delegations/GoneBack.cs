using PartnerFocus.BrowserTests.Journeys;
using PartnerFocus.BrowserTests.Web;
using PartnerFocus.Tests.Web;
using PartnerFocus.Tests.Web.Agendas;
using PartnerFocus.Tests.Web.Outbox;

namespace PartnerFocus.BrowserTests.Delegations;

/// <summary>The ways back: somebody declines, the partner takes it back, the meeting moves.</summary>
[Collection(Chromium.Collection)]
public class GoneBack(Chromium chromium)
{
    [BrowserFact]
    public Task Decline_LeadsToTheNext_OfWhomAloneTheClientHears() => chromium.InPostOfficeAsync(async (journey, office) =>
    {
        await office.OpenWithMeetingAsync();
        await office.Stage.ApprovedAsync();
        await office.WaitAsync(10);

        await journey.DeclineAsync("Ik geef dan les.");
        await journey.ArriveAsAsync(TestFirm.Lead);
        await journey.OpenAsync("/approvals");
        await journey.SeesAsync("Lars Kok (jij)");
        await journey.KeyAsync("j");
        await journey.KeyAsync("a");
        await journey.SeesAsync($"{Steps.Title}: jij gaat.");

        var told = await office.WaitAsync(10);
        told.First(m => m.To == "wim@wind.example").Text.Should().Contain("is Lars Kok namens ons bij u");
        told.Should().OnlyContain(m => !m.Text.Contains("Mila", StringComparison.Ordinal) && !m.Text.Contains("dan les", StringComparison.Ordinal));
    });

    [BrowserFact]
    public Task TakenBack_AfterAllHeard_TellsEachOfThemOnceTheWindowIsOver() => chromium.InPostOfficeAsync(async (journey, office) =>
    {
        await office.OpenWithMeetingAsync();
        await office.Stage.AcceptedAsync();
        await office.WaitAsync(10);

        await journey.OpenMeetingAsync();
        await journey.KeyAsync("o");
        await journey.KeyAsync(" ");
        await journey.KeyAsync("Enter");
        await journey.SeesAsync($"‘{Steps.Title}’: akkoord.");
        (await office.WaitAsync(9)).Should().BeEmpty();
        var told = await office.WaitAsync(1);

        told.Select(m => m.To).Should().BeEquivalentTo("wim@wind.example", "mila@proef.example", "vera@proef.example");
        var (client, colleague) = (told.Single(m => m.To == "wim@wind.example"), told.Single(m => m.To == "mila@proef.example"));
        client.Text.Should().Contain("Anders dan eerder gemeld komt Vera Prins zelf naar ‘Deelteam overname’ op vrijdag 20 november om 11.00 uur.");
        client.Calendar.Should().ContainAll("METHOD:REPLY", "ATTENDEE;CN=Vera Prins;PARTSTAT=ACCEPTED");
        colleague.Text.Should().Contain("hoef je niets meer te doen. Vera gaat zelf.");
        colleague.Calendar.Should().ContainAll("METHOD:CANCEL", "UID:deelteam@wind.example", "STATUS:CANCELLED");
        told.Single(m => m.To == "vera@proef.example").Calendar.Should().ContainAll("METHOD:REPLY", "ATTENDEE;CN=Vera Prins;PARTSTAT=ACCEPTED");
        await journey.ArriveAsAsync(TestFirm.Member);
        await journey.OpenAsync("/delegations");
        await journey.SeesAsync("Teruggenomen door Vera");
    });

    [BrowserFact]
    public Task MovedMeeting_InTheNextExport_StandsOpenAgainAndEverybodyHears() => chromium.InPostOfficeAsync(async (journey, office) =>
    {
        await office.OpenWithMeetingAsync();
        await office.Stage.AcceptedAsync();
        await office.WaitAsync(10);

        await journey.UploadAsync(Ics.Calendar(
            "", Ics.Event("deelteam@wind.example", "20261120T130000Z", Steps.Title, MailStage.Client), Ics.Event("z", "20261127T100000Z", "Overleg")));
        await journey.OpenMeetingAsync();
        await journey.SeesAsync("Verzet sinds je koos (was vr 20 nov 11:00): opnieuw bekijken");
        await journey.SeesAsync("Nog te beslissen · 1");
        await journey.DoesNotSeeAsync("Mila gaat");

        var told = await office.WaitAsync(10);
        told.Select(m => m.To).Should().BeEquivalentTo("wim@wind.example", "mila@proef.example", "vera@proef.example");
        var (client, colleague) = (told.Single(m => m.To == "wim@wind.example"), told.Single(m => m.To == "mila@proef.example"));
        client.Text.Should().Contain("Wie naar ‘Deelteam overname’ op vrijdag 20 november om 14.00 uur komt, bekijken we opnieuw");
        colleague.Text.Should().Contain("op vrijdag 20 november om 11.00 uur hoef je niets meer te doen. De afspraak is verzet.");
        colleague.Calendar.Should().ContainAll("METHOD:CANCEL", "DTSTART:20261120T100000Z");
    });
}
