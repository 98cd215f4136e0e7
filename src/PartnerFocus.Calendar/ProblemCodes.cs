using System.Collections.Frozen;
using System.Globalization;

namespace PartnerFocus.Calendar;

/// <summary>The problems that reading can report; each has a stable code and an English sentence.</summary>
public static class ProblemCodes
{
    internal const string NotACalendar = "not-a-calendar";
    internal const string CutOff = "cut-off";
    internal const string EventCutOff = "event-cut-off";
    internal const string FileTooBig = "file-too-big";
    internal const string TooManyEvents = "too-many-events";
    internal const string NoCalendar = "no-calendar";
    internal const string MissingEnd = "missing-end";
    internal const string StrayEnd = "stray-end";
    internal const string TooDeep = "too-deep";
    internal const string EventTooDeep = "event-too-deep";
    internal const string Method = "method";
    internal const string UnknownMethod = "unknown-method";
    internal const string NoStart = "no-dtstart";
    internal const string BadStart = "bad-dtstart";
    internal const string DateOutOfRange = "date-out-of-range";
    internal const string BadRecurrenceId = "bad-recurrence-id";
    internal const string UidTooLong = "uid-too-long";
    internal const string TooManyAttendees = "too-many-attendees";
    internal const string TooManyDates = "too-many-dates";
    internal const string TooManyRules = "too-many-rules";
    internal const string TooManyProperties = "too-many-properties";
    internal const string ComponentTooBig = "component-too-big";
    internal const string NeededTooLong = "needed-property-too-long";
    internal const string Superseded = "superseded";
    internal const string MissingUid = "missing-uid";
    internal const string BadProperty = "bad-property";
    internal const string BadLine = "bad-line";
    internal const string JoinedLine = "joined-line";
    internal const string LineTooLong = "line-too-long";
    internal const string TooManyParameters = "too-many-parameters";
    internal const string TextCut = "text-cut";
    internal const string EndBeforeStart = "end-before-start";
    internal const string BadRule = "bad-rrule";
    internal const string RuleCalendar = "unsupported-rscale";
    internal const string RuleForbidden = "rrule-forbidden";
    internal const string RuleMismatch = "rrule-mismatch";
    internal const string RuleEmpty = "rrule-empty";
    internal const string RuleEnded = "rrule-ended";
    internal const string RulePartTwice = "rrule-part-twice";
    internal const string RulePartUnknown = "rrule-part-unknown";
    internal const string RuleNumber = "rrule-number";
    internal const string TooManyRulesInFile = "too-many-rules-in-file";
    internal const string RulesUnchecked = "rrules-unchecked";
    internal const string RuleDense = "rrule-dense";
    internal const string RuleCountCut = "rrule-count-cut";
    internal const string TooManyValuesInFile = "too-many-values-in-file";
    internal const string OddProperty = "odd-property";
    internal const string EndTwice = "end-twice";
    internal const string BadLines = "bad-lines";
    internal const string RuleInOverride = "rrule-in-override";
    internal const string OverrideAlone = "override-without-master";
    internal const string UnknownZone = "unknown-zone";
    internal const string ZoneByOffset = "zone-by-offset";
    internal const string ZoneDiffers = "zone-differs";
    internal const string ZoneTwice = "zone-defined-twice";
    internal const string BadZone = "bad-vtimezone";
    internal const string ZonePart = "vtimezone-part";
    internal const string ZoneOffset = "vtimezone-offset";
    internal const string ZoneCut = "vtimezone-cut";
    internal const string TooManyZones = "too-many-zones";
    internal const string EmptyZone = "empty-tzid";
    internal const string Windows1252 = "encoding-windows-1252";
    internal const string Utf16 = "encoding-utf-16";
    internal const string ControlCharacters = "control-characters";
    internal const string VCalendar1 = "vcalendar-1";
    internal const string MoreProblems = "more-problems";

    private const ProblemSeverity W = ProblemSeverity.Warning;
    private const ProblemSeverity E = ProblemSeverity.Error;

    private static readonly FrozenDictionary<string, (ProblemSeverity Severity, string Text)> Known =
        new Dictionary<string, (ProblemSeverity, string)>
        {
            [NotACalendar] = (E, "This is not a calendar file."),
            [CutOff] = (E, "The file ends before the calendar does; it is not taken as the whole calendar."),
            [EventCutOff] = (E, "The file ends in the middle of this event, so the event is left out."),
            [FileTooBig] = (E, "The file is larger than {0} bytes; the rest was not read."),
            [TooManyEvents] = (E, "The file has more than {0} events; this one is left out."),
            [NoCalendar] = (W, "The file has events outside a VCALENDAR; they are read all the same."),
            [MissingEnd] = (W, "{0} has no END; it is taken to end here."),
            [StrayEnd] = (W, "END:{0} closes nothing and is ignored."),
            [TooDeep] = (W, "A component lies more than {0} levels deep and is skipped."),
            [EventTooDeep] = (E, "An event lies more than {0} levels deep and is left out."),
            [Method] = (W, "An event of a {0} message is not an entry of the calendar and is left out."),
            [UnknownMethod] = (W, "The file is a {0} message, which RFC 5546 does not know; its events are read as entries."),
            [NoStart] = (E, "An event without a start (DTSTART) is left out."),
            [BadStart] = (E, "An event whose start cannot be read (\"{0}\") is left out."),
            [DateOutOfRange] = (E, "An event with a date outside {1}–{2} (\"{0}\") is left out."),
            [BadRecurrenceId] = (E, "A changed occurrence whose RECURRENCE-ID cannot be read (\"{0}\") is left out."),
            [UidTooLong] = (E, "An event whose UID is longer than {0} bytes is left out."),
            [TooManyAttendees] = (E, "An event with more than {0} attendees is left out."),
            [TooManyDates] = (E, "An event with more than {0} dates in RDATE and EXDATE is left out."),
            [TooManyRules] = (E, "An event with more than {0} rules is left out."),
            [TooManyProperties] = (E, "An event with more than {0} properties is left out."),
            [ComponentTooBig] = (E, "An event larger than {0} bytes is left out."),
            [NeededTooLong] = (E, "An event whose {0} is too long to read is left out."),
            [Superseded] = (W, "There is a newer version of this event in the file; this one is set aside."),
            [MissingUid] = (W, "An event has no UID; one is derived from organiser, start and title."),
            [BadProperty] = (W, "{0} cannot be read (\"{1}\") and is ignored."),
            [BadLine] = (W, "A line is no property and is skipped."),
            [JoinedLine] = (W, "A line broken without a fold is joined to the {0} before it."),
            [LineTooLong] = (W, "{0} is too long and is ignored."),
            [TooManyParameters] = (W, "{0} has more than {1} parameters and is ignored."),
            [TextCut] = (W, "{0} is longer than {1} characters and is cut."),
            [EndBeforeStart] = (W, "An event ends before it starts; it is taken to have no length."),
            [BadRule] = (E, "The rule \"{0}\" cannot be read ({1}); the event is kept once, without repeating. Correct the rule in the calendar program and export again."),
            [RuleCalendar] = (E, "The rule counts in the calendar {0}, which is not supported; the event is kept once, without repeating."),
            [RuleForbidden] = (W, "The rule \"{0}\" uses a combination that RFC 5545 forbids ({1})."),
            [RuleMismatch] = (W, "The start does not fit the rule \"{0}\"; other programs may show one occurrence more."),
            [RuleEmpty] = (E, "The rule \"{0}\" falls on no day at all, so it puts nothing in the calendar. Correct the rule in the calendar program and export again."),
            [RuleEnded] = (W, "The rule \"{0}\" ends before its first occurrence, so it puts nothing in the calendar."),
            [RulePartTwice] = (W, "The rule \"{0}\" has one part twice; the last one counts ({1})."),
            [RulePartUnknown] = (W, "The rule \"{0}\" has a part that RFC 5545 does not know; it is passed over ({1})."),
            [RuleNumber] = (W, "The rule \"{0}\" has a number that no calendar is long enough for ({1})."),
            [RuleDense] = (W, "The rule \"{0}\" falls thousands of times within a week; only the first of them are shown. Correct the rule in the calendar program and export again."),
            [RuleCountCut] = (W, "The rule \"{0}\" has a COUNT that is too large to be counted to its end; it ends earlier here. Give it an UNTIL instead and export again."),
            [RulesUnchecked] = (W, "The rules from here on are read, but not checked: those before them took too long."),
            [TooManyRulesInFile] = (E, "The file has more than {0} rules in events with several; an event with more of them is left out."),
            [TooManyValuesInFile] = (E, "The file has more than {0} dates, addresses and categories beyond what its events usually have; an event that brings more of them is left out."),
            [OddProperty] = (W, "{0} is not written as RFC 5545 has it (\"{1}\"); it is read as well as can be."),
            [EndTwice] = (W, "An event has both an end (DTEND) and a length (DURATION); the end counts."),
            [BadLines] = (W, "Lines outside the events that belong to nothing are skipped: {0}."),
            [RuleInOverride] = (W, "A changed occurrence carries a rule of its own, which is ignored."),
            [OverrideAlone] = (W, "A changed occurrence comes without its series and is shown as a single event."),
            [UnknownZone] = (W, "The time zone \"{0}\" is unknown; its times are read as {1}."),
            [ZoneByOffset] = (W, "The time zone \"{0}\" is unknown but for its offset; its times are read as {1}."),
            [ZoneDiffers] = (W, "The file defines the time zone \"{0}\" otherwise than is known of it; the file's rules are used."),
            [ZoneTwice] = (W, "The file defines the time zone \"{0}\" a second time and otherwise; the first definition is used."),
            [BadZone] = (W, "The definition of the time zone \"{0}\" cannot be read and is ignored."),
            [ZonePart] = (W, "In the definition of the time zone \"{0}\" this is missing or cannot be read: {1}. Where the zone is known by its name, what is known is used."),
            [ZoneOffset] = (W, "In the definition of the time zone \"{0}\" the offset \"{1}\" is not written as RFC 5545 has it; it is read as {2}."),
            [ZoneCut] = (W, "The definition of the time zone \"{0}\" has more than {1} parts of a kind; the rest is not read. Where the zone is known by its name, what is known is used."),
            [TooManyZones] = (W, "The file names or defines more than {0} time zones; further ones go by their name alone."),
            [EmptyZone] = (W, "A time has an empty TZID; it is read as a time without a zone."),
            [Windows1252] = (W, "The file is not UTF-8; it is read as Windows-1252."),
            [Utf16] = (W, "The file is UTF-16."),
            [ControlCharacters] = (W, "Control characters are taken out."),
            [VCalendar1] = (W, "The file is in the older vCalendar 1.0 format."),
            [MoreProblems] = (W, "More problems that are not listed: {0}."),
        }.ToFrozenDictionary();

    /// <summary>Every code that <see cref="CalendarProblem.Code"/> can have, in alphabetical order.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Known.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The English sentence of a code, with placeholders {0}, {1} … for the arguments.</summary>
    /// <param name="code">One of <see cref="All"/>.</param>
    /// <exception cref="KeyNotFoundException">The code is not one of <see cref="All"/>.</exception>
    public static string TextOf(string code) => Known[code].Text;

    internal static CalendarProblem Make(int line, string code, params string[] arguments)
    {
        var (severity, text) = Known[code];
        var message = arguments.Length == 0 ? text : string.Format(CultureInfo.InvariantCulture, text, arguments);
        return new CalendarProblem(line, severity, code, message, arguments);
    }
}
