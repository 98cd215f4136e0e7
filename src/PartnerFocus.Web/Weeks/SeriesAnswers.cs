using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Shared;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Weeks;

/// <summary>What was asked for one series as a whole, and what became of it.</summary>
/// <param name="Yes">The delegation with the yes that stands; null where none does.</param>
/// <param name="Told">Who said yes, with whom the question lies, or how it ended.</param>
public sealed record SeriesAnswer(string Uid, Delegation? Yes, IReadOnlyList<string> Told);

/// <summary>
/// Tells of a partner's series who said yes to all of it, or with whom that question lies. What was asked for one meeting only is not
/// told here, nor is anything that is private.
/// </summary>
public sealed class SeriesAnswers(FocusDbContext db, LeftAlready left, TimeProvider time)
{
    private Instant Now => time.StoredNow();

    /// <param name="since">The series on which a decision stands (UID → when and in which act it was decided); of others only a yes that stands is told.</param>
    public async Task<IReadOnlyDictionary<string, SeriesAnswer>> OfAsync(
        FirmProfile firm, string partnerId, IReadOnlyDictionary<string, (Instant At, Guid Act)> since, CurrentUser user, CancellationToken cancel)
    {
        var (uids, now) = (since.Keys.ToList(), Now);
        var rows = await db.Delegations.AsNoTracking().OfPartnersOf(user).Include(d => d.Choice)
            .Where(d => d.PartnerId == partnerId && !d.Choice.IsPrivate && d.SeriesUntil != null && (d.StandingId == null || d.StandingId == d.Id)
                && (uids.Contains(d.Choice.Uid) || (d.StandingId == d.Id && d.StandingEndedFrom == null && d.SeriesUntil > now)))
            .ToListAsync(cancel);
        List<Guid> heads = [.. rows.Where(r => r.IsStanding).Select(r => r.Id)];
        var decisions = (await db.Decisions.AsNoTracking().Where(d => heads.Contains(d.SubjectId)).OrderBy(d => d.Id).ToListAsync(cancel)).ToLookup(d => d.SubjectId);
        var holders = await AccountHolders.ReadAsync(db, cancel);
        var unasked = await left.UnaskedAsync(holders, rows, cancel);
        return rows.GroupBy(r => r.Choice.Uid).ToDictionary(
            g => g.Key,
            g => new Asked([.. g.OrderBy(r => r.ConfirmedAt)], decisions, firm, now, user.IsPartner(partnerId), holders, unasked).Answer(g.Key, since.TryGetValue(g.Key, out var decided) ? decided : null));
    }

    /// <summary>All that was asked for one series, oldest first.</summary>
    private sealed record Asked(List<Delegation> Rows, ILookup<Guid, Decision> Decisions, FirmProfile Firm, Instant Now, bool ToPartner, AccountHolders Holders, IReadOnlySet<Guid> Unasked)
    {
        public SeriesAnswer Answer(string uid, (Instant At, Guid Act)? since)
        {
            var yeses = Rows.FindAll(Stands);
            var open = Rows.FindAll(IsOpen);
            var last = yeses.Count > 0 ? null : Rows.Where(r => !IsOpen(r)).MaxBy(EndedAt);
            var told = yeses.ConvertAll(Yes);
            if (last is not null && since is { } decided && EndedAt(last) >= decided.At && Ending(last)?.ActId != decided.Act && (last.IsStanding || open.Count == 0))
            {
                told.Add(Over(last));
            }

            told.AddRange(open.Select(StandingOf));
            return new SeriesAnswer(uid, yeses.LastOrDefault(), [.. told.Where(t => t.Length > 0).Distinct()]);
        }

        /// <summary>Also while it waits to be ended on its day.</summary>
        private bool Stands(Delegation row) => row is { IsStanding: true, StandingEndedFrom: null } && row.SeriesUntil > Now;

        private bool IsOpen(Delegation row) => !row.IsStanding && FlowRules.Undecided.Contains(row.StateAt(row.Choice.Start, Now));

        private Instant EndedAt(Delegation row) => row.IsStanding ? Ending(row)?.At ?? row.SeriesUntil!.Value : row.DecidedAt ?? row.ConfirmedAt;

        private Decision? Ending(Delegation row) => row.IsStanding ? Decisions[row.Id].LastOrDefault(d => d.To == DelegationFlow.SeriesEnds) : null;

        private string Yes(Delegation head)
        {
            var said = Decisions[head.Id].LastOrDefault(d => d.To == nameof(DelegationState.Accepted) && DelegationFlow.SaysYesToSeries(d.Why));
            var yes = SeriesWords.SaidYesOn(Firm.FirstNameOf(head.DelegateeId), said?.At ?? head.ConfirmedAt, head.SeriesUntil!.Value, Firm);
            return SeriesWords.WithLeadsDay(yes, head, ToPartner, true, Firm).In(WeekWords.Language) + ".";
        }

        /// <summary>Empty where the last that was asked ended in a yes to one meeting, or was taken back.</summary>
        private string Over(Delegation row)
        {
            if (!row.IsStanding)
            {
                return row.StateAt(row.Choice.Start, Now) is DelegationState.Declined or DelegationState.Rejected or DelegationState.Lapsed ? StandingOf(row) : "";
            }

            var (ending, from) = (Ending(row), row.StandingEndedFrom ?? row.SeriesUntil!.Value);
            var why = ending?.Why ?? DelegationFlow.Review;
            var by = ending is null || ending.By == DelegationFlow.Program ? null : Firm.FirstNameOf(ending.By);
            return SeriesWords.EndedFrom(why, by, Firm.FirstNameOf(row.PartnerId), from, Firm).In(WeekWords.Language) + ".";
        }

        private string StandingOf(Delegation row) =>
            Standing.Of(row, row.StateAt(row.Choice.Start, Now), Firm, ToPartner, Holders, Unasked.Contains(row.Id)).In(WeekWords.Language) + ".";
    }
}
