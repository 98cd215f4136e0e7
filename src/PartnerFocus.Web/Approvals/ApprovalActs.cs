using NodaTime;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Firm;

namespace PartnerFocus.Web.Approvals;

/// <summary>A row somebody picked, with the version that was on the screen.</summary>
public readonly record struct Picked(Guid Id, Guid Version)
{
    /// <summary>Reads what <see cref="ApprovalRow.Pick"/> wrote; null for anything else.</summary>
    public static Picked? Read(string? text) =>
        text?.Split('.') is [var id, var version] && Guid.TryParseExact(id, "N", out var i) && Guid.TryParseExact(version, "N", out var v)
            ? new Picked(i, v)
            : null;
}

/// <summary>The lead's acts, one by one and several at once.</summary>
public sealed class ApprovalActs(DelegationFlow flow, WaitingApprovals waiting, SeriesAhead ahead)
{
    /// <summary>
    /// Approves several, each with a result of its own. Appraisals never, nor a series that is asked of the lead in person, since there are two ways to say yes to it; of what was called clear only what is clear still, each
    /// looked at anew, since the one before may have taken the room. The queue is read once: of what is looked at, an approval
    /// changes nothing but the load.
    /// </summary>
    public async Task<IReadOnlyList<(Guid Id, FlowOutcome Outcome)>> ApproveAllAsync(
        IReadOnlyList<Picked> picked, bool onlyClear, CurrentUser user, CurrentFirm firm, CancellationToken cancel)
    {
        var results = new List<(Guid, FlowOutcome)>();
        var queue = await waiting.ReadAsync(user, firm, cancel);
        foreach (var pick in picked.DistinctBy(p => p.Id))
        {
            var row = queue.Find(pick.Id);
            var outcome = row switch
            {
                { IsAppraisal: true } => new FlowOutcome.Refused(FlowRefusal.AppraisalOneByOne),
                { AsksMeAll: true } => new FlowOutcome.Refused(FlowRefusal.SeriesOneByOne),
                { IsClear: false } when onlyClear && row.Version == pick.Version => new FlowOutcome.Refused(FlowRefusal.HasConcern),
                _ => await flow.ApproveAsync(pick.Id, pick.Version, user, cancel),
            };
            results.Add((pick.Id, outcome));
            if (outcome is FlowOutcome.Done)
            {
                queue.Give(pick.Id);
            }
        }

        return results;
    }

    /// <summary>Asks somebody else of the team: one of those the page offers at this moment.</summary>
    /// <param name="until">Of a series: until which day there is room; null for as long as the partner asks.</param>
    public async Task<FlowOutcome> ChangePersonAsync(Picked picked, string personId, LocalDate? until, CurrentUser user, CurrentFirm firm, CancellationToken cancel)
    {
        var row = (await waiting.RowsAsync(user, firm, cancel)).FirstOrDefault(r => r.Id == picked.Id);
        if (NoOther(row) is { } refusal)
        {
            return new FlowOutcome.Refused(refusal);
        }

        if (row is not null && row.Others.All(o => o.Id != personId))
        {
            return new FlowOutcome.Refused(FlowRefusal.UnknownPerson);
        }

        var candidate = await waiting.CandidateAsync(picked.Id, personId, user, firm, cancel);
        return await flow.ChangePersonAsync(picked.Id, picked.Version, candidate, user, cancel, until);
    }

    /// <summary>The lead goes in person.</summary>
    public async Task<FlowOutcome> TakeOnAsync(Picked picked, CurrentUser user, CurrentFirm firm, CancellationToken cancel)
    {
        var row = (await waiting.RowsAsync(user, firm, cancel)).FirstOrDefault(r => r.Id == picked.Id);
        if (row is { CanTakeOn: false, IsForMe: false })
        {
            return new FlowOutcome.Refused(NoOther(row) ?? FlowRefusal.UnknownPerson);
        }

        var candidate = await waiting.CandidateAsync(picked.Id, user.MemberId!, user, firm, cancel);
        return await flow.TakeOnAsync(picked.Id, picked.Version, candidate.Reasons, user, cancel);
    }

    /// <summary>The lead, who is asked in person, goes to this one and all that follow.</summary>
    /// <param name="until">Until which day; null for as long as the partner asks.</param>
    public async Task<FlowOutcome> TakeOnSeriesAsync(Picked picked, LocalDate? until, CurrentUser user, CancellationToken cancel) =>
        await flow.TakeOnSeriesAsync(picked.Id, picked.Version, await ahead.OfAsync(picked.Id, user, cancel), user, cancel, until);

    /// <summary>Takes one's word back: an approval, that one goes, or that it does not fit.</summary>
    /// <returns>What was taken back, as the step is called, and what became of it.</returns>
    public async Task<(FlowStep Step, FlowOutcome Outcome)> UndoAsync(Picked picked, CurrentUser user, CurrentFirm firm, CancellationToken cancel)
    {
        var before = await waiting.ReasonsBeforeAsync(picked.Id, user, firm, cancel);
        return await waiting.StateAsync(picked.Id, user, firm, cancel) switch
        {
            DelegationState.Rejected => (FlowStep.UndoReject, await flow.UndoRejectAsync(picked.Id, picked.Version, user, cancel)),
            DelegationState.Accepted => (FlowStep.UndoTakeOn, await flow.UndoTakeOnAsync(picked.Id, picked.Version, before, user, cancel)),
            _ => (FlowStep.UndoApproval, await flow.UndoApprovalAsync(picked.Id, picked.Version, before, user, cancel)),
        };
    }

    /// <summary>Why nobody else can be named, the lead included; null when somebody can.</summary>
    private static FlowRefusal? NoOther(ApprovalRow? row) => row switch
    {
        { IsForThisPerson: true } => FlowRefusal.TiedToPerson,
        { CanBeAsked: false } => FlowRefusal.Private,
        _ => null,
    };
}
