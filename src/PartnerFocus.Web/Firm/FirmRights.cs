using System.Text.Json.Nodes;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Firm.Changes;

namespace PartnerFocus.Web.Firm;

/// <summary>
/// What one user may see and change of the firm. Assistants, team leads and walls give access to other people's agendas, so
/// only an administrator sets those; a lead looks after the own people and the clients, a partner after what is the own.
/// </summary>
public sealed class FirmRights
{
    /// <summary>What of people gives access, or is theirs with the address they sign in with.</summary>
    private static readonly HashSet<string> PeopleByAdministrator = ["email", "team", "barredFrom"];

    /// <summary>What partners say of themselves.</summary>
    private static readonly HashSet<string> OfOneself = ["expertise", "chosenLearning", "keyClients", "favouriteClients", "vision", "agreedHours"];

    private readonly CurrentUser _user;
    private readonly FirmProfile _firm;
    private readonly HashSet<string> _hidden;

    public FirmRights(CurrentUser user, FirmProfile firm)
    {
        _user = user;
        _firm = firm;
        _hidden = [.. firm.FindPerson(user.MemberId ?? "")?.BarredFrom ?? []];
    }

    /// <summary>Whether everything may be changed, rights and walls included.</summary>
    public bool ChangesAll => _user.Roles.Contains(FocusRole.Administrator);

    public bool ChangesPeopleAndClients => ChangesAll || _user.LedTeamIds.Count > 0;

    /// <summary>Teams into which people may be put.</summary>
    public IEnumerable<Team> Teams(FirmProfile firm) => firm.Teams.Where(t => ChangesAll || _user.LedTeamIds.Contains(t.Id));

    public bool MayChange(Person person) => ChangesAll || (person.Team is { } team && _user.LedTeamIds.Contains(team));

    /// <summary>A partner writes the own field, learning, clients and vision.</summary>
    public bool MayChange(Partner partner) => ChangesAll || _user.IsPartner(partner.Id);

    /// <summary>Whether a client is on this side of the user's own wall; behind it even the name is hidden.</summary>
    public bool Sees(string clientId) => !_hidden.Contains(clientId);

    /// <summary>Whether changes of topics, words and thresholds may be made ready; only an administrator saves them.</summary>
    public bool Proposes => ChangesAll || _user.PartnerId is not null;

    /// <summary>Whether this user may put a change in force.</summary>
    public bool MaySave(FirmChange change) => ChangesAll || change switch
    {
        { Section: "people", Id: { } id, Field: { } field } =>
            _firm.FindPerson(id) is { } person && MayChange(person) && !PeopleByAdministrator.Contains(field),
        // A lead adds people to the own teams, without walls; only an administrator takes out.
        { Section: "people", Field: null, After: JsonObject added } =>
            _user.LedTeamIds.Contains(added["team"]?.ToString() ?? "") && added["barredFrom"] is not JsonArray { Count: > 0 },
        { Section: "clients", Id: { } id } => ChangesPeopleAndClients && Sees(id) && (change.Field is not null || change.After is not null),
        { Section: "partners", Id: { } id, Field: { } field } => _user.IsPartner(id) && OfOneself.Contains(field),
        _ => false,
    };

    /// <summary>Whether this user may know of a change: walls are the administrator's, and hide the client from whom they keep out.</summary>
    public bool Sees(FirmChange change) =>
        (ChangesAll || change.Field is not ("barredFrom" or "email")) && (change.Section != "clients" || change.Id is null || Sees(change.Id));

    /// <summary>The clients this user may know of.</summary>
    public IEnumerable<Client> Clients(FirmProfile firm) => firm.Clients.Where(c => Sees(c.Id));
}
