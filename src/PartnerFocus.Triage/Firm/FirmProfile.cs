using NodaTime;

namespace PartnerFocus.Triage.Firm;

/// <summary>
/// The firm: people, teams, clients, topics, challenges and settings. Immutable; made by <c>FirmFile.Read</c>, which
/// guarantees that every id referred to exists.
/// </summary>
public sealed record FirmProfile
{
    // Asked by id thousands of times a week; each is set with its list, so it is never another one's.
    private readonly Dictionary<string, Partner> partners = [];
    private readonly Dictionary<string, Person> people = [];
    private readonly Dictionary<string, Client> clients = [];

    /// <summary>Name of the firm.</summary>
    public required string Name { get; init; }

    /// <summary>law, consultancy, medical, banking, insurance, engineering, accountancy, government or ngo.</summary>
    public required string Profession { get; init; }

    /// <summary>What this profession calls a client.</summary>
    public required LocalText ClientTerm { get; init; }

    /// <summary>The firm's own mail domains, lower case.</summary>
    public required IReadOnlyList<string> Domains { get; init; }

    /// <summary>The firm's time zone.</summary>
    public required DateTimeZone TimeZone { get; init; }

    /// <summary>The firm's working hours.</summary>
    public required WorkingHours WorkingHours { get; init; }

    /// <summary>Weekdays of notice below which a request counts as last minute.</summary>
    public int LeadTimeWorkingDays { get; init; } = 2;

    /// <summary>Hours a week that can be delegated to one person, where nothing else was agreed with that person.</summary>
    public double MaxDelegatedHoursPerWeek { get; init; } = 8;

    /// <summary>Levels below partner, lowest first.</summary>
    public required IReadOnlyList<string> Levels { get; init; }

    /// <summary>The teams.</summary>
    public required IReadOnlyList<Team> Teams { get; init; }

    /// <summary>The partners.</summary>
    public required IReadOnlyList<Partner> Partners
    {
        get;
        init => (field, partners) = (value, ById(value, p => p.Id));
    }

    /// <summary>Everybody else.</summary>
    public required IReadOnlyList<Person> People
    {
        get;
        init => (field, people) = (value, ById(value, p => p.Id));
    }

    /// <summary>The client register.</summary>
    public required IReadOnlyList<Client> Clients
    {
        get;
        init => (field, clients) = (value, ById(value, c => c.Id));
    }

    /// <summary>The topics.</summary>
    public required IReadOnlyList<Topic> Topics { get; init; }

    /// <summary>The organisation's strategic tasks.</summary>
    public IReadOnlyList<Challenge> Challenges { get; init; } = [];

    /// <summary>The product's own settings.</summary>
    public FirmSettings Settings { get; init; } = new();

    /// <summary>The partner with this id; null when there is none.</summary>
    public Partner? FindPartner(string id) => partners.GetValueOrDefault(id);

    /// <summary>The person with this id; null when there is none.</summary>
    public Person? FindPerson(string id) => people.GetValueOrDefault(id);

    /// <summary>The client with this id; null when there is none.</summary>
    public Client? FindClient(string id) => clients.GetValueOrDefault(id);

    /// <summary>Place of a person's level, 0 for the lowest; -1 for one the firm does not know.</summary>
    public int LevelOf(Person person)
    {
        ArgumentNullException.ThrowIfNull(person);
        for (var i = 0; i < Levels.Count; i++)
        {
            if (Levels[i] == person.Level)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Hours a week this person or partner agreed to take over; what the firm keeps to where nothing was agreed.</summary>
    public double AgreedHoursOf(string id) => OwnHoursOf(id) ?? MaxDelegatedHoursPerWeek;

    /// <summary>Hours a week that were agreed with this person or partner; null when nothing was.</summary>
    public double? OwnHoursOf(string id) => FindPerson(id) is { } person ? person.AgreedHours : FindPartner(id)?.AgreedHours;

    /// <summary>The display name of a partner or person; the id itself when unknown.</summary>
    public string NameOf(string id) => FindPerson(id)?.Name ?? FindPartner(id)?.Name ?? id;

    /// <summary>Of two with one id the first counts.</summary>
    private static Dictionary<string, T> ById<T>(IReadOnlyList<T> all, Func<T, string> idOf)
    {
        var found = new Dictionary<string, T>(all.Count);
        foreach (var one in all)
        {
            found.TryAdd(idOf(one), one);
        }

        return found;
    }
}

/// <summary>Working hours of a week.</summary>
/// <param name="Start">Start of the day.</param>
/// <param name="End">End of the day, exclusive.</param>
/// <param name="Days">The working days.</param>
public sealed record WorkingHours(LocalTime Start, LocalTime End, IReadOnlyList<IsoDayOfWeek> Days);

/// <summary>A team.</summary>
/// <param name="Id">Id in the firm file.</param>
/// <param name="Name">Name.</param>
/// <param name="Lead">Person or partner id of the lead; null when the team has none.</param>
public sealed record Team(string Id, string Name, string? Lead);

/// <summary>A partner.</summary>
public sealed record Partner
{
    /// <summary>Id in the firm file.</summary>
    public required string Id { get; init; }

    /// <summary>Full name.</summary>
    public required string Name { get; init; }

    /// <summary>Address, lower case.</summary>
    public required string Email { get; init; }

    /// <summary>First name, initials and other names used in texts.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Team id; null when none.</summary>
    public string? Team { get; init; }

    /// <summary>Person id of the assistant; null when none.</summary>
    public string? Assistant { get; init; }

    /// <summary>Topic ids of the own field.</summary>
    public IReadOnlyList<string> Expertise { get; init; } = [];

    /// <summary>What the partner chose to learn, free text.</summary>
    public IReadOnlyList<string> ChosenLearning { get; init; } = [];

    /// <summary>Client ids.</summary>
    public IReadOnlyList<string> KeyClients { get; init; } = [];

    /// <summary>Client ids.</summary>
    public IReadOnlyList<string> FavouriteClients { get; init; } = [];

    /// <summary>The own vision, at most <see cref="MostVisionLines"/> lines in the own words, the weightiest first.</summary>
    public IReadOnlyList<string> Vision { get; init; } = [];

    /// <summary>Hours a week this partner agreed to take over from others; null when nothing was agreed.</summary>
    public double? AgreedHours { get; init; }

    /// <summary>So many lines a vision has at most.</summary>
    public const int MostVisionLines = 5;

    /// <summary>Characters of a line of a vision.</summary>
    public const int LongestVisionLine = 200;
}

/// <summary>A member of the firm below partner.</summary>
public sealed record Person
{
    /// <summary>Id in the firm file.</summary>
    public required string Id { get; init; }

    /// <summary>Full name.</summary>
    public required string Name { get; init; }

    /// <summary>Address, lower case.</summary>
    public required string Email { get; init; }

    /// <summary>First name, initials and other names used in texts.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Team id; null when none.</summary>
    public string? Team { get; init; }

    /// <summary>One of <see cref="FirmProfile.Levels"/>.</summary>
    public required string Level { get; init; }

    /// <summary>Person or partner id; null when nobody.</summary>
    public string? ReportsTo { get; init; }

    /// <summary>Topic ids.</summary>
    public IReadOnlyList<string> Talents { get; init; } = [];

    /// <summary>Topic ids.</summary>
    public IReadOnlyList<string> Interests { get; init; } = [];

    /// <summary>Topic ids.</summary>
    public IReadOnlyList<string> DevelopmentGoals { get; init; } = [];

    /// <summary>Client ids this person works for.</summary>
    public IReadOnlyList<string> Clients { get; init; } = [];

    /// <summary>Client ids behind an ethical wall.</summary>
    public IReadOnlyList<string> BarredFrom { get; init; } = [];

    /// <summary>Hours a week this person agreed to take over from partners; null when nothing was agreed.</summary>
    public double? AgreedHours { get; init; }
}

/// <summary>A client.</summary>
public sealed record Client
{
    /// <summary>Id in the firm file.</summary>
    public required string Id { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Other names, matter names included.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Mail domains, lower case.</summary>
    public IReadOnlyList<string> Domains { get; init; } = [];

    /// <summary>Standing of the client.</summary>
    public ClientTier Tier { get; init; } = ClientTier.Regular;
}

/// <summary>Standing of a client.</summary>
public enum ClientTier
{
    /// <summary>A key client.</summary>
    Key,

    /// <summary>A favourite client.</summary>
    Favourite,

    /// <summary>Any other client.</summary>
    Regular,

    /// <summary>Not a client yet.</summary>
    Prospect,

    /// <summary>No longer a client.</summary>
    Former,
}

/// <summary>A subject the firm knows.</summary>
/// <param name="Id">Id in the firm file.</param>
/// <param name="Name">Its name.</param>
/// <param name="Keywords">Words that point to it, in any language.</param>
public sealed record Topic(string Id, LocalText Name, IReadOnlyList<string> Keywords);

/// <summary>A strategic task of the organisation.</summary>
/// <param name="Id">Id in the firm file.</param>
/// <param name="Title">Its title.</param>
/// <param name="Keywords">Words that point to it.</param>
public sealed record Challenge(string Id, LocalText Title, IReadOnlyList<string> Keywords);
