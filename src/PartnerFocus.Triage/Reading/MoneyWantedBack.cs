using PartnerFocus.Triage.Lexicon;

namespace PartnerFocus.Triage.Reading;

/// <summary>
/// Finds that somebody wants an amount back, or from us: "they want the second instalment, 46k, back", "ze willen 38.000 van ons zien".
/// What we want ourselves is no claim, nor is an offer or proposal that somebody would like to have of us.
/// </summary>
internal static class MoneyWantedBack
{
    /// <summary>So many words after the wanting it may be said.</summary>
    private const int Reach = 30;

    private static readonly HashSet<string> Ourselves = ["we", "wij", "i", "ik"];
    private static readonly HashSet<string> Offers = ["offer", "quote", "proposal", "bid", "offerte", "voorstel", "aanbieding", "bod"];
    private static readonly HashSet<string> Units = ["k", "euro", "eur", "pounds", "dollars", "ton"];

    /// <summary>"Back to you", "terug naar kantoor": nothing is given back.</summary>
    private static readonly HashSet<string> Elsewhere = ["to", "up", "in", "on", "naar", "bij", "op"];

    public static Quote? In(TokenizedText text)
    {
        var tokens = text.Tokens;
        for (var at = 0; at < tokens.Length && text.Has(WordMark.Wants); at++)
        {
            if (tokens[at].Has(WordMark.Wants) && !IsOurs(tokens, at) && End(text, at) is { } end)
            {
                return new Quote(text.Text[tokens[at].Start..tokens[end].End], MeetingField.Text);
            }
        }

        return null;
    }

    private static bool IsOurs(Token[] tokens, int at) => at > 0 && tokens[at - 1].Sentence == tokens[at].Sentence && Ourselves.Contains(tokens[at - 1].Folded);

    /// <summary>The last word of the claim; null where the sentence has no amount, or nothing is wanted back or from us.</summary>
    private static int? End(TokenizedText text, int at)
    {
        var tokens = text.Tokens;
        var (amount, end) = (false, -1);
        for (var i = at + 1; i < tokens.Length && i <= at + Reach && tokens[i].Sentence == tokens[at].Sentence; i++)
        {
            if (Offers.Contains(tokens[i].Folded))
            {
                return null;
            }

            amount |= IsAmount(text, i);
            end = end < 0 && IsBack(tokens, i) is { } last ? last : end;
        }

        return amount && end >= 0 ? end : null;
    }

    /// <summary>"46k", "38.000", "4500", "900 euro"; a year is none.</summary>
    private static bool IsAmount(TokenizedText text, int at)
    {
        var (word, next) = (text.Tokens[at].Folded, at + 1 < text.Tokens.Length ? text.Tokens[at + 1] : default);
        if (!char.IsAsciiDigit(word[0]))
        {
            return false;
        }

        var isNumber = word.All(char.IsAsciiDigit);
        var isYear = word is ['1', '9', _, _] or ['2', '0', _, _];
        return (!isNumber && word.EndsWith('k'))
            || (isNumber && word.Length >= 4 && !isYear)
            || (isNumber && next.Length == 3 && next.Start == text.Tokens[at].End + 1 && text.Text[next.Start - 1] is '.' or ',' && next.Folded.All(char.IsAsciiDigit))
            || (isNumber && next.Length > 0 && Units.Contains(next.Folded));
    }

    private static int? IsBack(Token[] tokens, int at)
    {
        var next = at + 1 < tokens.Length && tokens[at + 1].Sentence == tokens[at].Sentence ? tokens[at + 1].Folded : "";
        return tokens[at].Folded switch
        {
            "back" or "terug" when !Elsewhere.Contains(next) => at,
            "from" or "off" when next == "us" => at + 1,
            "van" when next == "ons" => at + 1,
            _ => null,
        };
    }
}
