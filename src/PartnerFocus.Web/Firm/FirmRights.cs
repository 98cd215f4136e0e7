using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Access;

namespace PartnerFocus.Web.Firm;

/// <summary>
/// What one user may see and change of the firm. Assistants, team leads and walls give access to other people's agendas, so
/// only an administrator sets those; a lead looks after the own people and the clients.
/// </summary>
public sealed class FirmRights
{
    private readonly CurrentUser _user;
    private readonly HashSet<string> _hidden;

    public FirmRights(CurrentUser user, FirmProfile firm)
    {
        _user = user;
        _hidden = [.. firm.FindPerson(user.MemberId ?? "")?.BarredFrom ?? []];
    }

    /// <summary>Whether everything may be changed, rights and walls included.</summary>
    public bool ChangesAll => _user.Roles.Contains(FocusRole.Administrator);

    public bool ChangesPeopleAndClients => ChangesAll || _user.LedTeamIds.Count > 0;

    /// <summary>Teams into which people may be put.</summary>
    public IEnumerable<Team> Teams(FirmProfile firm) => firm.Teams.Where(t => ChangesAll || _user.LedTeamIds.Contains(t.Id));

    public bool MayChange(Person person) => ChangesAll || (person.Team is { } team && _user.LedTeamIds.Contains(team));

    /// <summary>Whether a client is on this side of the user's own wall; behind it even the name is hidden.</summary>
    public bool Sees(string clientId) => !_hidden.Contains(clientId);

    /// <summary>The clients this user may know of.</summary>
    public IEnumerable<Client> Clients(FirmProfile firm) => firm.Clients.Where(c => Sees(c.Id));
}
