using PartnerFocus.Web.Firm;

namespace PartnerFocus.Web.Delegations;

public sealed partial class DelegationFlow
{
    /// <summary>Whether what follows from a step that was just made leaves at once, since its meeting begins soon.</summary>
    public Task<LeavingNow> LeavesNowAsync(Delegation row, CurrentFirm firm, CancellationToken cancel) => leaves.LeavesNowAsync(row, firm, cancel);

    /// <summary>The same of a step that could be made now, by row; of what is not in it there is time left.</summary>
    /// <param name="isYes">Whether it would be the delegatee's yes; else the lead's, by which that one is asked.</param>
    public async Task<IReadOnlyDictionary<Guid, LeavingNow>> LeavesNowForAsync(IEnumerable<Delegation> rows, Func<Delegation, bool> isYes, CurrentFirm firm, CancellationToken cancel)
    {
        var soon = new Dictionary<Guid, LeavingNow>();
        foreach (var row in rows)
        {
            if (await leaves.LeavesNowForAsync(row, isYes(row), firm, cancel) is { How: not LeavesNow.No } now)
            {
                soon[row.Id] = now;
            }
        }

        return soon;
    }
}
