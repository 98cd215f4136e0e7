using NodaTime;
using PartnerFocus.Web.Delegations;

namespace PartnerFocus.Web.Outbox;

/// <summary>Who takes a meeting over called the partner in: everybody in it, or who convened it, was told, or is about to be, that the partner is not there.</summary>
internal sealed partial class MailCourse
{
    /// <summary>
    /// A call for help was made, answered or taken back, or who made it goes again. What has not left of what was so before stays here; of what the partner
    /// read, or said yes to, the partner hears that it is over.
    /// </summary>
    /// <param name="before">What it was; null for a new one, and what it is where who made it goes again.</param>
    /// <param name="item">When the agenda item comes up; null where that is not known.</param>
    public void Called(Delegation row, HelpCall call, HelpState? before, (LocalTime From, LocalTime To)? item)
    {
        var (asked, answers) = (OfCall(MailKind.HelpAsked, call), OfCall(MailKind.HelpAnswer, call));
        if (before == call.State && (call.State == HelpState.TakenBack || (call.State == HelpState.Asked ? asked : answers).Count > 0))
        {
            return;
        }

        var read = asked.Find(MayHaveLeft);
        foreach (var stale in asked.Concat(answers).Where(m => m is { State: not MailState.Sent }))
        {
            TakeBack(stale, call.State == HelpState.TakenBack || stale.Kind == MailKind.HelpAnswer ? "" : StaleReason.Answered);
        }

        NoNewsOfHelp();
        if (call.State == HelpState.Asked && before is HelpState.Comes or HelpState.Answered or HelpState.Cannot)
        {
            // Who took an answer back knows of the call.
            return;
        }

        if (call.State == HelpState.TakenBack)
        {
            Add(read is not null || before == HelpState.Comes ? writing.ToCalledIn(MailKind.HelpOver, row, call, item, read) : null);
        }
        else
        {
            Add(call.State == HelpState.Asked ? writing.ToCalledIn(MailKind.HelpAsked, row, call, item) : writing.ToWhoCalled(row, call, item));
        }
    }

    /// <summary>That help is no longer needed is no news once it is asked again, or nobody goes.</summary>
    private void NoNewsOfHelp()
    {
        foreach (var over in Standing(MailKind.HelpOver).Where(m => m.State != MailState.Sent && !m.MayHaveLeft))
        {
            TakeBack(over);
        }
    }

    private List<OutgoingMail> OfCall(MailKind kind, HelpCall call) => Standing(kind).FindAll(m => m.CreatedAt >= call.At);

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
            var next = (writing with { Sequence = HighestTold, IsAddition = Adds(before) }).ToAll(MailKind.Update, row);
            if (next is not null)
            {
                next.FollowsId = before.Id;
            }

            Add(next);
            return;
        }

        // Who sent the draft without saying so sends the newer one as well.
        var (mayHaveLeft, highest) = (MayHaveLeft(before), HighestTold);
        TakeBack(before);
        if (before.FollowsId is null || writing.IsCalledIn || mayHaveLeft || Adds(before))
        {
            var next = (writing with { Sequence = highest, ReadyAt = before.LeavesAt, IsAnew = true, IsAddition = Adds(before) }).ToAll(MailKind.Update, row);
            if (next is not null)
            {
                next.FollowsId = before.FollowsId;
            }

            Add(next);
        }
    }

    /// <summary>Whether everybody was told of the partner otherwise than is so now, by what left before: then that is what the next message says, and no more.</summary>
    private bool Adds(OutgoingMail before) => LastLeft(before) is { } told && writing.SaysThePartnerComes(told) is { } comes && comes != writing.IsCalledIn;

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
