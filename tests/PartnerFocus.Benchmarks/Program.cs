using System.Globalization;
using System.Reflection;
using BenchmarkDotNet.Running;
using PartnerFocus.Benchmarks;
using PartnerFocus.Benchmarks.Calendars;
using PartnerFocus.Benchmarks.Pages;

// Whole processes are measured by words of their own; everything else is BenchmarkDotNet's.
switch (args)
{
    case ["pages"]:
        await PageLoad.RunAsync();
        break;
    case ["bare", var url, var bytes]:
        await BareServer.RunAsync(url, int.Parse(bytes, CultureInfo.InvariantCulture));
        break;
    case ["triage"]:
        TriageCost.Run();
        break;
    case ["triage", var partners]:
        await RoundCost.RunAsync(int.Parse(partners, CultureInfo.InvariantCulture));
        break;
    case ["reading", var file, ..]:
        await ReadingRates.RunAsync(file, args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 3);
        break;
    case ["walk", var file]:
        ReadingRates.Walk(file);
        break;
    case ["events", var file]:
        ReadingRates.Events(file);
        break;
    case ["lines-only", var file]:
        ReadingRates.Lines(file);
        break;
    case ["utf8-only", var file]:
        ReadingRates.Utf8Only(file);
        break;
    case ["bombs"]:
        RecurrenceRates.Bombs();
        break;
    case ["recurrence", ..]:
        await RecurrenceRates.RunAsync(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 5);
        break;
    case ["week", var file, var from, var to]:
        RecurrenceRates.Week(file, DateTime.Parse(from, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal), DateTime.Parse(to, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal));
        break;
    case ["import", var file, ..]:
        await ImportRates.RunAsync(file, args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 3, args.ElementAtOrDefault(3));
        break;
    default:
        // Not typeof(Program): the web application, whose internals are visible here, has one too.
        BenchmarkSwitcher.FromAssembly(Assembly.GetExecutingAssembly()).Run(args);
        break;
}
