using PartnerFocus.Web.Delegations;

namespace PartnerFocus.Web.Outbox;

/// <summary>The partner comes for another part than who convened the meeting, or everybody in a meeting of the partner's own, was told or is about to be.</summary>
internal sealed partial class MailCourse
{
    /// <summary>
    /// What has not been sent names the part of now in its place; what was sent is followed by a newer one once the undo window is over. Put back within it, there
    /// is nothing to tell.
    /// </summary>
    public void OtherPart(Delegation row)
    {
        if (Standing(MailKind.WhoComes, MailKind.Update).MaxBy(m => (m.CreatedAt, !m.IsSeries)) is not { } before)
        {
            return;
        }

        var isOut = before is { State: MailState.Sent } or { MayHaveLeft: true } or { IsSeries: true };
        var next = (writing with { Sequence = HighestTold, ReadyAt = isOut ? null : before.LeavesAt }).First(before.Kind, row);
        if (next is null)
        {
            return;
        }

        if (isOut)
        {
            next.FollowsId = before.Id;
            Add(next);
        }
        else if (!MayHaveLeft(before) && earlier.Find(m => m.Id == before.FollowsId) is { } first && first.Text == next.Text)
        {
            TakeBack(before);
        }
        else
        {
            Replace(before, next);
        }
    }
}
