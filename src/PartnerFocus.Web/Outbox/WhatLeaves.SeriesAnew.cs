using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Outbox;

/// <summary>What was written of a yes to a series and did not leave is kept true: of times it no longer holds for, and of those that are over, it says nothing.</summary>
public sealed partial class WhatLeaves
{
    /// <summary>What lies ready for an organiser of a series of which a time began since speaks of those to come.</summary>
    /// <returns>Of how many series.</returns>
    public async Task<int> LeaveOutBegunAsync(CancellationToken cancel)
    {
        var (now, changed) = (time.StoredNow(), 0);
        var unsent = db.OutgoingMails.Where(m => m.IsSeries && (m.Kind == MailKind.WhoComes || m.Kind == MailKind.Accepts) && !m.MayHaveLeft
            && (m.State == MailState.Draft || m.State == MailState.Waiting || m.State == MailState.Failed));
        var covered = db.Delegations.Where(d => d.State == DelegationState.Accepted);
        var heads = await unsent
            .Where(m => covered.Any(d => d.StandingId == m.DelegationId && d.Choice.Start > m.CreatedAt && d.Choice.Start <= now) && covered.Any(d => d.StandingId == m.DelegationId && d.Choice.Start > now))
            .Select(m => m.DelegationId!.Value).Distinct().ToListAsync(cancel);
        foreach (var head in heads)
        {
            if (await firms.FindAsync(cancel) is { } firm && (await SayAnewAsync(head, firm, cancel, now)).Count > 0 && await IsSavedAsync(cancel))
            {
                changed++;
            }
        }

        return changed;
    }

    /// <summary>What was written of a series and not sent says what it holds for now.</summary>
    /// <param name="head">Where the yes was given.</param>
    /// <param name="ready">When it may leave, where that is not the end of the undo window.</param>
    /// <returns>What says so anew.</returns>
    private async Task<IReadOnlyList<OutgoingMail>> SayAnewAsync(Guid head, CurrentFirm firm, CancellationToken cancel, Instant? ready = null)
    {
        var given = (await db.Delegations.FindAsync([head], cancel))!;
        var writing = await WritingAsync((await db.Choices.FindAsync([given.ChoiceId], cancel))!, firm, cancel);
        return writing is not null && await OfSeriesAsync(given, writing with { ReadyAt = ready }, cancel) is { } series
            ? new MailCourse(db, await OfSeriesSoFarAsync(head, cancel), series).SayAnew(given) : [];
    }

    /// <summary>All messages about a series, with those that are about to be saved, oldest first.</summary>
    private async Task<List<OutgoingMail>> OfSeriesSoFarAsync(Guid head, CancellationToken cancel)
    {
        await db.OutgoingMails.Where(m => m.IsSeries && m.DelegationId == head).LoadAsync(cancel);
        return [.. db.OutgoingMails.Local.Where(m => m.IsSeries && m.DelegationId == head).OrderBy(m => m.CreatedAt).ThenBy(m => m.Id)];
    }

    /// <returns>False where somebody sent it meanwhile: the next round looks again.</returns>
    private async Task<bool> IsSavedAsync(CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
