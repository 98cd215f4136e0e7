namespace PartnerFocus.Triage.Delegation;

/// <summary>Where a meeting is, as far as its location tells. In doubt it is at the office: too little time to get there is a caution, not a fact.</summary>
public static class Places
{
    private const int ShortestWord = 4;

    private static readonly string[] Online = ["teams", "zoom", "meet", "webex", "http", "online", "telefoon", "phone", "skype", "call"];
    private static readonly string[] Inside = ["zaal", "room", "kamer", "boardroom", "verdieping", "etage", "floor", "kantoor", "office", "hq"];
    private static readonly string[] Streets = ["straat", "weg", "laan", "kade", "plein", "gracht", "singel", "dijk", "street", "road", "avenue", "lane", "square", "quay"];

    /// <summary>A way to meet without being in one place: online, or on the phone.</summary>
    public static bool IsOnline(string location) => Words(location).Any(IsOnlineWord);

    /// <summary>An address: a number, and a street or a place behind a comma; no room of a building and nothing online.</summary>
    internal static bool IsElsewhere(Meeting meeting)
    {
        var words = Words(meeting.Location);
        return meeting.Location.Any(char.IsDigit)
            && !words.Any(w => Inside.Contains(w) || IsOnlineWord(w))
            && (meeting.Location.Contains(',', StringComparison.Ordinal) || words.Any(w => Streets.Any(s => w.EndsWith(s, StringComparison.Ordinal))));
    }

    /// <summary>Whether it takes a way to get from one to the other.</summary>
    internal static bool AreApart(Meeting one, Meeting other) =>
        (IsElsewhere(one) || IsElsewhere(other)) && !string.Equals(one.Location.Trim(), other.Location.Trim(), StringComparison.OrdinalIgnoreCase);

    /// <summary>"Trein naar Utrecht" leads to "De Hoef, Utrecht".</summary>
    internal static bool ShareAWord(Meeting way, Meeting meeting) =>
        Words(way.Title).Where(w => w.Length >= ShortestWord).Intersect(Words(meeting.Location)).Any();

    private static bool IsOnlineWord(string word) => Online.Any(o => word.StartsWith(o, StringComparison.Ordinal));

    private static string[] Words(string text) =>
        [.. text.Split(text.Where(c => !char.IsLetterOrDigit(c)).Distinct().ToArray(), StringSplitOptions.RemoveEmptyEntries).Select(w => w.ToLowerInvariant())];
}
