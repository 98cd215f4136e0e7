using System.Text.RegularExpressions;
using PartnerFocus.Triage.Lexicon;

namespace PartnerFocus.Triage.Reading;

/// <summary>
/// What opens and closes an invitation whose middle is known by its link and numbers: the rule above it, the line that says who invites,
/// subject and time as the program repeats them, and the offers of help and settings right below. What speaks to somebody is left standing.
/// </summary>
internal static partial class JoinEdges
{
    private const int MostAbove = 4;
    private const int MostBelow = 5;
    private const int MostInALabel = 9;
    private const int MostInAnOpening = 14;

    /// <summary>Words with which somebody asks or says something in the languages that are read: no line with one of them is taken for a label.</summary>
    private static readonly Lazy<HashSet<string>> Asking = new(() => Single(Concept.Decision, Concept.SecondPerson, Concept.AskPhrase));

    private static readonly Lazy<HashSet<string>> Joining = new(() => Single(Concept.Joins));

    /// <summary>The first line that belongs to the invitation which is known from <paramref name="start"/> on.</summary>
    public static int First(List<string> lines, int start)
    {
        start = Repeats(lines, start);
        if (start > 0 && JoinsSomewhere(lines[start - 1]))
        {
            start--;
        }

        // "Ellen lädt Sie zu einem geplanten Zoom-Meeting ein.", then blank lines and what the program repeats.
        for (var at = start - 1; at >= 0 && start - at <= MostAbove; at--)
        {
            if (OpensByProgram(lines[at]) || TextRule().IsMatch(lines[at]))
            {
                start = at;
            }
            else if (lines[at].Length > 0 && !IsRepeated(lines[at]))
            {
                break;
            }
        }

        return start;
    }

    /// <summary>The last line that belongs to the invitation which is known up to <paramref name="end"/>.</summary>
    public static int Last(List<string> lines, int end)
    {
        for (var at = end + 1; at < lines.Count && at - end <= MostBelow && (IsOffered(lines[at]) || Rule().IsMatch(lines[at])); at++)
        {
            end = at;
        }

        return end;
    }

    /// <summary>"Thema: Budget", "Uhrzeit: 17. Nov. 2026 10:00": subject and moment, right above the invitation.</summary>
    private static int Repeats(List<string> lines, int start)
    {
        var at = start - 1;
        while (at >= 0 && start - at <= 2 && lines[at].Length == 0)
        {
            at--;
        }

        if (at < 0 || !Moment().IsMatch(lines[at]) || Asks(lines[at]))
        {
            return start;
        }

        // A date alone is somebody's own line; the program has the subject right above it.
        return at > 0 && IsRepeated(lines[at - 1]) ? at - 1 : start;
    }

    private static bool IsRepeated(string line) => Label().IsMatch(line) && Words(line).Length <= MostInALabel && !Asks(line);

    /// <summary>"Benötigen Sie Hilfe?", "Besoin d'aide ? | Référence", "Para organizadores: Opciones": said to whoever joins, in no language that is read.</summary>
    private static bool IsOffered(string written) => Link().Replace(written, "").TrimEnd() is var line
        && Help().IsMatch(line) && !Listed().IsMatch(line) && Words(line).Length <= MostInALabel && !Asks(line) && !CallsByName().IsMatch(line);

    private static bool OpensByProgram(string line) => JoinLines.IsAboutAProgram(line) && (!line.Contains('?', StringComparison.Ordinal) || HelpBesideTheName().IsMatch(line)) && !Listed().IsMatch(line)
        && !CallsByName().IsMatch(line) && Words(line).Length <= MostInAnOpening && !Asks(line);

    /// <summary>"Participe da reunião", "参加する": the caption of a link.</summary>
    private static bool JoinsSomewhere(string line) => line.Length > 0 && Words(line).Length <= MostInALabel && !Listed().IsMatch(line) && !CallsByName().IsMatch(line) && !Asks(line)
        && TokenizedText.Of(line).Tokens.Any(t => Joining.Value.Any(j => t.Folded.StartsWith(j, StringComparison.Ordinal)));

    private static bool Asks(string line) => TokenizedText.Of(line).Tokens.Any(t => Asking.Value.Contains(t.Folded));

    private static string[] Words(string line) => line.Split([' ', '\u00a0'], StringSplitOptions.RemoveEmptyEntries);

    private static HashSet<string> Single(params Concept[] concepts) =>
        [.. concepts.SelectMany(c => WordList.All[c]).Where(w => !w.Contains(' ', StringComparison.Ordinal)).Select(w => TokenizedText.Fold(w.TrimEnd('*')))];

    [GeneratedRegex(@"<?https?://[^\s>]+>?")]
    private static partial Regex Link();

    [GeneratedRegex(@"^\s*[_=~-]{8,}\s*$")]
    private static partial Regex Rule();

    /// <summary>"Reunión de Microsoft Teams ¿Necesita ayuda?"</summary>
    [GeneratedRegex(@"^\s*(?:\S+ ){0,3}microsoft teams\S*\s+(?:\S+ ){0,4}\S*\?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex HelpBesideTheName();

    /// <summary>A label with a year and a clock time behind it.</summary>
    [GeneratedRegex(@"^[^:：?\d]{2,30}\s?[:：]\s.*\b20\d\d\b.*\b\d{1,2}[:.h]\d{2}|^[^:：?\d]{2,30}\s?[:：]\s.*\b\d{1,2}[:.h]\d{2}\b.*\b20\d\d\b")]
    private static partial Regex Moment();

    [GeneratedRegex(@"^\s*\p{L}[\p{L}'’. -]{1,24}\s?[:：]\s*[^?]+$")]
    private static partial Regex Label();

    [GeneratedRegex(@"[?？;؟]\s*$|\s\|\s|^\s*\p{L}+\s[\p{L}'’ -]{2,40}\s?[:：]\s*\p{L}[^?.!]*$")]
    private static partial Regex Help();

    [GeneratedRegex(@"^\s*(\d+[.)]|[-*•·@])\s")]
    private static partial Regex Listed();

    [GeneratedRegex(@"^\s*@?\p{Lu}[\p{L}'’.-]*( \p{Lu}[\p{L}'’.-]*)?\s*[:,]\s*\p{L}|^\s*@?\p{Lu}\p{L}+\s*\?")]
    private static partial Regex CallsByName();

    /// <summary>"-- Ne supprimez ni ne modifiez le texte ci-dessous. --"</summary>
    [GeneratedRegex(@"^\W*-{2,}\s*\p{L}[^?]*-{2,}\W*$")]
    private static partial Regex TextRule();
}
