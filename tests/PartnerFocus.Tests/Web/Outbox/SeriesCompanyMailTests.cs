using NodaTime;
using PartnerFocus.Tests.Web.Delegations;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Outbox;

namespace PartnerFocus.Tests.Web.Outbox;

/// <summary>Who convened a series, or is in the partner's own, reads who goes along with the delegatee: where that is so each time.</summary>
public class SeriesCompanyMailTests
{
    private const string Own = "Vera Prins:mailto:vera@proef.example";

    [Fact]
    public async Task AcceptSeries_WhereTheCompanionGoesEachTime_NamesBoth()
    {
        await using var stage = await SeriesStage.SetAsync();

        await SeriesAlongMailTests.AlongAsync(stage);

        (await stage.MailAsync(MailKind.WhoComes)).Text.Should()
            .Contain("en de keren daarna tot 18 december 2026 zijn Mila Jong en Lars Kok namens ons bij u").And.Contain("Lars Kok (lars@proef.example)");
    }

    [Fact]
    public async Task AcceptSeries_OfWhichOneIsNotCovered_NamesBothForTheOthers()
    {
        await using var stage = await SeriesStage.SetAsync(more: [SeriesStage.Other("20261204", "Vera: wat vind jij van de prijs?")]);

        await SeriesAlongMailTests.AlongAsync(stage);

        (await stage.MailAsync(MailKind.WhoComes)).Text.Should().Contain("(niet op 4 december 2026) zijn Mila Jong en Lars Kok namens ons");
    }

    [Theory]
    [InlineData(20)]
    [InlineData(27)]
    public async Task AcceptSeries_WhereTheCompanionIsTakenOnce_NamesTheDelegateeAlone(int day)
    {
        await using var stage = await SeriesStage.SetAsync();
        await SeriesAlongMailTests.TakenAsync(stage, Instant.FromUtc(2026, 11, day, 10, 0));

        await SeriesAlongMailTests.AlongAsync(stage);

        (await stage.MailAsync(MailKind.WhoComes)).Text.Should().Contain("is Mila Jong namens ons").And.NotContain("Lars");
    }

    [Fact]
    public async Task AcceptSeries_OfThePartnersOwn_NamesBothToEverybody()
    {
        await using var stage = await SeriesStage.SetAsync(organizer: Own);

        await SeriesAlongMailTests.AlongAsync(stage);

        (await stage.MailAsync(MailKind.Update)).Text.Should().Contain("Lars Kok is er ook bij.");
    }

    [Theory]
    [InlineData("20261120", "Wim de Wind:mailto:wim@wind.example", MailKind.WhoComes)]
    [InlineData("20261204", "Wim de Wind:mailto:wim@wind.example", MailKind.WhoComes)]
    [InlineData("20261204", Own, MailKind.Update)]
    public async Task CannotGoAlong_ToOneBeforeTheOrganiserHeard_IsReadThere(string day, string organizer, MailKind kind)
    {
        await using var stage = await SeriesStage.SetAsync(organizer: organizer);
        await SeriesAlongMailTests.AlongAsync(stage);
        stage.Wait(11);

        await SeriesAlongMailTests.CannotAsync(stage, await stage.IdAsync(day));

        var said = (await stage.AllAsync()).Where(m => m.Kind == kind).ToList();
        said.Select(m => (m.State, m.IsSeries, m.Text.Contains("Lars", StringComparison.Ordinal))).Should().Equal((MailState.TakenBack, true, true), (MailState.Draft, true, false));
        said[1].LeavesAt.Should().Be(said[0].LeavesAt);
    }

    [Fact]
    public async Task CannotGoAlong_ToOneBeforeTheOrganiserHeard_KeepsTheDelegateesOwnYesWithIt()
    {
        await using var stage = await SeriesStage.SetAsync();
        await SeriesAlongMailTests.AlongAsync(stage);
        stage.Wait(11);

        await SeriesAlongMailTests.CannotAsync(stage, await stage.IdAsync("20261204"));

        var (who, yes) = (await stage.MailAsync(MailKind.WhoComes), await stage.MailAsync(MailKind.Accepts));
        (who.State, yes.State, yes.CreatedAt, yes.LeavesAt).Should().Be((MailState.Draft, MailState.Draft, who.CreatedAt, who.LeavesAt));
    }

    [Fact]
    public async Task CannotGoAlong_ToTheFirstAfterOneWasTold_LeavesTheNextSeriesMailAlone()
    {
        await using var stage = await SeriesStage.SetAsync();
        await SeriesAlongMailTests.AlongAsync(stage);
        stage.Wait(11);
        await SeriesAlongMailTests.CannotAsync(stage, await stage.IdAsync("20261204"));

        await SeriesAlongMailTests.CannotAsync(stage, await stage.IdAsync("20261211"));

        (await stage.MailsAsync()).Where(m => m.StartsWith("WhoComes", StringComparison.Ordinal)).Should().Equal("WhoComes TakenBack", "WhoComes Draft");
    }

    [Fact]
    public async Task UndoCannotGoAlong_BeforeTheOrganiserHeard_NamesBothAgain()
    {
        await using var stage = await SeriesStage.SetAsync();
        await SeriesAlongMailTests.AlongAsync(stage);
        stage.Wait(11);
        await SeriesAlongMailTests.CannotAsync(stage, await stage.IdAsync("20261204"));
        var row = await stage.Flow.RowAsync(await stage.IdAsync("20261204"));

        (await stage.Flow.ActAsync((flow, _) => flow.UndoCannotGoAlongAsync(row.Id, row.Version, stage.Flow.As(TestFirm.Lead), default))).Should().BeOfType<FlowOutcome.Done>();

        (await stage.MailAsync(MailKind.WhoComes)).Text.Should().Contain("zijn Mila Jong en Lars Kok namens ons");
    }

    [Theory]
    [InlineData("20261120")]
    [InlineData("20261204")]
    public async Task CannotGoAlong_ToOneAfterTheOrganiserHeard_TellsTheOrganiserOfThatOne(string day)
    {
        await using var stage = await SeriesStage.SetAsync();
        await SeriesAlongMailTests.AlongAsync(stage);
        await SeriesAlongMailTests.SendAsync(stage);
        stage.Wait(11);

        await SeriesAlongMailTests.CannotAsync(stage, await stage.IdAsync(day));

        var said = await stage.MailAsync(MailKind.OtherCompany);
        (said.IsSeries, said.DelegationId).Should().Be((false, await stage.IdAsync(day)));
        said.Text.Should().Contain("Anders dan eerder gemeld kan Lars Kok niet bij").And.Contain(day == "20261120" ? "20 november" : "4 december").And.NotContain("daarna");
        (await stage.MailsAsync()).Should().ContainSingle(m => m.StartsWith("WhoComes", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Import_OfOneMoreAfterTheOrganiserHeard_TellsOfItOnlyWhereTheCompanionIsTakenThen(bool isTaken)
    {
        await using var stage = await SeriesStage.SetAsync();
        await stage.ImportAsync(SeriesStage.Series("20261106", "110000", rule: "FREQ=WEEKLY;COUNT=5"));
        await SeriesAlongMailTests.AlongAsync(stage);
        await SeriesAlongMailTests.SendAsync(stage);
        if (isTaken)
        {
            await SeriesAlongMailTests.TakenAsync(stage, Instant.FromUtc(2026, 12, 11, 10, 0));
        }

        await stage.ImportAsync(SeriesStage.Series("20261106", "110000", rule: "FREQ=WEEKLY;COUNT=6"));

        (await stage.AllAsync()).Where(m => m.Kind == MailKind.OtherCompany).Select(m => m.Subject).Should().Equal(isTaken ? ["Zonder Lars Kok: ‘Weekstart’, vrijdag 11 december"] : []);
    }

    [Fact]
    public async Task CannotGoAlong_WhereTheOrganiserReadTheDelegateeAlone_SaysNothingOfThat()
    {
        await using var stage = await SeriesStage.SetAsync();
        await SeriesAlongMailTests.TakenAsync(stage, Instant.FromUtc(2026, 11, 27, 10, 0));
        await SeriesAlongMailTests.AlongAsync(stage);
        await SeriesAlongMailTests.SendAsync(stage);
        stage.Wait(11);

        await SeriesAlongMailTests.CannotAsync(stage, await stage.IdAsync("20261204"));

        (await stage.MailsAsync()).Should().NotContain(m => m.StartsWith("OtherCompany", StringComparison.Ordinal));
    }
}
