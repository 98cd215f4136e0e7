using NodaTime;
using PartnerFocus.Calendar.Scheduling;
using PartnerFocus.Web.Delegations;

namespace PartnerFocus.Web.Outbox;

/// <summary>The meeting ends at another time or is in another place, and who goes has it in the own calendar by what was sent from here.</summary>
internal sealed partial class MailCourse
{
    /// <summary>What brings the meeting into the calendar of who goes, where it is a REQUEST.</summary>
    public static readonly MailKind[] HandedOn = [MailKind.Invitation, MailKind.InvitationChanged, MailKind.Update, MailKind.BothCome];

    /// <summary>What the delegatee was told last of this meeting, as a message and as a meeting; null where no calendar object went along, or nothing is known of it now.</summary>
    public (OutgoingMail Mail, MeetingInstance Told)? LastTold => Standing(HandedOn).Where(m => m is { Calendar: not null, Method: "REQUEST" })
        .OrderBy(m => m.CreatedAt).ThenBy(m => m.Id).LastOrDefault() is { } last && writing.ToldBy(last) is { } told ? (last, told) : null;

    /// <summary>The highest SEQUENCE among what may have been read of it; what comes after must not be lower.</summary>
    private int HighestTold => Math.Max(writing.Sequence, HighestOf(earlier.Where(MayHaveLeft)));

    /// <summary>The highest SEQUENCE among what goes to the delegatee.</summary>
    public static int HighestOf(IEnumerable<OutgoingMail> mails) => mails.Where(m => m.Calendar is not null && (HandedOn.Contains(m.Kind) || m.Kind == MailKind.InvitationBack))
        .Select(m => MeetingInstance.OfMessage(m.Calendar!)?.Event.Sequence ?? 0).DefaultIfEmpty().Max();

    /// <summary>
    /// Tells who goes what the meeting is now. What has not left says it anew; what did is followed by a message of its own, at once:
    /// it is news, and no decision. Nothing where that is what was told, and no message of its own to whom the organiser's program tells it.
    /// </summary>
    public void Changed(Delegation row)
    {
        if (writing.Meeting is not { } now || LastTold is not { } last || !MailWriting.IsOther(last.Told, now.Instance))
        {
            return;
        }

        if (last.Mail is { Kind: MailKind.InvitationChanged, IsSeries: false } && !MayHaveLeft(last.Mail))
        {
            TakeBack(last.Mail);
            Changed(row);
            return;
        }

        // What was said of the series, and has not left, is read first all the same.
        var isRead = last.Mail.IsSeries || MayHaveLeft(last.Mail);
        var least = Math.Max(HighestTold, isRead ? HighestOf([last.Mail]) : 0) + (isRead && MailWriting.HasOtherEnd(last.Told, now.Instance) ? 1 : 0);
        if (last.Mail is { State: not MailState.Sent, MayHaveLeft: false, IsSeries: false, Kind: not MailKind.InvitationChanged })
        {
            // Still here, in the window or as a draft: it says what is so now. Who sent the draft without saying so sends the newer one as well.
            TakeBack(last.Mail);
            var anew = writing with { Sequence = least, ReadyAt = last.Mail.LeavesAt, IsAnew = true };
            var next = last.Mail.Kind is MailKind.Update or MailKind.BothCome ? anew.ToAll(last.Mail.Kind, row) : anew.ToDelegatee(MailKind.Invitation, row);
            if (next is not null)
            {
                next.FollowsId = last.Mail.FollowsId;
            }

            Add(next);
            return;
        }

        if (!writing.IsOnList(row.DelegateeId))
        {
            Add((writing with { Sequence = least, ReadyAt = NewsLeavesAt }).ToDelegateeChanged(row, last.Told));
        }
    }

    /// <summary>News of a meeting to which that person no longer goes need not be told, where it has not left.</summary>
    public void DropNews()
    {
        foreach (var news in Standing(MailKind.InvitationChanged).Where(m => m.State != MailState.Sent && !m.MayHaveLeft))
        {
            TakeBack(news);
        }
    }

    /// <summary>
    /// What was written of a series, and has not been sent, in which an end or a place of before would be read by who hears of it in no other way:
    /// everybody in a meeting of the partner's own; the delegatee alone only where the organiser's program tells what is so now, so that no news from here follows.
    /// </summary>
    public OutgoingMail? UnsentOfSeries(bool isOnList) => earlier.FirstOrDefault(m => m is { IsSeries: true, Calendar: not null, MayHaveLeft: false, State: MailState.Draft or MailState.Waiting or MailState.Failed }
        && (m.Kind == MailKind.Update || (m.Kind == MailKind.Invitation && isOnList)));

    /// <summary>It says what is so now. Who sent the draft without saying so sends the newer one as well.</summary>
    /// <param name="head">Where the yes was given.</param>
    /// <param name="hasOtherEnd">Whether one of them ends at another time than it says.</param>
    public void SayAnew(Delegation head, OutgoingMail before, bool hasOtherEnd)
    {
        var least = Math.Max(HighestTold, MayHaveLeft(before) ? HighestOf([before]) + (hasOtherEnd ? 1 : 0) : 0);
        TakeBack(before);
        var anew = writing with { Sequence = least, ReadyAt = before.LeavesAt, IsAnew = true };
        Add(before.Kind == MailKind.Update ? anew.ToAll(before.Kind, head) : anew.ToDelegatee(before.Kind, head));
    }

    /// <summary>The same once for a series, from a meeting on. News that has not left gives way; where that was all, nothing is told.</summary>
    /// <param name="head">Where the yes was given.</param>
    public void ChangedAll(Delegation head)
    {
        var now = writing.Series!.Instance!;
        foreach (var before in Standing(MailKind.InvitationChanged).Where(m => m.IsSeries && !MayHaveLeft(m)))
        {
            TakeBack(before);
        }

        if (LastTold is { } last && MailWriting.IsOther(last.Told, now))
        {
            // What was said of the series, and has not left, is read first all the same.
            var least = Math.Max(HighestTold, HighestOf(Standing(HandedOn))) + (MailWriting.HasOtherEnd(last.Told, now) ? 1 : 0);
            Add((writing with { Sequence = least, ReadyAt = NewsLeavesAt }).ToDelegateeChanged(head, last.Told));
        }
    }

    /// <summary>At once, but not before what was said of the series: as long as that can be undone, so can this.</summary>
    private Instant NewsLeavesAt => Standing(HandedOn).Where(m => m.IsSeries && !MayHaveLeft(m)).Select(m => m.LeavesAt).Append(writing.At).Max();
}
