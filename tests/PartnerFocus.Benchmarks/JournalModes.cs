using BenchmarkDotNet.Attributes;
using Microsoft.Data.Sqlite;

namespace PartnerFocus.Benchmarks;

/// <summary>What a safe SQLite costs: one acknowledged row of 1.4 KB per transaction, and a batch of 200 in one (docs/decisions/0004).</summary>
public sealed class JournalModes : IDisposable
{
    private string _folder = "";
    private SqliteConnection _connection = null!;

    [Params("DELETE/FULL", "TRUNCATE/EXTRA", "WAL/FULL", "WAL/NORMAL")]
    public string Mode { get; set; } = "";

    [GlobalSetup]
    public void Open()
    {
        var (journal, synchronous) = (Mode.Split('/')[0], Mode.Split('/')[1]);
        _folder = Directory.CreateTempSubdirectory("partnerfocus-journal").FullName;
        _connection = new SqliteConnection($"Data Source={Path.Combine(_folder, "store.db")};Pooling=False");
        _connection.Open();
        Execute($"PRAGMA journal_mode={journal}; PRAGMA synchronous={synchronous}; CREATE TABLE Row (Id INTEGER PRIMARY KEY, Text TEXT)");
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _connection.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Benchmark]
    public void OneRowPerCommit() => Insert(1);

    [Benchmark]
    public void TwoHundredRowsPerCommit() => Insert(200);

    private void Insert(int rows)
    {
        using var transaction = _connection.BeginTransaction();
        for (var i = 0; i < rows; i++)
        {
            Execute($"INSERT INTO Row (Text) VALUES ('{new string('x', 1400)}')");
        }

        transaction.Commit();
    }

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
