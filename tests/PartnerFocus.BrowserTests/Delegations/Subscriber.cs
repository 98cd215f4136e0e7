using System.Diagnostics;

namespace PartnerFocus.BrowserTests.Delegations;

/// <summary>A calendar program of others that subscribes to an address: Debian's vdirsyncer fetches it, khal shows what is in it.</summary>
internal sealed class Subscriber : IDisposable
{
    private const string Vdirsyncer = "/usr/bin/vdirsyncer";
    private const string Khal = "/usr/bin/khal";

    private readonly string _home = Directory.CreateTempSubdirectory("partnerfocus-subscriber-").FullName;

    /// <param name="address">The calendar address, as its owner got it.</param>
    public Subscriber(Uri address)
    {
        Directory.CreateDirectory(In("week"));
        File.WriteAllText(In("vdirsyncer.conf"), $"""
            [general]
            status_path = "{In("status")}/"
            [pair week]
            a = "app"
            b = "disk"
            collections = null
            [storage app]
            type = "http"
            url = "{address}"
            [storage disk]
            type = "filesystem"
            path = "{In("week")}/"
            fileext = ".ics"
            """);
        File.WriteAllText(In("khal.conf"), $"""
            [calendars]
            [[week]]
            path = {In("week")}/
            readonly = True
            [locale]
            local_timezone = Europe/Amsterdam
            default_timezone = Europe/Amsterdam
            dateformat = %Y-%m-%d
            longdateformat = %Y-%m-%d
            timeformat = %H:%M
            [sqlite]
            path = {In("khal.db")}
            """);
    }

    /// <summary>Why the tests with it are skipped; null when both programs are there.</summary>
    public static string? MissingReason { get; } = File.Exists(Vdirsyncer) && File.Exists(Khal)
        ? null
        : "khal or vdirsyncer is missing; get them with: apt-get install -y --no-install-recommends khal vdirsyncer";

    /// <summary>Fetches the calendar as it is now and lists a day, each entry as "11:00-12:00|title|place|description".</summary>
    public async Task<string[]> ListAsync(string day)
    {
        await RunAsync(Vdirsyncer, "-c", In("vdirsyncer.conf"), "discover");
        await RunAsync(Vdirsyncer, "-c", In("vdirsyncer.conf"), "sync");
        var shown = await RunAsync(Khal, "-c", In("khal.conf"), "list", "--day-format", "", "--format", "{start-end-time-style}|{title}|{location}|{description}", day, "1d");
        return shown.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    public void Dispose() => Directory.Delete(_home, recursive: true);

    private string In(string name) => Path.Combine(_home, name);

    private async Task<string> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        (start.Environment["HOME"], start.Environment["LC_ALL"]) = (_home, "C.UTF-8");
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEndAsync();
        var complained = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.Should().Be(0, complained);
        return await said;
    }
}

/// <summary>A fact that needs the subscriber: skipped, with the reason and the cure, where it is missing.</summary>
public sealed class SubscriberFactAttribute : FactAttribute
{
    public SubscriberFactAttribute() => Skip = Subscriber.MissingReason;
}
