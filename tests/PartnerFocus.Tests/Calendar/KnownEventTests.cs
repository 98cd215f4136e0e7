using System.Text;
using PartnerFocus.Calendar;

namespace PartnerFocus.Tests.Calendar;

/// <summary>Passing over events that are known: nothing that is said of the file may change by it.</summary>
public sealed class KnownEventTests
{
    private static readonly string Two = CalendarText.Wrap(
        "BEGIN:VEVENT", "UID:a", "SUMMARY:One", "DTSTART;TZID=Europe/Amsterdam:20260105T090000", "RRULE:FREQ=DAILY", "END:VEVENT",
        "BEGIN:VEVENT", "UID:b", "SUMMARY:Two", "DTSTART;TZID=America/New_York:20260106T090000", "END:VEVENT");

    public static TheoryData<string> Files() => CorpusTests.Files();

    [Fact]
    public void Read_WhenAnEventIsKnown_PassesItOver()
    {
        using var reader = Open(Encoding.UTF8.GetBytes(Two));

        reader.Read((in raw) => raw.Uid == "a").Should().BeTrue();

        reader.Event.Summary.Should().Be("Two");
    }

    [Fact]
    public void Read_WhenAllEventsAreKnown_CountsThemAsReady()
    {
        var summary = ReadKnown(Encoding.UTF8.GetBytes(Two)).Summary;

        (summary.Ready, summary.Series, summary.LeftOut).Should().Be((2, 1, 0));
    }

    [Fact]
    public void Read_WhenAKnownEventHasNoStart_LeavesItOutAllTheSame()
    {
        var reader = ReadKnown(Encoding.UTF8.GetBytes(CalendarText.Event("UID:a", "SUMMARY:One")));

        reader.Summary.Problems.Should().ContainSingle().Which.Code.Should().Be("no-dtstart");
    }

    [SharedTheory]
    [MemberData(nameof(Files))]
    public void Zones_WhenAllEventsAreKnown_AreThoseOfTheWholeFile(string name)
    {
        var bytes = File.ReadAllBytes(SharedCorpus.Path("corpus/ics/" + name));
        using var whole = Open(bytes);
        while (whole.Read())
        {
        }

        ReadKnown(bytes).Summary.TimeZones.Should().Equal(whole.Summary.TimeZones, (a, b) => a.TzId == b.TzId && a.Resolved == b.Resolved && a.How == b.How);
    }

    [SharedTheory]
    [MemberData(nameof(Files))]
    public void RawEvent_WhenTheEventIsMade_SaysWhatTheEventSays(string name)
    {
        using var reader = Open(File.ReadAllBytes(SharedCorpus.Path("corpus/ics/" + name)));
        var raw = "";
        while (reader.Read((in one) => (raw = Say(one)).Length == 0))
        {
            var made = reader.Event;
            raw.Should().Be(
                $"{made.Line} {(made.IsUidDerived ? "" : made.Uid)} {made.RecurrenceId} {made.Sequence} {made.DtStamp} {made.Text}");
        }
    }

    private static string Say(in RawEvent raw) =>
        $"{raw.Line} {raw.Uid} {raw.RecurrenceId} {raw.Sequence} {raw.DtStamp} {Encoding.UTF8.GetString(raw.Utf8Text)}";

    private static CalendarReader Open(byte[] bytes) => new(new MemoryStream(bytes, writable: false), CalendarLimits.None);

    private static CalendarReader ReadKnown(byte[] bytes)
    {
        var reader = Open(bytes);
        reader.Read((in _) => true).Should().BeFalse();
        return reader;
    }
}
