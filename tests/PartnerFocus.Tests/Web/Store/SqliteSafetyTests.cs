using Microsoft.EntityFrameworkCore;
using PartnerFocus.Tests.Web;

namespace PartnerFocus.Tests.Web.Store;

public class SqliteSafetyTests
{
    [Theory]
    [InlineData("journal_mode", "truncate")]
    [InlineData("synchronous", "3")]
    [InlineData("busy_timeout", "5000")]
    [InlineData("foreign_keys", "1")]
    public async Task Connection_WhenOpened_HasThePragma(string pragma, string value)
    {
        await using var app = new TestApp();

        var found = await app.InStoreAsync(async db =>
        {
            await db.Database.OpenConnectionAsync();
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = "PRAGMA " + pragma;
            return $"{await command.ExecuteScalarAsync()}";
        });

        found.Should().Be(value);
    }
}
