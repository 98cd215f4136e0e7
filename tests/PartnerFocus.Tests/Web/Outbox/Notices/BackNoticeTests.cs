using PartnerFocus.Tests.Web.Delegations;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Outbox;
using PartnerFocus.Web.Store;
using static PartnerFocus.Tests.Web.Outbox.Notices.NoticeRoundTests;

namespace PartnerFocus.Tests.Web.Outbox.Notices;

/// <summary>What vera asked for Friday comes back: she hears so, by a mail that says nothing of what it is about.</summary>
public class BackNoticeTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Write_OfWhatWasGivenBack_TellsThePartner(StoreProvider store)
    {
        await using var stage = await BackAsync(store: store);
        stage.App.Clock.Now = At("2026-11-19T08:00+01:00");

        (await BackNoticesAsync(stage)).Should().Equal("BackNotice vera: Weer aan jou: je afspraak morgen 11.00 uur");
        (await AllAsync(stage.Flow)).Single(m => m.Kind == MailKind.BackNotice).Text.Should().Contain("– morgen 11.00 uur: Mila gaf dit terug. Ligt er sinds gisteren.")
            .And.Contain("Tot iemand anders ja zegt, ga je zelf.").And.Contain("/week/vera/2026-W47").And.NotContainAny("Deelteam", "ziek");
    }

    [Theory]
    [InlineData(false, false, null)]
    [InlineData(true, false, "Mila gaf dit terug; nu wordt Lars gevraagd.")]
    [InlineData(true, true, "Mila gaf dit terug; Lars wordt gevraagd zodra jij het verteld hebt aan wie het aangaat.")]
    [InlineData(false, true, "Mila gaf dit terug; Lars wordt gevraagd zodra jij het verteld hebt aan wie het aangaat.")]
    public async Task Write_WhereTheNextIsAskedByItself_TellsWhatThePartnerHasToKnow(bool wasYes, bool isAppraisal, string? told)
    {
        await using var stage = await AskedAsync();
        var row = wasYes ? await stage.AcceptedAsync() : await stage.ApprovedAsync();
        await stage.App.SeedAsync(db => db.Delegations.Single().IsAppraisal = isAppraisal);
        row = await stage.Flow.RowAsync(row.Id);
        await stage.Flow.ActAsync((flow, _) => flow.DeclineAsync(row.Id, row.Version, "Ik ben ziek.", false, [FlowStage.Candidate(TestFirm.Lead)], stage.Flow.As(TestFirm.Member), CancellationToken.None));
        stage.App.Clock.Now = At("2026-11-19T08:00+01:00");

        await BackNoticesAsync(stage);

        var mail = (await AllAsync(stage.Flow)).SingleOrDefault(m => m.Kind == MailKind.BackNotice);
        (mail is null).Should().Be(told is null);
        (mail?.Text ?? "nothing").Should().Contain(told ?? "nothing");
    }

    [Fact]
    public async Task Write_OfALeadsNo_SaysSo()
    {
        await using var stage = await AskedAsync();
        var row = await stage.ConfirmedAsync();
        await stage.Flow.ActAsync((flow, _) => flow.RejectAsync(row.Id, row.Version, "Past nu niet.", stage.Flow.As(TestFirm.Lead), CancellationToken.None));
        stage.App.Clock.Now = At("2026-11-19T08:00+01:00");
        await WhatLeavesOnlookerTests.ReadsAsync(stage, "en-GB", "vera");

        (await BackNoticesAsync(stage)).Should().Equal("BackNotice vera: Yours again: your meeting tomorrow 11:00");
        (await AllAsync(stage.Flow)).Single(m => m.Kind == MailKind.BackNotice).Text.Should().Contain("it does not fit now for Mila");
    }

    [Fact]
    public async Task Write_OfWhatBeginsBeforeTheNextDailyMail_TellsAtOnce()
    {
        await using var stage = await BackAsync("2026-11-20T08:30+01:00");
        stage.Wait(10);

        (await BackNoticesAsync(stage)).Should().Equal("BackNotice vera: Weer aan jou: je afspraak vandaag 11.00 uur");
    }

    [Fact]
    public async Task Write_WhileItCanBeUndoneUnnoticed_TellsNobody()
    {
        await using var stage = await BackAsync("2026-11-20T08:30+01:00");
        stage.Wait(9);

        (await BackNoticesAsync(stage)).Should().BeEmpty();
    }

    [Fact]
    public async Task Write_OnTheDayAfter_TellsItNoSecondTime()
    {
        await using var stage = await BackAsync();
        stage.App.Clock.Now = At("2026-11-19T08:00+01:00");
        await BackNoticesAsync(stage);
        stage.App.Clock.Now = At("2026-11-20T08:00+01:00");

        (await BackNoticesAsync(stage)).Should().ContainSingle();
    }

    [Fact]
    public async Task Write_OnceThePartnerChoseAnew_TellsNobody()
    {
        await using var stage = await BackAsync();
        await stage.App.SeedAsync(db => db.Choices.Single().DelegateeId = null);
        stage.App.Clock.Now = At("2026-11-19T08:00+01:00");

        (await BackNoticesAsync(stage)).Should().BeEmpty();
    }

    [Fact]
    public async Task Write_ToWhoWantsNone_TellsNobody()
    {
        await using var stage = await BackAsync();
        await WishAsync(stage.Flow, "vera", w => w.Back = NoticePace.Never);
        stage.App.Clock.Now = At("2026-11-19T08:00+01:00");

        (await BackNoticesAsync(stage)).Should().BeEmpty();
    }

    /// <summary>Who was asked for the meeting gives it back at that moment.</summary>
    private static async Task<MailStage> BackAsync(string at = "2026-11-18T09:00+01:00", StoreProvider store = StoreProvider.Sqlite)
    {
        var stage = await AskedAsync(store);
        var row = await stage.AcceptedAsync();
        stage.App.Clock.Now = At(at);
        await stage.Flow.ActAsync((flow, _) => flow.DeclineAsync(row.Id, row.Version, "Ik ben ziek.", false, [], stage.Flow.As(TestFirm.Member), CancellationToken.None));
        return stage;
    }

    private static async Task<MailStage> AskedAsync(StoreProvider store = StoreProvider.Sqlite)
    {
        var stage = new MailStage(await FlowStage.SetAsync(App(store), accounts: [TestFirm.Partner, TestFirm.Lead, TestFirm.Member]));
        await stage.ImportAsync(MailStage.Client);
        return stage;
    }

    private static async Task<string[]> BackNoticesAsync(MailStage stage) => [.. (await RoundAsync(stage.Flow)).Where(n => n.StartsWith("BackNotice", StringComparison.Ordinal))];
}
