using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Triage;
using PartnerFocus.Triage.Delegation;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Outbox;
using PartnerFocus.Web.Shared;
using PartnerFocus.Web.Store;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Web.Delegations;

/// <summary>
/// For which part the partner comes as who takes the rest was last told: another part chosen since is nobody's news before its undo window is over, or a message
/// with it was sent. So it can be put back without anybody having read it.
/// </summary>
public sealed class PartTold(FocusDbContext db, MailSettings mails, TimeProvider time)
{
    private static readonly MailKind[] TellsThePart = [MailKind.Ask, MailKind.Invitation, MailKind.OtherPart];

    /// <summary>Of those of which the part of now was not told yet, the one that was.</summary>
    /// <param name="rows">With their choice.</param>
    public async Task<IReadOnlyDictionary<Guid, OwnPart>> AmongAsync(IReadOnlyList<Delegation> rows, FirmProfile firm, CancellationToken cancel)
    {
        var fresh = rows.Where(r => r.Choice.Chosen == Verdict.AttendPart && r.Choice.At > r.ConfirmedAt && IsInWindow(r, r.Choice.At, firm)).ToList();
        if (fresh.Count == 0)
        {
            return new Dictionary<Guid, OwnPart>();
        }

        Guid[] ids = [.. fresh.Select(r => r.Id)];
        var sent = (await db.OutgoingMails.AsNoTracking()
            .Where(m => m.DelegationId != null && ids.Contains(m.DelegationId.Value) && TellsThePart.Contains(m.Kind) && (m.State == MailState.Sent || m.MayHaveLeft))
            .Select(m => new { Id = m.DelegationId!.Value, m.CreatedAt }).ToListAsync(cancel)).ToLookup(m => m.Id, m => m.CreatedAt);
        return fresh.Select(r => (r.Id, Part: LastTold(r, [.. sent[r.Id]], firm))).Where(r => r.Part is not null).ToDictionary(r => r.Id, r => r.Part!);
    }

    /// <summary>The question with another part in it; as it is where somebody wrote it in other words.</summary>
    /// <param name="partner">As colleagues say it.</param>
    internal static string InQuestion(string asked, string partner, OwnPart said, OwnPart now)
    {
        var (before, after) = (MandateProposal.Rest(partner, said.AsPart()), MandateProposal.Rest(partner, now.AsPart()));
        return asked == FirmWords.Capital(before.Nl) ? FirmWords.Capital(after.Nl) : asked == FirmWords.Capital(before.En) ? FirmWords.Capital(after.En) : asked;
    }

    /// <summary>Null where that is the part of now.</summary>
    private OwnPart? LastTold(Delegation row, Instant[] sent, FirmProfile firm)
    {
        var (then, since) = (AssessmentSnapshot.Read(row.Choice.Assessment), row.Choice.At);
        var now = then.Part;
        while (since > row.ConfirmedAt && IsInWindow(row, since, firm) && !sent.Any(at => at >= since)
            && then.Earlier is { Chosen: Verdict.AttendPart, Under: { } under } earlier)
        {
            (then, since) = (under, Instant.FromUnixTimeTicks(earlier.AtTicks));
        }

        return then.Part == now ? null : then.Part;
    }

    private bool IsInWindow(Delegation row, Instant at, FirmProfile firm) => mails.UndoEnds(firm, at, row.Choice.Start) > time.StoredNow();
}
