using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartnerFocus.Web.Agendas;
using PartnerFocus.Web.Agendas.Uploads;

namespace PartnerFocus.Tests.Web.Agendas;

/// <summary>What these tests do with an app: import a text, look at what is stored.</summary>
internal static class Importing
{
    public static Task<ImportResult> ImportAsync(this TestApp app, string calendar, string? source = null) =>
        app.ImportAsync([("agenda.ics", Ics.Bytes(calendar))], source);

    public static async Task<ImportResult> ImportAsync(
        this TestApp app, IEnumerable<(string Name, byte[] Content)> files, string? source = null, Func<ImportOrder, ImportOrder>? change = null)
    {
        ImportResult? result = null;
        await app.InScopeAsync(async services =>
        {
            var limits = new UploadLimits();
            using var opened = UploadedFiles.Open(files.Select(f => (f.Name, (Stream)new MemoryStream(f.Content))), limits);
            var order = new ImportOrder { OwnerId = TestFirm.Partner, IsPartner = true, Source = source, Files = opened, Limits = limits, By = TestFirm.Assistant };
            result = await services.GetRequiredService<AgendaImport>().ApplyAsync(change?.Invoke(order) ?? order, CancellationToken.None);
        });
        return result!;
    }

    public static async Task<ImportPreview> PreviewAsync(
        this TestApp app, IEnumerable<(string Name, byte[] Content)> files, bool seesPrivate = false, Func<ImportOrder, ImportOrder>? change = null)
    {
        ImportPreview? result = null;
        await app.InScopeAsync(async services =>
        {
            var limits = new UploadLimits();
            using var opened = UploadedFiles.Open(files.Select(f => (f.Name, (Stream)new MemoryStream(f.Content))), limits);
            var order = new ImportOrder { OwnerId = TestFirm.Partner, IsPartner = true, Files = opened, Limits = limits, By = TestFirm.Assistant };
            result = await services.GetRequiredService<AgendaImport>().PreviewAsync(change?.Invoke(order) ?? order, seesPrivate, CancellationToken.None);
        });
        return result!;
    }

    public static Task<ImportPreview> PreviewAsync(this TestApp app, string calendar, bool seesPrivate = false) =>
        app.PreviewAsync([("agenda.ics", Ics.Bytes(calendar))], seesPrivate);

    public static async Task<UndoOutcome> UndoNewestAsync(this TestApp app)
    {
        var outcome = UndoOutcome.Raced;
        await app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<PartnerFocus.Web.Store.FocusDbContext>();
            var import = await db.Imports.AsNoTracking().OrderByDescending(i => i.At).FirstAsync();
            var agenda = await db.Agendas.SingleAsync(a => a.Id == import.AgendaId);
            outcome = await services.GetRequiredService<ImportUndo>().UndoAsync(agenda, import.Id, CancellationToken.None);
        });
        return outcome;
    }

    /// <summary>The titles in the store, in order of start.</summary>
    public static Task<List<string>> TitlesAsync(this TestApp app) => app.InStoreAsync(db =>
        db.AgendaEntries.OrderBy(e => e.FirstStart).ThenBy(e => e.Title).Select(e => e.Title).ToListAsync());
}
