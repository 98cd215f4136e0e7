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

    public static TheoryData<string> Generated => [.. JoinBlocks.All];

    [Theory]
    [MemberData(nameof(Generated))]
    public void Lines_WhenAnInvitationIsWholeOrCutShort_KeepsOnlyWhatAPersonWroteAbove(string invitation) =>
        PlainText.Lines($"Graag jouw akkoord op de prijs.{invitation}").Where(l => l.Length > 0).Should().Equal("Graag jouw akkoord op de prijs.");

    [Theory]
    [MemberData(nameof(Generated))]
    public void Lines_WhenThereIsNothingButAnInvitation_KeepsNothing(string invitation) =>
        PlainText.Lines(invitation.TrimStart()).Where(l => l.Length > 0).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Generated))]
    public void Lines_WhenSomebodyIsSpokenToRightBelow_KeepsThat(string invitation) =>
        PlainText.Lines($"{invitation.TrimEnd()}\nAnna: akkoord met de prijs?").Where(l => l.Length > 0).Should().Equal("Anna: akkoord met de prijs?");

    [Theory]
    [InlineData("Ne supprimez ni ne modifiez aucun texte sous cette ligne.", "Quand c'est l'heure, rejoignez la réunion Webex ici.")]
    [InlineData("Ändern oder löschen Sie den folgenden Text nicht.", "Nehmen Sie hier an Ihrem Webex-Meeting teil.")]
    [InlineData("No elimine ni cambie el siguiente texto.", "Cuando llegue el momento, únase a su reunión Webex aquí.")]
    public void Lines_WhenARuleWithWordsOpensTheInvitation_SetsItAsideToo(string rule, string opening) =>
        PlainText.Lines($"-- {rule} --\n\n{opening}\nhttps://site.webex.com/site/j.php?MTID=m123\n\nNr. (Code): 2345 678 9012\n").Where(l => l.Length > 0).Should().BeEmpty();

    [Theory]
    [InlineData("Besluit over de borg\nhttps://teams.microsoft.com/l/meetup-join/abc", "Besluit over de borg")]
    [InlineData("Sem: cijfers kwartaal\nhttps://teams.microsoft.com/l/meetup-join/abc\nID: 345 678 901 22\nAnna?", "Sem: cijfers kwartaal|Anna?")]
    [InlineData("Cap en garanties\nhttps://meet.google.com/abc-defg-hij\nPIN: 123 456 789#\nWaar kom jij op uit?", "Cap en garanties|Waar kom jij op uit?")]
    [InlineData("Join us for the pricing decision\nhttps://us02web.zoom.us/j/81234567890", "Join us for the pricing decision")]
    [InlineData("Agenda: 10:00 opening 2026\n1. Cap\nhttps://us02web.zoom.us/j/81234567890", "Agenda: 10:00 opening 2026|1. Cap")]
    public void Lines_WhenAPersonWroteRightBesideTheLink_KeepsThat(string text, string kept) =>
        PlainText.Lines(text).Where(l => l.Length > 0).Should().Equal(kept.Split('|'));

    [Theory]
    [InlineData("We spreken elkaar op Zoom\nwant de zaal is bezet")]
    [InlineData("Dossier: 361224\nTelefoon van Piet: +31 20 123 45 67")]
    public void Lines_WhenAProgramIsOnlySpokenOf_KeepsAll(string text) =>
        PlainText.Lines(text).Should().Equal(text.Split('\n'));
}
