using NodaTime;
using PartnerFocus.Calendar;
using PartnerFocus.Calendar.Scheduling;

namespace PartnerFocus.Tests.Calendar.Scheduling;

/// <summary>A series from one of its occurrences on, and what was told of one before.</summary>
public class MeetingInstanceSeriesTests
{
    private static readonly Interval Nineteenth = new(Instant.FromUtc(2026, 11, 19, 8, 0), Instant.FromUtc(2026, 11, 19, 9, 0));

    [Fact]
    public void OfSeriesFrom_ALaterOccurrence_NamesItAndAllThatFollow() => Names(From("20261119T090000")!).Should().Equal(
        "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Amsterdam:20261119T090000", "DTSTART;TZID=Europe/Amsterdam:20261119T090000");

    [Fact]
    public void OfSeriesFrom_ItsFirst_NamesTheSeries() => Names(From("20261105T090000")!).Should().Equal("DTSTART;TZID=Europe/Amsterdam:20261105T090000");

    [Theory]
    [InlineData("20261120T090000")]
    [InlineData("20261119T100000")]
    public void OfSeriesFrom_WhatTheRuleDoesNotGive_IsNull(string name) => From(name).Should().BeNull();

    [Fact]
    public void At_AnotherOccurrenceOfWhatWasTold_NamesThatOneAlone() => Names(Told("20261105T090000").At("20261119T090000", Nineteenth)).Should().Equal(
        "RECURRENCE-ID;TZID=Europe/Amsterdam:20261119T090000", "DTSTART;TZID=Europe/Amsterdam:20261119T090000");

    [Theory]
    [InlineData("20261105T090000")]
    [InlineData("20261112T090000")]
    public void From_ALaterOccurrenceOfWhatWasTold_NamesItAndAllThatFollow(string told) => Names(Told(told).From("20261119T090000", Nineteenth)).Should().Equal(
        "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Amsterdam:20261119T090000", "DTSTART;TZID=Europe/Amsterdam:20261119T090000");

    [Fact]
    public void From_WhereItBegan_NamesAllThatWasTold() => Names(Told("20261119T090000").From("20261119T090000", Nineteenth)).Should().Equal(
        "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Amsterdam:20261119T090000", "DTSTART;TZID=Europe/Amsterdam:20261119T090000");

    private static MeetingInstance? From(string name)
    {
        var file = CalendarText.Read(CalendarText.Event(Meetings.Series));
        return MeetingInstance.OfSeriesFrom(file.Events.Single(), name, file.Zones);
    }

    /// <summary>As it comes back out of a message that was sent.</summary>
    private static MeetingInstance Told(string name) => MeetingInstance.OfMessage(SchedulingMessage.Forward(From(name)!, Meetings.Vera, Meetings.Mila, true, Meetings.At))!;

    private static IEnumerable<string> Names(MeetingInstance meeting) => Meetings.Lines(SchedulingMessage.Cancel(meeting, Meetings.Mila, Meetings.At))
        .SkipWhile(l => l != "BEGIN:VEVENT").Where(l => l.StartsWith("RECURRENCE-ID", StringComparison.Ordinal) || l.StartsWith("DTSTART", StringComparison.Ordinal));
}
