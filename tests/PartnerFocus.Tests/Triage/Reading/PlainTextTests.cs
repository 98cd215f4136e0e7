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
    public void Lines_WhenADisclaimerAsks_SetsItAside() =>
        Kept("Tot dan\nHeeft u dit bericht ten onrechte ontvangen? Wilt u ons informeren?").Should().Be("Tot dan");

    private static string Kept(string text) => string.Join('|', PlainText.Lines(text).Select(l => l.Trim()).Where(l => l.Length > 0));
}
