using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Agendas;

/// <summary>The agendas somebody keeps up to date.</summary>
/// <param name="Owners">Partners first, oneself next.</param>
/// <param name="Colleagues">Whose calendar an assistant may also upload; empty for anybody else.</param>
public sealed record AgendasPage(IReadOnlyList<OwnerAgendas> Owners, IReadOnlyList<(string Id, string Name)> Colleagues)
{
    /// <summary>One's own large uploads that are not over.</summary>
    public IReadOnlyList<UploadSummary> Uploads { get; init; } = [];
}

/// <summary>One owner's agendas.</summary>
public sealed record OwnerAgendas(AgendaOwner Owner, IReadOnlyList<AgendaSummary> Agendas);

/// <summary>One agenda.</summary>
/// <param name="Newest">The newest import, undone or not; null before the first.</param>
public sealed record AgendaSummary(string Source, int Entries, ImportSummary? Newest);

/// <summary>One import.</summary>
/// <param name="By">Display name, or the key of the words that stand for it.</param>
public sealed record ImportSummary(Guid Id, ZonedDateTime At, (string? Name, string Words) By, ImportCounts Counts, bool IsUndone);

/// <summary>Reads the page of agendas.</summary>
public sealed class AgendaOverview(FocusDbContext db, FirmStore firms, UploadOverview uploads)
{
    public async Task<AgendasPage> ReadAsync(CurrentUser user, CancellationToken cancel)
    {
        var firm = (await firms.FindAsync(cancel))?.Profile;
        if (firm is null)
        {
            return new AgendasPage([], []);
        }

        var agendas = await db.Agendas.AsNoTracking().KeptBy(user).OrderBy(a => a.Source)
            .Select(a => new
            {
                a.OwnerId,
                a.Source,
                Entries = a.Entries.Count,
                Newest = db.Imports.Where(i => i.AgendaId == a.Id).OrderByDescending(i => i.At).FirstOrDefault(),
            })
            .ToListAsync(cancel);
        var byOwner = agendas.ToLookup(
            a => a.OwnerId,
            a => new AgendaSummary(a.Source, a.Entries, a.Newest is { } i
                ? new ImportSummary(
                    i.Id, i.At.InZone(firm.TimeZone), Actor(i.By, firm),
                    new ImportCounts(i.Added, i.Changed, i.Gone, i.Same, i.Skipped), i.UndoneAt is not null)
                : null));
        var partners = user.PartnerIds.Select(id => AgendaOwner.FindPartner(user, firm, id));
        var members = firm.People.Where(p => p.Id == user.MemberId || byOwner.Contains(p.Id))
            .OrderByDescending(p => p.Id == user.MemberId).ThenBy(p => p.Name, StringComparer.CurrentCulture)
            .Select(p => AgendaOwner.FindMember(user, firm, p.Id));
        var colleagues = user.Roles.Contains(FocusRole.Assistant) ? firm.People.Where(p => p.Id != user.MemberId) : [];
        return new AgendasPage(
            [.. partners.Concat(members).OfType<AgendaOwner>().Select(o => new OwnerAgendas(o, [.. byOwner[o.Id]]))],
            [.. colleagues.Select(p => (p.Id, p.Name)).OrderBy(p => p.Name, StringComparer.CurrentCulture)])
        {
            Uploads = await uploads.ReadAsync(user, firm, cancel),
        };
    }

    private static (string? Name, string Words) Actor(string by, FirmProfile firm) => by switch
    {
        ImportRecord.BySample => (null, "Agenda.BySample"),
        ImportRecord.ByCommandLine => (null, "Agenda.ByCommandLine"),
        _ => (firm.NameOf(by), ""),
    };
}
