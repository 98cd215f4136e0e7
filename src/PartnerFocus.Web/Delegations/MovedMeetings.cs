using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Delegations;

/// <summary>Takes back what was handed over when its meeting was moved, cancelled or is gone: the partner's yes was for that moment.</summary>
public sealed class MovedMeetings(FocusDbContext db, MeetingsNow meetings, DelegationFlow flow, TimeProvider time)
{
    private static readonly Duration Ahead = Duration.FromDays(90);

    /// <summary>Looks at what is open of one partner and still to come; saves.</summary>
    /// <returns>How many were taken back.</returns>
    public async Task<int> FollowAsync(string partnerId, CancellationToken cancel)
    {
        var now = time.StoredNow();
        var until = now + Ahead;

        // A choice without an agenda has nothing to be compared with.
        var choices = await db.Delegations.AsNoTracking()
            .Where(d => d.PartnerId == partnerId && FlowRules.Open.Contains(d.State) && d.Choice.Start > now && d.Choice.Start < until
                && db.Agendas.Any(a => a.Id == d.Choice.AgendaId))
            .Select(d => d.Choice)
            .ToListAsync(cancel);
        var count = 0;
        foreach (var (id, meeting) in await meetings.OfAsync(choices, cancel))
        {
            var start = choices.First(c => c.Id == id).Start;
            var why = meeting switch
            {
                { Week: null } => null,
                { Meeting: null } => "gone",
                { Meeting.Meeting: var found } => found.Start.ToInstant() == start ? null : "moved",
            };
            count += why is null ? 0 : await flow.WithdrawAsync(id, DelegationFlow.Program, why, cancel);
        }

        return count > 0 && await flow.SaveStagedAsync(cancel) is null ? count : 0;
    }
}
