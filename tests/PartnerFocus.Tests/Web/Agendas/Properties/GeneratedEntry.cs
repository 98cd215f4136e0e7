using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace PartnerFocus.Tests.Web.Agendas.Properties;

/// <summary>One event or series of a generated agenda, as a program would write it.</summary>
internal sealed record GeneratedEntry
{
    private static readonly LocalDateTimePattern Stamp = LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss");

    /// <summary>The meeting, whatever UID an export gives it.</summary>
    public required int Id { get; init; }

    public required string Uid { get; init; }

    public required string Title { get; init; }

    public required LocalDateTime Start { get; init; }

    /// <summary>What stands after DTSTART's name: a zone, nothing for a floating time, or a date; UTC is <c>Z</c>.</summary>
    public required string Zone { get; init; }

    public string Organizer { get; init; } = "";

    public string Class { get; init; } = "";

    public string More { get; init; } = "";

    /// <summary>RRULE; empty for a single event.</summary>
    public string Rule { get; init; } = "";

    public int Sequence { get; init; }

    public IReadOnlyList<LocalDateTime> Without { get; init; } = [];

    /// <summary>Changed occurrences: where it was, where it is, its title.</summary>
    public IReadOnlyList<(LocalDateTime Was, LocalDateTime Is, string Title)> Changes { get; init; } = [];

    /// <summary>Whether this export's file holds it in a form nobody can read.</summary>
    public bool IsUnreadable { get; init; }

    public bool IsSeries => Rule.Length > 0;

    public bool IsPrivate => Class is not "" and not "CLASS:PUBLIC";

    /// <summary>Its VEVENTs.</summary>
    public IEnumerable<string> Write(string dtStamp)
    {
        yield return Event(dtStamp, IsUnreadable ? "DTSTART:someday" : Time("DTSTART", Start), Title,
            [.. Rule.Length > 0 ? ["RRULE:" + Rule] : Array.Empty<string>(), .. Without.Select(w => Time("EXDATE", w))]);
        foreach (var (was, now, title) in Changes)
        {
            yield return Event(dtStamp, Time("DTSTART", now), title, [Time("RECURRENCE-ID", was)]);
        }
    }

    /// <summary>The recurrence id of an occurrence as the store has it.</summary>
    public string KeyOf(LocalDateTime was) => Text(was);

    private string Event(string dtStamp, string start, string title, IEnumerable<string> lines) => string.Concat(
        new[]
        {
            "BEGIN:VEVENT", "UID:" + Uid, "DTSTAMP:" + dtStamp, string.Create(CultureInfo.InvariantCulture, $"SEQUENCE:{Sequence}"), start,
            Zone == ";VALUE=DATE" ? "" : "DURATION:PT1H", "SUMMARY:" + title, Organizer, Class, More,
        }.Concat(lines).Append("END:VEVENT").Where(l => l.Length > 0).Select(l => l + "\r\n"));

    private string Time(string name, LocalDateTime at) => name + (Zone == "Z" ? "" : Zone) + ":" + Text(at);

    private string Text(LocalDateTime at) => Zone == ";VALUE=DATE" ? Stamp.Format(at)[..8] : Stamp.Format(at) + (Zone == "Z" ? "Z" : "");
}
