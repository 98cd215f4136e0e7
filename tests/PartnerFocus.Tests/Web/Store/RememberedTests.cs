using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web.Store;

public class RememberedTests
{
    [Fact]
    public void TryGet_OfWhatWasKept_GivesIt()
    {
        var memory = new Remembered<string, string>(10, _ => 1);
        memory.Keep("a", "one");

        memory.TryGet("a", out var answer).Should().BeTrue();

        answer.Should().Be("one");
    }

    [Fact]
    public void TryGet_OfAnotherVersion_GivesNothing()
    {
        var memory = new Remembered<(string, int), string>(10, _ => 1);
        memory.Keep(("a", 1), "one");

        memory.TryGet(("a", 2), out _).Should().BeFalse();
    }

    [Fact]
    public void Keep_WhenMoreIsKeptThanFits_ForgetsWhatNobodyAskedFor()
    {
        var memory = new Remembered<int, int>(10, _ => 1);

        for (var i = 0; i < 100; i++)
        {
            memory.Keep(i, i);
        }

        Enumerable.Range(0, 100).Count(i => memory.TryGet(i, out _)).Should().BeInRange(1, 20);
        memory.TryGet(0, out _).Should().BeFalse();
    }

    [Fact]
    public void Keep_OfWhatIsAskedForAllTheTime_IsNotForgotten()
    {
        var memory = new Remembered<int, int>(10, _ => 1);
        memory.Keep(-1, -1);

        for (var i = 0; i < 100; i++)
        {
            memory.Keep(i, i);
            memory.TryGet(-1, out _);
        }

        memory.TryGet(-1, out _).Should().BeTrue();
    }

    [Fact]
    public void Keep_WeighsWhatItKeeps()
    {
        var memory = new Remembered<int, int>(10, weight => weight);

        memory.Keep(1, 10);
        memory.Keep(2, 10);
        memory.Keep(3, 1);

        memory.TryGet(1, out _).Should().BeFalse();
    }
}
