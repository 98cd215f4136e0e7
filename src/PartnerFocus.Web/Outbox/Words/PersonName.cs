namespace PartnerFocus.Web.Outbox.Words;

/// <summary>
/// Whether the name beside an address is a person's, as far as a salutation needs to know. Offices, departments and mailboxes have names
/// too, and "Geachte Bestuurssecretariaat," reads like a machine. In doubt nobody is named: that is never wrong.
/// </summary>
internal static class PersonName
{
    /// <summary>Words that name an office, alone or as the end of a compound.</summary>
    private static readonly string[] OfficeEnds =
    [
        "secretariaat", "secretariat", "secretary", "afdeling", "department", "administratie", "administration", "receptie", "reception", "redactie", "griffie", "kantoor", "office",
        "bureau", "desk", "balie", "service", "services", "servicecentrum", "planning", "team", "groep", "group", "commissie", "committee", "college", "bestuur", "board", "directie",
        "management", "zaken", "affairs", "support", "beheer", "info", "contact", "vergaderzaal", "recruitment", "communicatie", "communications", "inkoop", "verkoop", "sales",
        "finance", "financiën", "facturen", "boekhouding", "juridisch", "legal", "noreply", "no-reply", "postbus", "mailbox", "agenda", "calendar", "agendabeheer",
    ];

    /// <summary>Words that name an office or an organisation only as they stand.</summary>
    private static readonly HashSet<string> OfficeWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "hr", "hrm", "p&o", "it", "ict", "or", "rvb", "rvc", "rvt", "mt", "pr", "b.v.", "bv", "n.v.", "nv", "ltd", "ltd.", "llp", "plc", "inc", "inc.", "gmbh", "stichting", "vereniging",
        "gemeente", "provincie", "ministerie", "universiteit", "hogeschool", "ziekenhuis", "waterschap", "rechtbank", "foundation", "university", "hospital", "council", "the", "onze", "ons", "our",
        "personeelszaken", "voorzitter", "secretaris", "penningmeester", "directeur", "raad", "room", "advocaten", "notarissen", "accountants", "partners", "lawyers", "namens",
    };

    /// <summary>The person's whole name, first name first; empty where it is none, or is only one word that could be anything.</summary>
    public static string Of(string name)
    {
        var words = WordsOf(name);
        return words.Length >= 2 && !Array.Exists(words, IsOffice) ? string.Join(' ', words) : "";
    }

    /// <summary>The first name, for a colleague; empty where it is none.</summary>
    public static string FirstOf(string name)
    {
        var words = WordsOf(name);
        return words.Length >= 1 && !Array.Exists(words, IsOffice) ? words[0] : "";
    }

    /// <summary>"Bos, Lena (Wind BV)" is Lena Bos; what stands behind a bracket or a bar is where she works.</summary>
    private static string[] WordsOf(string name)
    {
        var own = name.Split('(', '[', '|', '/')[0].Trim();
        if (own.Length == 0 || own.Any(c => char.IsDigit(c) || c is '@' or '_'))
        {
            return [];
        }

        var parts = own.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', parts.Length == 2 ? parts.Reverse() : parts).Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    private static bool IsOffice(string word) =>
        OfficeWords.Contains(word) || Array.Exists(OfficeEnds, end => word.EndsWith(end, StringComparison.OrdinalIgnoreCase));
}
