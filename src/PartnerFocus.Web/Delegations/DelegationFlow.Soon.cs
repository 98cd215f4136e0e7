using NodaTime;
using PartnerFocus.Web.Firm;

namespace PartnerFocus.Web.Delegations;

public sealed partial class DelegationFlow
{
    /// <summary>Whether what follows from a step that was just made leaves at once, since its meeting begins soon.</summary>
    public Task<LeavesNow> LeavesNowAsync(Delegation row, CurrentFirm firm, CancellationToken cancel) => leaves.LeavesNowAsync(row, firm, cancel);

    /// <summary>The same of a step that could be made now.</summary>
    public LeavesNow LeavesNowFor(Instant start, CurrentFirm firm) => leaves.LeavesNowFor(start, firm);
}
