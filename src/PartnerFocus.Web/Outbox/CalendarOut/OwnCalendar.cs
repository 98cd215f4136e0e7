using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Calendar.Scheduling;
using PartnerFocus.Triage;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Shared;
using PartnerFocus.Web.Store;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Web.Outbox.CalendarOut;

/// <summary>
/// What somebody's calendar address gives: a partner's weeks as decided, and what anybody took over, with what was asked. Whoever has
/// the address reads it, on any screen, so private entries are only taken time.
/// </summary>
public sealed class OwnCalendar(FocusDbContext db, FirmStore firms, WeekTriage weeks, MailSettings settings, TimeProvider time)
{
    private const int WeeksBack = 1;
    private const int WeeksAhead = 5;

    private static readonly DelegationState[] Shown = [DelegationState.Approved, DelegationState.Accepted, DelegationState.Done];

    /// <returns>Null when the owner is no longer in the firm.</returns>
    public async Task<byte[]?> WriteAsync(string ownerId, CancellationToken cancel)
    {
        var firm = await firms.FindAsync(cancel);
        if (firm is null || (firm.Profile.FindPartner(ownerId) is null && firm.Profile.FindPerson(ownerId) is null))
        {
            return null;
        }

        var user = CurrentUser.For(0, ownerId, "", [], firm.Profile);
        var events = await TakenOverAsync(user, firm, cancel);
        var week = IsoWeek.Of(time.StoredNow().InZone(firm.Profile.TimeZone).Date);
        for (var i = 0; i < WeeksBack; i++)
        {
            week = week.Previous;
        }

        for (var i = 0; user.PartnerId is not null && i <= WeeksBack + WeeksAhead; i++, week = week.Next)
        {
            if (await weeks.LoadAsync(ownerId, week, user, cancel) is { } read)
            {
                events.AddRange(new WeekOut(read, firm.Profile, settings.Language).Events());
            }
        }

        return PublishedCalendar.Write($"PartnerFocus – {firm.Profile.NameOf(ownerId)}", events.DistinctBy(e => e.Uid));
    }

    private async Task<List<PublishedEvent>> TakenOverAsync(CurrentUser user, CurrentFirm firm, CancellationToken cancel)
    {
        var from = time.StoredNow() - Duration.FromDays(7 * (WeeksBack + 1));
        var rows = await db.Delegations.AsNoTracking().ForDelegatee(user).Include(d => d.Choice)
            .Where(d => Shown.Contains(d.State) && d.Choice.End > from).OrderBy(d => d.Choice.Start).ToListAsync(cancel);
        return [.. rows.Where(d => d.State != DelegationState.Approved || d.Choice.Start > time.StoredNow()).Select(d => TakenOver(d, user, firm))];
    }

    private PublishedEvent TakenOver(Delegation row, CurrentUser user, CurrentFirm firm)
    {
        var shown = new ShownDelegation(row, user, firm.Profile);
        var partner = firm.Profile.FirstNameOf(row.PartnerId);
        var isAsked = row.State == DelegationState.Approved;
        var title = shown.Title.Length > 0 ? shown.Title : In("Afspraak", "Meeting");
        return new PublishedEvent
        {
            Uid = $"{row.Id:N}@partnerfocus",
            Start = row.Choice.Start.InZone(firm.Profile.TimeZone),
            End = row.Choice.End.InZone(firm.Profile.TimeZone),
            Summary = isAsked ? In($"Gevraagd: {title}", $"Asked: {title}") : title,
            Description = string.Join('\n', new[]
            {
                isAsked ? In($"Tot je ja zegt, gaat {partner} zelf.", $"Until you say yes, {partner} goes in person.") : In($"Overgenomen van {partner}.", $"Taken over from {partner}."),
                Line(In("Waarvoor, voor wie", "What and whom it is for"), shown.Mandate.ForWhom),
                Line(In("De vraag aan jou", "The question to you"), shown.Mandate.Asked),
                Line(In($"Bel {partner} als", $"Call {partner} when"), shown.Mandate.CallMeWhen),
                Line(In("Wat eruit moet komen", "What should come of it"), shown.Mandate.Result),
                Line(In("Volgende stap", "Next step"), shown.Mandate.NextStep),
                Line(In($"Zo bereik je {partner}", $"How to reach {partner}"), shown.Mandate.Reach),
            }.Where(l => l.Length > 0)),
            IsFree = isAsked,
            IsTentative = isAsked,
            Stamp = row.DecidedAt ?? row.ConfirmedAt,
        };
    }

    private static string Line(string label, string text) => text.Length == 0 ? "" : $"{label}: {text}";

    private string In(string dutch, string english) => settings.Language == Language.Nl ? dutch : english;
}
