using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Web.Agendas;

namespace PartnerFocus.Tests.Web.Agendas.Properties;

/// <summary>An entry of the store, to be compared.</summary>
/// <param name="Text">Everything but the row's number and when it was first seen.</param>
internal sealed record StoredRow(string Uid, string RecurrenceId, Instant Start, bool IsPrivate, string Component, string Text)
{
    public string Key => $"{Uid}|{RecurrenceId}";

    public static Task<Dictionary<string, StoredRow>> AllAsync(TestApp app) => app.InStoreAsync(async db =>
        (await db.AgendaEntries.AsNoTracking().ToListAsync()).Select(Of).ToDictionary(r => r.Key));

    private static StoredRow Of(AgendaEntry e) => new(
        e.Uid, e.RecurrenceId, e.FirstStart, e.IsPrivate, e.Component,
        $"{e.FirstStart}/{e.LastEnd} {e.Title} private={e.IsPrivate} {e.Taken} {Convert.ToHexString(e.Hash)[..8]} {e.Component.ReplaceLineEndings("|")}");
}
