using NodaTime;
using PartnerFocus.Triage;
using PartnerFocus.Triage.Delegation;

namespace PartnerFocus.Tests.Triage.Properties;

/// <summary>Composes crowded weeks, with calendars of colleagues and time handed over already.</summary>
internal static class RandomWeeks
{
    public static IReadOnlyList<(RandomFirm Firm, WeekQuestion Asked)> Of(int seed, int count)
    {
        var source = new RandomMeetings(seed);
        return [.. Enumerable.Range(0, count).Select(i => RandomFirm.All[i % RandomFirm.All.Count]).Select(f => (f, Week(source, f)))];
    }

    private static WeekQuestion Week(RandomMeetings source, RandomFirm firm)
    {
        List<Meeting> meetings = [.. Enumerable.Range(0, 5 + source.Below(25)).Select(_ => Sometimes(source, firm, source.Next(firm)))];
        return firm.Week with
        {
            Meetings = [.. meetings.OrderBy(m => m.Start.ToInstant()).ThenBy(m => m.Uid, StringComparer.Ordinal)],
            People = [.. firm.Firm.People.Where(_ => !source.Chance(3)).Select(p => new PersonAgenda(p.Id, Spans(source, firm)))],
            Delegated = firm.Firm.People.ToDictionary(p => p.Id, _ => Duration.FromMinutes(30 * source.Below(12))),
        };
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
            .Select(m => new TakenTime(m.Interval, (TakenKind)source.Below(3), $"own {m.Uid}"))
            .OrderBy(t => t.Interval.Start),
    ];
}
