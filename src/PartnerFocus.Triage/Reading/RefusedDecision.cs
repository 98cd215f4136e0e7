using System.Collections.Frozen;
using PartnerFocus.Triage.Lexicon;

namespace PartnerFocus.Triage.Reading;

/// <summary>
/// Finds that somebody of the firm puts a decision away from the team: "not a decision Cas or I can take", "geen besluit dat wij zelf kunnen
/// nemen", "not for Sem or me to decide". A decision that merely has to wait, or that is the other side's, is put away from nobody.
/// </summary>
internal static class RefusedDecision
{
    /// <summary>So many words may stand between the decision and who may take it.</summary>
    private const int Reach = 8;

    /// <summary>"Not a decision", "geen makkelijke keuze": so many words before it is denied.</summary>
    private const int DenialReach = 3;
    private static readonly FrozenSet<string> Decisions = ["decision", "call", "judgement", "judgment", "choice", "besluit", "beslissing", "keuze", "afweging"];
    private static readonly FrozenSet<string> Denying = ["not", "no", "never", "isn", "geen", "niet", "nooit"];
    private static readonly FrozenSet<string> Allowing = ["can", "could", "may", "should", "kan", "kunnen", "mag", "mogen", "durf", "durven"];
    private static readonly FrozenSet<string> Taking = ["take", "make", "nemen", "maken", "neem", "neemt"];
    private static readonly FrozenSet<string> Whose = ["i", "we", "me", "us", "ik", "wij", "mij", "ons"];
    private static readonly FrozenSet<string> Later = ["yet", "nog", "today", "now", "vandaag", "nu", "pas"];

    public static Quote? In(TokenizedText text, Roster roster, PersonReader persons)
    {
        if (roster.Convener is not (Convener.Colleague or Convener.House or Convener.Assistant))
        {
            return null;
        }

        var tokens = text.Tokens;
        for (var at = 1; at < tokens.Length; at++)
        {
            var word = tokens[at].Folded;
            if ((Decisions.Contains(word) ? Taken(tokens, at) : word is "for" or "aan" ? Given(tokens, at) : null) is { } end
                && Denied(tokens, at) is { } start && IsOurs(text, start, end, roster, persons))
            {
                return new Quote(text.Text[tokens[start].Start..tokens[end].End], MeetingField.Text);
            }
        }

        return null;
    }

    private static int? Denied(Token[] tokens, int at)
    {
        for (var back = at - 1; back >= 0 && at - back <= DenialReach && tokens[back].Sentence == tokens[at].Sentence; back--)
        {
            if (Denying.Contains(tokens[back].Folded))
            {
                return back;
            }
        }

        return null;
    }

    /// <summary>The last word of "… Cas or I can take", "… die wij kunnen nemen"; null when nobody is said to take it, or only not yet.</summary>
    private static int? Taken(Token[] tokens, int at)
    {
        var (allowed, taken) = (false, -1);
        for (var i = at + 1; i < tokens.Length && i <= at + Reach && tokens[i].Sentence == tokens[at].Sentence; i++)
        {
            if (Later.Contains(tokens[i].Folded))
            {
                return null;
            }

            allowed |= Allowing.Contains(tokens[i].Folded);
            taken = Taking.Contains(tokens[i].Folded) ? i : taken;
        }

        return allowed && taken > 0 ? taken : null;
    }

    /// <summary>The last word of "for Sem or me to decide", "aan Sem of mij om te beslissen".</summary>
    private static int? Given(Token[] tokens, int at)
    {
        for (var i = at + 1; i + 1 < tokens.Length && i <= at + Reach && tokens[i].Sentence == tokens[at].Sentence; i++)
        {
            var verb = tokens[i].Folded is "to" ? i + 1 : tokens[i].Folded is "om" && i + 2 < tokens.Length && tokens[i + 1].Folded is "te" or "dit" or "dat" or "hierover" ? i + 2 : -1;
            if (verb > 0 && tokens[verb].Folded is "decide" or "judge" or "approve" or "settle" or "beslissen" or "besluiten" or "bepalen" or "te")
            {
                return verb;
            }
        }

        return null;
    }

    private static bool IsOurs(TokenizedText text, int start, int end, Roster roster, PersonReader persons) =>
        text.Tokens[start..(end + 1)].Any(t => Whose.Contains(t.Folded))
        || persons.Named(TokenizedText.Of(text.Text[text.Tokens[start].Start..text.Tokens[end].End]), roster).Count > 0;
}
