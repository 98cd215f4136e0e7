using PartnerFocus.Triage;
using PartnerFocus.Triage.Cases;
using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Tests.Triage.Rules;

public sealed class RulesPageTests
{
    private static readonly TriageEngine Engine = new(ExampleLine.Firm);

    public static TheoryData<string, string> Cases => Lines(CaseCatalogue.All.Select(c => c.Id));

    public static TheoryData<string, string> Readers => Lines(ReaderCatalogue.All.Select(r => r.Id).Where(id => id != "taken-time"));

    public static TheoryData<string, string> TakenTimes => Lines(["taken-time"]);

    [Fact]
    public void Page_WhenComparedWithTheCatalogues_SaysWhatTheySayInTheirOrder()
    {
        if (Environment.GetEnvironmentVariable("TRIAGE_RULES_WRITE") == "1")
        {
            File.WriteAllText(RulesPage.Path, RulesPage.Wanted());
        }

        File.ReadAllText(RulesPage.Path).Should().Be(RulesPage.Wanted());
    }

    [Fact]
    public void Page_WhenRead_HasTwoExamplesOrMoreForEveryCaseAndReader() =>
        CaseCatalogue.All.Select(c => c.Id).Concat(ReaderCatalogue.All.Select(r => r.Id))
            .Where(id => RulesPage.Examples.GetValueOrDefault(id, []).Count < 2).Should().BeEmpty();

    [Fact]
    public void Readers_WhenListed_AreEveryReaderOfTheAssembly() =>
        ReaderCatalogue.Rules.Select(r => r.Reader).Append(typeof(MeetingReader)).Should().BeEquivalentTo(
            typeof(MeetingReader).Assembly.GetTypes().Where(t => t.Namespace == typeof(MeetingReader).Namespace && t.Name.EndsWith("Reader", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Example_WhenTheEngineIsAsked_IsDecidedByItsCaseAsThePageSays(string id, string line)
    {
        var example = ExampleLine.Parse(line);

        var assessment = Engine.Assess(example.Meeting, "anna", []);

        $"{assessment.DecidedBy}: {assessment.Verdict}".Should().Be($"{id}: {example.Says}", line);
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public void Example_WhenTheEngineTellsWhatItRead_FindsWhatThePageSays(string id, string line)
    {
        var example = ExampleLine.Parse(line);

        var told = Engine.WhatWasRead(example.Meeting, "anna", []).Where(f => f.Reader == id).ToList();

        told.Select(f => f.Quote is null ? f.Text.En : $"{f.Text.En} “{f.Quote}”").Should().Contain(example.Says, line);
    }

    [Theory]
    [MemberData(nameof(TakenTimes))]
    public void Example_WhenItStandsInTheCalendarOfCas_TakesTheTimeThePageSays(string id, string line)
    {
        var example = ExampleLine.Parse(line);

        (Engine.TakenTimes.KindOf(example.Meeting, "cas")?.ToString() ?? "free").Should().Be(example.Says, $"{id} {line}");
    }

    private static TheoryData<string, string> Lines(IEnumerable<string> ids)
    {
        var lines = new TheoryData<string, string>();
        foreach (var id in ids)
        {
            foreach (var line in RulesPage.Examples.GetValueOrDefault(id, []))
            {
                lines.Add(id, line);
            }
        }

        return lines;
    }
}
