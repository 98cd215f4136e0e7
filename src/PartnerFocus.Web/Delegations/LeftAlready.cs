using Microsoft.EntityFrameworkCore;
using PartnerFocus.Web.Outbox;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Delegations;

/// <summary>
/// What reached people already, so that nobody reads that something was asked or declined while its mail waits for the undo window, for
/// the mail server or for a hand.
/// </summary>
internal static class LeftAlready
{
    /// <summary>Of these choices, those of which the question or the decline left.</summary>
    public static async Task<HashSet<Guid>> OfCoursesAsync(FocusDbContext db, Guid[] choices, CancellationToken cancel) => choices.Length == 0 ? [] :
    [
        .. await db.OutgoingMails.Where(m => choices.Contains(m.ChoiceId!.Value) && (m.Kind == MailKind.Question || m.Kind == MailKind.LeaveOut) && m.State == MailState.Sent)
            .Select(m => m.ChoiceId!.Value).ToListAsync(cancel),
    ];

    /// <summary>
    /// Of these delegations, those whose delegatee knows of nothing yet: the question goes by mail alone, since they have no page to read it
    /// on, and it did not leave.
    /// </summary>
    public static async Task<HashSet<Guid>> UnaskedAsync(FocusDbContext db, IReadOnlyList<Delegation> rows, CancellationToken cancel)
    {
        Delegation[] approved = [.. rows.Where(r => r.State == DelegationState.Approved)];
        var holders = approved.Length == 0 ? null : await AccountHolders.ReadAsync(db, cancel);
        Delegation[] byMail = [.. approved.Where(r => holders?.Has(r.DelegateeId) == false)];
        if (byMail.Length == 0)
        {
            return [];
        }

        Guid[] ids = [.. byMail.Select(r => r.Id), .. byMail.Select(r => r.StandingId).OfType<Guid>()];
        var sent = await db.OutgoingMails.Where(m => ids.Contains(m.DelegationId!.Value) && m.Kind == MailKind.Ask && m.State == MailState.Sent)
            .Select(m => m.DelegationId!.Value).ToListAsync(cancel);
        return [.. byMail.Where(r => !sent.Contains(r.Id) && !(r.StandingId is { } standing && sent.Contains(standing))).Select(r => r.Id)];
    }
}
