using PartnerFocus.Triage;

namespace PartnerFocus.Tests.Triage;

public sealed class MemoTests
{
    private readonly List<string> asked = [];
    private readonly Memo<string, int> memo = new(2);

    [Fact]
    public void Get_WhenAskedAgain_FindsOnce()
    {
        Ask("a", "a");

        asked.Should().Equal("a");
    }

    [Fact]
    public void Get_OfTheGenerationBefore_IsStillKnown()
    {
        Ask("a", "b", "c", "a");

        asked.Should().Equal("a", "b", "c");
    }

    [Fact]
    public void Get_WhenTwoGenerationsWentBy_FindsAnew()
    {
        Ask("a", "b", "c", "d", "a");

        asked.Should().Equal("a", "b", "c", "d", "a");
    }

    private void Ask(params string[] questions)
    {
        foreach (var question in questions)
        {
            memo.Get(question, q =>
            {
                asked.Add(q);
                return q.Length;
            });
        }
    }
}
