using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Weeks;

/// <summary>Keeps hours won free for something, as a protected block; or lets them go again.</summary>
public sealed class KeptTimes(FocusDbContext db, TimeProvider time)
{
    private const int LongestNote = 500;

    /// <param name="slots">As <see cref="KeepBuilder.Value"/> wrote them; only what is free now is kept.</param>
    public async Task<ActResult> KeepAsync(
        TriagedWeek week, IReadOnlyList<string> slots, KeptFor purpose, string? clientId, string note, CurrentUser actor, CancellationToken cancel)
    {
        if (!actor.IsPartner(week.Partner.Id))
        {
            return new ActResult(ActOutcome.PartnersOwn);
        }

        if (slots.Count == 0 || note.Trim().Length > LongestNote)
        {
            return new ActResult(slots.Count == 0 ? ActOutcome.TextMissing : ActOutcome.TooLong);
        }

        var client = purpose == KeptFor.FutureTalk && clientId is not null ? week.Firm.Profile.FindClient(clientId)?.Id : null;
        var wanted = new Wanted([.. slots.Distinct()], purpose, client, note.Trim());
        var free = KeepBuilder.Slots(week).ToDictionary(KeepBuilder.Value);
        if (!Enum.IsDefined(purpose) || !wanted.Slots.All(free.ContainsKey))
        {
            return wanted.Against(week.Kept);
        }

        // Two forms at once write the same hours in the same order, or each would wait for the other: rows go to the store by their ids.
        var now = time.GetUtcNow();
        foreach (var (place, slot) in wanted.Slots.Select(s => free[s]).OrderBy(s => s.Start).Index())
        {
            Add(week, slot, Guid.CreateVersion7(now.AddMilliseconds(place)), wanted, actor);
        }

        try
        {
            await db.SaveChangesAsync(cancel);
            return new ActResult(ActOutcome.Done);
        }
        catch (Exception raced) when (StoreClash.IsOfKeys(raced) || StoreClash.IsOfReads(raced))
        {
            db.ChangeTracker.Clear();
            return wanted.Against(await db.KeptTimes.AsNoTracking().VisibleTo(actor).Where(k => k.PartnerId == week.Partner.Id).ToListAsync(cancel));
        }
    }

    public async Task<ActResult> LetGoAsync(TriagedWeek week, Guid id, CurrentUser actor, CancellationToken cancel)
    {
        var kept = await db.KeptTimes.VisibleTo(actor).SingleOrDefaultAsync(k => k.Id == id && k.PartnerId == week.Partner.Id, cancel);
        if (kept is null || !actor.IsPartner(week.Partner.Id))
        {
            return new ActResult(kept is null ? ActOutcome.AlreadyDone : ActOutcome.PartnersOwn);
        }

        db.KeptTimes.Remove(kept);
        Record(week, kept.Id, string.Create(CultureInfo.InvariantCulture, $"Kept:{kept.For}"), "Free", actor);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new ActResult(ActOutcome.AlreadyDone);
        }

        return new ActResult(ActOutcome.Done);
    }

    private void Add(TriagedWeek week, Interval slot, Guid id, Wanted wanted, CurrentUser actor)
    {
        var kept = new KeptTime
        {
            Id = id,
            PartnerId = week.Partner.Id,
            Start = slot.Start,
            End = slot.End,
            For = wanted.For,
            ClientId = wanted.ClientId,
            Note = wanted.Note,
        };
        db.KeptTimes.Add(kept);
        Record(week, kept.Id, "Free", string.Create(CultureInfo.InvariantCulture, $"Kept:{kept.For}"), actor);
    }

    private void Record(TriagedWeek week, Guid subject, string from, string to, CurrentUser actor) =>
        db.Decisions.Add(Decision.Of(subject, (from, to), actor.MemberId!, time.StoredNow(), week.Firm.VersionId));

    private sealed record Wanted(IReadOnlyList<string> Slots, KeptFor For, string? ClientId, string Note)
    {
        /// <summary>What stands already as it is wanted is a form sent twice; anything else is taken.</summary>
        public ActResult Against(IReadOnlyList<KeptTime> kept) =>
            new(Slots.All(slot => kept.Any(k => IsThis(k, slot))) ? ActOutcome.AlreadyDone : ActOutcome.NotFree);

        private bool IsThis(KeptTime kept, string slot) =>
            KeepBuilder.Value(new Interval(kept.Start, kept.End)) == slot && kept.For == For && kept.ClientId == ClientId && kept.Note == Note;
    }
}
