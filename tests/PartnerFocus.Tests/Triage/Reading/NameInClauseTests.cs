using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Tests.Triage.Reading;

public sealed class NameInClauseTests
{
    [Theory]
    [InlineData("No decision needed from Anna, Cas decides.", true)]
    [InlineData("Geen actie nodig van Anna.", true)]
    [InlineData("Cas signs, not Anna.", true)]
    [InlineData("Anna, no need to answer.", true)]
    [InlineData("Niet nodig dat je erbij bent, Anna.", true)]
    [InlineData("Dit kan buiten Anna om.", true)]
    [InlineData("Cas does not sign, Anna does.", false)]
    [InlineData("Niet Cas maar Anna tekent.", false)]
    [InlineData("We kunnen niet zonder Anna.", false)]
    [InlineData("Without Anna it is pointless.", false)]
    [InlineData("Nobody but Anna can say.", false)]
    [InlineData("Anna has not decided yet.", false)]
    [InlineData("Anna mag dit niet missen.", false)]
    [InlineData("Is this not for Anna?", false)]
    [InlineData("Als Anna niet akkoord gaat, stoppen we.", false)]
    [InlineData("Anna, niet Cas, tekent.", false)]
    public void IsDenied_OfANameInASentence_IsSoWhereItsOwnClauseSaysNo(string text, bool denied) =>
        NameInClause.IsDenied(text, text.IndexOf("Anna", StringComparison.Ordinal), 4).Should().Be(denied);
}
