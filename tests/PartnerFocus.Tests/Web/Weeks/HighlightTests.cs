using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Tests.Web.Weeks;

public class HighlightTests
{
    [Fact]
    public void Mark_WhenAQuoteStandsInTheText_MarksItAsItIsWritten() =>
        Highlight.Mark("Vraag aan Vera: akkoord?", ["aan vera"]).Should().Equal(
            new TextPiece("Vraag ", false), new TextPiece("aan Vera", true), new TextPiece(": akkoord?", false));

    [Fact]
    public void Mark_WhenQuotesOverlap_MakesOnePiece() =>
        Highlight.Mark("abcdef", ["abc", "bcd"]).Should().Equal(new TextPiece("abcd", true), new TextPiece("ef", false));

    [Fact]
    public void Mark_WhenAQuoteIsNotThere_MarksNothing() =>
        Highlight.Mark("tekst", ["iets anders", null, " "]).Should().Equal(new TextPiece("tekst", false));

    [Fact]
    public void Mark_WhenTheTextIsFolded_MarksAcrossTheFold() =>
        Highlight.Mark("Graag je\r\n  akkoord.", ["je akkoord"]).Should().Equal(
            new TextPiece("Graag ", false), new TextPiece("je\r\n  akkoord", true), new TextPiece(".", false));

    [Fact]
    public void Mark_WhenTheTextIsSpacedOut_MarksTheSpacedWord() =>
        Highlight.Mark("B L O K tijd", ["blok"]).Should().Equal(new TextPiece("B L O K", true), new TextPiece(" tijd", false));

    [Fact]
    public void Mark_WhenAQuoteIsAWordAndAPartOfAnother_MarksTheWordAlone() =>
        Highlight.Mark("Zaalwacht in de zaal, grote zaal", ["zaal"]).Should().Equal(
            new TextPiece("Zaalwacht in de ", false), new TextPiece("zaal", true), new TextPiece(", grote ", false), new TextPiece("zaal", true));

    [Fact]
    public void Mark_WhenAQuoteIsOnlyAPartOfAWord_MarksThatPart() =>
        Highlight.Mark("In de raadzaal", ["zaal"]).Should().Equal(new TextPiece("In de raad", false), new TextPiece("zaal", true));

    [Fact]
    public void Mark_WhenAQuoteHasSignsOfAPattern_TakesThemAsTheyAre() =>
        Highlight.Mark("Kosten (k.) en kx", ["(k.)"]).Should().Equal(
            new TextPiece("Kosten ", false), new TextPiece("(k.)", true), new TextPiece(" en kx", false));

    [Fact]
    public void Mark_AnEmptyText_GivesNoPieces() => Highlight.Mark("", ["x"]).Should().BeEmpty();
}
