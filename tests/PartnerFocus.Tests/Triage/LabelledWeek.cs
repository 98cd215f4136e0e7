using System.Text.Json;
using PartnerFocus.Triage;
using PartnerFocus.Web.Commands;

namespace PartnerFocus.Tests.Triage;

/// <summary>One labelled case of the corpus, assessed through the command line.</summary>
internal sealed class LabelledWeek : IDisposable
{
    private static readonly string[] Away = ["Delegate", "LeaveOut"];
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
        .Select(l => (Label: l, Answer: Answers.Single(a => Key(a) == Key(l))))
        .Where(p => Away.Contains(Text(p.Answer, "verdict")) && !IsAccepted(p.Label, p.Answer))
        .Select(p => Text(p.Answer, "summary"))];

    public IReadOnlyList<string> WithoutEvidence =>
        [.. Answers.Where(a => a.GetProperty("evidence").GetArrayLength() == 0).Select(a => Text(a, "summary"))];

    /// <summary>Share of verdicts that a sensible reader would accept.</summary>
    public double Accepted => Labels.Average(l => IsAccepted(l, Answers.Single(a => Key(a) == Key(l))) ? 1.0 : 0.0);

    private IEnumerable<JsonElement> Labels => labels.RootElement.GetProperty("meetings").EnumerateArray();

    private IEnumerable<JsonElement> Answers => answer.RootElement.GetProperty("meetings").EnumerateArray();

    public static async Task<LabelledWeek> AssessAsync(string name)
    {
        var folder = SharedCorpus.Path($"corpus/triage/{name}");
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

    private static bool IsAccepted(JsonElement label, JsonElement answer) =>
        label.GetProperty("acceptable").EnumerateArray().Any(v => v.GetString() == Text(answer, "verdict"));

    private static string Key(JsonElement meeting) => $"{Text(meeting, "uid")} {meeting.GetProperty("recurrenceId").GetString()}";

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
