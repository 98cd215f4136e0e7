namespace PartnerFocus.Tests.Triage.Reading;

public sealed class ClientReaderTests
{
    [Fact]
    public void Read_WhenTheTitleNamesOneClientAndAnotherIsAtTheTable_TakesTheTitle() =>
        Entries.Called("Norsk").From(SampleFirm.Cas).With(SampleFirm.Anna, SampleFirm.RegularClient).Read().Client!.Id.Should().Be("norsk");

    [Fact]
    public void Read_WhenTheTextNamesAnotherThanTheConvener_TakesTheConvener() =>
        Entries.Called("kennismaking").Saying("we lazen over Norsk").From(SampleFirm.RegularClient).With(SampleFirm.Anna).Read().Client!.Id.Should().Be("delta");

    [Fact]
    public void Read_WhenAnInternalTextNamesSeveral_IsClientTimeWithoutAClient()
    {
        var reading = Entries.Called("ronde").Saying("Norsk, Delta Port, overig").From(SampleFirm.Cas).With(SampleFirm.Anna, SampleFirm.Sem).Read();

        (reading.Client, reading.IsClientTime).Should().Be((null, true));
    }

    [Fact]
    public void Read_WhenTheNameLacksItsLegalForm_FindsTheClient() =>
        Entries.Called("Norsk Wind bellen").Read().Client!.Id.Should().Be("norsk");

    [Fact]
    public void Read_WhenNobodyOfTheRegisterIsFound_HasNoClient() =>
        Entries.Called("Albatros").From(SampleFirm.Stranger).With(SampleFirm.Anna).Read().Client.Should().BeNull();
}
