using PartnerFocus.Triage.Lexicon;

namespace PartnerFocus.Tests.Triage.Lexicon;

public sealed class ConceptFinderTests
{
    private static readonly ConceptFinder Finder = new(new Dictionary<string, IReadOnlyList<string>> { ["limit"] = ["rode vlag"] }, new Vocabulary());

    [Theory]
    [InlineData("de voortgangsoverleggen", "voortgangsoverleggen")]
    [InlineData("een deelonderhandeling", "deelonderhandeling")]
    [InlineData("Werksessies", "Werksessies")]
    public void Find_WhenAWordIsInflectedOrCompounded_QuotesItAsWritten(string text, string quote) =>
        Finder.Find(TokenizedText.Of(text)).Quote(Concept.SubWord).Should().Be(quote);

    [Theory]
    [InlineData("geen klacht")]
    [InlineData("not a complaint")]
    [InlineData("zonder incident")]
    public void Find_WhenAWordIsDenied_DoesNotCount(string text) =>
        Finder.Find(TokenizedText.Of(text)).Has(Concept.Limit).Should().BeFalse();

    [Fact]
    public void Find_WhenTheDenialStandsInAnotherSentence_Counts() =>
        Finder.Find(TokenizedText.Of("Dat wil ik niet. Klacht van Piet")).Has(Concept.Limit).Should().BeTrue();

    [Fact]
    public void Find_WhenTheFirmHasItsOwnWords_FindsThem() =>
        Finder.Find(TokenizedText.Of("een rode vlag")).Has(Concept.Limit).Should().BeTrue();

    [Fact]
    public void Find_WhenLettersCarryAccents_FindsTheWord() =>
        Finder.Find(TokenizedText.Of("Privé")).Has(Concept.Family).Should().BeTrue();
}
