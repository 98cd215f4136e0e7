using Microsoft.Data.Sqlite;
using Npgsql;

namespace PartnerFocus.Web.Store;

/// <summary>Tells apart why a save was refused because of what somebody else saved a moment before. See <see cref="StoreBusy"/> for the rest.</summary>
internal static class StoreClash
{
    private const int SqlitePrimaryKey = 1555;
    private const int SqliteUnique = 2067;

    /// <summary>Whether a row with the same key is there already.</summary>
    public static bool IsOfKeys(Exception error) => error.GetBaseException() is
        SqliteException { SqliteExtendedErrorCode: SqlitePrimaryKey or SqliteUnique } or
        PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    /// <summary>
    /// Whether what this transaction had read was changed before it ended. Only PostgreSQL says so afterwards: on SQLite the second
    /// of two waits before it reads.
    /// </summary>
    public static bool IsOfReads(Exception error) =>
        error.GetBaseException() is PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected };
}
