using System.Globalization;
using System.Text;
using PartnerFocus.Calendar.Lines;

namespace PartnerFocus.Calendar;

/// <summary>Gathers the VTIMEZONEs of a stream and where each TZID is used, to decide at the end what they stand for in each VCALENDAR.</summary>
internal sealed class ZoneCollection(CalendarLimits limits, ProblemList problems)
{
    /// <summary>How many years of a series without an end the zones are compared in.</summary>
    private const int YearsOfEndless = 10;

    /// <summary>Definitions that were read, by a hash of their text: a file that repeats them in each calendar costs no more for it.</summary>
    private readonly Dictionary<uint, (byte[] Text, ZoneDefinition? Definition, int Number)> read = [];

    /// <summary>What a name stands for in calendars that use but do not define it: its first definition in the stream.</summary>
    private readonly Dictionary<string, ZoneDefinition> first = new(StringComparer.Ordinal);

    private readonly List<ZoneScope> scopes = [];
    private readonly Dictionary<string, int> byFacts = new(StringComparer.Ordinal);

    /// <summary>For what stands before the first VCALENDAR, and then for each VCALENDAR, which scope is its own.</summary>
    private readonly List<int> scopeOf = [];

    private ZoneScope open = new();
    private long steps = ZoneDefinition.MostSteps;
    private int names;
    private bool saidTooMany;

    /// <summary>Another VCALENDAR begins.</summary>
    public void Begin()
    {
        Close();
        open = new ZoneScope();
    }

    /// <summary>X-WR-TIMEZONE of the VCALENDAR that is open.</summary>
    public void Name(string? name) => open.ZoneName ??= name;

    public void Define(ComponentBuffer buffer)
    {
        var hash = Octets.Hash(buffer.Text, 0);
        if (read.TryGetValue(hash, out var before) && buffer.Text.SequenceEqual(before.Text))
        {
            Take(before.Definition, before.Number, buffer.FirstNumber);
        }
        else if (read.Count >= limits.MaxZones)
        {
            SayTooMany(buffer.FirstNumber);
        }
        else
        {
            var definition = ZoneDefinition.Read(buffer.Text, limits, ref steps);
            read[hash] = (buffer.Text.ToArray(), definition, read.Count);
            Report(definition, buffer.FirstNumber);
            Take(definition, read[hash].Number, buffer.FirstNumber);
        }
    }

    public void Use(VEvent made)
    {
        open.HasEvents = true;
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
        Close();
        var said = new HashSet<(string, string)>();
        var parts = scopes.ConvertAll(scope => Decide(scope, said));
        summary.TimeZones = [.. scopes.Zip(parts).SelectMany(s => s.First.Uses.Keys.Select(s.Second.Resolve)).Distinct()];
        var used = scopes.Count(s => s.HasEvents);
        var main = parts[used == 0 ? parts.Count - 1 : scopes.FindIndex(s => s.HasEvents)];
        return used > 1 ? CalendarZones.Together(main, parts, scopeOf) : main;
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

    private CalendarZones Decide(ZoneScope scope, HashSet<(string Code, string TzId)> said)
    {
        if (scope.ZoneName is { } name)
        {
            scope.Uses.TryAdd(name, new ZoneUse(name, 0));
        }

        var definitions = scope.Definitions;
        foreach (var tzId in scope.Uses.Keys.Where(id => !definitions.ContainsKey(id)))
        {
            if (DefinedOtherwise(definitions, tzId) is { } definition)
            {
                definitions[tzId] = definition;
            }
        }

        var floating = scope.ZoneName is { } id ? ZoneNames.Known(id)?.Zone ?? definitions.GetValueOrDefault(id)?.Zone : null;
        return CalendarZones.OfCalendar(floating, scope.ZoneName, definitions, scope.Uses.Values, (line, code, arguments) =>
        {
            if (said.Add((code, arguments[0])))
            {
                problems.Add(line, code, arguments);
            }
        });
    }

    /// <summary>
    /// The definition of another calendar, when this one has none; or one under a name that is escaped otherwise: it is TEXT where it is
    /// defined and a parameter where it is used, and some programs escape it there in one way or the other.
    /// </summary>
    private ZoneDefinition? DefinedOtherwise(Dictionary<string, ZoneDefinition> own, string tzId)
    {
        var other = first.GetValueOrDefault(tzId);
        if (other is not null || !tzId.AsSpan().ContainsAny('\\', '^'))
        {
            return other;
        }

        var written = Encoding.UTF8.GetBytes(tzId);
        string?[] readings = [TextValue.Unescape(written), TextValue.Parameter(written)];
        return readings.OfType<string>().Select(name => own.GetValueOrDefault(name) ?? first.GetValueOrDefault(name)).FirstOrDefault(d => d is not null);
    }

    private void Close()
    {
        var facts = open.Facts;
        if (!byFacts.TryGetValue(facts, out var known) && scopes.Count < limits.MaxZones)
        {
            byFacts[facts] = scopes.Count;
            scopeOf.Add(scopes.Count);
            scopes.Add(open);
            names += open.Uses.Count;
            return;
        }

        if (!byFacts.ContainsKey(facts))
        {
            SayTooMany(0);
        }

        scopeOf.Add(known);
        scopes[known].Join(open);
    }

    private void Report(ZoneDefinition? definition, int line)
    {
        foreach (var (code, argument, second) in definition?.Remarks ?? [])
        {
            problems.Add(line, code, definition!.TzId, argument, second);
        }

        if (definition?.Zone is null)
        {
            problems.Add(line, ProblemCodes.BadZone, definition?.TzId ?? "");
        }
    }

    private void Take(ZoneDefinition? definition, int number, int line)
    {
        if (definition is null)
        {
            return;
        }

        first.TryAdd(definition.TzId, definition);
        if (!open.Define(definition, number) && definition.Zone is { } zone && open.Definitions[definition.TzId].Zone is { } before && !zone.ChangesAs(before))
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

    private void Use(DateValue value, VEvent made, int lastYear)
    {
        if (value.TzId is not null)
        {
            Of(value.TzId, made.Line)?.Add(value.Local.Year, Math.Max(value.Local.Year, lastYear));
        }
    }

    private ZoneUse? Of(string tzId, int line)
    {
        if (open.Uses.TryGetValue(tzId, out var use))
        {
            return use;
        }

        if (names + open.Uses.Count >= limits.MaxZones)
        {
            SayTooMany(line);
            return null;
        }

        return open.Uses[tzId] = new ZoneUse(tzId, line);
    }
}
