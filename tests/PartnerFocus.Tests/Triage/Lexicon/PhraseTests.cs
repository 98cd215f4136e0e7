using PartnerFocus.Triage.Lexicon;

namespace PartnerFocus.Tests.Triage.Lexicon;

public sealed class PhraseTests
{
    [Theory]
    [InlineData("deel*", "deelsessie", true)]
    [InlineData("deel*", "onderdeel", false)]
    [InlineData("*overleg", "werkoverleg", true)]
    [InlineData("*overleg", "overlegtafel", false)]
    [InlineData("klacht", "klachten", true)]
    [InlineData("gesprek", "gesprekken", true)]
    [InlineData("kick off", "kick-off", true)]
    [InlineData("wie * tekent", "wie anders tekent", true)]
    [InlineData("moet zeggen of", "moet dus zeggen of", true)]
    [InlineData("needs your call", "needs really your call", true)]
    [InlineData("moet zeggen of", "moet morgen zeggen of", false)]
    [InlineData("OR", "or", false)]
    [InlineData("OR", "OR", true)]
    public void Matches_WhenComparedWithAText_FollowsThePattern(string pattern, string text, bool expected) =>
        Phrase.Parse(pattern).Matches(TokenizedText.Of(text).Tokens, 0).Should().Match(words => words > 0 == expected);

    [Fact]
    public void Matches_WhenItsWordsStandInTwoSentences_IsNotThere() =>
        Phrase.Parse("graag jouw").Matches(TokenizedText.Of("graag. jouw").Tokens, 0).Should().Be(0);
}
