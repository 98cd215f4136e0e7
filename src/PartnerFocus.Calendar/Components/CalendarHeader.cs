using NodaTime;
using PartnerFocus.Calendar.Lines;

namespace PartnerFocus.Calendar;

/// <summary>The properties of the VCALENDAR itself.</summary>
internal sealed class CalendarHeader(CalendarSummary summary, ZoneCollection zones, ProblemList problems)
{
    private const int MostCharacters = 200;

    private readonly List<string> methods = [];
    private bool saidVersion;

    /// <summary>METHOD of the calendar that is open when its events are answers, withdrawals or additions, never entries; else null.</summary>
    public string? RefusedMethod { get; private set; }

    public void Begin()
    {
        summary.Calendars++;
        zones.Begin();
        RefusedMethod = null;
    }

    public void Take(in ContentLine line, int number)
    {
        if (Octets.Is(line.Name, "METHOD"u8))
        {
            TakeMethod(Cut(TextValue.Unescape(line.Value).Trim().ToUpperInvariant(), 40), number);
        }
        else if (Octets.Is(line.Name, "X-WR-CALNAME"u8) || Octets.Is(line.Name, "NAME"u8))
        {
            summary.Name ??= Text(line);
        }
        else if (Octets.Is(line.Name, "PRODID"u8))
        {
            summary.ProductId ??= Text(line);
        }
        else if (Octets.Is(line.Name, "X-WR-TIMEZONE"u8))
        {
            var name = Text(line);
            zones.Name(name);
            summary.ZoneName ??= name;
        }
        else if (Octets.Is(line.Name, "X-CALSTART"u8))
        {
            summary.CoveredFrom = Earlier(summary.CoveredFrom, DateText.ReadInstant(line.Value));
        }
        else if (Octets.Is(line.Name, "X-CALEND"u8))
        {
            summary.CoveredTo = Later(summary.CoveredTo, DateText.ReadInstant(line.Value));
        }
        else if (!Octets.Is(line.Name, "VERSION"u8))
        {
            TakeProperty(line);
        }
        else if (Octets.Is(Octets.Trim(line.Value), "1.0"u8) && !saidVersion)
        {
            saidVersion = true;
            problems.Add(number, ProblemCodes.VCalendar1);
        }
    }

    private static string? Text(in ContentLine line)
    {
        var text = TextValue.Read(line).Trim();
        return text.Length == 0 ? null : Cut(text, MostCharacters);
    }

    private static string Cut(string text, int most) => text.Length <= most ? text : TextValue.Cut(text, most);

    private static Instant? Earlier(Instant? a, Instant? b) => a is { } x && b is { } y ? Instant.Min(x, y) : a ?? b;

    private static Instant? Later(Instant? a, Instant? b) => a is { } x && b is { } y ? Instant.Max(x, y) : a ?? b;

    /// <summary>What RFC 7986 §5 lets a calendar say of itself; of several calendars the first that says it.</summary>
    private void TakeProperty(in ContentLine line)
    {
        var known = summary.Properties;
        summary.Properties =
            Octets.Is(line.Name, "UID"u8) ? known with { Uid = known.Uid ?? Text(line) }
            : Octets.Is(line.Name, "DESCRIPTION"u8) || Octets.Is(line.Name, "X-WR-CALDESC"u8) ? known with { Description = known.Description ?? Text(line) }
            : Octets.Is(line.Name, "COLOR"u8) || Octets.Is(line.Name, "X-APPLE-CALENDAR-COLOR"u8) ? known with { Color = known.Color ?? Text(line) }
            : Octets.Is(line.Name, "URL"u8) ? known with { Url = known.Url ?? Text(line) }
            : Octets.Is(line.Name, "SOURCE"u8) ? known with { Source = known.Source ?? Text(line) }
            : Octets.Is(line.Name, "LAST-MODIFIED"u8) ? known with { LastModified = known.LastModified ?? DateText.ReadInstant(line.Value) }
            : Octets.Is(line.Name, "REFRESH-INTERVAL"u8) || Octets.Is(line.Name, "X-PUBLISHED-TTL"u8) ? known with { RefreshInterval = known.RefreshInterval ?? Interval(line) }
            : Octets.Is(line.Name, "CATEGORIES"u8) && known.Categories.Count == 0 ? known with { Categories = Categories(line) }
            : known;
    }

    private static CalendarDuration? Interval(in ContentLine line) =>
        DateText.TryReadDuration(line.Value, out var duration) && !duration.IsNegative ? duration : null;

    private static string[] Categories(in ContentLine line)
    {
        var result = new List<string>();
        TextValue.ReadList(line.Value, result, 20);
        return [.. result.Select(c => Cut(c, MostCharacters))];
    }

    private void TakeMethod(string method, int number)
    {
        if (method.Length > 0 && methods.Count < 100 && !methods.Contains(method))
        {
            methods.Add(method);
            summary.Methods = methods;
            if (method is not ("PUBLISH" or "REQUEST" or "REPLY" or "ADD" or "CANCEL" or "REFRESH" or "COUNTER" or "DECLINECOUNTER"))
            {
                problems.Add(number, ProblemCodes.UnknownMethod, method);
            }
        }

        // What ADD brings belongs to a series that the message does not carry (RFC 5546 §3.2.4).
        RefusedMethod = method is "REPLY" or "COUNTER" or "CANCEL" or "REFRESH" or "DECLINECOUNTER" or "ADD" ? method : RefusedMethod;
    }
}
