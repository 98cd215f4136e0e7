using PartnerFocus.Triage;
using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Tests.Triage.Reading;

public sealed class ThreadReaderTests
{
    private const string Top = "Tuesday we go through the last version.";

    [Theory]
    [InlineData("Over de cap horen wij Anna graag.")]
    [InlineData("Anna, do we accept the cap?")]
    [InlineData("Dear Ms Lind,\n\nThe cap is 20 now. Can you live with that?")]
    [InlineData("Is Anna het eens met de cap? Dan tekenen we.")]
    public void Read_WhenAQuotedMailAsksThePartner_KeepsTheQuestionInDoubt(string below)
    {
        var one = Below("J. Holm", below);

        one.Read().Ask.Should().Match<Ask>(a => a.IsBelow && below.Contains(a.Quote.Words, StringComparison.Ordinal));
        one.Assess().Should().Match<Assessment>(a => a.Verdict == Verdict.AttendPart && a.Confidence == Confidence.Close);
    }

    [Theory]
    [InlineData("From: Anna Lind\nSent: Tuesday\nTo: J. Holm\n\nTwenty it is. A")]
    [InlineData("On Tue 17 Nov, Anna Lind <a.lind@voslind.example> wrote:\n> Yes, go ahead.")]
    public void Read_WhenThePartnerAnsweredInANewerMail_AsksNothingAndSaysSo(string answer)
    {
        var reading = Entry($"{Top}\n\n{answer}\n\nFrom: J. Holm\nSent: Monday\nTo: Anna Lind\n\nAnna, do we accept the cap?").Read();

        (reading.Ask, reading.IsAnsweredBelow).Should().Be((null, true));
    }

    [Theory]
    [InlineData("Thanks, that settles it. Tuesday we go through the last version.")]
    [InlineData("For info, Tuesday Sem and I go through the last version with them.")]
    [InlineData("Anna has agreed to the cap. Tuesday we go through the rest.")]
    public void Read_WhenTheNewestMailSaysWhatBecameOfIt_AsksNothing(string top) =>
        Entry($"{top}\n\nFrom: J. Holm\nSent: Monday\nTo: Cas Vermeer\n\nAnna, do we accept the cap?").Read().Ask.Should().BeNull();

    [Theory]
    [InlineData("Cas, do we accept the cap?")]
    [InlineData("Anna is copied in. Which cap do you take?")]
    [InlineData("Anna, are you free on Tuesday?")]
    public void Read_WhenAQuotedMailAsksThePartnerNothing_AsksNothing(string below) => Below("J. Holm", below).Read().Ask.Should().BeNull();

    [Fact]
    public void Read_WhenThePartnerWroteBeforeItWasAsked_IsStillOpen() =>
        Entry($"{Top}\n\nFrom: J. Holm\nSent: Tuesday\nTo: Anna Lind\n\nAnna, do we accept the cap?\n\nFrom: Anna Lind\nSent: Monday\nTo: J. Holm\n\nHere is the draft.").Read().Ask!.IsBelow.Should().BeTrue();

    [Fact]
    public void Assess_WhenThePartnerAnsweredAndColleaguesFinishIt_LeavesItToThem() =>
        Entry("Sem and I tidy the text.\n\nFrom: Anna Lind\nSent: Tuesday\nTo: Cas Vermeer\n\nTwenty it is.\n\nFrom: Cas Vermeer\nSent: Monday\nTo: Anna Lind\n\nAnna, 20 or 25?").Assess()
            .Verdict.Should().Be(Verdict.LeaveOut);

    private static Meeting Below(string from, string text) => Entry($"{Top}\n\nFrom: {from}\nSent: Monday\nTo: Cas Vermeer\nSubject: SPA\n\n{text}");

    private static Meeting Entry(string text) => Entries.Called("RE: SPA").Saying(text).From(SampleFirm.Cas).With(SampleFirm.Anna, SampleFirm.Sem);
}
