using System.Globalization;
using System.Text.Unicode;
using PartnerFocus.Calendar;
using PartnerFocus.Calendar.Lines;

namespace PartnerFocus.Benchmarks.Calendars;

/// <summary>
/// Reading a calendar file beside floors and the peers that are installed, each in a process of its own, in turns: processor time, since
/// wall time here says more about the neighbours. Ours and the floors read over and over and count the median of the later half, without
/// what is compiled while it runs; the first time is printed beside it. <c>dotnet run -c Release -- reading FILE [ROUNDS]</c>
/// </summary>
internal static class ReadingRates
{
    private const int Readings = 12;

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
    public static void Walk(string file) => Warm(() =>
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
    public static void Events(string file) => Warm(() =>
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

    /// <summary>The floor of what goes by lines: reads the octets and looks for each end of line.</summary>
    public static void Lines(string file) => Warm(() =>
    {
        var lines = 0;
        ReadWhole(file, octets =>
        {
            while (octets.IndexOf((byte)'\n') is var end and >= 0)
            {
                lines++;
                octets = octets[(end + 1)..];
            }
        });
        return $"{lines} lines";
    });

    /// <summary>The floor of what may trust its texts: reads the octets and checks that they are UTF-8.</summary>
    public static void Utf8Only(string file) => Warm(() =>
    {
        var valid = true;
        ReadWhole(file, octets => valid &= Utf8.IsValid(octets));
        return valid ? "valid UTF-8" : "not UTF-8";
    });

    /// <summary>Reads a file in pieces of at most 64 KiB that end with a line.</summary>
    private static void ReadWhole(string file, Action<ReadOnlySpan<byte>> take)
    {
        using var handle = File.OpenHandle(file);
        var buffer = new byte[64 * 1024];
        for (var (at, read) = (0L, 0); (read = RandomAccess.Read(handle, buffer, at)) > 0;)
        {
            var whole = buffer.AsSpan(0, read).LastIndexOf((byte)'\n') + 1;
            whole = whole == 0 ? read : whole;
            take(buffer.AsSpan(0, whole));
            at += whole;
        }
    }

    private static void Warm(Func<string> read)
    {
        var spent = new List<double>();
        var (visited, allocated) = ("", 0L);
        for (var time = 0; time < Readings; time++)
        {
            (var before, allocated) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes(precise: true));
            visited = read();
            spent.Add((Environment.CpuUsage.TotalTime - before).TotalSeconds);
            allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        }

        var seconds = spent.Skip(Readings / 2).Order().ElementAt(Readings / 4);
        var peak = File.ReadLines("/proc/self/status").First(l => l.StartsWith("VmHWM", StringComparison.Ordinal)).Split(':')[1].Replace("kB", "", StringComparison.Ordinal).Trim();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{seconds:0.0000} {peak} {visited}, {allocated / 1024} KiB allocated, {spent[0]:0.000} s the first time"));
    }

    private static Figure Parse(string output)
    {
        var parts = output.Trim().Split(' ', 3);
        return new Figure(double.Parse(parts[0], CultureInfo.InvariantCulture), long.Parse(parts[1], CultureInfo.InvariantCulture), parts[2]);
    }

    private static double Median(List<Figure> figures) => figures.Select(f => f.Seconds).Order().ElementAt(figures.Count / 2);
}
