using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Triage;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Agendas;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Store;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Web.Delegations;

/// <summary>
/// The meetings that a yes to a series can cover: those to come in its stretch that are what the one it was asked for is. What differs
/// in attendees, organiser, title, text or length, is private, or is objected to, is looked at by itself.
/// </summary>
public sealed class SeriesAhead(FocusDbContext db, FirmStore firms, AgendaReading agendas, TriageEngines engines, TimeProvider time)
{
    /// <summary>
    /// Whether who takes a meeting over can only be asked one by one: its organiser wants no forwarding, and says each time who may come.
    /// </summary>
    internal static bool IsAskedEachTime(Meeting meeting, Partner partner, FirmProfile firm) =>
        meeting.DoNotForward && meeting.Organizer?.Email is { Length: > 0 } organizer && organizer != partner.Email
            && (partner.Assistant is not { } id || organizer != firm.FindPerson(id)?.Email);

    /// <summary>The engine of the firm in force; null while there is none.</summary>
    public async Task<TriageEngine?> EngineAsync(CancellationToken cancel) => await firms.FindAsync(cancel) is { } firm ? engines.For(firm) : null;

    /// <summary>For what was asked of somebody; nothing for what the user was not asked, or not for the series.</summary>
    public async Task<IReadOnlyList<Meeting>> OfAsync(Guid id, CurrentUser user, CancellationToken cancel) =>
        await db.Delegations.AsNoTracking().ForDelegatee(user, time.StoredNow()).Include(d => d.Choice).SingleOrDefaultAsync(d => d.Id == id, cancel) is { } row
            ? await OfAsync(row, cancel)
            : [];

    /// <summary>For a delegation, with its choice.</summary>
    public async Task<IReadOnlyList<Meeting>> OfAsync(Delegation head, CancellationToken cancel)
    {
        var now = time.StoredNow();
        return head.SeriesUntil is { } until ? await LikeAsync(head.Choice, head.SeriesFrom is { } first && first > now ? first : now, until, cancel) : [];
    }

    /// <summary>Those in a stretch that are what the meeting of a choice is.</summary>
    public async Task<IReadOnlyList<Meeting>> LikeAsync(Choice like, Instant from, Instant until, CancellationToken cancel)
    {
        var at = like.Start;
        if (until <= from || await firms.FindAsync(cancel) is not { } firm || firm.Profile.FindPartner(like.PartnerId) is not { } partner)
        {
            return [];
        }

        var (uid, zone) = (like.Uid, firm.Profile.TimeZone);
        var read = await agendas.OfSeriesAsync(like.PartnerId, [uid], cancel);
        var stretch = new Interval(at < from ? at : from, until > at ? until : at + Duration.Epsilon);
        var all = read.OrderBy(a => a.Agenda.Id != like.AgendaId)
            .SelectMany(a => AgendaMeetings.Of(a.Series, a.Zones, stretch, zone, partner)).Where(m => m.RecurrenceId is not null)
            .DistinctBy(m => m.RecurrenceId).ToList();
        if (all.Find(m => m.RecurrenceId == like.RecurrenceId) is not { } asked)
        {
            return [];
        }

        var engine = engines.For(firm);
        var basis = engine.BasisOf(asked).ToString();
        var objected = await db.Comments.Where(c => c.PartnerId == like.PartnerId && c.Uid == uid && c.IsObjection && c.AnsweredAt == null)
            .Select(c => c.RecurrenceId).ToListAsync(cancel);
        return [.. all.Where(m => !m.IsPrivate && !IsAskedEachTime(m, partner, firm.Profile) && m.Start.ToInstant() >= from && m.Start.ToInstant() < until
            && !objected.Contains(m.RecurrenceId!) && engine.BasisOf(m).ToString() == basis)];
    }
}
