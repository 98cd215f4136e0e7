using System.Text;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using PartnerFocus.Calendar;

namespace PartnerFocus.Tests.Calendar.Recurrence;

/// <summary>The published expansions of whole calendars (calendars.json), each in its own window.</summary>
public sealed class CalendarVectorTests
{
    private static readonly LocalDateTimePattern Written = LocalDateTimePattern.CreateWithInvariantCulture("yyyyMMdd'T'HHmmss");

    private static readonly Lazy<Dictionary<string, JsonElement>> Vectors = new(() =>
        JsonDocument.Parse(File.ReadAllText(SharedCorpus.Path("corpus/rrule/calendars.json"))).RootElement
            .EnumerateArray().ToDictionary(v => v.GetProperty("id").GetString()!));

    public static TheoryData<string> Ids()
    {
        var result = new TheoryData<string>();
        foreach (var id in SharedCorpus.MissingReason is null ? [.. Vectors.Value.Keys] : new[] { "(no corpus)" })
        {
            result.Add(id);
        }

        return result;
    }

    [SharedTheory]
    [MemberData(nameof(Ids))]
    public void Between_WhenCalendarIsPublished_GivesThePublishedOccurrences(string id)
    {
        var vector = Vectors.Value[id];
        var all = Expand(vector);

        if (vector.TryGetProperty("expected_count", out var count) && count.ValueKind == JsonValueKind.Number)
        {
            all.Should().HaveCount(count.GetInt32());
        }

        if (vector.TryGetProperty("expected_at", out var positions))
        {
            foreach (var position in positions.EnumerateArray())
            {
                Start(all[position.GetProperty("index").GetInt32()]).Should().Be(position.GetProperty("start").GetString());
            }
        }

        if (vector.TryGetProperty("expected", out var expected) && expected.ValueKind == JsonValueKind.Array)
        {
            var want = expected.EnumerateArray().ToList();
            all.Select(Start).Should().Equal(want.Select(w => w.GetProperty("start").GetString()!));
            all.Zip(want).Where(pair => !EndsAsPublished(pair.First, pair.Second)).Should().BeEmpty();
        }
    }

    private static string Start(Occurrence o) =>
        o.IsAllDay ? o.Start.ToString("yyyyMMdd", null) : o.Start.ToString("yyyyMMdd'T'HHmmss", null) + (o.Event.Start.IsUtc ? "Z" : "");

    /// <summary>Days of a published length are counted on the wall clock, the rest exactly.</summary>
    private static bool EndsAsPublished(Occurrence o, JsonElement expected)
    {
        if (!expected.TryGetProperty("duration", out var text) || text.ValueKind != JsonValueKind.String)
        {
            return true;
        }

        var length = PeriodPattern.Roundtrip.Parse(text.GetString()!).Value;
        var days = o.Start.Zone.AtLeniently(o.Start.LocalDateTime.PlusDays((7 * length.Weeks) + length.Days));
        var exact = Duration.FromHours(length.Hours) + Duration.FromMinutes(length.Minutes) + Duration.FromSeconds(length.Seconds);
        return (days + exact).ToInstant() == o.End.ToInstant();
    }

    private static List<Occurrence> Expand(JsonElement vector)
    {
        var bytes = vector.TryGetProperty("ics", out var path) && path.ValueKind == JsonValueKind.String
            ? File.ReadAllBytes(SharedCorpus.Path("corpus/ics/" + path.GetString()))
            : Encoding.UTF8.GetBytes(vector.GetProperty("ics_inline").GetString()!);
        var file = CalendarFile.Read(bytes, CalendarLimits.None);
        var view = vector.TryGetProperty("view_tzid", out var v) ? v.GetString() : null;
        var zones = file.Zones.WithFloating(view is null ? DateTimeZone.Utc : file.Zones.Resolve(view).Zone);
        var series = vector.TryGetProperty("event_index", out var index) && index.ValueKind == JsonValueKind.Number
            ? [new EventSeries(file.Events[index.GetInt32()], [])]
            : file.Series;
        var (from, to) = Window(vector.TryGetProperty("window", out var w) ? w : default, zones);
        return [.. series.SelectMany(s => s.Between(from, to, zones, 10_000))
            .Where(o => o.End.ToInstant() > from || o.Start.ToInstant() >= from)
            .OrderBy(o => o.Start.ToInstant())];
    }

    private static (Instant From, Instant To) Window(JsonElement window, CalendarZones zones) =>
        window.ValueKind != JsonValueKind.Object
            ? (Instant.FromUtc(1900, 1, 1, 0, 0), Instant.FromUtc(2100, 1, 1, 0, 0))
            : (Bound(window, "from", zones) ?? Instant.FromUtc(1900, 1, 1, 0, 0), Bound(window, "to", zones) ?? Instant.FromUtc(2100, 1, 1, 0, 0));

    private static Instant? Bound(JsonElement window, string name, CalendarZones zones)
    {
        if (!window.TryGetProperty(name, out var value) || value.GetString() is not { } text)
        {
            return null;
        }

        var zone = text.EndsWith('Z') ? DateTimeZone.Utc
            : window.TryGetProperty(name + "_tzid", out var tzid) && tzid.GetString() is { } id ? zones.Resolve(id).Zone : zones.Floating;
        return zone.AtLeniently(Written.Parse(text.Length == 8 ? text + "T000000" : text.TrimEnd('Z')).Value).ToInstant();
    }
}
