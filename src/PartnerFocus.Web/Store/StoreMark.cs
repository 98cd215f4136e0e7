using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace PartnerFocus.Web.Store;

/// <summary>
/// What the store holds, as a short text: two that are the same mean that nothing at all was written in between, by nobody and on no
/// node. What is kept under it is never stale, whatever it was made of, so long as the mark was read before the rest was.
/// </summary>
/// <remarks>
/// Turned down: a counter that every write raises. Bulk writes and <c>ExecuteUpdate</c> pass by the change tracker, and one forgotten path
/// shows somebody an old page; both databases count for themselves.
/// </remarks>
public sealed class StoreMark : IDisposable
{
    private readonly Lock _gate = new();
    private SqliteConnection? _watching;
    private sqlite3_stmt? _question;
    private (int Version, string Text) _last;

    /// <returns>Null when it cannot be told now, as somebody is writing: then nothing is known about what is kept.</returns>
    public async ValueTask<string?> ReadAsync(FocusDbContext db, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);

        // A context that is asked about its database gets all its inner services for it, so it is asked once. On PostgreSQL it is the
        // transactions whose writes can be seen: every commit changes it.
        return _question is not null || db.Database.IsSqlite() ? OfFile(db) : await db.Database.SqlQuery<string>($"SELECT pg_current_snapshot()::text AS \"Value\"").SingleAsync(cancel);
    }

    public void Dispose()
    {
        _question?.Dispose();
        _watching?.Dispose();
    }

    /// <summary>SQLite tells a connection whether another one committed, so one that never writes watches all the others.</summary>
    private string? OfFile(FocusDbContext db)
    {
        lock (_gate)
        {
            _question ??= Watch(db.Database.GetConnectionString()!);
            var text = raw.sqlite3_step(_question) == raw.SQLITE_ROW ? Text(raw.sqlite3_column_int(_question, 0)) : null;

            // Else it would go on holding the file, and nobody could write.
            _ = raw.sqlite3_reset(_question);
            return text;
        }
    }

    private string Text(int version)
    {
        if (_last.Text is null || _last.Version != version)
        {
            _last = (version, $"{version}");
        }

        return _last.Text;
    }

    /// <summary>Outside the pool, where writers would get it; without patience, as whoever asks the store next is the one to wait.</summary>
    private sqlite3_stmt Watch(string connection)
    {
        _watching = new SqliteConnection(new SqliteConnectionStringBuilder(connection) { Pooling = false, Mode = SqliteOpenMode.ReadWrite }.ToString());
        _watching.Open();
        _ = raw.sqlite3_busy_timeout(_watching.Handle!, 0);
        return raw.sqlite3_prepare_v2(_watching.Handle!, "PRAGMA data_version", out var question) == raw.SQLITE_OK
            ? question
            : throw new InvalidOperationException("The store does not tell its version: " + raw.sqlite3_errmsg(_watching.Handle!).utf8_to_string());
    }
}
