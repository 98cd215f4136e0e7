using System.Diagnostics;

namespace PartnerFocus.Tests;

/// <summary>
/// What <c>tests/run</c> does about tools that are missing. The script runs as it is, but in a folder of its own: <c>/usr/</c> is a
/// folder in there, and all it can call is what the test puts in its path.
/// </summary>
public sealed class RunScriptTests : IDisposable
{
    private const string Installs = """
        case "$*" in
          *install*chromium*) mkdir -p "$ROOT/usr/bin"; echo > "$ROOT/usr/bin/chromium"; chmod +x "$ROOT/usr/bin/chromium" ;;
          *install*python3-icalendar*) mkdir -p "$ROOT/usr/bin"; echo > "$ROOT/usr/bin/python3"; chmod +x "$ROOT/usr/bin/python3" ;;
          *install*khal*) mkdir -p "$ROOT/usr/bin"; for p in khal vdirsyncer; do echo > "$ROOT/usr/bin/$p"; chmod +x "$ROOT/usr/bin/$p"; done ;;
          *install*postgresql*) mkdir -p "$ROOT/usr/lib/postgresql/15/bin"; echo > "$ROOT/usr/lib/postgresql/15/bin/initdb" ;;
        esac
        """;

    private readonly string _root = Directory.CreateTempSubdirectory("partnerfocus-run-").FullName;

    public RunScriptTests()
    {
        Directory.CreateDirectory(Path.Combine(_root, "bin"));
        Directory.CreateDirectory(Path.Combine(_root, "fakes"));
        Directory.CreateDirectory(Path.Combine(_root, "tests"));
        foreach (var tool in (string[])["bash", "env", "awk", "dirname", "ls", "mkdir", "chmod"])
        {
            File.CreateSymbolicLink(Path.Combine(_root, "bin", tool), BashFactAttribute.Find(tool)!);
        }

        Fake("dotnet", """[ "$1" != test ] || echo "Passed!  - Failed:     0, Passed:     3, Skipped:     1, Total:     4" """);
        Fake("id", "echo 0");
        var script = File.ReadAllText(Path.Combine(SourceTree.Root, "tests/run"));
        File.WriteAllText(Path.Combine(_root, "tests/run"), script.Replace("/usr/", _root + "/usr/", StringComparison.Ordinal));
    }

    [BashFact]
    public async Task Run_WhereNothingIsThere_InstallsWhatTheTestsNeed()
    {
        Fake("apt-get", Installs);

        await RunAsync();

        (await CallsAsync()).Where(call => call.Contains("install", StringComparison.Ordinal)).Should().Equal(
            "apt-get install -y --no-install-recommends chromium fonts-dejavu-core -q -o DPkg::Lock::Timeout=300",
            "apt-get install -y --no-install-recommends python3-icalendar libical3 -q -o DPkg::Lock::Timeout=300",
            "apt-get install -y --no-install-recommends khal vdirsyncer -q -o DPkg::Lock::Timeout=300",
            "apt-get install -y --no-install-recommends postgresql -q -o DPkg::Lock::Timeout=300");
    }

    [BashFact]
    public async Task Run_AfterItInstalled_HasNothingToNote()
    {
        Fake("apt-get", Installs);

        (await RunAsync()).Should().NotContain("note:").And.Contain("installing chromium fonts-dejavu-core for the browser journeys");
    }

    [BashFact]
    public async Task Run_WhereEverythingIsThere_InstallsNothing()
    {
        Fake("apt-get", Installs);
        await RunAsync();
        File.Delete(Path.Combine(_root, "calls"));

        await RunAsync();

        (await CallsAsync()).Should().NotContain(call => call.StartsWith("apt-get", StringComparison.Ordinal));
    }

    [BashFact]
    public async Task Run_WithoutApt_SaysWhatIsSkippedAndWhatToGet() => (await RunAsync()).Should()
        .Contain("note: the browser journeys will be skipped: chromium is missing, and this is no Debian")
        .And.Contain("note: the store tests on PostgreSQL will be skipped: postgresql is missing");

    [BashFact]
    public async Task Run_WhenAptFails_SaysWhatFailed()
    {
        Fake("apt-get", "exit 100");

        (await RunAsync()).Should().Contain(
            "note: the browser journeys will be skipped: 'apt-get install -y --no-install-recommends chromium fonts-dejavu-core' failed.");
    }

    [BashFact]
    public async Task Run_WithoutRoot_SaysWhatRootHasToDo()
    {
        Fake("apt-get", Installs);
        Fake("id", "echo 1000");
        Fake("sudo", "exit 1");

        (await RunAsync()).Should().Contain(
            "installing it needs root. Get it with: apt-get install -y --no-install-recommends postgresql");
        (await CallsAsync()).Should().NotContain(call => call.StartsWith("apt-get", StringComparison.Ordinal));
    }

    [BashFact]
    public async Task Run_WithSudoThatAsksForNoPassword_InstallsByIt()
    {
        Fake("apt-get", Installs);
        Fake("id", "echo 1000");
        Fake("sudo", """[ "$1" = -n ] && shift; [ "$1" = true ] || "$@" """);

        (await RunAsync()).Should().NotContain("note:");
    }

    [BashFact]
    public async Task Run_WhateverIsMissing_EndsWithTheCount() => (await RunAsync()).TrimEnd().Should().EndWith("3 passed, 0 failed, 1 skipped");

    public void Dispose() => Directory.Delete(_root, recursive: true);

    /// <summary>Puts a program in the path that notes how it was called.</summary>
    private void Fake(string name, string body)
    {
        File.WriteAllText(
            Path.Combine(_root, "fakes", name), $"#!{_root}/bin/bash\necho \"{name} $*\" >> \"$ROOT/calls\"\n{body}\n");
    }

    private async Task<string> RunAsync()
    {
        var start = new ProcessStartInfo(Path.Combine(_root, "bin/bash"), ["-c", """chmod +x "$ROOT"/fakes/*; exec bash "$ROOT/tests/run" """])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = _root,
            Environment = { ["PATH"] = $"{_root}/fakes:{_root}/bin", ["ROOT"] = _root },
        };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        // Without the line the fake wrote: told by a test that fails, it would be counted as a run of its own.
        return string.Join('\n', output.Split('\n').Where(line => !line.StartsWith("Passed!", StringComparison.Ordinal)));
    }

    private Task<string[]> CallsAsync() => File.ReadAllLinesAsync(Path.Combine(_root, "calls"));
}

/// <summary>A fact about a bash script: skipped, with the reason, where there is no bash.</summary>
public sealed class BashFactAttribute : FactAttribute
{
    public BashFactAttribute() => Skip = Find("bash") is null ? "bash was not found in /bin or /usr/bin" : null;

    public static string? Find(string tool) => new[] { "/bin/", "/usr/bin/" }.Select(folder => folder + tool).FirstOrDefault(File.Exists);
}
