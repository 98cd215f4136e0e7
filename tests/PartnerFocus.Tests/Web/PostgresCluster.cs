using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web;

/// <summary>
/// One throwaway PostgreSQL server for the whole run, on a free port and in a folder of its own; started when the first test asks
/// for it and stopped with the process. Each test gets a copy of a migrated database.
/// </summary>
internal static class PostgresCluster
{
    private const string Template = "template_focus";
    private static readonly string? Bin = FindBin();
    private static readonly Lazy<Task<int>> Port = new(StartAsync);
    private static readonly SemaphoreSlim Copying = new(1);
    private static int _databases;

    /// <summary>Why the tests on PostgreSQL are skipped; null when they run.</summary>
    public static string? MissingReason { get; } = Bin is not null
        ? null
        : "PostgreSQL's initdb was not found in /usr/lib/postgresql/*/bin; get it with: apt-get install -y postgresql";

    /// <summary>The connection string of a new database with the newest schema and no rows.</summary>
    public static async Task<string> NewDatabaseAsync()
    {
        var port = await Port.Value;
        var name = string.Create(CultureInfo.InvariantCulture, $"focus_{Interlocked.Increment(ref _databases)}");
        await Copying.WaitAsync();
        try
        {
            await ExecuteAsync(port, $"create database {name} template {Template}");
        }
        finally
        {
            Copying.Release();
        }

        return ConnectionString(port, name);
    }

    private static string ConnectionString(int port, string database) => string.Create(
        CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={port};Username=app;Database={database};Maximum Pool Size=20;Connection Idle Lifetime=10;Connection Pruning Interval=5;Include Error Detail=true");

    private static string? FindBin() =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").Select(d => Path.Combine(d, "bin"))
                .Where(d => File.Exists(Path.Combine(d, "initdb")))
                .OrderBy(d => d.Length).ThenBy(d => d, StringComparer.Ordinal).LastOrDefault()
            : null;

    private static async Task<int> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("partnerfocus-pg-").FullName;
        StopWithThisProcess(folder);
        if (IsRoot)
        {
            Run("chown", "postgres", folder);
        }

        var port = FreePort();
        var data = Path.Combine(folder, "data");
        RunAsServer("initdb", "-D", data, "-U", "app", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync", "--no-instructions");
        RunAsServer("pg_ctl", "-D", data, "-l", Path.Combine(folder, "log"), "-w", "-s", "-o", string.Create(
            CultureInfo.InvariantCulture,
            $"-c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories={folder} -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=600"), "start");
        await MigrateTemplateAsync(port);
        return port;
    }

    private static async Task MigrateTemplateAsync(int port)
    {
        await ExecuteAsync(port, $"create database {Template}");
        var options = new DbContextOptionsBuilder<PostgresFocusDbContext>()
            .UseNpgsql(ConnectionString(port, Template) + ";Pooling=false").Options;
        await using var db = new PostgresFocusDbContext(options);
        await StoreMigration.RunAsync(db, CancellationToken.None);
    }

    private static async Task ExecuteAsync(int port, string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString(port, "postgres") + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Ends the server with this process, however that ends: the test host is killed soon after the last test.</summary>
    private static void StopWithThisProcess(string folder) => Process.Start("sh",
    [
        "-c",
        $"""
        exec >/dev/null 2>&1 </dev/null
        while [ -d /proc/{Environment.ProcessId} ]; do sleep 0.3; done
        {(IsRoot ? "runuser -u postgres -- " : "")}{Bin}/pg_ctl -D {folder}/data -m immediate -s stop
        rm -rf {folder}
        """,
    ]);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static bool IsRoot => Environment.UserName == "root";

    /// <summary>PostgreSQL refuses to run as root, so root lends it the account <c>postgres</c>.</summary>
    private static void RunAsServer(string program, params string[] arguments)
    {
        var path = Path.Combine(Bin!, program);
        if (IsRoot)
        {
            Run("runuser", ["-u", "postgres", "--", path, .. arguments]);
        }
        else
        {
            Run(path, arguments);
        }
    }

    // The output is not redirected: the server would inherit the pipe and keep it open for ever.
    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = "/" })!;
        process.WaitForExit();
    }
}
