using System.Diagnostics;
using System.Globalization;
using System.Net;
using Microsoft.Data.Sqlite;

namespace PartnerFocus.Benchmarks.Pages;

/// <summary>
/// <c>pages</c>: the week page of the sample firm against a bare MVC page with as much HTML: two server processes, loaded in turn
/// (A B A B …) by this process; requests per second, CPU per request and 99th percentile, medians of the rounds. The week page three
/// times: nothing was written since it was last asked for; the same at an address that was never asked for, so that it is made anew of
/// what was read before; and with a row written to the store before each request, so that everything is read anew.
/// </summary>
internal static class PageLoad
{
    private const int Rounds = 5;
    private const int Clients = 4;

    /// <summary>What is compiled while it runs is at its best after thousands of requests.</summary>
    private const int WarmRequests = 3_000;

    private static readonly TimeSpan RoundLength = TimeSpan.FromSeconds(3);

    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("partnerfocus-pages").FullName;
        using var week = await WeekServer.StartAsync(folder);
        var bytes = (await week.Client.GetByteArrayAsync(week.Page)).Length;
        using var bare = await StartBareAsync(bytes);
        using var store = new StoreTouch(folder);
        var serial = 0;
        Case[] cases =
        [
            new("bare MVC page", bare, () => bare.Page),
            new("week page, nothing changed", week, () => week.Page),
            new("week page, made anew", week, () => string.Create(CultureInfo.InvariantCulture, $"{week.Page}?n={Interlocked.Increment(ref serial)}")),
            new("week page, after a write", week, () => store.Touch(week.Page)),
        ];
        foreach (var one in cases.Reverse())
        {
            await LoadAsync(one, (_, requests) => requests >= WarmRequests);
        }

        for (var i = 0; i < Rounds; i++)
        {
            foreach (var one in cases)
            {
                one.Rounds.Add(await LoadAsync(one, (taken, _) => taken >= RoundLength));
            }
        }

        var load = (await File.ReadAllTextAsync("/proc/loadavg")).Split(' ')[0];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes of HTML; load {load}"));
        Console.WriteLine("| page | requests/s | CPU µs/request | p99 ms | ratio of requests/s | ratio of CPU |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- |");
        foreach (var one in cases)
        {
            Print(one, cases[0]);
        }

        Directory.Delete(folder, recursive: true);
    }

    private static async Task<PageServer> StartBareAsync(int bytes)
    {
        var url = $"http://127.0.0.1:{PageServer.FreePort()}";
        var own = Path.Combine(AppContext.BaseDirectory, "PartnerFocus.Benchmarks.dll");
        return await PageServer.StartAsync(url, "/bare", [own, "bare", url, bytes.ToString(CultureInfo.InvariantCulture)]);
    }

    private static async Task<Round> LoadAsync(Case one, Func<TimeSpan, int, bool> isEnough)
    {
        var latencies = new List<double>[Clients];
        var (server, cpu, watch, requests) = (one.Server, one.Server.CpuTime, Stopwatch.StartNew(), 0);
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(async c =>
        {
            latencies[c] = [];
            while (!isEnough(watch.Elapsed, requests))
            {
                var address = one.Address();
                var start = watch.Elapsed;
                using var answer = await server.Client.GetAsync(address);
                if (answer.StatusCode != HttpStatusCode.OK)
                {
                    throw new InvalidOperationException($"{address} answered {(int)answer.StatusCode}");
                }

                await answer.Content.ReadAsByteArrayAsync();
                latencies[c].Add((watch.Elapsed - start).TotalMilliseconds);
                Interlocked.Increment(ref requests);
            }
        }));
        var seconds = watch.Elapsed.TotalSeconds;
        double[] all = [.. latencies.SelectMany(l => l).Order()];
        return new Round(all.Length / seconds, (server.CpuTime - cpu).TotalMicroseconds / all.Length, all[(int)(all.Length * 0.99)]);
    }

    private static void Print(Case one, Case floor)
    {
        var (perSecond, cpu) = (Median(one, r => r.PerSecond), Median(one, r => r.CpuPerRequest));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {one.Name} | {perSecond:0} | {cpu:0} | {Median(one, r => r.P99):0.0} | {perSecond / Median(floor, r => r.PerSecond):0.000} | {Median(floor, r => r.CpuPerRequest) / cpu:0.000} |"));
    }

    private static double Median(Case one, Func<Round, double> figure) => one.Rounds.Select(figure).Order().ElementAt(one.Rounds.Count / 2);

    private sealed record Round(double PerSecond, double CpuPerRequest, double P99);

    private sealed record Case(string Name, PageServer Server, Func<string> Address)
    {
        public List<Round> Rounds { get; } = [];
    }

    /// <summary>Writes to the store as somebody else at work would: what it writes is shown on no page. (An update to the same words SQLite would not write.)</summary>
    private sealed class StoreTouch(string folder) : IDisposable
    {
        private readonly Lock _gate = new();
        private readonly SqliteConnection _store = new($"Data Source={Path.Combine(folder, "partnerfocus.db")};Pooling=False");

        /// <returns>The page to ask for after it.</returns>
        public string Touch(string page)
        {
            lock (_gate)
            {
                _store.Open();
                using var command = _store.CreateCommand();
                command.CommandText = "PRAGMA synchronous=OFF; PRAGMA busy_timeout=5000; UPDATE FirmVersions SET SavedBy = hex(randomblob(4))";
                command.ExecuteNonQuery();
                return page;
            }
        }

        public void Dispose() => _store.Dispose();
    }
}
