using System.Collections.Concurrent;
using System.Text.Json;
using PartnerFocus.Triage;
using PartnerFocus.Web.Commands;

namespace PartnerFocus.Tests.Triage;

/// <summary>One labelled case of the corpus, assessed through the command line; once, however many tests look at it.</summary>
internal sealed class LabelledWeek
{
    private const string Own = "own/";
    private static readonly ConcurrentDictionary<string, Lazy<Task<LabelledWeek>>> Assessed = [];

    private LabelledWeek(string name, JsonElement labels, JsonElement answer)
    {
        Name = name;
        Expected = labels.TryGetProperty("week_expectations", out var expected) ? expected : null;
        Figures = answer.GetProperty("figures");
        Found = [.. answer.GetProperty("meetings").EnumerateArray().Select(Key)];
        Wanted = [.. labels.GetProperty("meetings").EnumerateArray().Select(Key)];
        var answers = answer.GetProperty("meetings").EnumerateArray().ToDictionary(Key);
        Wanted.Except(answers.Keys).Should().BeEmpty("every label of {0} is about a meeting that was found", name);
        Meetings = [.. labels.GetProperty("meetings").EnumerateArray().Select(l => new LabelledMeeting(l, answers[Key(l)]))];
    }

    public string Name { get; }

    public IReadOnlyList<LabelledMeeting> Meetings { get; }

    public IReadOnlyList<string> Wanted { get; }

    public IReadOnlyList<string> Found { get; }

    /// <summary>The figures of the week as labelled; null when the labeller gave none.</summary>
    public JsonElement? Expected { get; }

    public JsonElement Figures { get; }

    /// <param name="name">A week of our own (<c>own/banking-en</c>) or of the shared corpus (<c>law-ma-nl</c>).</param>
    public static Task<LabelledWeek> AssessAsync(string name) => Assessed.GetOrAdd(name, n => new Lazy<Task<LabelledWeek>>(() => RunAsync(n))).Value;

    public static string OwnFolder(string name) => Path.Combine(SourceTree.Root, "tests", "PartnerFocus.Tests", "Triage", "Cases.Labelled", name);

    private static async Task<LabelledWeek> RunAsync(string name)
    {
        var folder = name.StartsWith(Own, StringComparison.Ordinal) ? OwnFolder(name[Own.Length..]) : SharedCorpus.Path($"corpus/triage/{name}");
        var labels = await ReadAsync(Path.Combine(folder, "labels.json"));
        await using var output = new StringWriter();
        // Not every firm has calendars of its people.
        var people = Path.Combine(folder, "people");
        string[] arguments =
        [
            "triage", "--firm", Path.Combine(folder, "firm.json"), "--agenda", Path.Combine(folder, "agenda.ics"),
            .. Directory.Exists(people) ? (string[])["--people", people] : [], "--week", labels.GetProperty("week").GetString()!,
            "--partner", labels.GetProperty("partner").GetString()!, "--json",
        ];
        (await CommandLine.RunAsync(arguments, output, TextWriter.Null)).Should().Be(CommandLine.Done);
        using var answer = JsonDocument.Parse(output.ToString());
        return new LabelledWeek(name, labels, answer.RootElement.Clone());
    }

    private static async Task<JsonElement> ReadAsync(string path)
    {
        using var file = JsonDocument.Parse(await File.ReadAllTextAsync(path));
        return file.RootElement.Clone();
    }

    private static string Key(JsonElement meeting) => $"{meeting.GetProperty("uid").GetString()} {meeting.GetProperty("recurrenceId").GetString()}";
}
