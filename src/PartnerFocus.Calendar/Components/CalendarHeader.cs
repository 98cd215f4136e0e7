using NodaTime;
using PartnerFocus.Calendar.Lines;

namespace PartnerFocus.Calendar;

/// <summary>The properties of the VCALENDAR itself.</summary>
internal sealed class CalendarHeader(CalendarSummary summary, ProblemList problems)
{
    private readonly List<string> methods = [];
    private bool saidVersion;

    /// <summary>METHOD of the calendar that is open when its events are answers or withdrawals, never entries; else null.</summary>
    public string? RefusedMethod { get; private set; }

    public void Begin()
    {
        summary.Calendars++;
        RefusedMethod = null;
    }

    public void Take(in ContentLine line, int number)
    {
        if (Octets.Is(line.Name, "METHOD"u8))
        {
            TakeMethod(TextValue.Unescape(line.Value).Trim().ToUpperInvariant());
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
            summary.ZoneName ??= Text(line);
        }
        else if (Octets.Is(line.Name, "X-CALSTART"u8))
        {
            summary.CoveredFrom = Earlier(summary.CoveredFrom, DateText.ReadInstant(line.Value));
        }
        else if (Octets.Is(line.Name, "X-CALEND"u8))
        {
            summary.CoveredTo = Later(summary.CoveredTo, DateText.ReadInstant(line.Value));
        }
        else if (Octets.Is(line.Name, "VERSION"u8) && Octets.Is(Octets.Trim(line.Value), "1.0"u8) && !saidVersion)
        {
            saidVersion = true;
            problems.Add(number, ProblemCodes.VCalendar1);
        }
    }

    private static string? Text(in ContentLine line)
    {
        var text = TextValue.Read(line).Trim();
        return text.Length == 0 ? null : text.Length > 200 ? text[..200] : text;
    }

    private static Instant? Earlier(Instant? a, Instant? b) => a is { } x && b is { } y ? Instant.Min(x, y) : a ?? b;

    private static Instant? Later(Instant? a, Instant? b) => a is { } x && b is { } y ? Instant.Max(x, y) : a ?? b;

    private void TakeMethod(string method)
    {
        method = method.Length > 40 ? method[..40] : method;
        if (method.Length > 0 && methods.Count < 100 && !methods.Contains(method))
        {
            methods.Add(method);
            summary.Methods = methods;
        }

        RefusedMethod = method is "REPLY" or "COUNTER" or "CANCEL" or "REFRESH" or "DECLINECOUNTER" ? method : RefusedMethod;
    }
}
