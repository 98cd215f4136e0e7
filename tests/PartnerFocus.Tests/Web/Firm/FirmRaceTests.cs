using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web.Firm;

/// <summary>Two saves of the firm, each begun before the other was done. SQLite lets the second wait; PostgreSQL refuses it at its end.</summary>
public sealed class FirmRaceTests
{
    private static readonly (string, string)[] Mila =
    [
        ("name", "Mila Jong"), ("email", "mila@proef.example"), ("team", "een"), ("level", "medior"), ("reportsTo", "lars"),
        ("aliases", "Mila"), ("talents", "deals"), ("clients", "wind"), ("version", "1"),
    ];

    private static readonly (string, string)[] Lars =
    [
        ("name", "Lars Kok"), ("email", "lars@proef.example"), ("team", "een"), ("level", "senior"), ("reportsTo", "vera"),
        ("aliases", "Lars"), ("talents", "deals"), ("version", "1"),
    ];

    [Theory, OnPostgres]
    public async Task Change_OfOnePersonByTwoAtOnce_SavesOneAndTellsTheOther(StoreProvider store)
    {
        var meet = new MeetBeforeSaving();
        await using var app = await StartAsync(store, meet);
        var (lars, admin) = (await app.SignInAsync(TestFirm.Lead), await app.SignInAdministratorAsync());
        meet.Expect(2);

        var answers = await Task.WhenAll(
            lars.PostAsync("/firm/people/mila", [.. Mila, ("interests", "labour")]),
            admin.PostAsync("/firm/people/mila", [.. Mila, ("interests", "deals")]));

        answers.Select(a => a.Status).Should().BeEquivalentTo([HttpStatusCode.Redirect, HttpStatusCode.Conflict]);
        (await app.InStoreAsync(db => db.FirmVersions.CountAsync())).Should().Be(2);
    }

    [Theory, OnPostgres]
    public async Task Change_OfTwoPeopleAtOnce_SavesBoth(StoreProvider store)
    {
        var meet = new MeetBeforeSaving();
        await using var app = await StartAsync(store, meet);
        var (one, other) = (await app.SignInAdministratorAsync(), await app.SignInAdministratorAsync());
        meet.Expect(2);

        var answers = await Task.WhenAll(
            one.PostAsync("/firm/people/mila", [.. Mila, ("interests", "labour")]),
            other.PostAsync("/firm/people/lars", [.. Lars, ("interests", "labour")]));

        answers.Select(a => a.Status).Should().OnlyContain(s => s == HttpStatusCode.Redirect);
        var firm = (await app.InStoreAsync(db => db.FirmVersions.OrderBy(v => v.Id).Select(v => v.Json).LastAsync()));
        FirmFile.Read(firm).Firm!.People.Count(p => p.Interests.Contains("labour")).Should().Be(2);
    }

    [Theory, OnPostgres]
    public async Task Save_OfTwoFilesAtOnce_PutsBothInForceOneAfterTheOther(StoreProvider store)
    {
        var meet = new MeetBeforeSaving();
        await using var app = await StartAsync(store, meet);
        var firm = FirmFile.Read(TestFirm.Json).Firm!;
        meet.Expect(2);

        var saved = new bool[2];
        await Task.WhenAll(Enumerable.Range(0, 2).Select(i => app.InScopeAsync(async services =>
            saved[i] = await services.GetRequiredService<FirmStore>().SaveAsync(firm, basedOn: null, "command-line", CancellationToken.None))));

        saved.Should().Equal(true, true);
        (await app.InStoreAsync(db => db.FirmVersions.CountAsync())).Should().Be(3);
    }

    private static async Task<TestApp> StartAsync(StoreProvider store, MeetBeforeSaving meet)
    {
        var app = new TestApp(store) { Change = meet.In };
        await app.SeedFirmAsync();
        return app;
    }
}
