using PartnerFocus.Triage;
using PartnerFocus.Triage.Delegation;

namespace PartnerFocus.Tests.Triage.Delegation;

/// <summary>The text that goes along with a meeting, per kind, as it reads when nobody changes a word.</summary>
public sealed class MandateProposalTests
{
    [Fact]
    public void Of_AnAppraisal_IsAboutThePersonAndWhatTheyAgree() => Of(Entries.Called("Jaargesprek Sem").From(SampleFirm.Anna).With(SampleFirm.Sem), person: "Sem").Should()
        .Be("Voer jij dit gesprek met Sem? Jij ziet het werk van dichtbij. | Sem weet wat goed gaat, wat de volgende stap is en waar jij bij helpt. | "
            + "het over salaris, promotie of vertrek gaat en dat niet vooraf met Anna is besproken, of Sem iets vertelt wat niet kan wachten. | "
            + "Zet de afspraken samen met Sem op papier en plan wanneer jullie erop terugkomen.");

    [Fact]
    public void Of_ASubNegotiation_StaysWithinWhatWasAgreedWithTheClient() => Of(Entries.Called("Deelonderhandeling garanties").From(SampleFirm.KeyClient).With(SampleFirm.Anna), client: "Norsk Wind AS").Should()
        .StartWith("Voer jij voor Norsk Wind AS dit deel van de onderhandeling, binnen wat is afgesproken? | ")
        .And.Contain("verder gaat dan wat met Norsk Wind AS is afgesproken");

    [Fact]
    public void Of_AProgressMeeting_AsksToKeepTrack() => Of(Entries.Called("Statusoverleg").From(SampleFirm.KeyClient).With(SampleFirm.Anna), client: "Norsk Wind AS").Should()
        .StartWith("Doe jij dit overleg over Norsk Wind AS, en houd je bij wie wat doet? | ").And.EndWith("zeg Anna alleen wat de koers verandert.");

    [Fact]
    public void Of_TheManagementTeam_AsksToChair() => Of(Entries.Called("MT").Saying("rooster, verlof").From(SampleFirm.Anna).With(SampleFirm.Cas, SampleFirm.Eva)).Should()
        .StartWith("Zit jij deze keer voor, en handel je de lopende zaken af? | ").And.Contain("het over strategie, geld buiten de begroting of iemands positie gaat.");

    [Fact]
    public void Of_ABid_AsksForAPlanUpToTheDeadline() => Of(Entries.Called("Aanbesteding zeehaven").From(SampleFirm.Anna).With(SampleFirm.Cas)).Should()
        .StartWith("Trek jij dit voorstel: wie schrijft wat, en wanneer is het af? | ").And.EndWith("spreek af wanneer Anna het concept leest.");

    [Fact]
    public void Of_AWorkSession_AsksForTheNextVersion() => Of(Entries.Called("Werksessie datamodel").From(SampleFirm.RegularClient).With(SampleFirm.Anna), client: "Delta Port BV").Should()
        .StartWith("Doe jij deze werksessie voor Delta Port BV, en breng je verder wat op tafel ligt? | ").And.Contain("Delta Port BV iets vraagt wat erbuiten valt.");

    [Fact]
    public void Of_ATraining_NamesIt() => Of(Entries.Called("Cursus presenteren").From(SampleFirm.Hr).With(SampleFirm.Anna)).Should()
        .StartWith("Ga jij naar “Cursus presenteren”, en neem je mee wat we ermee kunnen? | ");

    [Fact]
    public void Of_ATalkWithACandidate_AsksForAnImpression() => Of(Entries.Called("Sollicitatiegesprek werkstudent").From(SampleFirm.Hr).With(SampleFirm.Anna, SampleFirm.Cas)).Should()
        .StartWith("Spreek jij deze kandidaat, met wie er straks mee gaat werken? | ");

    [Fact]
    public void Of_AnyMeetingWithAClient_NamesTheClient() => Of(Entries.Called("Kennismaking").From(SampleFirm.RegularClient).With(SampleFirm.Anna), client: "Delta Port BV").Should()
        .StartWith("Neem jij dit gesprek met Delta Port BV over? | ").And.EndWith("Bevestig Delta Port BV dezelfde dag kort wat is afgesproken.");

    [Theory]
    [InlineData("Kennismaking", "Delta Port BV", "Neem jij dit gesprek met Delta Port BV over, en leid je het? | ")]
    [InlineData("Statusoverleg", "Delta Port BV", "Leid jij dit overleg over Delta Port BV, en houd je bij wie wat doet? | ")]
    [InlineData("Huisvesting", null, "Leid jij “Huisvesting” in de plaats van Anna, en zorg je dat er besloten wordt? | ")]
    public void Of_WhatThePartnerConvened_AsksToLeadIt(string title, string? client, string asked) =>
        Of(Entries.Called(title).From(SampleFirm.Anna).With(client is null ? SampleFirm.Cas : SampleFirm.RegularClient), client: client).Should().StartWith(asked);

    [Fact]
    public void Of_AnyInternalMeeting_AsksToDecideAlong() => Of(Entries.Called("Huisvesting").From(SampleFirm.Hr).With(SampleFirm.Anna, SampleFirm.Cas)).Should()
        .StartWith("Ga jij namens Anna naar “Huisvesting”, en beslis je mee? | ");

    [Fact]
    public void Rest_OfAPartThatIsNotKnown_SaysThatItFollows() => MandateProposal.Rest("Anna", new MeetingPart("", null, null)).Nl
        .Should().Be("Anna komt voor een deel; welk deel, hoor je nog. Neem jij de rest?");

    [Theory]
    [InlineData("10:00-10:20 Earn-out", 10, "Earn-out")]
    [InlineData("10.00-10.20u  Earn-out", 10, "Earn-out")]
    [InlineData("10:00-10:20 Earn-out", 13, "Earn-out")]
    [InlineData("1.00–1.20 Earn-out", 13, "Earn-out")]
    [InlineData("3. Earn-out", 13, "3. Earn-out")]
    public void Rest_OfAPartWhoseTextSaysATime_LeavesThatToItsPlace(string item, int hour, string named)
    {
        var start = new NodaTime.LocalDateTime(2026, 11, 24, hour, 0);

        MandateProposal.Rest("Anna", new MeetingPart(item, start, start.PlusMinutes(20))).En.Should().StartWith($"Anna comes for “{named}” only.");
    }

    [Fact]
    public void Of_APart_NamesTheItemThePartnerComesFor()
    {
        var assessment = Entries.Called("Statusoverleg").Saying("1. Stand\n2. Vraag aan Anna: akkoord met de overname?").From(SampleFirm.Cas)
            .With(SampleFirm.Anna, SampleFirm.Sem).Assess() with
        { Verdict = Verdict.AttendPart, Part = new MeetingPart("2. Vraag aan Anna", null, null) };

        MandateProposal.Of(assessment, Names(null, null, "Statusoverleg")).Asked.En
            .Should().Be("Anna comes for “2. Vraag aan Anna” only. Will you take the rest, and call Anna in when that item comes up?");
    }

    [Fact]
    public void Of_APartThatIsATimeOnly_NamesTheTime()
    {
        var (from, day) = (new NodaTime.LocalTime(9, 15), new NodaTime.LocalDate(2026, 11, 24));
        var assessment = Entries.Called("Statusoverleg").From(SampleFirm.Cas).With(SampleFirm.Anna, SampleFirm.Sem).Assess() with
        { Verdict = Verdict.AttendPart, Part = new MeetingPart("", day + from, day + from.PlusMinutes(30)) };

        MandateProposal.Of(assessment, Names(null, null, "Statusoverleg")).Asked.Should().Be(
            new LocalText("Anna komt alleen van 9.15 tot 9.45 uur. Neem jij de rest?", "Anna comes from 09:15 to 09:45 only. Will you take the rest?"));
    }

    [Theory]
    [InlineData(MeetingKind.Appraisal)]
    [InlineData(MeetingKind.Application)]
    [InlineData(MeetingKind.ManagementTeam)]
    [InlineData(MeetingKind.Negotiation)]
    [InlineData(MeetingKind.Bid)]
    [InlineData(MeetingKind.Progress)]
    [InlineData(MeetingKind.WorkSession)]
    [InlineData(MeetingKind.Training)]
    [InlineData(MeetingKind.Client)]
    [InlineData(MeetingKind.Internal)]
    public void Of_AnyKindWithoutAnyName_IsWholeInBothLanguages(MeetingKind kind)
    {
        var texts = from table in Enum.GetValues<MandateTable>()
                    from client in new[] { null, "Norsk" }
                    from leads in new[] { true, false }
                    select MandateWording.Of(kind, Names(client, null, "Overleg"), table, leads);

        texts.SelectMany(text => new[] { text.Asked, text.Result, text.CallMeWhen, text.NextStep }).SelectMany(t => new[] { t.Nl, t.En })
            .Should().OnlyContain(t => t.Length > 10 && !t.Contains("  ") && !t.Contains(" ,") && (t.EndsWith('.') || t.EndsWith('?')));
    }

    /// <summary>Nobody speaks with a client, or waits for one to speak, where only colleagues sit.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void Of_AnyKindAmongColleagues_SpeaksWithNoClient(MeetingKind kind)
    {
        var text = MandateWording.Of(kind, Names("Norsk", null, "Overleg"), MandateTable.Internal, false);

        new[] { text.Asked, text.Result, text.CallMeWhen, text.NextStep }.SelectMany(t => new[] { t.Nl, t.En })
            .Should().NotContainMatch("*met Norsk*").And.NotContainMatch("*with Norsk*").And.NotContainMatch("*Norsk weet*").And.NotContainMatch("*Norsk knows*")
            .And.NotContainMatch("*Norsk vraagt*").And.NotContainMatch("*Norsk iets vraagt*").And.NotContainMatch("*Norsk asks*").And.NotContainMatch("*Norsk een besluit wil*").And.NotContainMatch("*Norsk wants*")
            .And.NotContainMatch("*en Norsk*").And.NotContainMatch("*and Norsk*").And.NotContainMatch("*andere kant*").And.NotContainMatch("*other side*").And.NotContainMatch("Bevestig*").And.NotContainMatch("Confirm*");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Of_AnyKindAmongColleaguesAboutSeveralMatters_SpeaksOfNoClient(MeetingKind kind)
    {
        var assessment = Entries.Called("Overleg").From(SampleFirm.Cas).With(SampleFirm.Anna).Assess();
        var text = MandateProposal.Of(assessment with { Facts = assessment.Facts with { Kind = kind, IsClientTime = true } }, Names("de cliënt", null, "Ma-ochtend dealronde"));

        $"{text}".Should().NotContain("cliënt");
    }

    [Fact]
    public void Of_ATalkWithTheOtherSide_IsForTheClient() => Of(Entries.Called("Gesprek Norsk").From(SampleFirm.Stranger).With(SampleFirm.Anna), client: "Norsk Wind AS").Should()
        .StartWith("Neem jij dit gesprek voor Norsk Wind AS over? | Iedereen aan tafel weet").And.NotContain("met Norsk Wind AS over");

    [Fact]
    public void Of_AMeetingOfColleaguesOnAMatter_KeepsTheClientInView() => Of(Entries.Called("Norsk dossier").From(SampleFirm.Cas).With(SampleFirm.Anna, SampleFirm.Sem), client: "Norsk Wind AS").Should()
        .StartWith("Ga jij namens Anna naar “Norsk dossier”, en houd je Norsk Wind AS in het oog? | ");

    [Fact]
    public void Of_ANegotiationAmongColleagues_AsksToPrepareIt() => Of(Entries.Called("Onderhandeling garanties").From(SampleFirm.Cas).With(SampleFirm.Anna, SampleFirm.Sem)).Should()
        .StartWith("Bereid jij deze onderhandeling met het team voor, binnen wat is afgesproken? | ");

    public static TheoryData<MeetingKind> Kinds => [.. Enum.GetValues<MeetingKind>()];

    private static string Of(Meeting meeting, string? client = null, string? person = null)
    {
        var text = MandateProposal.Of(meeting.Assess(), Names(client, person, meeting.Title));
        return $"{text.Asked.Nl} | {text.Result.Nl} | {text.CallMeWhen.Nl} | {text.NextStep.Nl}";
    }

    private static MandateNames Names(string? client, string? person, string title) => new("Anna", client, person, title);
}
