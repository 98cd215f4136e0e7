using System.Globalization;
using System.Text;
using NodaTime;
using PartnerFocus.Calendar.Lines;

namespace PartnerFocus.Calendar;

/// <summary>Gathers the VTIMEZONEs of a file and where each TZID is used, to decide at the end what they stand for.</summary>
internal sealed class ZoneCollection(CalendarLimits limits, ProblemList problems)
{
    /// <summary>How many years of a series without an end the zones are compared in.</summary>
    private const int YearsOfEndless = 10;

    private readonly Dictionary<string, ZoneDefinition> definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ZoneUse> uses = new(StringComparer.Ordinal);

    /// <summary>Definitions that were read, by a hash of their text: a file that repeats them in each calendar costs no more for it.</summary>
    private readonly Dictionary<uint, byte[]> read = [];

    private long steps = ZoneDefinition.MostSteps;
    private bool saidTooMany;

    public void Define(ComponentBuffer buffer)
    {
        var hash = Octets.Hash(buffer.Text, 0);
        if (read.TryGetValue(hash, out var before) && buffer.Text.SequenceEqual(before))
        {
            return;
        }

        if (read.Count >= limits.MaxZones)
        {
            SayTooMany(buffer.FirstNumber);
            return;
        }

        read[hash] = buffer.Text.ToArray();
        Take(ZoneDefinition.Read(buffer.Text, limits, ref steps), buffer.FirstNumber);
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

    public CalendarZones Decide(CalendarSummary summary)
    {
        if (summary.ZoneName is { } name)
        {
            Of(name, 0);
        }

        NameAsUsed();
        var floating = summary.ZoneName is { } id ? ZoneNames.Known(id)?.Zone ?? definitions.GetValueOrDefault(id)?.Zone : null;
        var zones = CalendarZones.Of(floating ?? DateTimeZone.Utc, definitions, uses.Values, problems);
        summary.TimeZones = [.. uses.Keys.Select(zones.Resolve)];
        return zones;
    }

    private void Take(ZoneDefinition? definition, int line)
    {
        foreach (var (code, argument, second) in definition?.Remarks ?? [])
        {
            problems.Add(line, code, definition!.TzId, argument, second);
        }

        if (definition?.Zone is null)
        {
            problems.Add(line, ProblemCodes.BadZone, definition?.TzId ?? "");
        }

        if (definition is null)
        {
            return;
        }

        if (!definitions.TryAdd(definition.TzId, definition) && IsOther(definition))
        {
            problems.Add(line, ProblemCodes.ZoneTwice, definition.TzId);
        }

        Of(definition.TzId, line);
    }

    private void SayTooMany(int line)
    {
        if (!saidTooMany)
        {
            saidTooMany = true;
            problems.Add(line, ProblemCodes.TooManyZones, limits.MaxZones.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Whether a second definition of a name says something else than the first.</summary>
    private bool IsOther(ZoneDefinition definition) =>
        definition.Zone is { } zone && definitions[definition.TzId].Zone is { } first && !zone.ChangesAs(first);

    /// <summary>A name is TEXT where it is defined and a parameter where it is used; some programs escape it there in one way or the other.</summary>
    private void NameAsUsed()
    {
        foreach (var tzId in uses.Keys.Where(id => id.AsSpan().ContainsAny('\\', '^') && !definitions.ContainsKey(id)))
        {
            var written = Encoding.UTF8.GetBytes(tzId);
            if (definitions.GetValueOrDefault(TextValue.Unescape(written)) is { } byText)
            {
                definitions[tzId] = byText;
            }
            else if (TextValue.Parameter(written) is { } plain && definitions.GetValueOrDefault(plain) is { } byParameter)
            {
                definitions[tzId] = byParameter;
            }
        }
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
        if (uses.TryGetValue(tzId, out var use))
        {
            return use;
        }

        if (uses.Count >= limits.MaxZones)
        {
            SayTooMany(line);
            return null;
        }

        return uses[tzId] = new ZoneUse(tzId, line);
    }
}
