using PartnerFocus.Web.Delegations;

namespace PartnerFocus.Web.Outbox;

/// <summary>Who goes along cannot, or somebody else does instead, while the delegation stands.</summary>
internal sealed partial class MailCourse
{
    private static readonly MailKind[] SaysWhoComes = [MailKind.WhoComes, MailKind.BothCome, MailKind.MayComeInstead, MailKind.Update];

    /// <summary>What did not leave yet of a series to which somebody goes along is said anew, without the meeting of which that is so no more.</summary>
    /// <param name="row">One to which that person goes along still; null where there is none.</param>
    /// <param name="head">Where the yes to the series was given.</param>
    public void AlongSeries(Delegation? row, Guid head)
    {
        foreach (var before in Standing(MailKind.Along).Where(m => m.IsSeries && m.State != MailState.Sent).ToList())
        {
            TakeBack(before);
            AddFor(head, row is null ? null : writing.ToCompanionOfSeries(row));
        }
    }

    /// <summary>Who could not go along does after all, before anybody heard of it: what was ready about that stays here, and what was to be told before it is again.</summary>
    /// <param name="isTold">Whether that person is told of it with the series.</param>
    public void AlongAgain(Delegation row, bool isTold)
    {
        foreach (var cannot in Standing(MailKind.AlongCannot, MailKind.AlongCannotCopy).Where(m => m.State != MailState.Sent))
        {
            TakeBack(cannot);
        }

        if (!isTold && !Standing(MailKind.Along).Exists(m => writing.IsToCompanion(row, m)))
        {
            Add(writing.ToCompanion(row));
        }

        var (told, named) = (Standing(MailKind.AlongCannot), Standing(MailKind.AlongNamed));
        if (row.CannotAlongId is not null && named.TrueForAll(n => told.Exists(c => c.CreatedAt > n.CreatedAt)))
        {
            Add(writing.OfCompanion(MailKind.AlongNamed, row));
        }

        OrganiserReadsWhoGoesAlong(row);
        OrganiserHearsWhoGoesAlong(row);
    }

    /// <summary>
    /// Whom the partner named does not go along after all, before anybody heard of it: that the one before cannot is news for the delegatee again, where it was
    /// to be said with the new name. The partner knows.
    /// </summary>
    public void AlongUnnamed(Delegation row)
    {
        foreach (var named in Standing(MailKind.Along, MailKind.AlongNamed).Where(m => !m.IsSeries && m.State != MailState.Sent))
        {
            TakeBack(named);
        }

        if (Standing(MailKind.AlongCannot, MailKind.AlongNamed).LastOrDefault()?.Kind != MailKind.AlongCannot)
        {
            Add(writing.OfCompanion(MailKind.AlongCannot, row));
        }

        OrganiserReadsWhoGoesAlong(row);
        OrganiserHearsWhoGoesAlong(row);
    }

    /// <summary>Tells who has to know; of who was told to go along and said no, nothing is to be made up for.</summary>
    public void Along(Delegation row)
    {
        foreach (var before in Standing(MailKind.Along, MailKind.AlongCannot, MailKind.AlongCannotCopy, MailKind.AlongNamed).Where(m => !m.IsSeries && m.State != MailState.Sent))
        {
            // Whoever is named within the window is news enough: that the one before cannot is said with it.
            TakeBack(before);
        }

        OrganiserReadsWhoGoesAlong(row);
        OrganiserHearsWhoGoesAlong(row);
        if (row.TogetherWithId is null)
        {
            Add(writing.OfCompanion(MailKind.AlongCannot, row));
            Add(writing.OfCompanion(MailKind.AlongCannotCopy, row));
            return;
        }

        Add(writing.ToCompanion(row));
        Add(writing.OfCompanion(MailKind.AlongNamed, row));
    }

    /// <summary>Who reads that another one goes along than does now hears so, once the undo window is over; what was to say so before, and did not leave, need not.</summary>
    private void OrganiserHearsWhoGoesAlong(Delegation row)
    {
        foreach (var before in Standing(MailKind.OtherCompany).Where(m => m is { State: not MailState.Sent, MayHaveLeft: false }))
        {
            TakeBack(before);
        }

        if (SaidOfCompany(row) is { } told)
        {
            Add(writing.OfCompany(row, told));
        }
    }

    /// <summary>The newest message that left and says who comes; one that tells of another part alone says nothing of that.</summary>
    private OutgoingMail? SaidOfCompany(Delegation row) => Standing([.. SaysWhoComes, MailKind.OtherCompany])
        .SelectMany(Chain).Where(m => m.State == MailState.Sent || m.MayHaveLeft)
        .Where(m => m.Kind == MailKind.OtherCompany || m.Text.Contains(writing.Firm.NameOf(row.DelegateeId), StringComparison.Ordinal))
        .OrderBy(m => m.CreatedAt).ThenBy(m => m.Id).LastOrDefault();

    /// <summary>A message, and what it came in the place of.</summary>
    private IEnumerable<OutgoingMail> Chain(OutgoingMail mail) => Before(mail) is { } before ? Chain(before).Prepend(mail) : [mail];

    /// <summary>
    /// What was not sent of who comes names who goes along now, and the delegatee's own yes stays with it. Who sent the draft without saying so sends the newer one
    /// as well.
    /// </summary>
    private void OrganiserReadsWhoGoesAlong(Delegation row)
    {
        foreach (var before in Standing(SaysWhoComes).Where(m => !m.IsSeries && IsUnsent(m)).ToList())
        {
            var anew = writing with { ReadyAt = before.LeavesAt, Sequence = HighestTold };
            ReplaceWithYes(before, anew.First(before.Kind, row), anew, row);
        }
    }

    /// <summary>The same of a series: somebody who goes along each time is named, and who does not is not.</summary>
    /// <param name="head">Where the yes was given.</param>
    public void OrganiserReadsWhoGoesAlongEachTime(Delegation head)
    {
        foreach (var before in Standing(SaysWhoComes).Where(m => m.IsSeries && IsUnsent(m)).ToList())
        {
            var anew = writing with { ReadyAt = before.LeavesAt, Sequence = HighestTold };
            if (anew.First(before.Kind, head) is { } next && writing.CompanyIn(before, head) != writing.CompanyIn(next, head))
            {
                ReplaceWithYes(before, next, anew, head);
            }
        }
    }

    private void ReplaceWithYes(OutgoingMail before, OutgoingMail? next, MailWriting anew, Delegation row)
    {
        Replace(before, next);
        if (before.Kind == MailKind.WhoComes && Standing(MailKind.Accepts).Find(m => m.IsSeries == before.IsSeries && IsUnsent(m)) is { } yes)
        {
            Replace(yes, anew.OfDelegatee(MailKind.Accepts, row));
        }
    }

    private static bool IsUnsent(OutgoingMail mail) => mail is { State: MailState.Draft or MailState.Waiting or MailState.Failed, MayHaveLeft: false };

    private void Replace(OutgoingMail before, OutgoingMail? next)
    {
        TakeBack(before);
        if (next is not null)
        {
            next.FollowsId = before.FollowsId;
        }

        Add(next);
    }
}
