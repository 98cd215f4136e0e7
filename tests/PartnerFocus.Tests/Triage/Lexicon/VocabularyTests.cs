using PartnerFocus.Triage.Lexicon;

namespace PartnerFocus.Tests.Triage.Lexicon;

public sealed class VocabularyTests
{
    [Fact]
    public void Find_WhenTwoIndexesShareAVocabulary_EachFindsItsOwnPhrases()
    {
        var words = new Vocabulary();
        var (places, people) = (new PhraseIndex<string>(words), new PhraseIndex<string>(words));
        places.Add(Phrase.Parse("grote zaal"), "zaal");
        people.Add(Phrase.Parse("Zaal"), "mevrouw Zaal");

        var text = words.Read("Anna in de grote zaal");

        (places.Find(text).Single().Value, people.Find(text).Single().Value).Should().Be(("zaal", "mevrouw Zaal"));
    }

    [Fact]
    public void MayFind_WhenNoWordBeginsAPhrase_IsFalse()
    {
        var words = new Vocabulary();
        var index = new PhraseIndex<string>(words);
        index.Add(Phrase.Parse("grote zaal"), "zaal");

        index.MayFind(words.Read("Anna in de kleine kamer")).Should().BeFalse();
    }

    [Fact]
    public void Find_WhenTheTextWasCutElsewhere_FindsAllTheSame()
    {
        var index = new PhraseIndex<string>(new Vocabulary());
        index.Add(Phrase.Parse("*zaal"), "zaal");

        index.Find(TokenizedText.Of("in de raadzaal")).Single().At.Should().Be(2);
    }

    [Fact]
    public void Find_WhenMoreWordsPassedThanAreRemembered_StillFindsThePhrase()
    {
        var words = new Vocabulary();
        var index = new PhraseIndex<string>(words);
        index.Add(Phrase.Parse("zaal*"), "zaal");
        foreach (var number in Enumerable.Range(0, 40_000))
        {
            words.Read($"zaal {number}");
        }

        index.Find(words.Read("zaalwacht 12")).Single().At.Should().Be(0);
    }

    [Fact]
    public void Find_WhenAWordIsWrittenInCapitalsElsewhere_KeepsThemApart()
    {
        var words = new Vocabulary();
        var index = new PhraseIndex<string>(words);
        index.Add(Phrase.Parse("OR"), "ondernemingsraad");
        words.Read("OR");

        index.Find(words.Read("this or that")).Should().BeEmpty();
    }
}
