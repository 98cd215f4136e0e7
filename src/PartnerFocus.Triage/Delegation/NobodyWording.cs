namespace PartnerFocus.Triage.Delegation;

/// <summary>Says why nobody is proposed, by what keeps those out who would suit.</summary>
internal static class NobodyWording
{
    private static readonly (HardStop Stop, LocalText One, LocalText More)[] Causes =
    [
        (HardStop.OverLoad, new("heeft geen ruimte meer", "has no room left"), new("hebben geen ruimte meer", "have no room left")),
        (HardStop.Absent, new("is er niet", "is away"), new("zijn er niet", "are away")),
        (HardStop.DoubleBooked, new("heeft dan al iets anders", "has something else then"), new("hebben dan al iets anders", "have something else then")),
        (HardStop.Wall, new("mag het dossier niet zien", "may not see the matter"), new("mogen het dossier niet zien", "may not see the matter")),
    ];

    public static LocalText Of(IReadOnlyList<DelegateExclusion> excluded)
    {
        var told = new List<LocalText>();
        foreach (var (stop, one, more) in Causes)
        {
            var count = excluded.Count(e => e.Stop == stop);
            if (count > 0)
            {
                var words = count == 1 ? one : more;
                told.Add(new LocalText($"{count} {words.Nl}", $"{count} {words.En}"));
            }
        }

        return told.Count == 0
            ? new LocalText("Niemand van kantoor heeft hier iets mee.", "Nobody at the firm has to do with this.")
            : new LocalText($"Wie ervoor in aanmerking komt, kan niet: {Joined(told.ConvertAll(t => t.Nl), "en")}.",
                $"Those who would fit cannot: {Joined(told.ConvertAll(t => t.En), "and")}.");
    }

    private static string Joined(List<string> parts, string and) =>
        parts.Count == 1 ? parts[0] : $"{string.Join(", ", parts.Take(parts.Count - 1))} {and} {parts[^1]}";
}
