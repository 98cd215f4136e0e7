using PartnerFocus.Triage.Lexicon;

namespace PartnerFocus.Triage.Reading;

/// <summary>
/// Finds that something goes beyond what a colleague may decide: a first person, nobody, or a colleague by name, a word of being
/// allowed, and a word of deciding that is denied or ends at an amount ("Cas may sign up to 50k", "ik mag dat niet toezeggen").
/// </summary>
internal static class MandateReader
{
    /// <summary>So many words may stand between "may" and "sign".</summary>
    private const int Reach = 8;
    private static readonly string[] Deciding =
        ["sign", "commit", "approve", "decid", "authoris", "authoriz", "waive", "settle", "concede", "teken", "onderteken", "besliss", "besluit", "toezeg", "toe", "goedkeur", "accorder", "fiatter", "schik"];
    private static readonly HashSet<string> Denying = ["not", "never", "t", "niet", "nooit", "geen", "no", "cannot", "nobody", "niemand", "none", "neither"];
    private static readonly HashSet<string> Bounding = ["up", "tot", "max", "maximum", "maximaal", "only", "hoogstens", "slechts", "than", "dan", "boven", "above", "beyond", "over"];
    private static readonly HashSet<string> Whose = ["i", "we", "ik", "wij", "nobody", "niemand", "none", "neither", "one"];
    private static readonly HashSet<string> Addressed = ["you", "jij", "je", "u", "jullie"];
    private static readonly HashSet<string> Entitled =
    [
        "partner", "partners", "maat", "maten", "vennoot", "vennoten", "director", "directors", "directeur", "directie", "principal", "owner", "owners", "eigenaar", "eigenaren",
        "bestuurder", "bestuurders", "notaris", "notary", "praktijkhouder", "signatory", "tekenbevoegde", "actuary", "actuaris",
    ];

    /// <summary>"Only the responsible partner": so many words at most.</summary>
    private const int MostWordsToRole = 4;
    private static readonly HashSet<string> NotYet = ["nog", "yet", "pas"];
    private static readonly HashSet<string> Own = ["my", "mijn", "our", "onze", "ons", "m"];

    /// <summary>"My limit is 25": so many words at most on either side of the limit.</summary>
    private const int MostWordsToAmount = 4;

    public static Quote? Read(EntryText entry, Roster roster, PersonReader persons)
    {
        var tokens = entry.Body.Tokens;
        for (var at = 0; at < tokens.Length && entry.Body.Has(WordMark.Allows); at++)
        {
            if (tokens[at].Has(WordMark.Allows) && !IsAddressed(tokens, at) && Ends(entry.Body, at) is { } end && IsSomebodyElses(entry.Body, at, roster, persons))
            {
                var start = Math.Max(at - 1, 0);
                start = tokens[start].Sentence == tokens[at].Sentence ? start : at;
                return new Quote(entry.Body.Text[tokens[start].Start..tokens[end].End], MeetingField.Text);
            }
        }

        return LimitOf(entry.Body, roster, persons) ?? RefusedDecision.In(entry.Body, roster, persons) ?? KeptForRole(entry.Body, MeetingField.Text) ?? KeptForRole(entry.Title, MeetingField.Title);
    }

    /// <summary>"My limit is 25", "boven mijn mandaat van 50k", "Bram's authority stops at 10k": a colleague's limit with its amount.</summary>
    private static Quote? LimitOf(TokenizedText text, Roster roster, PersonReader persons)
    {
        var tokens = text.Tokens;
        for (var at = 1; at < tokens.Length && text.Has(WordMark.Limit); at++)
        {
            if (tokens[at].Has(WordMark.Limit) && tokens[at - 1].Sentence == tokens[at].Sentence && LimitAt(text, at, roster, persons) is { } limit)
            {
                return limit;
            }
        }

        return null;
    }

    private static Quote? LimitAt(TokenizedText text, int at, Roster roster, PersonReader persons)
    {
        var tokens = text.Tokens;
        var sentence = tokens[at].Sentence;
        var amount = Array.FindIndex(tokens, at + 1, Math.Min(MostWordsToAmount, tokens.Length - at - 1), t => t.Sentence == sentence && char.IsDigit(t.Folded[0]));
        var whose = Math.Max(0, at - 2);
        var own = tokens[whose..at].Any(t => t.Sentence == sentence && Own.Contains(t.Folded)) && roster.Convener is Convener.Colleague or Convener.Assistant;
        return amount >= 0 && (own || persons.Named(TokenizedText.Of(text.Text[tokens[whose].Start..tokens[at].Start]), roster).Count > 0)
            ? new Quote(text.Text[tokens[at - 1].Start..tokens[amount].End], MeetingField.Text)
            : null;
    }

    /// <summary>"Above 25k only a partner may sign", "dat kan alleen een maat beslissen": whoever the writer is.</summary>
    private static Quote? KeptForRole(TokenizedText text, MeetingField field)
    {
        var tokens = text.Tokens;
        for (var at = 0; at < tokens.Length && text.Has(WordMark.Excludes); at++)
        {
            if (tokens[at].Has(WordMark.Excludes) && KeptForRoleAt(text, at, field) is { } kept)
            {
                return kept;
            }
        }

        return null;
    }

    private static Quote? KeptForRoleAt(TokenizedText text, int at, MeetingField field)
    {
        var tokens = text.Tokens;
        var sentence = tokens[at].Sentence;
        var role = Array.FindIndex(tokens, at + 1, Math.Min(MostWordsToRole, tokens.Length - at - 1), t => t.Sentence == sentence && Entitled.Contains(t.Folded));
        var decides = Array.FindIndex(tokens, Math.Max(0, at - Reach), Math.Min(tokens.Length, at + Reach) - Math.Max(0, at - Reach), t => t.Sentence == sentence && Decides(t.Folded));
        return role >= 0 && decides >= 0
            ? new Quote(text.Text[tokens[Math.Min(at, decides)].Start..tokens[Math.Max(role, decides)].End], field)
            : null;
    }

    /// <summary>The last word of what may not be decided; null when nothing is denied or bounded.</summary>
    private static int? Ends(TokenizedText text, int at)
    {
        var tokens = text.Tokens;
        var (denied, notYet, decided, bounded) = (Denying.Contains(tokens[at].Folded) || (at > 0 && tokens[at - 1].Sentence == tokens[at].Sentence && Denying.Contains(tokens[at - 1].Folded)), false, -1, false);
        for (var i = at + 1; i < tokens.Length && i <= at + Reach && tokens[i].Sentence == tokens[at].Sentence; i++)
        {
            var word = tokens[i].Folded;
            denied |= Denying.Contains(word);
            notYet |= NotYet.Contains(word);
            decided = decided < 0 && (Decides(word) || GivesAway(tokens, i)) ? i : decided;
            if (bounded && char.IsDigit(word[0]) && decided >= 0)
            {
                return i;
            }

            bounded |= Bounding.Contains(word);
            if (decided >= 0 && denied && !notYet)
            {
                return i;
            }

            // "mag tot 50 tekenen": the amount came first.
            if (decided == i && bounded && tokens.Skip(at + 1).Take(i - at).Any(t => char.IsDigit(t.Folded[0])))
            {
                return i;
            }
        }

        return null;
    }

    private static bool Decides(string word) => Deciding.Any(d => d.Length > 3 ? word.StartsWith(d, StringComparison.Ordinal) : word == d);

    /// <summary>"Give away 4.2", "geven we niet weg", "clear it": verbs of two words, of which the first alone decides nothing.</summary>
    private static bool GivesAway(Token[] tokens, int at) =>
        at + 1 < tokens.Length && tokens[at + 1].Sentence == tokens[at].Sentence
        && ((tokens[at].Folded is "give" or "hand" or "sign" && tokens[at + 1].Folded is "away" or "off" or "up") || (tokens[at].Folded == "clear" && tokens[at + 1].Folded is "it" or "this" or "that" or "them"));

    private static bool IsAddressed(Token[] tokens, int at) =>
        (at > 0 && tokens[at - 1].Sentence == tokens[at].Sentence && Addressed.Contains(tokens[at - 1].Folded))
        || (at + 1 < tokens.Length && Addressed.Contains(tokens[at + 1].Folded));

    /// <summary>A colleague's, the writer's own, or everybody's: what the client's people may decide is theirs.</summary>
    private static bool IsSomebodyElses(TokenizedText text, int at, Roster roster, PersonReader persons)
    {
        var sentence = text.Tokens.Where(t => t.Sentence == text.Tokens[at].Sentence).ToList();
        var byColleague = roster.Convener is Convener.Colleague or Convener.House or Convener.Assistant;
        return (byColleague && sentence.Any(t => Whose.Contains(t.Folded)))
            || persons.Named(TokenizedText.Of(text.Text[sentence[0].Start..sentence[^1].End]), roster).Count > 0;
    }
}
