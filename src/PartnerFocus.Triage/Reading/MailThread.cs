using System.Text.RegularExpressions;

namespace PartnerFocus.Triage.Reading;

/// <summary>Separates what is said now from the mails quoted below it and the signature under it.</summary>
/// <param name="Body">The lines that count.</param>
/// <param name="Signature">The lines under "kind regards".</param>
/// <param name="IsReply">Whether older mails were set aside.</param>
internal sealed partial record MailThread(IReadOnlyList<string> Body, IReadOnlyList<string> Signature, bool IsReply)
{
    /// <summary>The mails quoted below, newest first, whether they count or not; empty for most texts.</summary>
    public IReadOnlyList<QuotedMail> Below { get; private init; } = [];

    public static MailThread Read(IReadOnlyList<string> lines)
    {
        var cut = FirstHeader(lines, 0);
        var top = new List<string>(cut);
        for (var i = 0; i < cut; i++)
        {
            if (!IsQuoted(lines[i]))
            {
                top.Add(lines[i]);
            }
        }

        if (cut == lines.Count)
        {
            return Sign(top, false);
        }

        if (HasWordsOfItsOwn(top))
        {
            return Sign(top, true) with { Below = MailsFrom(lines, cut) };
        }

        // Nothing above the first header, or only "see below": the newest quoted mail is what is meant.
        var start = SkipHeader(lines, cut);
        var end = FirstHeader(lines, start);
        // Below a header that is not quoted itself, lines that are come from an older mail still.
        var isOuter = !lines[cut].AsSpan().TrimStart().StartsWith('>');
        var quoted = lines.Skip(start).Take(end - start).Where((l, i) => !(isOuter && i > 0 && l.AsSpan().TrimStart().StartsWith('>'))).Select(l => l.TrimStart('>', ' ')).ToList();
        var (own, meant) = (Sign(top, false), Sign(quoted, false));
        return new MailThread([.. own.Body, .. meant.Body], [.. own.Signature, .. meant.Signature], false) { Below = MailsFrom(lines, cut) };
    }

    private static List<QuotedMail> MailsFrom(IReadOnlyList<string> lines, int cut)
    {
        var mails = new List<QuotedMail>();
        for (var at = cut; at < lines.Count;)
        {
            var start = SkipHeader(lines, at);
            var end = FirstHeader(lines, start);
            var from = Enumerable.Range(at, start - at).FirstOrDefault(i => HeaderName().IsMatch(lines[i]), at);
            mails.Add(new QuotedMail(Unquoted(lines[from]), Sign([.. lines.Skip(start).Take(end - start).Select(Unquoted)], false).Body));
            at = end;
        }

        return mails;
    }

    private static bool IsQuoted(string line) => line.AsSpan().TrimStart().StartsWith('>');

    private static string Unquoted(string line) => line.TrimStart('>', ' ');

    private static MailThread Sign(List<string> lines, bool isReply)
    {
        var at = lines.FindIndex(l => Closing().IsMatch(l));
        if (at < 0 || at == 0)
        {
            return new MailThread(lines, [], isReply);
        }

        // A closing in the middle, with pages of text after it, is no closing.
        // Empty lines that an invitation left behind are no text.
        return lines.FindLastIndex(l => !string.IsNullOrWhiteSpace(l)) + 1 - at > 12
            ? new MailThread(lines, [], isReply)
            : new MailThread(lines[..at], lines[(at + 1)..], isReply);
    }

    private static int FirstHeader(IReadOnlyList<string> lines, int from)
    {
        for (var i = from; i < lines.Count; i++)
        {
            // A mark of quotation says as much as the rest of a header does.
            var named = HeaderName().IsMatch(lines[i]) && (IsQuoted(lines[i]) || lines.Skip(i + 1).Take(4).Any(l => HeaderRest().IsMatch(l)));
            if (named || Introduction().IsMatch(lines[i]))
            {
                return i;
            }
        }

        return lines.Count;
    }

    private static int SkipHeader(IReadOnlyList<string> lines, int at)
    {
        at++;
        while (at < lines.Count && (HeaderRest().IsMatch(lines[at]) || HeaderName().IsMatch(lines[at]) || lines[at].Trim().Length == 0))
        {
            at++;
        }

        return at;
    }

    private static bool HasWordsOfItsOwn(List<string> top)
    {
        var text = string.Join(' ', top);
        return Word().Count(text) is var words && (PointsBelow().IsMatch(text) ? words >= TellsItself && Informs().IsMatch(text) : words >= 3);
    }

    /// <summary>"For info, see below, I'll go through it with them": so many words say what becomes of it, and the mail below asks nothing any more.</summary>
    private const int TellsItself = 8;

    [GeneratedRegex(@"\b(?:fyi|for (?:your )?info(?:rmation)?|ter (?:info(?:rmatie)?|kennisname))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Informs();

    [GeneratedRegex(@"^[\s>]*(van|from|de|von)\s*:\s*\S", RegexOptions.IgnoreCase)]
    private static partial Regex HeaderName();

    [GeneratedRegex(@"^[\s>]*(verzonden|sent|datum|date|aan|to|onderwerp|subject|cc|gesendet|an|betreff)\s*:", RegexOptions.IgnoreCase)]
    private static partial Regex HeaderRest();

    [GeneratedRegex(@"^[\s>]*(on\b.{6,80}\bwrote:|op\b.{6,80}\b(schreef|heeft)\b.*:|-{2,}\s*(original message|oorspronkelijk bericht|forwarded message|doorgestuurd bericht).*)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Introduction();

    [GeneratedRegex(@"^\s*(met vriendelijke groet(en)?|vriendelijke groet(en)?|hartelijke groet(en)?|groet(en|jes)?|gr|mvg|hoogachtend|dank alvast|(kind |best |warm )?regards|best( wishes)?|cheers|many thanks|yours sincerely|sincerely|thanks)\b[\s,.!]*([A-Z]\S*)?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Closing();

    [GeneratedRegex(@"zie (hier)?onder|zie onderstaand|see below|\b(zie|see|lees|read)\b[^.\n]{0,40}\b(hieronder|onderaan|below)\b|\b(doorgestuurd|doorgezonden|doorsturen|ik stuur( je| u)? (dit|deze) door|forwarded|forwarding|passing( this)? on)\b|^\s*(fyi|ter info|tk|ter kennisname)\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex PointsBelow();

    [GeneratedRegex(@"\p{L}{2,}")]
    private static partial Regex Word();
}

/// <summary>A mail quoted below another.</summary>
/// <param name="From">The line that says whose it is, as written.</param>
/// <param name="Lines">What it says, without its signature.</param>
internal sealed record QuotedMail(string From, IReadOnlyList<string> Lines);
