using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Tests.Web.Delegations;
using PartnerFocus.Web.Agendas;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web.Agendas.Properties;

/// <summary>
/// For generated exports A and B: importing A, B and A again leaves the agenda as A alone does, the same export twice changes
/// nothing, and of what was handed over only that is taken back whose meeting changed. A fault names the seed of its pair.
/// </summary>
public class ReimportTests
{
    /// <summary>Pairs in a run of all tests; REIMPORT_PAIRS asks for others.</summary>
    private static readonly int Pairs =
        int.TryParse(Environment.GetEnvironmentVariable("REIMPORT_PAIRS"), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 20;

    [Theory, OnSqlite]
    public Task Apply_OfAAndBAndA_LeavesWhatALeaves(StoreProvider store) => HoldsForAllAsync(store, 1, Pairs);

    [Theory, OnPostgres]
    public Task Apply_OfAAndBAndA_LeavesWhatALeavesOnPostgresToo(StoreProvider store) => HoldsForAllAsync(store, 1001, Math.Max(Pairs / 4, 1));

    private static async Task HoldsForAllAsync(StoreProvider store, int from, int pairs)
    {
        await using var stage = await FlowStage.SetAsync(store);
        var faults = new List<string>();
        for (var seed = from; seed < from + pairs; seed++)
        {
            var generator = new ExportGenerator(seed);
            var a = generator.First();
            faults.AddRange((await FaultsAsync(stage, a, generator.After(a))).Select(f => $"{seed}: {f}"));
            await stage.App.InStoreAsync(db => db.Agendas.ExecuteDeleteAsync());
        }

        faults.Should().BeEmpty();
    }

    private static async Task<List<string>> FaultsAsync(FlowStage stage, GeneratedExport a, GeneratedExport b)
    {
        var (app, faults, given) = (stage.App, new List<string>(), new HandedOver(stage));
        var imported = await ImportAsync(app, a);
        var first = await StoredRow.AllAsync(app);
        await given.GiveAsync(imported.AgendaId!.Value, a, first);
        await ImportAsync(app, b);
        faults.AddRange(await given.FaultsAsync(b, await StoredRow.AllAsync(app)));
        faults.AddRange(await AgainAsync(app, "B", b));
        var states = await given.StatesAsync();
        await ImportAsync(app, a);
        var last = await StoredRow.AllAsync(app);
        faults.AddRange(await AgainAsync(app, "A after B", a));
        faults.AddRange((await given.StatesAsync()).Except(states).Select(s => $"{s} since A came back"));
        faults.AddRange(first.Where(r => !last.ContainsKey(r.Key)).Select(r => $"{r.Key} is missing"));
        faults.AddRange(first.Values.Where(r => last.TryGetValue(r.Key, out var now) && now.Text != r.Text).Select(r => $"{r.Key} was {r.Text} and is {last[r.Key].Text}"));
        faults.AddRange(last.Values.Where(r => !first.ContainsKey(r.Key) && IsCovered(a, first.Values, r)).Select(r => $"{r.Key} is left over: {r.Text}"));
        return faults;
    }

    private static async Task<IEnumerable<string>> AgainAsync(TestApp app, string which, GeneratedExport export)
    {
        var again = await ImportAsync(app, export);
        return again.Outcome == ImportOutcome.Unchanged ? [] : [$"{which} once more is {again.Outcome} {again.Counts}"];
    }

    /// <summary>What lies outside the time an export speaks of is not for it to take away.</summary>
    private static bool IsCovered(GeneratedExport a, IEnumerable<StoredRow> own, StoredRow row)
    {
        var singles = a.Entries.Where(e => !e.IsSeries).Select(e => e.Uid).ToHashSet();
        var starts = own.Where(r => singles.Contains(r.Uid) || r.RecurrenceId.Length > 0).Select(r => r.Start).Order().ToList();
        var covered = a.Stated ?? (starts.Count > 1 ? new Interval(starts[0], starts[^1]) : new Interval(Instant.MinValue, Instant.MinValue));
        return a.IsWhole && (covered.Contains(row.Start) || WhereItWas(row).All(covered.Contains));
    }

    /// <summary>The place a changed meeting had, whatever its zone.</summary>
    private static IEnumerable<Instant> WhereItWas(StoredRow row)
    {
        if (row.RecurrenceId.Length == 0)
        {
            return [row.Start];
        }

        var day = Instant.FromDateTimeUtc(DateTime.ParseExact(row.RecurrenceId[..8], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal));
        return [day - Duration.FromDays(1), day + Duration.FromDays(2)];
    }

    private static Task<ImportResult> ImportAsync(TestApp app, GeneratedExport export) => app.ImportAsync([("agenda.ics", export.Write())]);
}
