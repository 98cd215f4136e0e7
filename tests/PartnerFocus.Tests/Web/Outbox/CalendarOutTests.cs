using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PartnerFocus.Tests.Web.Delegations;
using PartnerFocus.Tests.Web.Weeks;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Outbox.CalendarOut;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Tests.Web.Outbox;

public partial class CalendarOutTests
{
    private const string NotToBeForwarded = MailStage.Client + "\r\nX-MICROSOFT-DONOTFORWARDMEETING:TRUE";

    [Fact]
    public async Task Make_OnThePage_ShowsAnAddressThatOpensTheCalendar()
    {
        await using var stage = await MailStage.SetAsync();
        var vera = await stage.App.SignInAsync(TestFirm.Partner);

        await vera.PostAsync("/calendar");

        var path = Address().Match((await vera.GetAsync("/calendar")).Html).Groups[1].Value;
        (await stage.App.Nobody().GetAsync(path)).Response.Content.Headers.ContentType!.MediaType.Should().Be("text/calendar");
    }

    [Fact]
    public async Task Page_SeenAgain_NoLongerShowsTheAddress()
    {
        await using var stage = await MailStage.SetAsync();
        var vera = await stage.App.SignInAsync(TestFirm.Partner);
        await vera.PostAsync("/calendar");
        await vera.GetAsync("/calendar");

        (await vera.GetAsync("/calendar")).Html.Should().NotContain(".ics");
    }

    [Fact]
    public async Task Read_AfterItWasRevoked_FindsNothing()
    {
        await using var stage = await MailStage.SetAsync();
        var path = await MakeAsync(stage, TestFirm.Partner);

        await (await stage.App.SignInAsync(TestFirm.Partner)).PostAsync("/calendar/revoke");

        (await stage.App.Nobody().GetAsync(path)).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Read_WhenAnAdministratorLockedTheOwner_FindsNothing()
    {
        await using var stage = await MailStage.SetAsync();
        await stage.App.SignInAsync(TestFirm.Partner);
        var path = await MakeAsync(stage, TestFirm.Partner);
        var id = await stage.App.InStoreAsync(db => Task.FromResult(db.Users.Single(u => u.MemberId == TestFirm.Partner).Id));

        await (await stage.App.SignInAdministratorAsync()).PostAsync($"/admin/accounts/{id}/lock");

        (await stage.App.Nobody().GetAsync(path)).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Read_OfTheOneBeforeANewOne_FindsNothing()
    {
        await using var stage = await MailStage.SetAsync();
        var path = await MakeAsync(stage, TestFirm.Partner);

        await MakeAsync(stage, TestFirm.Partner);

        (await stage.App.Nobody().GetAsync(path)).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Make_OfAnAddress_KeepsOnlyItsHash()
    {
        await using var stage = await MailStage.SetAsync();
        var path = await MakeAsync(stage, TestFirm.Partner);

        var kept = await stage.App.InStoreAsync(db => Task.FromResult(db.CalendarAddresses.Single().TokenHash));

        kept.Should().Equal(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(path["/calendar/".Length..^4])));
    }

    [Fact]
    public async Task Read_OfWhatTheProgramHas_SaysNotModified()
    {
        await using var stage = await MailStage.SetAsync();
        var path = await MakeAsync(stage, TestFirm.Partner);
        var nobody = stage.App.Nobody();
        var tag = (await nobody.GetAsync(path)).Response.Headers.ETag!;
        stage.Wait(60);

        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.IfNoneMatch.Add(tag);

        (await nobody.Http.SendAsync(request)).StatusCode.Should().Be(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task Read_TooOften_IsToldToWait()
    {
        await using var stage = await MailStage.SetAsync(settings: ("Limits:CalendarReadsPerHour", "2"));
        var path = await MakeAsync(stage, TestFirm.Partner);
        var nobody = stage.App.Nobody();
        await nobody.GetAsync(path);
        await nobody.GetAsync(path);

        (await nobody.GetAsync(path)).Status.Should().Be(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Read_ByWhoTookSomethingOver_GivesTheMeetingWithWhatWasAsked()
    {
        await using var stage = await MailStage.SetAsync();
        await stage.AcceptedAsync();

        (await EntryAsync(stage, TestFirm.Member)).Should().ContainAll("SUMMARY:Deelteam overname", "De vraag aan jou: Leid het deelteam", "TRANSP:OPAQUE", "STATUS:CONFIRMED");
    }

    [Fact]
    public async Task Read_ByWhoTookSomethingOver_SaysWhereItIs()
    {
        await using var stage = await MailStage.SetAsync(MailStage.Client + "\r\nLOCATION:Kade 4");
        await stage.AcceptedAsync();

        (await EntryAsync(stage, TestFirm.Member)).Should().Contain("LOCATION:Kade 4");
    }

    [Fact]
    public async Task Read_ByWhoWasAsked_SaysThatThePartnerGoesUntilTheYes()
    {
        await using var stage = await MailStage.SetAsync();
        await stage.ApprovedAsync();

        (await EntryAsync(stage, TestFirm.Member)).Should().ContainAll("SUMMARY:Gevraagd: Deelteam overname", "Tot je ja zegt\\, gaat Vera zelf.", "TRANSP:TRANSPARENT", "STATUS:TENTATIVE");
    }

    [Fact]
    public async Task Read_ByWhoCompletedTheMandate_SaysAllOfIt()
    {
        await using var stage = await MailStage.SetAsync();
        var row = await stage.AcceptedAsync();
        await stage.Flow.ActAsync((flow, _) => flow.CompleteAsync(
            row.Id, row.Version, new MandateCompletion("Een akkoord", "Stuur het verslag", "Lars", "Je leert Wind kennen", "Het team van Zon"), stage.Flow.As(TestFirm.Member), CancellationToken.None));

        (await EntryAsync(stage, TestFirm.Member)).Should().ContainAll(
            "Waarvoor\\, voor wie: De overname", "Wat eruit moet komen: Een akkoord", "Volgende stap: Stuur het verslag", "Wie pakt de bal op? Lars",
            "Wat jij eraan hebt: Je leert Wind kennen", "Wie het nog meer raakt: Het team van Zon");
    }

    [Theory]
    [InlineData(TestFirm.Partner, "Until Mila says yes\\, you go in person.")]
    [InlineData(TestFirm.Member, "SUMMARY:Asked: Deelteam overname")]
    public async Task Read_BySomebodyWhoChoseEnglish_IsInEnglish(string owner, string said)
    {
        await using var stage = await MailStage.SetAsync();
        await stage.ApprovedAsync();
        await stage.App.SignInAsync(owner);
        await stage.App.SeedAsync(db => db.Users.Single(u => u.MemberId == owner).Culture = "en");

        (await EntryAsync(stage, owner)).Should().Contain(said);
    }

    [Fact]
    public async Task Read_ByWhoSaidYes_WhileTheOrganiserDidNotAgree_IsTentative()
    {
        await using var stage = await MailStage.SetAsync(NotToBeForwarded);
        await stage.AcceptedAsync();

        (await EntryAsync(stage, TestFirm.Member)).Should().ContainAll(
            "SUMMARY:Onder voorbehoud: Deelteam overname", "tot de organisator ja zegt\\, gaat Vera zelf.", "TRANSP:OPAQUE", "STATUS:TENTATIVE").And.NotContain("Overgenomen");
    }

    [Fact]
    public async Task Read_ByWhoSaidYes_WhenTheOrganiserSaidNothingInTime_HasItNoMore()
    {
        await using var stage = await MailStage.SetAsync(NotToBeForwarded);
        await stage.AcceptedAsync();
        stage.Wait(60 * 30);

        (await ReadAsync(stage, TestFirm.Member)).Should().NotContain("Deelteam");
    }

    [Fact]
    public async Task Read_OfAMeetingThatLastsLongerSince_EndsWhenItDoes()
    {
        await using var stage = await MailStage.SetAsync();
        await stage.AcceptedAsync();

        await stage.ImportAsync(MailStage.Client, length: "PT5H");

        (await EntryAsync(stage, TestFirm.Member)).Should().Contain("DTEND:20261120T150000Z");
    }

    [Theory]
    [InlineData("", "DTSTART:20261120T100000Z\r\nDTEND:20261120T110000Z", "Je komt erbij voor 15 minuten\\; Mila is er de hele tijd.\\nDe vraag: Hoe ver?")]
    [InlineData("garanties", "DTSTART:20261120T101500Z\r\nDTEND:20261120T103000Z", "Je komt erbij voor 15 minuten bij ‘garanties’")]
    [InlineData("punt 3", "DTSTART:20261120T103000Z\r\nDTEND:20261120T104000Z", "bij ‘punt 3’")]
    [InlineData("de prijs", "DTSTART:20261120T100000Z\r\nDTEND:20261120T110000Z", "bij ‘de prijs’")]
    public async Task Read_ByThePartnerWhoComesToHelp_KeepsThatTime(string item, string time, string said)
    {
        await using var stage = await CalledAsync(item, HelpState.Comes);

        (await EntryAsync(stage, TestFirm.Partner)).Should().ContainAll(
            "SUMMARY:Deelteam overname – jouw deel", time, said, "TRANSP:OPAQUE", "STATUS:CONFIRMED");
    }

    [Fact]
    public async Task Read_ByThePartnerWhoIsAskedForHelp_IsTentative()
    {
        await using var stage = await CalledAsync("", null);

        (await EntryAsync(stage, TestFirm.Partner)).Should().ContainAll("Mila vraagt je erbij voor 15 minuten", "TRANSP:OPAQUE", "STATUS:TENTATIVE");
    }

    [Fact]
    public async Task Read_ByThePartnerWhoAnsweredInWriting_LeavesTheTimeFree()
    {
        await using var stage = await CalledAsync("", HelpState.Answered);

        (await EntryAsync(stage, TestFirm.Partner)).Should().ContainAll("Mila gaat.", "TRANSP:TRANSPARENT");
    }

    [Fact]
    public async Task Read_ByThePartner_WhileAnotherWayWaits_SaysWhoseAnswerItIs()
    {
        await using var stage = await MailStage.SetAsync();
        var row = await stage.ApprovedAsync();
        await stage.Flow.ActAsync((flow, _) => flow.ProposeAsync(row.Id, row.Version, "Ik kan de eerste helft.", null, stage.Flow.As(TestFirm.Member), CancellationToken.None));

        (await EntryAsync(stage, TestFirm.Partner)).Should().ContainAll("Mila stelt iets anders voor\\; tot je antwoordt\\, ga je zelf.", "TRANSP:OPAQUE");
    }

    [Fact]
    public async Task Read_ByThePartner_BeforeTheYes_KeepsTheTimeTaken()
    {
        await using var stage = await MailStage.SetAsync();
        await stage.ApprovedAsync();

        (await EntryAsync(stage, TestFirm.Partner)).Should().ContainAll("SUMMARY:Deelteam overname", "Tot Mila ja zegt\\, ga je zelf.", "TRANSP:OPAQUE");
    }

    [Fact]
    public async Task Read_ByThePartner_AfterTheYes_LeavesTheTimeFree()
    {
        await using var stage = await MailStage.SetAsync();
        await stage.AcceptedAsync();

        (await EntryAsync(stage, TestFirm.Partner)).Should().ContainAll("SUMMARY:Mila: Deelteam overname", "TRANSP:TRANSPARENT");
    }

    [Fact]
    public async Task Read_OfAPrivateEntry_SaysOnlyThatTheTimeIsTaken()
    {
        await using var stage = await MailStage.SetAsync(MailStage.Client + "\r\nCLASS:PRIVATE");

        var read = await ReadAsync(stage, TestFirm.Partner);

        read.Should().Contain("SUMMARY:Privé").And.NotContain("Deelteam");
    }

    [Fact]
    public async Task Read_OfKeptTime_BlocksIt()
    {
        await using var stage = await MailStage.SetAsync();
        await stage.App.SeedAsync(db => db.KeptTimes.Add(new KeptTime
        {
            Id = Guid.NewGuid(),
            PartnerId = TestFirm.Partner,
            Start = FlowStage.Friday + Duration.FromHours(3),
            End = FlowStage.Friday + Duration.FromHours(4),
            For = KeptFor.TimeToThink,
        }));

        (await ReadAsync(stage, TestFirm.Partner)).Should().Contain("DTSTART:20261120T130000Z\r\nDTEND:20261120T140000Z\r\nSUMMARY:Tijd om na te denken\r\n");
    }

    [Theory]
    [InlineData(TestFirm.Partner, "DTSTART:20261119T141500Z\r\nDTEND:20261119T143000Z\r\nSUMMARY:Stuurgroep overname Zon – jouw deel", "Vrij: 45 van de 60 minuten. Lars is er de hele tijd.")]
    [InlineData(TestFirm.Lead, "DTSTART:20261119T140000Z\r\nDTEND:20261119T150000Z\r\nSUMMARY:Stuurgroep overname Zon\r\n", "Overgenomen van Vera.")]
    public async Task Read_OfAMeetingOfWhichOnlyAPartIsThePartners_GivesEachTheirTime(string owner, string entry, string said)
    {
        await using var app = await VerasWeek.StartAsync();
        await (await app.SignInAsync(TestFirm.Partner)).ActAsync("choose", VerasWeek.Part, ("delegatee", TestFirm.Lead));
        await app.StepAsync(TestFirm.Lead, (await app.AskedAsync(TestFirm.Lead)).Id, (flow, row, lars) => flow.ApproveAsync(row.Id, row.Version, lars, CancellationToken.None));

        (await ReadAsync(app, owner)).Should().Contain(entry).And.Contain(said);
    }

    private static async Task<MailStage> CalledAsync(string item, HelpState? answer)
    {
        var stage = await MailStage.SetAsync(MailStage.Client + "\r\nDESCRIPTION:1. Stand van zaken (15 min)\\n2. Garanties (15 min)\\n3. Rondvraag (10 min)");
        var row = await stage.AcceptedAsync();
        await stage.Flow.ActAsync((flow, _) => flow.CallHelpAsync(row.Id, row.Version, new HelpWish("Hoe ver?", 15, item), stage.Flow.As(TestFirm.Member), CancellationToken.None));
        var called = await stage.Flow.RowAsync(row.Id);
        if (answer is { } given)
        {
            await stage.Flow.ActAsync((flow, _) => flow.AnswerHelpAsync(row.Id, called.Version, given, "Tot twee miljoen.", stage.Flow.As(TestFirm.Partner), CancellationToken.None));
        }

        return stage;
    }

    private static Task<string> MakeAsync(MailStage stage, string owner) => MakeAsync(stage.App, owner);

    private static async Task<string> MakeAsync(TestApp app, string owner)
    {
        string? made = null;
        await app.InScopeAsync(async services => made = await services.GetRequiredService<CalendarAddresses>().MakeAsync(owner, CancellationToken.None));
        return new Uri(made!).AbsolutePath;
    }

    private static Task<string> ReadAsync(MailStage stage, string owner) => ReadAsync(stage.App, owner);

    private static async Task<string> ReadAsync(TestApp app, string owner) =>
        (await app.Nobody().GetAsync(await MakeAsync(app, owner))).Html.Replace("\r\n ", "", StringComparison.Ordinal);

    /// <summary>The entry of the meeting, and nothing else.</summary>
    private static async Task<string> EntryAsync(MailStage stage, string owner) =>
        (await ReadAsync(stage, owner)).Split("BEGIN:VEVENT").Single(e => e.Contains("Deelteam", StringComparison.Ordinal));

    [GeneratedRegex(@"value=""http://localhost:5080(/calendar/[A-Za-z0-9_-]{43}\.ics)""")]
    private static partial Regex Address();
}
