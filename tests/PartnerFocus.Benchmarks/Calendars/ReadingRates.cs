using System.Diagnostics;
using System.Globalization;
using PartnerFocus.Calendar;
using PartnerFocus.Calendar.Lines;

namespace PartnerFocus.Benchmarks.Calendars;

/// <summary>
/// Reading a calendar file beside the peers that are installed, each in a process of its own, in turns: processor time, since wall
/// time here says more about the neighbours. Ours reads twice and counts the second time, without what is compiled while it runs. <c>dotnet run -c Release -- reading FILE [ROUNDS]</c>
/// </summary>
internal static class ReadingRates
{
    /// <summary>One figure of one process.</summary>
    private sealed record Figure(double Seconds, long PeakKiB, string Visited);

    public static async Task RunAsync(string file, int rounds)
    {
        var megabytes = new FileInfo(file).Length / 1e6;
        var readers = await ReadingPeers.FindAsync(file);
        var figures = readers.ToDictionary(r => r.Name, _ => new List<Figure>());
        for (var round = 0; round < rounds; round++)
        {
            foreach (var reader in readers)
            {
                figures[reader.Name].Add(Parse(await ReadingPeers.OutputAsync(reader.Program, reader.Arguments)));
            }
        }

        var unit = figures.TryGetValue("libical", out var libical) ? Median(libical) : (double?)null;
        foreach (var (name, all) in figures)
        {
            var seconds = Median(all);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name,-18} {seconds,8:0.000} s {megabytes / seconds,7:0.0} MB/s  {(unit is { } one ? one / seconds : 0),7:0.0} x libical  peak {all.Max(f => f.PeakKiB) / 1024,5} MiB  {all[0].Visited}"));
        }
    }

    /// <summary>Visits every component, property, parameter and value; keeps nothing.</summary>
    public static void Walk(string file) => Twice(() =>
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        using var lines = new TextLines(stream, CalendarLimits.None, new ProblemList(CalendarLimits.None));
        long components = 0, properties = 0, parameters = 0, octets = 0;
        while (lines.Next())
        {
            if (!ContentLine.TryParse(lines.Line, out var line))
            {
                continue;
            }

            octets += line.Value.Length;
            if (Octets.Is(line.Name, "BEGIN"u8))
            {
                components++;
            }
            else if (!Octets.Is(line.Name, "END"u8))
            {
                properties++;
                foreach (var parameter in new ParameterSequence(line.Parameters))
                {
                    parameters++;
                    octets += parameter.Values.Length;
                }
            }
        }

        return $"{components} components, {properties} properties, {parameters} parameters, {octets} octets";
    });

    /// <summary>Makes every event: typed, unescaped, validated.</summary>
    public static void Events(string file) => Twice(() =>
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        using var reader = new CalendarReader(stream, CalendarLimits.None);
        var events = 0;
        while (reader.Read())
        {
            events++;
        }

        return $"{events} events";
    });

    private static void Twice(Func<string> read)
    {
        read();
        var (processor, allocated) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes(precise: true));
        var visited = read();
        var seconds = (Environment.CpuUsage.TotalTime - processor).TotalSeconds;
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        var peak = File.ReadLines("/proc/self/status").First(l => l.StartsWith("VmHWM", StringComparison.Ordinal)).Split(':')[1].Replace("kB", "", StringComparison.Ordinal).Trim();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seconds:0.0000} {peak} {visited}, {allocated / 1024} KiB allocated"));
    }

    private static Figure Parse(string output)
    {
        var parts = output.Trim().Split(' ', 3);
        return new Figure(double.Parse(parts[0], CultureInfo.InvariantCulture), long.Parse(parts[1], CultureInfo.InvariantCulture), parts[2]);
    }

    private static double Median(List<Figure> figures) => figures.Select(f => f.Seconds).Order().ElementAt(figures.Count / 2);
}
