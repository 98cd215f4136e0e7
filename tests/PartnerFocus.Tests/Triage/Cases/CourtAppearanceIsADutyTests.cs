using PartnerFocus.Triage;
using PartnerFocus.Triage.Cases;
using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Tests.Triage.Cases;

public sealed class CourtAppearanceIsADutyTests
{
    [Fact]
    public void Ask_WhenOwnHearing_ArguesAttend()
    {
        var meeting = Entries.Called("Zitting rechtbank").Saying("AL pleit");

        new CourtAppearanceIsADuty().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.Attend);
    }

    [Fact]
    public void Ask_WhenOptionalHearing_SaysNothing()
    {
        var meeting = Entries.Called("Zitting rechtbank").From(SampleFirm.Cas).WithOptional(SampleFirm.Anna);

        new CourtAppearanceIsADuty().Ask(meeting.Read()).Should().BeNull();
    }

    [Theory]
    [InlineData("BK-26/00417", "Prins Clauslaan 60, zittingzaal E", true)]
    [InlineData("BK-26/00417", "Kantoor", false)]
    [InlineData("Rondleiding", "Zittingzaal E", false)]
    public void Ask_WhenADocketNumberStandsInACourtroom_IsAHearing(string title, string place, bool isHearing)
    {
        var meeting = Entries.Called(title) with { Location = place };

        (new CourtAppearanceIsADuty().Ask(meeting.Read()) is not null).Should().Be(isHearing);
    }

    [Theory]
    [InlineData("Zitting rechtbank", "Mondelinge behandeling. U bent gedaagde.")]
    [InlineData("Getuigenverhoor", "U wordt als getuige gehoord.")]
    [InlineData("Hearing", "You are the respondent.")]
    [InlineData("Trial", "")]
    public void Ask_WhenTheCourtAsksAColleagueAsWell_ArguesAttend(string title, string text)
    {
        var meeting = Entries.Called(title).Saying(text).From(SampleFirm.Stranger).With(SampleFirm.Anna, SampleFirm.Cas);

        new CourtAppearanceIsADuty().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.Attend);
    }

    [Theory]
    [InlineData("Zitting rechtbank", "U mag zich laten vertegenwoordigen.")]
    [InlineData("Court hearing", "One of you may come; please send whoever knows the file.")]
    public void Ask_WhenTheTextAllowsSomebodyElse_SaysNothing(string title, string text)
    {
        var meeting = Entries.Called(title).Saying(text).From(SampleFirm.Stranger).With(SampleFirm.Anna, SampleFirm.Cas);

        new CourtAppearanceIsADuty().Ask(meeting.Read()).Should().BeNull();
    }

    [Theory]
    [InlineData("Dear Cas, you will speak first.")]
    [InlineData("Cas pleit.")]
    public void Ask_WhenTheTextGivesThePartToAColleague_SaysNothing(string text)
    {
        var meeting = Entries.Called("Hearing").Saying(text).From(SampleFirm.Stranger).With(SampleFirm.Anna, SampleFirm.Cas);

        new CourtAppearanceIsADuty().Ask(meeting.Read()).Should().BeNull();
    }

    [Fact]
    public void Ask_WhenNothingSaysWhoOfTheFirmIsMeant_IsClose()
    {
        var meeting = Entries.Called("Hearing").From(SampleFirm.Stranger).With(SampleFirm.Anna, SampleFirm.Cas);

        new CourtAppearanceIsADuty().Ask(meeting.Read())!.Confidence.Should().Be(Confidence.Close);
    }

    [Theory]
    [InlineData("Expert witness: Delta Port trial")]
    [InlineData("Getuige Delta Port, rechtbank")]
    public void Ask_WhenAWitness_SpeaksForNobody(string title)
    {
        var meeting = Entries.Called(title).From(SampleFirm.Stranger).With(SampleFirm.Anna);

        new CourtAppearanceIsADuty().Ask(meeting.Read())!.Contribution.En.Should().StartWith("Appear at");
    }

    [Theory]
    [InlineData("Trial plot walk", "Aphid counts, plot markers.")]
    [InlineData("Trial spray: rota", "Who takes which field.")]
    [InlineData("Lung trial protocol", "Inclusion is at 80 %.")]
    [InlineData("Variety trial results", "Yields of the second year.")]
    [InlineData("Trial balance", "Ledger of October.")]
    [InlineData("Trial shoot", "Two cameras.")]
    [InlineData("Hearing test van", "Free hearing checks in the car park.")]
    [InlineData("Tennis court booking", "Doubles at six.")]
    public void Ask_WhenATrialOrHearingIsOfAnotherKind_SaysNothing(string title, string text) =>
        new CourtAppearanceIsADuty().Ask(Entries.Called(title).Saying(text).From(SampleFirm.RegularClient).With(SampleFirm.Anna).Read()).Should().BeNull();

    [Theory]
    [InlineData("Trial, day 2", "You give evidence at ten.")]
    [InlineData("Trial day 1", "You open for Norsk.")]
    [InlineData("Trial Dorn v. Norberg", "Court 3.")]
    [InlineData("Trial date", "You appear before the judge.")]
    [InlineData("Court hearing", "You appear.")]
    public void Ask_WhenTheTrialIsOfACourt_ArguesAttend(string title, string text) =>
        new CourtAppearanceIsADuty().Ask(Entries.Called(title).Saying(text).From(SampleFirm.Stranger).With(SampleFirm.Anna).Read())!.Verdict.Should().Be(Verdict.Attend);

    [Theory]
    [InlineData("Belanghebbende: Norsk Holding BV\nGemachtigde: mr. A. Lind (Anna)", true)]
    [InlineData("Party: Norsk Wind AS\nRepresented by: Anna Lind", true)]
    [InlineData("Verdachte: Norsk Holding BV\nAnna Lind is getuige", false)]
    [InlineData("Gemachtigde: mr. A. Lind (Anna)", false)]
    public void Ask_OutsideALawFirm_IsAClientsMatterWhereThePartnerSpeaksForTheClient(string text, bool isClients)
    {
        var firm = SampleFirm.Profile with { Profession = "accountancy" };
        var meeting = Entries.Called("Mondelinge behandeling belastingkamer").Saying(text).From(SampleFirm.Stranger).With(SampleFirm.Anna, SampleFirm.Cas);

        var finding = new CourtAppearanceIsADuty().Ask(new MeetingReader(firm, new FirmMatchers(firm), SampleFirm.Partner).Read(meeting, new KnownTitles([])))!;

        (finding.Verdict, finding.IsPersonal).Should().Be((Verdict.Attend, !isClients));
    }
}
