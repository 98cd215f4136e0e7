using System.Net;
using Microsoft.EntityFrameworkCore;
using PartnerFocus.Tests.Web;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web.Hosting;

public class HealthTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Ready_WithAStoreUpToDate_IsOk(StoreProvider store)
    {
        await using var app = new TestApp(store);

        (await app.Nobody().GetAsync("/health/ready")).Html.Should().Be("ok\n");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Ready_WithAnOlderStore_SaysSo(StoreProvider store)
    {
        await using var app = new TestApp(store);
        await app.InStoreAsync(db => db.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsHistory\""));

        var page = await app.Nobody().GetAsync("/health/ready");

        page.Status.Should().Be(HttpStatusCode.ServiceUnavailable);
        page.Html.Should().Be("store: the store is older than the app; run the verb migrate\n");
    }

    [Fact]
    public async Task Live_WhateverTheStoreDoes_IsOk()
    {
        await using var app = new TestApp();
        await app.InStoreAsync(db => db.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsHistory\""));

        (await app.Nobody().GetAsync("/health/live")).Status.Should().Be(HttpStatusCode.OK);
    }
}
