using PartnerFocus.Triage.Lexicon;

namespace PartnerFocus.Triage.Reading;

/// <summary>
/// Finds that somebody of the firm says the firm itself was wrong: "our calculation had an error", "we hebben een fout gemaakt". An error
/// of somebody else's, or none at all, is no fault of the firm.
/// </summary>
internal static class OwnFault
{
    /// <summary>So many words before the error the firm is named.</summary>
    private const int Reach = 6;

    private static readonly HashSet<string> Ours = ["our", "ours", "we", "i", "us", "my", "onze", "ons", "wij", "ik", "mijn"];

    /// <summary>"No error", "geen fout", "found an error in their": nothing of ours is wrong.</summary>
    private static readonly HashSet<string> Denied = ["no", "not", "without", "geen", "niet", "zonder", "nooit", "never", "any", "if", "als", "indien", "whether", "avoid", "prevent", "voorkomen"];

    private static readonly HashSet<string> Theirs = ["their", "his", "hun", "your", "jullie", "uw", "they"];

    public static Quote? In(TokenizedText text)
    {
        var tokens = text.Tokens;
        for (var at = 0; at < tokens.Length && text.Has(WordMark.Error); at++)
        {
            if (tokens[at].Has(WordMark.Error) && !IsIn(tokens, at) && Begin(tokens, at) is { } from)
            {
                return new Quote(text.Text[tokens[from].Start..tokens[at].End], MeetingField.Text);
            }
        }

        return null;
    }

    /// <summary>"An error in their figures": found by us, made by them.</summary>
    private static bool IsIn(Token[] tokens, int at) =>
        at + 2 < tokens.Length && tokens[at + 2].Sentence == tokens[at].Sentence && tokens[at + 1].Folded is "in" or "of" or "van" && Theirs.Contains(tokens[at + 2].Folded);

    /// <summary>The word that says whose it is; null when it is not ours, or denied.</summary>
    private static int? Begin(Token[] tokens, int at)
    {
        int? ours = null;
        for (var back = at - 1; back >= 0 && at - back <= Reach && tokens[back].Sentence == tokens[at].Sentence; back--)
        {
            if (Denied.Contains(tokens[back].Folded) || (ours is null && Theirs.Contains(tokens[back].Folded)))
            {
                return null;
            }

            ours = Ours.Contains(tokens[back].Folded) ? back : ours;
        }

        return ours;
    }
}
