using NodaTime;

namespace PartnerFocus.Web.Store;

internal static class StoredTime
{
    /// <summary>
    /// Now, in whole microseconds. PostgreSQL keeps no finer ones: a finer moment would come back as another one, and rows that are
    /// told apart or compared by their moment would not be found again.
    /// </summary>
    public static Instant StoredNow(this TimeProvider time) =>
        Instant.FromUnixTimeTicks(Instant.FromDateTimeOffset(time.GetUtcNow()).ToUnixTimeTicks() / 10 * 10);
}
