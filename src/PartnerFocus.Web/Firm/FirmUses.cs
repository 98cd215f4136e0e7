using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Firm;

/// <summary>Something that still refers to an item of the firm.</summary>
/// <param name="Text">It, by name.</param>
/// <param name="Href">Where it can be changed; null when it ends by itself.</param>
public sealed record FirmUse(string Text, string? Href);

/// <summary>What refers to an item, and so keeps it from being taken out.</summary>
public sealed class FirmUses(FocusDbContext db, IStringLocalizer<FirmTexts> texts)
{
    public async Task<IReadOnlyList<FirmUse>> OfAsync(FirmProfile firm, string section, string id, CancellationToken cancel) => section switch
    {
        "people" or "partners" => [.. Person(firm, id), .. await LiveAsync(id, cancel)],
        "teams" => Team(firm, id),
        "clients" => Client(firm, id),
        "topics" => Topic(firm, id),
        _ => [],
    };

    private List<FirmUse> Person(FirmProfile firm, string id) =>
    [
        .. firm.Teams.Where(t => t.Lead == id).Select(t => Use("Use.Leads", t.Name, $"teams/{t.Id}")),
        .. firm.Partners.Where(p => p.Assistant == id).Select(p => Use("Use.Assists", p.Name, $"partners/{p.Id}")),
        .. firm.People.Where(p => p.ReportsTo == id).Select(p => Use("Use.LeadOf", p.Name, $"people/{p.Id}")),
    ];

    private List<FirmUse> Team(FirmProfile firm, string id) =>
    [
        .. firm.Partners.Where(p => p.Team == id).Select(p => Use("Use.InTeam", p.Name, $"partners/{p.Id}")),
        .. firm.People.Where(p => p.Team == id).Select(p => Use("Use.InTeam", p.Name, $"people/{p.Id}")),
    ];

    private List<FirmUse> Client(FirmProfile firm, string id) =>
    [
        .. firm.Partners.Where(p => p.KeyClients.Contains(id) || p.FavouriteClients.Contains(id)).Select(p => Use("Use.PartnersClient", p.Name, $"partners/{p.Id}")),
        .. firm.People.Where(p => p.Clients.Contains(id)).Select(p => Use("Use.WorksFor", p.Name, $"people/{p.Id}")),
        .. firm.People.Where(p => p.BarredFrom.Contains(id)).Select(p => Use("Use.Barred", p.Name, $"people/{p.Id}")),
    ];

    private List<FirmUse> Topic(FirmProfile firm, string id) =>
    [
        .. firm.Partners.Where(p => p.Expertise.Contains(id)).Select(p => Use("Use.Expertise", p.Name, $"partners/{p.Id}")),
        .. firm.People.Where(p => p.Talents.Contains(id) || p.Interests.Contains(id) || p.DevelopmentGoals.Contains(id))
            .Select(p => Use("Use.Topic", p.Name, $"people/{p.Id}")),
    ];

    /// <summary>What of a person goes on outside the firm file: an account, and meetings handed over that are not behind us.</summary>
    private async Task<List<FirmUse>> LiveAsync(string id, CancellationToken cancel)
    {
        var uses = new List<FirmUse>();
        if (await db.Users.Where(u => u.MemberId == id).Select(u => u.Email).FirstOrDefaultAsync(cancel) is { } account)
        {
            uses.Add(new FirmUse(texts["Use.Account", account].Value, "/admin/accounts"));
        }

        DelegationState[] open = [DelegationState.Confirmed, DelegationState.Approved, DelegationState.Accepted];
        var handed = await db.Delegations.CountAsync(d => (d.DelegateeId == id || d.PartnerId == id || d.TogetherWithId == id) && open.Contains(d.State), cancel);
        if (handed > 0)
        {
            uses.Add(new FirmUse(texts[handed == 1 ? "Use.Delegation.One" : "Use.Delegation.Many", handed].Value, null));
        }

        return uses;
    }

    private FirmUse Use(string key, string name, string path) => new(texts[key, name].Value, "/firm/" + path);
}
