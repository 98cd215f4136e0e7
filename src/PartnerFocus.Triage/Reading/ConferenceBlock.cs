using System.Text.RegularExpressions;

namespace PartnerFocus.Triage.Reading;

/// <summary>
/// Invitations that stand between no rules: Webex from "do not delete" to "need help", Google Meet in plain lines. Inside one every line
/// that only says how to join is part of it; the first that says something else ends it.
/// </summary>
internal static partial class ConferenceBlock
{
    /// <summary>A Webex invitation with all numbers has some forty lines.</summary>
    private const int LongestBlock = 60;

    /// <summary>Whether the text speaks of one of them at all: most do not, and then no line need be looked at.</summary>
    public static bool MayBeIn(string text) =>
        text.Contains("webex", StringComparison.OrdinalIgnoreCase) || text.Contains("google meet", StringComparison.OrdinalIgnoreCase)
        || text.Contains("meet.google", StringComparison.OrdinalIgnoreCase)
        || text.Contains("any of the following text", StringComparison.OrdinalIgnoreCase) || text.Contains("tekst niet. --", StringComparison.OrdinalIgnoreCase);

    /// <summary>The place of the block's last line; null when none opens there.</summary>
    public static int? End(List<string> lines, int open)
    {
        if (!Opening().IsMatch(lines[open]))
        {
            return null;
        }

        var end = open;
        for (var i = open + 1; i < lines.Count && i - open <= LongestBlock && (lines[i].Length == 0 || HowToJoin().IsMatch(lines[i])); i++)
        {
            end = lines[i].Length == 0 ? end : i;
        }

        return end;
    }

    [GeneratedRegex(@"^\W*(do not delete or change any of the following text|verwijder of wijzig (de )?(onderstaande|volgende) tekst niet|(when it'?s time, )?join (your|the|from the)?\s*webex (meeting|event|personal room)|(neem|neemt|wanneer het tijd is,? neemt u)\b.{0,40}\bdeel aan (uw|je|de) webex|deelnemen aan (de |uw )?webex|.{1,60}\b(is inviting|invites) you to a (scheduled )?webex|.{1,60}\bnodigt (u|je) uit voor een (geplande )?webex|join (with|by) google meet|google meet joining info|deelnemen (met|via) google meet|deelname-?informatie voor google meet|(video call|videogesprek)[ -]?link\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Opening();

    [GeneratedRegex(@"^\W*(https?://\S+|\S+@\S+|sip:\S+|(\(?[A-Z]{2}\)?\s*:?\s*)?\+?\d[\d\s().,*#-]{6,}.{0,60})\W*$|^\W*(meeting number|meeting id|meeting (password|link)|event number|vergader(ings)?-?(nummer|id|wachtwoord|koppeling|link)|wachtwoord|password|toegangscode|access code|passcode|pincode|pin\b|host ?key|hostsleutel|video ?(address|adres))\b.{0,40}[:(]|^\W*(when it'?s time|neem(t u)? op het juiste moment|wanneer het tijd is|more ways to join|meer manieren om deel te nemen|more phone numbers|meer telefoonnummers|global call-?in numbers|(wereldwijde|internationale) inbelnummers|toll[- ]free|learn more about meet|meer informatie over meet|need help\??|hulp nodig\??|can'?t join|kun(t u|je) niet deelnemen|if you are a host|als u (een |de )?host bent|you can also dial|u kunt ook .{1,30} bellen|meeting host|view more|more joining options|meer opties om deel te nemen)|^\W*((tap to |tik(ken)? om )?(join|deelnemen|deel te nemen|dial|bel|of bel|or dial|inbellen|call)\b.{0,30}(phone|telefoon|number|nummer|link|koppeling|video|mobile|mobiel|device|apparaat|system|systeem|application|toepassing|lync|skype|meet\b|webex|meeting|vergadering|@|\+?\d[\d .-]{5,}))", RegexOptions.IgnoreCase)]
    private static partial Regex HowToJoin();
}
