using Microsoft.EntityFrameworkCore;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Firm.Changes;

/// <summary>A draft laid beside the firm in force.</summary>
/// <param name="Merged">The firm in force with the change; null when the two do not go together.</param>
/// <param name="Clash">The path that somebody else changed meanwhile; null when nobody did.</param>
/// <param name="Problems">What would not be right.</param>
public sealed record ReadDraft(FirmDraft Draft, CurrentFirm Now, FirmProfile? Merged, string? Clash, IReadOnlyList<FirmFileProblem> Problems);

/// <summary>Reads a draft against the firm as it is now.</summary>
public sealed class DraftReading(FirmStore store, FocusDbContext db)
{
    /// <returns>Null when there is no firm any more to change.</returns>
    public async Task<ReadDraft?> ReadAsync(FirmDraft draft, CancellationToken cancel)
    {
        if (await store.FindAsync(cancel) is not { } now)
        {
            return null;
        }

        var theirs = FirmFile.Write(now.Profile);
        var from = draft.BasedOn == now.VersionId
            ? theirs
            : await db.FirmVersions.Where(v => v.Id == draft.BasedOn).Select(v => v.Json).SingleOrDefaultAsync(cancel) ?? theirs;
        var merged = FirmMerge.Of(from, draft.Json, theirs);
        return new ReadDraft(draft, now, merged.Firm, merged.Clash, merged.Problems);
    }
}
