using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web.Store;

public class StoreMarkTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Read_WhenNothingWasWritten_IsTheSame(StoreProvider store)
    {
        await using var app = new TestApp(store);
        await app.SeedFirmAsync();
        var before = await MarkAsync(app);

        await app.InStoreAsync(db => db.FirmVersions.CountAsync());

        (await MarkAsync(app)).Should().NotBeNull().And.Be(before);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Read_AfterARowWasSaved_IsAnother(StoreProvider store)
    {
        await using var app = new TestApp(store);
        var before = await MarkAsync(app);

        await app.SeedFirmAsync();

        (await MarkAsync(app)).Should().NotBe(before);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Read_AfterAnUpdateThatPassesTheTracker_IsAnother(StoreProvider store)
    {
        await using var app = new TestApp(store);
        await app.SeedFirmAsync();
        var before = await MarkAsync(app);

        await app.InStoreAsync(db => db.FirmVersions.ExecuteUpdateAsync(set => set.SetProperty(v => v.SavedBy, "beheer")));

        (await MarkAsync(app)).Should().NotBe(before);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Read_WhileATransactionIsNotCommitted_IsTheSame_AndAfterItAnother(StoreProvider store)
    {
        await using var app = new TestApp(store);
        await app.SeedFirmAsync();
        string? before = null, during = null;
        await app.InStoreAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await db.FirmVersions.ExecuteUpdateAsync(set => set.SetProperty(v => v.SavedBy, "beheer"));
            before = await MarkAsync(app);
            during = await MarkAsync(app);
            await transaction.CommitAsync();
            return 0;
        });

        (during, await MarkAsync(app) == before).Should().Be((before, false));
    }

    [Fact]
    public async Task Read_WhileSomebodyHoldsTheFile_IsUnknown_AndHoldsNobodyUp()
    {
        await using var app = new TestApp();
        await MarkAsync(app);
        await using var other = new SqliteConnection($"Data Source={Path.Combine(app.Folder, "partnerfocus.db")};Pooling=False");
        await other.OpenAsync();
        await using var command = other.CreateCommand();
        command.CommandText = "BEGIN EXCLUSIVE";
        await command.ExecuteNonQueryAsync();

        (await MarkAsync(app)).Should().BeNull();
    }

    private static async Task<string?> MarkAsync(TestApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await app.Services.GetRequiredService<StoreMark>().ReadAsync(scope.ServiceProvider.GetRequiredService<FocusDbContext>(), CancellationToken.None);
    }
}
