namespace PartnerFocus.Triage.Firm.Files;

/// <summary>Collects problems while a firm file is read; one method per code, so that the wording stands in one place.</summary>
internal sealed class FirmFileProblems
{
    private readonly List<FirmFileProblem> found = [];

    /// <summary>All problems by line, those of one line in the order of finding.</summary>
    public IReadOnlyList<FirmFileProblem> All => [.. found.OrderBy(p => p.Line ?? 0)];

    public void NotJson(int line, int column) => Add("", line, "notJson",
        $"Dit is geen geldige JSON: op regel {line}, positie {column} staat iets wat er niet hoort, of het bestand is afgekapt.",
        $"This is not valid JSON: on line {line}, position {column} something does not belong there, or the file was cut off.");

    public void UnsupportedVersion(string path, int line, string seen) => Add(path, line, "unsupportedVersion",
        $"Versie {seen} van het kantoorbestand is onbekend; alleen versie 1 kan worden gelezen.",
        $"Version {seen} of the firm file is unknown; only version 1 can be read.");

    public void UnknownKey(string path, int line, string key, IEnumerable<string> known) => Add(path, line, "unknownKey",
        $"Onbekende sleutel \"{key}\" op {path}; bekend zijn hier: {string.Join(", ", known)}.",
        $"Unknown key \"{key}\" at {path}; known here are: {string.Join(", ", known)}.");

    public void DuplicateKey(string path, int line, string key) => Add(path, line, "duplicateKey",
        $"Sleutel \"{key}\" staat er twee keer op {path}.",
        $"Key \"{key}\" stands twice at {path}.");

    public void Missing(string path, int line) => Add(path, line, "missing",
        $"{path} ontbreekt of is leeg.",
        $"{path} is missing or empty.");

    public void WrongType(string path, int line, LocalText wanted, LocalText seen) => Add(path, line, "wrongType",
        $"{(path.Length > 0 ? path : "Het bestand")} moet {wanted.Nl} zijn, maar is {seen.Nl}.",
        $"{(path.Length > 0 ? path : "The file")} must be {wanted.En}, but is {seen.En}.");

    public void BadId(string path, int line, string id) => Add(path, line, "badId",
        $"\"{id}\" op {path} kan geen id zijn; alleen kleine letters, cijfers en streepjes mogen.",
        $"\"{id}\" at {path} cannot be an id; only lower-case letters, digits and hyphens may stand there.");

    public void BadValue(string path, int line, string value, LocalText wanted) => Add(path, line, "badValue",
        $"\"{value}\" op {path} klopt niet; verwacht wordt {wanted.Nl}.",
        $"\"{value}\" at {path} is not right; expected is {wanted.En}.");

    public void Duplicate(string path, int line, string id, string first) => Add(path, line, "duplicate",
        $"\"{id}\" op {path} bestaat al op {first}.",
        $"\"{id}\" at {path} exists already at {first}.");

    public void UnknownId(string path, int line, string id, LocalText kind) => Add(path, line, "unknownId",
        $"\"{id}\" op {path} is geen bestaand id van {kind.Nl}.",
        $"\"{id}\" at {path} is no existing id of {kind.En}.");

    public void Cycle(string path, int line, string name) => Add(path, line, "cycle",
        $"{name} rapporteert op {path} langs een omweg aan zichzelf.",
        $"{name} at {path} reports to himself or herself by a detour.");

    private void Add(string path, int? line, string code, string nl, string en) =>
        found.Add(new FirmFileProblem(path, line, code, new LocalText(nl, en)));
}
