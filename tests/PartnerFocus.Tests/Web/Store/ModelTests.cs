using Microsoft.EntityFrameworkCore;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web.Store;

/// <summary>An entity that changed without its migration would only show on somebody's existing store.</summary>
public class ModelTests
{
    [Fact]
    public void Sqlite_ComparedWithItsMigrations_HasNoPendingChange()
    {
        using var db = new SqliteDesignTimeFactory().CreateDbContext([]);

        db.Database.HasPendingModelChanges().Should().BeFalse();
    }

    [Fact]
    public void Postgres_ComparedWithItsMigrations_HasNoPendingChange()
    {
        using var db = new PostgresDesignTimeFactory().CreateDbContext([]);

        db.Database.HasPendingModelChanges().Should().BeFalse();
    }
}
