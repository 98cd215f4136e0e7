using NodaTime;
using PartnerFocus.Web.Delegations;

namespace PartnerFocus.Web.Outbox;

/// <summary>
/// The delegatee proposed another way. As long as that waits for the partner's answer nobody hears otherwise; once it is agreed on, the partner is
/// there as well, and what was told of the yes goes over into that without being called off in between.
/// </summary>
internal sealed partial class MailCourse
{
    /// <summary>What says who comes.</summary>
    private static readonly MailKind[] WhoIsThere = [MailKind.WhoComes, MailKind.MayComeInstead, MailKind.Update, MailKind.BothCome];

    /// <summary>
    /// The proposal waits for an answer: what did not leave stays here, what did is not made up for yet, and what was written to do so is not needed. What lay
    /// ready is set aside: somebody may have sent it without saying so.
    /// </summary>
    public void Wait()
    {
        PutAwayFollowUps();
        foreach (var mail in Standing(FirstOnes).Where(m => m is { MayHaveLeft: false, State: MailState.Waiting or MailState.Failed or MailState.Draft }))
        {
            TakeBack(mail, MayHaveLeft(mail) ? StaleReason.OtherWay : "");
        }
    }

    /// <summary>The proposal is undone, or what it became is: what was set aside lies ready again.</summary>
    /// <param name="since">Only what was written from then on; null for all of it.</param>
    public void TakeUpAgain(Instant? since = null)
    {
        foreach (var mail in Enumerable.Reverse(earlier).Where(m => IsSetAside(m) && !IsFollowed(m) && (since is null || m.CreatedAt >= since)))
        {
            (mail.State, mail.SettledAt, mail.LastError) = (MailState.Draft, null, "");
        }
    }

    /// <summary>Nobody hears that somebody comes instead, or is there throughout: both come, and the partner's own answer stays a yes.</summary>
    /// <param name="agreed">When the partner agreed, where that was in an earlier act: what was told of it then, and stands, is not told again. In this act it takes the place of what was told.</param>
    /// <param name="series">What stands of the messages about its series, and of this meeting.</param>
    private void BeginBeside(Delegation row, MailKind kind, Instant? agreed, IReadOnlyList<OutgoingMail> series)
    {
        PutAwayFollowUps();
        if (agreed is not null)
        {
            TakeUpAgain(agreed);
        }

        if (!IsThere(kind))
        {
            var before = InPlaceOf(WhoIsThere);
            Add(After(before, (Higher with { IsAddition = before is { State: MailState.Sent } }).First(kind, row)));
        }

        if (writing.Meeting is { IsOfOthers: true } && !IsThere(MailKind.Invitation))
        {
            Add(After(InPlaceOf(MailKind.Invitation), Higher.ToDelegatee(MailKind.Invitation, row)));
        }

        if (InPlaceOf(MailKind.AcceptsCopy) is { } copy)
        {
            AddFor(row.Id, writing.OwnPlace(row, copy, isMoved: false));
        }

        bool IsThere(MailKind of) => agreed is not null && Standing(of).Exists(m => m.CreatedAt >= agreed);

        OutgoingMail? InPlaceOf(params MailKind[] kinds) => Standing(kinds).LastOrDefault() ?? series.LastOrDefault(m => kinds.Contains(m.Kind));
    }

    private static OutgoingMail? After(OutgoingMail? before, OutgoingMail? next)
    {
        if (next is not null)
        {
            next.FollowsId = before?.Id;
        }

        return next;
    }

    /// <summary>What makes up for a yes and has not left is not needed; of what lay ready nobody knows any more than before.</summary>
    private void PutAwayFollowUps()
    {
        foreach (var over in earlier.Where(f => FollowUps.Contains(f.Kind) && f.FollowsId is not null && f.State != MailState.TakenBack && !MayHaveLeft(f)).ToList())
        {
            TakeBack(over);
            if (earlier.Find(m => m.Id == over.FollowsId) is { State: MailState.TakenBack } told)
            {
                told.LastError = StaleReason.OtherWay;
            }
        }
    }

    /// <summary>Whether it lay ready when another way was proposed, which waits for an answer or was agreed on.</summary>
    private static bool IsSetAside(OutgoingMail mail) => mail is { State: MailState.TakenBack, LastError: StaleReason.OtherWay };

    /// <summary>Whether a message went to everybody in a meeting of the partner's own.</summary>
    private bool IsToAll(OutgoingMail mail) =>
        mail.Kind == MailKind.Update || (mail.Kind == MailKind.BothCome && (mail.Method == "REQUEST" || writing.Meeting is { IsOfOthers: false }));
}
