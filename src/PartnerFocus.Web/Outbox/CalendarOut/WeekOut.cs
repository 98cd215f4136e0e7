using NodaTime;
using PartnerFocus.Calendar.Scheduling;
using PartnerFocus.Triage;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Shared;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Web.Outbox.CalendarOut;

/// <summary>A partner's week as decided, for a calendar program: the own part of a meeting, kept time, and what was handed over as free time.</summary>
internal sealed class WeekOut(TriagedWeek week, FirmProfile firm, Language language)
{
    public IEnumerable<PublishedEvent> Events() => week.Meetings.Where(m => !m.Advice.IsNote).SelectMany(m => Of(m)).Concat(week.Kept.Select(Of));

    private IEnumerable<PublishedEvent> Of(WeekMeeting meeting)
    {
        var entry = new PublishedEvent
        {
            Uid = $"{meeting.Key}@partnerfocus",
            Start = meeting.Meeting.Start,
            End = meeting.Meeting.End,
            IsAllDay = meeting.Meeting.IsAllDay,
            Summary = meeting.Meeting.IsPrivate ? In("Privé", "Private") : Quote.OneLine(meeting.Meeting.Title),
            Location = meeting.Meeting.IsPrivate ? "" : meeting.Meeting.Location,
            IsFree = meeting.Meeting.IsTransparent,
            Stamp = meeting.Delegation?.DecidedAt ?? meeting.Choice?.At ?? week.Updated?.At ?? Instant.FromUnixTimeSeconds(0),
        };
        if (meeting.Meeting.IsPrivate || meeting.Standing is not { } choice || meeting.IsLapsed)
        {
            return [entry];
        }

        // Who comes for an own part, and is called in beside, has two blocks of it.
        return !meeting.IsCalledIn || meeting.GoesBeside ? [Decided(entry, meeting, choice)]
            : choice.Chosen == Verdict.AttendPart ? [Part(entry, meeting, choice), CalledIn(entry with { Uid = $"{meeting.Key}-help@partnerfocus" }, meeting)]
            : [CalledIn(entry, meeting)];
    }

    private PublishedEvent Decided(PublishedEvent entry, WeekMeeting meeting, Choice choice) => (meeting.Course?.Holds(choice.Chosen, meeting.Now) ?? choice.Chosen) switch
    {
        _ when meeting.GoesBeside => entry with { Description = Both(meeting) },
        Verdict.LeaveOut => entry with { Summary = In($"Overgeslagen: {entry.Summary}", $"Skipped: {entry.Summary}"), IsFree = true },
        Verdict.Delegate when choice.DelegateeId is null => entry,
        Verdict.Delegate when meeting.IsSure => entry with { Summary = $"{Who(meeting)}: {entry.Summary}", Description = In($"{Who(meeting)} gaat.", $"{Who(meeting)} goes."), IsFree = true },
        Verdict.Delegate => entry with { Description = UntilYes(meeting) },
        Verdict.AttendPart => Part(entry, meeting, choice),
        Verdict.Attend => entry with { Description = meeting.Contribution(firm, language) },
        _ => entry,
    };

    /// <summary>In what way somebody else is there too; the time stays the partner's.</summary>
    private string Both(WeekMeeting meeting) => string.Join('\n', new[]
    {
        In($"{Who(meeting)} gaat ook: {meeting.Delegation!.Condition}", $"{Who(meeting)} goes too: {meeting.Delegation!.Condition}"),
        meeting.AwaitsOrganiser ? UntilYes(meeting) : In("Wat dat openlaat, doe jij.", "What that leaves open is yours."),
        meeting is { IsCalledIn: true, Help: { } call } ? In($"De vraag: {call.Question}", $"The question: {call.Question}") : "",
    }.Where(t => t.Length > 0));

    /// <summary>Only the part, where its time is known and somebody is there for the whole; else the whole, with what the part is.</summary>
    private PublishedEvent Part(PublishedEvent entry, WeekMeeting meeting, Choice choice)
    {
        var item = meeting.Part?.Item.Trim() ?? "";
        var told = meeting.Part is null or { Item.Length: 0, Start: null } ? entry : entry with { Summary = In($"{entry.Summary} – jouw deel", $"{entry.Summary} – your part"), Description = item };
        if (choice.DelegateeId is not null && !meeting.IsSure)
        {
            return told with { Summary = entry.Summary, Description = string.Join('\n', new[] { item, UntilYes(meeting) }.Where(t => t.Length > 0)) };
        }

        return meeting.Part is { Start: { } start, End: { } end }
            ? told with
            {
                Start = start.InZoneLeniently(week.Zone),
                End = end.InZoneLeniently(week.Zone),
                Description = string.Join('\n', new[] { told.Description, Freed(meeting) }.Where(t => t.Length > 0)),
            }
            : told;
    }

    /// <summary>Who took it over needs the partner: at the time of the agenda item where that is known, else somewhere within the whole.</summary>
    private PublishedEvent CalledIn(PublishedEvent entry, WeekMeeting meeting)
    {
        var (call, who) = (meeting.Help!, Who(meeting));
        var item = call.AgendaItem.Length == 0 ? "" : In(" bij ", " at ") + Quote.Title(call.AgendaItem);
        var minutes = In($"{call.Minutes} minuten{item}", $"{call.Minutes} minutes{item}");
        string[] lines =
        [
            meeting.IsSure ? call.State == HelpState.Comes
                ? In($"Je komt erbij voor {minutes}; {who} is er de hele tijd.", $"You come for {minutes}; {who} is there throughout.")
                : In($"{who} vraagt je erbij voor {minutes}; je gaf nog geen antwoord.", $"{who} asks you in for {minutes}; you did not answer yet.")
                : UntilYes(meeting),
            In($"De vraag: {call.Question}", $"The question: {call.Question}"),
        ];
        var at = meeting.IsSure ? WeekTimes.CalledInAt(week, meeting) : null;
        return entry with
        {
            Summary = meeting.IsSure ? In($"{entry.Summary} – jouw deel", $"{entry.Summary} – your part") : entry.Summary,
            Start = at?.Start.InZoneLeniently(week.Zone) ?? entry.Start,
            End = at?.End.InZoneLeniently(week.Zone) ?? entry.End,
            Description = string.Join('\n', lines),
            IsFree = false,
            IsTentative = call.State == HelpState.Asked && meeting.IsSure,
            Stamp = Instant.Max(entry.Stamp, call.AnsweredAt ?? call.At),
        };
    }

    /// <summary>"Vrij: 45 van de 60 minuten. Mila is er de hele tijd."</summary>
    private string Freed(WeekMeeting meeting)
    {
        var (whole, there) = ((int)meeting.Meeting.Interval.Duration.TotalMinutes, (int)TimeSets.Length(WeekTimes.Attended(week, meeting)).TotalMinutes);
        var who = meeting.Delegation is null ? "" : In($" {Who(meeting)} is er de hele tijd.", $" {Who(meeting)} is there throughout.");
        return there >= whole ? "" : In($"Vrij: {whole - there} van de {whole} minuten.{who}", $"Free: {whole - there} of the {whole} minutes.{who}");
    }

    /// <summary>What is kept free; for now, while somebody still has to say yes to what stands there.</summary>
    private PublishedEvent Of(KeptTime kept)
    {
        var entry = Block(kept);
        return KeepBuilder.NotSure(week, new Interval(kept.Start, kept.End)) is [var first, ..]
            ? entry with { IsTentative = true, Description = string.Join("\n\n", new[] { entry.Description, UntilYes(first) }.Where(s => s.Length > 0)) }
            : entry;
    }

    private PublishedEvent Block(KeptTime kept) => new()
    {
        Uid = $"{kept.Id:N}@partnerfocus",
        Start = kept.Start.InZone(week.Zone),
        End = kept.End.InZone(week.Zone),
        Summary = kept.For switch
        {
            KeptFor.FutureTalk => In("Toekomstgesprek", "Future talk") + (kept.ClientId is { } id && firm.FindClient(id) is { } client ? $": {client.Name}" : ""),
            KeptFor.TimeToThink => In("Tijd om na te denken", "Time to think"),
            KeptFor.HomeOnTime => In("Op tijd naar huis", "Home on time"),
            _ => kept.Note.Length > 0 ? kept.Note : In("Vrijgehouden", "Kept free"),
        },
        Description = kept.For == KeptFor.Other ? "" : kept.Note,
        Stamp = week.Updated?.At ?? kept.Start,
    };

    private string UntilYes(WeekMeeting meeting) => meeting.HasOtherWay
        ? In($"{Who(meeting)} stelt iets anders voor; tot je antwoordt, ga je zelf.", $"{Who(meeting)} suggests another way; until you answer, you go in person.")
        : meeting.CameBack ? In("Dit staat weer open; tot je kiest, ga je zelf.", "This is open again; until you choose, you go in person.")
        : meeting is { AwaitsOrganiser: true, Delegation.State: DelegationState.Accepted }
        ? In($"Tot de organisator ja zegt op {Who(meeting)}, ga je zelf.", $"Until the organiser agrees to {Who(meeting)}, you go in person.")
        : In($"Tot {Who(meeting)} ja zegt, ga je zelf.", $"Until {Who(meeting)} says yes, you go in person.");

    /// <summary>Who was asked: the lead may have named somebody else than the partner did.</summary>
    private string Who(WeekMeeting meeting) => firm.FirstNameOf(meeting.Delegation?.DelegateeId ?? meeting.Choice!.DelegateeId!);

    private string In(string dutch, string english) => language == Language.Nl ? dutch : english;
}
