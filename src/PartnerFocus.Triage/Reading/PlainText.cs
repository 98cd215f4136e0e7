using System.Net;
using System.Text.RegularExpressions;

namespace PartnerFocus.Triage.Reading;

/// <summary>Turns what calendar programs put into a description into the lines its writer wrote.</summary>
internal static partial class PlainText
{
    /// <summary>A line has no more characters, so that what is looked for in one costs no more than that, whatever stands in it.</summary>
    public const int LongestLine = 1_000;

    /// <summary>The lines, HTML undone, without what meeting software, mail programs and lawyers add.</summary>
    public static IReadOnlyList<string> Lines(string text)
    {
        var plain = LooksLikeHtml().IsMatch(text) ? FromHtml(text) : text;
        var kept = new List<string>();
        plain = plain.ReplaceLineEndings("\n");
        var lines = WithoutConferenceBlocks(Written(plain), ConferenceBlock.MayBeIn(plain), plain.Contains("zoom", StringComparison.OrdinalIgnoreCase));
        // What is nowhere in the text is in none of its lines; a paragraph that is cut has ends that the text has not.
        var mayHaveAdded = plain.Length > LongestLine || BoilerplateInDutch().IsMatch(plain) || BoilerplateInEnglish().IsMatch(plain);
        foreach (var line in JoinLines.MayBeIn(plain) ? JoinLines.Without([.. lines]) : lines)
        {
            if (WithoutBoilerplate(line, mayHaveAdded) is { } said)
            {
                kept.Add(said);
            }
        }

        return kept;
    }

    /// <summary>The lines without the spaces behind them, paragraphs without end cut.</summary>
    private static List<string> Written(string plain)
    {
        var lines = new List<string>(plain.AsSpan().Count('\n') + 1);
        foreach (var range in plain.AsSpan().Split('\n'))
        {
            var line = plain.AsSpan(range);
            if (line.Length <= LongestLine)
            {
                lines.Add(line.TrimEnd().ToString());
            }
            else
            {
                lines.AddRange(Cut(line.ToString()).Select(l => l.TrimEnd()));
            }
        }

        return lines;
    }

    /// <summary>Whether one can unsubscribe from it.</summary>
    public static bool IsMassMail(string text) => Unsubscribes().IsMatch(text);

    /// <summary>The line, or what stands before the sentence that somebody's program or lawyer added to it; null when that is nothing.</summary>
    private static string? WithoutBoilerplate(string line, bool mayHaveAdded)
    {
        if (line.Length == 0 || BoilerplateLine().IsMatch(line))
        {
            return line.Length == 0 ? line : null;
        }

        if (!mayHaveAdded)
        {
            return line;
        }

        var added = Math.Min(IndexOf(BoilerplateInDutch(), line), IndexOf(BoilerplateInEnglish(), line));
        if (added == line.Length)
        {
            return line;
        }

        var before = line.LastIndexOfAny(['.', '?', '!'], added);
        return before >= ShortestSentence ? line[..(before + 1)] : null;
    }

    /// <summary>Where it begins; the length of the line when it is not there.</summary>
    private static int IndexOf(Regex pattern, string line) => pattern.Match(line) is { Success: true } match ? match.Index : line.Length;

    private const int ShortestSentence = 20;

    /// <summary>A paragraph without end is cut behind a sentence, or else behind a word.</summary>
    private static IEnumerable<string> Cut(string line)
    {
        while (line.Length > LongestLine)
        {
            var sentence = line.LastIndexOf(". ", LongestLine - 1, LongestLine / 2, StringComparison.Ordinal) + 2;
            var word = line.LastIndexOf(' ', LongestLine - 1, LongestLine / 2) + 1;
            var end = sentence > 1 ? sentence : word > 0 ? word : LongestLine - (char.IsHighSurrogate(line[LongestLine - 1]) ? 1 : 0);
            yield return line[..end];
            line = line[end..];
        }

        yield return line;
    }

    private static string FromHtml(string html)
    {
        var broken = HtmlBreak().Replace(html.ReplaceLineEndings(" "), "\n");
        return WebUtility.HtmlDecode(HtmlTag().Replace(broken, " "));
    }

    /// <summary>
    /// Invitations of Teams, Meet and others stand between two rules, or (<see cref="ConferenceBlock"/>) run from their first line to the last
    /// that only says how to join; what a person wrote after them is kept. Zoom's stands at the end.
    /// </summary>
    private static IEnumerable<string> WithoutConferenceBlocks(List<string> lines, bool mayHaveBlocks, bool mayHaveZoom)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var isRule = lines[i].Length > 0 && Rule().IsMatch(lines[i]);
            if (isRule && ClosingRule(lines, i) is { } close)
            {
                i = close;
            }
            else if (mayHaveBlocks && lines[i].Length > 0 && ConferenceBlock.End(lines, i) is { } last)
            {
                i = last;
            }
            else if (mayHaveZoom && lines[i].Length > 0 && ZoomOpening().IsMatch(lines[i]))
            {
                yield break;
            }
            else if (!isRule)
            {
                yield return lines[i];
            }
        }
    }

    private static int? ClosingRule(List<string> lines, int open)
    {
        var invitation = false;
        for (var i = open + 1; i < lines.Count; i++)
        {
            var isRule = Rule().IsMatch(lines[i]);
            if (isRule && invitation && lines[i].Trim() == lines[open].Trim())
            {
                return i;
            }

            if (isRule && !invitation)
            {
                // Somebody's own line under what they wrote: the invitation opens at a later one.
                return null;
            }

            invitation |= Conference().IsMatch(lines[i]);
        }

        // Without its last rule nothing says where it ends but its lines themselves.
        return null;
    }

    [GeneratedRegex(@"<(p|br|div|ul|ol|li|html|body|span|table|blockquote)\b[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex LooksLikeHtml();

    [GeneratedRegex(@"<\s*(br|/p|/div|/li|/tr|/h\d|p|li|div|/?blockquote)\b[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex HtmlBreak();

    [GeneratedRegex(@"\bunsubscribe\b|\bafmelden\?|afmelden voor deze|\buitschrijven\?|opt[- ]out\b|manage (your )?preferences|voorkeuren (beheren|wijzigen)", RegexOptions.IgnoreCase)]
    private static partial Regex Unsubscribes();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex HtmlTag();

    [GeneratedRegex(@"^\s*(_{10,}|-{10,}|\*{10,}|={10,}|~{10,}|\.{20,}|─{5,}|-::~.*)\s*$")]
    private static partial Regex Rule();

    [GeneratedRegex(@"teams|zoom|google meet|webex|vergadering-id|meeting id|meet\.google|gotomeeting|join the meeting|deelnemen", RegexOptions.IgnoreCase)]
    private static partial Regex Conference();

    [GeneratedRegex(@"is inviting you to a scheduled zoom|nodigt u uit voor een geplande zoom|^\s*join zoom meeting|^\s*deelnemen aan zoom", RegexOptions.IgnoreCase)]
    private static partial Regex ZoomOpening();

    /// <summary>What is a line of its own, told from its beginning.</summary>
    [GeneratedRegex(@"^\s*(<?https?://\S+>?\s*$|(meeting id|vergadering-id|passcode|wachtwoordcode|toegangscode)\b|(join|deelnemen) (with|met|via|on|the meeting|zoom)\b|\+\d[\d\s]{6,})", RegexOptions.IgnoreCase)]
    private static partial Regex BoilerplateLine();

    // The text is put to these two, and where one is in it each line; so an end is that of a line. Each alternative begins with letters and nothing optional, so that all are looked for at once
    // before any is tried; so "e-mail" and "email" stand there in full, there are not more of them in one pattern than that allows, and none begins with
    // a k, which has a third form (the sign of Kelvin).
    [GeneratedRegex(@"hier (?<=klik hier )om deel te nemen|inbellen via telefoon|opties voor vergadering|bericht niet voor (u|jou) bestemd|mail niet voor (u|jou) bestemd|niet de (beoogde )?geadresseerde|dit bericht (is|kan|bevat) (uitsluitend|vertrouwelijk)|deze e-?mail (is|kan|bevat) (uitsluitend|vertrouwelijk)|ten onrechte ontvangen|denk aan het milieu|verzonden vanaf mijn|verstuurd vanaf mijn|algemene voorwaarden van toepassing|afmelden voor deze", RegexOptions.IgnoreCase)]
    private static partial Regex BoilerplateInDutch();

    [GeneratedRegex(@"microsoft teams( meeting|-vergadering)?\s*(need help|hebt u hulp)?\??\s*$|dial[- ]?in by phone|dial by your location|one tap mobile|find (your|a) local number|meeting options|email and any attachments|e-mail and any attachments|if you are not the (intended )?(recipient|addressee)|received (it|this)[^.\n]{0,30} in error|this (message|e-?mail) (is|may be) (confidential|intended)|please consider the environment|sent from my|unsubscribe", RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex BoilerplateInEnglish();
}
