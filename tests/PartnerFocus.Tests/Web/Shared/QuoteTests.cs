using PartnerFocus.Web.Shared;

namespace PartnerFocus.Tests.Web.Shared;

public class QuoteTests
{
    [Theory]
    [InlineData("MT overleg\r\n kwartaal", "MT overleg kwartaal")]
    [InlineData("MT\n\nkwartaal\n", "MT kwartaal")]
    [InlineData("MT  kwartaal", "MT  kwartaal")]
    public void OneLine_FoldsBreaksToASpace(string title, string shown) => Quote.OneLine(title).Should().Be(shown);

    [Fact]
    public void Title_WithABreakInIt_IsQuotedOnOneLine() => Quote.Title("Past dit\r\n zo?").Should().Be("‘Past dit zo?’");

    [Theory]
    [InlineData("Vanaf half elf", "‘Vanaf half elf’.")]
    [InlineData("Vanaf 10.30 uur.", "‘Vanaf 10.30 uur’.")]
    [InlineData("Vanaf 10.30 uur. \n", "‘Vanaf 10.30 uur’.")]
    [InlineData("Kan Amira?", "‘Kan Amira?’")]
    [InlineData("Nee!", "‘Nee!’")]
    [InlineData("Misschien…", "‘Misschien…’")]
    [InlineData("Misschien...", "‘Misschien...’")]
    public void Ending_OfWords_HasOneMarkAtItsEnd(string words, string quoted) => Quote.Ending(words).Should().Be(quoted);

    [Theory]
    [InlineData("Akte maken", "Akte maken.")]
    [InlineData("Akte maken.", "Akte maken.")]
    [InlineData("Wie belt?", "Wie belt?")]
    public void Sentence_OfWords_HasOneMarkAtItsEnd(string words, string said) => Quote.Sentence(words).Should().Be(said);
}
