using PartnerFocus.Triage;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Web.Outbox;

/// <summary>The organiser heard, or is about to hear, that the time a meeting was moved to is looked at: until somebody decides.</summary>
internal sealed partial class MailCourse
{
    /// <summary>What tells an organiser who comes, or asks.</summary>
    private static readonly MailKind[] Answers = [MailKind.WhoComes, MailKind.MayComeInstead, MailKind.BothCome, MailKind.LeaveOut, MailKind.Question, MailKind.PartOnly];

    /// <summary>
    /// Sees to it that the answer follows where the partner comes, and that what lies ready says what is so: what is decided takes its place, and what was
    /// undone brings it back.
    /// </summary>
    /// <param name="goes">Whether who was announced goes again: the import that moved it was taken back.</param>
    public void SettleMoved(Func<Guid, bool> goes)
    {
        if (earlier.LastOrDefault(m => m.Kind == MailKind.LooksAgain) is not { } looks || writing.Choice.IsPrivate)
        {
            return;
        }

        if (goes(looks.DelegationId!.Value))
        {
            if (looks.State is not (MailState.Sent or MailState.TakenBack))
            {
                TakeBack(looks);
            }

            return;
        }

        var isAnswered = Standing(Answers).Exists(m => m.DelegationId != looks.DelegationId && m.CreatedAt >= looks.CreatedAt);
        var first = earlier.Find(m => m.Id == looks.FollowsId);
        var yes = earlier.LastOrDefault(m => m.Kind == MailKind.ComesAfterAll && m.State != MailState.TakenBack && (m.FollowsId == looks.Id || m.FollowsId == first?.Id));
        if (writing.ComesToTheNewTime && !isAnswered)
        {
            AnswerMoved(looks, first, yes);
            return;
        }

        if (yes is not null && !MayHaveLeft(yes))
        {
            TakeBack(yes);
            yes = null;
            foreach (var own in Standing(MailKind.OwnPlaceCopy).Where(c => !MayHaveLeft(c) && earlier.Exists(t => t.Id == c.FollowsId && t.Kind == c.Kind)))
            {
                TakeBack(own);
            }
        }

        if (isAnswered && looks.State is not (MailState.Sent or MailState.TakenBack))
        {
            TakeBack(looks);
        }
        else if (!isAnswered && yes is null && first is not null && looks is { State: MailState.TakenBack, SettledBy: null, LastError: "" })
        {
            AddFor(looks.DelegationId!.Value, writing.ToOrganiser(MailKind.LooksAgain, null, first));
        }
    }

    /// <summary>
    /// It moved once more before anybody decided: what lies ready to say that it is looked at says the time it has now, and nothing where there is none any more.
    /// Who sent the draft without saying so sends the newer one as well.
    /// </summary>
    /// <param name="looks">As it was written for the time before.</param>
    /// <param name="first">What the organiser was told of who comes.</param>
    public void MovedOnceMore(OutgoingMail looks, OutgoingMail first)
    {
        if (writing.Choice.IsPrivate || writing.Meeting is null)
        {
            TakeBack(looks, writing.Choice.IsPrivate ? Delegations.WithdrawalReason.Private : Delegations.WithdrawalReason.Gone);
            return;
        }

        if ((writing with { ReadyAt = looks.LeavesAt }).ToOrganiser(MailKind.LooksAgain, null, first) is { } now && (now.Subject != looks.Subject || now.Text != looks.Text))
        {
            TakeBack(looks);
            AddFor(looks.DelegationId!.Value, now);
        }
    }

    private void AnswerMoved(OutgoingMail looks, OutgoingMail? first, OutgoingMail? yes)
    {
        if (yes is null)
        {
            Add(writing.ToOrganiser(MailKind.ComesAfterAll, null, MayHaveLeft(looks) ? looks : first ?? looks));
            if (Standing(MailKind.OwnPlaceCopy).LastOrDefault() is { DelegationId: { } handed } open)
            {
                AddFor(handed, writing.OwnPlace(null, open, isMoved: false));
            }
        }

        if (looks.State is not (MailState.Sent or MailState.TakenBack))
        {
            TakeBack(looks);
        }
    }
}

/// <summary>Whether somebody decided on the time a meeting was moved to.</summary>
internal sealed partial record MailWriting
{
    /// <summary>Whether the partner decided to come, for the time it has now.</summary>
    public bool ComesToTheNewTime => Choice is { State: ChoiceState.Decided, Chosen: Verdict.Attend } or { State: ChoiceState.Decided, Chosen: Verdict.AttendPart, DelegateeId: null }
        && Choice.Start > At && Meeting?.Start.InZoneLeniently(Firm.TimeZone).ToInstant() == Choice.Start;
}
