using Microsoft.Data.Sqlite;
using Npgsql;

namespace PartnerFocus.Web.Store;

internal static class StoreBusy
{
    private const int SqliteBusy = 5;
    private const int SqliteLocked = 6;

    /// <summary>Whether a failure means that others were writing or the database was away for a moment: trying again helps, nothing was lost.</summary>
    public static bool Is(Exception error)
    {
        for (var cause = error; cause is not null; cause = cause.InnerException)
        {
            if (cause is SqliteException { SqliteErrorCode: SqliteBusy or SqliteLocked } or NpgsqlException { IsTransient: true })
            {
                return true;
            }
        }

        return false;
    }
}
