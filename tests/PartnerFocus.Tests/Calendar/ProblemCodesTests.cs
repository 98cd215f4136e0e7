using PartnerFocus.Calendar;

namespace PartnerFocus.Tests.Calendar;

public sealed class ProblemCodesTests
{
    [Fact]
    public void All_WhenListed_IsKebabCase() => ProblemCodes.All.Should().OnlyContain(c => c.All(ch => char.IsAsciiLetterLower(ch) || char.IsAsciiDigit(ch) || ch == '-'));

    [Fact]
    public void TextOf_WhenAsked_HasASentenceForEachCode() => ProblemCodes.All.Should().OnlyContain(c => ProblemCodes.TextOf(c).EndsWith('.'));
}
