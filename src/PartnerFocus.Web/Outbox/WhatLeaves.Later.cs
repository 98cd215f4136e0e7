using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Store;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Web.Outbox;

/// <summary>What follows when something is decided later of what others were told before: on the time a meeting was moved to, that the partner comes for help, or for another part.</summary>
public sealed partial class WhatLeaves
{
    /// <summary>The calls of which the partner just said to come, or that are no longer needed after that.</summary>
    private List<HelpCall> SettledHelp() => [.. db.ChangeTracker.Entries<HelpCall>()
        .Where(e => e.State == EntityState.Modified && (e.OriginalValues.GetValue<HelpState>(nameof(HelpCall.State)) == HelpState.Comes) != (e.Entity.State == HelpState.Comes))
        .Select(e => e.Entity)];

    private async Task FollowHelpAsync(HelpCall call, CurrentFirm firm, CancellationToken cancel)
    {
        if (await db.Delegations.FindAsync([call.DelegationId], cancel) is not { State: DelegationState.Accepted, GoesBeside: false } row
            || await WritingOfAsync(row, (await db.Choices.FindAsync([row.ChoiceId], cancel))!, firm, cancel) is not { Choice.IsPrivate: false } writing)
        {
            return;
        }

        var mails = await db.OutgoingMails.Where(m => m.DelegationId == row.Id || (m.IsSeries && m.DelegationId == row.StandingId)).OrderBy(m => m.CreatedAt).ToListAsync(cancel);
        new MailCourse(db, mails, writing).HelpSettled(row);
    }

    /// <summary>The partner comes for another part of what somebody goes to.</summary>
    private async Task FollowPartAsync(Choice choice, CurrentFirm firm, CancellationToken cancel)
    {
        if (await db.Delegations.SingleOrDefaultAsync(d => d.ChoiceId == choice.Id && (d.State == DelegationState.Approved || d.State == DelegationState.Accepted), cancel) is not { GoesBeside: false } row
            || await WritingOfAsync(row, choice, firm, cancel) is not { Choice.IsPrivate: false } read)
        {
            return;
        }

        var mails = await db.OutgoingMails.Where(m => m.DelegationId == row.Id || (m.IsSeries && m.DelegationId == row.StandingId)).OrderBy(m => m.CreatedAt).ToListAsync(cancel);
        var before = db.Entry(choice).OriginalValues;
        var writing = read with { Stored = (AssessmentSnapshot.Read(before.GetValue<string>(nameof(Choice.Assessment))), before.GetValue<Instant>(nameof(Choice.At))) };
        new MailCourse(db, mails, row is { State: DelegationState.Approved, AsksSeries: true } ? writing with { Ahead = await ahead.OutlookAsync(row, cancel) } : writing).OtherPart(row);
    }

    /// <summary>For how many minutes who goes to a meeting called the partner in, and the partner comes; null where that is not so.</summary>
    private async Task<int?> HelpMinutesAsync(Choice choice, CancellationToken cancel) =>
        (await db.HelpCalls.Include(h => h.Delegation).Where(h => h.Delegation.ChoiceId == choice.Id && (h.State == HelpState.Asked || h.State == HelpState.Comes)).ToListAsync(cancel))
        .Find(h => h is { State: HelpState.Comes, Delegation.State: DelegationState.Accepted })?.Minutes;

    /// <summary>Stages anew what lies ready to tell an organiser that the new time is looked at, or everybody that the partner leads, as the agendas have it now. Saves nothing.</summary>
    public async Task FollowMovedAsync(string partnerId, CancellationToken cancel)
    {
        var backs = await db.OutgoingMails.Where(m => m.Kind == MailKind.UpdateBack && m.PartnerId == partnerId && m.ChoiceId != null && !m.MayHaveLeft
            && (m.State == MailState.Draft || m.State == MailState.Waiting || m.State == MailState.Failed)).OrderBy(m => m.CreatedAt).ToListAsync(cancel);
        foreach (var back in backs)
        {
            await SayLeadAnewAsync(back, cancel);
        }

        var unsent = await db.OutgoingMails.Include(m => m.Choice).Where(m => m.Kind == MailKind.LooksAgain && m.Choice!.PartnerId == partnerId && m.DelegationId != null && !m.IsSeries && !m.MayHaveLeft
            && (m.State == MailState.Draft || m.State == MailState.Waiting || m.State == MailState.Failed)).OrderBy(m => m.CreatedAt).ToListAsync(cancel);
        if (unsent.Count == 0 || await firms.FindAsync(cancel) is not { } firm)
        {
            return;
        }

        foreach (var looks in unsent)
        {
            if (await db.OutgoingMails.FindAsync([looks.FollowsId], cancel) is { } first && await WritingAsync(looks.Choice!, firm, cancel) is { } writing)
            {
                new MailCourse(db, [first, looks], writing).MovedOnceMore(looks, first);
            }
        }
    }

    /// <summary>
    /// What lies ready to tell everybody that the partner leads after all is set aside once somebody goes again, by another yes, and lies there again when that one is
    /// over before anybody heard of it.
    /// </summary>
    private async Task SettleLeadAsync(Guid[] choices, CancellationToken cancel)
    {
        await db.OutgoingMails.Where(m => m.Kind == MailKind.UpdateBack && m.ChoiceId != null && choices.Contains(m.ChoiceId.Value)).LoadAsync(cancel);
        var backs = db.OutgoingMails.Local.Where(m => m.Kind == MailKind.UpdateBack && m.ChoiceId is { } id && choices.Contains(id)).ToList();
        foreach (var back in backs.Where(b => !b.MayHaveLeft))
        {
            await db.Delegations.Where(d => d.ChoiceId == back.ChoiceId).LoadAsync(cancel);
            var goes = db.Delegations.Local.Any(d => d.ChoiceId == back.ChoiceId && d.State == DelegationState.Accepted && d.Id != back.DelegationId && d.StandingId != back.DelegationId);
            if (goes && back.State is MailState.Draft or MailState.Waiting or MailState.Failed)
            {
                (back.State, back.SettledAt, back.LastError) = (MailState.TakenBack, time.StoredNow(), StaleReason.LedAgain);
            }
            else if (!goes && back is { State: MailState.TakenBack, LastError: StaleReason.LedAgain } && !backs.Exists(b => b.ChoiceId == back.ChoiceId && b.State != MailState.TakenBack))
            {
                (back.State, back.SettledAt, back.LastError) = (MailState.Draft, null, "");
                await SayLeadAnewAsync(back, cancel);
            }
        }
    }

    /// <summary>That the partner leads is said of the time the meeting has now; of one that is no longer there nothing is said.</summary>
    private async Task SayLeadAnewAsync(OutgoingMail back, CancellationToken cancel)
    {
        if (await firms.FindAsync(cancel) is not { } firm || await db.Choices.FindAsync([back.ChoiceId], cancel) is not { } choice || await WritingAsync(choice, firm, cancel) is not { } read
            || await db.Delegations.FindAsync([back.DelegationId], cancel) is not { } row || await db.OutgoingMails.FindAsync([back.FollowsId], cancel) is not { } first
            || (!choice.IsPrivate && MailWriting.NamedBy(back)?.Time.Start is { } said && read.Meeting?.Start.InZoneLeniently(firm.Profile.TimeZone).ToInstant() == said))
        {
            return;
        }

        var agenda = await agendas.OfSeriesAsync(choice.PartnerId, [choice.Uid], cancel);
        var writing = read with
        {
            ReadyAt = back.LeavesAt,
            Series = back.IsSeries ? new SeriesReach(NameOf(choice, agenda, read), choice.NameTold, new Interval(choice.Start, choice.End), null, []) : null,
        };
        var now = choice.IsPrivate ? null : writing.ToAll(MailKind.UpdateBack, row, first);
        if (now?.Text != back.Text || now.Subject != back.Subject)
        {
            (back.State, back.SettledAt, back.LastError) = (MailState.TakenBack, time.StoredNow(), now is null ? choice.IsPrivate ? WithdrawalReason.Private : WithdrawalReason.Gone : "");
            if (now is not null)
            {
                db.OutgoingMails.Add(now);
            }
        }
    }

    /// <summary>Where an organiser was told that the new time is looked at, the answer follows what is decided.</summary>
    private async Task SettleMovedAsync(Guid[] choices, CurrentFirm firm, CancellationToken cancel)
    {
        var looked = await db.OutgoingMails.Where(m => m.Kind == MailKind.LooksAgain && m.ChoiceId != null && choices.Contains(m.ChoiceId.Value)).Select(m => m.ChoiceId!.Value).Distinct().ToListAsync(cancel);
        foreach (var id in looked)
        {
            await db.OutgoingMails.Where(m => m.ChoiceId == id).LoadAsync(cancel);
            var mails = db.OutgoingMails.Local.Where(m => m.ChoiceId == id).OrderBy(m => m.CreatedAt).ThenBy(m => m.Id).ToList();
            if (await WritingAsync((await db.Choices.FindAsync([id], cancel))!, firm, cancel) is { } writing)
            {
                var going = db.Delegations.Local.Where(d => d.ChoiceId == id && d.State == DelegationState.Accepted).Select(d => d.Id).ToHashSet();
                new MailCourse(db, mails, writing).SettleMoved(going.Contains);
            }
        }
    }
}
