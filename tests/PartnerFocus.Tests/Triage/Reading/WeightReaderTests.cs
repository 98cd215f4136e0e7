using PartnerFocus.Triage;

namespace PartnerFocus.Tests.Triage.Reading;

public sealed class WeightReaderTests
{
    [Fact]
    public void Read_WhenDecisionMakersAreAtTheTable_IsMain() =>
        Entries.Called("koffie").From(SampleFirm.Anna).With("J. Holm (CEO) <j.holm@norsk.example>").Read().Weight.Weight.Should().Be(Weight.Main);

    [Fact]
    public void Read_WhenItRecursWeekly_IsSub() =>
        Entries.Called("Norsk").From(SampleFirm.Anna).With(SampleFirm.KeyClient).Every(7, "FREQ=WEEKLY").Read().Weight.Weight.Should().Be(Weight.Sub);

    [Fact]
    public void Read_WhenTheTitleIsACompoundOfASubWord_IsSub() =>
        Entries.Called("deelonderhandelingen garanties").Read().Weight.Weight.Should().Be(Weight.Sub);

    [Fact]
    public void Read_WhenASubWordIsDenied_IsNotSub() =>
        Entries.Called("Norsk").Saying("geen werksessie").Read().Weight.Weight.Should().Be(Weight.Unknown);

    [Fact]
    public void Read_WhenMainAndSubAreEqual_IsMain() =>
        Entries.Called("stuurgroep voortgang").Read().Weight.Weight.Should().Be(Weight.Main);

    [Fact]
    public void Read_WhenMainAndSubAreEqual_IsClose() =>
        Entries.Called("stuurgroep voortgang").Read().Weight.IsClose.Should().BeTrue();

    [Fact]
    public void Read_WhenTheTextGivesATitleToAnAttendee_IsMain() =>
        Entries.Called("prijs").Saying("Aan tafel: mevrouw Holm (CEO) en wij.").From(SampleFirm.Stranger)
            .With(SampleFirm.Anna, "Jane Holm <j.holm@norsk.example>").Read().Weight.Weight.Should().Be(Weight.Main);

    [Theory]
    [InlineData("Overdracht van de aandelen aan de kinderen", null, Weight.Unknown)]
    [InlineData("Handover of the company", null, Weight.Unknown)]
    [InlineData("Overdracht dienst", null, Weight.Sub)]
    [InlineData("Overdracht van de nachtdienst", null, Weight.Sub)]
    [InlineData("Planning", null, Weight.Sub)]
    [InlineData("Norsk: planning overname", null, Weight.Unknown)]
    [InlineData("Norsk: planning", "De VAT van vorig jaar.", Weight.Sub)]
    [InlineData("Norsk: voortgang overname", null, Weight.Sub)]
    public void Read_WhenAWordIsExecutionInOneFirmAndTheMatterInAnother_LetsWhatItIsOfDecide(string title, string? text, Weight weight) =>
        Entries.Called(title).Saying(text ?? "").From(SampleFirm.Cas).With(SampleFirm.Anna).Read().Weight.Weight.Should().Be(weight);
}
