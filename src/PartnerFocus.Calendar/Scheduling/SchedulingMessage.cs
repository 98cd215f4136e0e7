using NodaTime;

namespace PartnerFocus.Calendar.Scheduling;

/// <summary>
/// Builds the messages with which a place in a meeting is handed on and taken back (iTIP, RFC 5546). Every one keeps UID, ORGANIZER
/// and SEQUENCE of the meeting as they are, names the occurrence (one, several each by itself, one and all that follow, or by UID alone the series), carries the zones it needs and nothing that is the owner's own:
/// no alarms, categories or priority. Only an organiser raises SEQUENCE (RFC 5546 §2.1.4), but for what has to replace a REQUEST that was handed on before; of two messages with the same one the
/// later DTSTAMP counts (§2.1.5). All give the whole VCALENDAR: CRLF, folded, UTF-8.
/// </summary>
public static class SchedulingMessage
{
    /// <summary>
    /// REPLY to the organiser: somebody else comes. The delegator stays on the list as NON-PARTICIPANT, so that changes keep coming,
    /// and the delegatee stands beside, as RFC 5546 §3.2.2.3 demands (its table in §3.2.3 says one ATTENDEE; the text is the later word).
    /// </summary>
    /// <param name="meeting">What it is about.</param>
    /// <param name="delegator">Who does not come; name, address and who sends on behalf count.</param>
    /// <param name="delegatee">Who comes; name and address count.</param>
    /// <param name="at">DTSTAMP: when the message is made.</param>
    /// <param name="isInvited">Whether the delegatee was invited beside the delegator: that line is the delegatee's own, and stays out.</param>
    public static string Delegate(MeetingInstance meeting, CalAddress delegator, CalAddress delegatee, Instant at, bool isInvited = false) => Write("REPLY", meeting, at, one => [
        PropertyText.Address("ATTENDEE", From(delegator, delegatee)),
        .. isInvited ? Array.Empty<string>() : [PropertyText.Address("ATTENDEE", To(delegator, delegatee) with { PartStat = ParticipationStatus.Accepted })],
        .. Text("SUMMARY", one.Event.Summary),
    ]);

    /// <summary>REPLY to the organiser with an answer of one's own (RFC 5546 §3.2.3).</summary>
    /// <param name="meeting">What it is about.</param>
    /// <param name="attendee">Who answers, with the answer and who sends on behalf; ROLE is left out.</param>
    /// <param name="at">DTSTAMP: when the message is made.</param>
    /// <param name="comment">A word beside it (COMMENT); null for none.</param>
    public static string Reply(MeetingInstance meeting, CalAddress attendee, Instant at, string? comment = null) => Write("REPLY", meeting, at, one => [
        PropertyText.Address("ATTENDEE", attendee with { Role = ParticipationRole.Required, Rsvp = false }),
        .. Text("SUMMARY", one.Event.Summary),
        .. comment is null ? Array.Empty<string>() : ["COMMENT:" + CalendarWriter.Escape(comment)],
    ]);

    /// <summary>
    /// REPLY to the organiser from who came in somebody's place: that one's own answer, with the delegator beside it (RFC 5546 §4.2.6
    /// and §4.2.7, "Delegate Accepts the Meeting" and "Delegate Declines the Meeting").
    /// </summary>
    /// <param name="meeting">What it is about.</param>
    /// <param name="delegator">Whose place it was; name and address count.</param>
    /// <param name="delegatee">Who answers: name, address, answer and who sends on behalf count.</param>
    /// <param name="at">DTSTAMP: when the message is made.</param>
    public static string ReplyAsDelegatee(MeetingInstance meeting, CalAddress delegator, CalAddress delegatee, Instant at) => Write("REPLY", meeting, at, one => [
        PropertyText.Address("ATTENDEE", To(delegator, delegatee) with { PartStat = delegatee.PartStat, SentBy = delegatee.SentBy }),
        PropertyText.Address("ATTENDEE", From(delegator, delegatee) with { SentBy = null }),
        .. Text("SUMMARY", one.Event.Summary),
    ]);

    /// <summary>
    /// COUNTER to the organiser: could this part of it be at this time, for which alone the attendee comes (RFC 5546 §3.2.7)? Who comes
    /// for the whole is proposed beside. SEQUENCE is the organiser's own.
    /// </summary>
    /// <param name="meeting">What it is about.</param>
    /// <param name="attendee">Who asks; name, address and who sends on behalf count.</param>
    /// <param name="beside">Who comes for the whole; null for nobody.</param>
    /// <param name="part">Start, inclusive, and end, exclusive, of the part.</param>
    /// <param name="at">DTSTAMP: when the message is made.</param>
    /// <param name="comment">What is meant, in words, since programs show a counter proposal as another time for the whole.</param>
    public static string Counter(MeetingInstance meeting, CalAddress attendee, CalAddress? beside, Interval part, Instant at, string comment) => Write("COUNTER", meeting.During(part), at, one => [
        PropertyText.Address("ATTENDEE", attendee with { Role = ParticipationRole.Required, Rsvp = false, PartStat = ParticipationStatus.Tentative }),
        .. beside is null ? Array.Empty<string>() : [PropertyText.Address("ATTENDEE", new CalAddress { Name = beside.Name, Email = beside.Email })],
        .. Text("SUMMARY", one.Event.Summary),
        "COMMENT:" + CalendarWriter.Escape(comment),
    ]);

    /// <summary>
    /// REQUEST to who comes: the organiser's own meeting, handed on (RFC 5546 §3.2.2.3), or passed along where the other comes as
    /// well (§4.2.7 "Forwarding an Event Request").
    /// </summary>
    /// <param name="meeting">What it is about.</param>
    /// <param name="delegator">Whose place it is.</param>
    /// <param name="delegatee">Who comes.</param>
    /// <param name="isInstead">Whether the delegator does not come.</param>
    /// <param name="at">DTSTAMP: when the message is made.</param>
    /// <param name="sequence">SEQUENCE at the least, so that it replaces what was handed on before; the meeting's own where that is higher.</param>
    public static string Forward(MeetingInstance meeting, CalAddress delegator, CalAddress delegatee, bool isInstead, Instant at, int sequence = 0) => Write("REQUEST", meeting, at, one => [
        .. Attendees(one, isInstead ? [delegator.Email, delegatee.Email] : [delegatee.Email]),
        .. isInstead ? [PropertyText.Address("ATTENDEE", From(delegator, delegatee) with { SentBy = null })] : Array.Empty<string>(),
        PropertyText.Address("ATTENDEE", (isInstead ? To(delegator, delegatee) : delegatee) with { Rsvp = true }),
        .. Carried(one),
    ], sequence: sequence);

    /// <summary>CANCEL to who need no longer come: the meeting leaves that calendar, and stays in all others (RFC 5546 §3.2.5).</summary>
    /// <param name="meeting">What it is about.</param>
    /// <param name="delegatee">Who need not come.</param>
    /// <param name="at">DTSTAMP: when the message is made.</param>
    /// <param name="isSilent">Whether even the title stays out.</param>
    /// <param name="sequence">SEQUENCE at the least: that of the last REQUEST that was handed on.</param>
    public static string Cancel(MeetingInstance meeting, CalAddress delegatee, Instant at, bool isSilent = false, int sequence = 0) => Write("CANCEL", meeting, at, one => [
        PropertyText.Address("ATTENDEE", new CalAddress { Name = delegatee.Name, Email = delegatee.Email }),
        .. isSilent ? [] : Text("SUMMARY", one.Event.Summary),
        "STATUS:CANCELLED",
    ], sequence: sequence);

    /// <summary>
    /// REQUEST to everybody in a meeting of one's own: somebody else leads it (RFC 5546 §3.2.2.1). The new one is a required
    /// participant and chair; who led it stays as optional, or as required where a part of it stays the own. A meeting without an
    /// organiser gets its owner as one.
    /// </summary>
    /// <param name="meeting">What it is about.</param>
    /// <param name="owner">Who led it, and stays its organiser.</param>
    /// <param name="leader">Who leads it now; null where the owner leads it again.</param>
    /// <param name="stays">Whether the owner still comes.</param>
    /// <param name="at">DTSTAMP: when the message is made.</param>
    /// <param name="sequence">SEQUENCE at the least, as with <see cref="Forward"/>.</param>
    public static string Update(MeetingInstance meeting, CalAddress owner, CalAddress? leader, bool stays, Instant at, int sequence = 0) => Write("REQUEST", meeting, at, one => [
        .. Attendees(one, [owner.Email, leader?.Email ?? owner.Email]),
        PropertyText.Address("ATTENDEE", new CalAddress
        {
            Name = owner.Name,
            Email = owner.Email,
            Role = leader is null ? ParticipationRole.Chair : stays ? ParticipationRole.Required : ParticipationRole.Optional,
            PartStat = leader is null || stays ? ParticipationStatus.Accepted : ParticipationStatus.Declined,
        }),
        .. leader is null ? Array.Empty<string>() : [PropertyText.Address("ATTENDEE", new CalAddress { Name = leader.Name, Email = leader.Email, Role = ParticipationRole.Chair, Rsvp = true })],
        .. Carried(one),
    ], owner, sequence);

    /// <summary>
    /// REQUEST to everybody in a meeting of one's own: somebody comes beside (RFC 5546 §3.2.2.1). Its owner leads it as before. A meeting
    /// without an organiser gets its owner as one.
    /// </summary>
    /// <param name="meeting">What it is about.</param>
    /// <param name="owner">Who leads it, and stays its organiser.</param>
    /// <param name="beside">Who comes as well; name and address count.</param>
    /// <param name="at">DTSTAMP: when the message is made.</param>
    /// <param name="sequence">SEQUENCE at the least, as with <see cref="Forward"/>.</param>
    public static string UpdateBeside(MeetingInstance meeting, CalAddress owner, CalAddress beside, Instant at, int sequence = 0) => Write("REQUEST", meeting, at, one => [
        .. Attendees(one, [owner.Email, beside.Email]),
        PropertyText.Address("ATTENDEE", new CalAddress { Name = owner.Name, Email = owner.Email, Role = ParticipationRole.Chair, PartStat = ParticipationStatus.Accepted }),
        PropertyText.Address("ATTENDEE", new CalAddress { Name = beside.Name, Email = beside.Email, Rsvp = true }),
        .. Carried(one),
    ], owner, sequence);

    private static CalAddress From(CalAddress delegator, CalAddress delegatee) => new()
    {
        Name = delegator.Name,
        Email = delegator.Email,
        Role = ParticipationRole.NonParticipant,
        PartStat = ParticipationStatus.Delegated,
        DelegatedTo = [delegatee.Email],
        SentBy = delegator.SentBy,
    };

    private static CalAddress To(CalAddress delegator, CalAddress delegatee) =>
        new() { Name = delegatee.Name, Email = delegatee.Email, DelegatedFrom = [delegator.Email] };

    private static string Write(
        string method, MeetingInstance meeting, Instant at, Func<MeetingInstance, IEnumerable<string>> rest, CalAddress? organizer = null, int sequence = 0)
    {
        var writer = new CalendarWriter("-//PartnerFocus//PartnerFocus//EN", method);
        foreach (var zone in meeting.ZoneTexts())
        {
            writer.WriteZone(zone);
        }

        // Several components of one UID, each with its RECURRENCE-ID, are one message (RFC 5546 §3.2.2, §3.2.3, §3.2.5).
        foreach (var line in meeting.All.SelectMany(one => Head(one, at, organizer, sequence).Concat(rest(one)).Append("END:VEVENT")))
        {
            writer.WriteLine(line);
        }

        return System.Text.Encoding.UTF8.GetString(writer.ToArray());
    }

    private static string[] Head(MeetingInstance meeting, Instant at, CalAddress? organizer, int sequence) =>
    [
        "BEGIN:VEVENT",
        "UID:" + CalendarWriter.Escape(meeting.Event.Uid),
        "DTSTAMP:" + RecurrenceKey.Format(at.InUtc().LocalDateTime, false, true),
        "SEQUENCE:" + Math.Max(meeting.Event.Sequence, sequence).ToString(System.Globalization.CultureInfo.InvariantCulture),
        .. meeting.RecurrenceId is { } name ? [PropertyText.Date(meeting.IsAndFuture ? "RECURRENCE-ID;RANGE=THISANDFUTURE" : "RECURRENCE-ID", name)] : Array.Empty<string>(),
        PropertyText.Date("DTSTART", meeting.Start),
        .. meeting.End is { } end ? [PropertyText.Date("DTEND", end)] : Array.Empty<string>(),
        .. meeting.Event.Organizer is null && organizer is not null
            ? [PropertyText.Address("ORGANIZER", new CalAddress { Name = organizer.Name, Email = organizer.Email })]
            : Lines(meeting, "ORGANIZER").Take(1),
    ];

    /// <summary>What of a meeting goes along to somebody who comes to it.</summary>
    private static IEnumerable<string> Carried(MeetingInstance meeting) =>
    [
        .. Text("SUMMARY", meeting.Event.Summary),
        .. Text("DESCRIPTION", meeting.Event.Description),
        .. Text("LOCATION", meeting.Event.Location),
        .. Lines(meeting, "URL"),
        .. Lines(meeting, "CLASS"),
        .. Lines(meeting, "CONFERENCE"),
        .. meeting.IsSeries ? [.. Lines(meeting, "RRULE"), .. Lines(meeting, "RDATE"), .. Lines(meeting, "EXDATE")] : Array.Empty<string>(),
    ];

    private static string[] Text(string name, string value) => value.Length == 0 ? [] : [$"{name}:{CalendarWriter.Escape(value)}"];

    /// <summary>The other participants, as they stand in the event.</summary>
    private static IEnumerable<string> Attendees(MeetingInstance meeting, string[] without) =>
        Lines(meeting, "ATTENDEE").Where(line => !without.Any(email => line.EndsWith(":" + email, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Content lines of the event, as they were read.</summary>
    private static IEnumerable<string> Lines(MeetingInstance meeting, string name) => meeting.Event.Text.Split('\n')
        .Where(line => line.StartsWith(name, StringComparison.OrdinalIgnoreCase) && line.Length > name.Length && line[name.Length] is ':' or ';');
}
