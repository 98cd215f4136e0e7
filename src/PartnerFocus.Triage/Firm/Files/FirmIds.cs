namespace PartnerFocus.Triage.Firm.Files;

/// <summary>What an id can name.</summary>
internal enum IdKind
{
    Team,
    Person,
    PartnerOrPerson,
    Client,
    Topic,
    Challenge,
    Level,
}

/// <summary>
/// The ids a file makes and the ids it refers to. References are checked at the end, since a file may name a person
/// before that person is described.
/// </summary>
internal sealed class FirmIds(FirmFileProblems problems)
{
    private readonly Dictionary<(IdKind Kind, string Id), string> made = [];
    private readonly List<(IdKind Kind, string Id, string Path, int Line)> references = [];

    /// <summary>Reads the id of an object and notes it under its kinds.</summary>
    public string Make(FirmObject from, params IdKind[] kinds)
    {
        var id = from.RequiredText("id");
        var (path, line) = (from.PathOf("id"), from.LineOf("id"));
        if (id.Length == 0)
        {
            return id;
        }

        if (!id.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-'))
        {
            problems.BadId(path, line, id);
        }

        Note(id, path, line, kinds);
        return id;
    }

    /// <summary>Notes a name that others refer to; reports it when it is taken.</summary>
    public void Note(string id, string path, int line, params IdKind[] kinds)
    {
        var taken = kinds.Select(kind => made.GetValueOrDefault((kind, id))).FirstOrDefault(first => first is not null);
        if (taken is not null)
        {
            problems.Duplicate(path, line, id, taken);
            return;
        }

        foreach (var kind in kinds)
        {
            made[(kind, id)] = path;
        }
    }

    public string? Refer(FirmObject from, string key, IdKind kind)
    {
        var id = from.OptionalText(key);
        if (id is not null)
        {
            references.Add((kind, id, from.PathOf(key), from.LineOf(key)));
        }

        return id;
    }

    public string ReferRequired(FirmObject from, string key, IdKind kind)
    {
        var id = from.RequiredText(key);
        if (id.Length > 0)
        {
            references.Add((kind, id, from.PathOf(key), from.LineOf(key)));
        }

        return id;
    }

    public IReadOnlyList<string> ReferAll(FirmObject from, string key, IdKind kind) =>
        from.Texts(key, visit: (id, path, line) => references.Add((kind, id, path, line)));

    /// <summary>Reports every reference to something that is not there.</summary>
    public void Resolve()
    {
        foreach (var (kind, id, path, line) in references.Where(r => !made.ContainsKey((r.Kind, r.Id))))
        {
            problems.UnknownId(path, line, id, Named(kind));
        }
    }

    private static LocalText Named(IdKind kind) => kind switch
    {
        IdKind.Team => new("een team", "a team"),
        IdKind.Person => new("een medewerker", "a person"),
        IdKind.PartnerOrPerson => new("een partner of medewerker", "a partner or person"),
        IdKind.Client => new("een klant", "a client"),
        IdKind.Topic => new("een onderwerp", "a topic"),
        IdKind.Challenge => new("een opgave", "a challenge"),
        _ => new("een niveau uit levels", "a level in levels"),
    };
}
