using NodaTime;

namespace PartnerFocus.Calendar;

/// <summary>Gathers the VTIMEZONEs of a file and where each TZID is used, to decide at the end what they stand for.</summary>
internal sealed class ZoneCollection
{
    private const int MostZones = 2_000;

    /// <summary>How many years of a series without an end the zones are compared in.</summary>
    private const int YearsOfEndless = 10;

    private readonly Dictionary<string, ZoneDefinition> definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ZoneUse> uses = new(StringComparer.Ordinal);

    private long steps = ZoneDefinition.MostSteps;

    public void Define(ComponentBuffer buffer, ProblemList problems)
    {
        var definition = ZoneDefinition.Read(buffer.Text, ref steps);
        if (definition?.Zone is null)
        {
            problems.Add(buffer.FirstNumber, ProblemCodes.BadZone, definition?.TzId ?? "");
        }

        if (definition is not null && definitions.Count < MostZones)
        {
            definitions.TryAdd(definition.TzId, definition);
            Of(definition.TzId, buffer.FirstNumber);
        }
    }

    public void Use(VEvent made)
    {
        Use(made.Start, made, LastYear(made));
        if (made.End is { } end)
        {
            Use(end, made, LastYear(made));
        }

        if (made.RecurrenceId is { } id)
        {
            Use(id, made, id.Local.Year);
        }

        foreach (var date in made.RDates)
        {
            Use(date.Start, made, date.Start.Local.Year);
        }

        foreach (var date in made.ExDates)
        {
            Use(date, made, date.Local.Year);
        }
    }

    public CalendarZones Decide(CalendarSummary summary, ProblemList problems)
    {
        if (summary.ZoneName is { } name)
        {
            Of(name, 0);
        }

        var floating = summary.ZoneName is { } id ? ZoneNames.Known(id)?.Zone ?? definitions.GetValueOrDefault(id)?.Zone : null;
        var zones = CalendarZones.Of(floating ?? DateTimeZone.Utc, definitions, uses.Values, problems);
        summary.TimeZones = [.. uses.Keys.Select(zones.Resolve)];
        return zones;
    }

    private static int LastYear(VEvent made)
    {
        var last = made.Start.Local.Year;
        foreach (var rule in made.RRules)
        {
            last = Math.Max(last, rule.Until is { } until ? until.Local.Year : made.Start.Local.Year + YearsOfEndless);
        }

        return Math.Min(last, RuleShape.LastYear);
    }

    private void Use(DateValue value, VEvent made, int lastYear)
    {
        if (value.TzId is not null)
        {
            Of(value.TzId, made.Line)?.Add(value.Local.Year, Math.Max(value.Local.Year, lastYear));
        }
    }

    private ZoneUse? Of(string tzId, int line)
    {
        if (!uses.TryGetValue(tzId, out var use) && uses.Count < MostZones)
        {
            uses[tzId] = use = new ZoneUse(tzId, line);
        }

        return use;
    }
}
