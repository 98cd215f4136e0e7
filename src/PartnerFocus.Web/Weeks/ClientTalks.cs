using NodaTime;
using PartnerFocus.Triage;
using PartnerFocus.Web.Agendas;

namespace PartnerFocus.Web.Weeks;

/// <summary>Which key and favourite clients have had no talk about their future this quarter: once a quarter each.</summary>
public sealed class ClientTalks(AgendaReading agendas, TriageEngines engines, WeekMemory memory)
{
    private const int MonthsPerQuarter = 3;

    /// <summary>The clients (by id) whose talk is due, key clients first.</summary>
    public async Task<IReadOnlyList<string>> DueAsync(TriagedWeek week, CancellationToken cancel)
    {
        var had = await HadAsync(week, QuarterOf(week.Week.Monday, week.Zone), cancel);
        return [.. week.Partner.KeyClients.Concat(week.Partner.FavouriteClients).Distinct().Where(id => !had.Contains(id))];
    }

    private async Task<IReadOnlySet<string>> HadAsync(TriagedWeek week, Interval quarter, CancellationToken cancel)
    {
        var key = new StretchKey(week.Partner.Id, week.AgendaVersions, week.Firm.VersionId, quarter);
        if (memory.Talks.TryGet(key, out var known))
        {
            return known;
        }

        var engine = engines.For(week.Firm);
        var had = new HashSet<string>();
        foreach (var agenda in await agendas.OfAsync(week.Partner.Id, quarter, cancel))
        {
            var meetings = AgendaMeetings.Of(agenda.Series, agenda.Zones, quarter, week.Zone, week.Partner);
            had.UnionWith(meetings.Select(m => engine.Assess(m, week.Partner.Id, []))
                .Where(a => a.Facts.ClientId is not null && IsVisionTalk(a))
                .Select(a => a.Facts.ClientId!));
        }

        memory.Talks.Keep(key, had);
        return had;
    }

    /// <summary>Also where another case decided: a talk about the future that the partner leads as a main meeting is one.</summary>
    private static bool IsVisionTalk(Assessment assessment) =>
        assessment.Task == FocusTask.VisionDevelopment || assessment.Evidence.Any(e => e.Rule == "client-vision");

    private static Interval QuarterOf(LocalDate date, DateTimeZone zone)
    {
        var first = new LocalDate(date.Year, ((date.Month - 1) / MonthsPerQuarter * MonthsPerQuarter) + 1, 1);
        return new Interval(zone.AtStartOfDay(first).ToInstant(), zone.AtStartOfDay(first.PlusMonths(MonthsPerQuarter)).ToInstant());
    }
}
