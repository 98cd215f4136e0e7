using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PartnerFocus.Calendar;
using PartnerFocus.Web.Agendas;
using PartnerFocus.Web.Agendas.Uploads;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Benchmarks;

/// <summary>
/// An import of a calendar file against a bare <c>SaveChanges</c> of the same rows, in turns in one process: processor time per
/// entry, since wall time here says more about the neighbours. <c>dotnet run -c Release -- import FILE [ROUNDS [SERVER]]</c>, where a
/// SERVER is the connection string of a PostgreSQL server; of its own work no processor time is counted, on either side.
/// </summary>
internal static class ImportRates
{
    private static readonly List<(double Wall, double Processor)> Bare = [], First = [], Again = [];

    public static async Task RunAsync(string file, int rounds, string? server)
    {
        Say("idle", 0, (0, 0));

        // The first two rounds warm up what is compiled while it runs.
        for (var round = -2; round < rounds; round++)
        {
            if (round == 0)
            {
                First.Clear();
                Bare.Clear();
            }

            var entries = 0;
            Say("reading alone", entries, await TimeAsync(() => Task.FromResult(entries = Read(file))));
            await using var store = await TemporaryStore.CreateAsync(server);
            First.Add(await TimeAsync(async () => entries = (await ImportAsync(store, file)).Counts.Added));
            Say("import", entries, First[^1]);
            Again.Add(await TimeAsync(async () => entries = (await ImportAsync(store, file)).Counts.Same));
            Say("the same again", entries, Again[^1]);
            await using var other = await TemporaryStore.CreateAsync(server);
            var rows = await RowsAsync(store);
            Bare.Add(await TimeAsync(() => SaveAsync(other, rows)));
            Say("bare SaveChanges", rows.Count, Bare[^1]);
        }

        var ratio = Median(Bare) / Median(First);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"import against bare SaveChanges: {ratio:0.00} times the rate (processor time, medians of {rounds})"));
    }

    private static int Read(string file)
    {
        using var stream = File.OpenRead(file);
        using var reader = new CalendarReader(stream, CalendarLimits.None);
        var events = 0;
        while (reader.Read())
        {
            events++;
        }

        return events;
    }

    private static Task<ImportResult> ImportAsync(TemporaryStore store, string file) => store.UseAsync<AgendaImport, ImportResult>(async import =>
    {
        using var uploads = UploadedFiles.Open([(file, File.OpenRead(file))], UploadLimits.CommandLine);
        return await import.ApplyAsync(
            new ImportOrder
            {
                OwnerId = "partner",
                IsPartner = true,
                Source = "file",
                Files = uploads,
                Limits = UploadLimits.CommandLine,
                By = "command-line",
            },
            CancellationToken.None);
    });

    private static Task<List<AgendaEntry>> RowsAsync(TemporaryStore store) =>
        store.UseAsync<FocusDbContext, List<AgendaEntry>>(db => db.AgendaEntries.AsNoTracking().ToListAsync());

    private static Task<int> SaveAsync(TemporaryStore store, List<AgendaEntry> rows) => store.UseAsync<FocusDbContext, int>(async db =>
    {
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        db.Agendas.Add(new Agenda { Id = rows[0].AgendaId, OwnerId = "partner", Source = "file", IsPartners = true, ZoneId = "UTC" });
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.SaveChangesAsync();
        foreach (var batch in rows.Chunk(1000))
        {
            foreach (var row in batch)
            {
                row.Id = 0;
            }

            db.AgendaEntries.AddRange(batch);
            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
        }

        await transaction.CommitAsync();
        return rows.Count;
    });

    private static async Task<(double Wall, double Processor)> TimeAsync(Func<Task> act)
    {
        GC.Collect();
        var (wall, processor) = (Stopwatch.StartNew(), Process.GetCurrentProcess().TotalProcessorTime);
        await act();
        return (wall.Elapsed.TotalSeconds, (Process.GetCurrentProcess().TotalProcessorTime - processor).TotalSeconds);
    }

    private static double Median(List<(double Wall, double Processor)> times) => times.Select(t => t.Processor).Order().ElementAt(times.Count / 2);

    private static void Say(string what, int entries, (double Wall, double Processor) time)
    {
        var peak = File.ReadLines("/proc/self/status").First(l => l.StartsWith("VmHWM", StringComparison.Ordinal)).Split(':')[1].Trim();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what,-18} {entries,7} entries {time.Wall,6:0.00} s {time.Processor,6:0.00} s of processor {entries / time.Processor,8:0} entries/s  peak {peak}"));
    }
}
