using System.CommandLine;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using PartnerFocus.Calendar;

namespace PartnerFocus.Web.Commands;

/// <summary><c>expand FILE --from DATE --to DATE</c>: the occurrences in a calendar file that overlap these days.</summary>
internal static class ExpandCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "An .ics file" };
        var from = Date("--from", "First day");
        var to = Date("--to", "The day after the last");
        var zone = Zone();
        var limit = Limit();
        var json = new Option<bool>("--json") { Description = "One JSON document instead of lines" };
        var command = new Command("expand", "List the occurrences in a calendar file, in order") { file, from, to, zone, limit, json };
        command.SetAction(async (parsed, cancel) =>
        {
            var path = parsed.GetRequiredValue(file);
            var output = parsed.InvocationConfiguration.Output;
            var error = parsed.InvocationConfiguration.Error;
            if (await CalendarInput.ReadAsync(path, error) is not { } calendar)
            {
                return CommandLine.Refused;
            }

            var zones = parsed.GetValue(zone) is { } chosen
                ? calendar.Zones.WithFloating(chosen)
                : calendar.Zones.WithFloatingUnlessSaid(DateTimeZoneProviders.Tzdb.GetSystemDefault());
            var (start, end) = (parsed.GetRequiredValue(from), parsed.GetRequiredValue(to));
            if (end <= start)
            {
                await error.WriteLineAsync("--to must lie after --from.");
                return CommandLine.WrongUsage;
            }

            var window = new Interval(zones.Floating.AtStartOfDay(start).ToInstant(), zones.Floating.AtStartOfDay(end).ToInstant());
            var most = parsed.GetValue(limit);
            var ordered = new OrderedOccurrences(calendar.Series, zones, window, most);
            var lines = ordered.Walk().Select(ExpandedLine.Of);
            await (parsed.GetValue(json) ? CommandJson.WriteAllAsync(output, lines) : WriteLinesAsync(output, lines));
            if (ordered.Cut > 0)
            {
                await error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Of {ordered.Cut} events only the first {most} occurrences are listed (--limit-per-event)."));
            }

            if (ordered.Unfinished > 0)
            {
                await error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{ordered.Unfinished} events have too many occurrences in these days to work them all out; the later ones are not listed."));
            }

            return CommandLine.Done;
        });
        return command;
    }

    private static async Task WriteLinesAsync(TextWriter output, IEnumerable<ExpandedLine> lines)
    {
        foreach (var line in lines)
        {
            await output.WriteLineAsync($"{line.Start} - {line.End}  {line.Summary}");
        }
    }

    private static Option<LocalDate> Date(string name, string description) => new(name)
    {
        Description = description + ", as 2026-11-16",
        Required = true,
        CustomParser = result =>
        {
            var read = LocalDatePattern.Iso.Parse(result.Tokens.Count == 1 ? result.Tokens[0].Value : "");
            if (!read.Success)
            {
                result.AddError($"{name} must be a date such as 2026-11-16.");
            }

            return read.Success ? read.Value : default;
        },
    };

    private static Option<DateTimeZone?> Zone() => new("--zone")
    {
        Description = "Where floating times and dates are taken to be, such as Europe/Amsterdam (default: the calendar's zone, else the machine's)",
        CustomParser = result =>
        {
            var name = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
            var zone = CalendarZones.For(DateTimeZone.Utc).Resolve(name);
            if (zone.How != ZoneOrigin.Guessed)
            {
                return zone.Zone;
            }

            result.AddError($"{name} is not a known time zone.");
            return null;
        },
    };

    private static Option<int> Limit() => new("--limit-per-event")
    {
        Description = "The most occurrences of one event",
        DefaultValueFactory = _ => CalendarLimits.Default.MaxOccurrences,
        CustomParser = result =>
        {
            var isNumber = int.TryParse(result.Tokens.Count == 1 ? result.Tokens[0].Value : "", NumberStyles.None, CultureInfo.InvariantCulture, out var limit);
            if (!isNumber || limit < 1)
            {
                result.AddError("--limit-per-event must be a number, at least 1.");
            }

            return limit;
        },
    };
}
