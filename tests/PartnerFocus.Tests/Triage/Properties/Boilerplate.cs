namespace PartnerFocus.Tests.Triage.Properties;

/// <summary>What meeting software, mail programs and lawyers add below a text, the same in Dutch and in English.</summary>
internal static class Boilerplate
{
    private const string Line = "________________________________________________________________________________";

    private static readonly (string Nl, string En)[] Known =
    [
        ($"\n\n{Line}\nMicrosoft Teams-vergadering\nDeelnemen via uw computer, mobiele app of ruimteapparaat\nKlik hier om deel te nemen aan de vergadering\nVergadering-id: 361 224 018 77\nWachtwoordcode: aB3xYz\nMeer informatie | Opties voor vergadering\n{Line}\n",
            $"\n\n{Line}\nMicrosoft Teams meeting\nJoin on your computer, mobile app or room device\nClick here to join the meeting\nMeeting ID: 361 224 018 77\nPasscode: aB3xYz\nLearn More | Meeting options\n{Line}\n"),
        ("\n\nAnna nodigt u uit voor een geplande Zoom-vergadering.\n\nDeelnemen aan Zoom-vergadering\nhttps://zoom.example/j/91234567890\n\nVergadering-id: 912 3456 7890\nToegangscode: 445566\n",
            "\n\nAnna is inviting you to a scheduled Zoom meeting.\n\nJoin Zoom Meeting\nhttps://zoom.example/j/91234567890\n\nMeeting ID: 912 3456 7890\nPasscode: 445566\n"),
        ("\n\nDit bericht is uitsluitend bestemd voor de geadresseerde. Hebt u dit bericht ten onrechte ontvangen?\n",
            "\n\nThis message is intended for the addressee only. If you are not the intended recipient, please tell us?\n"),
        ("\n\nVerzonden vanaf mijn iPhone\n", "\n\nSent from my iPhone\n"),
        ("\n\nDenk aan het milieu voordat u deze mail afdrukt.\n", "\n\nPlease consider the environment before printing this mail.\n"),
    ];

    public static (string Nl, string En) InBothLanguages(int turn) => Known[turn % Known.Length];
}
