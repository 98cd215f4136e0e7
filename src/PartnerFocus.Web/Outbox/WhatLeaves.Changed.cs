using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Calendar.Scheduling;
using PartnerFocus.Triage;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Store;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Web.Outbox;

/// <summary>
/// Who goes has the meeting in the own calendar by what was sent from here; when its end or its place changes, nobody else would tell that
/// calendar. Where the organiser has that person on the list, the organiser's own update does; what has not left is written anew all the same.
/// </summary>
public sealed partial class WhatLeaves
{
    /// <summary>Stages what follows from meetings as the agendas have them now. Saves nothing.</summary>
    /// <param name="meetings">What was chosen on, where it is still there and at the same moment, as it is now.</param>
    public async Task FollowChangesAsync(IReadOnlyCollection<(Guid ChoiceId, Meeting Now)> meetings, CancellationToken cancel)
    {
        Guid[] choices = [.. meetings.Select(m => m.ChoiceId)];
        if (choices.Length == 0 || await firms.FindAsync(cancel) is not { } firm)
        {
            return;
        }

        var rows = await db.Delegations.AsNoTracking().Include(d => d.Choice)
            .Where(d => choices.Contains(d.ChoiceId) && d.State == DelegationState.Accepted && !d.Choice.IsPrivate
                && db.OutgoingMails.Any(m => m.Calendar != null && m.Method == "REQUEST" && MailCourse.HandedOn.Contains(m.Kind) && (m.DelegationId == d.Id || (m.IsSeries && m.DelegationId == d.StandingId))))
            .OrderBy(d => d.Choice.Start).ToListAsync(cancel);
        Guid?[] ids = [.. rows.Select(d => (Guid?)d.Id).Concat(rows.Select(d => d.StandingId)).Distinct()];
        var mails = rows.Count == 0 ? [] : await db.OutgoingMails.Where(m => ids.Contains(m.DelegationId)).OrderBy(m => m.CreatedAt).ToListAsync(cancel);
        var now = meetings.DistinctBy(m => m.ChoiceId).ToDictionary(m => m.ChoiceId, m => m.Now);
        foreach (var series in rows.GroupBy(d => d.StandingId ?? d.Id).Where(g => g.Any(d => MayBeOther(Of(d, mails), d.Choice.NameTold, now[d.ChoiceId]))))
        {
            if (series.First().StandingId is not { } head || !await SayAnewAsync(head, [.. series.Select(d => (d, now[d.ChoiceId]))], mails, firm, cancel))
            {
                await FollowChangesAsync([.. series], mails, firm, cancel);
            }
        }
    }

    /// <summary>Whether anything that was said of a meeting is not what it is now; told without reading an agenda, since of most nothing changed.</summary>
    private static bool MayBeOther(List<OutgoingMail> mails, string recurrenceId, Meeting now) => mails
        .Where(m => MailCourse.HandedOn.Contains(m.Kind) && m is { Calendar: not null, Method: "REQUEST", State: not MailState.TakenBack })
        .Select(m => (m.IsSeries, All: MailWriting.NamedBy(m)))
        .Any(m => (m is { IsSeries: true, All.NamesEach: true } ? m.All.Only([recurrenceId]) : m.All) is { } told
            && (told.Time.Duration != now.Interval.Duration || MailWriting.PlaceOf(told.Event.Location) != MailWriting.PlaceOf(now.Location)));

    /// <summary>Whether what was written of a series, and has not been sent, is written anew: then nothing follows it.</summary>
    private async Task<bool> SayAnewAsync(Guid id, List<(Delegation Row, Meeting Now)> covered, List<OutgoingMail> mails, CurrentFirm firm, CancellationToken cancel)
    {
        var series = mails.Where(m => m.IsSeries && m.DelegationId == id).ToList();
        if (await WritingAsync(covered[0].Row.Choice, firm, cancel) is not { } first || new MailCourse(db, series, first).UnsentOfSeries(first.IsOnList(covered[0].Row.DelegateeId)) is not { } before)
        {
            return false;
        }

        var others = covered.Where(c => MayBeOther([before], c.Row.Choice.NameTold, c.Now)).ToList();
        if (others.Count == 0)
        {
            return false;
        }

        var head = await db.Delegations.Include(d => d.Choice).SingleAsync(d => d.Id == id, cancel);
        foreach (var choice in db.ChangeTracker.Entries<Choice>().Where(e => e.State == EntityState.Unchanged && e.Entity.Uid == head.Choice.Uid).ToList())
        {
            // Its end was written past what is tracked. Those with changes of this act are left alone: saving them clashes, and it is all done anew.
            await choice.ReloadAsync(cancel);
        }

        if (await WritingAsync(head.Choice, firm, cancel) is not { } writing || await OfSeriesAsync(head, writing, cancel) is not { } anew)
        {
            return false;
        }

        var (told, at, mayHaveLeft) = (MailWriting.NamedBy(before), time.StoredNow(), before.State == MailState.Draft && before.LeavesAt <= time.StoredNow());
        new MailCourse(db, series, anew).SayAnew(head, before, others.Exists(c => (told is { NamesEach: true } ? told.Only([c.Row.Choice.NameTold]) : told)?.Time.Duration != c.Now.Interval.Duration));
        await db.DropWhatBuildsOnAsync(before, mayHaveLeft, null, (at, firm.VersionId), cancel);
        return true;
    }

    /// <param name="rows">One, or what a yes to a series covers, by start.</param>
    private async Task FollowChangesAsync(List<Delegation> rows, List<OutgoingMail> mails, CurrentFirm firm, CancellationToken cancel)
    {
        if (rows[0].StandingId is { } standing && await FollowAllAsync(standing, rows, mails, firm, cancel))
        {
            return;
        }

        foreach (var row in rows)
        {
            if (await WritingOfAsync(row, row.Choice, firm, cancel) is { } writing)
            {
                new MailCourse(db, Of(row, mails), writing).Changed(row);
            }
        }
    }

    /// <summary>Where all of them have the same new end and place, one message says so for all that follow.</summary>
    private async Task<bool> FollowAllAsync(Guid head, List<Delegation> rows, List<OutgoingMail> mails, CurrentFirm firm, CancellationToken cancel)
    {
        if (rows.Count < 2 || mails.Exists(m => m.State != MailState.TakenBack && MailWriting.NamesEach(m)) || await WritingOfAsync(rows[0], rows[0].Choice, firm, cancel) is not { } first || first.IsOnList(rows[0].DelegateeId))
        {
            return false;
        }

        var news = new List<(MeetingInstance Told, MeetingInstance Now, bool IsOfSeries)>();
        foreach (var row in rows)
        {
            var writing = row == rows[0] ? first : await WritingOfAsync(row, row.Choice, firm, cancel);
            if (writing?.Meeting is not { } now || new MailCourse(db, Of(row, mails), writing).LastTold is not { } last)
            {
                return false;
            }

            news.Add((last.Told, now.Instance, last.Mail.IsSeries));
        }

        var (read, one) = (await agendas.OfSeriesAsync(rows[0].PartnerId, [rows[0].Choice.Uid], cancel), news[0]);
        if (!news.TrueForAll(n => n.IsOfSeries && MailWriting.IsOther(n.Told, n.Now) && !MailWriting.IsOther(one.Now, n.Now)) || NameOf(rows[0].Choice, read, first) is not { } named
            || MailWriting.IsOther(named, one.Now))
        {
            return false;
        }

        var reach = new SeriesReach(named, rows[0].Choice.RecurrenceId, new Interval(rows[0].Choice.Start, rows[0].Choice.Start + one.Now.Time.Duration), rows[0].SeriesUntil, []);
        var yes = await db.Delegations.AsNoTracking().SingleAsync(d => d.Id == head, cancel);
        new MailCourse(db, [.. mails.Where(m => m.IsSeries)], first with { Series = reach }).ChangedAll(yes);
        return true;
    }

    /// <summary>What was said of one of them, by itself or with the series.</summary>
    private static List<OutgoingMail> Of(Delegation row, List<OutgoingMail> mails) =>
        [.. mails.Where(m => m.IsSeries ? m.DelegationId == row.StandingId : m.DelegationId == row.Id)];
}
