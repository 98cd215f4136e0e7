using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Web.Delegations;

/// <summary>
/// Ethical walls around what was handed over. Wider than the client that was found: a client's name in the title is enough, since
/// a wall that holds too often costs less than one that does not.
/// </summary>
public static class Walls
{
    /// <summary>Whether <paramref name="memberId"/> must not see what this meeting is about.</summary>
    public static bool Bar(FirmProfile firm, string? memberId, Choice choice)
    {
        var barred = memberId is null ? null : firm.FindPerson(memberId)?.BarredFrom;
        return barred is { Count: > 0 } && barred.Any(client => client == choice.ClientId || Names(firm.FindClient(client), choice.Title));
    }

    private static bool Names(Client? client, string title) =>
        client is not null && client.Aliases.Prepend(client.Name).Any(name => title.Contains(name, StringComparison.OrdinalIgnoreCase));
}
