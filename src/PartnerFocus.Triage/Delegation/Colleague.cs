using System.Runtime.CompilerServices;
using PartnerFocus.Triage.Firm;

namespace PartnerFocus.Triage.Delegation;

/// <summary>A person or fellow partner, in the one shape the ranking looks at.</summary>
internal sealed record Colleague
{
    private const int ShortestName = 3;

    // Asked for each meeting, and the same for all meetings of one version of a firm; gone with it.
    private static readonly ConditionalWeakTable<FirmProfile, Colleague[]> Everybody = [];

    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string Email { get; init; }

    public string? Team { get; init; }

    /// <summary>Place in the firm's levels from 0 (lowest) to 1 (highest); partners are 1.</summary>
    public required double Standing { get; init; }

    /// <summary>Name of the level; null for partners.</summary>
    public string? Level { get; init; }

    public IReadOnlyList<string> Talents { get; init; } = [];

    public IReadOnlyList<string> Interests { get; init; } = [];

    public IReadOnlyList<string> Goals { get; init; } = [];

    public IReadOnlyList<string> Clients { get; init; } = [];

    public IReadOnlyList<string> BarredFrom { get; init; } = [];

    /// <summary>The leads above, the nearest first.</summary>
    public IReadOnlyList<string> Line { get; init; } = [];

    public bool IsPartner => Level is null;

    /// <summary>Support staff: the lowest level, where there is more than one.</summary>
    public bool IsSupport => Standing == 0;

    /// <summary>What the text may call this colleague by: nobody else's name, and at least three letters, since initials name too much else.</summary>
    public IReadOnlyList<string> CalledBy { get; init; } = [];

    /// <summary>Whether of this partner's team: in it, or reporting to the partner directly or through others.</summary>
    public bool IsInTeamOf(Partner partner) => (!IsPartner && partner.Team is not null && Team == partner.Team) || Line.Contains(partner.Id);

    /// <summary>Everybody of the firm but this partner.</summary>
    public static IEnumerable<Colleague> Of(FirmProfile firm, string partnerId) =>
        Everybody.GetValue(firm, static f => [.. f.People.Select(p => From(f, p)), .. f.Partners.Select(From)])
            .Where(c => !c.IsPartner || c.Id != partnerId);

    private static Colleague From(FirmProfile firm, Person person) => new()
    {
        Id = person.Id,
        Name = person.Name,
        Email = person.Email,
        CalledBy = [.. person.Aliases.Prepend(person.Name).Where(n => n.Length >= ShortestName && IsNobodyElses(firm, n))],
        Team = person.Team,
        Level = person.Level,
        Standing = StandingOf(firm, person.Level),
        Talents = person.Talents,
        Interests = person.Interests,
        Goals = person.DevelopmentGoals,
        Clients = person.Clients,
        BarredFrom = person.BarredFrom,
        Line = ReportingLine.Above(firm, person.Id),
    };

    private static Colleague From(Partner partner) => new()
    {
        Id = partner.Id,
        Name = partner.Name,
        Email = partner.Email,
        Team = partner.Team,
        Standing = 1,
        Talents = partner.Expertise,
        Clients = [.. partner.KeyClients, .. partner.FavouriteClients],
    };

    private static bool IsNobodyElses(FirmProfile firm, string name) =>
        !firm.Partners.Any(p => p.Name == name || p.Aliases.Contains(name)) && firm.People.Count(p => p.Aliases.Contains(name)) <= 1;

    private static double StandingOf(FirmProfile firm, string level)
    {
        for (var i = 0; i < firm.Levels.Count && firm.Levels.Count > 1; i++)
        {
            if (firm.Levels[i] == level)
            {
                return (double)i / (firm.Levels.Count - 1);
            }
        }

        return 1;
    }
}
