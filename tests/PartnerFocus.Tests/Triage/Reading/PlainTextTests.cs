using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Tests.Triage.Reading;

public sealed class PlainTextTests
{
    [Fact]
    public void Lines_WhenATeamsInvitationStandsBelow_SetsItAside() =>
        Kept("Agenda\n________________\nMicrosoft Teams-vergadering\nKlik hier\nVergadering-id: 1\n________________\n").Should().Be("Agenda");

    [Fact]
    public void Lines_WhenAMeetBlockStandsBelow_SetsItAside() =>
        Kept("Agenda\n-::~:~::~\nJoin with Google Meet: https://meet.google.com/x\n-::~:~::~\n").Should().Be("Agenda");

    [Fact]
    public void Lines_WhenAZoomInvitationFollows_SetsItAside() =>
        Kept("Agenda\nMaya is inviting you to a scheduled Zoom meeting.\nTopic: x\nDoes this work?").Should().Be("Agenda");

    [Fact]
    public void Lines_WhenTextFollowsTheBlock_KeepsIt() =>
        Kept("__________\nMicrosoft Teams\n__________\nAnna: akkoord?").Should().Be("Anna: akkoord?");

    [Fact]
    public void Lines_WhenTheTextIsHtml_UndoesIt() =>
        Kept("<p>Hi all</p><ul><li>Q&amp;A</li></ul>").Should().Be("Hi all|Q&A");

    [Fact]
    public void Lines_WhenAnHtmlMailQuotesAnother_PutsTheQuoteOnLinesOfItsOwn() =>
        Kept("We tidy it.<br>On Mon 9 Nov 2026 at 13:58, Anna wrote:<blockquote>Go with A. Do we agree?</blockquote>Sem")
            .Should().Be("We tidy it.|On Mon 9 Nov 2026 at 13:58, Anna wrote:|Go with A. Do we agree?|Sem");

    [Fact]
    public void Lines_WhenADisclaimerAsks_SetsItAside() =>
        Kept("Tot dan\nHeeft u dit bericht ten onrechte ontvangen? Wilt u ons informeren?").Should().Be("Tot dan");

    [Fact]
    public void Lines_WhenADisclaimerEndsALine_KeepsWhatWasSaidBefore() =>
        Kept("Er kan direct getekend worden. Is dit bericht niet voor u bestemd? Verwijder het.").Should().Be("Er kan direct getekend worden.");

    [Theory]
    [InlineData("zin. ", 900)]
    [InlineData("woord ", 990)]
    [InlineData("x", 1_000)]
    public void Lines_WhenAParagraphHasNoEnd_CutsIt(string words, int atLeast)
    {
        var lines = PlainText.Lines(string.Concat(Enumerable.Repeat(words, 64_000 / words.Length)));

        lines.SkipLast(1).Should().OnlyContain(l => l.Length <= PlainText.LongestLine && l.Length >= atLeast);
    }

    [Fact]
    public void Lines_WhenAParagraphIsCut_LosesNothing()
    {
        var text = string.Concat(Enumerable.Range(0, 5_000).Select(i => $"w{i} "));

        string.Join(' ', PlainText.Lines(text)).Should().Be(text.TrimEnd());
    }

    private static string Kept(string text) => string.Join('|', PlainText.Lines(text).Select(l => l.Trim()).Where(l => l.Length > 0));
}
