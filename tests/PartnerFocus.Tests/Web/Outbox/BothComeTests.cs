using Microsoft.Extensions.DependencyInjection;
using PartnerFocus.Tests.Calendar.Scheduling;
using PartnerFocus.Triage;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Outbox;
using PartnerFocus.Web.Outbox.CalendarOut;

namespace PartnerFocus.Tests.Web.Outbox;

/// <summary>The delegatee proposed another way, and the partner said yes to it: both come, and nobody is told anything else.</summary>
public class BothComeTests
{
    private const string Listed = "\r\nATTENDEE;CN=Mila Jong:mailto:mila@proef.example";

    private const string NotToForward = MailStage.Client + "\r\nX-MICROSOFT-DONOTFORWARDMEETING:TRUE";

    private const string English = "\r\nDESCRIPTION:We will go through the agenda of this meeting with all of you";

    private const string Way = "Ik kan alleen het eerste kwartier";

    [Fact]
    public async Task Agree_OnAClientsMeeting_TellsNobodyThatSomebodyComesInstead()
    {
        await using var stage = await AgreedAsync();

        (await stage.MailsAsync()).Should().BeEquivalentTo("Ask TakenBack", "BothCome Draft", "Invitation Draft");
    }

    [Fact]
    public async Task Agree_OnAClientsMeeting_TellsTheDelegateeTheQuestionAsWhatWasAskedAtFirst()
    {
        await using var stage = await AgreedAsync();

        (await stage.MailAsync(MailKind.Invitation)).Text.Should().Contain("Wat eerst de vraag was: ").And.NotContain("De vraag aan jou");
    }

    [Fact]
    public async Task Agree_OnAClientsMeeting_LeavesAPlaceForAHumanToSayWhoIsThereWhen()
    {
        await using var stage = await AgreedAsync();

        (await stage.MailAsync(MailKind.BothCome)).Text.Should().Be("""
            Geachte Wim de Wind,

            Bij ‘Deelteam overname’ op vrijdag 20 november om 11.00 uur is naast Vera Prins ook Mila Jong aanwezig namens ons.

            [Vul hier in wie wanneer aanwezig is, of haal deze regel weg.]

            Wilt u Mila Jong (mila@proef.example) aan de uitnodiging toevoegen? Dan komen stukken en wijzigingen meteen goed terecht.

            Met vriendelijke groet,

            Asha Smit
            namens Vera Prins
            Kantoor Proef

            """.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData(Verdict.Delegate)]
    [InlineData(Verdict.AttendPart)]
    public async Task Agree_OnAClientsMeeting_AnswersThatThePartnerComes(Verdict chosen)
    {
        await using var stage = await AgreedAsync(chosen: chosen);

        var sent = (await stage.MailAsync(MailKind.BothCome)).Calendar!;
        Meetings.Lines(sent).Where(l => l.StartsWith("METHOD", StringComparison.Ordinal) || l.StartsWith("ATTENDEE", StringComparison.Ordinal)).Should()
            .Equal("METHOD:REPLY", "ATTENDEE;CN=Vera Prins;PARTSTAT=ACCEPTED;SENT-BY=\"mailto:asha@proef.example\":mailto:vera@proef.example");
    }

    [OtherParsersFact]
    public async Task Agree_OnAClientsMeeting_IsReadByIcalendarAsAYesOfThePartner()
    {
        await using var stage = await AgreedAsync();

        (await OtherParsers.IcalendarAsync((await stage.MailAsync(MailKind.BothCome)).Calendar!, (await stage.MailAsync(MailKind.Invitation)).Calendar!)).Should().Equal(
            "REPLY|deelteam@wind.example|2|2026-11-20T10:00:00+00:00|-|vera@proef.example=ACCEPTED",
            "REQUEST|deelteam@wind.example|2|2026-11-20T10:00:00+00:00|-|vera@proef.example=- mila@proef.example=NEEDS-ACTION");
    }

    [OtherParsersFact]
    public async Task Agree_OnThePartnersOwnMeeting_KeepsThePartnerInTheChair()
    {
        await using var stage = await AgreedAsync(MailStage.Own);

        var sent = (await stage.MailAsync(MailKind.BothCome)).Calendar!;
        Meetings.Lines(sent).Should().Contain("ATTENDEE;CN=Vera Prins;ROLE=CHAIR;PARTSTAT=ACCEPTED:mailto:vera@proef.example");
        (await OtherParsers.LibicalAsync(sent)).Should().Equal("0");
    }

    [Fact]
    public async Task Agree_WithAServerThatMaySend_IsADraftAllTheSame()
    {
        await using var stage = await AgreedAsync(MailStage.Colleague, settings: [("Mail:Mode", "Smtp"), ("Mail:SmtpHost", "localhost"), ("Mail:SmtpStartTls", "false")]);

        (await stage.MailAsync(MailKind.BothCome)).State.Should().Be(MailState.Draft);
    }

    [Fact]
    public async Task Agree_TellsTheDelegateeThatThePartnerGoesToo()
    {
        await using var stage = await AgreedAsync();

        (await stage.MailAsync(MailKind.Invitation)).Text.Should()
            .Contain("Je gaat zoals je voorstelde, en Vera gaat ook: wat jouw voorstel openlaat, doet Vera.").And.Contain($"Zoals je zelf voorstelde: {Way}");
    }

    [Fact]
    public async Task Agree_AfterAYesThatLeft_GoesStraightFromThatYesToBoth()
    {
        await using var stage = await MailStage.SetAsync();
        await stage.AcceptedAsync();
        stage.Wait(11);

        await AgreeAsync(stage, Verdict.Delegate);

        (await stage.MailsAsync()).Should().BeEquivalentTo(
            "Ask TakenBack", "WhoComes TakenBack", "Invitation TakenBack", "Accepts TakenBack", "AcceptsCopy TakenBack",
            "BothCome Draft", "Invitation Draft", "OwnPlaceCopy Draft");
    }

    [Fact]
    public async Task Import_WithAnotherEndAndPlace_WritesTheDraftForEverybodyAnewThoughTheOtherIsOnTheList()
    {
        await using var stage = await AgreedAsync(MailStage.Own + Listed);
        stage.Wait(11);

        await stage.ImportAsync(MailStage.Own + Listed + "\r\nLOCATION:Zaal 2", length: "PT90M");

        (await stage.MailsAsync()).Should().BeEquivalentTo("Ask TakenBack", "BothCome TakenBack", "BothCome Draft");
        var mail = (await stage.AllAsync()).Single(m => m is { Kind: MailKind.BothCome, State: MailState.Draft });
        Meetings.Lines(mail.Calendar!).Should().Contain(["SEQUENCE:1", "DTEND:20261120T113000Z", "LOCATION:Zaal 2"]);
        mail.Text.Should().Contain("Tijd en plaats staan hierbij zoals ze nu zijn.").And.NotContain("blijven gelijk");
    }

    [Fact]
    public async Task Import_WithAnotherEndAfterItLeft_TellsTheOneWhoCameByIt()
    {
        await using var stage = await AgreedAsync(MailStage.Own);
        await stage.AllSentAsync();

        await stage.ImportAsync(MailStage.Own, length: "PT90M");

        Meetings.Lines((await stage.MailAsync(MailKind.InvitationChanged)).Calendar!).Should().Contain(["METHOD:REQUEST", "SEQUENCE:1", "DTEND:20261120T113000Z"]);
    }

    [Fact]
    public async Task Withdraw_AfterItLeft_SaysThatThePartnerComesWithoutTheOther()
    {
        await using var stage = await AgreedAsync();
        stage.Wait(11);

        await stage.WithdrawAsync(await stage.Flow.RowAsync((await stage.AllAsync())[0].DelegationId!.Value));

        (await stage.MailAsync(MailKind.ComesAfterAll)).Text.Should()
            .Contain("Anders dan eerder gemeld komt Mila Jong niet naar ‘Deelteam overname’ op vrijdag 20 november om 11.00 uur. Vera Prins is er wel, zoals gepland.");
    }

    [Fact]
    public async Task Agree_OnWhatIsNotToBeForwarded_AsksWhetherSomebodyMayComeToo()
    {
        await using var stage = await AgreedAsync(NotToForward);

        (await stage.MailAsync(MailKind.MayComeInstead)).Text.Should()
            .Contain("zou naast Vera Prins ook Mila Jong graag aanwezig zijn. Vindt u dat goed?").And.Contain("Vera Prins is er in ieder geval.").And.NotContain("namens ons komt");
    }

    [Fact]
    public async Task Withdraw_AfterItWasAskedWhetherSomebodyMayComeToo_SaysThatOnlyThatOneDoesNot()
    {
        await using var stage = await AgreedAsync(NotToForward);
        stage.Wait(11);

        await stage.WithdrawAsync(await stage.Flow.RowAsync((await stage.AllAsync())[0].DelegationId!.Value));

        (await stage.MailAsync(MailKind.ComesAfterAll)).Text.Should().Contain("komt Mila Jong niet naar ‘Deelteam overname’ op vrijdag 20 november om 11.00 uur. Vera Prins is er wel, zoals gepland.");
    }

    [Fact]
    public async Task Feed_OfThePartner_KeepsTheTimeTakenAndSaysHow()
    {
        await using var stage = await AgreedAsync();

        (await EntryAsync(stage, TestFirm.Partner)).Should()
            .ContainAll("SUMMARY:Deelteam overname\r\n", $"Mila gaat ook: {Way}", "Wat dat openlaat\\, doe jij.", "TRANSP:OPAQUE", "STATUS:CONFIRMED").And.NotContain("Mila gaat.");
    }

    [Fact]
    public async Task Feed_OfTheDelegatee_SaysHowAndThatThePartnerGoesToo()
    {
        await using var stage = await AgreedAsync();

        (await EntryAsync(stage, TestFirm.Member)).Should().Contain($"Je gaat zoals je voorstelde: {Way}. Vera gaat ook.").And.NotContain("Overgenomen van");
    }

    [Fact]
    public async Task Agree_OnAMeetingInEnglish_IsSaidInEnglish()
    {
        await using var stage = await AgreedAsync(MailStage.Client + English, settings: ("Mail:Language", "en"));

        (await stage.MailAsync(MailKind.BothCome)).Text.Should().Be("""
            Dear Wim de Wind,

            At ‘Deelteam overname’ on Friday 20 November at 11:00 Mila Jong will be there as well as Vera Prins, on our behalf.

            [Please fill in who is there when, or take this line out.]

            Would you add Mila Jong (mila@proef.example) to the invitation? Papers and changes will then arrive where they should.

            Kind regards,

            Asha Smit
            on behalf of Vera Prins
            Kantoor Proef

            """.ReplaceLineEndings("\n"));
        (await stage.MailAsync(MailKind.Invitation)).Text.Should()
            .Contain("You go the way you proposed, and Vera goes as well: what your proposal leaves open, Vera does.").And.Contain($"The way you proposed: {Way}");
    }

    [Fact]
    public async Task Agree_OnWhatIsNotToBeForwarded_InEnglish_AsksWhetherSomebodyMayComeToo()
    {
        await using var stage = await AgreedAsync(NotToForward + English, settings: ("Mail:Language", "en"));

        (await stage.MailAsync(MailKind.MayComeInstead)).Text.Should()
            .Contain("Mila Jong would like to be there as well as Vera Prins. Would that be all right with you?").And.Contain("Vera Prins will be there in any case.");
    }

    [Fact]
    public async Task Withdraw_AfterItLeft_InEnglish_SaysThatThePartnerComesWithoutTheOther()
    {
        await using var stage = await AgreedAsync(MailStage.Client + English, settings: ("Mail:Language", "en"));
        stage.Wait(11);

        await stage.WithdrawAsync(await stage.Flow.RowAsync((await stage.AllAsync())[0].DelegationId!.Value));

        (await stage.MailAsync(MailKind.ComesAfterAll)).Text.Should().Contain(
            "A change to our earlier message: Mila Jong will not be at ‘Deelteam overname’ on Friday 20 November at 11:00. Vera Prins will be there, as planned.");
    }

    [Theory]
    [InlineData(TestFirm.Partner, "/week/vera/2026-W47", $"Mila goes, and so do you: {Way}. What that leaves open is yours: your time stays taken.")]
    [InlineData(TestFirm.Member, "/delegations", "You go, and so does Vera")]
    public async Task Page_InEnglish_SaysThatBothGo(string who, string address, string said)
    {
        await using var stage = await AgreedAsync();
        var reader = await stage.App.SignInAsync(who);
        reader.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");

        (await reader.GetAsync(address)).Html.Should().Contain(said);
    }

    [Fact]
    public async Task Page_OfTheDelegatee_SaysThatThePartnerGoesToo()
    {
        await using var stage = await AgreedAsync();

        (await (await stage.App.SignInAsync(TestFirm.Member)).GetAsync("/delegations")).Html.Should().Contain("Jij gaat, en Vera ook");
    }

    [Fact]
    public async Task Page_BeforeTheOrganiserAgreed_SaysThatThePartnerGoesInAnyCase()
    {
        await using var stage = await AgreedAsync(NotToForward);

        (await (await stage.App.SignInAsync(TestFirm.Member)).GetAsync("/delegations")).Html.Should()
            .Contain("Onder voorbehoud: jij gaat als de organisator ja zegt, Vera gaat in ieder geval").And.NotContain("gaat Vera zelf");
    }

    [Fact]
    public async Task Feed_BeforeTheOrganiserAgreed_SaysThatThePartnerGoesInAnyCase()
    {
        await using var stage = await AgreedAsync(NotToForward);

        (await EntryAsync(stage, TestFirm.Member)).Should()
            .Contain("Onder voorbehoud: je gaat als de organisator ja zegt. Je gaat zoals je voorstelde:").And.Contain("Vera gaat ook.").And.NotContain("gaat Vera zelf");
    }

    [Theory]
    [InlineData(Verdict.Delegate)]
    [InlineData(Verdict.AttendPart)]
    public async Task Week_CountsNothingOfItAsFree(Verdict chosen)
    {
        await using var stage = await AgreedAsync(chosen: chosen);

        var html = (await (await stage.App.SignInAsync(TestFirm.Partner)).GetAsync("/week/vera/2026-W47")).Html;

        html.Should().Contain($"Mila gaat, en jij ook: {Way}. Wat dat openlaat, doe jij: je tijd blijft bezet.").And.NotContain("win je").And.NotContain("Je wint").And.NotContain("is er de hele tijd");
    }

    internal static async Task<MailStage> AgreedAsync(string people = MailStage.Client, Verdict chosen = Verdict.Delegate, params (string Name, string Value)[] settings)
    {
        var stage = await MailStage.SetAsync(people, settings: settings);
        await stage.ApprovedAsync();
        await AgreeAsync(stage, chosen);
        return stage;
    }

    private static async Task AgreeAsync(MailStage stage, Verdict chosen)
    {
        await stage.App.SeedAsync(db => db.Choices.Single().Chosen = chosen);
        var id = (await stage.AllAsync())[0].DelegationId!.Value;
        var row = await stage.Flow.RowAsync(id);
        await stage.Flow.ActAsync((flow, _) => flow.ProposeAsync(id, row.Version, Way, null, stage.Flow.As(TestFirm.Member), CancellationToken.None));
        row = await stage.Flow.RowAsync(id);
        (await stage.Flow.ActAsync((flow, _) => flow.AgreeOtherWayAsync(id, row.Version, stage.Flow.As(TestFirm.Partner), CancellationToken.None))).Should().BeOfType<FlowOutcome.Done>();
    }

    private static async Task<string> EntryAsync(MailStage stage, string owner)
    {
        string? made = null;
        await stage.App.InScopeAsync(async services => made = await services.GetRequiredService<CalendarAddresses>().MakeAsync(owner, CancellationToken.None));
        var read = (await stage.App.Nobody().GetAsync(new Uri(made!).AbsolutePath)).Html.Replace("\r\n ", "", StringComparison.Ordinal);
        return read.Split("BEGIN:VEVENT").Single(e => e.Contains("Deelteam", StringComparison.Ordinal));
    }
}
