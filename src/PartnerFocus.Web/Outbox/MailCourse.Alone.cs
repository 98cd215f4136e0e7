using PartnerFocus.Web.Delegations;

namespace PartnerFocus.Web.Outbox;

/// <summary>A choice without anybody else: a decline, a question to the organiser, or coming for one part.</summary>
internal sealed partial class MailCourse
{
    /// <summary>Messages of a choice without anybody else.</summary>
    private static readonly MailKind[] Alone = [MailKind.LeaveOut, MailKind.Question, MailKind.NotThere, MailKind.PartOnly];

    /// <summary>Sees to it that exactly this message is under way to the organiser; of a decline a colleague who is there hears as well.</summary>
    /// <param name="wanted">Null for none.</param>
    /// <param name="isFree">Whether the organiser answered that the partner need not come: then coming all the same is news.</param>
    public void Want(MailKind? wanted, bool isFree = false)
    {
        var isToCome = writing.Choice.Start > writing.At && writing.Meeting is not null;
        if (isFree && isToCome && writing.GoesForGood && earlier.FindLast(IsAnsweredQuestion) is { } question && !IsFollowed(question))
        {
            Add(writing.ToOrganiser(MailKind.ComesAfterAll, null, question));
        }

        foreach (var mail in Standing(Alone).Where(m => m.Kind != wanted && !(m.Kind == MailKind.NotThere && wanted == MailKind.LeaveOut)))
        {
            var followUp = mail.Kind switch
            {
                MailKind.PartOnly when writing.Choice.Chosen == Triage.Verdict.AttendPart => null,
                MailKind.LeaveOut or MailKind.PartOnly when isToCome => writing.ToOrganiser(MailKind.ComesAfterAll, null, mail),
                MailKind.NotThere when isToCome => writing.ToColleague(mail),
                _ => null,
            };
            MakeUpFor(mail, followUp, null);
        }

        if (wanted is { } kind && writing.Meeting is { IsOfOthers: true })
        {
            Start(kind, () => kind == MailKind.PartOnly && writing.PartTime is null ? null : writing.ToOrganiser(kind));
            if (kind == MailKind.LeaveOut)
            {
                Start(MailKind.NotThere, () => writing.ToColleague());
            }
        }
    }

    /// <summary>Whether a message of this kind was written and stands.</summary>
    public bool IsUnderWay(MailKind kind) => Standing(kind).Count > 0;

    /// <summary>
    /// The organiser answered: what nobody said was sent need not go. Answers come by telephone as well, so that one proves nothing of a draft that lay ready.
    /// </summary>
    /// <param name="isNeeded">Whether the partner is asked for all the same: then what may have said otherwise is made up for instead.</param>
    public void Answered(bool isNeeded)
    {
        foreach (var mail in Standing(MailKind.LeaveOut, MailKind.Question, MailKind.MayComeInstead).Where(m => m.State != MailState.Sent && !(isNeeded && m.Kind == MailKind.LeaveOut && MayHaveLeft(m))))
        {
            TakeBack(mail, isNeeded && mail.Kind == MailKind.LeaveOut ? "" : StaleReason.Answered);
        }
    }

    /// <summary>It has become pointless: what did not leave stays here, and nothing needs making up for.</summary>
    /// <param name="why">A code of <see cref="StaleReason"/> or <see cref="WithdrawalReason"/>.</param>
    public void Stop(string why)
    {
        foreach (var mail in Standing([.. Alone, MailKind.MayComeInstead]).Where(m => m.State != MailState.Sent))
        {
            TakeBack(mail, why);
        }
    }

    /// <summary>Whether it asked what is wanted of the partner, and that was answered: by whatever way it got there.</summary>
    private static bool IsAnsweredQuestion(OutgoingMail mail) => mail is { Kind: MailKind.Question, State: MailState.Sent } or { Kind: MailKind.Question, LastError: StaleReason.Answered };
}
