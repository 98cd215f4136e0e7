using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Triage;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Store;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Web.Delegations;

/// <summary>A lead who is asked for a series in person says yes to all of it in one act, since no question of its own follows.</summary>
public sealed partial class DelegationFlow
{
    /// <summary>Stands in <see cref="Decision.Why"/> where the lead goes in person, to this one and all that follow.</summary>
    public const string TakesOnSeries = "takes on series";

    /// <summary>
    /// The lead goes in person to this one and to those that follow and are the same, until the day it was asked for. Where none of them is, it is a yes to
    /// this one, as a delegatee's would be.
    /// </summary>
    /// <param name="ahead">As with a delegatee's yes.</param>
    /// <param name="until">As with an approval: until (not including) which day; null for as long as the partner asks.</param>
    public async Task<FlowOutcome> TakeOnSeriesAsync(Guid id, Guid seen, IReadOnlyList<Meeting> ahead, CurrentUser lead, CancellationToken cancel, LocalDate? until = null)
    {
        var mine = await db.Delegations.Concerning(lead, Now).Include(d => d.Choice).SingleOrDefaultAsync(d => d.Id == id && d.DelegateeId == lead.MemberId, cancel);
        var end = mine is null || until is not { } day || await firms.FindAsync(cancel) is not { } current ? null : LeadsDay(mine, day, current.Profile.TimeZone);
        if (mine is not null && until is not null && end is null)
        {
            return new FlowOutcome.Refused(FlowRefusal.WrongDay);
        }

        var found = await FindAsync(mine, ahead, cancel, end);
        if (found.IsThisOnly)
        {
            return await TakeOnAsync(id, seen, [], lead, cancel);
        }

        var act = Guid.CreateVersion7();
        return await StepAsync(
            id,
            seen,
            FlowStep.TakeOnSeries,
            lead,

            // In whose place a stand-in says yes stands with the yes itself: what it covers was not asked of the one replaced.
            (row, firm) => row.DelegateeId == lead.MemberId ? Shorten(row, until, lead, firm) ?? SayYes(row, found, ((lead.MemberId, null), act), firm) : FlowRefusal.UnknownPerson,
            TakesOnSeries,
            cancel,
            act: act);
    }

    /// <summary>Whether a decision is a yes to a series, for what it was given on.</summary>
    internal static bool SaysYesToSeries(string why) => why is Series or TakesOnSeries;
}

/// <summary>What a yes to a series meets in the store.</summary>
/// <param name="Ahead">The meetings in its stretch that are the same.</param>
/// <param name="Decided">Choices on them, by recurrence id.</param>
/// <param name="Asked">What else the same yes answers.</param>
/// <param name="Taken">When who goes along has something else from here.</param>
/// <param name="IsThisOnly">Whether nothing else is the same, so that it is a yes to one meeting.</param>
internal sealed record SeriesFound(IReadOnlyList<Meeting> Ahead, Dictionary<string, Choice> Decided, List<Delegation> Asked, List<Interval> Taken, bool IsThisOnly);

/// <summary>What a yes to a series answers beside the question it is given on.</summary>
internal static class AnsweredTogether
{
    /// <summary>
    /// What else was asked of the same person for the same partner's series. A lead who is asked in person answers with it what waits for that lead's word too, as nobody
    /// else comes in between.
    /// </summary>
    public static IQueryable<Delegation> AnsweredWith(this IQueryable<Delegation> delegations, Delegation head)
    {
        var (uid, team, waits) = (head.Choice.Uid, head.TeamId, head.State == DelegationState.Confirmed);
        return delegations.Where(d => d.Id != head.Id && d.PartnerId == head.PartnerId && d.DelegateeId == head.DelegateeId && d.Choice.Uid == uid && d.SeriesUntil != null
            && (d.State == DelegationState.Approved || (waits && d.State == DelegationState.Confirmed && d.TeamId == team)));
    }
}
