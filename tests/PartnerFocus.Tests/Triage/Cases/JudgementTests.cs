using PartnerFocus.Triage;

namespace PartnerFocus.Tests.Triage.Cases;

public sealed class JudgementTests
{
    [Fact]
    public void Of_WhenSeveralCasesArgue_KeepsTheEvidenceOfAll()
    {
        var assessment = Entries.Called("Norsk werksessie").Saying("actielijst").From(SampleFirm.Cas)
            .With(SampleFirm.Anna, SampleFirm.Sem).Every(7, "FREQ=WEEKLY").Assess();

        assessment.Evidence.Select(e => e.Rule).Should().Equal("team-carries", "team");
    }

    [Theory]
    [InlineData("niet storen")]
    [InlineData("Femke jarig")]
    public void Of_WhenNothingIsForTheTeam_SaysNothingOfIt(string title) =>
        Entries.Called(title).Assess().Evidence.Should().NotContain(e => e.Rule == "team");

    [Fact]
    public void Of_WhenAQuestionIsAsked_TheRestSaysOnlyWhatItRead() =>
        Entries.Called("SPA werksessie").Saying("1. post\n2. Anna: akkoord op de warranty?").From(SampleFirm.Sem).With(SampleFirm.Anna, SampleFirm.Cas)
            .Assess().Evidence.Single(e => e.Rule == "team").Text.Nl.Should().Be("Uitvoering: een deelbijeenkomst.");

    [Fact]
    public void Of_WhenNoWordsArgue_ShowsTheTitle() =>
        Entries.Called("Zomaar").Assess().Evidence[0].Quote.Should().Be("Zomaar");

    [Fact]
    public void Of_WhenTheEntryHasNoTitle_NamesWhomItIsWith() =>
        Entries.Called("").From(SampleFirm.RegularClient, "K. Maas").WithOptional(SampleFirm.Anna).Assess().TopContribution.Should().Be(
            new LocalText("Sla het gesprek met K. Maas over en vraag het verslag.", "Skip the meeting with K. Maas and ask for the minutes."));

    [Fact]
    public void Of_WhenTheFirstCaseDecides_NamesItAsDecider() =>
        Entries.Called("tandarts").Assess().DecidedBy.Should().Be("own-absence");

    [Fact]
    public void Of_WhenTheFieldIsUnknown_IsNotSure()
    {
        var assessment = Entries.Called("Delta Port").Saying("1. post\n2. Anna: akkoord op het honorarium?")
            .From(SampleFirm.Cas).With(SampleFirm.Anna, SampleFirm.Sem).Assess();

        assessment.Confidence.Should().NotBe(Confidence.Sure);
    }

    [Fact]
    public void Of_WhenSomebodySeniorHasTheSameTalent_NamesThatPerson()
    {
        var assessment = Entries.Called("SPA").Saying("1. post\n2. Anna: akkoord op de warranty?")
            .From(SampleFirm.Sem).With(SampleFirm.Anna, SampleFirm.Eva).Assess();

        assessment.Evidence[0].Text.En.Should().Contain("Cas Vermeer");
    }

    [Fact]
    public void Of_WhenTheWordsWereQuoted_TheyStandInTheEntry()
    {
        var assessment = Entries.Called("SPA").Saying("1. post\n2. Anna: akkoord op de warranty?")
            .From(SampleFirm.Sem).With(SampleFirm.Anna, SampleFirm.Eva).Assess();

        assessment.Evidence[0].Quote.Should().Be("2. Anna: akkoord op de warranty?");
    }

    [Fact]
    public void Of_WhenTimeIsProtected_HasNoClient() =>
        (Entries.Called("x").From(SampleFirm.Anna) with { Title = "blok", Location = "Norsk" }).Assess().Facts.ClientId.Should().BeNull();

    [Fact]
    public void Of_WhenAProspectIsTalkedAboutInternally_IsNotClientTime()
    {
        var assessment = Entries.Called("Zonneveld offerte").Saying("opmaak nalopen").From(SampleFirm.Cas).With(SampleFirm.Anna, SampleFirm.Sem).Assess();

        assessment.Facts.Should().Match<MeetingFacts>(f => f.ClientId == "zon" && !f.IsClientTime);
    }

    [Fact]
    public void Of_WhenAPrivateEntryReadsLikeWorkForTheTeam_KeepsTheTimeFree()
    {
        var meeting = Entries.Called("Delta Port werksessie").From(SampleFirm.RegularClient).With(SampleFirm.Anna) with { IsPrivate = true };

        meeting.Assess().Verdict.Should().Be(Verdict.Protect);
    }

    [Fact]
    public void Of_WhenSomebodyIsAppraised_NeverSaysThatThisPersonCarriesIt()
    {
        var assessment = Entries.Called("Jaargesprek Cas").From(SampleFirm.Cas).With(SampleFirm.Anna).Assess();

        assessment.Evidence.Should().NotContain(e => e.Text.Nl.Contains("Cas Vermeer is er", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("zwemmen")]
    [InlineData("Swimming")]
    public void Of_WhenOwnTimeIsForSports_LeavesItFreeWithoutCallingItWork(string title) =>
        Entries.Called(title).Assess().Task.Should().Be(FocusTask.None);

    [Theory]
    [InlineData("overleg", Verdict.Clarify)]
    [InlineData("Interview audit", Verdict.Clarify)]
    [InlineData("Werkgroep ICT", Verdict.Clarify)]
    [InlineData("Beoordeling Sem", Verdict.Delegate)]
    [InlineData("Beoordeling Cas", Verdict.Attend)]
    [InlineData("Strategiesessie kantoor", Verdict.Attend)]
    [InlineData("niet storen", Verdict.Protect)]
    [InlineData("lezen", Verdict.Protect)]
    [InlineData("Blok", Verdict.Protect)]
    public void Of_WhenNobodyIsOnTheEntry_GoesByWhatItIsCalled(string title, Verdict verdict) =>
        Entries.Called(title).Assess().Verdict.Should().Be(verdict);
}
