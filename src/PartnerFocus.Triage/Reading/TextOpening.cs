using System.Text.RegularExpressions;

namespace PartnerFocus.Triage.Reading;

/// <summary>How a text opens: whom its first line greets or calls.</summary>
internal static partial class TextOpening
{
    /// <summary>The greeting, or the name that is called; null when the text opens without.</summary>
    public static Match? In(IReadOnlyList<string> lines) =>
        FirstLine(lines) is { } first && Greeting().Match(first) is { Success: true } opening ? opening : null;

    /// <summary>The line the text opens with; a heading in capitals only ("PRIVILEGED", "VERTROUWELIJK") stands above it.</summary>
    private static string? FirstLine(IReadOnlyList<string> lines)
    {
        string? heading = null;
        for (var at = 0; at < lines.Count; at++)
        {
            var line = lines[at];
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            if (HasLower(line) || Greeting().IsMatch(line))
            {
                return line;
            }

            heading ??= line;
        }

        return heading;
    }

    private static bool HasLower(string line)
    {
        foreach (var letter in line)
        {
            if (char.IsLower(letter))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Fiona, Ludo, me.": a row of names greets nobody in person.</summary>
    public static bool GreetsOthersToo(EntryText entry, Match opening)
    {
        var line = FirstLine(entry.Lines)!;
        return MoreNames().IsMatch(line[Math.Min(line.Length, opening.Index + opening.Length)..]) || AndOthers().IsMatch(opening.Value);
    }

    /// <summary>"Dear Ms Lind and colleagues".</summary>
    [GeneratedRegex(@"\b(en|and|&)\s+(alle\s+|de\s+|uw\s+|je\s+|all\s+|your\s+|the\s+)?(collega|colleague|team|medewerker|anderen|others|staff|leden|members|partners|all|allen)", RegexOptions.IgnoreCase)]
    private static partial Regex AndOthers();

    [GeneratedRegex(@"^\s*((en|and|&)\s+)?\p{Lu}\p{L}+\s*([,!:]|$|(en|and|&)\s)")]
    private static partial Regex MoreNames();

    [GeneratedRegex(@"^\s*((beste|hi|hoi|hallo|hey|dag|dear|geachte|lieve|hello|goedemorgen|goedemiddag|goedenavond|goedendag|good (?:morning|afternoon|evening|day)|morning|ha)\b[^,!:?]{1,40}[,!:]?|(?!dank|thank|bedankt)\p{Lu}[^\s,!:]*(\s\p{Lu}[^\s,!:]*){0,2}\s*[,!:])", RegexOptions.IgnoreCase)]
    private static partial Regex Greeting();
}
