using System.Globalization;
using System.Text;
using PartnerFocus.Calendar;

namespace PartnerFocus.Tests.Calendar;

/// <summary>
/// Every calendar file of the corpus, against a snapshot that a person has read (corpus.approved.txt beside this file).
/// To approve a change, copy corpus.received.txt from the folder the test names over it.
/// </summary>
public sealed class CorpusTests
{
    public static TheoryData<string> Files()
    {
        var result = new TheoryData<string>();
        foreach (var name in SharedCorpus.MissingReason is null ? Names() : ["(no corpus)"])
        {
            result.Add(name);
        }

        return result;
    }

    [SharedFact]
    public void Read_WhenGivenEveryFileOfTheCorpus_AnswersAsApproved()
    {
        var received = new StringBuilder();
        foreach (var name in Names())
        {
            received.Append(Describe(name, Read(name)));
        }

        var approved = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Calendar", "corpus.approved.txt"));
        var path = Path.Combine(AppContext.BaseDirectory, "corpus.received.txt");
        File.WriteAllText(path, received.ToString());

        received.ToString().Split('\n').Should().Equal(approved.Split('\n'), "what is read stays as approved; compare with {0}", path);
    }

    [SharedTheory]
    [MemberData(nameof(Files))]
    public void Read_WhenGivenAFileOfTheCorpus_AccountsForEveryEvent(string name)
    {
        var summary = Read(name).Summary;

        (summary.Ready + summary.LeftOut + summary.Superseded).Should().Be(summary.Events);
    }

    [SharedTheory]
    [MemberData(nameof(Files))]
    public void Text_WhenReadBack_GivesTheSameEvent(string name)
    {
        foreach (var one in Read(name).Events)
        {
            EventDescription.Of(VEvent.Parse(one.Text)).Should().Be(EventDescription.Of(one));
        }
    }

    private static CalendarFile Read(string name) =>
        CalendarFile.Read(File.ReadAllBytes(SharedCorpus.Path("corpus/ics/" + name)), CalendarLimits.None);

    private static string[] Names()
    {
        var root = SharedCorpus.Path("corpus/ics");
        return [.. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Where(f => Path.GetExtension(f) is ".ics" or ".vcs")
            .Select(f => Path.GetRelativePath(root, f).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];
    }

    private static string Describe(string name, CalendarFile file)
    {
        var s = file.Summary;
        var outcome = !s.IsCalendar ? "rejected" : s.Problems.Count > 0 ? "readWithProblems" : "read";
        var result = new StringBuilder($"{name}: {outcome}{(s.IsTruncated ? ", cut off" : "")}, calendars {s.Calendars}, events {s.Events}"
            + $" = ready {s.Ready} + left out {s.LeftOut} + superseded {s.Superseded}; series {s.Series}, overrides {s.Overrides}, other {s.Other}"
            + Also(s.Tasks, "tasks") + Also(s.Journals, "journals") + Also(s.FreeBusy, "free/busy") + Also(s.Alarms, "alarms") + "\n");
        foreach (var zone in s.TimeZones)
        {
            result.Append(CultureInfo.InvariantCulture, $"    zone {zone.TzId} = {zone.Resolved} ({zone.How.ToString().ToLowerInvariant()})\n");
        }

        foreach (var code in s.Problems.GroupBy(p => p.Code).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var lines = code.Select(p => p.Line).Distinct().ToList();
            result.Append(CultureInfo.InvariantCulture, $"    {code.Key} {code.Count()}: line {string.Join(' ', lines.Take(8))}{(lines.Count > 8 ? " …" : "")}\n");
        }

        return result.ToString();
    }

    private static string Also(int count, string what) => count == 0 ? "" : $", {what} {count}";
}
