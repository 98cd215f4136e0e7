using NodaTime;
using PartnerFocus.Calendar;
using PartnerFocus.Calendar.Scheduling;

namespace PartnerFocus.Tests.Calendar.Scheduling;

/// <summary>What is written here, as programs of others read it.</summary>
public sealed class OtherParsersTests
{
    private static readonly MeetingInstance Single = Meetings.Of(Meetings.Single);
    private static readonly MeetingInstance OfSeries = Meetings.Of(Meetings.Series, day: 18);
    private static readonly MeetingInstance Each = OfSeries.And([Meetings.Of(Meetings.Series, day: 25)]);
    private static readonly MeetingInstance Whole = Meetings.Whole(Meetings.Series);
    private static readonly Interval Part = new(Instant.FromUtc(2026, 11, 19, 8, 15), Instant.FromUtc(2026, 11, 19, 8, 30));

    [OtherParsersFact]
    public async Task Messages_ReadByIcalendar_SayWhatWasMeant() =>
        (await OtherParsers.IcalendarAsync(
            SchedulingMessage.Delegate(Single, Meetings.Vera, Meetings.Mila, Meetings.At),
            SchedulingMessage.Delegate(OfSeries, Meetings.Vera, Meetings.Mila, Meetings.At),
            SchedulingMessage.Forward(Single, Meetings.Vera, Meetings.Mila, true, Meetings.At),
            SchedulingMessage.Cancel(OfSeries, Meetings.Mila, Meetings.At),
            SchedulingMessage.Reply(Single, Meetings.Vera with { PartStat = ParticipationStatus.Declined }, Meetings.At),
            SchedulingMessage.Update(Single, Meetings.Vera, Meetings.Mila, false, Meetings.At)))
        .Should().Equal(
            "REPLY|kickoff-1@wind.example|3|2026-11-20T10:00:00+00:00|-|vera@proef.example=DELEGATED mila@proef.example=ACCEPTED",
            "REPLY|week-1|0|2026-11-19T09:00:00+01:00|2026-11-19T09:00:00+01:00|vera@proef.example=DELEGATED mila@proef.example=ACCEPTED",
            "REQUEST|kickoff-1@wind.example|3|2026-11-20T10:00:00+00:00|-|ine@wind.example=- vera@proef.example=DELEGATED mila@proef.example=NEEDS-ACTION",
            "CANCEL|week-1|0|2026-11-19T09:00:00+01:00|2026-11-19T09:00:00+01:00|mila@proef.example=NEEDS-ACTION",
            "REPLY|kickoff-1@wind.example|3|2026-11-20T10:00:00+00:00|-|vera@proef.example=DECLINED",
            "REQUEST|kickoff-1@wind.example|3|2026-11-20T10:00:00+00:00|-|ine@wind.example=- vera@proef.example=DECLINED mila@proef.example=NEEDS-ACTION");

    [OtherParsersFact]
    public async Task MessagesOfSeries_ReadByIcalendar_NameWhatIsMeant() =>
        (await OtherParsers.IcalendarAsync(
            SchedulingMessage.Delegate(OfSeries.AndFuture(), Meetings.Vera, Meetings.Mila, Meetings.At),
            SchedulingMessage.Forward(Whole, Meetings.Vera, Meetings.Mila, true, Meetings.At),
            SchedulingMessage.ReplyAsDelegatee(OfSeries, Meetings.Vera, Meetings.Mila with { PartStat = ParticipationStatus.Declined }, Meetings.At),
            SchedulingMessage.Counter(OfSeries, Meetings.Vera, Meetings.Mila, Part, Meetings.At, "Alleen punt 3")))
        .Should().Equal(
            "REPLY|week-1|0|2026-11-19T09:00:00+01:00|2026-11-19T09:00:00+01:00|vera@proef.example=DELEGATED mila@proef.example=ACCEPTED",
            "REQUEST|week-1|0|2026-11-05T09:00:00+01:00|-|vera@proef.example=DELEGATED mila@proef.example=NEEDS-ACTION",
            "REPLY|week-1|0|2026-11-19T09:00:00+01:00|2026-11-19T09:00:00+01:00|mila@proef.example=DECLINED vera@proef.example=DELEGATED",
            "COUNTER|week-1|0|2026-11-19T09:15:00+01:00|2026-11-19T09:00:00+01:00|vera@proef.example=TENTATIVE mila@proef.example=NEEDS-ACTION");

    [OtherParsersFact]
    public async Task MessagesThatNameEach_ReadByIcalendar_NameAllOfThem() =>
        (await OtherParsers.IcalendarAsync(
            SchedulingMessage.Forward(Each, Meetings.Vera, Meetings.Mila, true, Meetings.At),
            SchedulingMessage.Cancel(Each, Meetings.Mila, Meetings.At)))
        .Should().Equal(
            "REQUEST|week-1|0|2026-11-19T09:00:00+01:00|2026-11-19T09:00:00+01:00|vera@proef.example=DELEGATED mila@proef.example=NEEDS-ACTION",
            "REQUEST|week-1|0|2026-11-26T09:00:00+01:00|2026-11-26T09:00:00+01:00|vera@proef.example=DELEGATED mila@proef.example=NEEDS-ACTION",
            "CANCEL|week-1|0|2026-11-19T09:00:00+01:00|2026-11-19T09:00:00+01:00|mila@proef.example=NEEDS-ACTION",
            "CANCEL|week-1|0|2026-11-26T09:00:00+01:00|2026-11-26T09:00:00+01:00|mila@proef.example=NEEDS-ACTION");

    [OtherParsersFact]
    public async Task MessagesThatNameEach_CheckedByLibical_KeepToTheTablesOfITip() =>
        (await OtherParsers.LibicalAsync(
            SchedulingMessage.Forward(Each, Meetings.Vera, Meetings.Mila, true, Meetings.At),
            SchedulingMessage.Update(Each, Meetings.Vera, Meetings.Mila, false, Meetings.At),
            SchedulingMessage.Cancel(Each, Meetings.Mila, Meetings.At)))
        .Should().Equal("0", "0", "0");

    [OtherParsersFact]
    public async Task MessagesOfSeries_CheckedByLibical_KeepToTheTablesOfITip() =>
        (await OtherParsers.LibicalAsync(
            SchedulingMessage.Forward(OfSeries.AndFuture(), Meetings.Vera, Meetings.Mila, true, Meetings.At),
            SchedulingMessage.Forward(Whole, Meetings.Vera, Meetings.Mila, true, Meetings.At),
            SchedulingMessage.Cancel(OfSeries.AndFuture(), Meetings.Mila, Meetings.At),
            SchedulingMessage.Counter(OfSeries, Meetings.Vera, null, Part, Meetings.At, "Alleen punt 3")))
        .Should().Equal("0", "0", "0", "0");

    [OtherParsersFact]
    public async Task ReplyAsDelegatee_CheckedByLibical_DepartsFromTheTableOnlyWhereTheTextDoes() =>
        (await OtherParsers.LibicalAsync(SchedulingMessage.ReplyAsDelegatee(Single, Meetings.Vera, Meetings.Mila with { PartStat = ParticipationStatus.Accepted }, Meetings.At)))
        .Should().Equal("0|Failed iTIP restrictions for ATTENDEE property. Expected 1 instances of the property and got 2");

    [OtherParsersFact]
    public async Task Messages_CheckedByLibical_KeepToTheTablesOfITip() =>
        (await OtherParsers.LibicalAsync(
            SchedulingMessage.Forward(Single, Meetings.Vera, Meetings.Mila, true, Meetings.At),
            SchedulingMessage.Cancel(OfSeries, Meetings.Mila, Meetings.At),
            SchedulingMessage.Reply(Single, Meetings.Vera with { PartStat = ParticipationStatus.Declined }, Meetings.At),
            SchedulingMessage.Update(OfSeries, Meetings.Vera, Meetings.Mila, false, Meetings.At)))
        .Should().Equal("0", "0", "0", "0");

    // RFC 5546 wants the delegatee beside the delegator in the reply (§3.2.2.3), its own table wants one ATTENDEE (§3.2.3).
    [OtherParsersFact]
    public async Task Delegate_CheckedByLibical_DepartsFromTheTableOnlyWhereTheTextDoes() =>
        (await OtherParsers.LibicalAsync(SchedulingMessage.Delegate(Single, Meetings.Vera, Meetings.Mila, Meetings.At)))
        .Should().Equal("0|Failed iTIP restrictions for ATTENDEE property. Expected 1 instances of the property and got 2");

    [OtherParsersFact]
    public async Task PublishedCalendar_CheckedByLibical_CanBeRead() =>
        (await OtherParsers.LibicalAsync(System.Text.Encoding.UTF8.GetString(PublishedCalendar.Write("Week, van Vera", [new PublishedEvent
        {
            Uid = "1", Start = Meetings.At.InUtc(), End = Meetings.At.InUtc(), Summary = "Blok; met, tekens", Description = "Regel één\nregel twee", Stamp = Meetings.At,
        }])))).Should().ContainSingle().Which.Should().StartWith("0");
}
