using PartnerFocus.Tests.Triage.Properties;
using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Tests.Triage.Reading;

public sealed class JoinLinesTests
{
    public static TheoryData<string> Invitations => [.. Boilerplate.InOtherLanguages];

    [Theory]
    [MemberData(nameof(Invitations))]
    public void Lines_WhenAnInvitationIsInALanguageNobodyKnows_KeepsWhatAPersonWrote(string invitation) =>
        PlainText.Lines($"Graag jouw akkoord op de prijs.{invitation}Anna: neem de stukken mee?").Where(l => l.Length > 0)
            .Should().Equal("Graag jouw akkoord op de prijs.", "Anna: neem de stukken mee?");

    [Theory]
    [InlineData("We spreken elkaar op Zoom\nwant de zaal is bezet")]
    [InlineData("Dossier: 361224\nTelefoon van Piet: +31 20 123 45 67")]
    public void Lines_WhenAProgramIsOnlySpokenOf_KeepsAll(string text) =>
        PlainText.Lines(text).Should().Equal(text.Split('\n'));
}
