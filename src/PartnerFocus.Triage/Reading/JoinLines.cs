using System.Text.RegularExpressions;

namespace PartnerFocus.Triage.Reading;

/// <summary>
/// Invitations in whatever language, told by how they are built and not by what they say: a link to join or the name of the program, numbers
/// behind a label, telephone numbers, and short lines between those. What a person wrote above, below or between two paragraphs of it stays.
/// </summary>
internal static partial class JoinLines
{
    /// <summary>So many lines that only an invitation would have may stand between two that can be nothing else.</summary>
    private const int MostBetween = 4;

    private const int MostWords = 14;

    private const int MostInAHeading = 8;

    /// <summary>Whether the text has a link or a program's name at all.</summary>
    public static bool MayBeIn(string text) => Program().IsMatch(text);

    /// <summary>Whether the line names a program to meet by, or links to one.</summary>
    public static bool IsAboutAProgram(string line) => Program().IsMatch(line);

    /// <summary>The lines without those of an invitation.</summary>
    public static List<string> Without(List<string> lines)
    {
        var kinds = lines.ConvertAll(KindOf);
        for (var open = 0; open < lines.Count; open++)
        {
            if (kinds[open] is not Kind.Opens)
            {
                continue;
            }

            var (start, end) = (open, open);
            while (Previous(lines, kinds, start) is { } before)
            {
                start = before;
            }

            while (Next(lines, kinds, end) is { } after)
            {
                end = after;
            }

            // A program named once ("we speak on Teams") opens nothing.
            if (kinds.Skip(start).Take(end - start + 1).Count(k => k != Kind.Other) > 1 || JoinLink().IsMatch(lines[open]))
            {
                (start, end) = (JoinEdges.First(lines, start), JoinEdges.Last(lines, end));
                lines.RemoveRange(start, end - start + 1);
                kinds.RemoveRange(start, end - start + 1);
                open = start - 1;
            }
        }

        return lines;
    }

    private static int? Next(List<string> lines, List<Kind> kinds, int from)
    {
        for (var at = from + 1; at < lines.Count && at - from <= MostBetween; at++)
        {
            if (kinds[at] != Kind.Other)
            {
                return at;
            }

            if (!MayStandBetween(lines[at]))
            {
                return null;
            }
        }

        return null;
    }

    private static int? Previous(List<string> lines, List<Kind> kinds, int from)
    {
        for (var at = from - 1; at >= 0 && from - at <= MostBetween; at--)
        {
            if (kinds[at] != Kind.Other)
            {
                return at;
            }

            if (!MayStandBetween(lines[at]))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Nothing that is asked, listed or said to somebody.</summary>
    private static bool MayStandBetween(string line) =>
        line.Length == 0 || (!Said().IsMatch(line) && line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= MostWords);

    private static Kind KindOf(string line) =>
        line.Length == 0 || line.Length > 400 ? Kind.Other
        : (JoinLink().IsMatch(line) && Link().Replace(line, " ").Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= 9 && !Listed().IsMatch(line)) || Heading().IsMatch(line) ? Kind.Opens
        : Numbers().IsMatch(line) || IsLinkAlone(line) || NamesTheProgram(line) || IsDialled(line) ? Kind.Belongs
        : Kind.Other;

    /// <summary>A link with nothing beside it, or a link of the program's maker behind a few words ("Besoin d'aide ?").</summary>
    private static bool IsLinkAlone(string line) =>
        Link().Replace(line, "").Trim(' ', '<', '>', '(', ')', '|') is { } beside && beside.Length < line.Length
        && (beside.Length == 0 || (MakersLink().IsMatch(line) && beside.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= 6));

    /// <summary>"An der Webex-Session teilnehmen": of an invitation where one stands beside it.</summary>
    private static bool NamesTheProgram(string line) => Program().IsMatch(line) && !Said().IsMatch(line) && line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= MostInAHeading;

    private static bool IsDialled(string line) => Telephone().IsMatch(line) && Telephone().Replace(line, "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= MostInAHeading;

    private enum Kind
    {
        Other,
        Opens,
        Belongs,
    }

    [GeneratedRegex(@"teams\.(microsoft|live)\.com|meet\.google\.com|zoom(gov)?\.(us|com|example)|webex\.com|whereby\.com|meet\.jit\.si|gotomeet(ing)?\.(com|me)|bluejeans\.com|chime\.aws|microsoft teams|\bzoom\b|google meet|\bwebex\b", RegexOptions.IgnoreCase)]
    private static partial Regex Program();

    [GeneratedRegex(@"https?://[\w.-]*(teams\.(microsoft|live)\.com|meet\.google\.com|zoom(gov)?\.(us|com)|webex\.com|whereby\.com|meet\.jit\.si|gotomeet(ing)?\.(com|me)|bluejeans\.com|chime\.aws)/", RegexOptions.IgnoreCase)]
    private static partial Regex JoinLink();

    [GeneratedRegex(@"https?://[\w.-]*(aka\.ms|microsoft\.com|zoom\.us|google\.com|webex\.com|tel\.meet)/", RegexOptions.IgnoreCase)]
    private static partial Regex MakersLink();

    [GeneratedRegex(@"<?https?://[^\s>]+>?")]
    private static partial Regex Link();

    /// <summary>"Microsoft Teams-Besprechung", "Réunion Zoom": the program's name with a word or three.</summary>
    [GeneratedRegex(@"^\W*((\S+ ){0,1}(microsoft teams|google meet)(\W\S+)?( \S+){0,3}\s*\??|(\S+ ){0,2}(zoom|webex)[\w-]*)\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Heading();

    /// <summary>A label with a number, a pass code or a telephone number behind it, or a telephone number alone.</summary>
    [GeneratedRegex(@"^[^:?\d]{2,45}:\s*(\d[\d \u00a0]{5,}#?|(?=\S*\d)(?=\S*\p{L})[\p{L}\d]{4,14})\s*$|^\W*(\(?[A-Z]{2}\)?\s*)?\+\d[\d\s().,*#-]{6,}.{0,60}$")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"\+\d[\d\s().,*#-]{6,}")]
    private static partial Regex Telephone();

    [GeneratedRegex(@"^\s*(\d+[.)]|[-*•·])\s")]
    private static partial Regex Listed();

    [GeneratedRegex(@"^\s*(\d+[.)]|[-*•·@])\s*\p{L}|\?\s*$|^\s*\p{Lu}[\p{L}'’.-]*( \p{Lu}[\p{L}'’.-]*)?\s*[:,]\s*\p{L}|\p{Ll}\.\s")]
    private static partial Regex Said();
}
