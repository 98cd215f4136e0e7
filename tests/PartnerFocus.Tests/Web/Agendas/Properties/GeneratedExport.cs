using System.Text;
using NodaTime;

namespace PartnerFocus.Tests.Web.Agendas.Properties;

/// <summary>A generated export: its entries, and what the file as a whole says.</summary>
internal sealed record GeneratedExport
{
    /// <summary>Where everything lies that these exports hold; moved meetings may leave it.</summary>
    public static readonly Interval Winter = new(Instant.FromUtc(2026, 11, 1, 0, 0), Instant.FromUtc(2027, 3, 1, 0, 0));

    public required IReadOnlyList<GeneratedEntry> Entries { get; init; }

    /// <summary>What comes twice, as an older version.</summary>
    public IReadOnlyList<GeneratedEntry> Older { get; init; } = [];

    /// <summary>X-WR-TIMEZONE; empty when the file does not say.</summary>
    public string FloatingZone { get; init; } = "";

    /// <summary>Hours from UTC in the summer of the zone that only the file knows; in winter it is one.</summary>
    public int OwnSummer { get; init; } = 2;

    /// <summary>X-CALSTART and X-CALEND; null when the file does not say.</summary>
    public Interval? Stated { get; init; }

    /// <summary>Bytes at the end that did not arrive.</summary>
    public int Missing { get; init; }

    public required string DtStamp { get; init; }

    /// <summary>Which way the events are shuffled.</summary>
    public required int Order { get; init; }

    public bool IsWhole => Missing == 0;

    public byte[] Write()
    {
        var events = Entries.Concat(Older).SelectMany(e => e.Write(DtStamp)).ToArray();
        new Random(Order).Shuffle(events);
        var text = Ics.Calendar(string.Join("\r\n", Lines()), [OwnZone(), .. events]);
        return Encoding.UTF8.GetBytes(text)[..^Missing];
    }

    private IEnumerable<string> Lines()
    {
        yield return "X-WR-CALNAME:Proef";
        if (FloatingZone.Length > 0)
        {
            yield return "X-WR-TIMEZONE:" + FloatingZone;
        }

        if (Stated is { } stated)
        {
            yield return $"X-CALSTART:{stated.Start:uuuuMMdd'T'HHmmss'Z'}";
            yield return $"X-CALEND:{stated.End:uuuuMMdd'T'HHmmss'Z'}";
        }
    }

    private string OwnZone() =>
        "BEGIN:VTIMEZONE\r\nTZID:Kantoortijd\r\n"
        + $"BEGIN:STANDARD\r\nDTSTART:20001029T030000\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r\nTZOFFSETFROM:+0{OwnSummer}00\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\n"
        + $"BEGIN:DAYLIGHT\r\nDTSTART:20000326T020000\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0{OwnSummer}00\r\nEND:DAYLIGHT\r\n"
        + "END:VTIMEZONE\r\n";
}
