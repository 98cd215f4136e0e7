using PartnerFocus.Web.Delegations;

namespace PartnerFocus.Web.Outbox;

/// <summary>Who leads a meeting of the partner's own called the partner in: everybody in it was told, or is about to be, that the partner is not there.</summary>
internal sealed partial class MailCourse
{
    /// <summary>
    /// The partner comes after a call for help, or need not any more. What has not been sent says so in its place; what was is followed, once the undo window
    /// is over. Nothing where the partner was said to come anyway.
    /// </summary>
    public void HelpSettled(Delegation row)
    {
        if (writing.Choice.Chosen == Triage.Verdict.AttendPart || Standing(MailKind.Update).MaxBy(m => (m.CreatedAt, !m.IsSeries)) is not { } before)
        {
            return;
        }

        if (before is { State: MailState.Sent } or { MayHaveLeft: true } or { IsSeries: true })
        {
            var next = (writing with { Sequence = HighestTold }).ToAll(MailKind.Update, row);
            if (next is not null)
            {
                next.FollowsId = before.Id;
            }

            Add(next);
            return;
        }

        // Who sent the draft without saying so sends the newer one as well.
        TakeBack(before);
        if (before.FollowsId is null || writing.ComesForHelp || MayHaveLeft(before))
        {
            var next = (writing with { Sequence = HighestTold, ReadyAt = before.LeavesAt, IsAnew = true }).ToAll(MailKind.Update, row);
            if (next is not null)
            {
                next.FollowsId = before.FollowsId;
            }

            Add(next);
        }
    }
}
