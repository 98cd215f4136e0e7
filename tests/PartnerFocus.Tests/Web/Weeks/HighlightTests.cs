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
    public void Mark_AnEmptyText_GivesNoPieces() => Highlight.Mark("", ["x"]).Should().BeEmpty();
}
