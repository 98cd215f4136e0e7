using PartnerFocus.Triage;
using PartnerFocus.Triage.Cases;

namespace PartnerFocus.Tests.Triage.Cases;

public sealed class ExplicitQuestionInTheFieldTests
{
    [Fact]
    public void Ask_WhenAskedByName_ArguesAttendPart()
    {
        var meeting = Entries.Called("SPA review").Saying("1. cijfers (Sem)\n2. Anna: akkoord op de warranty cap?").From(SampleFirm.Cas).With(SampleFirm.Anna, SampleFirm.Sem);

        new ExplicitQuestionInTheField().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.AttendPart);
    }

    [Theory]
    [InlineData(SampleFirm.KeyClient, Verdict.Attend)]
    [InlineData(SampleFirm.Cas, Verdict.AttendPart)]
    public void Ask_WhenAKeyClientsBoardConvenedIt_ArguesAttendForAnItemToo(string organizer, Verdict verdict)
    {
        var meeting = Entries.Called("Board meeting").Saying("1. Minutes\n2. Warranty cap: do we accept? (Anna Lind)\n3. AOB")
            .From(organizer).With(SampleFirm.Anna, $"Maeve Tuohy, CEO <{SampleFirm.KeyClient}>");

        new ExplicitQuestionInTheField().Ask(meeting.Read())!.Verdict.Should().Be(verdict);
    }

    [Fact]
    public void Ask_WhenAskedOutsideTheField_SaysNothing()
    {
        var meeting = Entries.Called("VAT review").Saying("1. cijfers (Sem)\n2. Anna: akkoord op de VAT positie?").From(SampleFirm.Cas).With(SampleFirm.Anna, SampleFirm.Sem);

        new ExplicitQuestionInTheField().Ask(meeting.Read()).Should().BeNull();
    }

    [Theory]
    [InlineData("Zij stellen ons aansprakelijk voor de vervallen termijn. Met z'n drieën, graag jouw lijn.")]
    [InlineData("They hold us liable for the missed deadline. Anna, we need your decision.")]
    public void Ask_WhenALimitIsCrossed_ArguesAttend(string text)
    {
        var meeting = Entries.Called("Klacht Delta Port").Saying(text).From(SampleFirm.Cas).With(SampleFirm.Anna, SampleFirm.Sem);

        new ExplicitQuestionInTheField().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.Attend);
    }

    [Fact]
    public void Ask_WhenTheLimitComesUpInOneItem_ArguesAttendPart()
    {
        var meeting = Entries.Called("Delta Port").Saying("1. stand (Sem)\n2. Anna: hoe reageren we op de aansprakelijkstelling?\n3. rest").From(SampleFirm.Cas).With(SampleFirm.Anna, SampleFirm.Sem);

        new ExplicitQuestionInTheField().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.AttendPart);
    }

    [Theory]
    [InlineData("1. VAT lijst (Sem)\n2. Anna: gaan we hiermee akkoord?")]
    [InlineData("- VAT return (Sem)\n- transfer pricing (Cas)\n- Anna: go or no-go?")]
    public void Ask_WhenTheQuestionNamesNoTopicAndAllElseIsAnothersField_KeepsThePartnerInDoubt(string text)
    {
        var assessment = Entries.Called("VAT").Saying(text).From(SampleFirm.Cas).With(SampleFirm.Anna, SampleFirm.Sem).Assess();

        (assessment.Verdict, assessment.Confidence).Should().Be((Verdict.AttendPart, Confidence.Close));
    }

    [Theory]
    [InlineData("Anna, akkoord op de warranty?", "Answer the question ‘Anna, akkoord op de warranty?’; the rest can do without you.")]
    [InlineData("Graag Anna's akkoord op de warranty.", "Be there for ‘Graag Anna's akkoord op de warranty.’; the rest can do without you.")]
    public void Ask_WhenNoQuestionMarkStandsThere_CallsItNoQuestion(string text, string contribution) =>
        Entries.Called("overname").Saying(text).From(SampleFirm.Cas).With(SampleFirm.Anna, SampleFirm.Sem).Assess().TopContribution.En.Should().Be(contribution);

    [Theory]
    [InlineData("Hoi Anna, vier jaar hier nu. Wat zou jij doen?")]
    [InlineData("Hoi Anna, vier jaar due diligence hier nu. Wat zou jij doen?")]
    public void Ask_WhenAColleagueAsksThePartnerAloneAboutNoClient_IsAboutThatColleague(string text)
    {
        var meeting = Entries.Called("koffie?").Saying(text).From(SampleFirm.Sem).With(SampleFirm.Anna);

        new ExplicitQuestionInTheField().Ask(meeting.Read())!.Leaf.Should().Be(Leaf.Vision);
    }
}
