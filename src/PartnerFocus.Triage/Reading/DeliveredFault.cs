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
        if (!Wrong().IsMatch(entry.Body.Text))
        {
            return null;
        }

        var sentences = entry.Sentences;
        for (var at = 0; at < sentences.Count; at++)
        {
            var sentence = sentences[at];
            if (Slipped().IsMatch(sentence) && Duty().IsMatch(sentence) && !Supposed().IsMatch(sentence))
            {
                return new Quote(sentence.Trim(), MeetingField.Text);
            }

            if (Delivered().Match(sentence) is { Success: true } && Said(sentence, at + 1 < sentences.Count ? sentences[at + 1] : "") is { } said)
            {
                return new Quote(said.Trim(), MeetingField.Text);
            }
        }

        return null;
    }

    /// <summary>"Insurers??", "melden bij de verzekeraar?": whoever asks so beside something that went wrong thinks of a claim.</summary>
    public static Quote? WithInsurer(MeetingReading reading) => !reading.IsFaultHinted ? null
        : Insurers().Match(reading.Entry.Body.Text) is { Success: true } asked ? new Quote(asked.Value.Trim(), MeetingField.Text) : null;

    /// <summary>Whether something is said to be wrong, whoever's it is.</summary>
    public static bool IsHinted(EntryText entry) => Wrong().IsMatch(entry.Body.Text) && entry.Sentences.Any(IsWrong);

    /// <summary>The sentence that says so: the same, or the next where it speaks of the same thing.</summary>
    private static string? Said(string sentence, string next) =>
        IsWrong(sentence) ? sentence : Continues().IsMatch(next) && IsWrong(next) ? next : null;

    private static bool IsWrong(string sentence) => !Supposed().IsMatch(sentence) && Wrong().Matches(sentence)
        .Any(w => !Denied().IsMatch(sentence[Math.Max(0, w.Index - Reach)..w.Index]) && !Theirs().IsMatch(sentence[(w.Index + w.Length)..]));

    [GeneratedRegex(@"\b(?:wrong|wrongly|incorrect|incorrectly|errors?(?!\s+(?:logs?|reports?|messages?|bars?|margins?|lists?))|mistakes?|mistaken|miscalculat\p{L}+|misstat\p{L}+|faulty|flawed|oversight|blunder|overlooked|missed|forgot|forgotten|too\s+late|(?:does\s*n['’o]t|do\s*n['’o]t|does\s+not|do\s+not)\s+add\s+up|\p{L}*fout|\p{L}*fouten|foutief|foutieve|verkeerd|verkeerde|onjuist|onjuiste|vergissing|vergist|(?:klopt|klopte|kloppen|klopten)\s+(?:\p{L}+\s+)?niet|niet\s+(?:klopt|klopte|kloppen|klopten)|over\s+het\s+hoofd|vergeten|gemist|te\s+laat)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Wrong();

    private const string ActsEn = "issued|sent|delivered|supplied|advised|signed|calculated|submitted|filed|reported|published|certified|modelled|modeled|drafted|priced|valued|gave|handed|shipped|released|prescribed|registered";
    private const string ActsNl = "geleverd|opgeleverd|aangeleverd|verstuurd|gestuurd|opgestuurd|toegestuurd|verzonden|doorgerekend|berekend|uitgerekend|geadviseerd|uitgebracht|afgegeven|ingediend|getekend|ondertekend|gerapporteerd|opgesteld|gepubliceerd|gewaardeerd|geprijsd|voorgeschreven|ingeschreven|aangevraagd";

    [GeneratedRegex(@"\b(?:we|I|our\s+(?:firm|team|office))(?:['’]ve|['’]d)?\s+(?:(?:have|had|has|already|then|also|all|only)\s+){0,2}(?:" + ActsEn + @")\b|\b(?:" + ActsEn + @")\s+by\s+(?:us|our\s+\p{L}+)\b|\b(?:wij|we|ik|ons\s+kantoor)\b[^;?!\n]{0,80}\b(?:" + ActsNl + @")\b|\bdoor\s+ons\b[^;?!\n]{0,30}\b(?:" + ActsNl + @")|\b(?:leverden|stuurden|verstuurden|adviseerden|rekenden|dienden|gaven)\s+(?:wij|we)\b|\b(?:wij|we)\s+(?:leverden|stuurden|verstuurden|adviseerden|rekenden|dienden|gaven)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Delivered();

    [GeneratedRegex(@"\b(?:we|I|wij|ik)\b[^,;?!\n]{0,60}\b(?:missed|overlooked|forgot|forgotten|failed\s+to|vergeten|gemist|over\s+het\s+hoofd\s+gezien|verzuimd|nagelaten)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Slipped();

    [GeneratedRegex(@"\b(?:deadline|filing|limitation|expiry|renewal|notice|notify|file|clause|condition|\p{L}*termijn|verjaring|vervaldatum|\p{L}*aangifte|bezwaar|beroep|opzegging|indienen|in\s+te\s+dienen|melden|clausule|voorbehoud|voorwaarde)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Duty();

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

    [GeneratedRegex(@"(?<=^|[.?!;\n]\s*)(?:\p{L}+\s+){0,4}(?:insurers?|verzekeraars?)\b(?:\s+\p{L}+){0,3}\s*\?+", RegexOptions.IgnoreCase)]
    private static partial Regex Insurers();
}
