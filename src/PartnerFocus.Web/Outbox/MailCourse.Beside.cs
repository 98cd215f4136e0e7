using PartnerFocus.Web.Delegations;

namespace PartnerFocus.Web.Outbox;

/// <summary>The delegatee goes in another way than was asked, so that the partner is there as well.</summary>
internal sealed partial class MailCourse
{
    /// <summary>Nobody hears that somebody comes instead, or is there throughout: both come, and the partner's own answer stays a yes.</summary>
    private void BeginBeside(Delegation row, MailKind kind)
    {
        // What was told before the other way was agreed on said something else: it is made up for, and not taken up again.
        var isFirst = earlier.TrueForAll(m => m.Kind != MailKind.BothCome);
        Action<MailKind, Func<OutgoingMail?>> begin = isFirst ? (_, write) => Add(write()) : Start;
        begin(kind, () => writing.First(kind, row));
        if (writing.Meeting is { IsOfOthers: true })
        {
            begin(MailKind.Invitation, () => writing.ToDelegatee(MailKind.Invitation, row));
        }
    }

    /// <summary>
    /// The other way is a proposal again: what made up for an earlier yes, and was put away when the partner agreed, is needed as before. Of what was sent for sure
    /// <see cref="End"/> sees to that.
    /// </summary>
    /// <param name="agreed">When the partner agreed.</param>
    public void MakeUpAgain(Delegation row, NodaTime.Instant agreed)
    {
        foreach (var put in earlier.Where(f => f is { FollowsId: not null, State: MailState.TakenBack, LastError: "" } && f.SettledAt >= agreed).ToList())
        {
            if (earlier.Find(m => m.Id == put.FollowsId) is { State: MailState.TakenBack } mail)
            {
                AddFor(row.Id, FollowUpOf(mail, row, "", isOff: false, isToCome: true));
            }
        }
    }

    /// <summary>Whether a message went to everybody in a meeting of the partner's own.</summary>
    private bool IsToAll(OutgoingMail mail) =>
        mail.Kind == MailKind.Update || (mail.Kind == MailKind.BothCome && (mail.Method == "REQUEST" || writing.Meeting is { IsOfOthers: false }));
}
