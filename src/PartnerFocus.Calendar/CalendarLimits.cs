namespace PartnerFocus.Calendar;

/// <summary>
/// How much a calendar file may contain. What goes over a limit is cut, left out or not read, and always reported;
/// one absurd event never costs the rest of the file. Sizes are octets unless the name says otherwise.
/// </summary>
public sealed record CalendarLimits
{
    /// <summary>The limits for files that people upload.</summary>
    public static CalendarLimits Default { get; } = new();

    /// <summary>No limit on the size of the file or the number of events; everything else as in <see cref="Default"/>.</summary>
    public static CalendarLimits None { get; } = new() { MaxBytes = long.MaxValue, MaxEvents = int.MaxValue };

    /// <summary>Octets that are read; what follows is not, and the calendar then counts as cut off.</summary>
    public long MaxBytes { get; init; } = 20 * 1024 * 1024;

    /// <summary>VEVENTs that are read; the rest is left out.</summary>
    public int MaxEvents { get; init; } = 50_000;

    /// <summary>Octets of one physical line; the property it belongs to is dropped.</summary>
    public int MaxLine { get; init; } = 1024 * 1024;

    /// <summary>Octets of one unfolded property; a longer one is dropped.</summary>
    public int MaxProperty { get; init; } = 2 * 1024 * 1024;

    /// <summary>Octets of one whole component; a larger event is left out. It bounds memory where many long properties meet.</summary>
    public int MaxComponent { get; init; } = 8 * 1024 * 1024;

    /// <summary>Components inside each other; deeper ones are skipped.</summary>
    public int MaxDepth { get; init; } = 10;

    /// <summary>Parameters of one property; a property with more is dropped.</summary>
    public int MaxParameters { get; init; } = 100;

    /// <summary>Properties of one component; an event with more is left out.</summary>
    public int MaxProperties { get; init; } = 5_000;

    /// <summary>Octets of a UID; an event with a longer one is left out.</summary>
    public int MaxUid { get; init; } = 1_024;

    /// <summary>Attendees of one event; an event with more is left out.</summary>
    public int MaxAttendees { get; init; } = 1_000;

    /// <summary>Characters (UTF-16 units) of SUMMARY and LOCATION; longer ones are cut.</summary>
    public int MaxTitleCharacters { get; init; } = 1_000;

    /// <summary>Characters (UTF-16 units) of DESCRIPTION; longer ones are cut.</summary>
    public int MaxTextCharacters { get; init; } = 64_000;

    /// <summary>RDATE and EXDATE values of one event together; an event with more is left out.</summary>
    public int MaxDates { get; init; } = 10_000;

    /// <summary>RRULEs and EXRULEs of one event together; an event with more is left out.</summary>
    public int MaxRules { get; init; } = 50;

    /// <summary>RRULEs and EXRULEs of a file in events that have several, beyond the first of each; an event with more of them is left out.</summary>
    public int MaxFurtherRules { get; init; } = 10_000;

    /// <summary>
    /// Dates (RDATE, EXDATE), categories, ways to join, and addresses that were not read shortly before, of a file, beyond
    /// <see cref="UsualValues"/> for each of its events; an event that brings more of them is left out. It bounds memory where a whole file is kept.
    /// </summary>
    public int MaxFurtherValues { get; init; } = 200_000;

    /// <summary>Such values that an event may always have.</summary>
    public const int UsualValues = 8;

    /// <summary>Occurrences of one event in one window that are shown; it bounds rules of seconds.</summary>
    public int MaxOccurrences { get; init; } = 3_500;

    /// <summary>Periods in a row (days, months … as the rule counts) without an occurrence, after which a rule is taken to have ended.</summary>
    public int MaxEmptyPeriods { get; init; } = 100_000;

    /// <summary>
    /// Instances of one series that are looked at for one window: days of seconds. Only a rule made to hurt has more, of which an EXRULE takes all,
    /// or a PERIOD or a change for this and future ones makes the window centuries long; the rest is then not given.
    /// </summary>
    public int MaxInstances { get; init; } = 1_000_000;

    /// <summary>Periods that are looked at, over all rules of a file, to say what is odd about them; of the rules that follow nothing is said.</summary>
    public long MaxRuleSteps { get; init; } = 1_000_000;

    /// <summary>Time zones that a file may name or define; further ones go by their name alone: known, guessed, or where times without a zone are.</summary>
    public int MaxZones { get; init; } = 2_000;

    /// <summary>STANDARD and DAYLIGHT parts of one VTIMEZONE; further ones are passed over.</summary>
    public int MaxObservances { get; init; } = 500;

    /// <summary>RDATE values of one such part; further ones are passed over.</summary>
    public int MaxZoneDates { get; init; } = 1_000;

    /// <summary>Categories of one event, and addresses in one DELEGATED-TO or DELEGATED-FROM; further ones are passed over.</summary>
    public int MaxListed { get; init; } = 200;

    /// <summary>First year an event may touch.</summary>
    public int MinYear { get; init; } = 1900;

    /// <summary>Last year an event may touch.</summary>
    public int MaxYear { get; init; } = 2100;

    /// <summary>Problems that are kept beside those of left-out events; further ones are only counted.</summary>
    public int MaxProblems { get; init; } = 10_000;

    /// <summary>Left-out events whose line and cause are kept; further ones are only counted. It bounds memory where a file is nothing but broken events.</summary>
    public int MaxCauses { get; init; } = 100_000;
}
