using System.Text.RegularExpressions;
using PartnerFocus.Triage.Lexicon;

namespace PartnerFocus.Triage.Reading;

/// <summary>
/// Finds that what the firm itself issued, sent, calculated or advised turned out wrong, or that it let a date or a duty slip: "the figures
/// we sent in May had the wrong rate in", "we hebben het verzoek te laat ingediend". No word of this is a limit by itself; together they are.
/// </summary>
internal static partial class DeliveredFault
{
    /// <summary>So far before what is wrong stands the word that denies it, or says whose it is.</summary>
    private const int Reach = 25;

    public static Quote? In(EntryText entry)
    {
        var (text, hits) = (entry.Body.Text, entry.BodyConcepts);
        if (!hits.Has(Concept.Fault, Concept.Slip, Concept.Undone, Concept.Loss))
        {
            return null;
        }

        var sentences = entry.Sentences;
        for (var at = 0; at < sentences.Count; at++)
        {
            var sentence = sentences[at];
            var isDue = hits.HasBetween(sentence.Start, sentence.End, Concept.DueDate)
                || (at > 0 && Continues().IsMatch(OwnMiss().Replace(sentence.In(text).ToString(), "it ")) && hits.HasBetween(sentences[at - 1].Start, sentences[at - 1].End, Concept.DueDate));
            if (!IsSupposed(text, sentence) && ((isDue && (LetSlip(text, hits, sentence) || Lapsed(hits, sentence))) || LeftUndone(text, hits, sentence) || LostByUs(text, hits, sentence)))
            {
                return sentence.Quote(text);
            }

            if (IsOurs(text, hits, sentence) && Said(entry, sentence, at + 1 < sentences.Count ? sentences[at + 1] : default) is { } said)
            {
                return said.Quote(text);
            }
        }

        return null;
    }

    /// <summary>"Insurers??", "melden bij de verzekeraar?": whoever asks so beside something that went wrong thinks of a claim.</summary>
    public static Quote? WithInsurer(MeetingReading reading)
    {
        var (text, hits) = (reading.Entry.Body.Text, reading.Entry.BodyConcepts);
        if (!hits.Has(Concept.Insurer) || !reading.IsFaultHinted)
        {
            return null;
        }

        foreach (var insurer in hits.Of(Concept.Insurer))
        {
            if (OpensAsking().Match(text[..insurer.Start]) is { Success: true } opening && Asks().Match(text[insurer.End..]) is { Success: true } asked)
            {
                return new Quote(text[opening.Index..(insurer.End + asked.Length)].Trim(), MeetingField.Text);
            }
        }

        return null;
    }

    /// <summary>Whether something is said to be wrong, whoever's it is.</summary>
    public static bool IsHinted(EntryText entry) => entry.BodyConcepts.Has(Concept.Fault) && entry.Sentences.Any(s => IsWrong(entry, s));

    /// <summary>The sentence that says so: the same, or the next where it speaks of the same thing.</summary>
    private static SentenceSpan? Said(EntryText entry, SentenceSpan sentence, SentenceSpan next) =>
        IsWrong(entry, sentence) ? sentence : Continues().IsMatch(next.In(entry.Body.Text)) && IsWrong(entry, next) ? next : null;

    private static bool IsWrong(EntryText entry, SentenceSpan sentence)
    {
        var (text, hits) = (entry.Body.Text, entry.BodyConcepts);
        return hits.HasBetween(sentence.Start, sentence.End, Concept.Fault) && !IsSupposed(text, sentence)
            && hits.Of(Concept.Fault).Any(w => sentence.Holds(w) && !hits.HasBetween(w.Start, w.Start + 1, Concept.NoFault)
                && !Denied().IsMatch(text.AsSpan(Math.Max(sentence.Start, w.Start - Reach)..w.Start)) && !Theirs().IsMatch(text.AsSpan(w.End..sentence.End)));
    }

    private static bool IsSupposed(string text, SentenceSpan sentence) => Supposed().IsMatch(sentence.In(text));

    private static bool LetSlip(string text, ConceptHits hits, SentenceSpan sentence) => hits.Of(Concept.Slip).Any(s => sentence.Holds(s) && WeFarBefore().IsMatch(text.AsSpan(sentence.Start..s.Start)));

    /// <summary>"The deadline passed on Friday and nothing went out": whose it was to do needs no saying.</summary>
    private static bool Lapsed(ConceptHits hits, SentenceSpan sentence) =>
        hits.HasBetween(sentence.Start, sentence.End, Concept.Lapsed) && hits.HasBetween(sentence.Start, sentence.End, Concept.Undone);

    /// <summary>"Our rig was never inspected", "de lichtkap die wij hebben opgehangen is niet gekeurd".</summary>
    private static bool LeftUndone(string text, ConceptHits hits, SentenceSpan sentence) =>
        hits.Of(Concept.Undone).Any(u => sentence.Holds(u) && OurThing().IsMatch(text.AsSpan(sentence.Start..u.Start)))
        || (hits.HasBetween(sentence.Start, sentence.End, Concept.Undone) && IsOurs(text, hits, sentence));

    /// <summary>"They lost forty hectares after following our advice".</summary>
    private static bool LostByUs(string text, ConceptHits hits, SentenceSpan sentence) =>
        hits.HasBetween(sentence.Start, sentence.End, Concept.Loss)
        && hits.Of(Concept.Deliverable).Any(d => sentence.Holds(d) && ByOur().IsMatch(text.AsSpan(sentence.Start..d.Start)));

    /// <summary>"We sent", "stuurden wij", "issued by us", "wij hebben het vorige week opgeleverd", "door ons berekend".</summary>
    private static bool IsOurs(string text, ConceptHits hits, SentenceSpan sentence) =>
        hits.Of(Concept.Delivers).Any(d => sentence.Holds(d) && (WeRightBefore().IsMatch(text.AsSpan(sentence.Start..d.Start)) || ByUs().IsMatch(text.AsSpan(d.End..sentence.End))))
        || hits.Of(Concept.Delivered).Any(d => sentence.Holds(d) && WeBeforeTheEnd().IsMatch(text.AsSpan(sentence.Start..d.Start)));

    /// <summary>"Our docketing missed it": it is what the sentence before tells of.</summary>
    [GeneratedRegex(@"^\W*(?:our|onze|ons|we|wij|I|ik)\s+(?:\p{L}+\s+){0,3}(?=(?:missed|forgot|overlooked|let|miste|misten|vergat|vergaten|hebben|heeft|have|has)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex OwnMiss();

    [GeneratedRegex(@"\b(?:our|onze|ons)\s+(?!(?:clients?|klant(?:en)?|cliënt(?:en)?|opponents?|neighbou?rs?|suppliers?|leveranciers?|contacts?|wederpartij)\b)\p{L}+\b[^;?!\n]{0,50}$", RegexOptions.IgnoreCase)]
    private static partial Regex OurThing();

    [GeneratedRegex(@"\b(?:after|following|followed|because\s+of|due\s+to|on|by|through|from|since|na|door|op|vanwege|wegens|volgens)\s+(?:\p{L}+\s+){0,3}(?:our|ons|onze)\s+(?:\p{L}+\s+){0,2}$", RegexOptions.IgnoreCase)]
    private static partial Regex ByOur();

    [GeneratedRegex(@"\b(?:we|I|our\s+(?:firm|team|office))(?:['’]ve|['’]d)?\s+(?:(?:have|had|has|already|then|also|all|only|just|once|\p{L}+ly|(?:last|in|on|this)\s+\p{L}+)\s+){0,3}$|\bwij\s+$", RegexOptions.IgnoreCase)]
    private static partial Regex WeRightBefore();

    [GeneratedRegex(@"^\s+(?:by\s+(?:us|our\s+\p{L}+)|wij|we)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ByUs();

    /// <summary>Dutch keeps the participle for the end of the clause.</summary>
    [GeneratedRegex(@"\b(?:wij|we|ik|ons\s+kantoor)\b(?![^;?!\n]*\b(?:zij|ze|jullie|u|hij)\b)[^;?!\n]{0,80}$|\bdoor\s+ons\b[^;?!\n]{0,30}$", RegexOptions.IgnoreCase)]
    private static partial Regex WeBeforeTheEnd();

    [GeneratedRegex(@"\b(?:we|I|wij|ik|(?:our|onze|ons)\s+\p{L}+)\b[^,;?!\n]{0,60}$", RegexOptions.IgnoreCase)]
    private static partial Regex WeFarBefore();

    /// <summary>"If we sent the wrong one", "als we iets vergeten", "should we have missed": nothing happened yet.</summary>
    [GeneratedRegex(@"\b(?:if|whether|unless|avoid|prevent|in\s+case|als|indien|mocht|voorkomen|zodat|so\s+that)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Supposed();

    /// <summary>Denied, or made by somebody else: "no error", "nothing wrong", "their mistakes".</summary>
    [GeneratedRegex(@"(?:\b(?:no|not|nothing|never|none|without|geen|niet|niets|nooit|zonder|their|his|your|hun|jullie|uw)|n['’]t)\b(?:\s+\p{L}+){0,2}\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Denied();

    /// <summary>"The errors in their model", "fouten die zij maakten".</summary>
    [GeneratedRegex(@"^\s+(?:(?:in|of|van|by|from|on)\s+(?:their|his|her|your|hun|jullie|uw|them|you)\b|(?:that\s+|which\s+|die\s+|dat\s+)?(?:they|you|ze|zij|jullie|u)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Theirs();

    [GeneratedRegex(@"^\W*(?:it|its|it['’]s|that|this|these|those|they|there|the|one|two|het|dat|dit|die|deze|er|daar|daarin|de)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Continues();

    [GeneratedRegex(@"(?<=^|[.?!;\n]\s*)(?:\p{L}+\s+){0,4}$")]
    private static partial Regex OpensAsking();

    [GeneratedRegex(@"^(?:\s+\p{L}+){0,3}\s*\?+")]
    private static partial Regex Asks();
}
