using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace PartnerFocus.Benchmarks.Pages;

/// <summary>A server process with one page to load.</summary>
internal sealed class PageServer(Process process, HttpClient client, string page) : IDisposable
{
    public HttpClient Client { get; } = client;

    public string Page { get; private set; } = page;

    /// <summary>The same server with another page.</summary>
    public PageServer At(string path)
    {
        Page = path;
        return this;
    }

    /// <summary>CPU time the server took so far.</summary>
    public TimeSpan CpuTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    public static async Task<PageServer> StartAsync(string url, string page, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        var process = Process.Start(start)!;
        var said = new ConcurrentQueue<string?>();
        process.ErrorDataReceived += (_, line) => said.Enqueue(line.Data);
        process.OutputDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        var client = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(url) };
        var watch = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                (await client.GetAsync("/")).Dispose();
                return new PageServer(process, client, page);
            }
            catch (HttpRequestException) when (watch.Elapsed < TimeSpan.FromSeconds(60) && !process.HasExited)
            {
                await Task.Delay(100);
            }
            catch (HttpRequestException) when (process.HasExited)
            {
                throw new InvalidOperationException($"{arguments[0]} ended: {string.Join(' ', said)}");
            }
        }
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.Dispose();
        Client.Dispose();
    }
}
