using PartnerFocus.Triage;
using PartnerFocus.Triage.Firm;

namespace PartnerFocus.Web.Firm;

/// <summary>A member of the firm as the form shows it.</summary>
public sealed class PersonForm : FirmForm
{
    public string? Email { get; set; }

    /// <summary>One a line.</summary>
    public string? Aliases { get; set; }

    public string? Team { get; set; }

    public string? Level { get; set; }

    public string? ReportsTo { get; set; }

    public string[]? Talents { get; set; }

    public string[]? Interests { get; set; }

    public string[]? DevelopmentGoals { get; set; }

    public string[]? Clients { get; set; }

    public string[]? BarredFrom { get; set; }

    /// <summary>As typed.</summary>
    public string? AgreedHours { get; set; }

    public static PersonForm Of(Person person) => new()
    {
        Name = person.Name,
        Email = person.Email,
        Aliases = Text(person.Aliases),
        Team = person.Team,
        Level = person.Level,
        ReportsTo = person.ReportsTo,
        Talents = [.. person.Talents],
        Interests = [.. person.Interests],
        DevelopmentGoals = [.. person.DevelopmentGoals],
        Clients = [.. person.Clients],
        BarredFrom = [.. person.BarredFrom],
        AgreedHours = Hours(person.AgreedHours),
    };

    /// <summary>The person as the form says; what the user may not change stays as it was.</summary>
    public Person ToPerson(string id, Person? before, FirmProfile firm, FirmRights rights)
    {
        var all = rights.ChangesAll;
        return new Person
        {
            Id = id,
            Name = Name?.Trim() ?? "",
            Email = (all || before is null ? Email?.Trim().ToLowerInvariant() : before.Email) ?? "",
            Aliases = Lines(Aliases),
            Team = all || before is null ? OrNull(Team) : before.Team,
            Level = Level ?? "",
            ReportsTo = OrNull(ReportsTo),
            Talents = Talents ?? [],
            Interests = Interests ?? [],
            DevelopmentGoals = DevelopmentGoals ?? [],
            Clients = Ticked(Clients, before?.Clients ?? [], firm.Clients, rights),
            BarredFrom = all ? Ticked(BarredFrom, before?.BarredFrom ?? [], firm.Clients, rights) : before?.BarredFrom ?? [],
            AgreedHours = Hours(AgreedHours),
        };
    }

    public override IReadOnlyDictionary<string, string> Values(FirmProfile firm)
    {
        string? Topic(string id) => firm.Topics.FirstOrDefault(t => t.Id == id)?.Name.In(Access.CurrentUser.Language);
        string? Client(string id) => firm.FindClient(id)?.Name;
        return new Dictionary<string, string>
        {
            ["name"] = Name ?? "",
            ["email"] = Email ?? "",
            ["aliases"] = Aliases ?? "",
            ["team"] = firm.Teams.FirstOrDefault(t => t.Id == Team)?.Name ?? "",
            ["level"] = Level ?? "",
            ["reportsTo"] = firm.NameOf(ReportsTo ?? ""),
            ["talents"] = Joined(Talents, Topic),
            ["interests"] = Joined(Interests, Topic),
            ["developmentGoals"] = Joined(DevelopmentGoals, Topic),
            ["clients"] = Joined(Clients, Client),
            ["barredFrom"] = Joined(BarredFrom, Client),
            ["agreedHours"] = Hours(Hours(AgreedHours)) ?? "",
        };
    }
}
