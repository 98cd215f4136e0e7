using PartnerFocus.Calendar.Lines;

namespace PartnerFocus.Calendar;

/// <summary>The properties of a VEVENT that are understood.</summary>
internal enum EventProperty
{
    Other,
    Uid,
    DtStart,
    DtEnd,
    Duration,
    RecurrenceId,
    RRule,
    ExRule,
    RDate,
    ExDate,
    Summary,
    Description,
    AltDescription,
    Location,
    Organizer,
    Attendee,
    Status,
    Transp,
    Class,
    Created,
    LastModified,
    DtStamp,
    Sequence,
    Categories,
    Priority,
    Url,
    BusyStatus,
    IntendedStatus,
    DoNotForward,
    DisallowCounter,
    WholeDays,
    Conference,
    Comment,
    Begin,
    End,
}

/// <summary>Finds a property by its name.</summary>
internal static class EventProperties
{
    /// <summary>Places in the table below: enough that few names share one.</summary>
    private const int Places = 256;

    private static readonly (byte[] Name, EventProperty Property)[][] ByPlace = Arrange(
        ("UID", EventProperty.Uid), ("DTSTART", EventProperty.DtStart), ("DTEND", EventProperty.DtEnd),
        ("DURATION", EventProperty.Duration), ("RECURRENCE-ID", EventProperty.RecurrenceId),
        ("RRULE", EventProperty.RRule), ("EXRULE", EventProperty.ExRule), ("RDATE", EventProperty.RDate),
        ("EXDATE", EventProperty.ExDate), ("SUMMARY", EventProperty.Summary),
        ("DESCRIPTION", EventProperty.Description), ("X-ALT-DESC", EventProperty.AltDescription),
        ("LOCATION", EventProperty.Location), ("ORGANIZER", EventProperty.Organizer),
        ("ATTENDEE", EventProperty.Attendee), ("STATUS", EventProperty.Status), ("TRANSP", EventProperty.Transp),
        ("CLASS", EventProperty.Class), ("CREATED", EventProperty.Created), ("DCREATED", EventProperty.Created),
        ("LAST-MODIFIED", EventProperty.LastModified), ("DTSTAMP", EventProperty.DtStamp),
        ("SEQUENCE", EventProperty.Sequence), ("CATEGORIES", EventProperty.Categories),
        ("PRIORITY", EventProperty.Priority), ("URL", EventProperty.Url), ("COMMENT", EventProperty.Comment),
        ("X-MICROSOFT-CDO-BUSYSTATUS", EventProperty.BusyStatus),
        ("X-MICROSOFT-CDO-INTENDEDSTATUS", EventProperty.IntendedStatus),
        ("X-MICROSOFT-DONOTFORWARDMEETING", EventProperty.DoNotForward),
        ("X-MICROSOFT-DISALLOW-COUNTER", EventProperty.DisallowCounter),
        ("X-MICROSOFT-CDO-ALLDAYEVENT", EventProperty.WholeDays),
        ("CONFERENCE", EventProperty.Conference), ("X-GOOGLE-CONFERENCE", EventProperty.Conference),
        ("X-MICROSOFT-SKYPETEAMSMEETINGURL", EventProperty.Conference),
        ("BEGIN", EventProperty.Begin), ("END", EventProperty.End));

    private static readonly string[] AlsoKnown =
        ["ATTACH", "CONTACT", "GEO", "IMAGE", "COLOR", "REFRESH-INTERVAL", "SOURCE", "RELATED-TO", "RESOURCES",
         "REQUEST-STATUS", "DUE", "COMPLETED", "PERCENT-COMPLETE", "TRIGGER", "ACTION", "REPEAT", "TZID", "METHOD", "VERSION", "PRODID"];

    public static EventProperty Find(ReadOnlySpan<byte> name)
    {
        foreach (var (known, property) in ByPlace[PlaceOf(name)])
        {
            if (name.SequenceEqual(known) || Octets.Is(name, known))
            {
                return property;
            }
        }

        return EventProperty.Other;
    }

    /// <summary>
    /// Whether a line is a property and not the rest of a text that was broken without a fold, such as
    /// <c>Agenda: budget</c>. An unknown name counts when it is written as names are: in capitals.
    /// </summary>
    public static bool IsProperty(in ContentLine line) =>
        Find(line.Name) != EventProperty.Other || !line.Name.ContainsAnyInRange((byte)'a', (byte)'z')
        || Octets.StartsWith(line.Name, "X-"u8) || IsAlsoKnown(line.Name);

    private static bool IsAlsoKnown(ReadOnlySpan<byte> name)
    {
        foreach (var known in AlsoKnown)
        {
            if (System.Text.Ascii.EqualsIgnoreCase(name, known))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>By length, first and last letter, case aside: no two names understood here are alike in all three.</summary>
    private static int PlaceOf(ReadOnlySpan<byte> name) =>
        name.IsEmpty ? 0 : ((name.Length * 31) + ((name[0] | 0x20) * 7) + (name[^1] | 0x20)) & (Places - 1);

    private static (byte[] Name, EventProperty Property)[][] Arrange(params (string Name, EventProperty Property)[] names)
    {
        var byPlace = names.Select(n => (Name: System.Text.Encoding.ASCII.GetBytes(n.Name), n.Property)).ToLookup(n => PlaceOf(n.Name));
        return [.. Enumerable.Range(0, Places).Select(place => byPlace[place].ToArray())];
    }
}
