using PartnerFocus.Calendar;
using PartnerFocus.Calendar.Scheduling;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Outbox.Words;

namespace PartnerFocus.Web.Outbox;

/// <summary>The calendar objects that go with the words to organiser and delegatee.</summary>
internal sealed partial record MailWriting
{
    /// <param name="isInvited">Whether the delegatee is in it in their own right: that answer stays theirs to give.</param>
    private string? Answer(MailKind kind, MeetingInstance about, MailPerson? delegatee, bool isInvited, MailText text) => kind switch
    {
        _ when IsCounter(kind) && PartTime is { } part => SchedulingMessage.Counter(
            about, PartnerAddress, delegatee is null || isInvited ? null : Address(delegatee), part, At, text.Subject),
        MailKind.WhoComes when IsBeside || IsCalledIn => SchedulingMessage.Reply(about, PartnerAddress with { PartStat = ParticipationStatus.Accepted }, At, text.Subject),
        MailKind.PartOnly when Series is null => SchedulingMessage.Reply(about, PartnerAddress with { PartStat = ParticipationStatus.Accepted }, At, text.Subject),
        MailKind.WhoComes => SchedulingMessage.Delegate(about, PartnerAddress, Address(delegatee!), At, isInvited),
        MailKind.ComesAfterAll or MailKind.BothCome => SchedulingMessage.Reply(about, PartnerAddress with { PartStat = ParticipationStatus.Accepted }, At),
        // Of a time nobody decided on nothing is accepted (RFC 5546 §3.2.3): it takes back what was answered, and no more.
        MailKind.LooksAgain => SchedulingMessage.Reply(about, PartnerAddress with { PartStat = ParticipationStatus.Tentative }, At, text.Subject),
        MailKind.LeaveOut => SchedulingMessage.Reply(about, PartnerAddress with { PartStat = ParticipationStatus.Declined }, At),
        _ => null,
    };

    // Of a series in words only: whoever presses "accept" on a proposal for it would move all of it.
    private bool IsCounter(MailKind kind) => Series is null && PartTime is not null && !IsPartPlanned && (IsBeside && kind is MailKind.WhoComes or MailKind.PartOnly);

    /// <summary>How the meeting comes into the delegatee's calendar.</summary>
    private InvitationBy HowItComes(bool isInvited, Delegation row) => Meeting switch
    {
        { Event.DoNotForward: true, IsOfOthers: true } when !(isInvited && row.GoesBeside) => InvitationBy.Organiser,
        _ when isInvited => InvitationBy.Already,
        { HasName: true, Place: PartnersPlace.Guest } => InvitationBy.ThisMessage,
        _ => InvitationBy.Nobody,
    };

    /// <summary>The meeting, handed on; null where the organiser does not want that, or nothing could name it.</summary>
    private string? Invitation(MailPerson to, Delegation row) => Meeting is not { HasName: true, Event.DoNotForward: false, Place: PartnersPlace.Guest }
        ? null
        : SchedulingMessage.Forward(Named!, PartnerAddress, Address(to), !IsBeside && !row.GoesBeside, At, Sequence);

    /// <summary>Takes out of the delegatee's calendar what was put there from here, and never an invitation that is the delegatee's own.</summary>
    private string? Cancellation(MailPerson to, Delegation row, OutgoingMail? follows, string why) =>
        follows is { Method: "REQUEST" } && IsAddedBy(row.DelegateeId) && Told(follows) is { } about
            ? SchedulingMessage.Cancel(about, Address(to), At, why == WithdrawalReason.Private, Sequence)
            : null;

    private static InvitationLeft Left(OutgoingMail? follows, string? cancellation) =>
        cancellation is not null ? InvitationLeft.Cancelled : follows is { Method: "REQUEST" } ? InvitationLeft.Unsure : InvitationLeft.None;

    private static CalAddress Address(MailPerson person) => new() { Name = person.Name, Email = person.Address };
}
