using System.Diagnostics;

namespace PartnerFocus.Benchmarks.Calendars;

/// <summary>A program that reads a calendar and prints seconds of processor, peak KiB and what it visited.</summary>
internal sealed record PeerReader(string Name, string Program, string[] Arguments);

/// <summary>
/// The readers that can be measured here: ours, and each peer that is installed (Debian: <c>libical-dev</c> and <c>gcc</c>,
/// <c>python3-icalendar</c>; npm: <c>ical.js</c> and <c>node-ical</c> in the folder this is run from). One that is missing is named.
/// </summary>
internal static class ReadingPeers
{
    /// <summary>Words of this program: the floors, then what we make of the file.</summary>
    private static readonly string[] Own = ["lines-only", "utf8-only", "walk", "events"];

    public static async Task<IReadOnlyList<PeerReader>> FindAsync(string file)
    {
        var self = Environment.ProcessPath!;
        var sources = Path.Combine(AppContext.BaseDirectory, "Calendars", "peers");
        var libical = await CompileAsync("libical.c");
        List<PeerReader> found = [.. Own.Select(word => new PeerReader(word, self, [word, file]))];
        PeerReader[] peers =
        [
            new("libical", libical, [file]),
            new("ical.js", "node", [Path.Combine(sources, "ical.mjs"), file]),
            new("node-ical", "node", [Path.Combine(sources, "node-ical.mjs"), file]),
            new("python-icalendar", "/usr/bin/python3", [Path.Combine(sources, "python-icalendar.py"), file]),
        ];
        var one = Path.Combine(sources, "one.ics");
        foreach (var peer in peers)
        {
            if ((await OutputAsync(peer.Program, [.. peer.Arguments[..^1], one])).Length > 0)
            {
                found.Add(peer);
            }
            else
            {
                Console.WriteLine($"{peer.Name} is not installed");
            }
        }

        return found;
    }

    /// <summary>Compiles a program against libical; the path it has when that succeeds.</summary>
    public static async Task<string> CompileAsync(string source)
    {
        var program = Path.Combine(Path.GetTempPath(), "partnerfocus-" + Path.GetFileNameWithoutExtension(source));
        await OutputAsync("gcc", ["-O2", "-o", program, Path.Combine(AppContext.BaseDirectory, "Calendars", "peers", source), "-lical"]);
        return program;
    }

    /// <summary>What a program printed; an empty text when it failed.</summary>
    public static async Task<string> OutputAsync(string program, string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            await errors;
            return process.ExitCode == 0 ? output : "";
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "";
        }
    }
}
