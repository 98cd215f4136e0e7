using System.Reflection;
using PartnerFocus.Web.Store;
using Xunit.Sdk;

namespace PartnerFocus.Tests.Web;

/// <summary>
/// Runs a theory on SQLite: <c>[Theory, OnSqlite, OnPostgres] public async Task X(StoreProvider store)</c>, with
/// <c>new TestApp(store)</c> inside.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnSqliteAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[StoreProvider.Sqlite]];
}

/// <summary>Runs a theory on PostgreSQL; shows as skipped, with the reason and the cure, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnPostgresAttribute : DataAttribute
{
    public OnPostgresAttribute() => Skip = PostgresCluster.MissingReason;

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[StoreProvider.Postgres]];
}
