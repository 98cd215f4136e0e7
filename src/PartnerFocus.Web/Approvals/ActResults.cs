using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Shared;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Approvals;

/// <summary>
/// Carries what became of an act over the redirect: ids and codes, since a title has no place in a cookie and the words follow the
/// language of the page that shows them.
/// </summary>
public sealed class ActResults(FocusDbContext db, Approvers approvers, WaitingApprovals waiting, DelegationFlow flow, SeriesAhead series, TimeProvider time)
{
    private const char Field = '|';
    private const char Line = '\n';
    private const string TakesOn = "TakeOn";

    public static string Write(string act, IEnumerable<(Guid Id, FlowOutcome Outcome)> outcomes) =>
        string.Join(Line, outcomes.Select(o => string.Join(Field, o.Id.ToString("N"), act, Code(o.Outcome))));

    /// <summary>The results in words, those that were done first.</summary>
    public async Task<IReadOnlyList<ApprovalResult>> ReadAsync(string? text, CurrentUser user, CurrentFirm firm, CancellationToken cancel)
    {
        var lines = (text ?? "").Split(Line, StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(Field)).Where(f => f.Length > 2).ToList();
        Guid[] ids = [.. lines.Select(f => Guid.TryParseExact(f[0], "N", out var id) ? id : Guid.Empty)];
        var rows = lines.Count == 0
            ? []
            : await (await approvers.RowsForAsync(user, firm.Profile, cancel)).AsNoTracking().Include(d => d.Choice)
                .Where(d => ids.Contains(d.Id)).ToListAsync(cancel);
        var organisers = await db.OrganisersYesAsync(rows, time.StoredNow(), cancel);
        var results = new List<ApprovalResult>();
        foreach (var (fields, id) in lines.Zip(ids))
        {
            var row = rows.Find(r => r.Id == id);
            var now = row is { State: DelegationState.Approved or DelegationState.Accepted } && fields[2] == "D" ? await flow.LeavesNowAsync(row, firm, cancel) : LeavingNow.Not;
            var undo = row is not null && fields[2] == "D" && await flow.CanTakeBackWordAsync(row, user, firm, cancel) ? row.Version : (Guid?)null;
            results.Add(Result(fields, row, now, undo, await CoversAllAsync(row, cancel), organisers, user, firm));
        }

        return [.. results.OrderByDescending(r => r.IsDone)];
    }

    /// <summary>What was said within the time to undo it, and can still be taken back; newest first.</summary>
    public async Task<IReadOnlyList<ApprovalResult>> JustNowAsync(CurrentUser user, CurrentFirm firm, CancellationToken cancel)
    {
        var since = time.StoredNow() - NodaTime.Duration.FromDays(1);
        var rows = await (await approvers.RowsForAsync(user, firm.Profile, cancel)).AsNoTracking().Include(d => d.Choice)
            .Where(d => d.DecidedAt > since && (d.StandingId == null || d.StandingId == d.Id) && (d.State == DelegationState.Approved || d.State == DelegationState.Rejected || d.State == DelegationState.Accepted))
            .OrderByDescending(d => d.DecidedAt).ToListAsync(cancel);
        var organisers = await db.OrganisersYesAsync(rows, time.StoredNow(), cancel);
        var results = new List<ApprovalResult>();
        foreach (var row in rows)
        {
            if (await flow.CanTakeBackWordAsync(row, user, firm, cancel))
            {
                var act = row.State switch { DelegationState.Rejected => "Reject", DelegationState.Accepted => TakenOn(row), _ => "Approve" };
                results.Add(Result([$"{row.Id:N}", act, "D"], row, LeavingNow.Not, row.Version, await CoversAllAsync(row, cancel), organisers, user, firm));
            }
        }

        return results;
    }

    private ApprovalResult Result(string[] fields, Delegation? row, LeavingNow now, Guid? undo, bool isSeries, IReadOnlyDictionary<Guid, CourseState> organisers, CurrentUser user, CurrentFirm firm)
    {
        var words = waiting.Words(firm);
        if (row is null)
        {
            return new ApprovalResult(Guid.Empty, false, words.Told(Outcome(fields), user.MemberId));
        }

        var what = words["Result.What", FirmWords.Day(words.Local(row.Choice.Start)), words.Time(row.Choice.Start),
            words.Title(new ShownDelegation(row, user, firm.Profile))];
        if (fields[2] != "D")
        {
            return new ApprovalResult(row.Id, false, $"{what}: {words.ToldOf(Outcome(fields), user.MemberId)}");
        }

        var act = Act(fields[1], row, user);
        var awaits = act == TakesOn && organisers.TryGetValue(row.ChoiceId, out var answer) && answer != CourseState.Free;
        var done = words["Done." + act + (awaits ? ".Organiser" : isSeries && act is ("Approve" or "ChangePerson") ? ".Series" : ""),
            firm.Profile.FirstNameOf(row.DelegateeId), firm.Profile.FirstNameOf(row.PartnerId), row.SeriesUntil is { } until ? FirmWords.DateWithYear(words.Local(until).Date) : ""];
        var soon = now.Words(user.MemberId) is { } code ? $" {words["Now." + code, now.Name]}" : "";
        return new ApprovalResult(row.Id, true, $"{what}: {done}{soon}", undo);
    }

    /// <summary>Whether who is now asked can say yes to the following meetings of the series as well.</summary>
    private async Task<bool> CoversAllAsync(Delegation? row, CancellationToken cancel) =>
        row is { AsksSeries: true, State: DelegationState.Approved, Choice.IsPrivate: false } && SeriesOutlook.OffersAll(await series.OutlookAsync(row, cancel));

    /// <summary>What a lead who is asked in person did is no approval, and of a series of which nothing else is the same it is a yes to this one; what is taken back waits for the lead in person.</summary>
    private static string Act(string act, Delegation row, CurrentUser user) => act switch
    {
        "Approve" when row.DelegateeId == user.MemberId => TakesOn,
        "TakeOnSeries" => TakenOn(row),
        nameof(FlowStep.UndoTakeOn) when row.DelegateeId == user.MemberId => "UndoTakeOn.Own",
        _ => act,
    };

    private static string TakenOn(Delegation row) => row.IsStanding ? "TakeOnSeries" : TakesOn;

    private static string Code(FlowOutcome outcome) => outcome switch
    {
        FlowOutcome.Done => "D",
        FlowOutcome.Stale s => string.Join(Field, "S", s.By, s.From, s.To, s.At.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), s.For ?? ""),
        FlowOutcome.Lapsed l => string.Join(Field, "L", l.Began.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
        FlowOutcome.Refused r => string.Join(Field, "R", r.Why.ToString()),
        _ => "U",
    };

    private static FlowOutcome Outcome(string[] fields) => fields[2..] switch
    {
        ["S", var by, var from, var to, var at, var whose] => new FlowOutcome.Stale(by, from, to, Moment(at), whose.Length == 0 ? null : whose),
        ["L", var began] => new FlowOutcome.Lapsed(Moment(began)),
        ["R", var why] when Enum.TryParse<FlowRefusal>(why, out var refusal) => new FlowOutcome.Refused(refusal),
        _ => new FlowOutcome.Unknown(),
    };

    private static NodaTime.Instant Moment(string seconds) =>
        NodaTime.Instant.FromUnixTimeSeconds(long.Parse(seconds, CultureInfo.InvariantCulture));
}
