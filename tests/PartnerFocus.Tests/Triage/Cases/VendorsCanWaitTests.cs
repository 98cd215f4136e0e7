using PartnerFocus.Triage;
using PartnerFocus.Triage.Cases;

namespace PartnerFocus.Tests.Triage.Cases;

public sealed class VendorsCanWaitTests
{
    [Fact]
    public void Ask_WhenSoftwareDemo_ArguesLeaveOut()
    {
        var meeting = Entries.Called("Demo").Saying("Our solution saves time").From(SampleFirm.Stranger).With(SampleFirm.Anna);

        new VendorsCanWait().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.LeaveOut);
    }

    [Fact]
    public void Ask_WhenClientsOwnProduct_SaysNothing()
    {
        var meeting = Entries.Called("Norsk").Saying("Our solution").From(SampleFirm.KeyClient).With(SampleFirm.Anna);

        new VendorsCanWait().Ask(meeting.Read()).Should().BeNull();
    }

    [Fact]
    public void Ask_WhenOneCanUnsubscribe_ArguesLeaveOut()
    {
        var meeting = Entries.Called("Anna <> GiveGrid").Saying("What would you do with more givers?\n\nNot interested? Unsubscribe here.").From(SampleFirm.Stranger).With(SampleFirm.Anna);

        new VendorsCanWait().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.LeaveOut);
    }

    [Fact]
    public void Ask_WhenOneWordCouldSellSomethingAtATableWithColleagues_SaysNothing()
    {
        var meeting = Entries.Called("SPA call").Saying("The sponsor joins for the warranties.").From(SampleFirm.Stranger).With(SampleFirm.Anna, SampleFirm.Cas);

        new VendorsCanWait().Ask(meeting.Read()).Should().BeNull();
    }

    [Theory]
    [InlineData("Anna, could I show you how our merger software saves you time?")]
    [InlineData("Anna, mogen wij u laten zien hoe onze overnamesoftware werkt?")]
    public void Ask_WhenAStrangerOffersToShowSomethingInTheField_ArguesLeaveOut(string text)
    {
        var meeting = Entries.Called("kennismaking").Saying(text).From(SampleFirm.Stranger).With(SampleFirm.Anna, SampleFirm.Cas);

        meeting.Assess().DecidedBy.Should().Be("vendor");
    }

    [Theory]
    [InlineData("Anna, how many hours does your team lose on mergers? In 30 minutes I'll show you how.")]
    [InlineData("Anna, hoeveel uur verliest jouw team aan een overname? In 30 minuten laat ik zien hoe kantoren 40% besparen.")]
    public void Ask_WhenAStrangerOpensWithAQuestionThatOnlySells_ArguesLeaveOut(string text) =>
        Entries.Called("30 minutes").Saying(text).From(SampleFirm.Stranger).With(SampleFirm.Anna, SampleFirm.Cas).Assess().DecidedBy.Should().Be("vendor");

    [Theory]
    [InlineData("Hi Anna, do you have ten minutes this week for our new SPA module?")]
    [InlineData("Beste Anna, heb je een kwartiertje voor onze overnamesoftware?")]
    [InlineData("Anna, what do you think of our warranty app? We would love your feedback.")]
    [InlineData("Beste Anna, zullen we eens kennismaken over onze closingrobot?")]
    [InlineData("Dear Anna, would you be open to a 15 minute call about our AI SPA tracker?")]
    [InlineData("Beste mevrouw Lind, bent u benieuwd naar ons overnameplatform?")]
    [InlineData("Anna, are you free on Thursday to see our latest closing dashboard?")]
    public void Assess_WhenAStrangerAsksForTimeForItsWares_LeavesItOut(string text) =>
        Entries.Called("Intro").Saying(text).From(SampleFirm.Stranger).With(SampleFirm.Anna).Assess().Verdict.Should().Be(Verdict.LeaveOut);

    [Theory]
    [InlineData("Dear Anna, do you have ten minutes for a question on the warranty in our SPA?")]
    [InlineData("Beste Anna, heeft u een kwartier voor onze overname? Wij twijfelen aan de garantie in de SPA.")]
    [InlineData("Dear Anna, could we have a call about the warranty in our software merger?")]
    [InlineData("Anna, do you accept the warranty cap in our proposal?")]
    public void Assess_WhenAStrangerAsksForTimeForAMatter_KeepsThePartner(string text) =>
        Entries.Called("Question").Saying(text).From(SampleFirm.Stranger).With(SampleFirm.Anna).Assess().Verdict.Should().Be(Verdict.Attend);

    [Fact]
    public void Assess_WhenAClientAsksForTimeForItsProduct_KeepsThePartner() =>
        Entries.Called("Norsk").Saying("Anna, do you have ten minutes for the closing of our new system?").From(SampleFirm.KeyClient).With(SampleFirm.Anna)
            .Assess().Verdict.Should().Be(Verdict.Attend);
}
