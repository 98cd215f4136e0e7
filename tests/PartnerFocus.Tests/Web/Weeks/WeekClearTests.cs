using System.Net;
using Microsoft.EntityFrameworkCore;
using PartnerFocus.Web.Store;
using PartnerFocus.Web.Weeks;
using static PartnerFocus.Tests.Web.Weeks.VerasWeek;

namespace PartnerFocus.Tests.Web.Weeks;

/// <summary>Many in one act.</summary>
public class WeekClearTests
{
    [Fact]
    public async Task Clear_NamesWhatIsClearAndKeepsTheAppraisalApart()
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);

        var page = await vera.GetAsync(Address + "/clear");

        page.Html.Should().Contain("Akkoord met deze ene?");
        page.Html[page.Html.IndexOf("één voor één", StringComparison.Ordinal)..].Should().Contain("Beoordelingsgesprek Mila Jong");
    }

    [Fact]
    public async Task Clear_WhenTheAppraisalIsSmuggledIn_LeavesItOut()
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);

        await vera.PostAsync(Address + "/clear", ("meeting", await vera.TokenAsync(Main)), ("meeting", await vera.TokenAsync(Appraisal)));

        (await app.InStoreAsync(db => db.Choices.Select(c => c.Uid).ToListAsync())).Should().Equal(Main);
    }

    [Fact]
    public async Task Clear_WhenTheAppraisalIsSmuggledIn_SaysThatItIsLookedAtOneByOne()
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);

        var answer = await vera.PostAsync(Address + "/clear", ("meeting", await vera.TokenAsync(Appraisal)));

        (await vera.GetAsync(answer.Location!)).Html.Should().Contain("‘Beoordelingsgesprek Mila Jong’ is een beoordeling: die bekijk je één voor één");
    }

    [Fact]
    public async Task Clear_IsOneAct()
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);

        await vera.PostAsync(Address + "/clear", ("meeting", await vera.TokenAsync(Main)), ("meeting", await vera.TokenAsync(Sub)));

        (await app.InStoreAsync(db => db.Choices.Select(c => c.ActId).Distinct().CountAsync())).Should().Be(1);
    }

    [Fact]
    public async Task Clear_ByTheAssistant_PreparesASetAndDecidesNothing()
    {
        await using var app = await StartAsync();
        var asha = await app.SignInAsync(TestFirm.Assistant);

        var answer = await asha.PostAsync(Address + "/clear", ("meeting", await asha.TokenAsync(Main)), ("meeting", await asha.TokenAsync(Sub)));

        (await asha.GetAsync(answer.Location!)).Html.Should().Contain("2 afspraken klaargezet");
        (await app.InStoreAsync(db => db.Choices.Select(c => c.State).ToListAsync())).Should().Equal(ChoiceState.Prepared, ChoiceState.Prepared);
        (await app.InStoreAsync(db => db.Delegations.CountAsync())).Should().Be(0);
    }

    [Fact]
    public async Task Clear_OfTheAssistantsSet_IsThePartnersInOneAct()
    {
        await using var app = await StartAsync();
        var asha = await app.SignInAsync(TestFirm.Assistant);
        await asha.PostAsync(Address + "/clear", ("meeting", await asha.TokenAsync(Main)), ("meeting", await asha.TokenAsync(Sub)));
        var vera = await app.SignInAsync(TestFirm.Partner);

        await vera.PostAsync(Address + "/clear", ("meeting", await vera.TokenAsync(Main)), ("meeting", await vera.TokenAsync(Sub)));

        (await app.InStoreAsync(db => db.Choices.Select(c => c.State).ToListAsync())).Should().Equal(ChoiceState.Decided, ChoiceState.Decided);
    }

    [Fact]
    public async Task Clear_WhatItSays_StandsInNoCookie()
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);

        var told = await app.ToldAsync(vera, "/clear", ("meeting", await vera.TokenAsync(Appraisal)));

        told.Should().NotContain("Beoordelingsgesprek").And.NotContain("Mila");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Clear_WhenTheStoreLacksWhatTheProgramWrites_IsAFaultAndNoRace(StoreProvider store)
    {
        await using var app = await StartAsync(store);
        var vera = await app.SignInAsync(TestFirm.Partner);
        var token = await vera.TokenAsync(Main);
        await app.InStoreAsync(db => db.Database.ExecuteSqlRawAsync("alter table \"Choices\" rename column \"Reason\" to \"Former\""));
        await app.InStoreAsync(db => db.Database.ExecuteSqlRawAsync("alter table \"Choices\" add column \"Reason\" integer check (\"Reason\" is not null and \"Reason\" > 9)"));

        var answer = await vera.PostAsync(Address + "/clear", ("meeting", token));

        answer.Status.Should().Be(HttpStatusCode.InternalServerError);
    }
}
