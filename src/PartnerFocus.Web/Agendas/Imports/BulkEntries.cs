using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using NpgsqlTypes;
using PartnerFocus.Triage.Delegation;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Agendas.Imports;

/// <summary>
/// Inserts entries past EF Core, in the transaction the context is in. EF tracks every row and sends the text as UTF-16 through
/// several copies: for the tens of thousands of rows of a first import that is the longest wait a user has. One prepared statement
/// (SQLite) and one COPY (PostgreSQL) take less than half of it. Everything else, reading and deleting included, is EF's.
/// The columns are those of <see cref="AgendaEntry"/>; a test on both databases reads back through EF what was written here.
/// </summary>
internal static class BulkEntries
{
    private const string Columns =
        """
        "AgendaId", "Uid", "RecurrenceId", "FirstStart", "LastEnd", "Title", "IsPrivate", "Taken", "Component", "Hash", "FirstSeen"
        """;

    /// <summary>Inserts <paramref name="rows"/> as they come; none is kept.</summary>
    /// <exception cref="InvalidOperationException">The context is in no transaction.</exception>
    public static void Insert(FocusDbContext db, Guid agendaId, IEnumerable<EntryRow> rows)
    {
        var transaction = db.Database.CurrentTransaction?.GetDbTransaction()
            ?? throw new InvalidOperationException("Entries are inserted within a transaction only.");
        switch (transaction)
        {
            case SqliteTransaction sqlite:
                InsertPrepared(sqlite, agendaId, rows);
                break;
            case NpgsqlTransaction postgres:
                Copy(postgres.Connection!, agendaId, rows);
                break;
            default:
                throw new NotSupportedException($"No bulk path for {transaction.GetType().Name}.");
        }
    }

    private static void InsertPrepared(SqliteTransaction transaction, Guid agendaId, IEnumerable<EntryRow> rows)
    {
        using var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;

        // The index over UIDs is hit all over: with the usual 2 MB each page of it would be written and read again many times.
        command.CommandText = "PRAGMA cache_size=-16000";
        command.ExecuteNonQuery();

        // The text is bound as the UTF-8 it is; only the CAST tells SQLite that it is text.
        command.CommandText =
            $"INSERT INTO \"AgendaEntries\" ({Columns}) VALUES ($agenda, $uid, $recurrence, $start, $end, $title, $private, $taken, CAST($component AS TEXT), $hash, $seen)";
        command.Parameters.AddWithValue("$agenda", agendaId);
        SqliteParameter Parameter(string name, SqliteType type) => command.Parameters.Add(name, type);
        var uid = Parameter("$uid", SqliteType.Text);
        var recurrence = Parameter("$recurrence", SqliteType.Text);
        var start = Parameter("$start", SqliteType.Integer);
        var end = Parameter("$end", SqliteType.Integer);
        var title = Parameter("$title", SqliteType.Text);
        var isPrivate = Parameter("$private", SqliteType.Integer);
        var taken = Parameter("$taken", SqliteType.Integer);
        var component = Parameter("$component", SqliteType.Blob);
        var hash = Parameter("$hash", SqliteType.Blob);
        var seen = Parameter("$seen", SqliteType.Integer);
        command.Prepare();
        foreach (var row in rows)
        {
            uid.Value = row.Uid;
            recurrence.Value = row.RecurrenceId;
            start.Value = row.FirstStart.ToUnixTimeTicks();
            end.Value = row.LastEnd.ToUnixTimeTicks();
            title.Value = row.Title;
            isPrivate.Value = row.IsPrivate;
            taken.Value = row.Taken is { } kind ? (int)kind : DBNull.Value;
            component.Value = Bytes(row.Component);
            hash.Value = row.Hash;
            seen.Value = row.FirstSeen.ToUnixTimeTicks();
            command.ExecuteNonQuery();
        }
    }

    private static void Copy(NpgsqlConnection connection, Guid agendaId, IEnumerable<EntryRow> rows)
    {
        using var copy = connection.BeginBinaryImport($"COPY \"AgendaEntries\" ({Columns}) FROM STDIN (FORMAT BINARY)");
        foreach (var row in rows)
        {
            copy.StartRow();
            copy.Write(agendaId, NpgsqlDbType.Uuid);
            copy.Write(row.Uid, NpgsqlDbType.Varchar);
            copy.Write(row.RecurrenceId, NpgsqlDbType.Varchar);
            copy.Write(row.FirstStart.ToDateTimeUtc(), NpgsqlDbType.TimestampTz);
            copy.Write(row.LastEnd.ToDateTimeUtc(), NpgsqlDbType.TimestampTz);
            copy.Write(row.Title, NpgsqlDbType.Varchar);
            copy.Write(row.IsPrivate, NpgsqlDbType.Boolean);
            Write(copy, row.Taken);
            copy.Write(Bytes(row.Component), NpgsqlDbType.Text);
            copy.Write(row.Hash, NpgsqlDbType.Bytea);
            copy.Write(row.FirstSeen.ToDateTimeUtc(), NpgsqlDbType.TimestampTz);
        }

        copy.Complete();
    }

    private static void Write(NpgsqlBinaryImporter copy, TakenKind? taken)
    {
        if (taken is { } kind)
        {
            copy.Write((int)kind, NpgsqlDbType.Integer);
        }
        else
        {
            copy.WriteNull();
        }
    }

    /// <summary>The array itself when the memory is all of one, as it mostly is.</summary>
    private static byte[] Bytes(ReadOnlyMemory<byte> memory) =>
        System.Runtime.InteropServices.MemoryMarshal.TryGetArray(memory, out var segment) && segment.Array is { } array
            && segment.Offset == 0 && segment.Count == array.Length
            ? array
            : memory.ToArray();
}
