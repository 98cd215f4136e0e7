using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Triage;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Outbox;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Delegations;

/// <summary>
/// What reached people already, so that nobody reads that something was asked or declined while its mail waits for the undo window, for
/// the mail server or for a hand.
/// </summary>
public sealed class LeftAlready(FocusDbContext db, FirmStore firms, MailSettings settings, TimeProvider time)
{
    /// <summary>
    /// Of these courses, the choices of which what is asked or declined now left: not an earlier question, where it was chosen otherwise or asked anew since. What
    /// left is known of its message, and that is kept for some time only: of an older course that has none it is taken to have left.
    /// </summary>
    public async Task<HashSet<Guid>> OfCoursesAsync(IReadOnlyCollection<ChoiceCourse> courses, CancellationToken cancel)
    {
        if (courses.Count == 0)
        {
            return [];
        }

        Guid[] choices = [.. courses.Select(c => c.ChoiceId)];
        var mails = await db.OutgoingMails.Where(m => choices.Contains(m.ChoiceId!.Value)
                && m.Kind == (m.Choice!.DelegateeId != null ? MailKind.MayComeInstead : m.Choice.Chosen == Verdict.LeaveOut ? MailKind.LeaveOut : MailKind.Question))
            .OrderBy(m => m.CreatedAt).ThenBy(m => m.Id).Select(m => new { Choice = m.ChoiceId!.Value, m.State, m.MayHaveLeft }).ToListAsync(cancel);
        var forgotten = time.StoredNow() - Duration.FromDays(settings.KeptDays);
        return
        [
            .. mails.Where(m => m.State != MailState.TakenBack).GroupBy(m => m.Choice).Where(g => g.Last() is { State: MailState.Sent } or { MayHaveLeft: true }).Select(g => g.Key),
            .. courses.Where(c => c.AskedAt < forgotten && mails.TrueForAll(m => m.Choice != c.ChoiceId)).Select(c => c.ChoiceId),
        ];
    }

    /// <summary>
    /// Of these delegations, those whose delegatee knows of nothing yet: the question goes by mail alone, since they have no page to read it
    /// on, and it did not leave.
    /// </summary>
    /// <param name="holders">Who can sign in; null where that is not known, and nobody is said not to have been asked.</param>
    public async Task<HashSet<Guid>> UnaskedAsync(AccountHolders? holders, IEnumerable<Delegation> rows, CancellationToken cancel)
    {
        Delegation[] byMail = [.. rows.Where(r => r.State == DelegationState.Approved && holders?.Has(r.DelegateeId) == false)];
        if (byMail.Length == 0 || await firms.FindAsync(cancel) is not { Profile: var firm })
        {
            return [];
        }

        Guid[] ids = [.. byMail.Select(r => r.Id), .. byMail.Select(r => r.StandingId).OfType<Guid>()];
        var sent = await db.OutgoingMails.Where(m => ids.Contains(m.DelegationId!.Value) && m.Kind == MailKind.Ask && m.State == MailState.Sent)
            .Select(m => new { Id = m.DelegationId!.Value, m.To }).ToListAsync(cancel);

        // Somebody else may have been asked before.
        var asked = sent.SelectMany(m => m.To, (m, to) => (m.Id, to.Address)).ToHashSet();
        return [.. byMail.Where(r => EmailOf(r) is { } email && !asked.Contains((r.Id, email)) && !asked.Contains((r.StandingId ?? r.Id, email))).Select(r => r.Id)];

        string? EmailOf(Delegation row) => firm.FindPerson(row.DelegateeId)?.Email ?? firm.FindPartner(row.DelegateeId)?.Email;
    }
}
