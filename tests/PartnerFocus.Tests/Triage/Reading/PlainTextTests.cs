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

    [Theory]
    [InlineData("-- Do not delete or change any of the following text. --\n\nWhen it's time, join your Webex meeting here.\n\nMeeting number (access code): 2345 678 9012\nMeeting password: xyzAB12\n\nJoin by phone\n+31-20-794-8400 Netherlands Toll\nGlobal call-in numbers\n\nJoin from a video system or application\nDial 23456789012@firm.webex.com\nYou can also dial 62.109.219.4 and enter your meeting number.\n\nIf you are a host, click here to view host information.\n\nNeed help? Go to https://help.webex.com")]
    [InlineData("-- Verwijder of wijzig de onderstaande tekst niet. --\n\nNeem op het juiste moment hier deel aan uw Webex-vergadering.\n\nVergaderingsnummer (toegangscode): 2345 678 9012\nVergaderingswachtwoord: xyzAB12\n\nDeelnemen via telefoon\n+31-20-794-8400 Netherlands Toll\n\nDeelnemen vanuit een videosysteem of toepassing\nBel 23456789012@firm.webex.com\nU kunt ook 62.109.219.4 bellen en uw vergaderingsnummer invoeren.\n\nHulp nodig? Ga naar https://help.webex.com")]
    [InlineData("Join with Google Meet\nhttps://meet.google.com/abc-defg-hij\nJoin by phone\n(NL) +31 20 257 3600 PIN: 123 456 789#\nMore phone numbers: https://tel.meet/abc\n\nLearn more about Meet at: https://support.google.com/a/users/answer/9282720")]
    [InlineData("Deelnemen met Google Meet\nhttps://meet.google.com/abc-defg-hij\nDeelnemen via telefoon\n(NL) +31 20 257 3600 Pincode: 123 456 789#\nMeer telefoonnummers: https://tel.meet/abc\n\nMeer informatie over Meet: https://support.google.com/a/users/answer/9282720")]
    public void Lines_WhenAnInvitationWithoutRulesStandsBetween_KeepsWhatStandsAboveAndBelow(string block) =>
        Kept($"Agenda\n\n{block}\n\nAnna: akkoord?").Should().Be("Agenda|Anna: akkoord?");

    [Fact]
    public void Lines_WhenSomebodyDrawsALineAboveAnInvitation_KeepsWhatStandsBetween() =>
        Kept("Agenda\n__________\nstukken volgen\n____________________\nMicrosoft Teams\n____________________\n").Should().Be("Agenda|stukken volgen");

    [Fact]
    public void Lines_WhenSomebodyOffersHelp_KeepsIt() =>
        Kept("Hulp nodig? Bel de partner.\nWachtwoord: volgt").Should().Be("Hulp nodig? Bel de partner.|Wachtwoord: volgt");

    private static string Kept(string text) => string.Join('|', PlainText.Lines(text).Select(l => l.Trim()).Where(l => l.Length > 0));
}
