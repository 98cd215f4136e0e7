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

/// <summary>What a yes to a series would cover of what is in the agenda now.</summary>
/// <param name="Covered">How many, the one it is asked for included.</param>
/// <param name="Not">The days of the others: they are something else, or decided on already.</param>
public sealed record SeriesOutlook(int Covered, IReadOnlyList<LocalDate> Not)
{
    /// <summary>Whether it comes down to a yes to the one it is asked for.</summary>
    public bool IsThisOnly => Covered <= 1;

    /// <summary>Whether who is asked for a series can say yes to this one and the following: on the own page, written down, and in the mail.</summary>
    /// <param name="ahead">Null where it is not known.</param>
    public static bool OffersAll(SeriesOutlook? ahead) => ahead is not { IsThisOnly: true };
}

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

    /// <summary>For what was asked of somebody, or waits for that person's own word as a lead; nothing for what the user was not asked, or not for the series.</summary>
    public async Task<IReadOnlyList<Meeting>> OfAsync(Guid id, CurrentUser user, CancellationToken cancel) =>
        await db.Delegations.AsNoTracking().Concerning(user, time.StoredNow()).Include(d => d.Choice).SingleOrDefaultAsync(d => d.Id == id && d.DelegateeId == user.MemberId, cancel) is { } row
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
        return [.. (await ReadAsync(like, from, until, cancel)).Where(m => m.IsAlike).Select(m => m.Meeting)];
    }

    /// <summary>How many of those in a stretch a yes would cover, and which not.</summary>
    /// <param name="like">The meeting it is asked for; it need not be in the store.</param>
    /// <param name="delegateeId">Who is asked: a meeting to which that person goes already is none that the yes leaves out. Null where nobody is named.</param>
    public Task<SeriesOutlook> OutlookAsync(Choice like, Instant? from, Instant until, string? delegateeId, CancellationToken cancel)
    {
        var uid = like.Uid;
        return OutlookAsync(
            like, from, until, delegateeId, db.Delegations.Where(d => d.PartnerId == like.PartnerId && d.DelegateeId == delegateeId && d.Choice.Uid == uid && d.State == DelegationState.Approved && d.SeriesUntil != null), cancel);
    }

    /// <summary>The same for what was asked of somebody; null where it was asked for one meeting only.</summary>
    public async Task<SeriesOutlook?> OutlookAsync(Delegation asked, CancellationToken cancel) =>
        asked.SeriesUntil is { } until ? await OutlookAsync(asked.Choice, asked.SeriesFrom, until, asked.DelegateeId, db.Delegations.AnsweredWith(asked), cancel) : null;

    /// <param name="answered">What else the same yes answers.</param>
    private async Task<SeriesOutlook> OutlookAsync(Choice like, Instant? from, Instant until, string? delegateeId, IQueryable<Delegation> answered, CancellationToken cancel)
    {
        var now = time.StoredNow();
        var all = await ReadAsync(like, from is { } first && first > now ? first : now, until, cancel);
        var (uid, me) = (like.Uid, like.RecurrenceId);
        var decided = await db.Choices.Where(c => c.PartnerId == like.PartnerId && c.Uid == uid && c.State != ChoiceState.Undone && c.RecurrenceId != me).ToDictionaryAsync(c => c.RecurrenceId, c => c.Start, cancel);
        var goes = await db.Delegations.Where(d => d.PartnerId == like.PartnerId && d.DelegateeId == delegateeId && d.Choice.Uid == uid && d.State == DelegationState.Accepted)
            .Concat(answered).Where(d => d.Choice.RecurrenceId != me).Select(d => d.Choice.RecurrenceId).ToListAsync(cancel);
        var covered = all.FindAll(m => m.Meeting.RecurrenceId == me || goes.Contains(m.Meeting.RecurrenceId!) || (m.IsAlike && (!decided.TryGetValue(m.Meeting.RecurrenceId!, out var start) || start != m.Meeting.Start.ToInstant())));
        return new SeriesOutlook(Math.Max(1, covered.Count), [.. all.Except(covered).Select(m => m.Meeting.Start.Date)]);
    }

    /// <summary>All to come of the series in a stretch, each with whether it is what the meeting of a choice is; nothing where that one is not there.</summary>
    private async Task<List<(Meeting Meeting, bool IsAlike)>> ReadAsync(Choice like, Instant from, Instant until, CancellationToken cancel)
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
        return [.. all.Where(m => m.Start.ToInstant() >= from && m.Start.ToInstant() < until).OrderBy(m => m.Start.ToInstant()).Select(m => (m,
            !m.IsPrivate && !IsAskedEachTime(m, partner, firm.Profile) && !objected.Contains(m.RecurrenceId!) && engine.BasisOf(m).ToString() == basis))];
    }
}
