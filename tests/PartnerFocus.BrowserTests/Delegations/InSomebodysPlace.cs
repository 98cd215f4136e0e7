using Microsoft.Playwright;
using PartnerFocus.BrowserTests.Journeys;
using PartnerFocus.BrowserTests.Web;
using PartnerFocus.Tests.Web;

namespace PartnerFocus.BrowserTests.Delegations;

/// <summary>A lead, and who stands in for the lead.</summary>
[Collection(Chromium.Collection)]
public class InSomebodysPlace(Chromium chromium)
{
    private const string AtOnce = nameof(TwoLeads_WhoAnswerAtOnce_AskOneColleagueAndTheSecondHearsWhoWasFirst);

    [BrowserFact]
    public Task StandIn_NamedOnThePage_AnswersUnderBothNames() => chromium.InPostOfficeAsync(async (journey, office) =>
    {
        await office.OpenWithMeetingAsync();
        await office.Stage.ConfirmedAsync();

        await journey.NameStandInAsync("Lena Bos");
        await journey.ApproveAsync(by: TestFirm.OtherLead);
        await journey.OpenMeetingAsync();
        await journey.Page.GetByText("Tot nu toe").ClickAsync();

        await Assertions.Expect(journey.Page.GetByText("Lena namens Lars zag dat er ruimte is")).ToBeVisibleAsync();
        (await office.WaitAsync(10)).Should().ContainSingle().Which.To.Should().Be("mila@proef.example");
    });

    [BrowserFact]
    public Task TwoLeads_WhoAnswerAtOnce_AskOneColleagueAndTheSecondHearsWhoWasFirst() => chromium.InPostOfficeAsync(async (journey, office) =>
    {
        await office.OpenWithMeetingAsync();
        var row = await office.Stage.ConfirmedAsync();
        await journey.NameStandInAsync("Lena Bos");
        await journey.OpenAsync("/approvals");
        var told = new List<string>();
        await chromium.RunInAsync(
            office.App,
            async other =>
            {
                await other.ArriveAsAsync(TestFirm.OtherLead);
                await other.OpenAsync("/approvals");
                await other.KeyAsync("d");
                await other.KeyAsync(" ");

                await Task.WhenAll(journey.KeyAsync("a"), other.PressAsync("Vraag deze collega"));
                told.AddRange(await Task.WhenAll(ToldAsync(journey), ToldAsync(other)));
            },
            AtOnce + "-second");

        // Either may be first; the other one's choice then asks nobody.
        var who = (await office.Stage.Flow.RowAsync(row.Id)).DelegateeId;
        var (asked, first) = who == TestFirm.Member ? ("Mila", "Lars") : ("Noor", "Lena");
        told.Should().ContainSingle(t => t.Contains($"{asked} wordt gevraagd", StringComparison.Ordinal));
        told.Should().ContainSingle(t => t.Contains($"{first} keurde dit al goed", StringComparison.Ordinal));
        (await office.WaitAsync(10)).Should().ContainSingle().Which.To.Should().Be($"{who}@proef.example");
    }, AtOnce);

    private static Task<string> ToldAsync(Journey journey) => journey.Page.Locator(".told li").InnerTextAsync();
}
