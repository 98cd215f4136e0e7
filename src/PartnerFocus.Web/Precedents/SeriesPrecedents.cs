using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Triage;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Precedents;

/// <summary>What a partner wants for a whole series.</summary>
/// <param name="AgendaId">The agenda the series was decided on.</param>
/// <param name="Uid">Of the series.</param>
/// <param name="Title">What it is called now.</param>
/// <param name="Verdict">What is decided.</param>
/// <param name="Basis">What the decision rests on.</param>
/// <param name="HoldsFrom">The first meeting it holds for; null for all.</param>
/// <param name="ActId">The act it is decided in.</param>
public sealed record SeriesWish(Guid AgendaId, string Uid, string Title, Verdict Verdict, MeetingBasis Basis, Instant? HoldsFrom, Guid ActId)
{
    public string? DelegateeId { get; init; }

    public string? TopContribution { get; init; }

    public string Reason { get; init; } = "";

    /// <summary>The day on which the partner looks again (<see cref="ReviewDay"/>); null for the usual one.</summary>
    public LocalDate? ReviewOn { get; init; }
}

/// <summary>
/// What a partner decided once for a series: begun, ended, confirmed and undone here, each with a <see cref="Decision"/>. Nothing that
/// holds for a series sends anything or asks anybody: it is advice on the next meetings, which the partner agrees with.
/// </summary>
public sealed class SeriesPrecedents(FocusDbContext db, TimeProvider time)
{
    private const int LongestTitle = 1000;

    /// <summary>What stands for a partner (UID → precedent), as the program reads it: whoever shows it has checked the right.</summary>
    public async Task<IReadOnlyDictionary<string, Precedent>> StandingAsync(string partnerId, CancellationToken cancel) =>
        (await db.Precedents.AsNoTracking().Where(p => p.PartnerId == partnerId && p.EndedAt == null).OrderBy(p => p.Number).ToListAsync(cancel))
            .GroupBy(p => p.Uid).ToDictionary(g => g.Key, g => g.Last());

    /// <summary>A meeting with what was decided for its series laid beside it. Private entries, single ones, and what came before it stay as they are.</summary>
    public static Meeting Beside(Meeting meeting, IReadOnlyDictionary<string, Precedent> standing, DateTimeZone zone) =>
        meeting is { RecurrenceId: not null, IsPrivate: false } && standing.TryGetValue(meeting.Uid, out var precedent)
            && (precedent.HoldsFrom is null || precedent.HoldsFrom <= meeting.Start.ToInstant())
            ? meeting with { Precedent = Of(precedent, zone) }
            : meeting;

    /// <summary>Decides for a series, as part of the partner's act; what stood is replaced. Not saved yet: two at once meet at the number.</summary>
    public async Task StageAsync(SeriesWish wish, string partnerId, CurrentFirm firm, CancellationToken cancel)
    {
        var rows = await db.Precedents.Where(p => p.PartnerId == partnerId && p.Uid == wish.Uid).OrderBy(p => p.Number).ToListAsync(cancel);
        foreach (var row in rows.Where(p => p.EndedAt is null))
        {
            End(row, PrecedentEnd.Replaced, partnerId, firm.VersionId, wish.ActId);
        }

        var (now, zone) = (time.StoredNow(), firm.Profile.TimeZone);
        var precedent = new Precedent
        {
            Id = Guid.CreateVersion7(),
            PartnerId = partnerId,
            AgendaId = wish.AgendaId,
            Uid = wish.Uid,
            Number = (rows.Count == 0 ? 0 : rows[^1].Number) + 1,
            Title = wish.Title.Length > LongestTitle ? wish.Title[..LongestTitle] : wish.Title,
            Verdict = wish.Verdict,
            DelegateeId = wish.DelegateeId,
            TopContribution = wish.TopContribution,
            Reason = wish.Reason,
            Basis = wish.Basis.ToString(),
            HoldsFrom = wish.HoldsFrom,
            ReviewAt = zone.AtStartOfDay(wish.ReviewOn ?? ReviewDay.Of(now, firm.Profile).Default).ToInstant(),
            By = partnerId,
            At = now,
            FirmVersionId = firm.VersionId,
            ActId = wish.ActId,
        };
        db.Precedents.Add(precedent);
        Record(precedent, "None", "Holds:" + precedent.Verdict, partnerId, firm.VersionId, wish.ActId, wish.Reason);
    }

    /// <summary>Takes back what one act decided for a series, as far as nothing was decided for it since. Not saved yet.</summary>
    public async Task StageUndoAsync(string partnerId, string uid, Guid act, long firmVersionId, CancellationToken cancel)
    {
        var rows = await db.Precedents.Where(p => p.PartnerId == partnerId && p.Uid == uid).ToListAsync(cancel);
        foreach (var begun in rows.Where(p => p.ActId == act && p.EndedAt is null).ToList())
        {
            End(begun, PrecedentEnd.Undone, partnerId, firmVersionId, act);
            foreach (var replaced in rows.Where(p => p.EndedActId == act && p.EndedWhy == PrecedentEnd.Replaced))
            {
                (replaced.EndedAt, replaced.EndedBy, replaced.EndedWhy, replaced.EndedActId) = (null, null, null, null);
                Record(replaced, nameof(PrecedentEnd.Replaced), "Holds:" + replaced.Verdict, partnerId, firmVersionId, act);
            }
        }
    }

    /// <summary>The partner ends it: from now on each meeting is looked at by itself.</summary>
    /// <returns>Whether it stood until now.</returns>
    public async Task<bool> EndAsync(Guid id, CurrentUser partner, CurrentFirm firm, CancellationToken cancel)
    {
        if (await FindAsync(id, partner, cancel) is not { } row)
        {
            return false;
        }

        End(row, PrecedentEnd.Ended, partner.MemberId!, firm.VersionId, null);
        return await SaveAsync(cancel);
    }

    /// <summary>The partner says that it is still right: the same anew, until the next review.</summary>
    /// <param name="basis">What it rests on from now on: the meeting as the partner sees it.</param>
    /// <param name="reviewOn">The day on which the partner looks again.</param>
    /// <returns>Whether it stood until now.</returns>
    public async Task<bool> ConfirmAsync(Guid id, MeetingBasis basis, LocalDate reviewOn, CurrentUser partner, CurrentFirm firm, CancellationToken cancel)
    {
        if (await FindAsync(id, partner, cancel) is not { } row)
        {
            return false;
        }

        var wish = new SeriesWish(row.AgendaId, row.Uid, row.Title, row.Verdict, basis, row.HoldsFrom, Guid.CreateVersion7())
        {
            DelegateeId = row.DelegateeId,
            TopContribution = row.TopContribution,
            Reason = row.Reason,
            ReviewOn = reviewOn,
        };
        await StageAsync(wish, row.PartnerId, firm, cancel);
        return await SaveAsync(cancel);
    }

    private static SeriesPrecedent Of(Precedent row, DateTimeZone zone) => new()
    {
        Verdict = row.Verdict,
        DelegateeId = row.DelegateeId,
        TopContribution = row.TopContribution,

        // What cannot be read any more rests on nothing, so every meeting counts as changed.
        Basis = MeetingBasis.Parse(row.Basis) ?? new MeetingBasis("", "", "", 0),
        By = row.By,
        On = row.At.InZone(zone).Date,
        ReviewOn = row.ReviewAt.InZone(zone).Date,
    };

    private Task<Precedent?> FindAsync(Guid id, CurrentUser partner, CancellationToken cancel) =>
        db.Precedents.VisibleTo(partner).SingleOrDefaultAsync(p => p.Id == id && p.PartnerId == partner.PartnerId && p.EndedAt == null, cancel);

    private void End(Precedent row, PrecedentEnd why, string by, long firmVersionId, Guid? act)
    {
        (row.EndedAt, row.EndedBy, row.EndedWhy, row.EndedActId) = (time.StoredNow(), by, why, act);
        Record(row, "Holds:" + row.Verdict, why.ToString(), by, firmVersionId, act);
    }

    private void Record(Precedent row, string from, string to, string by, long firmVersionId, Guid? act, string why = "") =>
        db.Decisions.Add(Decision.Of(row.Id, (from, to), by, time.StoredNow(), firmVersionId, why, act: act));

    private async Task<bool> SaveAsync(CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (Exception raced) when (raced is DbUpdateConcurrencyException || StoreClash.IsOfKeys(raced))
        {
            // Somebody ended or replaced it at that very moment: it stood no longer.
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
