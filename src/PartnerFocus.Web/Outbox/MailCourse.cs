using NodaTime;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Outbox;

/// <summary>The messages of one delegation, or of one choice without anybody else, in their course: what is begun, ended and made up for.</summary>
/// <param name="db">Where new ones are added.</param>
/// <param name="earlier">All of them so far, tracked, oldest first.</param>
/// <param name="writing">Writes new ones.</param>
internal sealed partial class MailCourse(FocusDbContext db, List<OutgoingMail> earlier, MailWriting writing)
{
    /// <summary>What makes up for an earlier message, and is never a first one.</summary>
    public static readonly MailKind[] FollowUps = [MailKind.NoLonger, MailKind.ComesAfterAll, MailKind.LooksAgain, MailKind.InvitationBack, MailKind.UpdateBack, MailKind.NobodyLeads, MailKind.Declines, MailKind.DeclinesCopy, MailKind.OwnPlaceCopy, MailKind.HelpOver];

    /// <summary>All others.</summary>
    private static readonly MailKind[] FirstOnes = [.. Enum.GetValues<MailKind>().Except(FollowUps)];

    /// <summary>The delegatee is asked, or goes: who has to know is told.</summary>
    /// <param name="agreed">When the partner agreed to another way, where that was not in this very act.</param>
    public void Begin(Delegation row, Instant? agreed = null)
    {
        if (row.State == DelegationState.Approved)
        {
            // Another one who was asked before reads that it is over, and does not count for this one.
            if (earlier.Exists(m => m.Kind == MailKind.Ask && !writing.IsTo(m, row.DelegateeId)))
            {
                Add(Standing(MailKind.Ask).Exists(m => writing.IsTo(m, row.DelegateeId)) ? null : writing.ToDelegatee(MailKind.Ask, row));
            }
            else
            {
                Start(MailKind.Ask, () => writing.ToDelegatee(MailKind.Ask, row));
            }

            HearsThePart(row);
            return;
        }

        // What said that it is over, and did not leave, is no longer true.
        foreach (var over in earlier.Where(m => m is { Kind: MailKind.NoLonger, FollowsId: null } && m.State != MailState.TakenBack && !MayHaveLeft(m)))
        {
            TakeBack(over);
        }

        // A question that was answered need not be put, by hand or otherwise.
        foreach (var ask in Standing(MailKind.Ask, MailKind.OtherPart).Where(m => m.State != MailState.Sent))
        {
            TakeBack(ask);
        }

        if ((writing.AlongOnce ?? row) is { TogetherWithId: not null } along)
        {
            Start(MailKind.Along, () => Of(row.Id, writing.ToCompanionOfSeries(along)));
        }

        if (writing.FirstOnYes(row) is not { } kind)
        {
            HearsThePart(row);
            return;
        }

        if (row.GoesBeside)
        {
            BeginBeside(row, kind, agreed, []);
            return;
        }

        Start(kind, () => writing.First(kind, row));
        if (kind != MailKind.Update)
        {
            Start(MailKind.Invitation, () => Higher.ToDelegatee(MailKind.Invitation, row));
        }

        foreach (var own in writing.OwnYes(kind, row))
        {
            Start(own, () => writing.OfDelegatee(own, row));
        }

        HearsThePart(row);
    }

    /// <summary>A yes was undone before anything of it left: nobody hears of it, nor of the times for which a yes to a series did not hold.</summary>
    public void UndoYes()
    {
        foreach (var mail in earlier.Where(m => m.State is not (MailState.Sent or MailState.TakenBack) && (m.IsSeries || earlier.Any(s => s.Id == m.FollowsId && s.IsSeries))).ToList())
        {
            TakeBack(mail);
        }

        foreach (var mail in Standing([.. FirstOnes.Where(k => k != MailKind.Ask)]).Where(m => m.State != MailState.Sent && !IsSetAside(m)))
        {
            TakeBack(mail);
        }

        NotTogether();
    }

    /// <summary>That both go is no longer so: the partner, who has not read it yet, hears what became of the yes before it.</summary>
    private void NotTogether()
    {
        foreach (var both in Standing(MailKind.OwnPlaceCopy).Where(m => m is { State: not MailState.Sent, MayHaveLeft: false }))
        {
            TakeBack(both);
        }
    }

    /// <summary>It no longer holds: what did not leave stays here, what did is made up for.</summary>
    /// <param name="why">As the decision says.</param>
    public void End(DelegationStep step, string why)
    {
        var row = step.Row;
        var isOff = why == WithdrawalReason.Gone || writing.Choice.Start <= writing.At;
        var knows = row.State is DelegationState.Declined or DelegationState.Lapsed;
        var hasMeeting = Standing(MailKind.Invitation, MailKind.Update, MailKind.BothCome).Any(m => MayHaveLeft(m) && (m.Kind == MailKind.Invitation || IsToAll(m)));
        var hears = Standing(MailKind.Invitation, MailKind.Update, MailKind.BothCome).Any(m => m.Kind == MailKind.Invitation ? MayHaveLeft(m) : IsToAll(m) && (HasLeft(m) || (MayHaveLeft(m) && writing.IsAddedBy(row.DelegateeId))));
        if (step.Before == DelegationState.Accepted && !knows && !hears && Standing(MailKind.Ask).Count == 0 && writing.Choice.Start > writing.At)
        {
            // Who said yes knows of it, though nothing left that could be made up for; what lies ready for everybody may never be sent, and then neither is what makes up for it.
            Add(writing.ToDelegatee(MailKind.NoLonger, row, why: why));
        }

        NotTogether();
        NoNewsOfHelp();
        var answered = why is WithdrawalReason.Organiser or WithdrawalReason.Unanswered;
        var seen = new HashSet<Guid>();

        // What was taken back here may itself have followed something that was told before.
        while (Standing(FirstOnes).Find(m => (!answered || m.Kind != MailKind.MayComeInstead) && seen.Add(m.Id)) is { } mail)
        {
            var followUp = mail.Kind == MailKind.Ask && !knows && !hasMeeting
                ? writing.ToDelegatee(MailKind.NoLonger, row, mail, why)
                : FollowUpOf(mail, row, why, isOff, writing.Choice.Start > writing.At);
            if (IsToAll(mail) && MayHaveLeft(mail) && !knows && writing.Choice.Start > writing.At && writing.IsAddedBy(row.DelegateeId))
            {
                Add(Higher.ToDelegatee(MailKind.InvitationBack, row, mail, why));
            }

            MakeUpFor(mail, followUp, row.Id);
        }
    }

    /// <summary>Writes with a SEQUENCE that is not lower than what the delegatee has.</summary>
    private MailWriting Higher => writing with { Sequence = HighestTold };

    /// <summary>It was said, or is about to be, that nobody leads the partner's own meeting, and the partner does not let it go after all.</summary>
    public void LeadsAfterAll(Delegation row)
    {
        foreach (var nobody in Standing(MailKind.NobodyLeads))
        {
            var told = MayHaveLeft(nobody) ? nobody : Before(nobody);
            if (nobody.State != MailState.Sent)
            {
                TakeBack(nobody);
            }

            if (writing.Choice.Start > writing.At)
            {
                Add(Higher.ToAll(MailKind.UpdateBack, row, told));
            }
        }
    }

    /// <summary>What makes up for a message that no longer holds; null where nothing has to.</summary>
    private OutgoingMail? FollowUpOf(OutgoingMail mail, Delegation row, string why, bool isOff, bool isToCome) => mail.Kind switch
    {
        MailKind.Along when isToCome && writing.IsToCompanion(row, mail) => writing.ToCompanion(row, mail, why),
        MailKind.Invitation when isToCome => Higher.ToDelegatee(MailKind.InvitationBack, row, mail, why),
        MailKind.Accepts when !isOff && row.State == DelegationState.Declined && why != WithdrawalReason.Moved => writing.OfDelegatee(MailKind.Declines, row, mail),
        MailKind.AcceptsCopy when !isOff && row.State == DelegationState.Declined && why != WithdrawalReason.Moved => writing.OfDelegatee(MailKind.DeclinesCopy, row, mail),
        MailKind.AcceptsCopy when !isOff && !writing.IsLeftOut => writing.OwnPlace(row, mail, why == WithdrawalReason.Moved),
        MailKind.Update or MailKind.BothCome when !isOff && IsToAll(mail) => (writing with { Sequence = HighestOf([mail]) }).ToAll(writing.IsLeftOut ? MailKind.NobodyLeads : MailKind.UpdateBack, row, mail),
        MailKind.WhoComes or MailKind.MayComeInstead or MailKind.BothCome when !isOff && why == WithdrawalReason.Moved => writing.ToOrganiser(MailKind.LooksAgain, null, mail),
        MailKind.MayComeInstead when !isOff && row.GoesBeside => writing.ToOrganiser(MailKind.ComesAfterAll, row, mail),
        MailKind.WhoComes or MailKind.MayComeInstead => isOff ? null : writing.ToOrganiser(MailKind.ComesAfterAll, writing.IsLeftOut ? row : null, mail),
        MailKind.BothCome when !isOff => writing.ToOrganiser(MailKind.ComesAfterAll, row, mail),
        _ => null,
    };

    /// <summary>Whether somebody may have it already: it was sent, is being sent, or lies ready for somebody to send by hand.</summary>
    private bool MayHaveLeft(OutgoingMail mail) => mail.State switch
    {
        MailState.Sent => true,
        MailState.Waiting or MailState.Failed => mail.MayHaveLeft,
        MailState.Draft => mail.LeavesAt <= writing.At,
        _ => IsSetAside(mail) || IsAgreedTo(mail),
    };

    /// <summary>Whether the organiser answered what lay ready, and so knows what it says: who comes, or, however soon that was answered, that the partner does not.</summary>
    private static bool IsAgreedTo(OutgoingMail mail) =>
        mail is { State: MailState.TakenBack, LastError: StaleReason.Answered, Kind: MailKind.LeaveOut or MailKind.MayComeInstead } && (mail.Kind == MailKind.LeaveOut || mail.LeavesAt <= mail.SettledAt);

    private List<OutgoingMail> Standing(params MailKind[] kinds) =>
        earlier.Where(m => kinds.Contains(m.Kind) && (m.State != MailState.TakenBack || IsSetAside(m) || IsAgreedTo(m)) && !IsFollowed(m)).ToList();

    /// <summary>Whether something came in its place that stands, or was itself made up for.</summary>
    private bool IsFollowed(OutgoingMail mail) =>
        earlier.Exists(f => f.FollowsId == mail.Id && !IsOfLaterOnes(f) && (f.State != MailState.TakenBack || IsSetAside(f) || IsFollowed(f)));

    /// <summary>Whether it says of a series that the yes ended after the one meeting that is written about.</summary>
    private bool IsOfLaterOnes(OutgoingMail mail) => mail.IsSeries && writing.Series is null && writing.Choice.Start < writing.EndedFrom;

    /// <summary>Begins a message, unless it is under way; what was to make up for it and has not left is no longer needed, and neither is a second one.</summary>
    private void Start(MailKind kind, Func<OutgoingMail?> write)
    {
        foreach (var followUp in earlier.Where(f => f.FollowsId is not null && f.State != MailState.TakenBack && !MayHaveLeft(f)
            && earlier.Any(m => m.Id == f.FollowsId && m.Kind == kind)).ToList())
        {
            TakeBack(followUp);
        }

        if (Standing(kind).Count == 0)
        {
            Add(write());
        }
    }

    /// <summary>
    /// Takes a message back where it did not leave. A draft that lay ready may have been sent by somebody who did not say so: it is
    /// taken back, and the one that makes up for it says that it is only needed if it was.
    /// </summary>
    private void MakeUpFor(OutgoingMail mail, OutgoingMail? followUp, Guid? delegation)
    {
        if (MayHaveLeft(mail) && followUp is not null)
        {
            followUp.DelegationId = delegation;
            Add(followUp);
        }

        if (mail.State is not MailState.Sent && !IsAgreedTo(mail))
        {
            TakeBack(mail);
        }
    }

    private void Add(OutgoingMail? mail)
    {
        if (mail is null)
        {
            return;
        }

        // What makes up for a draft of which nobody said that it was sent may be about something nobody heard: a human decides on it as well.
        if (mail.State == MailState.Waiting && FollowUps.Contains(mail.Kind) && Before(mail) is { } before && (before.State == MailState.Draft || IsSetAside(before)) && !HasLeft(before))
        {
            mail.State = MailState.Draft;
        }

        db.OutgoingMails.Add(mail);
        earlier.Add(mail);
    }

    private OutgoingMail? Before(OutgoingMail mail) => earlier.Find(m => m.Id == mail.FollowsId);

    /// <summary>Whether it, or one that it came in the place of, was sent or may have been taken by the mail server.</summary>
    private bool HasLeft(OutgoingMail mail) => mail.State == MailState.Sent || mail.MayHaveLeft || (Before(mail) is { } before && HasLeft(before));

    private void TakeBack(OutgoingMail mail, string why = "")
    {
        mail.State = MailState.TakenBack;
        mail.SettledAt = writing.At;
        mail.LastError = why;
    }
}
