using PartnerFocus.Triage.Lexicon;

namespace PartnerFocus.Tests.Triage.Lexicon;

public sealed class WordListTests
{
    [Fact]
    public void All_WhenLoaded_HasWordsForEveryConcept() =>
        WordList.All.Keys.Should().BeEquivalentTo(Enum.GetValues<Concept>());

    [Fact]
    public void All_WhenLoaded_HasNoPatternThatMatchesEverything() =>
        WordList.All.Values.SelectMany(w => w).Should().OnlyContain(w => w.Replace("*", "", StringComparison.Ordinal).Trim().Length > 0);
}
