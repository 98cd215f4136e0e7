using NodaTime;
using PartnerFocus.Web.Delegations;

namespace PartnerFocus.Web.Outbox;

/// <summary>The messages of a yes to a series: one for all it covers, and one by itself for each meeting of which it does not hold.</summary>
internal sealed partial class MailCourse
{
    private static readonly MailKind[] OfSeries = [MailKind.WhoComes, MailKind.Invitation, MailKind.Accepts, MailKind.AcceptsCopy, MailKind.Update];

    /// <summary>What stands of what was told.</summary>
    public IReadOnlyList<OutgoingMail> Told => Newest(Standing(OfSeries));

    /// <summary>The same with what the companion was told.</summary>
    public IReadOnlyList<OutgoingMail> ToldWithCompanion => Newest(Standing([.. OfSeries, MailKind.Along]));

    /// <summary>Of what was told of the one meeting with its series more than once, since that ended and stood again: what was told last.</summary>
    private List<OutgoingMail> Newest(List<OutgoingMail> told) => writing.EndedFrom is null ? told
        : [.. told.GroupBy(m => (m.Kind, m.To[0].Address)).Select(g => g.Last()).OrderBy(m => m.CreatedAt).ThenBy(m => m.Id)];

    /// <summary>
    /// The meeting is covered by a yes to its series: a question of its own need not be put. What that yes told of all that follow is so of this one
    /// too, but for one that was moved; where it named meetings one by one, before this one was there, this one is told of by itself.
    /// </summary>
    /// <param name="told">What stands of the messages about the series; empty where they are only written now, and name it.</param>
    public void Covered(Delegation row, IReadOnlyList<OutgoingMail> told)
    {
        foreach (var ask in Standing(MailKind.Ask).Where(m => m.State != MailState.Sent))
        {
            TakeBack(ask);
        }

        if (told.Count > 0 && told.All(m => !MailWriting.Means(m, writing.Choice.NameTold)))
        {
            Begin(row);
        }
        else if (told.Count > 0 && writing.Meeting is { IsOfOthers: true, Event.RecurrenceId: not null } && !writing.IsInvited(row.DelegateeId))
        {
            Start(MailKind.Invitation, () => Higher.ToDelegatee(MailKind.Invitation, row));
        }

        // Whom the series was said to bring along each time, and who is not there or somebody else is, is told of by itself.
        if (told.LastOrDefault(m => SaysWhoComes.Contains(m.Kind) && (m.State == MailState.Sent || m.MayHaveLeft)) is { } said
            && MailWriting.Means(said, writing.Choice.NameTold) && writing.CompanyIn(said, row) is not null)
        {
            AddFor(row.Id, writing.OfCompany(row, said));
        }
    }

    /// <summary>For one meeting it does not hold, or no longer.</summary>
    /// <param name="told">What stands of the messages about the series.</param>
    public void Except(Delegation row, string why, IEnumerable<OutgoingMail> told)
    {
        var isToCome = writing.Choice.Start > writing.At;
        foreach (var mail in told.Where(m => MailWriting.Means(m, writing.Choice.NameTold) && !IsFollowed(m)).ToList())
        {
            AddFor(row.Id, FollowUpOf(mail, row, why, why == WithdrawalReason.Gone || !isToCome, isToCome));
            if (mail.Kind == MailKind.Update && isToCome && row.State != DelegationState.Declined && writing.IsAddedBy(row.DelegateeId))
            {
                AddFor(row.Id, Higher.ToDelegatee(MailKind.InvitationBack, row, mail, why));
            }
        }
    }

    /// <summary>
    /// What of a series did not leave yet is said anew, as it is now: without a meeting it no longer holds for, or with it again. So is what lies ready for the
    /// organiser, or for all in a meeting of the partner's own, who would read a promise and its withdrawal; who sent that draft without saying so sends the newer one
    /// as well. What a calendar may have taken from any other draft is made up for.
    /// </summary>
    /// <param name="head">Where the yes was given.</param>
    /// <returns>What says so now.</returns>
    public IReadOnlyList<OutgoingMail> SayAnew(Delegation head)
    {
        var said = new List<OutgoingMail>();
        foreach (var before in ToldWithCompanion.Where(m => IsUnsent(m) && (!MayHaveLeft(m) || m.Kind is MailKind.WhoComes or MailKind.Accepts or MailKind.Update)))
        {
            var next = before.Kind != MailKind.Along ? Write(before.Kind, head) : writing.AlongOnce is { } along ? writing.ToCompanionOfSeries(along) : null;
            if (next?.Text == before.Text)
            {
                continue;
            }

            Replace(before, Of(head.Id, next));
            said.AddRange(next is null ? [] : [next]);
        }

        return said;
    }

    /// <summary>For one meeting it holds again: what said otherwise and did not leave stays here, what did is made up for, and who was told of the others only hears of this one.</summary>
    /// <param name="told">All messages about the series.</param>
    public void Again(Delegation row, IReadOnlyList<OutgoingMail> told)
    {
        foreach (var followUp in earlier.Where(f => f.State != MailState.TakenBack && told.Any(m => m.Id == f.FollowsId)).ToList())
        {
            var kind = told.First(m => m.Id == followUp.FollowsId).Kind;
            if (!MayHaveLeft(followUp))
            {
                TakeBack(followUp);
            }
            else if (Standing(kind).Count == 0)
            {
                Add(Write(kind, row));
            }
        }

        foreach (var kind in new MailCourse(db, [.. told], writing).Told.Where(m => !IsUnsent(m) && !MailWriting.Means(m, writing.Choice.NameTold)).Select(m => m.Kind).Distinct())
        {
            Start(kind, () => Write(kind, row));
        }
    }

    /// <summary>For one meeting the delegatee goes in another way than for the series: both come to it.</summary>
    /// <param name="agreed">When the partner agreed to that, where it was not in this very act.</param>
    /// <param name="told">What stands of the messages about the series.</param>
    public void AgainBeside(Delegation row, Instant? agreed, IReadOnlyList<OutgoingMail> told)
    {
        if (writing.FirstOnYes(row) is { } kind)
        {
            BeginBeside(row, kind, agreed, [.. told.Where(m => MailWriting.Means(m, writing.Choice.NameTold) && !IsFollowed(m))]);
        }
    }

    /// <summary>It ends from a meeting on, for all that follow.</summary>
    /// <param name="head">Where the yes was given.</param>
    /// <param name="row">The first meeting it no longer holds for, as it stands now; the head itself where there is none yet.</param>
    /// <param name="stays">Whether it still holds for meetings to come before that one.</param>
    /// <param name="single">What was sent about one meeting each, because the series was told of.</param>
    public void EndSeries(Delegation head, Delegation row, string why, bool stays, IReadOnlyList<OutgoingMail> single)
    {
        var told = Told;
        var hasLeft = told.Any(m => m.Kind is MailKind.Invitation or MailKind.Update && MayHaveLeft(m));
        foreach (var mail in told)
        {
            if (MayHaveLeft(mail) || stays)
            {
                AddFor(head.Id, FollowUpOf(mail, row, why, why == WithdrawalReason.Gone, isToCome: true));
                if (mail.Kind == MailKind.Update && row.State != DelegationState.Declined && writing.IsAddedBy(row.DelegateeId))
                {
                    AddFor(head.Id, Higher.ToDelegatee(MailKind.InvitationBack, row, mail, why));
                }
            }

            if (!stays && mail.State != MailState.Sent)
            {
                TakeBack(mail);
                foreach (var other in single.Where(s => s.FollowsId == mail.Id && s.State != MailState.TakenBack && !MayHaveLeft(s)))
                {
                    TakeBack(other);
                }
            }
        }

        foreach (var changed in Standing(MailKind.InvitationChanged).Where(m => !stays && m.State != MailState.Sent))
        {
            TakeBack(changed);
        }

        if (told.Count > 0 && !hasLeft && !stays && row.State == DelegationState.Withdrawn)
        {
            // Who said yes knows of it, though nothing left that could be made up for.
            AddFor(head.Id, writing.ToDelegatee(MailKind.NoLonger, row, why: why));
        }
    }

    /// <summary>The same for who goes along: from the first of them to which that one was to come, whatever was said to one before.</summary>
    /// <param name="ended">All it no longer holds for, by start; the head where there is none yet.</param>
    public void EndSeriesAlong(Delegation head, IReadOnlyList<Delegation> ended, string why, bool stays)
    {
        foreach (var mail in Standing(MailKind.Along).Where(m => m.IsSeries).ToList())
        {
            if ((MayHaveLeft(mail) || stays) && ended.FirstOrDefault(r => writing.IsToCompanion(r, mail)) is { } first)
            {
                var reach = ended.Contains(head) ? writing.Series! : writing.Series! with { Time = new Interval(first.Choice.Start, first.Choice.End), Others = null };
                AddFor(head.Id, (writing with { Series = reach }).ToCompanion(first, mail, why));
            }

            if (!stays && mail.State != MailState.Sent)
            {
                TakeBack(mail);
            }
        }
    }

    private OutgoingMail? Write(MailKind kind, Delegation row) => kind switch
    {
        MailKind.Along => writing.ToCompanion(row),
        MailKind.Invitation => Higher.ToDelegatee(kind, row),
        MailKind.Accepts or MailKind.AcceptsCopy => writing.OfDelegatee(kind, row),
        MailKind.Update => Higher.ToAll(kind, row),
        _ => writing.ToOrganiser(kind, row),
    };

    private void AddFor(Guid delegation, OutgoingMail? mail) => Add(Of(delegation, mail));

    private static OutgoingMail? Of(Guid delegation, OutgoingMail? mail)
    {
        if (mail is not null)
        {
            mail.DelegationId = delegation;
        }

        return mail;
    }
}
