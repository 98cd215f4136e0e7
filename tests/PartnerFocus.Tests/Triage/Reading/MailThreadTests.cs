using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Tests.Triage.Reading;

public sealed class MailThreadTests
{
    [Fact]
    public void Read_WhenThereIsAnAnswerOnTop_KeepsTheAnswerOnly() =>
        Body("Dank, dat doen we zo.\n\nVan: Anna\nVerzonden: maandag\nOnderwerp: x\n\nWat vind jij?").Should().Be("Dank, dat doen we zo.");

    [Fact]
    public void Read_WhenTheTopIsEmpty_TakesTheNewestMailBelow() =>
        Body("Van: Cas\nVerzonden: maandag\nAan: Anna\nOnderwerp: SPA\n\nAnna, akkoord?").Should().Be("Anna, akkoord?");

    [Fact]
    public void Read_WhenTheTopPointsBelow_TakesBoth() =>
        Body("zie onder\n\n-----Original Message-----\nFrom: Cas\nSent: Monday\n\nAnna, akkoord?").Should().Be("zie onder|Anna, akkoord?");

    [Fact]
    public void Read_WhenAnEnglishReplyIsQuoted_SetsItAside() =>
        Body("That settles it, thanks a lot.\n\nOn Mon, 16 Nov 2026 at 10:02, Anna Lind wrote:\n> option B").Should().Be("That settles it, thanks a lot.");

    [Fact]
    public void Read_WhenItIsSigned_KeepsTheSignatureApart() =>
        MailThread.Read("Tot dinsdag.\n\nGroet,\nFleur\nAssociate".Split('\n')).Signature.Should().Equal("Fleur", "Associate");

    [Fact]
    public void Read_WhenOlderMailsWereSetAside_IsAReply() =>
        MailThread.Read("Dat doen we zo.\nVan: A\nVerzonden: m\n\nx".Split('\n')).IsReply.Should().BeTrue();

    [Theory]
    [InlineData("Zie het mailtje van Cas hieronder, we lopen alles na.")]
    [InlineData("Please read what Cas says below before we meet.")]
    public void Read_WhenTheTopPointsAtTheMailBelowInWords_TakesBoth(string top) =>
        Body($"{top}\n\nFrom: Cas\nSent: Monday\n\nAnna, akkoord?").Should().Be($"{top}|Anna, akkoord?");

    private static string Body(string text) =>
        string.Join('|', MailThread.Read(text.Split('\n')).Body.Where(l => l.Trim().Length > 0));
}
