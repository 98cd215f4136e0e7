using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace PartnerFocus.Web.Store;

/// <summary>For <c>dotnet ef</c> only; no database is opened.</summary>
internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteFocusDbContext>
{
    public SqliteFocusDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteFocusDbContext>().UseSqlite("Data Source=:memory:").Options);
}

/// <summary>For <c>dotnet ef</c> only; no database is opened.</summary>
internal sealed class PostgresDesignTimeFactory : IDesignTimeDbContextFactory<PostgresFocusDbContext>
{
    public PostgresFocusDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresFocusDbContext>().UseNpgsql("Host=localhost").Options);
}
