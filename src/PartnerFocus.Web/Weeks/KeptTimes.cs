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

    private Instant Now => Instant.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());

    /// <param name="slots">As <see cref="KeepBuilder.Value"/> wrote them; only what is free now is kept.</param>
    public async Task<ActResult> KeepAsync(
        TriagedWeek week, IReadOnlyList<string> slots, KeptFor purpose, string? clientId, string note, CurrentUser actor, CancellationToken cancel)
    {
        if (!actor.IsPartner(week.Partner.Id))
        {
            return new ActResult(ActOutcome.PartnersOwn);
        }

        var free = KeepBuilder.Slots(week).ToDictionary(KeepBuilder.Value);
        if (slots.Count == 0 || !slots.All(free.ContainsKey) || !Enum.IsDefined(purpose))
        {
            return new ActResult(slots.Count == 0 ? ActOutcome.TextMissing : ActOutcome.NotFree);
        }

        if (note.Trim().Length > LongestNote)
        {
            return new ActResult(ActOutcome.TooLong);
        }

        var client = purpose == KeptFor.FutureTalk && clientId is not null ? week.Firm.Profile.FindClient(clientId)?.Id : null;
        foreach (var slot in slots.Distinct().Select(s => free[s]))
        {
            var kept = new KeptTime
            {
                Id = Guid.CreateVersion7(),
                PartnerId = week.Partner.Id,
                Start = slot.Start,
                End = slot.End,
                For = purpose,
                ClientId = client,
                Note = note.Trim(),
            };
            db.KeptTimes.Add(kept);
            Record(week, kept.Id, "Free", "Kept:" + purpose, actor);
        }

        await db.SaveChangesAsync(cancel);
        return new ActResult(ActOutcome.Done);
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

    private void Record(TriagedWeek week, Guid subject, string from, string to, CurrentUser actor) => db.Decisions.Add(new Decision
    {
        At = Now,
        By = actor.MemberId!,
        SubjectId = subject,
        From = from,
        To = to,
        FirmVersionId = week.Firm.VersionId,
    });
}
