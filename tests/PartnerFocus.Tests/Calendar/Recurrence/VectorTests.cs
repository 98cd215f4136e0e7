using System.Text.Json;
using NodaTime;
using PartnerFocus.Calendar;

namespace PartnerFocus.Tests.Calendar.Recurrence;

/// <summary>The published recurrence vectors of libical, Ical.Net and ical4j.</summary>
public sealed class VectorTests
{
    private static readonly Lazy<Dictionary<string, JsonElement>> Vectors = new(() =>
        JsonDocument.Parse(File.ReadAllText(SharedCorpus.Path("corpus/rrule/vectors.json"))).RootElement
            .EnumerateArray().ToDictionary(v => v.GetProperty("id").GetString()!));

    public static TheoryData<string> Undisputed() => Ids(v => IsUndisputed(v));

    /// <summary>They ignore BYDAY=0MO; the policy reads it as MO.</summary>
    private static readonly string[] KnownDisagreements = ["icalnet-0415", "icalnet-0420", "icalnet-0425"];

    public static TheoryData<string> Disputed() =>
        Ids(v => !IsUndisputed(v) && !KnownDisagreements.Contains(v.GetProperty("id").GetString()) && !Strings(v, "feature").Contains("rscale-nongregorian") && IsInRange(v));

    [SharedTheory]
    [MemberData(nameof(Undisputed))]
    public void Between_WhenVectorIsUndisputed_GivesThePublishedOccurrences(string id) => Check(Vectors.Value[id]);

    [SharedTheory]
    [MemberData(nameof(Disputed))]
    public void Between_WhenVectorIsDisputed_FollowsThePolicy(string id) => Check(Vectors.Value[id]);

    [Fact]
    public void Between_WhenOrdinalOfByDayIsZero_ReadsItAsEveryOne()
    {
        var file = CalendarText.Read(CalendarText.Event("UID:1", "DTSTART;VALUE=DATE:20260202", "RRULE:FREQ=MONTHLY;BYDAY=0MO;COUNT=3"));

        CalendarText.Starts(file).Should().Equal("20260202T0000", "20260209T0000", "20260216T0000");
    }

    private static void Check(JsonElement vector)
    {
        var expected = Strings(vector, "expected");
        var complete = vector.TryGetProperty("complete", out var c) && c.ValueKind == JsonValueKind.True;
        var series = new EventSeries(VEvent.Parse(Component(vector)), []);
        var from = vector.TryGetProperty("window_from", out var w) && w.ValueKind == JsonValueKind.String ? w.GetString() : null;

        var got = series.Between(Instant.FromUtc(1900, 1, 1, 0, 0), Instant.FromUtc(2100, 1, 1, 0, 0), CalendarZones.For(DateTimeZone.Utc), int.MaxValue)
            .Select(o => Wall(o, vector.GetProperty("dtstart").GetString()!))
            .Where(s => from is null || string.CompareOrdinal(s, from) >= 0)
            .Take(complete ? expected.Count + 1 : expected.Count).ToList();

        got.Should().Equal(expected);
    }

    private static string Wall(Occurrence occurrence, string start)
    {
        var local = occurrence.Start.LocalDateTime;
        return start.Length == 8 ? local.ToString("yyyyMMdd", null)
            : local.ToString("yyyyMMdd'T'HHmmss", null) + (start.EndsWith('Z') ? "Z" : "");
    }

    private static string Component(JsonElement vector)
    {
        var zone = vector.GetProperty("tzid").GetString();
        var lines = new List<string> { "BEGIN:VEVENT", "UID:v", Property("DTSTART", vector.GetProperty("dtstart").GetString()!, zone), "RRULE:" + vector.GetProperty("rrule").GetString() };
        lines.AddRange(Strings(vector, "exdate").Select(x => Property("EXDATE", x, zone)));
        lines.AddRange(Strings(vector, "rdate").Select(x => Property("RDATE", x, zone)));
        lines.Add("END:VEVENT");
        return string.Join("\r\n", lines);
    }

    private static string Property(string name, string value, string? zone) =>
        value.Length == 8 ? $"{name};VALUE=DATE:{value}"
        : zone is not null && !value.EndsWith('Z') ? $"{name};TZID={zone}:{value}" : $"{name}:{value}";

    private static TheoryData<string> Ids(Func<JsonElement, bool> wanted)
    {
        var result = new TheoryData<string>();
        foreach (var (id, _) in SharedCorpus.MissingReason is null ? Vectors.Value.Where(v => wanted(v.Value)) : [])
        {
            result.Add(id);
        }

        if (SharedCorpus.MissingReason is not null)
        {
            result.Add("(no corpus)");
        }

        return result;
    }

    private static bool IsUndisputed(JsonElement v) =>
        Strings(v, "disputed").Count + Strings(v, "rfc_undefined").Count + Strings(v, "rfc5545_invalid").Count == 0
        && !Strings(v, "feature").Contains("rscale-nongregorian") && IsInRange(v);

    private static bool IsInRange(JsonElement v) =>
        Strings(v, "expected").All(x => string.CompareOrdinal(x, "1900") >= 0 && string.CompareOrdinal(x, "2100") < 0);

    private static List<string> Strings(JsonElement v, string name) =>
        v.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray().Select(x => x.GetString()!)] : [];
}
