using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Hosting;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Outbox.CalendarOut;

/// <summary>
/// Makes, revokes and recognises calendar addresses. The secret is 256 bits and shown once; what is kept is its hash, so neither the
/// store nor a copy of it opens a calendar.
/// </summary>
public sealed class CalendarAddresses(FocusDbContext db, HostingSettings hosting, TimeProvider time)
{
    private const int SecretBytes = 32;

    public Task<CalendarAddress?> FindAsync(string ownerId, CancellationToken cancel) =>
        db.CalendarAddresses.AsNoTracking().SingleOrDefaultAsync(a => a.OwnerId == ownerId, cancel);

    /// <summary>Makes a new address; one of before opens nothing any more.</summary>
    /// <returns>The whole address, which cannot be had a second time; null when somebody made one at the same moment.</returns>
    public async Task<string?> MakeAsync(string ownerId, CancellationToken cancel)
    {
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        var row = await db.CalendarAddresses.SingleOrDefaultAsync(a => a.OwnerId == ownerId, cancel);
        if (row is null)
        {
            row = new CalendarAddress { Id = Guid.CreateVersion7(), OwnerId = ownerId, TokenHash = [], MadeAt = default };
            db.CalendarAddresses.Add(row);
        }

        (row.TokenHash, row.MadeAt, row.LastReadAt) = (HashOf(secret), time.StoredNow(), null);
        try
        {
            await db.SaveChangesAsync(cancel);
            return $"{hosting.PublicAddress.TrimEnd('/')}/calendar/{secret}.ics";
        }
        catch (DbUpdateException raced) when (raced is DbUpdateConcurrencyException || StoreClash.IsOfKeys(raced))
        {
            db.ChangeTracker.Clear();
            return null;
        }
    }

    public Task<int> RevokeAsync(string ownerId, CancellationToken cancel) =>
        db.CalendarAddresses.Where(a => a.OwnerId == ownerId).ExecuteDeleteAsync(cancel);

    /// <summary>Whose address it is; null for one that was revoked or never was, and while an administrator keeps its owner out.</summary>
    public async Task<string?> OwnerOfAsync(string secret, CancellationToken cancel)
    {
        var hash = HashOf(secret);
        var row = await db.CalendarAddresses.AsNoTracking().SingleOrDefaultAsync(a => a.TokenHash == hash, cancel);
        if (row is not null && !await IsLetInAsync(row.OwnerId, cancel))
        {
            return null;
        }

        var hour = HourOf(time.StoredNow());
        if (row is not null && row.LastReadAt != hour)
        {
            await db.CalendarAddresses.Where(a => a.Id == row.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.LastReadAt, hour), cancel);
        }

        return row?.OwnerId;
    }

    /// <summary>A closed account has no calendar any more.</summary>
    private async Task<bool> IsLetInAsync(string ownerId, CancellationToken cancel) =>
        (await db.Users.AsNoTracking().Where(u => u.MemberId == ownerId).Select(u => u.LockoutEnd).ToListAsync(cancel))
            .All(end => !AccountHolders.IsClosed(end));

    private static Instant HourOf(Instant at) => Instant.FromUnixTimeSeconds(at.ToUnixTimeSeconds() / 3600 * 3600);

    private static byte[] HashOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
