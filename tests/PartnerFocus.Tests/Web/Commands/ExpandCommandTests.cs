using PartnerFocus.Tests.Calendar;
using PartnerFocus.Web.Commands;

namespace PartnerFocus.Tests.Web.Commands;

public sealed class ExpandCommandTests : IDisposable
{
    private readonly string path = Path.GetTempFileName();

    [Fact]
    public async Task Expand_WhenSeriesHasAZone_PrintsItsOwnOffset()
    {
        var (code, output, _) = await Expand(["UID:1", "DTSTART;TZID=Europe/Amsterdam:20261118T090000", "DURATION:PT1H", "SUMMARY:Één", "STATUS:TENTATIVE", "RRULE:FREQ=DAILY;COUNT=1"], "--zone", "UTC");

        code.Should().Be(0);
        output.Should().Be("""[{"uid":"1","recurrenceId":"20261118T090000","summary":"Één","start":"2026-11-18T09:00:00+01:00","end":"2026-11-18T10:00:00+01:00","allDay":false,"status":"TENTATIVE","transparent":false}]""");
    }

    [Fact]
    public async Task Expand_WhenTimeFloats_PrintsTheOffsetOfTheAskedZone() =>
        (await Expand(["UID:1", "DTSTART:20261118T090000"], "--zone", "America/New_York")).Output.Should().Contain("\"start\":\"2026-11-18T09:00:00-05:00\"");

    [Fact]
    public async Task Expand_WhenEventIsAllDay_PrintsPlainDates() =>
        (await Expand(["UID:1", "DTSTART;VALUE=DATE:20261118"], "--zone", "Europe/Amsterdam")).Output
            .Should().Contain("\"start\":\"2026-11-18\",\"end\":\"2026-11-19\",\"allDay\":true");

    [Fact]
    public async Task Expand_WhenEventIsUtc_PrintsZeroOffset() =>
        (await Expand(["UID:1", "DTSTART:20261118T090000Z"], "--zone", "Europe/Amsterdam")).Output.Should().Contain("\"start\":\"2026-11-18T09:00:00+00:00\"");

    [Fact]
    public async Task Expand_WhenTheLimitIsTheLargestNumber_ListsAll() =>
        (await Expand(["UID:1", "DTSTART:20261118T090000Z"], "--zone", "UTC", "--limit-per-event", "2147483647")).Output.Should().Contain("\"uid\":\"1\"");

    [Fact]
    public async Task Expand_WhenLimited_PrintsNoMoreOfAnEvent() =>
        (await Expand(["UID:1", "DTSTART:20261118T000000Z", "RRULE:FREQ=SECONDLY"], "--zone", "UTC", "--limit-per-event", "2")).Output
            .Should().Contain("T00:00:01").And.NotContain("T00:00:02+");

    [Fact]
    public async Task Expand_WhenAnEventHasMore_SaysHowManyAreCut()
    {
        var (_, _, error) = await Expand(["UID:1", "DTSTART:20261118T000000Z", "RRULE:FREQ=SECONDLY"], "--zone", "UTC");

        error.Should().Be("Of 1 events only the first 3500 occurrences are listed (--limit-per-event).");
    }

    [Fact]
    public async Task Expand_WhenJustAsManyFit_SaysNothing()
    {
        var (code, output, error) = await Expand(["UID:1", "DTSTART:20261118T000000Z", "RRULE:FREQ=SECONDLY;COUNT=3500"], "--zone", "UTC");

        (code, output[0], error).Should().Be((0, '[', ""));
    }

    [Fact]
    public async Task Expand_WhenSeriesInterleave_OrdersByStartAndThenUid()
    {
        var (_, output, _) = await Expand(
            [
                "UID:b", "DTSTART:20261118T090000Z", "RRULE:FREQ=HOURLY;COUNT=2", "END:VEVENT",
                "BEGIN:VEVENT", "UID:a", "DTSTART:20261118T090000Z", "RRULE:FREQ=HOURLY;COUNT=3",
            ],
            "--zone", "UTC");

        using var document = System.Text.Json.JsonDocument.Parse(output);
        document.RootElement.EnumerateArray().Select(o => o.GetProperty("uid").GetString()).Should().Equal("a", "b", "a", "b", "a");
    }

    [Theory]
    [InlineData("--zone", "Nowhere/Land")]
    [InlineData("--limit-per-event", "0")]
    [InlineData("--limit-per-event", "many")]
    public async Task Expand_WhenUsedWrongly_SaysSo(params string[] wrong) => (await Expand(["UID:1", "DTSTART:20261118T090000Z"], wrong)).Code.Should().Be(2);

    public void Dispose() => File.Delete(path);

    private async Task<(int Code, string Output, string Error)> Expand(string[] lines, params string[] options)
    {
        await File.WriteAllTextAsync(path, CalendarText.Event(lines));
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await CommandLine.RunAsync(["expand", path, "--from", "2026-11-18", "--to", "2026-11-19", "--json", .. options], output, error);
        return (code, output.ToString().TrimEnd(), error.ToString().TrimEnd());
    }
}
