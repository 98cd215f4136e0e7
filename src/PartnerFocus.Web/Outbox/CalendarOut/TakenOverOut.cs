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

/// <summary>What somebody took over, is asked, or goes along to, for a calendar program: with where it is, and what was asked.</summary>
public sealed class TakenOverOut(FocusDbContext db, AgendaReading agendas, CompanionKnows knows, PartTold parts, TimeProvider time)
{
    private static readonly DelegationState[] Shown = [DelegationState.Approved, DelegationState.Accepted, DelegationState.Done];

    /// <summary>All that ends after a moment; what was asked and began without an answer, or what the organiser did not agree to, is the partner's.</summary>
    internal async Task<List<PublishedEvent>> EventsAsync(CurrentUser user, FirmProfile firm, Language language, Instant from, CancellationToken cancel)
    {
        var now = time.StoredNow();
        var rows = await db.Delegations.AsNoTracking().ForDelegatee(user, now).Include(d => d.Choice)
            .Where(d => Shown.Contains(d.State) && d.Choice.End > from).OrderBy(d => d.Choice.Start).ToListAsync(cancel);
        var along = await db.Delegations.AsNoTracking().ForCompanion(user).Include(d => d.Choice).Where(d => d.Choice.End > from).OrderBy(d => d.Choice.Start).ToListAsync(cancel);
        rows.AddRange(await knows.AmongAsync(along, firm, cancel));
        var part = await parts.AmongAsync(rows, firm, cancel);
        var organisers = await db.OrganisersYesAsync(rows, now, cancel);
        var events = new List<PublishedEvent>();
        foreach (var one in rows.Where(d => d.State != DelegationState.Approved || d.Choice.Start > now).GroupBy(d => d.PartnerId))
        {
            var places = new MeetingPlace(await agendas.OfSeriesAsync(one.Key, [.. one.Select(d => d.Choice.Uid).Distinct()], cancel));
            events.AddRange(
                from row in one
                let organiser = organisers.TryGetValue(row.ChoiceId, out var yes) ? yes : CourseState.Free
                where organiser is CourseState.Free or CourseState.Asked
                select new TakenOver(row, user, firm, places, organiser == CourseState.Asked, part.GetValueOrDefault(row.Id)).In(language));
        }

        return events;
    }
}

/// <summary>One meeting of it.</summary>
/// <param name="told">The part the reader was told of, where that is not the one of now.</param>
/// <param name="isProvisional">Whether the partner goes as long as the organiser did not agree to somebody else.</param>
internal sealed class TakenOver(Delegation row, CurrentUser reader, FirmProfile firm, MeetingPlace places, bool isProvisional, OwnPart? told)
{
    private readonly ShownDelegation _shown = new(row, reader, firm, told: told);
    private readonly string _partner = firm.FirstNameOf(row.PartnerId);
    private readonly bool _isAlong = row.DelegateeId != reader.MemberId;
    private readonly string _who = firm.FirstNameOf(row.DelegateeId);
    private readonly bool _isAsked = row.State == DelegationState.Approved;

    public PublishedEvent In(Language language)
    {
        var meeting = firm.FindPartner(row.PartnerId) is { } whose ? places.Find(row.Choice, firm.TimeZone, whose) : null;
        return new PublishedEvent
        {
            Uid = _isAlong ? $"{row.Id:N}-along@partnerfocus" : $"{row.Id:N}@partnerfocus",
            Start = row.Choice.Start.InZone(firm.TimeZone),
            End = row.Choice.End.InZone(firm.TimeZone),
            Summary = Summary().In(language),
            Description = string.Join('\n', Lines().Select(l => l.In(language))),
            IsAllDay = meeting?.IsAllDay == true,
            Location = _shown.IsVeiled || places.IsPrivate(row.Choice) ? "" : meeting?.Location ?? "",
            IsFree = _isAsked,
            IsTentative = _isAsked || isProvisional,
            Stamp = row.DecidedAt ?? row.ConfirmedAt,
        };
    }

    private LocalText Summary()
    {
        var title = _shown.Title.Length > 0 ? new LocalText(_shown.Title, _shown.Title) : new LocalText("Afspraak", "Meeting");
        return _isAsked ? new($"Gevraagd: {title.Nl}", $"Asked: {title.En}")
            : isProvisional ? new($"Onder voorbehoud: {title.Nl}", $"Provisional: {title.En}")
            : _isAlong ? new($"Mee met {_who}: {title.Nl}", $"Along with {_who}: {title.En}")
            : title;
    }

    /// <summary>How it stands, then the lines of the mandate that say something.</summary>
    private IEnumerable<LocalText> Lines()
    {
        var mandate = _shown.Mandate;
        if (_isAlong)
        {
            return mandate.Asked.Length == 0 ? [Standing()] : [Standing(), new LocalText($"De vraag aan {_who}: {mandate.Asked}", $"The question to {_who}: {mandate.Asked}")];
        }

        (LocalText Label, string Said)[] lines =
        [
            (new("Waarvoor, voor wie", "What and whom it is for"), mandate.ForWhom),
            (row.GoesBeside ? new("Wat eerst de vraag was", "What was asked at first") : new("De vraag aan jou", "The question to you"), mandate.Asked),
            (new($"{_partner} komt alleen voor", $"{_partner} comes only for"), _shown.Part),
            (new($"Bel {_partner} als", $"Call {_partner} when"), mandate.CallMeWhen),
            (new("Wat eruit moet komen", "What should come of it"), mandate.Result),
            (new("Volgende stap", "Next step"), mandate.NextStep),
            (new("Wie pakt de bal op?", "Who picks up the ball?"), mandate.NextStepOwner),
            (new("Wat jij eraan hebt", "What is in it for you"), mandate.Gain),
            (new("Wie het nog meer raakt", "Whom else it touches"), mandate.Touches),
            (new($"Zo bereik je {_partner}", $"How to reach {_partner}"), mandate.Reach),
        ];
        return lines.Where(l => l.Said.Length > 0)
            .Select(l => new LocalText(After(l.Label.Nl, l.Said), After(l.Label.En, l.Said)))
            .Prepend(Standing());
    }

    private LocalText Standing() => _isAlong
        ? row.GoesBeside ? new(
            $"Je gaat mee met {_who}, die hier naast {_partner} heen gaat{(isProvisional ? " als de organisator ja zegt" : "")}.",
            $"You go along with {_who}, who goes there beside {_partner}{(isProvisional ? " if the organiser agrees" : "")}.") : new(
            $"Je gaat mee met {_who}, die dit overneemt van {_partner}.{(isProvisional ? " Dat is onder voorbehoud: tot de organisator ja zegt, gaat " + _partner + " zelf." : "")}",
            $"You go along with {_who}, who takes this over from {_partner}.{(isProvisional ? " That is provisional: until the organiser agrees, " + _partner + " goes in person." : "")}")
        : _isAsked ? new($"Tot je ja zegt, gaat {_partner} zelf.", $"Until you say yes, {_partner} goes in person.")
        : isProvisional && row.GoesBeside ? new(
            $"Onder voorbehoud: je gaat als de organisator ja zegt. {Beside().Nl}", $"Provisional: you go if the organiser agrees. {Beside().En}")
        : isProvisional ? new($"Je zei ja onder voorbehoud: tot de organisator ja zegt, gaat {_partner} zelf.", $"Your yes is provisional: until the organiser agrees, {_partner} goes in person.")
        : row.GoesBeside ? Beside()
        : new($"Overgenomen van {_partner}.", $"Taken over from {_partner}.");

    /// <summary>Who goes in another way than was asked does not have the whole of it: the partner is there too.</summary>
    private LocalText Beside()
    {
        var how = _shown.Condition.Length == 0 ? "" : Quote.Sentence(_shown.Condition);
        return new(
            how.Length == 0 ? $"{_partner} gaat ook." : $"Je gaat zoals je voorstelde: {how} {_partner} gaat ook.",
            how.Length == 0 ? $"{_partner} goes too." : $"You go the way you proposed: {how} {_partner} goes too.");
    }

    /// <summary>A label that asks needs no colon.</summary>
    private static string After(string label, string said) => label[^1] == '?' ? $"{label} {said}" : $"{label}: {said}";
}
