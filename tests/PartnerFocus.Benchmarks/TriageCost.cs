using System.Diagnostics;
using System.Globalization;
using NodaTime;
using PartnerFocus.Calendar;
using PartnerFocus.Triage;
using PartnerFocus.Triage.Delegation;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Triage.Reading;
using PartnerFocus.Web.Agendas;
using PartnerFocus.Web.Sample;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Benchmarks;

/// <summary>
/// <c>triage</c>: what the engine costs for 40 meetings of the sample firm with everybody's calendar known, warm: processor time and
/// bytes allocated, for meetings it has seen before (a page loaded again) and for texts it never saw (a new import); and a year of such weeks.
/// </summary>
internal static class TriageCost
{
    private const int Meetings = 40;
    private const int WeeksInAYear = 50;
    private const int Rounds = 5;
    private const int WarmWeeks = 2_000;
    private const int WeeksOnOneThread = 400;
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 17, 8, 0);
    private static readonly TimeSpan RoundLength = TimeSpan.FromSeconds(1);

    public static void Run()
    {
        var question = Question();
        var engine = new TriageEngine(question.Firm);
        var serial = 0;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{question.Meetings.Count} meetings, {question.Firm.People.Count + question.Firm.Partners.Count - 1} candidates"));
        Console.WriteLine("| texts | CPU ms per week | KB allocated |");
        Console.WriteLine("| --- | --- | --- |");
        Print("seen before", () => engine.Assess(question));
        Print("never seen", AssessUnseen);
        var best = Enumerable.Range(0, WeeksOnOneThread).Min(_ => Taken(AssessUnseen));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"never seen, on one thread, the best of {WeeksOnOneThread}: {best.TotalMilliseconds:0.00} ms"));
        var year = Enumerable.Range(0, Rounds).Select(_ => Timed(() =>
        {
            for (var week = 0; week < WeeksInAYear; week++)
            {
                AssessUnseen();
            }
        })).Order().ElementAt(Rounds / 2);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"a year, {WeeksInAYear * Meetings} meetings never seen: {year.TotalMilliseconds:0} ms of processor"));

        void AssessUnseen() => engine.Assess(question with { Meetings = [.. question.Meetings.Select(m => Unseen(m, serial++))] });
    }

    /// <summary>By the clock: without what the compiler and the collector do beside it, when nobody else is in the way.</summary>
    private static TimeSpan Taken(Action act)
    {
        var watch = Stopwatch.StartNew();
        act();
        return watch.Elapsed;
    }

    private static TimeSpan Timed(Action act)
    {
        var before = Environment.CpuUsage.TotalTime;
        act();
        return Environment.CpuUsage.TotalTime - before;
    }

    /// <summary>The same work for the readers, in words that no earlier round had.</summary>
    private static Meeting Unseen(Meeting meeting, int serial) => meeting with
    {
        Title = string.Create(CultureInfo.InvariantCulture, $"{meeting.Title} {serial}"),
        Text = meeting.Text.Length == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{meeting.Text}\n{serial}"),
    };

    private static void Print(string name, Action assess)
    {
        // What is compiled while it runs is at its best after thousands of meetings.
        for (var warm = 0; warm < WarmWeeks; warm++)
        {
            assess();
        }

        (double Milliseconds, double Kilobytes)[] rounds = [.. Enumerable.Range(0, Rounds).Select(_ => Round(assess))];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"| {name} | {Median(rounds.Select(r => r.Milliseconds)):0.00} | {Median(rounds.Select(r => r.Kilobytes)):0} |"));
    }

    private static (double Milliseconds, double Kilobytes) Round(Action assess)
    {
        var (watch, cpu, allocated, weeks) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes(), 0);
        for (; watch.Elapsed < RoundLength; weeks++)
        {
            assess();
        }

        return ((Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds / weeks, (GC.GetTotalAllocatedBytes() - allocated) / 1024.0 / weeks);
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);

    internal static WeekQuestion Question()
    {
        const string Partner = "mvdb";
        var firm = FirmFile.Read(SampleCalendars.Firm()).Firm!;
        var monday = IsoWeek.ToReview(Now, firm).In(firm.TimeZone).Start;
        var twoWeeks = new Interval(monday, monday + Duration.FromDays(14));
        var own = CalendarFile.Read(SampleCalendars.Of(Partner, Now, firm), CalendarLimits.None);
        var reader = new TakenTimeReader(firm);
        return new WeekQuestion
        {
            Firm = firm,
            PartnerId = Partner,
            Week = twoWeeks,
            Meetings = [.. AgendaMeetings.Of(own.Series, own.Zones, twoWeeks, firm.TimeZone, firm.FindPartner(Partner)!).Take(Meetings)],
            People = [.. SampleCalendars.Owners.Where(o => o != Partner).Select(o => Taken(reader, o, firm, twoWeeks))],
            Now = Now,
        };
    }

    private static PersonAgenda Taken(TakenTimeReader reader, string owner, FirmProfile firm, Interval span)
    {
        var file = CalendarFile.Read(SampleCalendars.Of(owner, Now, firm), CalendarLimits.None);
        return TakenTimes.Of(reader, owner, file.Series, file.Zones, span, firm.TimeZone);
    }
}
