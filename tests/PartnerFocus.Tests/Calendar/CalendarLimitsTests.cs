using System.Text;
using PartnerFocus.Calendar;

namespace PartnerFocus.Tests.Calendar;

/// <summary>Each limit with one over it, and the event beside it, which must stay.</summary>
public sealed class CalendarLimitsTests
{
    private const string Good = "BEGIN:VEVENT\r\nUID:good\r\nDTSTART:20261118T090000Z\r\nSUMMARY:Stays\r\nEND:VEVENT\r\n";

    [Fact]
    public void Default_WhenNothingIsSet_HasTheLimitsForUploads()
    {
        var limits = CalendarLimits.Default;

        limits.Should().BeEquivalentTo(new
        {
            MaxBytes = 20_971_520L,
            MaxEvents = 50_000,
            MaxLine = 1_048_576,
            MaxProperty = 2_097_152,
            MaxDepth = 10,
            MaxParameters = 100,
            MaxProperties = 5_000,
            MaxUid = 1_024,
            MaxAttendees = 1_000,
            MaxTitleCharacters = 1_000,
            MaxTextCharacters = 64_000,
            MaxDates = 10_000,
            MaxRules = 50,
            MaxFurtherRules = 10_000,
            MaxFurtherValues = 200_000,
            MaxEmptyPeriods = 100_000,
            MaxInstances = 1_000_000,
            MaxRuleSteps = 1_000_000L,
            MaxOccurrences = 3_500,
            MaxZones = 2_000,
            MaxObservances = 500,
            MaxZoneDates = 1_000,
            MinYear = 1900,
            MaxYear = 2100,
        });
    }

    [Fact]
    public void None_WhenUsed_SetsNoByteAndNoEventLimitOnly()
    {
        CalendarLimits.None.Should().Be(CalendarLimits.Default with { MaxBytes = long.MaxValue, MaxEvents = int.MaxValue });
    }

    [Fact]
    public void Read_WhenFileIsOneByteTooBig_StopsAndCountsAsCutOff()
    {
        var text = CalendarText.Wrap(Good.TrimEnd());

        var file = CalendarText.Read(text, new CalendarLimits { MaxBytes = text.Length - 1 });

        file.Summary.IsTruncated.Should().BeTrue();
        CalendarText.Codes(file).Should().Equal("file-too-big");
    }

    [Fact]
    public void Read_WhenFileIsJustNotTooBig_TakesItWhole()
    {
        var text = CalendarText.Wrap(Good.TrimEnd());

        CalendarText.Read(text, new CalendarLimits { MaxBytes = text.Length }).Summary.IsTruncated.Should().BeFalse();
    }

    [Fact]
    public void Read_WhenThereIsOneEventTooMany_LeavesItOutByItsLine()
    {
        var text = CalendarText.Wrap("BEGIN:VEVENT", "UID:1", "DTSTART:20261118T090000Z", "END:VEVENT", "BEGIN:VEVENT", "UID:2", "DTSTART:20261118T090000Z", "END:VEVENT");

        var file = CalendarText.Read(text, new CalendarLimits { MaxEvents = 1 });

        file.Summary.Problems.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Code = "too-many-events", Line = 8 });
    }

    [Fact]
    public void Read_WhenMoreEventsAreLeftOutThanAreNamed_CountsTheRest()
    {
        var file = CalendarText.Read(CalendarText.Wrap("BEGIN:VEVENT", "END:VEVENT", "BEGIN:VEVENT", "END:VEVENT"), new CalendarLimits { MaxCauses = 1 });

        (file.Summary.LeftOut, file.Summary.Problems[^1].Code, file.Summary.Problems.Count).Should().Be((2, "more-problems", 2));
    }

    [Theory]
    [InlineData("UID", "needed-property-too-long", 1)]
    [InlineData("COMMENT", "line-too-long", 2)]
    public void Read_WhenALineIsTooLong_DropsThePropertyOrTheEventThatNeedsIt(string name, string code, int ready)
    {
        var file = Read(new CalendarLimits { MaxLine = 200 }, "UID:1", "DTSTART:20261118T090000Z", name + ":" + new string('x', 200 - name.Length));

        (CalendarText.Codes(file).Single(), file.Summary.Ready).Should().Be((code, ready));
    }

    [Theory]
    [InlineData(200, 0)]
    [InlineData(201, 1)]
    public void Read_WhenAFoldedPropertyIsOneOctetTooLong_DropsIt(int length, int problems)
    {
        var text = "COMMENT:" + new string('x', length - "COMMENT:".Length);

        var file = Read(new CalendarLimits { MaxProperty = 200 }, "UID:1", "DTSTART:20261118T090000Z", text[..100] + "\r\n " + text[100..]);

        CalendarText.Codes(file).Count(c => c == "line-too-long").Should().Be(problems);
    }

    [Theory]
    [InlineData(0, 2)]
    [InlineData(1, 1)]
    public void Read_WhenAComponentIsOneOctetTooLarge_LeavesItOut(int less, int ready)
    {
        string[] lines = ["UID:1", "DTSTART:20261118T090000Z", "COMMENT:" + new string('x', 100)];
        var size = "BEGIN:VEVENT\n".Length + lines.Sum(l => l.Length + 1) + "END:VEVENT".Length;

        Read(new CalendarLimits { MaxComponent = size - less }, lines).Summary.Ready.Should().Be(ready);
    }

    [Fact]
    public void Read_WhenALineIsJustNotTooLong_KeepsIt()
    {
        var file = Read(new CalendarLimits { MaxLine = 200 }, "UID:1", "DTSTART:20261118T090000Z", "COMMENT:" + new string('x', 192));

        CalendarText.Codes(file).Should().BeEmpty();
    }

    [Fact]
    public void Read_WhenAFoldedPropertyIsTooLong_DropsIt()
    {
        var folded = "DESCRIPTION:" + string.Join("\r\n ", Enumerable.Repeat(new string('x', 60), 4));

        var file = Read(new CalendarLimits { MaxProperty = 200 }, "UID:1", "DTSTART:20261118T090000Z", folded);

        CalendarText.Codes(file).Should().Equal("line-too-long");
    }

    [Fact]
    public void Read_WhenAnEventIsTooLarge_LeavesItOut()
    {
        var file = Read(new CalendarLimits { MaxComponent = 400 }, ["UID:1", "DTSTART:20261118T090000Z", .. Enumerable.Repeat("COMMENT:" + new string('x', 60), 6)]);

        OnlyGoodIsLeft(file, "component-too-big");
    }

    [Fact]
    public void Read_WhenAComponentLiesTooDeep_SkipsItAndKeepsTheEvent()
    {
        string[] nested = [.. Enumerable.Range(1, 9).Select(i => $"BEGIN:X-{i}"), .. Enumerable.Range(1, 9).Select(i => $"END:X-{10 - i}")];

        var file = Read(CalendarLimits.Default, ["UID:1", "DTSTART:20261118T090000Z", .. nested, "SUMMARY:After"]);

        (CalendarText.Codes(file).Single(), file.Events[0].Summary).Should().Be(("too-deep", "After"));
    }

    [Fact]
    public void Read_WhenAPropertyHasOneParameterTooMany_DropsIt()
    {
        var many = string.Concat(Enumerable.Range(1, 101).Select(i => $";X-{i}=1"));

        var file = Read(CalendarLimits.Default, "UID:1", "DTSTART:20261118T090000Z", $"SUMMARY{many}:Gone");

        (CalendarText.Codes(file).Single(), file.Events[0].Summary).Should().Be(("too-many-parameters", ""));
    }

    [Fact]
    public void Read_WhenAnEventHasOnePropertyTooMany_LeavesItOut()
    {
        var file = Read(CalendarLimits.Default, ["UID:1", "DTSTART:20261118T090000Z", .. Enumerable.Repeat("COMMENT:x", 4_999)]);

        OnlyGoodIsLeft(file, "too-many-properties");
    }

    [Fact]
    public void Read_WhenAnEventHasJustEnoughProperties_KeepsIt()
    {
        var file = Read(CalendarLimits.Default, ["UID:1", "DTSTART:20261118T090000Z", .. Enumerable.Repeat("COMMENT:x", 4_998)]);

        CalendarText.Codes(file).Should().BeEmpty();
    }

    [Fact]
    public void Read_WhenUidIsOneOctetTooLong_LeavesTheEventOut() =>
        OnlyGoodIsLeft(Read(CalendarLimits.Default, "UID:" + new string('u', 1_025), "DTSTART:20261118T090000Z"), "uid-too-long");

    [Fact]
    public void Read_WhenThereIsOneAttendeeTooMany_LeavesTheEventOut() =>
        OnlyGoodIsLeft(
            Read(CalendarLimits.Default, ["UID:1", "DTSTART:20261118T090000Z", .. Enumerable.Range(1, 1_001).Select(i => $"ATTENDEE:mailto:p{i}@example.com")]),
            "too-many-attendees");

    [Theory]
    [InlineData("SUMMARY", 1_000)]
    [InlineData("LOCATION", 1_000)]
    [InlineData("DESCRIPTION", 64_000)]
    public void Read_WhenATextIsOneCharacterTooLong_CutsAndReportsIt(string name, int most)
    {
        var file = Read(CalendarLimits.Default, "UID:1", "DTSTART:20261118T090000Z", name + ":" + new string('x', most + 1));

        var one = file.Events[0];
        (CalendarText.Codes(file).Single(), (one.Summary + one.Location + one.Description).Length).Should().Be(("text-cut", most));
    }

    [Fact]
    public void Read_WhenThereIsOneDateTooMany_LeavesTheEventOut()
    {
        var dates = string.Join(',', Enumerable.Repeat("20261118T090000Z", 10_001));

        OnlyGoodIsLeft(Read(CalendarLimits.Default, "UID:1", "DTSTART:20261118T090000Z", "EXDATE:" + dates), "too-many-dates");
    }

    [Fact]
    public void Read_WhenThereIsOneRuleTooMany_LeavesTheEventOut() =>
        OnlyGoodIsLeft(Read(CalendarLimits.Default, ["UID:1", "DTSTART:20261118T090000Z", .. Enumerable.Repeat("RRULE:FREQ=DAILY", 51)]), "too-many-rules");

    [Fact]
    public void Read_WhenThereAreTooManyCategories_TakesTheFirst()
    {
        var file = Read(CalendarLimits.Default, "UID:1", "DTSTART:20261118T090000Z", "CATEGORIES:" + string.Join(',', Enumerable.Range(1, 201)));

        file.Events[0].Categories.Should().HaveCount(200);
    }

    [Theory]
    [InlineData("DTSTART:18991231T235959Z")]
    [InlineData("DTSTART:21010101T000000Z")]
    public void Read_WhenADateIsOutOfRange_LeavesTheEventOut(string start) => OnlyGoodIsLeft(Read(CalendarLimits.Default, "UID:1", start), "date-out-of-range");

    [Fact]
    public void Read_WhenThereAreMoreProblemsThanAreListed_SaysHowMany()
    {
        var file = Read(new CalendarLimits { MaxProblems = 2 }, "UID:1", "DTSTART:20261118T090000Z", "PRIORITY:x", "PRIORITY:y", "PRIORITY:z");

        file.Summary.Problems[^1].Should().BeEquivalentTo(new { Code = "more-problems", Arguments = new[] { "1" } });
    }

    [Fact]
    public void Read_WhenComponentsAreNestedWithoutEnd_TakesLittleMemoryAndEnds()
    {
        var text = new StringBuilder("BEGIN:VCALENDAR\r\n");
        for (var i = 0; i < 200_000; i++)
        {
            text.Append("BEGIN:VALARM\r\n");
        }

        CalendarText.Read(text.ToString()).Summary.IsTruncated.Should().BeTrue();
    }

    private static CalendarFile Read(CalendarLimits limits, params string[] lines) =>
        CalendarText.Read(CalendarText.Wrap("BEGIN:VEVENT", string.Join("\r\n", lines), "END:VEVENT", Good.TrimEnd()), limits);

    private static void OnlyGoodIsLeft(CalendarFile file, string code)
    {
        file.Summary.Problems.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Code = code, Line = 4 });
        file.Events.Should().ContainSingle().Which.Uid.Should().Be("good");
    }
}
