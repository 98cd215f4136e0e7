using NodaTime;
using PartnerFocus.Triage;
using PartnerFocus.Triage.Cases;

namespace PartnerFocus.Tests.Triage.Cases;

public sealed class LeavesTests
{
    private const string ToldNl = "Wij lopen de drie scenario's met u door. Sem laat de cijfers zien.";
    private const string ToldEn = "We go through the three scenarios with you. Sem shows the figures.";

    [Theory]
    [InlineData(ToldNl)]
    [InlineData(ToldEn)]
    public void OfAttended_WhenAClientsMainTableTakesItsTime_IsAResultWithoutAWordForIt(string told) =>
        Leaves.OfAttended(Table("Delta Port").Saying(told).Lasting(90).Read()).Should().Be(Leaf.Result);

    [Theory]
    [InlineData("Delta Port", ToldEn, 60)]
    [InlineData("Delta Port", "", 90)]
    [InlineData("Delta Port kick-off", ToldEn, 90)]
    [InlineData("Delta Port: generale repetitie", "You play their chair, Sem plays us.", 90)]
    public void OfAttended_WhenItIsShortUntoldOrOnlyBegins_IsWork(string title, string told, int minutes) =>
        Leaves.OfAttended(Table(title).Saying(told).Lasting(minutes).Read()).Should().Be(Leaf.ClientProcess);

    [Fact]
    public void OfAttended_WhenTwoTalk_IsWork() =>
        Leaves.OfAttended(Entries.Called("Delta Port").Saying(ToldEn).From(SampleFirm.KeyClient).With(SampleFirm.Anna).Lasting(90).Read()).Should().Be(Leaf.ClientProcess);

    [Fact]
    public void OfAttended_WhenAmongColleagues_IsWork() =>
        Leaves.OfAttended(Entries.Called("Delta Port").Saying(ToldEn).From(SampleFirm.Cas).With(SampleFirm.Anna, SampleFirm.Sem).Lasting(90).Read()).Should().Be(Leaf.ClientProcess);

    [Theory]
    [InlineData("Delta Port signing", Leaf.Result)]
    [InlineData("Delta Port", Leaf.ClientProcess)]
    public void OfPart_TakesItFromTheWords(string title, Leaf leaf) =>
        Leaves.OfPart(Table(title).Saying(ToldEn).Lasting(90).Read()).Should().Be(leaf);

    [Fact]
    public void OfWork_WhenOthersGo_IsNoResultWhateverItIsCalled()
    {
        var reading = Table("Delta Port signing").Saying(ToldEn).Read();

        (Leaves.OfWork(reading), Leaves.OfAttended(reading)).Should().Be((Leaf.ClientProcess, Leaf.Result));
    }

    private static Meeting Table(string title) => Entries.Called(title).From(SampleFirm.KeyClient)
        .With(SampleFirm.Anna, SampleFirm.Sem, $"Maeve Tuohy, CEO <{SampleFirm.KeyClient}>");
}
