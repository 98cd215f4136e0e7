using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PartnerFocus.Web.Store;

/// <summary>
/// Sets on every connection what keeps SQLite's promises: a rollback journal with <c>synchronous=EXTRA</c> (the SQLite that comes
/// along, 3.50.4, can corrupt a WAL on reset; see docs/decisions/0004) and a busy timeout, so that writers wait for each other.
/// </summary>
internal sealed class SqliteSafety : DbConnectionInterceptor
{
    private const string Pragmas = "PRAGMA journal_mode=TRUNCATE; PRAGMA synchronous=EXTRA; PRAGMA busy_timeout=5000; PRAGMA foreign_keys=ON;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
