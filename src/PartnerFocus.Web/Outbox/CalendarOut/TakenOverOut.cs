using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Calendar.Scheduling;
using PartnerFocus.Triage;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Agendas;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Shared;
using PartnerFocus.Web.Store;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Web.Outbox.CalendarOut;

/// <summary>What somebody took over or is asked, for a calendar program: with where it is, and what was asked.</summary>
public sealed class TakenOverOut(FocusDbContext db, AgendaReading agendas, MailSettings settings, TimeProvider time)
{
    private static readonly DelegationState[] Shown = [DelegationState.Approved, DelegationState.Accepted, DelegationState.Done];

    /// <summary>All that ends after a moment; what was asked and began without an answer is the partner's.</summary>
    internal async Task<List<PublishedEvent>> EventsAsync(CurrentUser user, FirmProfile firm, Instant from, CancellationToken cancel)
    {
        var now = time.StoredNow();
        var rows = await db.Delegations.AsNoTracking().ForDelegatee(user).Include(d => d.Choice)
            .Where(d => Shown.Contains(d.State) && d.Choice.End > from).OrderBy(d => d.Choice.Start).ToListAsync(cancel);
        var events = new List<PublishedEvent>();
        foreach (var one in rows.Where(d => d.State != DelegationState.Approved || d.Choice.Start > now).GroupBy(d => d.PartnerId))
        {
            var places = new MeetingPlace(await agendas.OfSeriesAsync(one.Key, [.. one.Select(d => d.Choice.Uid).Distinct()], cancel));
            events.AddRange(one.Select(row => Of(row, user, firm, places)));
        }

        return events;
    }

    private PublishedEvent Of(Delegation row, CurrentUser user, FirmProfile firm, MeetingPlace places)
    {
        var shown = new ShownDelegation(row, user, firm);
        var meeting = firm.FindPartner(row.PartnerId) is { } whose ? places.Find(row.Choice, firm.TimeZone, whose) : null;
        var partner = firm.FirstNameOf(row.PartnerId);
        var isAsked = row.State == DelegationState.Approved;
        var title = shown.Title.Length > 0 ? shown.Title : In("Afspraak", "Meeting");
        return new PublishedEvent
        {
            Uid = $"{row.Id:N}@partnerfocus",
            Start = row.Choice.Start.InZone(firm.TimeZone),
            End = row.Choice.End.InZone(firm.TimeZone),
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
            IsAllDay = meeting?.IsAllDay == true,
            Location = shown.IsVeiled || places.IsPrivate(row.Choice) ? "" : meeting?.Location ?? "",
            IsFree = isAsked,
            IsTentative = isAsked,
            Stamp = row.DecidedAt ?? row.ConfirmedAt,
        };
    }

    private static string Line(string label, string text) => text.Length == 0 ? "" : $"{label}: {text}";

    private string In(string dutch, string english) => settings.Language == Language.Nl ? dutch : english;
}
