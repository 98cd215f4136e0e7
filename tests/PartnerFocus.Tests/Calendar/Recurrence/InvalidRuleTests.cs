using System.Text.Json;
using NodaTime;
using PartnerFocus.Calendar;

namespace PartnerFocus.Tests.Calendar.Recurrence;

/// <summary>The published error cases (invalid.json): the event is always kept, and a rule that cannot be evaluated is reported.</summary>
public sealed class InvalidRuleTests
{
    /// <summary>What the policy makes of each: refused (kept once), evaluated, or evaluated and never met.</summary>
    private static readonly Dictionary<string, string> Outcome = new()
    {
        ["libical-0405-err"] = "evaluated",
        ["libical-rscale-0003-err"] = "unsupported-rscale",
        ["icalnet-0007-err"] = "bad-rrule",
        ["icalnet-0118-err"] = "evaluated",
        ["icalnet-0129-err"] = "date-out-of-range",
        ["icalnet-0141-err"] = "date-out-of-range",
        ["icalnet-0148-err"] = "evaluated",
        ["icalnet-0154-err"] = "evaluated",
        ["icalnet-0160-err"] = "date-out-of-range",
        ["icalnet-0220-err"] = "rrule-empty",
        ["icalnet-0232-err"] = "rrule-empty",
        ["icalnet-0404-err"] = "rrule-forbidden",
        ["icalnet-0430-err"] = "rrule-forbidden",
        ["icalnet-0436-err"] = "rrule-forbidden",
        ["icalnet-0442-err"] = "rrule-forbidden",
        ["ical4j-err-1"] = "bad-rrule",
        ["ical4j-err-2"] = "evaluated",
        ["ical4j-err-3"] = "evaluated",
        ["ical4j-err-4"] = "bad-rrule",
        ["ical4j-err-5"] = "bad-rrule",
        ["ical4j-case-1"] = "evaluated",
        ["ical4j-case-2"] = "evaluated",
        ["ical4j-case-3"] = "evaluated",
        ["ical4j-case-4"] = "evaluated",
    };

    private static readonly Lazy<Dictionary<string, JsonElement>> Vectors = new(() =>
        JsonDocument.Parse(File.ReadAllText(SharedCorpus.Path("corpus/rrule/invalid.json"))).RootElement
            .EnumerateArray().ToDictionary(v => v.GetProperty("id").GetString()!));

    public static TheoryData<string, string> Cases()
    {
        var result = new TheoryData<string, string>();
        foreach (var (id, outcome) in Outcome)
        {
            result.Add(id, outcome);
        }

        return result;
    }

    [SharedFact]
    public void Outcome_WhenComparedWithThePublishedCases_CoversEachOfThem() => Outcome.Keys.Should().BeEquivalentTo(Vectors.Value.Keys);

    [SharedTheory]
    [MemberData(nameof(Cases))]
    public void Read_WhenRuleIsPublishedAsWrong_ReportsItAsThePolicySays(string id, string outcome)
    {
        var codes = CalendarText.Codes(Read(id));

        if (outcome == "evaluated")
        {
            codes.Should().NotContain(["bad-rrule", "unsupported-rscale", "rrule-empty", "date-out-of-range"]);
        }
        else
        {
            codes.Should().Contain(outcome);
        }
    }

    [SharedTheory]
    [MemberData(nameof(Cases))]
    public void Between_WhenRuleCannotBeEvaluated_KeepsTheEventOnce(string id, string outcome)
    {
        var starts = CalendarText.Starts(Read(id));

        starts.Length.Should().Be(outcome switch
        {
            "bad-rrule" or "unsupported-rscale" => 1,
            "date-out-of-range" or "rrule-empty" => 0,
            _ => starts.Length,
        });
    }

    [SharedTheory]
    [InlineData("ical4j-err-2")]
    [InlineData("ical4j-err-3")]
    [InlineData("ical4j-case-1")]
    [InlineData("ical4j-case-2")]
    [InlineData("ical4j-case-3")]
    [InlineData("ical4j-case-4")]
    public void Between_WhenRuleIsReadLeniently_GivesWhatTheUnderstoodRuleGives(string id)
    {
        var lenient = Vectors.Value[id].GetProperty("lenient").GetString()!;

        CalendarText.Starts(Read(id)).Should().Equal(CalendarText.Starts(Read("DTSTART;VALUE=DATE:20260104", lenient)));
    }

    private static CalendarFile Read(string id)
    {
        var start = Vectors.Value[id].GetProperty("dtstart").GetString() ?? "20260104";
        return Read((start.Length == 8 ? "DTSTART;VALUE=DATE:" : "DTSTART:") + start, Vectors.Value[id].GetProperty("rrule").GetString()!);
    }

    private static CalendarFile Read(string start, string rule) => CalendarText.Read(CalendarText.Event("UID:1", start, "RRULE:" + rule));
}
