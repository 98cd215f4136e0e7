using NodaTime;
using PartnerFocus.Triage;
using PartnerFocus.Web.Agendas;

namespace PartnerFocus.Web.Weeks;

/// <summary>Which key and favourite clients have had no talk about their future this quarter: once a quarter each.</summary>
public sealed class ClientTalks(AgendaReading agendas, TriageEngines engines)
{
    private const int MonthsPerQuarter = 3;

    /// <summary>The clients (by id) whose talk is due, key clients first.</summary>
    public async Task<IReadOnlyList<string>> DueAsync(TriagedWeek week, CancellationToken cancel)
    {
        var quarter = QuarterOf(week.Week.Monday, week.Zone);
        var engine = engines.For(week.Firm);
        var had = new HashSet<string>();
        foreach (var agenda in await agendas.OfAsync(week.Partner.Id, quarter, cancel))
        {
            var meetings = AgendaMeetings.Of(agenda.Series, agenda.Zones, quarter, week.Zone, week.Partner);
            had.UnionWith(meetings.Select(m => engine.Assess(m, week.Partner.Id, []))
                .Where(a => a.Facts.ClientId is not null && IsVisionTalk(a))
                .Select(a => a.Facts.ClientId!));
        }

        return [.. week.Partner.KeyClients.Concat(week.Partner.FavouriteClients).Distinct().Where(id => !had.Contains(id))];
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
