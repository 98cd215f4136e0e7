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
}
