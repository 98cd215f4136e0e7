using Microsoft.EntityFrameworkCore;

namespace PartnerFocus.Web.Store;

internal static class StoreMigration
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>
    /// Brings the store to the newest shape. A process that was killed while migrating leaves a lock row behind, for which EF would
    /// wait forever: so nothing is asked of it when nothing is pending, and the wait ends.
    /// </summary>
    /// <exception cref="InvalidOperationException">The lock row was not freed in time; the message says which row to delete.</exception>
    public static async Task RunAsync(FocusDbContext db, CancellationToken cancel)
    {
        if (!(await db.Database.GetPendingMigrationsAsync(cancel)).Any())
        {
            return;
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Patience);
        try
        {
            await db.Database.MigrateAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new InvalidOperationException(
                "The store is locked by an earlier migration that did not end. If no other server is starting, " +
                "delete the row in the table __EFMigrationsLock and start again.");
        }
    }
}
