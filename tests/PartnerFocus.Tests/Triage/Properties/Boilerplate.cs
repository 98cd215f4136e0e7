using PartnerFocus.Triage;
using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Tests.Triage.Properties;

/// <summary>What meeting software, mail programs and lawyers add below a text, the same in Dutch and in English.</summary>
internal static class Boilerplate
{
    private const string Line = "________________________________________________________________________________";

    private const string Dashes = "--------------------------------";
    private const string Tildes = "-::~:~::~:~:~:~:~:~:~:~:~:~";

    private static readonly (string Nl, string En)[] Known =
    [
        ($"\n\n{Line}\nMicrosoft Teams-vergadering\nDeelnemen via uw computer, mobiele app of ruimteapparaat\nKlik hier om deel te nemen aan de vergadering\nVergadering-id: 361 224 018 77\nWachtwoordcode: aB3xYz\nMeer informatie | Opties voor vergadering\n{Line}\n",
            $"\n\n{Line}\nMicrosoft Teams meeting\nJoin on your computer, mobile app or room device\nClick here to join the meeting\nMeeting ID: 361 224 018 77\nPasscode: aB3xYz\nLearn More | Meeting options\n{Line}\n"),
        ("\n\nAnna nodigt u uit voor een geplande Zoom-vergadering.\n\nDeelnemen aan Zoom-vergadering\nhttps://zoom.example/j/91234567890\n\nVergadering-id: 912 3456 7890\nToegangscode: 445566\n",
            "\n\nAnna is inviting you to a scheduled Zoom meeting.\n\nJoin Zoom Meeting\nhttps://zoom.example/j/91234567890\n\nMeeting ID: 912 3456 7890\nPasscode: 445566\n"),
        ($"\n\n{Line}\nMicrosoft Teams Hulp nodig?\nNu deelnemen aan de vergadering\nVergadering-id: 361 224 018 77\nWachtwoordcode: aB3xYz\n{Dashes}\nInbellen via telefoon\n+31 20 258 9302,,123456789# Nederland, Amsterdam\nEen lokaal nummer zoeken\nId telefonische vergadering: 123 456 789#\nVoor organisatoren: Opties voor vergadering | Pincode voor inbellen opnieuw instellen\n{Line}\n",
            $"\n\n{Line}\nMicrosoft Teams Need help?\nJoin the meeting now\nMeeting ID: 361 224 018 77\nPasscode: aB3xYz\n{Dashes}\nDial in by phone\n+31 20 258 9302,,123456789# Netherlands, Amsterdam\nFind a local number\nPhone conference ID: 123 456 789#\nFor organizers: Meeting options | Reset dial-in PIN\n{Line}\n"),
        ($"\n\n{Tildes}\nDeelnemen met Google Meet: https://meet.google.com/abc-defg-hij\nOf bel: (NL) +31 20 257 3600 Pincode: 123 456 789#\nMeer telefoonnummers: https://tel.meet/abc\n\nMeer informatie over Meet: https://support.google.com/a/users/answer/9282720\n{Tildes}\n",
            $"\n\n{Tildes}\nJoin with Google Meet: https://meet.google.com/abc-defg-hij\nOr dial: (NL) +31 20 257 3600 PIN: 123 456 789#\nMore phone numbers: https://tel.meet/abc\n\nLearn more about Meet at: https://support.google.com/a/users/answer/9282720\n{Tildes}\n"),
        ("\n\nDeelnemen met Google Meet\nhttps://meet.google.com/abc-defg-hij\nDeelnemen via telefoon\n(NL) +31 20 257 3600 Pincode: 123 456 789#\n",
            "\n\nJoin with Google Meet\nhttps://meet.google.com/abc-defg-hij\nJoin by phone\n(NL) +31 20 257 3600 PIN: 123 456 789#\n"),
        ("\n\n-- Verwijder of wijzig de onderstaande tekst niet. --\n\nNeem op het juiste moment hier deel aan uw Webex-vergadering.\n\nVergaderingsnummer (toegangscode): 2345 678 9012\nVergaderingswachtwoord: xyzAB12\n\nDeelnemen via telefoon\n+31-20-794-8400 Netherlands Toll\n\nHulp nodig? Ga naar https://help.webex.com\n",
            "\n\n-- Do not delete or change any of the following text. --\n\nWhen it's time, join your Webex meeting here.\n\nMeeting number (access code): 2345 678 9012\nMeeting password: xyzAB12\n\nJoin by phone\n+31-20-794-8400 Netherlands Toll\n\nNeed help? Go to https://help.webex.com\n"),
        ("\n\nDit bericht is uitsluitend bestemd voor de geadresseerde. Hebt u dit bericht ten onrechte ontvangen?\n",
            "\n\nThis message is intended for the addressee only. If you are not the intended recipient, please tell us?\n"),
        ("\n\nVerzonden vanaf mijn iPhone\n", "\n\nSent from my iPhone\n"),
        ("\n\nDenk aan het milieu voordat u deze mail afdrukt.\n", "\n\nPlease consider the environment before printing this mail.\n"),
    ];

    /// <summary>The same in languages whose words nothing here knows: their shape alone tells.</summary>
    public static IReadOnlyList<string> InOtherLanguages { get; } =
    [
        $"\n\n{Line}\nMicrosoft Teams Benötigen Sie Hilfe?\nJetzt an der Besprechung teilnehmen\nBesprechungs-ID: 361 224 018 77\nPasscode: aB3xYz\n{Dashes}\nFür Organisatoren: Besprechungsoptionen\n{Line}\n",
        "\n\nMicrosoft Teams-Besprechung\nNehmen Sie über Ihren Computer oder die mobile App teil\nKlicken Sie hier, um an der Besprechung teilzunehmen\nBesprechungs-ID: 361 224 018 77\nKennung: aB3xYz\n",
        "\n\nMicrosoft Teams\nSession beitreten: https://teams.microsoft.com/l/meetup-join/19%3ameeting_abc/0\nSession-ID: 361 224 018 77\nKenncode: aB3xYz\n",
        $"\n\n{Line}\nRéunion Microsoft Teams\nRejoindre sur votre ordinateur ou application mobile\nhttps://teams.microsoft.com/l/meetup-join/19%3ameeting_abc/0\nID de réunion : 361 224 018 77\nCode secret : aB3xYz\nBesoin d'aide ? <https://aka.ms/JoinTeamsMeeting>\n",
        "\n\nRejoindre la session <https://teams.live.com/meet/93612240187?p=abc>\nID de réunion : 361 224 018 77\n",
        "\n\nUnirse a la reunión Zoom\nhttps://us02web.zoom.us/j/91234567890?pwd=abc\n\nID de reunión: 912 3456 7890\nCódigo de acceso: 445566\n\n+34 91 787 0058,,91234567890# España\n",
        "\n\nPartecipa alla sessione di Google Meet\nhttps://meet.google.com/abc-defg-hij\nOppure componi: (IT) +39 02 8732 3600 PIN: 123 456 789#\n",
        "\n\nAn der Webex-Session teilnehmen\nhttps://firma.webex.com/meet/abc\nSession-Nummer: 2345 678 9012\nKennwort: xyzAB12\n\n+49-619-6781-9736 Germany Toll\n",
    ];

    public static (string Nl, string En) InBothLanguages(int turn) => Known[turn % Known.Length];

    public static bool HasHalfAnInvitation(Meeting meeting)
    {
        string[] telling = ["<", "http", "conferentie", "conference", "ID:", "id:", "code", "+31", "+44", "+1", "+32", "webex", "zoom", "teams", "meet", "greetings", "Forwarded"];
        return telling.Any(t => meeting.Text.Contains(t, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Older mails with a question in them, as mail programs quote them in both languages.</summary>
    public static IReadOnlyList<string> Threads { get; } =
    [
        "\n\nVan: Piet Puk <piet@elders.example>\nVerzonden: maandag 16 november 2026 09:12\nAan: Wim\nOnderwerp: overname\n\nGa je akkoord met de overname?\n",
        "\n\nFrom: Piet Puk <piet@elders.example>\nSent: Monday, 16 November 2026 09:12\nTo: Wim\nSubject: acquisition\n\nDo you agree to the acquisition?\n",
        "\n\nOp ma 16 nov. 2026 om 09:12 schreef Piet Puk <piet@elders.example>:\n> Ga je akkoord met de overname?\n",
        "\n\nOn Mon, 16 Nov 2026 at 09:12, Piet Puk <piet@elders.example> wrote:\n> Do you agree to the acquisition?\n",
    ];

    /// <summary>
    /// Several lines by somebody, none of which points at a mail below: else the quoted mail is what is meant. What has a thread, half the
    /// head of one, or an invitation in it already is left out.
    /// </summary>
    public static bool HasWordsOfItsOwn(Meeting meeting)
    {
        string[] pointing = ["onder", "below", "forward", "doorg", "doorst", "fyi", "ter info", "kennis", "tk", "passing", "from:", "van:", "<", "http", "__", "> "];
        return PlainText.Lines(meeting.Text).SelectMany(l => l.Split(' ')).Count(w => w.Length > 2) >= 8
            && !pointing.Any(p => meeting.Text.Contains(p, StringComparison.OrdinalIgnoreCase));
    }
}
