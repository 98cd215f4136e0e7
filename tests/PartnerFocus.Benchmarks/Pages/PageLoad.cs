using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace PartnerFocus.Benchmarks.Pages;

/// <summary>
/// <c>pages</c>: the week page of the sample firm against a bare MVC page with as much HTML: two server processes, loaded in turn
/// (A B A B …) by this process; requests per second, CPU per request and 99th percentile, medians of the rounds.
/// </summary>
internal static class PageLoad
{
    private const int Rounds = 5;
    private const int Clients = 4;
    private static readonly TimeSpan RoundLength = TimeSpan.FromSeconds(3);

    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("partnerfocus-pages").FullName;
        using var week = await WeekServer.StartAsync(folder);
        var bytes = (await week.Client.GetByteArrayAsync(week.Page)).Length;
        using var bare = await StartBareAsync(bytes);
        var weekRounds = new List<Round>();
        var bareRounds = new List<Round>();
        await LoadAsync(week);
        await LoadAsync(bare);
        for (var i = 0; i < Rounds; i++)
        {
            weekRounds.Add(await LoadAsync(week));
            bareRounds.Add(await LoadAsync(bare));
        }

        var bareBytes = (await bare.Client.GetByteArrayAsync(bare.Page)).Length;
        Console.WriteLine("| page | bytes | requests/s | CPU µs/request | p99 ms |");
        Console.WriteLine("| --- | --- | --- | --- | --- |");
        Print("week page", bytes, weekRounds);
        Print("bare MVC page", bareBytes, bareRounds);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"ratio of requests/s: {Median(weekRounds, r => r.PerSecond) / Median(bareRounds, r => r.PerSecond):0.00}"));
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<PageServer> StartBareAsync(int bytes)
    {
        var url = $"http://127.0.0.1:{PageServer.FreePort()}";
        var own = Path.Combine(AppContext.BaseDirectory, "PartnerFocus.Benchmarks.dll");
        return await PageServer.StartAsync(url, "/bare", [own, "bare", url, bytes.ToString(CultureInfo.InvariantCulture)]);
    }

    private static async Task<Round> LoadAsync(PageServer server)
    {
        var latencies = new List<double>[Clients];
        var cpu = server.CpuTime;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(async c =>
        {
            latencies[c] = [];
            while (watch.Elapsed < RoundLength)
            {
                var start = watch.Elapsed;
                using var answer = await server.Client.GetAsync(server.Page);
                if (answer.StatusCode != HttpStatusCode.OK)
                {
                    throw new InvalidOperationException($"{server.Page} answered {(int)answer.StatusCode}");
                }

                await answer.Content.ReadAsByteArrayAsync();
                latencies[c].Add((watch.Elapsed - start).TotalMilliseconds);
            }
        }));
        var seconds = watch.Elapsed.TotalSeconds;
        double[] all = [.. latencies.SelectMany(l => l).Order()];
        return new Round(all.Length / seconds, (server.CpuTime - cpu).TotalMicroseconds / all.Length, all[(int)(all.Length * 0.99)]);
    }

    private static void Print(string name, int bytes, List<Round> rounds) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| {name} | {bytes} | {Median(rounds, r => r.PerSecond):0} | {Median(rounds, r => r.CpuPerRequest):0} | {Median(rounds, r => r.P99):0.0} |"));

    private static double Median(List<Round> rounds, Func<Round, double> figure) => rounds.Select(figure).Order().ElementAt(rounds.Count / 2);

    private sealed record Round(double PerSecond, double CpuPerRequest, double P99);
}
