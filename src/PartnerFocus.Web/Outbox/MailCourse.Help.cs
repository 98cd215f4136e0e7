using PartnerFocus.Web.Delegations;

namespace PartnerFocus.Web.Outbox;

/// <summary>Who takes a meeting over called the partner in: everybody in it, or who convened it, was told, or is about to be, that the partner is not there.</summary>
internal sealed partial class MailCourse
{
    /// <summary>
    /// The partner comes after a call for help, or need not any more. What has not been sent says so in its place; what was is followed, once the undo window
    /// is over. Nothing where the partner was said to come anyway.
    /// </summary>
    public void HelpSettled(Delegation row)
    {
        if (writing.Meeting is { IsOfOthers: true })
        {
            OrganiserHears(row);
            return;
        }

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

    /// <summary>
    /// Who convened it reads who comes as it is so now, where that has not been sent. While the partner comes as well nobody's place is handed on, so that no yes
    /// in the partner's place follows. Who sent the draft without saying so sends the newer one as well.
    /// </summary>
    private void OrganiserHears(Delegation row)
    {
        if (writing.Choice.Chosen == Triage.Verdict.AttendPart || Standing(MailKind.WhoComes).LastOrDefault() is not { State: not MailState.Sent, MayHaveLeft: false, IsSeries: false } before)
        {
            return;
        }

        foreach (var own in Standing(MailKind.Accepts, MailKind.AcceptsCopy).Where(m => m is { State: not MailState.Sent, MayHaveLeft: false }).Append(before).ToList())
        {
            TakeBack(own);
        }

        var anew = writing with { ReadyAt = before.LeavesAt };
        foreach (var mail in anew.OnYes(row).Where(m => !IsUnderWay(m.Kind)).ToList())
        {
            Add(mail);
        }
    }
}
