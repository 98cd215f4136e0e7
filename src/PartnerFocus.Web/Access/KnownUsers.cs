using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Access;

/// <summary>What accounts may do, as worked out before, kept under everything it follows from.</summary>
public sealed class KnownUsers
{
    private const int MostUsers = 2_000;

    /// <summary>Null is an account that was removed.</summary>
    internal Remembered<UserKey, CurrentUser?> Users { get; } = new(MostUsers, _ => 1);
}

/// <summary>Names an account's rights as the store is: the firm, the account and who stands in for whom are in it.</summary>
/// <param name="Mark">What the store held when the request came.</param>
/// <param name="Roles">The roles in its session, in their order.</param>
/// <param name="QuarterHour">Stand-ins count by the day, and everywhere on earth a day begins on a quarter of an hour.</param>
internal sealed record UserKey(string Mark, long AccountId, string Roles, long QuarterHour);
