using System.Text.RegularExpressions;

namespace PartnerFocus.Triage.Reading;

/// <summary>"Art. 7", "punt 3", "item 4": by what a question and the programme call the same item.</summary>
internal static partial class ItemReference
{
    /// <summary>Whether the words name an item of a programme, or more than one.</summary>
    public static bool IsIn(string text) => Named(text).Count > 0;

    /// <summary>
    /// The line about the one item that <paramref name="text"/> names: "3. Choice of route" where it says "item 3", else the one with a
    /// time that names the same article. Null when it names none or several, or no line is about it.
    /// </summary>
    /// <param name="text">The words that name the item.</param>
    /// <param name="line">The line they stand in.</param>
    /// <param name="lines">All lines of the text.</param>
    public static AgendaLine? Find(string text, AgendaLine line, IReadOnlyList<AgendaLine> lines)
    {
        if (Named(text) is not [var one])
        {
            return null;
        }

        var others = lines.Where(l => !ReferenceEquals(l, line)).ToList();
        // Articles are numbered by a contract, not by the programme.
        var listed = one.IsOfContract ? [] : others.FindAll(l => l.IsItem && Number().Match(l.Text) is { Success: true } m && m.Groups["n"].Value.TrimStart('0') == one.Number);
        if (listed is [var item])
        {
            return item;
        }

        var timed = others.FindAll(l => l.Start is not null && Named(l.Text).Exists(n => n.Kind == one.Kind && n.Number == one.Number));
        return timed is [var only] ? only : null;
    }

    private static List<Reference> Named(string text) => text.Any(char.IsDigit)
        ? [.. References().Matches(text)
            .Select(m => new Reference(m.Groups["of"].Value[..2].ToLowerInvariant(), m.Groups["n"].Value.TrimStart('0'), m.Groups["contract"].Success)).Distinct()]
        : [];

    private sealed record Reference(string Kind, string Number, bool IsOfContract);

    [GeneratedRegex(@"\b(?<of>(?<contract>art(?:ikel|icle|\.)?|para(?:graaf|graph|\.)?|section|clause|bijlage|annex|schedule)|(?:agenda)?punt(?:en)?|(?:agenda)?onderdeel|onderwerp|vraag|nummer|nr\.|(?:agenda\s)?items?|points?|topic|question|number|no\.)\s*(?<n>\d{1,3}[a-z]?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex References();

    /// <summary>"3.", "3)", "(3)", "3 -", "punt 3:" at the head of a line.</summary>
    [GeneratedRegex(@"^\W*(?:(?:agenda)?punt|(?:agenda\s)?item|point|nr\.?|no\.?)?\s*(?<n>\d{1,3})(?:[.):]|\s|\s*[-–])(?!\s*(?:min|uur|u\b|h\b|hours?|['’′]|\d))", RegexOptions.IgnoreCase)]
    private static partial Regex Number();
}
