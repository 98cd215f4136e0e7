using Microsoft.EntityFrameworkCore;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.StandIns;

/// <summary>What became of naming a stand-in. Each has a sentence of its own.</summary>
public enum NamingOutcome
{
    Done,

    /// <summary>Not for this user to name, or no such row: the two answer alike.</summary>
    Unknown,

    /// <summary>Nobody of the firm, the one replaced, or the partner's own assistant, who never approves alone.</summary>
    WrongPerson,

    /// <summary>The last day is before the first, or past, or too far away.</summary>
    WrongDays,

    /// <summary>Somebody stands in on some of these days already.</summary>
    Overlaps,
}

/// <summary>Names and ends stand-ins: leads and partners for themselves, an assistant for the partner.</summary>
public sealed class NamingStandIns(FocusDbContext db, FirmStore firms, TimeProvider time)
{
    /// <summary>No longer than this from today: who is away longer is replaced in the firm file.</summary>
    public const int MostDays = 366;

    /// <summary>For whom <paramref name="user"/> names stand-ins: oneself as lead or partner, and the partners one assists.</summary>
    public static IReadOnlyList<string> NamesFor(CurrentUser user) =>
        [.. user.LedTeamIds.Count > 0 && user.MemberId is { } me && !user.PartnerIds.Contains(me) ? [me] : Array.Empty<string>(), .. user.PartnerIds];

    /// <summary>Who could stand in for somebody. A partner's own assistant prepares the week, and so does not decide it as well.</summary>
    public static IReadOnlyList<string> Possible(FirmProfile firm, string memberId)
    {
        var assistant = firm.FindPartner(memberId)?.Assistant;
        return [.. firm.Partners.Select(p => p.Id).Concat(firm.People.Select(p => p.Id)).Where(id => id != memberId && id != assistant)];
    }

    /// <summary>Names a stand-in from the first to the last day, both counted.</summary>
    public async Task<NamingOutcome> NameAsync(string memberId, string standInId, DateOnly first, DateOnly last, CurrentUser user, CancellationToken cancel)
    {
        if (await firms.FindAsync(cancel) is not { } firm || !NamesFor(user).Contains(memberId))
        {
            return NamingOutcome.Unknown;
        }

        var today = time.Today(firm.Profile);
        if (!Possible(firm.Profile, memberId).Contains(standInId))
        {
            return NamingOutcome.WrongPerson;
        }

        if (last < first || last < today || last > today.AddDays(MostDays))
        {
            return NamingOutcome.WrongDays;
        }

        try
        {
            return await AddAsync(memberId, standInId, (first, last), user, firm.VersionId, cancel);
        }
        catch (Exception raced) when (StoreClash.IsOfReads(raced))
        {
            // Another form named somebody for these days in the same moment.
            db.ChangeTracker.Clear();
            return NamingOutcome.Overlaps;
        }
    }

    private async Task<NamingOutcome> AddAsync(
        string memberId, string standInId, (DateOnly First, DateOnly Last) days, CurrentUser user, long firmVersion, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(System.Data.IsolationLevel.Serializable, cancel);
        if (await db.StandIns.AnyAsync(s => s.MemberId == memberId && s.EndedAt == null && s.FirstDay <= days.Last && s.LastDay >= days.First, cancel))
        {
            return NamingOutcome.Overlaps;
        }

        var row = new StandIn
        {
            Id = Guid.CreateVersion7(),
            MemberId = memberId,
            StandInId = standInId,
            FirstDay = days.First,
            LastDay = days.Last,
            SetBy = user.MemberId!,
            SetAt = time.StoredNow(),
        };
        db.StandIns.Add(row);
        Record(row, ("None", "Named"), user, firmVersion);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return NamingOutcome.Done;
    }

    /// <summary>Ends it now. Ending twice is done once.</summary>
    public async Task<NamingOutcome> EndAsync(Guid id, CurrentUser user, CancellationToken cancel)
    {
        var mine = NamesFor(user);
        var row = await db.StandIns.SingleOrDefaultAsync(s => s.Id == id && mine.Contains(s.MemberId), cancel);
        if (row is null || await firms.FindAsync(cancel) is not { } firm)
        {
            return NamingOutcome.Unknown;
        }

        if (row.EndedAt is null)
        {
            row.EndedAt = time.StoredNow();
            Record(row, ("Named", "Ended"), user, firm.VersionId);
            await db.SaveChangesAsync(cancel);
        }

        return NamingOutcome.Done;
    }

    private void Record(StandIn row, (string From, string To) step, CurrentUser user, long firmVersion) => db.Decisions.Add(Decision.Of(
        row.Id, step, user.MemberId!, time.StoredNow(), firmVersion, standsInFor: row.MemberId == user.MemberId ? null : row.MemberId));
}
