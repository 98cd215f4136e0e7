using System.Text.RegularExpressions;

namespace PartnerFocus.Triage.Reading;

/// <summary>
/// "Mr. Van den Berg leidt.", "Anna chairs the signing.": a name right beside a word for leading, and nothing behind it but what is led.
/// Whoever leads is told so, not asked; "leidt tot", "leidt de praktijkgroep" and "leidt dit punt" say something else.
/// </summary>
internal static partial class LeadStatement
{
    /// <summary>The words, from the name on; null when none of the names stands so.</summary>
    public static string? In(string text, IEnumerable<NameMention> mentions)
    {
        foreach (var mention in mentions)
        {
            if (mention.IsSure && Leads().Match(text, mention.Start + mention.Length, text.Length - mention.Start - mention.Length) is { Success: true } behind)
            {
                return text[mention.Start..(behind.Index + behind.Length)];
            }

            if (mention.IsSure && LeadsBefore().Match(text[..mention.Start]) is { Success: true } before && Behind().IsMatch(text[(mention.Start + mention.Length)..]))
            {
                return text[before.Index..(mention.Start + mention.Length)];
            }
        }

        return null;
    }

    private const string WhatIsLed = """
        (?:\s+(?:(?:dit|deze|het|de|the|this|our|ons|onze)\s+)?(?:hele\s+|whole\s+)?(?:gesprek|bijeenkomst|vergadering|zitting|overleg|bespreking|sessie|onderhandeling\w*|ondertekening|closing|signing|dag|ochtend|middag|tafel|delegatie|meeting|session|talks?|negotiations?|hearing|day|morning|afternoon|table|delegation|discussion|proceedings))?
        (?:\s+(?:zelf|vandaag|dan|daar|hier|namens\s+ons|voor\s+ons|today|there|for\s+us|in\s+person))*(?=\s*(?:[.!;:,()\n]|$)|\s+(?:en|and)\s)
        """;

    [GeneratedRegex(@"\G\s+(?:zal\s+|gaat\s+|will\s+|to\s+|is\s+to\s+)?(?:zelf\s+|ook\s+)?(?:leid(?:t|en)|leads?|chairs?|preside(?:s|ert)|voorzitten|takes\s+the\s+(?:chair|lead)|neemt\s+de\s+leiding|heeft\s+de\s+leiding|voert\s+(?:namens\s+\w+\s+|voor\s+\w+\s+)?het\s+woord|doet\s+het\s+woord|zit(?:\s+(?:dit|deze|het|de)\s+\w+)?\s+voor|speaks\s+for\s+(?:us|the\s+client))" + WhatIsLed, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Leads();

    /// <summary>"Vandaag leidt mr. Lind.", "led by Anna".</summary>
    [GeneratedRegex(@"\b(leidt|geleid door|led by|chaired by|onder leiding van|onder voorzitterschap van)\s+((mr|mw|dr|dhr|mevr|mevrouw|de heer|mrs|ms)\.?\s+)?$", RegexOptions.IgnoreCase)]
    private static partial Regex LeadsBefore();

    [GeneratedRegex(@"^" + WhatIsLed, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Behind();
}
