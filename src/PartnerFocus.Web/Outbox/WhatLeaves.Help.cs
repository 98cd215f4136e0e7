using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Web.Outbox;

/// <summary>Who took a meeting over calls the partner in, and the partner answers: each hears of the other.</summary>
public sealed partial class WhatLeaves
{
    /// <summary>The calls that were just made, answered or taken back; and those of who goes again after that was undone, of which each is to hear as before.</summary>
    private async Task<List<(HelpCall Call, HelpState? Before)>> CallsAsync(List<DelegationStep> steps, CancellationToken cancel)
    {
        var calls = db.ChangeTracker.Entries<HelpCall>().Where(e => e.State is EntityState.Added or EntityState.Modified)
            .Select(e => (e.Entity, e.State == EntityState.Added ? null : (HelpState?)e.OriginalValues.GetValue<HelpState>(nameof(HelpCall.State))))
            .Where(c => c.Item2 != c.Entity.State).ToList();
        Guid[] again = [.. steps.Where(s => s is { IsGoing: true, Before: not null }).Select(s => s.Row.Id)];
        if (again.Length > 0)
        {
            var before = await db.HelpCalls.Where(h => again.Contains(h.DelegationId)).OrderBy(h => h.At).ToListAsync(cancel);
            calls.AddRange(before.GroupBy(h => h.DelegationId).Select(g => (g.Last(), (HelpState?)g.Last().State)));
        }

        return calls;
    }

    private async Task FollowCallAsync(HelpCall call, HelpState? before, CurrentFirm firm, CancellationToken cancel)
    {
        if (await db.Delegations.FindAsync([call.DelegationId], cancel) is not { State: DelegationState.Accepted } row
            || await WritingOfAsync(row, (await db.Choices.FindAsync([row.ChoiceId], cancel))!, firm, cancel) is not { Choice.IsPrivate: false } writing)
        {
            return;
        }

        var mails = await db.OutgoingMails.Where(m => m.DelegationId == row.Id).OrderBy(m => m.CreatedAt).ToListAsync(cancel);
        new MailCourse(db, mails, writing).Called(row, call, before, await ItemTimeAsync(writing.Choice, call, firm, cancel));
    }

    /// <summary>When the agenda item comes up that a call is about, in the firm's zone; null where that is not known.</summary>
    private async Task<(LocalTime From, LocalTime To)?> ItemTimeAsync(Choice choice, HelpCall call, CurrentFirm firm, CancellationToken cancel)
    {
        if (call.AgendaItem.Length == 0 || firm.Profile.FindPartner(choice.PartnerId) is not { } partner)
        {
            return null;
        }

        var place = new MeetingPlace(await agendas.OfSeriesAsync(choice.PartnerId, [choice.Uid], cancel));
        return place.Find(choice, firm.Profile.TimeZone, partner) is { } meeting && engines.For(firm).TimeOf(meeting, call.AgendaItem) is var (start, end)
            ? (start.TimeOfDay, end.TimeOfDay)
            : null;
    }
}
