using PartnerFocus.Calendar;
using PartnerFocus.Calendar.Scheduling;

namespace PartnerFocus.Tests.Calendar.Scheduling;

public sealed class SchedulingMessageTests
{
    [Fact]
    public void Delegate_ForASingleMeeting_IsTheReplyOfRfc5546() => Meetings.Lines(
            SchedulingMessage.Delegate(Meetings.Of(Meetings.Single), Meetings.Vera with { SentBy = "asha@proef.example" }, Meetings.Mila, Meetings.At))
        .Should().Equal(
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//PartnerFocus//PartnerFocus//EN", "METHOD:REPLY", "BEGIN:VEVENT",
            "UID:kickoff-1@wind.example", "DTSTAMP:20261118T080000Z", "SEQUENCE:3", "DTSTART:20261120T100000Z", "DTEND:20261120T110000Z",
            "ORGANIZER;CN=Wim Wind:mailto:Wim@wind.example",
            "ATTENDEE;CN=Vera Prins;ROLE=NON-PARTICIPANT;PARTSTAT=DELEGATED;DELEGATED-TO=\"mailto:mila@proef.example\";SENT-BY=\"mailto:asha@proef.example\":mailto:vera@proef.example",
            "ATTENDEE;CN=Mila Jong;PARTSTAT=ACCEPTED;DELEGATED-FROM=\"mailto:vera@proef.example\":mailto:mila@proef.example",
            "SUMMARY:Deelteam overname", "END:VEVENT", "END:VCALENDAR");

    [Fact]
    public void Forward_InsteadOfThePartner_HandsTheMeetingOnWithoutWhatIsThePartnersOwn() => Meetings.Lines(
            SchedulingMessage.Forward(Meetings.Of(Meetings.Single), Meetings.Vera, Meetings.Mila, isInstead: true, Meetings.At))
        .Should().Equal(
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//PartnerFocus//PartnerFocus//EN", "METHOD:REQUEST", "BEGIN:VEVENT",
            "UID:kickoff-1@wind.example", "DTSTAMP:20261118T080000Z", "SEQUENCE:3", "DTSTART:20261120T100000Z", "DTEND:20261120T110000Z",
            "ORGANIZER;CN=Wim Wind:mailto:Wim@wind.example",
            "ATTENDEE;CN=Ine Wind:mailto:ine@wind.example",
            "ATTENDEE;CN=Vera Prins;ROLE=NON-PARTICIPANT;PARTSTAT=DELEGATED;DELEGATED-TO=\"mailto:mila@proef.example\":mailto:vera@proef.example",
            "ATTENDEE;CN=Mila Jong;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;DELEGATED-FROM=\"mailto:vera@proef.example\":mailto:mila@proef.example",
            "SUMMARY:Deelteam overname", "DESCRIPTION:Inbellen: 020 123\\, pin 4", "END:VEVENT", "END:VCALENDAR");

    [Fact]
    public void Forward_BesideThePartner_LeavesThePartnerOnTheList() => Meetings.Lines(
            SchedulingMessage.Forward(Meetings.Of(Meetings.Single), Meetings.Vera, Meetings.Mila, isInstead: false, Meetings.At))
        .Where(l => l.StartsWith("ATTENDEE", StringComparison.Ordinal)).Should().Equal(
            "ATTENDEE;CN=Vera Prins;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED:mailto:vera@proef.example",
            "ATTENDEE;CN=Ine Wind:mailto:ine@wind.example",
            "ATTENDEE;CN=Mila Jong;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:mila@proef.example");

    [Fact]
    public void Cancel_ToTheDelegatee_TakesTheMeetingOutOfThatCalendarOnly() => Meetings.Lines(
            SchedulingMessage.Cancel(Meetings.Of(Meetings.Single), Meetings.Mila, Meetings.At)).Skip(3)
        .Should().Equal(
            "METHOD:CANCEL", "BEGIN:VEVENT",
            "UID:kickoff-1@wind.example", "DTSTAMP:20261118T080000Z", "SEQUENCE:3", "DTSTART:20261120T100000Z", "DTEND:20261120T110000Z",
            "ORGANIZER;CN=Wim Wind:mailto:Wim@wind.example", "ATTENDEE;CN=Mila Jong;PARTSTAT=NEEDS-ACTION:mailto:mila@proef.example",
            "SUMMARY:Deelteam overname", "STATUS:CANCELLED", "END:VEVENT", "END:VCALENDAR");

    [Fact]
    public void Cancel_WhenItBecamePrivate_SaysNoTitle() =>
        SchedulingMessage.Cancel(Meetings.Of(Meetings.Single), Meetings.Mila, Meetings.At, isSilent: true).Should().NotContain("SUMMARY");

    [Theory]
    [InlineData(ParticipationStatus.Accepted, "ATTENDEE;CN=Vera Prins;PARTSTAT=ACCEPTED:mailto:vera@proef.example")]
    [InlineData(ParticipationStatus.Declined, "ATTENDEE;CN=Vera Prins;PARTSTAT=DECLINED:mailto:vera@proef.example")]
    public void Reply_WithAnAnswer_CarriesOnlyWhoAnswers(ParticipationStatus answer, string line) => Meetings.Lines(
            SchedulingMessage.Reply(Meetings.Of(Meetings.Single), Meetings.Vera with { PartStat = answer }, Meetings.At))
        .Where(l => l.StartsWith("ATTENDEE", StringComparison.Ordinal)).Should().Equal(line);

    [Fact]
    public void Reply_WithAComment_EscapesIt() => Meetings.Lines(
            SchedulingMessage.Reply(Meetings.Of(Meetings.Single), Meetings.Vera, Meetings.At, "Alleen punt 3; 14.15\nEND:VEVENT"))
        .Should().Contain("COMMENT:Alleen punt 3\\; 14.15\\nEND:VEVENT");

    [Fact]
    public void Update_OfAMeetingOfOnesOwn_MakesTheNewOneChairAndTheOwnerOptional()
    {
        string[] own = [.. Meetings.Single.Where(l => !l.StartsWith("ORGANIZER", StringComparison.Ordinal)), "ORGANIZER:mailto:vera@proef.example"];

        Meetings.Lines(SchedulingMessage.Update(Meetings.Of(own), Meetings.Vera, Meetings.Mila, stays: false, Meetings.At))
            .Where(l => l.StartsWith("ATTENDEE", StringComparison.Ordinal) || l.StartsWith("ORGANIZER", StringComparison.Ordinal)).Should().Equal(
                "ORGANIZER:mailto:vera@proef.example",
                "ATTENDEE;CN=Ine Wind:mailto:ine@wind.example",
                "ATTENDEE;CN=Vera Prins;ROLE=OPT-PARTICIPANT;PARTSTAT=DECLINED:mailto:vera@proef.example",
                "ATTENDEE;CN=Mila Jong;ROLE=CHAIR;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:mila@proef.example");
    }

    [Fact]
    public void Update_WithoutAnOrganiser_MakesTheOwnerIt() => Meetings.Lines(
            SchedulingMessage.Update(
                Meetings.Of(["UID:1", "DTSTART:20261120T100000Z", "SUMMARY:Blok"]), Meetings.Vera, Meetings.Mila, stays: false, Meetings.At))
        .Should().Contain("ORGANIZER;CN=Vera Prins:mailto:vera@proef.example");

    [Fact]
    public void Delegate_ForOneOfASeries_NamesItWithItsZone() => Meetings.Lines(
            SchedulingMessage.Delegate(Meetings.Of(Meetings.Series, day: 18), Meetings.Vera, Meetings.Mila, Meetings.At))
        .Should().ContainInConsecutiveOrder(
            "SEQUENCE:0",
            "RECURRENCE-ID;TZID=Europe/Amsterdam:20261119T090000",
            "DTSTART;TZID=Europe/Amsterdam:20261119T090000",
            "DTEND;TZID=Europe/Amsterdam:20261119T100000");

    [Fact]
    public void Delegate_ForOneOfASeries_CarriesTheZoneItNeeds() => Meetings.Lines(
            SchedulingMessage.Delegate(Meetings.Of(Meetings.Series, day: 18), Meetings.Vera, Meetings.Mila, Meetings.At)).Skip(4).Take(18)
        .Should().Equal(
            "BEGIN:VTIMEZONE", "TZID:Europe/Amsterdam",
            "BEGIN:DAYLIGHT", "DTSTART:19700101T000000", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0200", "TZNAME:CEST", "END:DAYLIGHT",
            "BEGIN:STANDARD", "DTSTART:20251026T030000", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "TZNAME:CET", "END:STANDARD",
            "BEGIN:DAYLIGHT", "DTSTART:20260329T020000", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200");

    [Fact]
    public void OfMessage_OfAReplySentBefore_NamesTheSameMeeting()
    {
        var first = SchedulingMessage.Delegate(Meetings.Of(Meetings.Series, day: 18), Meetings.Vera, Meetings.Mila, Meetings.At);

        var again = MeetingInstance.OfMessage(first)!;

        Meetings.Lines(SchedulingMessage.Cancel(again, Meetings.Mila, Meetings.At))
            .Should().Contain(["UID:week-1", "RECURRENCE-ID;TZID=Europe/Amsterdam:20261119T090000", "ORGANIZER:mailto:wim@wind.example"]);
    }

    [Fact]
    public void Forward_WhenANameTriesToBreakOut_StaysOneLine()
    {
        var hostile = Meetings.Mila with { Name = "Mila\r\nATTENDEE:mailto:evil@x.example", Email = "mila@proef.example\r\nX-EVIL:1" };

        Meetings.Lines(SchedulingMessage.Forward(Meetings.Of(Meetings.Single), Meetings.Vera, hostile, isInstead: true, Meetings.At))
            .Should().NotContain(l => l.StartsWith("X-EVIL", StringComparison.Ordinal) || l == "ATTENDEE:mailto:evil@x.example");
    }

    [Fact]
    public void Delegate_WhenReadBack_SaysWhatWasMeant()
    {
        var text = SchedulingMessage.Delegate(Meetings.Of(Meetings.Single), Meetings.Vera, Meetings.Mila, Meetings.At);

        var event_ = CalendarText.Read(text.Replace("METHOD:REPLY\r\n", "", StringComparison.Ordinal)).Events.Single();

        event_.Attendees[0].Should().BeEquivalentTo(new { PartStat = ParticipationStatus.Delegated, DelegatedTo = new[] { "mila@proef.example" }, Role = ParticipationRole.NonParticipant });
    }

    [Fact]
    public void Delegate_FromNowOn_NamesTheOccurrenceAndAllThatFollow() =>
        Meetings.Lines(SchedulingMessage.Delegate(Meetings.Of(Meetings.Series, day: 18).AndFuture(), Meetings.Vera, Meetings.Mila, Meetings.At))
            .Should().Contain("RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Amsterdam:20261119T090000");

    [Fact]
    public void AndFuture_OfASingleMeeting_StaysWhatItIs() =>
        Meetings.Lines(SchedulingMessage.Delegate(Meetings.Of(Meetings.Single).AndFuture(), Meetings.Vera, Meetings.Mila, Meetings.At))
            .Should().NotContain(l => l.StartsWith("RECURRENCE-ID", StringComparison.Ordinal));

    [Fact]
    public void Forward_OfAWholeSeries_CarriesItsRuleAndNoRecurrenceId() =>
        Meetings.Lines(SchedulingMessage.Forward(Meetings.Whole(Meetings.Series), Meetings.Vera, Meetings.Mila, true, Meetings.At))
            .Should().Contain(["DTSTART;TZID=Europe/Amsterdam:20261105T090000", "DTEND;TZID=Europe/Amsterdam:20261105T100000", "RRULE:FREQ=WEEKLY"])
            .And.NotContain(l => l.StartsWith("RECURRENCE-ID", StringComparison.Ordinal));

    [Fact]
    public void Forward_OfOneOccurrence_CarriesNoRule() =>
        Meetings.Lines(SchedulingMessage.Forward(Meetings.Of(Meetings.Series), Meetings.Vera, Meetings.Mila, true, Meetings.At))
            .Should().NotContain(l => l.StartsWith("RRULE", StringComparison.Ordinal));

    [Fact]
    public void Cancel_OfWhatWasSentFromNowOn_NamesTheSame()
    {
        var sent = SchedulingMessage.Forward(Meetings.Of(Meetings.Series, day: 18).AndFuture(), Meetings.Vera, Meetings.Mila, true, Meetings.At);

        Meetings.Lines(SchedulingMessage.Cancel(MeetingInstance.OfMessage(sent)!, Meetings.Mila, Meetings.At))
            .Should().Contain("RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Amsterdam:20261119T090000");
    }
}
