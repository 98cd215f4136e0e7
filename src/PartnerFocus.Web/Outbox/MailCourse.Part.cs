using PartnerFocus.Web.Delegations;

namespace PartnerFocus.Web.Outbox;

/// <summary>The partner comes for another part than who convened the meeting, everybody in a meeting of the partner's own, or who takes the rest was told or is about to be.</summary>
internal sealed partial class MailCourse
{
    private static readonly MailKind[] TellsThePart = [MailKind.Ask, MailKind.Invitation, MailKind.OtherPart];

    /// <summary>
    /// What has not been sent names the part of now in its place; what was sent is followed by a newer one once the undo window is over. Put back within it, there
    /// is nothing to tell.
    /// </summary>
    public void OtherPart(Delegation row)
    {
        if (row.State == DelegationState.Accepted)
        {
            OthersReadThePart(row);
        }

        DelegateeReadsThePart(row);
    }

    private void OthersReadThePart(Delegation row)
    {
        if (Standing(MailKind.WhoComes, MailKind.Update).MaxBy(m => (m.CreatedAt, !m.IsSeries)) is not { } before)
        {
            return;
        }

        var isOut = before is { State: MailState.Sent } or { MayHaveLeft: true } or { IsSeries: true };
        var anew = writing with { Sequence = HighestTold, ReadyAt = isOut ? null : before.LeavesAt };
        var next = (LastLeft(before) is { } told ? anew.Changing(told) : anew).First(before.Kind, row);
        if (next is null)
        {
            return;
        }

        if (isOut)
        {
            next.FollowsId = before.Id;
            Add(next);
        }
        else if (!MayHaveLeft(before) && earlier.Find(m => m.Id == before.FollowsId) is { } first && writing.IsPartOf(first.CreatedAt))
        {
            TakeBack(before);
        }
        else
        {
            Replace(before, next);
        }
    }

    /// <summary>The message, or the newest it came in the place of, that its readers have, or have before anything that follows it; null where there is none.</summary>
    private OutgoingMail? LastLeft(OutgoingMail mail) =>
        mail is { State: MailState.Sent } or { MayHaveLeft: true } or { IsSeries: true, State: MailState.Waiting } ? mail : Before(mail) is { } before ? LastLeft(before) : null;

    /// <summary>The question or the meeting is written anew with the part where it lies here still; who read another part gets a message of its own.</summary>
    private void DelegateeReadsThePart(Delegation row)
    {
        foreach (var news in Standing(MailKind.OtherPart).Where(m => !MayHaveLeft(m)))
        {
            TakeBack(news);
        }

        if (ToldThePart is { IsSeries: false } last && !MayHaveLeft(last))
        {
            Replace(last, (writing with { Sequence = HighestTold, ReadyAt = last.LeavesAt }).ToDelegatee(last.Kind, row));
        }
        else
        {
            HearsThePart(row);
        }
    }

    /// <summary>Who read, or saw on the own page when saying yes, another part than that of now gets a message of its own; a message that lies here still says it.</summary>
    private void HearsThePart(Delegation row)
    {
        var isKnown = ToldThePart switch
        {
            null => row.State != DelegationState.Accepted || writing.WasShownPart(row),
            { IsSeries: false } last when !MayHaveLeft(last) => true,
            var last => writing.SaysPart(last),
        };
        if (writing.HasPart && !isKnown)
        {
            Add(writing.ToDelegateeOtherPart(row));
        }
    }

    private OutgoingMail? ToldThePart => Standing(TellsThePart).OrderBy(m => m.CreatedAt).ThenBy(m => m.Id).LastOrDefault();
}
