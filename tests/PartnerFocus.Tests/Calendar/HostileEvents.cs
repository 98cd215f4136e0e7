using System.Text;
using PartnerFocus.Calendar;

namespace PartnerFocus.Tests.Calendar;

/// <summary>Events with texts that try to break out, as raw lines and as what they are to be read as; the same ones for the same seed.</summary>
internal sealed class HostileEvents(int seed)
{
    private static readonly string[] Pieces =
    [
        "a", "Z", " ", "  ", "é", "e\u0301", "ß", "€", "漢", "😀", "👩\u200D👩\u200D👧", "\u202E", "\u2028", "\uFEFF", "\n", "\r\n", "\t", "\"", "'", "^", "^n", "^'", "^^",
        ";", ",", ":", "=", "\\", "\\n", "\\,", "\u0001", "\u007F", "\u0085", "BEGIN:VEVENT", "\nEND:VEVENT\n", "\r\nMETHOD:CANCEL\r\n", "=0D=0A", "mailto:x@y.z", "<b>&amp;</b>",
    ];

    private readonly Random random = new(seed);

    /// <summary>The lines of one event, unfolded, and what is expected of its texts.</summary>
    public (string Text, ExpectedTexts Expected) Next()
    {
        var expected = new ExpectedTexts(
            "u" + Plain(Hostile(10)).Replace("\n", "", StringComparison.Ordinal).Trim(), Hostile(60), Hostile(random.Next(5) == 0 ? 2_000 : 40), Hostile(20),
            [.. Enumerable.Range(0, random.Next(4)).Select(_ => Hostile(5))], [.. Enumerable.Range(0, random.Next(4)).Select(_ => Hostile(8))], Hostile(6));
        List<string> lines =
        [
            "BEGIN:VEVENT", "UID:" + CalendarWriter.Escape(expected.Uid), .. When(),
            "SUMMARY;LANGUAGE=nl:" + CalendarWriter.Escape(expected.Summary), "DESCRIPTION:" + CalendarWriter.Escape(expected.Description),
            "LOCATION;ALTREP=\"https://x.example/a;b,c\":" + CalendarWriter.Escape(expected.Location),
            "CATEGORIES:" + string.Join(',', expected.Categories.Select(CalendarWriter.Escape)),
            .. expected.Names.Select((name, i) => Attendee(i == 0 ? "ORGANIZER" : "ATTENDEE", name, i)),
            $"CONFERENCE;FEATURE=AUDIO,VIDEO;LABEL={Quoted(expected.Label)}:https://meet.example/{random.Next()}?a=b;c", .. Words(), "END:VEVENT",
        ];
        return (string.Join('\n', lines), expected);
    }

    /// <summary>What stays of a text: no control characters but line feed and tab.</summary>
    public static string Plain(string text) => string.Concat(text.Where(c => !char.IsControl(c) || c is '\n' or '\t'));

    /// <summary>What stays of a name in a parameter: tabs are taken out too, and white space around it but line breaks.</summary>
    public static string? PlainName(string text)
    {
        var plain = string.Concat(text.Where(c => !char.IsControl(c) || c == '\n'));
        var (from, to) = (0, plain.Length);
        for (; from < to && plain[from] != '\n' && char.IsWhiteSpace(plain[from]); from++)
        {
        }

        for (; to > from && plain[to - 1] != '\n' && char.IsWhiteSpace(plain[to - 1]); to--)
        {
        }

        return from == to ? null : plain[from..to];
    }

    private static string Quoted(string value) => "\"" + string.Concat(value.Where(c => !char.IsControl(c) || c == '\n'))
        .Replace("^", "^^", StringComparison.Ordinal).Replace("\"", "^'", StringComparison.Ordinal).Replace("\n", "^n", StringComparison.Ordinal) + "\"";

    private string Hostile(int pieces)
    {
        var text = new StringBuilder();

        // Runs that end a few octets before, at and behind the place where a line is folded.
        text.Append('x', random.Next(3) == 0 ? random.Next(55, 80) : 0);
        for (var n = random.Next(pieces + 1); n > 0; n--)
        {
            text.Append(Pick(Pieces));
        }

        return text.Length > 950 && pieces < 2_000 ? text.ToString(0, 900) : text.ToString();
    }

    private string Pick(params string[] from) => from[random.Next(from.Length)];

    private string[] When()
    {
        var day = new DateTime(2026, 1, 1).AddDays(random.Next(365)).ToString("yyyyMMdd", null);
        string[] start = random.Next(4) switch
        {
            0 => [$"DTSTART;VALUE=DATE:{day}", Pick($"DTEND;VALUE=DATE:{day}", "DURATION:P3D")],
            1 => [$"DTSTART:{day}T093000Z", Pick($"DTEND:{day}T113000Z", "DURATION:PT1H30M")],
            2 => [$"DTSTART;TZID=\"W. Europe Standard Time\":{day}T093000", $"DTEND;TZID=\"W. Europe Standard Time\":{day}T103000"],
            _ => [$"DTSTART:{day}T093000"],
        };
        return random.Next(3) switch
        {
            0 => [.. start, "RRULE:FREQ=MONTHLY;BYDAY=-1FR;COUNT=9", $"EXDATE:{day}T093000Z,20260401T093000Z", $"RDATE;VALUE=PERIOD:{day}T150000Z/PT2H,{day}T180000Z/{day}T190000Z"],
            1 => [.. start, $"RECURRENCE-ID{Pick("", ";RANGE=THISANDFUTURE")}:{day}T093000Z"],
            _ => start,
        };
    }

    private string Attendee(string property, string name, int i) => $"{property};CN={Quoted(name)}"
        + Pick("", ";ROLE=CHAIR", ";ROLE=OPT-PARTICIPANT", ";ROLE=NON-PARTICIPANT") + Pick("", ";CUTYPE=ROOM", ";CUTYPE=GROUP", ";CUTYPE=X-OTHER")
        + Pick("", ";PARTSTAT=ACCEPTED", ";PARTSTAT=DELEGATED", ";PARTSTAT=X-PERHAPS") + Pick("", ";RSVP=TRUE") + Pick("", ";SENT-BY=\"mailto:sec@x.example\"")
        + Pick("", ";DELEGATED-TO=\"mailto:a@x.example\",\"mailto:b@x.example\"") + Pick("", ";DELEGATED-FROM=\"mailto:c@x.example\"")
        + Pick("", ";MEMBER=\"mailto:all@x.example\";DIR=\"ldap://x/o=a\"") + $":mailto:p{i}.O'Brien+tag@x.example";

    private string[] Words() =>
    [
        "STATUS:" + Pick("CONFIRMED", "TENTATIVE", "CANCELLED"), "TRANSP:" + Pick("OPAQUE", "TRANSPARENT"), "CLASS:" + Pick("PUBLIC", "PRIVATE", "X-FIRM"),
        $"SEQUENCE:{random.Next(1000)}", $"PRIORITY:{random.Next(10)}", "CREATED:20260101T080000Z", "LAST-MODIFIED:20260102T080000Z", "DTSTAMP:20260103T080000Z",
        $"URL:https://x.example/{new string('y', random.Next(90))}", "X-MICROSOFT-CDO-BUSYSTATUS:" + Pick("FREE", "BUSY", "OOF"),
        "X-MICROSOFT-DONOTFORWARDMEETING:" + Pick("TRUE", "FALSE"), "X-MICROSOFT-DISALLOW-COUNTER:" + Pick("TRUE", "FALSE"),
        "X-NOTE;X-P=" + Quoted(Hostile(5)) + ":" + CalendarWriter.Escape(Hostile(30)),
    ];
}

/// <summary>The texts that went into an event.</summary>
internal sealed record ExpectedTexts(
    string Uid, string Summary, string Description, string Location, IReadOnlyList<string> Categories, IReadOnlyList<string> Names, string Label);
