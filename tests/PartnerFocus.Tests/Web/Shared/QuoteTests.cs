using PartnerFocus.Web.Shared;

namespace PartnerFocus.Tests.Web.Shared;

public class QuoteTests
{
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
