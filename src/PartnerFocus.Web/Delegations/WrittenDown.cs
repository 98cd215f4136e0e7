using static PartnerFocus.Web.Delegations.DelegationState;

namespace PartnerFocus.Web.Delegations;

/// <summary>Tells the answer that was written down for somebody without an account from a word that was given in somebody's place.</summary>
public static class WrittenDown
{
    private static readonly string[] From = [nameof(Approved), nameof(Accepted), nameof(Declined), DelegationFlow.Proposed, DelegationFlow.SeriesEnds];
    private static readonly string[] To = [nameof(Accepted), nameof(Declined), nameof(Approved), nameof(Done), DelegationFlow.Proposed, DelegationFlow.SeriesEnds, DelegationFlow.CannotAlong, DelegationFlow.AlongAfterAll];

    /// <summary>Whether a step is one of the delegatee's, or of who goes along: only who says whether there is room has somebody else to stand in for, and those steps begin or end elsewhere.</summary>
    /// <param name="whose">In whose place it was made; null where somebody acted in person.</param>
    public static bool Is(string? whose, string from, string to) => whose is not null && From.Contains(from) && To.Contains(to);
}
