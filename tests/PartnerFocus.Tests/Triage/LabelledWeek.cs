using System.Text.Json;
using PartnerFocus.Triage;
using PartnerFocus.Web.Commands;

namespace PartnerFocus.Tests.Triage;

/// <summary>One labelled case of the corpus, assessed through the command line.</summary>
internal sealed class LabelledWeek : IDisposable
{
    private static readonly string[] Away = ["Delegate", "LeaveOut"];
    private const string Own = "own/";
    private readonly JsonDocument labels;
    private readonly JsonDocument answer;

    private LabelledWeek(JsonDocument labels, JsonDocument answer)
    {
        this.labels = labels;
        this.answer = answer;
    }

    public IReadOnlyList<string> Wanted => [.. Labels.Select(Key)];

    public IReadOnlyList<string> Found => [.. Answers.Select(Key)];

    /// <summary>Titles of meetings that must not be missed, and from which the partner was kept away all the same.</summary>
    public IReadOnlyList<string> Unsafe => [.. Labels
        .Where(l => l.GetProperty("safetyCritical").GetBoolean())
        .Select(l => (Label: l, Answer: AnswerTo(l)))
        .Where(p => Away.Contains(Text(p.Answer, "verdict")) && !IsAccepted(p.Label, p.Answer))
        .Select(p => Text(p.Answer, "summary"))];

    public IReadOnlyList<string> WithoutEvidence =>
        [.. Answers.Where(a => a.GetProperty("evidence").GetArrayLength() == 0).Select(a => Text(a, "summary"))];

    /// <summary>Share of verdicts that a sensible reader would accept.</summary>
    public double Accepted => Labels.Average(l => IsAccepted(l, AnswerTo(l)) ? 1.0 : 0.0);

    /// <summary>Share of the best verdicts.</summary>
    public double Best => Labels.Average(l => Text(l, "best") == Text(AnswerTo(l), "verdict") ? 1.0 : 0.0);

    /// <summary>Per meeting how certain the verdict was, and whether a sensible reader would accept it.</summary>
    public IReadOnlyList<(string Confidence, bool IsAccepted)> Certainties =>
        [.. Labels.Select(l => (Text(AnswerTo(l), "confidence"), IsAccepted(l, AnswerTo(l))))];

    private IEnumerable<JsonElement> Labels => labels.RootElement.GetProperty("meetings").EnumerateArray();

    private IEnumerable<JsonElement> Answers => answer.RootElement.GetProperty("meetings").EnumerateArray();

    /// <param name="name">A week of our own (<c>own/banking-en</c>) or of the shared corpus (<c>law-ma-nl</c>).</param>
    public static async Task<LabelledWeek> AssessAsync(string name)
    {
        var folder = name.StartsWith(Own, StringComparison.Ordinal) ? OwnFolder(name[Own.Length..]) : SharedCorpus.Path($"corpus/triage/{name}");
        var labels = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "labels.json")));
        await using var output = new StringWriter();
        string[] arguments =
        [
            "triage", "--firm", Path.Combine(folder, "firm.json"), "--agenda", Path.Combine(folder, "agenda.ics"),
            "--people", Path.Combine(folder, "people"), "--week", Text(labels.RootElement, "week"),
            "--partner", Text(labels.RootElement, "partner"), "--json",
        ];
        (await CommandLine.RunAsync(arguments, output, TextWriter.Null)).Should().Be(CommandLine.Done);
        return new LabelledWeek(labels, JsonDocument.Parse(output.ToString()));
    }

    public void Dispose()
    {
        labels.Dispose();
        answer.Dispose();
    }

    public static string OwnFolder(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "PartnerFocus.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder.FullName, "tests", "PartnerFocus.Tests", "Triage", "Cases.Labelled", name);
    }

    private JsonElement AnswerTo(JsonElement label) => Answers.Single(a => Key(a) == Key(label));

    private static bool IsAccepted(JsonElement label, JsonElement answer) =>
        label.GetProperty("acceptable").EnumerateArray().Any(v => v.GetString() == Text(answer, "verdict"));

    private static string Key(JsonElement meeting) => $"{Text(meeting, "uid")} {meeting.GetProperty("recurrenceId").GetString()}";

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
