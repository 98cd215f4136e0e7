using PartnerFocus.Triage;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Triage.Lexicon;
using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Tests.Triage.Reading;

public sealed class TopicReaderTests
{
    [Theory]
    [InlineData("overnameteam")]
    [InlineData("de overnames")]
    [InlineData("Warranties nalopen")]
    [InlineData("bedrijfsovername Zwolle")]
    public void Read_WhenAKeywordStandsInACompoundOrForm_FindsTheTopic(string title) =>
        Entries.Called(title).Read().Topics.Should().ContainSingle(t => t.TopicId == "mergers");

    [Fact]
    public void Read_WhenAnAcronymIsWrittenSmall_IsNotTheTopic() =>
        Entries.Called("spa en sauna").Read().Topics.Should().BeEmpty();

    [Fact]
    public void Read_WhenNoTopicIsFound_TheFieldIsUnknown() =>
        Entries.Called("overleg").Read().Field.Should().Be(FieldFit.Unknown);

    [Fact]
    public void Read_WhenOnlyAForeignTopicIsFound_TheFieldIsOutside() =>
        Entries.Called("fiscal").Read().Field.Should().Be(FieldFit.Outside);

    [Theory]
    [InlineData("transfer pricing", "tax")]
    [InlineData("pricing SPA", "mergers")]
    public void Read_WhenALongerTopicWordHoldsAShorterOne_FindsTheLonger(string title, string topic)
    {
        var firm = SampleFirm.Profile with { Topics = [.. SampleFirm.Profile.Topics, new Topic("fees", new LocalText("Honorarium", "Fees"), ["pricing"])] };
        var matchers = new FirmMatchers(firm);

        matchers.Topics.Read(title).Select(t => t.TopicId).Should().Contain(topic).And.HaveCount(topic == "tax" ? 1 : 2);
    }

    [Theory]
    [InlineData("which hips do we move", "hip")]
    [InlineData("twee wetten", "wet")]
    [InlineData("the taxes", "tax")]
    public void Read_WhenAShortKeywordStandsInThePlural_FindsIt(string line, string keyword) =>
        new TopicReader([new Topic("one", new LocalText("Ander", "Other"), [keyword])], new Vocabulary()).Read(line).Should().ContainSingle();

    [Theory]
    [InlineData("hipster", "hip")]
    [InlineData("wetering", "wet")]
    public void Read_WhenAShortKeywordOnlyBeginsAWord_DoesNotFindIt(string line, string keyword) =>
        new TopicReader([new Topic("one", new LocalText("Ander", "Other"), [keyword])], new Vocabulary()).Read(line).Should().BeEmpty();
}
