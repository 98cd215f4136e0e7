using System.Globalization;
using System.Text;
using NodaTime;
using PartnerFocus.Calendar;

namespace PartnerFocus.Benchmarks.Calendars;

/// <summary>
/// Expanding rules beside libical, in turns: processor time, each occurrence brought from Europe/Amsterdam to real time, and both must
/// give the same instants. Ours runs warm in this process, libical in one of its own. <c>dotnet run -c Release -- recurrence [ROUNDS]</c>
/// </summary>
internal static class RecurrenceRates
{
    private const double LeastNanoseconds = 100e6;
    private const int LooksPerBatch = 200;
    private static readonly CalendarZones Zones = CalendarZones.For(DateTimeZoneProviders.Tzdb["Europe/Amsterdam"]);

    private static readonly RuleQuestion[] Questions =
    [
        new("FREQ=DAILY", "20000103T090000", "20000103T000000", "20360101T000000", 20),
        new("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "20000103T090000", "20000103T000000", "20360101T000000", 20),
        new("FREQ=MONTHLY;BYDAY=2TU", "20000103T090000", "20000103T000000", "20360101T000000", 100),
        new("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "20000103T090000", "20000103T000000", "20360101T000000", 100),
        new("FREQ=DAILY", "19900101T090000", "19910305T000000", "19910312T000000", 10_000),
        new("FREQ=DAILY", "19900101T090000", "20900306T000000", "20900313T000000", 10_000),
    ];

    private static readonly string[] Costly =
    [
        "FREQ=SECONDLY", "FREQ=SECONDLY;COUNT=1000000000", "FREQ=DAILY;COUNT=1000000000", "FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=31",
        "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=DAILY;INTERVAL=2147483647", "FREQ=SECONDLY;INTERVAL=2147483647",
    ];

    public static async Task RunAsync(int rounds)
    {
        var libical = await ReadingPeers.CompileAsync("libical-recurrence.c");
        Console.WriteLine("| rule | occurrences | ours | libical | ratio | allocated by ours |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- |");
        foreach (var question in Questions)
        {
            var ours = new List<RuleAnswer>();
            var peers = new List<RuleAnswer>();
            question.Ours(Zones, LeastNanoseconds * 3);
            for (var round = 0; round < rounds; round++)
            {
                ours.Add(question.Ours(Zones, LeastNanoseconds));
                peers.Add(RuleAnswer.Parse(await ReadingPeers.OutputAsync(libical, question.ForLibical())));
            }

            Print(question, ours, peers);
        }
    }

    /// <summary>What rules cost that were written to cost much: ten seconds of 2026, of a series that began in 1990.</summary>
    public static void Bombs()
    {
        foreach (var rule in Costly)
        {
            var question = new RuleQuestion(rule, "19900101T090000", "20260302T080000", "20260302T080010", 0);
            question.Ours(Zones, LeastNanoseconds * 3);
            var answer = question.Ours(Zones, LeastNanoseconds);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| `{rule}` | {answer.Count} occurrences in ten seconds | {answer.Nanoseconds / 1000:0.00} µs | {answer.Allocated} bytes |"));
        }
    }

    /// <summary>One week of a whole agenda that is in memory: processor time of a look through all its series. <c>week FILE FROM TO</c></summary>
    public static void Week(string file, DateTime from, DateTime to)
    {
        var agenda = CalendarFile.Read(File.ReadAllBytes(file), CalendarLimits.None);
        var zones = agenda.Zones.WithFloating(Zones.Floating);
        var (start, end) = (Instant.FromDateTimeUtc(from), Instant.FromDateTimeUtc(to));
        var spent = new List<double>();
        var (found, allocated) = (0, 0L);
        for (var batch = 0; batch < 40; batch++)
        {
            var before = Environment.CpuUsage.TotalTime;
            for (var look = 0; look < LooksPerBatch; look++)
            {
                allocated = GC.GetAllocatedBytesForCurrentThread();
                found = Starting(agenda, zones, start, end);
                allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
            }

            spent.Add((Environment.CpuUsage.TotalTime - before).TotalMicroseconds / LooksPerBatch);
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{agenda.Series.Count} series, {found} occurrences start in the week: {Median(spent.Skip(20)):0.0} µs, {allocated:N0} bytes allocated"));
    }

    private static int Starting(CalendarFile agenda, CalendarZones zones, Instant start, Instant end)
    {
        var found = 0;
        foreach (var series in agenda.Series)
        {
            foreach (var occurrence in series.Between(start, end, zones, int.MaxValue))
            {
                found += occurrence.StartsAt >= start ? 1 : 0;
            }
        }

        return found;
    }

    private static void Print(RuleQuestion question, List<RuleAnswer> ours, List<RuleAnswer> peers)
    {
        var (own, peer) = (Median(ours.Select(o => o.Nanoseconds)), Median(peers.Select(p => p.Nanoseconds)));
        var same = ours.Concat(peers).All(a => (a.Count, a.Sum) == (ours[0].Count, ours[0].Sum));
        var per = question.IsWhole ? ours[0].Count : 1;
        var name = question.IsWhole ? question.Rule : $"{question.Rule} since {question.Start[..4]}, one week of {question.From[..4]}";
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| `{name}` | {ours[0].Count}{(same ? "" : " NOT THE SAME INSTANTS")} | {own / per:0.0} ns | {peer / per:0} ns | {peer / own:0.0} | {ours[^1].Allocated} bytes |"));
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(values.Count() / 2);
}

/// <summary>A rule to be expanded from one local time to another.</summary>
internal sealed record RuleQuestion(string Rule, string Start, string From, string To, int PeerRounds)
{
    public bool IsWhole => Start[..4] == From[..4];

    public string[] ForLibical() => [Rule, Start, From, To, PeerRounds.ToString(CultureInfo.InvariantCulture)];

    /// <summary>Expands it over and over until enough time has gone by; time, count and sum are those of one expansion.</summary>
    public RuleAnswer Ours(CalendarZones zones, double leastNanoseconds)
    {
        var text = $"BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDTSTART;TZID=Europe/Amsterdam:{Start}\nRRULE:{Rule}\nEND:VEVENT\nEND:VCALENDAR\n";
        var series = CalendarFile.Read(Encoding.UTF8.GetBytes(text)).Series[0];
        var (from, to) = (InstantOf(From, zones), InstantOf(To, zones));
        long rounds = 0, count = 0, sum = 0, allocated = 0;
        var before = Environment.CpuUsage.UserTime;
        double spent = 0;
        for (var batch = 1; spent < leastNanoseconds; batch *= 2)
        {
            for (var round = 0; round < batch; round++, rounds++)
            {
                (count, sum, allocated) = (0, 0, GC.GetAllocatedBytesForCurrentThread());
                foreach (var occurrence in series.Between(from, to, zones, int.MaxValue))
                {
                    sum += occurrence.StartsAt.ToUnixTimeSeconds();
                    count++;
                }

                allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
            }

            spent = (Environment.CpuUsage.UserTime - before).TotalNanoseconds;
        }

        return new RuleAnswer(spent / rounds, count, sum, allocated);
    }

    private static Instant InstantOf(string local, CalendarZones zones) =>
        LocalDateTime.FromDateTime(DateTime.ParseExact(local, "yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture)).InZoneLeniently(zones.Floating).ToInstant();
}

/// <summary>What one expansion cost and gave.</summary>
internal sealed record RuleAnswer(double Nanoseconds, long Count, long Sum, long Allocated)
{
    public static RuleAnswer Parse(string output)
    {
        var parts = output.Split(' ');
        return parts.Length < 3
            ? throw new InvalidOperationException("libical could not be run: Debian's libical-dev and gcc are needed.")
            : new RuleAnswer(
                double.Parse(parts[0], CultureInfo.InvariantCulture), long.Parse(parts[1], CultureInfo.InvariantCulture), long.Parse(parts[2], CultureInfo.InvariantCulture), 0);
    }
}
