using NodaTime;
using PartnerFocus.Tests.Web.Delegations;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Outbox;

namespace PartnerFocus.Tests.Web.Outbox;

/// <summary>What who goes along to a series is told: the days on which that is so, and that it is off.</summary>
public class SeriesAlongMailTests
{
    [Fact]
    public async Task AcceptSeries_WhereTheCompanionIsTakenOnce_AsksForTheOtherDays()
    {
        await using var stage = await SeriesStage.SetAsync();
        await TakenAsync(stage, Instant.FromUtc(2026, 12, 4, 10, 0));

        await AlongAsync(stage);

        (await stage.MailAsync(MailKind.Along)).Text.Should().Contain("en de keren daarna tot 18 december 2026 (niet op 4 december 2026) over van Vera");
    }

    [Fact]
    public async Task AcceptSeries_WhereTheCompanionIsTakenAtTheFirst_AsksForTheOthers()
    {
        await using var stage = await SeriesStage.SetAsync();
        await TakenAsync(stage, FlowStage.Friday);

        var head = await AlongAsync(stage);

        head.TogetherWithId.Should().BeNull();
        (await stage.MailAsync(MailKind.Along)).Should().Match<OutgoingMail>(m => m.DelegationId == head.Id)
            .And.Match<OutgoingMail>(m => m.Text.Contains("vrijdag 27 november om 11.00 uur en de keren daarna tot 18 december 2026", StringComparison.Ordinal));
    }

    [Fact]
    public async Task UndoAccept_OfASeriesWhereTheCompanionWasTakenAtTheFirst_AsksForThatOneWithTheCompanion()
    {
        await using var stage = await SeriesStage.SetAsync();
        await TakenAsync(stage, FlowStage.Friday);
        var head = await AlongAsync(stage);

        await stage.Flow.ActAsync((flow, _) => flow.UndoAcceptAsync(head.Id, head.Version, stage.Flow.As(TestFirm.Member), CancellationToken.None));

        (await stage.Flow.RowAsync(head.Id)).Should().BeEquivalentTo(new { State = DelegationState.Approved, TogetherWithId = "lars" });
    }

    [Fact]
    public async Task AcceptSeries_WhereTheCompanionIsTakenAtTheFirst_IsADecisionOfItsOwn()
    {
        await using var stage = await SeriesStage.SetAsync();
        await TakenAsync(stage, FlowStage.Friday);

        var head = await AlongAsync(stage);

        (await stage.Flow.DecisionsAsync(head.Id)).Select(d => (d.From, d.To, d.Why)).Should().EndWith([("Approved", "OffAlong", "lars"), ("Approved", "Accepted", "series")]);
    }

    [Fact]
    public async Task Import_OfOneMoreOfASeriesWhereTheCompanionWasTakenAtTheFirst_TakesTheCompanionAlong()
    {
        await using var stage = await SeriesStage.SetAsync();
        await stage.ImportAsync(SeriesStage.Series("20261106", "110000", rule: "FREQ=WEEKLY;COUNT=5"));
        await TakenAsync(stage, FlowStage.Friday);
        await AlongAsync(stage);

        await stage.ImportAsync(SeriesStage.Series("20261106", "110000", rule: "FREQ=WEEKLY;COUNT=6"));

        (await stage.Flow.RowAsync(await stage.IdAsync("20261211"))).TogetherWithId.Should().Be("lars");
    }

    [Fact]
    public async Task CannotGoAlong_ToOneOfASeriesBeforeItWasTold_AsksForTheOthersOnly()
    {
        await using var stage = await SeriesStage.SetAsync();
        var head = await AlongAsync(stage);
        stage.App.Clock.Now += TimeSpan.FromMinutes(10);

        await CannotAsync(stage, head.Id);

        var mails = (await stage.AllAsync()).Where(m => m.Kind == MailKind.Along).ToList();
        mails.Select(m => m.State).Should().Equal(MailState.TakenBack, MailState.Draft);
        mails[1].Text.Should().Contain("op vrijdag 27 november om 11.00 uur en op 4 december 2026 en 11 december 2026 over van Vera");
    }

    [Fact]
    public async Task UndoCannotGoAlong_ToOneOfASeriesBeforeItWasTold_AsksForThatOneAsWell()
    {
        await using var stage = await SeriesStage.SetAsync();
        var head = await AlongAsync(stage);
        stage.App.Clock.Now += TimeSpan.FromMinutes(10);
        await CannotAsync(stage, head.Id);
        var said = await stage.Flow.RowAsync(head.Id);

        await stage.Flow.ActAsync((flow, _) => flow.UndoCannotGoAlongAsync(said.Id, said.Version, stage.Flow.As(TestFirm.Lead), CancellationToken.None));

        var mails = (await stage.AllAsync()).Where(m => m.Kind == MailKind.Along && m.State != MailState.TakenBack).ToList();
        mails.Should().ContainSingle().Which.Text.Should().Contain("op vrijdag 20 november om 11.00 uur en op 27 november 2026, 4 december 2026 en 11 december 2026");
    }

    [Fact]
    public async Task EndSeries_WhereTheCompanionSaidNoToTheFirst_TellsThatPersonOfTheOthers()
    {
        await using var stage = await SeriesStage.SetAsync();
        await AlongAsync(stage);
        await stage.App.SeedAsync(db => db.OutgoingMails.ToList().ForEach(m => m.State = m.State == MailState.TakenBack ? m.State : MailState.Sent));
        await CannotAsync(stage, await stage.IdAsync("20261127"));

        await stage.KeepAsync("20261127", andFuture: true);

        (await stage.AllAsync()).Where(m => m.Kind == MailKind.NoLonger && m.To[0].Address == "lars@proef.example").Should().ContainSingle()
            .Which.Text.Should().Contain("vrijdag 4 december om 11.00 uur en de keren daarna");
    }

    [Fact]
    public async Task Keep_OneOfASeriesThatWasTold_TellsWhoGoesAlongThatThisOneIsOff()
    {
        await using var stage = await SeriesStage.SetAsync();
        await AlongAsync(stage);
        await SendAsync(stage);

        await stage.KeepAsync("20261204");

        var told = (await stage.AllAsync()).Where(m => m.Kind == MailKind.NoLonger && m.To[0].Address == "lars@proef.example").Should().ContainSingle().Which;
        told.Text.Should().Contain("vrijdag 4 december om 11.00 uur").And.NotContain("de keren daarna");
    }

    [Fact]
    public async Task Keep_OneOfASeriesToWhichTheCompanionWasNotToGo_TellsThatPersonNothing()
    {
        await using var stage = await SeriesStage.SetAsync();
        await TakenAsync(stage, Instant.FromUtc(2026, 12, 4, 10, 0));
        await AlongAsync(stage);
        await SendAsync(stage);

        await stage.KeepAsync("20261204");

        (await stage.AllAsync()).Should().NotContain(m => m.Kind == MailKind.NoLonger && m.To[0].Address == "lars@proef.example");
    }

    internal static Task SendAsync(SeriesStage stage) =>
        stage.App.SeedAsync(db => db.OutgoingMails.ToList().ForEach(m => m.State = m.State == MailState.TakenBack ? m.State : MailState.Sent));

    /// <summary>lars goes along with mila to the series.</summary>
    internal static async Task<Delegation> AlongAsync(SeriesStage stage)
    {
        var row = await stage.AskedAsync();
        await stage.App.SeedAsync(db => db.Delegations.Single(d => d.Id == row.Id).TogetherWithId = "lars");
        (await stage.YesAsync(await stage.Flow.RowAsync(row.Id))).Should().BeOfType<FlowOutcome.Done>();
        return await stage.Flow.RowAsync(row.Id);
    }

    internal static async Task CannotAsync(SeriesStage stage, Guid id)
    {
        var row = await stage.Flow.RowAsync(id);
        (await stage.Flow.ActAsync((flow, _) => flow.CannotGoAlongAsync(id, row.Version, "", stage.Flow.As(TestFirm.Lead), CancellationToken.None))).Should().BeOfType<FlowOutcome.Done>();
    }

    /// <summary>lars goes to something of another partner.</summary>
    internal static Task TakenAsync(SeriesStage stage, Instant start)
    {
        var choice = FlowStage.Choice("Elders", start, partner: "otto");
        return stage.App.SeedAsync(db => db.Delegations.Add(new Delegation
        {
            Id = Guid.NewGuid(),
            Choice = choice,
            ChoiceId = choice.Id,
            PartnerId = "otto",
            DelegateeId = "lars",
            TeamId = "een",
            State = DelegationState.Accepted,
            ConfirmedAt = choice.Start,
            AskedAt = choice.Start,
        }));
    }
}
