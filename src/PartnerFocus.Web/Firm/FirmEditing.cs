using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Firm.Changes;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Firm;

/// <summary>What became of an edit.</summary>
public abstract record FirmEditOutcome
{
    private FirmEditOutcome()
    {
    }

    /// <summary>The change is in force.</summary>
    public sealed record Saved(string Id) : FirmEditOutcome;

    /// <summary>The change waits as a draft until somebody saw what it does.</summary>
    public sealed record Drafted(Guid Draft) : FirmEditOutcome;

    /// <summary>The firm would not be right; nothing was saved.</summary>
    public sealed record Invalid(IReadOnlyList<FieldProblem> Problems) : FirmEditOutcome;

    /// <summary>Somebody else changed the same item since the form was opened; nothing was saved.</summary>
    /// <param name="Race">Who, when and what.</param>
    public sealed record Raced(FirmRace Race) : FirmEditOutcome;
}

/// <summary>The draft an edit becomes instead of being saved at once.</summary>
/// <param name="Kind">What it changes.</param>
/// <param name="OnlyWhatFlips">Whether what changes no advice in the coming weeks is saved at once all the same.</param>
public sealed record DraftWish(FirmDraftKind Kind, bool OnlyWhatFlips);

/// <summary>What is wrong with one field.</summary>
/// <param name="Field">Its key in the firm file; empty when it is none of the form.</param>
/// <param name="Problem">The problem as the firm file names it.</param>
public sealed record FieldProblem(string Field, FirmFileProblem Problem);

/// <summary>A change by somebody else.</summary>
/// <param name="By">Name of who saved it; null for the command line or an account outside the firm.</param>
/// <param name="At">When.</param>
/// <param name="Version">The version it made; a form sent on this one replaces it knowingly.</param>
/// <param name="Theirs">The fields that differ from what was typed (key, their text).</param>
public sealed record FirmRace(string? By, Instant At, long Version, IReadOnlyList<KeyValuePair<string, string>> Theirs);

/// <summary>Changes one item of the firm, whole or not at all.</summary>
public sealed class FirmEditing(FirmStore store, FirmDrafts drafts, FlipRuns runs, FocusDbContext db)
{
    private const int Attempts = 5;

    /// <summary>
    /// Saves one item. Other items may have changed since the form was opened; this one may not, unless the form was opened
    /// on the newest version.
    /// </summary>
    /// <param name="id">The item; null for a new one.</param>
    /// <param name="make">Makes the item from the firm, its id and what it was.</param>
    /// <param name="draft">The draft it becomes, and when; null to save it at once.</param>
    public async Task<FirmEditOutcome> SaveAsync<TItem, TForm>(
        FirmSection<TItem, TForm> section, string? id, TForm form,
        Func<FirmProfile, string, TItem?, TItem> make, DraftWish? draft, CurrentUser user, CancellationToken cancel)
        where TItem : class
        where TForm : FirmForm
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var current = await store.FindAsync(cancel) ?? throw new InvalidOperationException("There is no firm to edit.");
            if (id is not null && await RaceAsync(section, id, form, current, cancel) is { } race)
            {
                return new FirmEditOutcome.Raced(race);
            }

            var key = id ?? section.NewId(current.Profile, form.Name);
            var changed = section.Put(current.Profile, make(current.Profile, key, id is null ? null : section.Find(current.Profile, id)));
            var reading = FirmFile.Read(FirmFile.Write(changed));
            if (reading.Firm is not { } firm)
            {
                return new FirmEditOutcome.Invalid(Fields(section, changed, key, reading.Problems));
            }

            if (await DraftAsync(draft, form.Name ?? "", current, firm, user, cancel) is { } drafted)
            {
                return drafted;
            }

            if (FirmFile.Write(firm) == FirmFile.Write(current.Profile) ||
                await store.SaveAsync(firm, current.VersionId, By(user), cancel))
            {
                return new FirmEditOutcome.Saved(key);
            }
        }

        throw new InvalidOperationException("The firm was changed by others at every attempt to save it.");
    }

    private async Task<FirmEditOutcome.Drafted?> DraftAsync(
        DraftWish? wish, string about, CurrentFirm current, FirmProfile firm, CurrentUser user, CancellationToken cancel)
    {
        var changes = wish is null ? [] : FirmChange.Between(current.Profile, firm);
        var id = Guid.CreateVersion7();
        if (wish is null || changes.Count == 0
            || (wish.OnlyWhatFlips && (!changes.Any(c => c.CanFlip) || await runs.FindsNothingAsync(id, current, firm, cancel))))
        {
            return null;
        }

        return new FirmEditOutcome.Drafted(await drafts.MakeAsync(wish.Kind, about, firm, current.VersionId, user, cancel, id));
    }

    /// <summary>Who saved a version: the member id, or a word that is no id for an account outside the firm.</summary>
    public static string By(CurrentUser user) => user.MemberId ?? "administrator";

    private async Task<FirmRace?> RaceAsync<TItem, TForm>(
        FirmSection<TItem, TForm> section, string id, TForm form, CurrentFirm current, CancellationToken cancel)
        where TItem : class
        where TForm : FirmForm
    {
        if (form.Version == current.VersionId)
        {
            return null;
        }

        var versions = await db.FirmVersions.AsNoTracking()
            .Where(v => v.Id >= form.Version || v.Id == current.VersionId).OrderBy(v => v.Id)
            .Select(v => new { v.Id, v.Json, v.SavedAt, v.SavedBy })
            .ToListAsync(cancel);
        var states = versions.Select(v => ValuesOf(section, FirmFile.Read(v.Json).Firm, id)).ToList();
        if (states.Count > 0 && versions[0].Id == form.Version && states[0] == states[^1])
        {
            return null;
        }

        var last = Enumerable.Range(1, Math.Max(0, states.Count - 1)).LastOrDefault(i => states[i] != states[i - 1]);
        var theirs = section.Find(current.Profile, id) is { } item ? section.FormOf(item).Values(current.Profile) : new Dictionary<string, string>();
        var mine = form.Values(current.Profile);
        return new FirmRace(
            current.Profile.FindPerson(versions[last].SavedBy)?.Name ?? current.Profile.FindPartner(versions[last].SavedBy)?.Name,
            versions[last].SavedAt,
            current.VersionId,
            [.. theirs.Where(v => mine.GetValueOrDefault(v.Key, "").ReplaceLineEndings("\n") != v.Value)]);
    }

    private static string ValuesOf<TItem, TForm>(FirmSection<TItem, TForm> section, FirmProfile? firm, string id)
        where TItem : class
        where TForm : FirmForm =>
        firm is not null && section.Find(firm, id) is { } item
            ? string.Join('\u001f', section.FormOf(item).Values(firm).Values)
            : "";

    private static IReadOnlyList<FieldProblem> Fields<TItem, TForm>(
        FirmSection<TItem, TForm> section, FirmProfile firm, string id, IReadOnlyList<FirmFileProblem> problems)
        where TItem : class
        where TForm : FirmForm
    {
        var prefix = $"{section.Key}[{section.Items(firm).ToList().FindIndex(i => section.IdOf(i) == id)}].";
        return
        [
            .. problems.Select(p => new FieldProblem(
                p.Path.StartsWith(prefix, StringComparison.Ordinal) ? p.Path[prefix.Length..].Split('[', '.')[0] : OfMember(p.Path, id), p)),
        ];
    }

    // What is agreed with somebody stands under the settings: settings.agreedHours.joris.
    private static string OfMember(string path, string id) =>
        path.Split('.', '[') is ["settings", var field, var member, ..] && member == id ? field : "";
}
