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
/// series), one by itself for a meeting it does not hold for, and one for the rest when it ends.
/// </summary>
public sealed partial class WhatLeaves
{
    /// <summary>One meeting that a yes to its series covers, or the one it was given for.</summary>
    private async Task FollowCoveredAsync(DelegationStep step, Choice choice, CurrentFirm firm, CancellationToken cancel)
    {
        var row = step.Row;
        var mails = await db.OutgoingMails.Where(m => m.DelegationId == row.Id || (m.IsSeries && m.DelegationId == row.StandingId)).OrderBy(m => m.CreatedAt).ToListAsync(cancel);
        if (await WritingAsync(choice, firm, cancel) is not { } writing || choice.IsPrivate && !step.IsOver)
        {
            return;
        }

        var series = mails.Where(m => m.IsSeries).ToList();
        var own = new MailCourse(db, [.. mails.Where(m => !m.IsSeries)], writing with { Sequence = MailCourse.HighestOf(series) });
        switch (step)
        {
            case { IsGoing: true, Before: DelegationState.Approved } when row.IsStanding:
                await BeginSeriesAsync(row, mails, writing, cancel);
                break;
            case { IsGoing: true, Before: DelegationState.Withdrawn or DelegationState.Declined } when row.GoesBeside:
                own.AgainBeside(row);
                break;
            case { IsGoing: true, Before: DelegationState.Withdrawn or DelegationState.Declined }:
                own.Again(row, series);
                break;
            case { IsGoing: true }:
                own.Covered(row);
                break;
            case { IsOver: true }:
                await EndOneAsync(step, choice, own, new MailCourse(db, series, writing).Told, cancel);
                break;
            default:
                break;
        }
    }

    private async Task EndOneAsync(DelegationStep step, Choice choice, MailCourse own, IReadOnlyList<OutgoingMail> told, CancellationToken cancel)
    {
        var (row, why) = (step.Row, WhyOver(step.Row.Id));
        if (own.Told.Count > 0)
        {
            own.End(step, why);
        }

        // What ends for all that follow is told of all at once.
        if ((await db.Delegations.FindAsync([row.StandingId], cancel))?.StandingEndedFrom is not { } from || choice.Start < from)
        {
            own.Except(row, why, told);
        }
    }

    /// <param name="mails">All there is of the delegation in which the yes was given.</param>
    private async Task BeginSeriesAsync(Delegation head, List<OutgoingMail> mails, MailWriting writing, CancellationToken cancel)
    {
        var covered = await CoveredAsync(head, cancel);
        if (covered.Count == 0)
        {
            return;
        }

        var read = await agendas.OfSeriesAsync(head.PartnerId, [head.Choice.Uid], cancel);
        var first = covered[0].Choice;
        var goes = await OwnYesesAsync(head, cancel);
        var without = Occurrences(head.Choice, read, writing, first.Start, head.SeriesUntil!.Value)
            .Where(o => !goes.Contains(o.RecurrenceId) && covered.TrueForAll(c => c.Choice.RecurrenceId != o.RecurrenceId)).ToList();
        var reach = new SeriesReach(
            NameOf(first, read, writing), first.RecurrenceId, new Interval(first.Start, first.End), head.SeriesUntil,
            [.. without.Select(o => o.Start.InZone(writing.Firm.TimeZone).Date)]);
        var course = new MailCourse(db, mails, writing with { Series = reach });
        course.Begin(head);
        foreach (var other in without)
        {
            await ExceptAsync(head, other, course.Told, read, writing, cancel);
        }
    }

    /// <summary>The meetings to which the same person goes by a yes of its own: they are in the range as well, and nothing is called off.</summary>
    private Task<List<string>> OwnYesesAsync(Delegation head, CancellationToken cancel)
    {
        var uid = head.Choice.Uid;
        return db.Delegations.Where(d => d.PartnerId == head.PartnerId && d.DelegateeId == head.DelegateeId && d.Choice.Uid == uid && d.State == DelegationState.Accepted && d.StandingId == null)
            .Select(d => d.Choice.RecurrenceId).ToListAsync(cancel);
    }

    /// <summary>A meeting in between that the yes does not cover: it leaves the delegatee's calendar, and the partner goes unless something else was decided for it.</summary>
    private async Task ExceptAsync(
        Delegation head, Choice other, IReadOnlyList<OutgoingMail> told, IReadOnlyList<ReadAgenda> read, MailWriting writing, CancellationToken cancel)
    {
        var isSettled = await db.Choices.AnyAsync(
            c => c.PartnerId == other.PartnerId && c.Uid == other.Uid && c.RecurrenceId == other.RecurrenceId && c.State == ChoiceState.Decided
                && (c.Chosen == Verdict.LeaveOut || c.DelegateeId != null), cancel);
        var one = writing with { Choice = other, Meeting = MeetingOnAgenda.Of(other, read, writing.Firm.FindPartner(other.PartnerId)!, writing.Firm) };
        new MailCourse(db, [], one).Except(head, "", told.Where(m => m.Kind == MailKind.Invitation ? !one.IsInvited(head.DelegateeId) : !isSettled));
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
            await BeginSeriesAsync(head, [.. mails.Where(m => m.IsSeries)], writing, cancel);
        }
    }

    private async Task EndSeriesAsync(Delegation head, Instant from, List<OutgoingMail> mails, MailWriting writing, CurrentFirm firm, CancellationToken cancel)
    {
        var (why, until) = (WhyOver(head.Id), head.SeriesUntil!.Value);
        var ended = db.Delegations.Local.Where(d => d.StandingId == head.Id && d.Choice.Start >= from && d.State is DelegationState.Withdrawn or DelegationState.Declined)
            .Where(d => db.Entry(d).OriginalValues.GetValue<DelegationState>(nameof(Delegation.State)) == DelegationState.Accepted).MinBy(d => d.Choice.Start);
        var read = await agendas.OfSeriesAsync(head.PartnerId, [head.Choice.Uid], cancel);
        var next = ended?.Choice ?? Occurrences(head.Choice, read, writing, from, from + Duration.FromDays(366)).FirstOrDefault();
        var isFollowed = why == DelegationFlow.Review && await db.Delegations.AnyAsync(
            d => d.StandingId == d.Id && d.StandingEndedFrom == null && d.Id != head.Id && d.PartnerId == head.PartnerId && d.Choice.Uid == head.Choice.Uid && d.SeriesUntil > until, cancel);
        if (next is null || isFollowed)
        {
            return;
        }

        var stays = (await CoveredAsync(head, cancel)).Exists(d => d.Choice.Start < from);
        var about = ended is null ? writing : (await WritingAsync(next, firm, cancel))!;
        var reach = new SeriesReach(null, next.RecurrenceId, new Interval(next.Start, next.End), null, []) { IsReview = why == DelegationFlow.Review };
        var single = await db.OutgoingMails.Where(m => !m.IsSeries && db.OutgoingMails.Any(s => s.Id == m.FollowsId && s.IsSeries && s.DelegationId == head.Id)).ToListAsync(cancel);
        new MailCourse(db, [.. mails.Where(m => m.IsSeries)], about with { Series = reach }).EndSeries(head, ended ?? head, why, stays, single);
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
