using System.Net;
using System.Text.RegularExpressions;
using static PartnerFocus.Tests.Web.Weeks.VerasWeek;

namespace PartnerFocus.Tests.Web.Weeks;

public sealed partial class WeekWhyTests
{
    [Theory]
    [InlineData(Main)]
    [InlineData(Think)]
    [InlineData(Vague)]
    [InlineData(Hall)]
    [InlineData(Sub)]
    [InlineData(Part)]
    [InlineData(Appraisal)]
    [InlineData("note")]
    public async Task Panel_OfEveryVerdict_SaysWhatWouldChangeIt(string uid) =>
        (await PanelAsync(uid)).Should().MatchRegex("Wat dit zou veranderen</h4>\\s*<p class=\"turn\">.{20,}</p>");

    [Fact]
    public async Task Panel_WhenItIsNotClear_SaysWhatIsDoubtful() =>
        (await PanelAsync(Hall)).Should().MatchRegex("<h4>Waarom niet duidelijk</h4>\\s*<ul class=\"doubts\">\\s*<li>[^<]{10,}</li>");

    [Fact]
    public async Task Panel_WhenItIsClear_SaysNothingDoubtful() =>
        (await PanelAsync(Main)).Should().MatchRegex("class=\"sure\">duidelijk").And.Contain("Wat dit zou veranderen</h4>").And.NotContain("class=\"doubts\"");

    [Fact]
    public async Task Panel_WhenTheRoleWasSeen_SaysItInWordsAndMarksItBesideTheName() =>
        (await PanelAsync(Hall)).Should().Contain("<q>Vera Prins (facultatief)</q>").And.Contain("<mark>Vera Prins (facultatief)</mark>");

    [Fact]
    public async Task Panel_OfASeries_SaysHowItComesBack() =>
        (await PanelAsync("weekly", Aimless)).Should().Contain("Herhaalt zich: <mark>elke dinsdag</mark>").And.NotContain("FREQ=");

    [Fact]
    public async Task Panel_OfOwnTimeInASeries_AsksForNoTimesWhereThereIsNothingToAgreeWith() =>
        Foot().Match(await PanelAsync("weekly", Weekly)).Value.Should().StartWith("<div class=\"acts foot-acts\">").And.NotContain("name=\"scope\"");

    [Fact]
    public async Task Panel_WhenTheMeetingNamesWhoDecides_TellsWhatWasRead() =>
        (await PanelAsync(Main)).Should().MatchRegex("Wat er in de afspraak te lezen was</summary>[\\s\\S]*Beslist aan de andere kant: Carla Storm \\(CEO Wind\\)");

    [Fact]
    public async Task Panel_OfWhatIsToBeInLineWithTheVision_LaysTheVisionBesideIt()
    {
        const string Calendar = "BEGIN:VEVENT\r\nUID:course\r\nDTSTAMP:20261101T000000Z\r\nDTSTART;TZID=Europe/Amsterdam:20261117T090000\r\nDTEND;TZID=Europe/Amsterdam:20261117T100000\r\nSUMMARY:Strategie 2030\r\nDESCRIPTION:Waar staan we in 2030?\r\nORGANIZER:mailto:vera@proef.example\r\nATTENDEE:mailto:lars@proef.example\r\nATTENDEE:mailto:otto@proef.example\r\nEND:VEVENT\r\n";
        await using var app = await StartAsync(Agendas.Ics.Calendar("", Calendar));
        var vera = await app.SignInAsync(TestFirm.Partner);
        await vera.PostAsync("/firm/partners/vera", ("expertise", "deals"), ("keyClients", "wind"), ("vision", "Bedrijven gaan goed over."), ("version", "1"));

        WebUtility.HtmlDecode((await vera.GetAsync($"{Address}?meeting={Key("course")}")).Html).Should()
            .MatchRegex("Je visie ernaast</summary>\\s*<ul class=\"doubts\"><li>Bedrijven gaan goed over\\.</li>");
    }

    [Fact]
    public async Task Panel_OfThePartnersPart_SaysWhichPart() =>
        (await PanelAsync(Part)).Should().Contain("<p class=\"your-part\">").And.MatchRegex(Sureness);

    [Fact]
    public async Task Panel_WhenThePartnerGoesToAllOfIt_SaysNoPart() =>
        (await ChosenAsync(Part, "Attend")).Should().Contain("<article class=\"panel meeting").And.NotContain("your-part");

    [Fact]
    public async Task Panel_WhenOtherwiseChosen_SaysNothingOfHowSureTheAdviceWas() =>
        (await ChosenAsync(Part, "Attend")).Should().NotMatchRegex(Sureness).And.NotContain("class=\"doubts\"");

    [Fact]
    public async Task Panel_WhenOtherwiseChosen_LeavesTheChangeToWhoChose() =>
        (await ChosenAsync(Sub, "Attend")).Should().Contain("Je koos dit zelf: alleen jij verandert het.");

    [Fact]
    public async Task Panel_OfTheOwnTime_LeavesTheChangeToThePartner() =>
        (await PanelAsync(Think)).Should().Contain("Deze tijd is van jou: alleen jij verandert dit.");

    [Fact]
    public async Task Panel_WhenTwoCasesSendThePartnerAway_CountsNeitherAsAnArgumentAgainst() =>
        Lines().Matches(await PanelAsync("weekly", Standing)).Select(l => l.Value).Should().HaveCountGreaterThan(1).And.OnlyContain(l => l == "class=\"for\"");

    private const string Sureness = "class=\"sure\">(duidelijk|waarschijnlijk|twijfel) ·";

    /// <summary>Mila runs it, it is optional, and the team could go: every case sends the partner away, and by different verdicts.</summary>
    private static string Standing => Agendas.Ics.Calendar("",
        "BEGIN:VEVENT\r\nUID:weekly\r\nDTSTAMP:20261101T000000Z\r\nDTSTART;TZID=Europe/Amsterdam:20261117T090000\r\nDTEND;TZID=Europe/Amsterdam:20261117T100000\r\nSUMMARY:Werkgroep dataroom\r\n"
        + "ORGANIZER;CN=Lars Kok:mailto:lars@proef.example\r\nATTENDEE;CN=Vera Prins;ROLE=OPT-PARTICIPANT:mailto:vera@proef.example\r\nATTENDEE;CN=Mila Jong:mailto:mila@proef.example\r\nDESCRIPTION:actielijst\r\nEND:VEVENT\r\n");

    /// <summary>Every week, with a group, without a word of what for.</summary>
    private static string Aimless => Agendas.Ics.Calendar("",
        "BEGIN:VEVENT\r\nUID:weekly\r\nDTSTAMP:20261101T000000Z\r\nDTSTART;TZID=Europe/Amsterdam:20261103T090000\r\nDTEND;TZID=Europe/Amsterdam:20261103T100000\r\nRRULE:FREQ=WEEKLY\r\nSUMMARY:Overleg\r\n"
        + "ORGANIZER;CN=Lars Kok:mailto:lars@proef.example\r\nATTENDEE;CN=Vera Prins:mailto:vera@proef.example\r\nATTENDEE;CN=Mila Jong:mailto:mila@proef.example\r\nEND:VEVENT\r\n");

    private static async Task<string> ChosenAsync(string uid, string verdict)
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);
        await vera.ActAsync("overrule", uid, ("verdict", verdict), ("reason", "Ik wil erbij zijn."));
        return WebUtility.HtmlDecode((await vera.GetAsync($"{Address}?meeting={Key(uid)}")).Html);
    }

    [GeneratedRegex("class=\"(for|against)\"")]
    private static partial Regex Lines();

    private static string Weekly => Agendas.Ics.Calendar("",
        "BEGIN:VEVENT\r\nUID:weekly\r\nDTSTAMP:20261101T000000Z\r\nDTSTART;TZID=Europe/Amsterdam:20261103T090000\r\nDTEND;TZID=Europe/Amsterdam:20261103T100000\r\nRRULE:FREQ=WEEKLY\r\nSUMMARY:Denktijd\r\nEND:VEVENT\r\n");

    private static async Task<string> PanelAsync(string uid, string? calendar = null)
    {
        await using var app = calendar is null ? await StartAsync() : await StartAsync(calendar);
        var vera = await app.SignInAsync(TestFirm.Partner);
        var week = await vera.GetAsync(Address);
        var href = calendar is null ? $"{Address}?meeting={Key(uid)}" : First().Match(week.Html).Groups[1].Value;
        return WebUtility.HtmlDecode((await vera.GetAsync(href)).Html);
    }

    [GeneratedRegex("href=\"([^\"]*[?&]meeting=[^\"]*)\"")]
    private static partial Regex First();

    [GeneratedRegex("<div class=\"acts foot-acts\">[\\s\\S]*?</div>")]
    private static partial Regex Foot();
}
