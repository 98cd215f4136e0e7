using PartnerFocus.Triage;
using PartnerFocus.Web.Commands;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Tests.Triage.Properties;

/// <summary>Every labelled week as a question to the engine: our own, and those that lie beside the project where they are there.</summary>
internal static class LabelledQuestions
{
    private static readonly Lazy<IReadOnlyList<WeekQuestion>> Known = new(() => [.. Folders().Select(Load)]);

    public static IReadOnlyList<WeekQuestion> All => Known.Value;

    public static WeekQuestion Load(string folder)
    {
        using var labels = System.Text.Json.JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "labels.json")));
        var week = IsoWeek.TryParse(labels.RootElement.GetProperty("week").GetString()!, out var named, out _) ? named : throw new InvalidDataException(folder);
        var files = new TriageFiles(Path.Combine(folder, "firm.json"), Path.Combine(folder, "agenda.ics"), null);
        return files.ReadAsync(week, labels.RootElement.GetProperty("partner").GetString()!, null, CancellationToken.None).GetAwaiter().GetResult();
    }

    private static IEnumerable<string> Folders()
    {
        var own = Path.Combine(SourceTree.Root, "tests", "PartnerFocus.Tests", "Triage", "Cases.Labelled");
        string[] shared = SharedCorpus.MissingReason is null ? ["law-ma-nl", "medical-nl", "consultancy-mix", "accountancy-nl-en"] : [];
        return Directory.GetDirectories(own).Order(StringComparer.Ordinal).Concat(shared.Select(s => SharedCorpus.Path($"corpus/triage/{s}")));
    }
}
