namespace PartnerFocus.Triage.Firm.Files;

/// <summary>Reads the sections of a firm file, in the order of the format.</summary>
internal sealed class FirmFileParse
{
    /// <summary>The professions of the format.</summary>
    public static readonly IReadOnlyList<string> Professions =
        ["law", "consultancy", "medical", "banking", "insurance", "engineering", "accountancy", "government", "ngo"];

    private static readonly LocalText UsualTerm = new("klant", "client");

    private readonly FirmFileProblems problems;
    private readonly FirmIds ids;
    private readonly FirmParts parts;
    private readonly Dictionary<string, (string Path, int Line)> reportsTo = [];

    public FirmFileParse(FirmFileProblems problems) =>
        (this.problems, ids, parts) = (problems, new FirmIds(problems), new FirmParts(problems));

    /// <summary>The firm; worth something only when no problem was noted.</summary>
    public FirmProfile Profile(JsonSpot spot)
    {
        var root = new FirmObject(spot, "", problems);
        CheckVersion(root);
        var head = root.Child("firm", required: true) ?? FirmObject.Absent(problems);
        var firm = Head(head) with
        {
            Levels = root.Texts("levels", required: true, (level, path, line) => ids.Note(level, path, line, IdKind.Level)),
            Teams = [.. root.Objects("teams", required: true).Select(Team)],
            Partners = [.. root.Objects("partners", required: true).Select(Partner)],
            People = [.. root.Objects("people", required: true).Select(Person)],
            Clients = [.. root.Objects("clients", required: true).Select(Client)],
            Topics = [.. root.Objects("topics", required: true).Select(Topic)],
            Challenges = [.. root.Objects("challenges").Select(Challenge)],
        };
        firm = new FirmSettingsParse(problems).In(root.Child("settings"), firm);
        root.Done();
        ids.Resolve();
        CheckReporting(firm);
        return firm;
    }

    private void CheckVersion(FirmObject root)
    {
        var version = root.Required("version");
        if (version is not null && version.Text != "1")
        {
            problems.UnsupportedVersion("version", version.Line, version.Text.Length > 0 ? version.Text : "?");
        }
    }

    private FirmProfile Head(FirmObject head)
    {
        var firm = new FirmProfile
        {
            Name = head.RequiredText("name"),
            Profession = parts.Choice(head, "profession", Professions),
            ClientTerm = FirmParts.LocalText(head, "clientTerm", UsualTerm),
            Domains = parts.Domains(head, required: true),
            TimeZone = parts.Zone(head, "timeZone"),
            WorkingHours = parts.WorkingHours(head.Child("workingHours")),
            LeadTimeWorkingDays = (int)head.NumberOr("leadTimeWorkingDays", 2, whole: true),
            MaxDelegatedHoursPerWeek = head.NumberOr("maxDelegatedHoursPerWeek", 8, whole: false),
            Levels = [],
            Teams = [],
            Partners = [],
            People = [],
            Clients = [],
            Topics = [],
        };
        head.Done();
        return firm;
    }

    private Team Team(FirmObject from)
    {
        var team = new Team(ids.Make(from, IdKind.Team), from.RequiredText("name"), ids.Refer(from, "lead", IdKind.PartnerOrPerson));
        from.Done();
        return team;
    }

    private Partner Partner(FirmObject from)
    {
        var partner = new Partner
        {
            Id = ids.Make(from, IdKind.PartnerOrPerson),
            Name = from.RequiredText("name"),
            Email = parts.Email(from),
            Aliases = from.Texts("aliases"),
            Team = ids.Refer(from, "team", IdKind.Team),
            Assistant = ids.Refer(from, "assistant", IdKind.Person),
            Expertise = ids.ReferAll(from, "expertise", IdKind.Topic),
            ChosenLearning = from.Texts("chosenLearning"),
            KeyClients = ids.ReferAll(from, "keyClients", IdKind.Client),
            FavouriteClients = ids.ReferAll(from, "favouriteClients", IdKind.Client),
        };
        from.Done();
        return partner;
    }

    private Person Person(FirmObject from)
    {
        var person = new Person
        {
            Id = ids.Make(from, IdKind.PartnerOrPerson, IdKind.Person),
            Name = from.RequiredText("name"),
            Email = parts.Email(from),
            Aliases = from.Texts("aliases"),
            Team = ids.Refer(from, "team", IdKind.Team),
            Level = ids.ReferRequired(from, "level", IdKind.Level),
            ReportsTo = ids.Refer(from, "reportsTo", IdKind.PartnerOrPerson),
            Talents = ids.ReferAll(from, "talents", IdKind.Topic),
            Interests = ids.ReferAll(from, "interests", IdKind.Topic),
            DevelopmentGoals = ids.ReferAll(from, "developmentGoals", IdKind.Topic),
            Clients = ids.ReferAll(from, "clients", IdKind.Client),
            BarredFrom = ids.ReferAll(from, "barredFrom", IdKind.Client),
        };
        from.Done();
        reportsTo.TryAdd(person.Id, (from.PathOf("reportsTo"), from.LineOf("reportsTo")));
        return person;
    }

    private Client Client(FirmObject from)
    {
        var client = new Client
        {
            Id = ids.Make(from, IdKind.Client),
            Name = from.RequiredText("name"),
            Aliases = from.Texts("aliases"),
            Domains = parts.Domains(from),
            Tier = Enum.TryParse<ClientTier>(parts.Choice(from, "tier", FirmFileWrite.Tiers, "regular"), ignoreCase: true, out var tier)
                ? tier
                : ClientTier.Regular,
        };
        from.Done();
        return client;
    }

    private Topic Topic(FirmObject from)
    {
        var topic = new Topic(ids.Make(from, IdKind.Topic), FirmParts.LocalText(from, "name"), from.Texts("keywords"));
        from.Done();
        return topic;
    }

    private Challenge Challenge(FirmObject from)
    {
        var challenge = new Challenge(ids.Make(from, IdKind.Challenge), FirmParts.LocalText(from, "title"), from.Texts("keywords"));
        from.Done();
        return challenge;
    }

    // Someone whose line of leads comes back to oneself has no lead at all; appraisals would have nowhere to go.
    private void CheckReporting(FirmProfile firm)
    {
        var leads = new Dictionary<string, string?>();
        foreach (var person in firm.People)
        {
            leads.TryAdd(person.Id, person.ReportsTo);
        }

        foreach (var person in firm.People.Where(p => ComesBack(p.Id, leads)))
        {
            var (path, line) = reportsTo[person.Id];
            problems.Cycle(path, line, person.Name);
        }
    }

    private static bool ComesBack(string start, Dictionary<string, string?> leads)
    {
        var lead = leads[start];
        for (var steps = 0; lead is not null && steps <= leads.Count; steps++)
        {
            if (lead == start)
            {
                return true;
            }

            lead = leads.GetValueOrDefault(lead);
        }

        return false;
    }
}
