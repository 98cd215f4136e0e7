using NodaTime;
using PartnerFocus.Triage;
using PartnerFocus.Triage.Delegation;
using PartnerFocus.Triage.Firm;

namespace PartnerFocus.Tests.Triage.Properties;

/// <summary>Composes crowded weeks, with calendars of colleagues and time handed over already.</summary>
internal static class RandomWeeks
{
    public static IReadOnlyList<(RandomFirm Firm, WeekQuestion Asked)> Of(int seed, int count)
    {
        var source = new RandomMeetings(seed);
        return [.. Enumerable.Range(0, count).Select(i => RandomFirm.All[i % RandomFirm.All.Count]).Select(f => (f, Week(source, f)))];
    }

    /// <summary>So many weeks of one firm.</summary>
    public static IReadOnlyList<(RandomFirm Firm, WeekQuestion Asked)> Of(int seed, int count, RandomFirm firm)
    {
        var source = new RandomMeetings(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (firm, Week(source, firm)))];
    }

    private static WeekQuestion Week(RandomMeetings source, RandomFirm firm)
    {
        List<Meeting> meetings = [.. Enumerable.Range(0, 5 + source.Below(25)).Select(_ => Decided(source, firm, Screened(source, firm, Sometimes(source, firm, source.Next(firm)))))];
        return firm.Week with
        {
            Reaching = [.. Enumerable.Range(0, source.Below(3)).Select(_ => Leave(source, firm))],
            Meetings = [.. meetings.OrderBy(m => m.Start.ToInstant()).ThenBy(m => m.Uid, StringComparer.Ordinal)],
            People = [.. firm.Firm.People.Where(_ => !source.Chance(3)).Select(p => new PersonAgenda(p.Id, Spans(source, firm)))],
            Handed = [.. Handed(source, firm, meetings)],
        };
    }

    /// <summary>A colleague's leave on the partner's agenda, from before the week into it.</summary>
    private static Meeting Leave(RandomMeetings source, RandomFirm firm)
    {
        var monday = firm.Week.Week.Start.InZone(firm.Firm.TimeZone);
        return new Meeting
        {
            Uid = $"leave {source.Below(int.MaxValue)}",
            Title = $"{source.Pick(firm.Firm.People).Name} {(source.Chance(2) ? "vakantie" : "on leave")}",
            IsAllDay = true,
            IsTransparent = true,
            Start = monday.Plus(Duration.FromDays(-3)),
            End = monday.Plus(Duration.FromDays(1 + source.Below(6))),
        };
    }

    /// <summary>Of most series something was decided once, mostly that somebody takes it over.</summary>
    private static Meeting Decided(RandomMeetings source, RandomFirm firm, Meeting meeting) => meeting.Series is null || source.Chance(4) ? meeting
        : Chosen(firm, meeting, source.Chance(5) ? Verdict.Attend : Verdict.Delegate, source.Chance(5) ? null : source.Pick(firm.Firm.People).Id);

    /// <summary>The same entry of a series that was once handed over to somebody.</summary>
    public static Meeting HandedOver(RandomFirm firm, Meeting meeting, string personId) => Chosen(firm, meeting, Verdict.Delegate, personId);

    private static Meeting Chosen(RandomFirm firm, Meeting meeting, Verdict verdict, string? personId) => meeting with
    {
        Precedent = new SeriesPrecedent
        {
            Verdict = verdict,
            DelegateeId = personId,
            Basis = firm.Engine.BasisOf(meeting),
            By = firm.Partner.Id,
            On = new LocalDate(2026, 10, 1),
            ReviewOn = new LocalDate(2099, 1, 1),
        },
    };

    /// <summary>Some of the partner's own meetings, and more of another partner's.</summary>
    private static IEnumerable<HandedMeeting> Handed(RandomMeetings source, RandomFirm firm, List<Meeting> meetings)
    {
        var own = meetings.Where(_ => source.Chance(5)).Select(m => (PartnerId: firm.Partner.Id, Meeting: m)).ToList();
        var others = Enumerable.Range(0, source.Below(20)).Select(_ => (PartnerId: "another", Meeting: source.Next(firm))).ToList();
        return own.Concat(others).Select(h => new HandedMeeting(
            source.Pick(firm.Firm.People).Id, h.PartnerId, h.Meeting.Uid, h.Meeting.RecurrenceId, h.Meeting.Interval));
    }

    /// <summary>Pieces alone seldom make an appraisal.</summary>
    private static Meeting Sometimes(RandomMeetings source, RandomFirm firm, Meeting meeting)
    {
        if (!source.Chance(6))
        {
            return meeting;
        }

        var about = source.Pick(firm.Firm.People);
        return meeting with
        {
            Title = source.Chance(2) ? $"Beoordeling {about.Name}" : $"Appraisal {about.Name}",
            Text = "",
            Organizer = new MeetingOrganizer(about.Name, about.Email),
            Attendees = [new MeetingAttendee(firm.Partner.Name, firm.Partner.Email), new MeetingAttendee(about.Name, about.Email)],
        };
    }

    private static List<TakenTime> Spans(RandomMeetings source, RandomFirm firm) =>
    [
        .. Enumerable.Range(0, source.Below(8)).Select(_ => source.Next(firm))
            .Select(m => new TakenTime(source.Chance(4) ? Long(source, m.Interval) : m.Interval, (TakenKind)source.Below(3), $"own {m.Uid}"))
            .OrderBy(t => t.Interval.Start),
    ];

    /// <summary>A whole day, or two weeks: courses and leave begin long before the meeting they are in the way of.</summary>
    private static Interval Long(RandomMeetings source, Interval time) => source.Chance(2)
        ? new Interval(time.Start - Duration.FromHours(9), time.Start + Duration.FromHours(15))
        : new Interval(time.Start - Duration.FromDays(10), time.Start + Duration.FromDays(source.Below(4)));

    /// <summary>Somebody screened from a client, and that client there in one way only: who convened, what it is called, or what is written.</summary>
    private static Meeting Screened(RandomMeetings source, RandomFirm firm, Meeting meeting)
    {
        var barred = firm.Firm.People.SelectMany(p => p.BarredFrom).Select(firm.Firm.FindClient).OfType<Client>().ToList();
        if (barred.Count == 0 || !source.Chance(4))
        {
            return meeting;
        }

        var client = source.Pick(barred);
        var written = source.Pick([client.Name, .. client.Aliases]);
        var name = source.Below(3) switch { 0 => written.ToLowerInvariant(), 1 => written.ToUpperInvariant(), _ => written };
        return source.Below(3) switch
        {
            0 when client.Domains.Count > 0 => meeting with { Organizer = new MeetingOrganizer(null, $"info@post.{client.Domains[0]}") },
            1 => meeting with { Title = $"{meeting.Title} {name}" },
            _ => meeting with { Text = $"{meeting.Text}\nZie ook {name}." },
        };
    }
}
