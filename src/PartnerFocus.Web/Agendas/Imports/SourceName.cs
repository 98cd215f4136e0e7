namespace PartnerFocus.Web.Agendas.Imports;

/// <summary>Guesses what a person calls the calendar an export comes from.</summary>
internal static class SourceName
{
    private const int Longest = 100;
    private const string Unknown = "Agenda";

    private static readonly (string In, string Name)[] Programs =
    [
        ("Google", "Google"), ("Exchange", "Exchange"), ("Outlook", "Outlook"), ("Microsoft", "Outlook"), ("Apple", "Apple"), ("iCal ", "Apple"),
        ("iCal//", "Apple"), ("Thunderbird", "Thunderbird"), ("Mozilla", "Thunderbird"), ("Zimbra", "Zimbra"), ("Nextcloud", "Nextcloud"),
    ];

    /// <summary>The calendar's own name, else the program that wrote it.</summary>
    /// <param name="calendarName">X-WR-CALNAME; null when not given.</param>
    /// <param name="productId">PRODID; null when not given.</param>
    public static string Guess(string? calendarName, string? productId)
    {
        if (Clean(calendarName) is { Length: > 0 } name)
        {
            return name;
        }

        var product = productId ?? "";
        var known = Array.Find(Programs, p => product.Contains(p.In, StringComparison.OrdinalIgnoreCase)).Name;
        return known ?? (product.Split("//") is [_, _, var own, ..] && Clean(own) is { Length: > 0 } other ? other : Unknown);
    }

    /// <summary>A name as it may be stored: one line of at most 100 characters.</summary>
    public static string Clean(string? name)
    {
        var line = string.Join(' ', (name ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => string.Concat(word.Where(c => !char.IsControl(c)))));
        return line.Length <= Longest ? line : line[..Longest].TrimEnd();
    }
}
