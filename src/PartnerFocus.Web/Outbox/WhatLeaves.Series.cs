using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Calendar.Scheduling;
using PartnerFocus.Triage;
using PartnerFocus.Web.Agendas;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Store;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Web.Outbox;

/// <summary>
/// Who hears what of a yes to a series: one message for all that follow (RANGE=THISANDFUTURE; by UID alone where it is the whole
/// series), or, where it does not hold for one in between or one was moved, one that names each it holds for. One by itself for a meeting it
/// no longer holds for, and one for the rest when it ends.
/// </summary>
public sealed partial class WhatLeaves
{
    // What does not return within it has ended: a meeting of every year returns.
    private static readonly Duration LongestPause = Duration.FromDays(370);

    /// <summary>One meeting that a yes to its series covers, or the one it was given for.</summary>
    private async Task FollowCoveredAsync(DelegationStep step, Choice choice, CurrentFirm firm, CancellationToken cancel)
    {
        var row = step.Row;
        var mails = await db.OutgoingMails.Where(m => m.DelegationId == row.Id || (m.IsSeries && m.DelegationId == row.StandingId)).OrderBy(m => m.CreatedAt).ToListAsync(cancel);
        if (await WritingOfAsync(row, choice, firm, cancel) is not { } writing || choice.IsPrivate && step is { IsOver: false, IsAfterOther: false })
        {
            return;
        }

        var series = mails.Where(m => m.IsSeries).ToList();
        var own = new MailCourse(db, [.. mails.Where(m => !m.IsSeries)], writing with { Sequence = MailCourse.HighestOf(series) });
        switch (step)
        {
            case { IsGoing: true, Before: DelegationState.Approved or DelegationState.Confirmed } when row.IsStanding:
                await BeginSeriesAsync(row, mails, writing, cancel);
                break;
            case { IsGoing: true, Before: DelegationState.Withdrawn or DelegationState.Declined } when row.GoesBeside:
                own.AgainBeside(row, await AgreedBeforeAsync(step, cancel), new MailCourse(db, series, writing).Told);
                break;
            case { IsGoing: true, Before: DelegationState.Withdrawn or DelegationState.Declined }:
                own.TakeUpAgain();
                own.Again(row, [.. series, .. await SayAnewAsync(row.StandingId!.Value, firm, cancel)]);
                break;
            case { IsGoing: true }:
                own.Covered(row, IsBeginning(row.StandingId!.Value) ? [] : new MailCourse(db, series, writing).Told);
                break;
            case { IsOver: true } or { IsAfterOther: true }:
                await EndOneAsync(step, choice, own, new MailCourse(db, series, writing), firm, cancel);
                break;
            default:
                break;
        }
    }

    private async Task EndOneAsync(DelegationStep step, Choice choice, MailCourse own, MailCourse series, CurrentFirm firm, CancellationToken cancel)
    {
        var (row, why) = (step.Row, WhyOver(step.Row.Id));
        if (why == DelegationFlow.Undo && row.State == DelegationState.Declined)
        {
            own.UndoYes();
            why = "";
        }

        if (await WaitsAsync(row, choice, firm, cancel))
        {
            own.Wait();
            return;
        }

        if (own.Told.Count > 0 || own.IsUnderWay(MailKind.BothCome))
        {
            own.End(step, why);
        }

        own.DropNews();

        // What ends for all that follow is told of all at once, but for a proposal that waited.
        if (step.IsAfterOther || (await db.Delegations.FindAsync([row.StandingId], cancel))?.StandingEndedFrom is not { } from || choice.Start < from)
        {
            await SayAnewAsync(row.StandingId!.Value, firm, cancel);
            own.Except(row, why, series.ToldWithCompanion);
        }
    }

    /// <param name="mails">All there is of the delegation in which the yes was given.</param>
    private async Task BeginSeriesAsync(Delegation head, List<OutgoingMail> mails, MailWriting writing, CancellationToken cancel)
    {
        if (await OfSeriesAsync(head, writing, cancel) is { } series)
        {
            new MailCourse(db, mails, series).Begin(head);
        }
    }

    /// <summary>Writes of all that a yes covers, as it is now; null where that is nothing.</summary>
    private async Task<MailWriting?> OfSeriesAsync(Delegation head, MailWriting writing, CancellationToken cancel)
    {
        var covered = await CoveredAsync(head, cancel);
        if (covered.Count == 0)
        {
            return null;
        }

        var read = await agendas.OfSeriesAsync(head.PartnerId, [head.Choice.Uid], cancel);
        var (first, zone, until) = (covered[0].Choice, writing.Firm.TimeZone, head.StandingEndedFrom ?? head.SeriesUntil!.Value);
        var goes = await OwnYesesAsync(head, cancel);
        var without = Occurrences(head.Choice, read, writing, first.Start, until)
            .Where(o => !goes.Contains(o.RecurrenceId) && covered.TrueForAll(c => c.Choice.RecurrenceId != o.RecurrenceId)).ToList();
        var each = covered.Select(c => MeetingOnAgenda.Of(c.Choice, read, writing.Firm.FindPartner(head.PartnerId)!, writing.Firm)?.Instance).OfType<MeetingInstance>().ToList();

        // With an exception, or one that was moved, all that follow would say too much: each is named.
        var isRange = without.Count == 0 && each.TrueForAll(i => i.Event.RecurrenceId is null);
        var reach = new SeriesReach(
            isRange || each.Count == 0 ? NameOf(first, read, writing) : each[0].And(each.Skip(1)), first.RecurrenceId, new Interval(first.Start, first.End), until,
            [.. without.Select(o => o.Start.InZone(zone).Date)])
        {
            // In words whichever is shorter: when it is so, or when not.
            Others = covered.Count - 1 <= without.Count && without.Count > 0 ? [.. covered.Skip(1).Select(c => c.Choice.Start.InZone(zone).LocalDateTime)] : null,
            Last = Occurrences(head.Choice, read, writing, until, until + LongestPause).Any() ? null
                : covered.Select(c => c.Choice.Start).Concat(without.Select(o => o.Start)).Max().InZone(zone).Date,
            HasOnePart = covered.Select(c => AssessmentSnapshot.Read(c.Choice.Assessment).Part).Select(p => (p.Item, TimeOf(p.Start), TimeOf(p.End))).Distinct().Count() == 1,
        };
        var along = AlongOf(head, covered);
        return writing with { Series = reach, SeriesAlong = AlongReach(reach, covered, along, without, zone) is { } company ? company with { Last = reach.Last } : null, AlongOnce = along.FirstOrDefault() };
    }

    /// <summary>
    /// Who cannot go along to one meeting of a series, before that was told of the series, is told of the others only; and of that one as well when it fits after all.
    /// </summary>
    /// <returns>Whether that person is told of the series.</returns>
    private async Task<bool> FollowAlongSeriesAsync(Delegation row, string? companion, MailWriting writing, CurrentFirm firm, CancellationToken cancel)
    {
        if (row.StandingId is not { } id || await db.Delegations.FindAsync([id], cancel) is not { } head)
        {
            return false;
        }

        var along = (await CoveredAsync(head, cancel)).FindAll(c => c.TogetherWithId == companion);
        var mails = await db.OutgoingMails.Where(m => m.IsSeries && m.DelegationId == id).OrderBy(m => m.CreatedAt).ToListAsync(cancel);
        var zone = writing.Firm.TimeZone;
        var reach = along.Count == 0 ? null : new SeriesReach(
            null, along[0].Choice.RecurrenceId, new Interval(along[0].Choice.Start, along[0].Choice.End), head.SeriesUntil, [])
        {
            Others = [.. along.Skip(1).Select(c => c.Choice.Start.InZone(zone).LocalDateTime)],
        };
        new MailCourse(db, mails, writing with { SeriesAlong = reach }).AlongSeries(along.FirstOrDefault(), id);
        if (companion is not null && await WritingAsync((await db.Choices.FindAsync([head.ChoiceId], cancel))!, firm, cancel) is { } ofHead && await OfSeriesAsync(head, ofHead, cancel) is { } series)
        {
            new MailCourse(db, mails, series).OrganiserReadsWhoGoesAlongEachTime(head);
        }

        return mails.Exists(m => m.Kind == MailKind.Along && m.State != MailState.TakenBack && writing.IsToCompanion(row, m));
    }

    /// <summary>Those to which the companion goes along; who had something else at the very meeting the yes was given for goes to the others.</summary>
    private static List<Delegation> AlongOf(Delegation head, List<Delegation> covered)
    {
        var who = head.TogetherWithId ?? (head.CannotAlongId is null ? covered.Find(c => c.TogetherWithId is not null)?.TogetherWithId : null);
        return covered.FindAll(c => c.TogetherWithId is not null && c.TogetherWithId == who);
    }

    /// <summary>When the companion goes along: not on days on which that one has something else, though the delegatee goes. Null where that is never.</summary>
    private static SeriesReach? AlongReach(SeriesReach reach, List<Delegation> covered, List<Delegation> along, List<Choice> without, DateTimeZone zone)
    {
        if (along.Count == 0)
        {
            return null;
        }

        var alone = covered.Except(along).Select(c => c.Choice).Concat(without).Where(c => c.Start > along[0].Choice.Start).OrderBy(c => c.Start).ToList();
        return new SeriesReach(
            null, along[0].Choice.RecurrenceId, new Interval(along[0].Choice.Start, along[0].Choice.End), reach.Until, [.. alone.Select(c => c.Start.InZone(zone).Date)])
        {
            Others = along.Count - 1 <= alone.Count && alone.Count > 0 ? [.. along.Skip(1).Select(c => c.Choice.Start.InZone(zone).LocalDateTime)] : null,
        };
    }

    /// <summary>The hour of a local moment (ISO 8601), as it is written.</summary>
    private static string? TimeOf(string? local) => local?[(local.IndexOf('T', StringComparison.Ordinal) + 1)..];

    /// <summary>Whether the yes to a series is given in the very act that is about to be saved.</summary>
    private bool IsBeginning(Guid head) => db.ChangeTracker.Entries<Delegation>()
        .Any(e => e.Entity.Id == head && e.Entity.State == DelegationState.Accepted && FlowRules.Undecided.Contains(e.OriginalValues.GetValue<DelegationState>(nameof(Delegation.State))));

    /// <summary>The meetings to which the same person goes by a yes of its own: they are in the range as well, and nothing is called off.</summary>
    private Task<List<string>> OwnYesesAsync(Delegation head, CancellationToken cancel)
    {
        var uid = head.Choice.Uid;
        return db.Delegations.Where(d => d.PartnerId == head.PartnerId && d.DelegateeId == head.DelegateeId && d.Choice.Uid == uid && d.State == DelegationState.Accepted && d.StandingId == null)
            .Select(d => d.Choice.RecurrenceId).ToListAsync(cancel);
    }

    /// <summary>It ended, or stands again.</summary>
    private async Task FollowSeriesAsync(Delegation head, CurrentFirm firm, CancellationToken cancel)
    {
        var choice = (await db.Choices.FindAsync([head.ChoiceId], cancel))!;
        var mails = await db.OutgoingMails.Where(m => m.DelegationId == head.Id).OrderBy(m => m.CreatedAt).ToListAsync(cancel);
        if (await WritingAsync(choice, firm, cancel) is not { } writing)
        {
            return;
        }

        if (head.StandingEndedFrom is { } from)
        {
            await EndSeriesAsync(head, from, mails, writing, firm, cancel);
        }
        else
        {
            await BeginSeriesAsync(head, await OfSeriesSoFarAsync(head.Id, cancel), writing, cancel);
        }
    }

    private async Task EndSeriesAsync(Delegation head, Instant from, List<OutgoingMail> mails, MailWriting writing, CurrentFirm firm, CancellationToken cancel)
    {
        var (why, until) = (WhyOver(head.Id), head.SeriesUntil!.Value);
        var ended = db.Delegations.Local.Where(d => d.StandingId == head.Id && d.Choice.Start >= from && d.State is DelegationState.Withdrawn or DelegationState.Declined)
            .Where(d => db.Entry(d).OriginalValues.GetValue<DelegationState>(nameof(Delegation.State)) == DelegationState.Accepted).OrderBy(d => d.Choice.Start).ToList();
        var stays = (await CoveredAsync(head, cancel)).Exists(d => d.Choice.Start < from);
        if (stays)
        {
            await SayAnewAsync(head.Id, firm, cancel);
        }

        var told = mails.Where(m => m.IsSeries).ToList();

        // Where each was named, nothing was told of what follows.
        var namesEach = told.Exists(m => m.State != MailState.TakenBack && MailWriting.NamesEach(m));
        var read = await agendas.OfSeriesAsync(head.PartnerId, [head.Choice.Uid], cancel);
        var next = ended.FirstOrDefault()?.Choice
            ?? (namesEach ? null : Occurrences(head.Choice, read, writing, from, from + Duration.FromDays(366)).FirstOrDefault());
        var isFollowed = why == DelegationFlow.Review && await db.Delegations.AnyAsync(
            d => d.StandingId == d.Id && d.StandingEndedFrom == null && d.Id != head.Id && d.PartnerId == head.PartnerId && d.Choice.Uid == head.Choice.Uid && d.SeriesUntil > until, cancel);
        if (next is null || isFollowed)
        {
            return;
        }

        var about = ended.Count == 0 ? writing : (await WritingAsync(next, firm, cancel))!;
        var reach = new SeriesReach(next.ToldAs is null ? null : NameOf(next, read, writing), next.NameTold, new Interval(next.Start, next.End), null, [])
        {
            IsReview = why == DelegationFlow.Review,
            Others = namesEach ? [.. ended.Skip(1).Select(d => d.Choice.Start.InZone(firm.Profile.TimeZone).LocalDateTime)] : null,
            Names = [.. ended.Select(d => d.Choice.NameTold)],
        };
        var single = await db.OutgoingMails.Where(m => !m.IsSeries && db.OutgoingMails.Any(s => s.Id == m.FollowsId && s.IsSeries && s.DelegationId == head.Id)).ToListAsync(cancel);
        var course = new MailCourse(db, told, about with { Series = reach });
        course.EndSeriesAlong(head, ended.Count == 0 ? [head] : ended, why, stays);
        course.EndSeries(head, ended.FirstOrDefault() ?? head, why, stays, single);
    }

    /// <summary>What a yes covers and is still to come, as it is about to be saved, by start.</summary>
    private async Task<List<Delegation>> CoveredAsync(Delegation head, CancellationToken cancel)
    {
        await db.Delegations.Include(d => d.Choice).Where(d => d.StandingId == head.Id).LoadAsync(cancel);
        var now = time.StoredNow();
        return [.. db.Delegations.Local.Where(d => d.StandingId == head.Id && d.State == DelegationState.Accepted && d.Choice.Start > now).OrderBy(d => d.Choice.Start)];
    }

    /// <summary>How a message names a series from a meeting on: by the rule, since that one may have been moved; else by the meeting as it is.</summary>
    private static MeetingInstance? NameOf(Choice first, IReadOnlyList<ReadAgenda> read, MailWriting writing)
    {
        foreach (var agenda in read.OrderBy(a => a.Agenda.Id != first.AgendaId))
        {
            foreach (var master in agenda.Series.Select(s => s.Master).Where(m => m is not null && agenda.EntryOf(m).Uid == first.Uid))
            {
                if (MeetingInstance.OfSeriesFrom(master!, first.RecurrenceId, agenda.Zones) is { } named)
                {
                    return named;
                }
            }
        }

        return MeetingOnAgenda.Of(first, read, writing.Firm.FindPartner(first.PartnerId)!, writing.Firm)?.Instance.AndFuture();
    }

    /// <summary>The meetings of a series in a stretch, each as a choice that is only written about and never saved.</summary>
    private static IEnumerable<Choice> Occurrences(Choice like, IReadOnlyList<ReadAgenda> read, MailWriting writing, Instant from, Instant until) => until <= from ? [] : read
        .OrderBy(a => a.Agenda.Id != like.AgendaId)
        .SelectMany(a => AgendaMeetings.Of(a.Series, a.Zones, new Interval(from, until), writing.Firm.TimeZone, writing.Firm.FindPartner(like.PartnerId)!))
        .Where(m => m.RecurrenceId is not null && m.Start.ToInstant() > writing.At).DistinctBy(m => m.RecurrenceId).OrderBy(m => m.Start.ToInstant())
        .Select(m =>
        {
            var one = ChoiceRows.Covered(like, m, writing.At);
            one.Id = like.Id;
            return one;
        });
}
