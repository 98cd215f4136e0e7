using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Firm;

/// <summary>The firm in force with the version it was saved under.</summary>
/// <param name="VersionId">Id of the <see cref="FirmVersion"/>; decisions keep it.</param>
/// <param name="Profile">The firm.</param>
public sealed record CurrentFirm(long VersionId, FirmProfile Profile);

/// <summary>Reads and saves the firm. Profiles are immutable, so a version is parsed once per process.</summary>
public sealed class FirmStore(FocusDbContext db, FirmCache cache, TimeProvider time)
{
    /// <summary>The firm in force; null when none was imported yet.</summary>
    public async Task<CurrentFirm?> FindAsync(CancellationToken cancel)
    {
        var newest = await db.FirmVersions.MaxAsync(v => (long?)v.Id, cancel);
        if (newest is not { } id)
        {
            return null;
        }

        if (cache.Current is { } cached && cached.VersionId == id)
        {
            return cached;
        }

        var json = await db.FirmVersions.Where(v => v.Id == id).Select(v => v.Json).SingleAsync(cancel);
        var profile = FirmFile.Read(json).Firm
            ?? throw new InvalidOperationException($"Firm version {id} cannot be read any more; import a firm file.");
        return cache.Current = new CurrentFirm(id, profile);
    }

    /// <summary>
    /// Saves <paramref name="profile"/> as the newest version, unless somebody saved another one since <paramref name="basedOn"/>.
    /// </summary>
    /// <param name="basedOn">The version the change was made on; null to replace whatever is there.</param>
    /// <returns>Whether it was saved.</returns>
    public async Task<bool> SaveAsync(FirmProfile profile, long? basedOn, string by, CancellationToken cancel)
    {
        var version = new FirmVersion
        {
            Json = FirmFile.Write(profile),
            SavedAt = time.StoredNow(),
            SavedBy = by,
        };
        try
        {
            return await SaveAsync(version, basedOn, cancel);
        }
        catch (Exception raced) when (StoreClash.IsOfReads(raced))
        {
            db.Entry(version).State = EntityState.Detached;
            return basedOn is null && await SaveAsync(profile, basedOn, by, cancel);
        }
    }

    private async Task<bool> SaveAsync(FirmVersion version, long? basedOn, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(System.Data.IsolationLevel.Serializable, cancel);
        var newest = await db.FirmVersions.MaxAsync(v => (long?)v.Id, cancel);
        if (basedOn is not null && newest != basedOn)
        {
            return false;
        }

        db.FirmVersions.Add(version);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);

        // Known here at once, not when somebody asks: what follows from it begins now.
        await FindAsync(cancel);
        return true;
    }
}

/// <summary>The parsed firm of this process.</summary>
public sealed class FirmCache
{
    // Of several changes only the newest counts.
    private readonly Channel<CurrentFirm> _changes = Channel.CreateBounded<CurrentFirm>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });

    private volatile CurrentFirm? _current;

    public CurrentFirm? Current
    {
        get => _current;
        set
        {
            var before = _current;
            _current = value;
            if (value is not null && before is not null && before.VersionId != value.VersionId)
            {
                _changes.Writer.TryWrite(value);
            }
        }
    }

    /// <summary>Each firm that replaced another one, as this process came to know it; not the one it began with.</summary>
    internal ChannelReader<CurrentFirm> Changes => _changes.Reader;
}
