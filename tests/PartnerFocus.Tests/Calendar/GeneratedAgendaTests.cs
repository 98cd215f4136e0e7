using System.Diagnostics;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using PartnerFocus.Calendar;

namespace PartnerFocus.Tests.Calendar;

/// <summary>A generated partner-year whose occurrences were counted while it was written, by no calendar library.</summary>
public sealed class GeneratedAgendaTests
{
    [AgendaGeneratorTheory]
    [InlineData("week")]
    [InlineData("year")]
    public void Between_WhenAgendaIsGenerated_CountsWhatTheGeneratorCounted(string window)
    {
        var (agenda, truth) = Generate();
        var expected = truth.RootElement.GetProperty(window);
        var from = Parse(expected.GetProperty("from_utc").GetString()!);
        var to = Parse(expected.GetProperty("to_utc").GetString()!);
        var zones = agenda.Zones.WithFloating(CalendarText.Amsterdam);

        var starting = agenda.Series.SelectMany(s => s.Between(from, to, zones, 10_000)).Where(o => o.Start.ToInstant() >= from).ToList();

        starting.Count(o => o.IsAllDay).Should().Be(expected.GetProperty("allday").GetInt32());
        starting.Count(o => !o.IsAllDay).Should().Be(expected.GetProperty("timed").GetInt32());
        starting.Where(o => !o.IsAllDay).Sum(o => (long)(o.Start.ToInstant() - from).TotalSeconds)
            .Should().Be(expected.GetProperty("sum_timed_s").GetInt64());
    }

    private static Instant Parse(string text) =>
        InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'").Parse(text).Value;

    private static (CalendarFile Agenda, JsonDocument Truth) Generate()
    {
        var folder = Directory.CreateTempSubdirectory("agenda");
        try
        {
            var (ics, json) = (Path.Combine(folder.FullName, "a.ics"), Path.Combine(folder.FullName, "a.json"));
            using var python = Process.Start(new ProcessStartInfo("python3",
                [SharedCorpus.Path("bench/generate_agenda.py"), "--profile", "small", "--out", ics, "--expect", json])
            {
                RedirectStandardOutput = true,
            })!;
            python.StandardOutput.ReadToEnd();
            python.WaitForExit();
            return (CalendarFile.Read(File.ReadAllBytes(ics)), JsonDocument.Parse(File.ReadAllText(json)));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

/// <summary>A theory that needs python3 and the agenda generator; skipped with the reason where one is missing.</summary>
public sealed class AgendaGeneratorTheoryAttribute : TheoryAttribute
{
    public AgendaGeneratorTheoryAttribute() => Skip = SharedCorpus.MissingReason
        ?? (File.Exists(SharedCorpus.Path("bench/generate_agenda.py")) ? null : "../shared/bench/generate_agenda.py was not found")
        ?? (HasPython() ? null : "python3 was not found on the PATH");

    private static bool HasPython() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(f => File.Exists(Path.Combine(f, "python3")));
}
