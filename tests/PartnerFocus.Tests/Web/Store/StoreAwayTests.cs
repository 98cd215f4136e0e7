using Microsoft.Data.Sqlite;
using Npgsql;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web.Store;

public class StoreAwayTests
{
    [Fact]
    public void Is_OfWhatNpgsqlWrapsWhileTheDatabaseIsAway_IsTrue() =>
        StoreAway.Is(new InvalidOperationException("likely due to a transient failure", new NpgsqlException("refused"))).Should().BeTrue();

    [Fact]
    public void Is_OfABusyDatabase_IsTrue() => StoreAway.Is(new SqliteException("busy", 5)).Should().BeTrue();

    [Theory]
    [InlineData("22001")]
    [InlineData("23502")]
    public void Is_OfAValueThatIsRefusedEachTime_IsFalse(string state) =>
        StoreAway.Is(new InvalidOperationException("", new PostgresException("refused", "ERROR", "ERROR", state))).Should().BeFalse();

    [Fact]
    public void Is_OfABug_IsFalse() => StoreAway.Is(new InvalidOperationException("Sequence contains no elements")).Should().BeFalse();
}
