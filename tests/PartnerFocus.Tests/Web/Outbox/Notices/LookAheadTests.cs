using PartnerFocus.Tests.Web.Agendas;
using PartnerFocus.Tests.Web.Delegations;
using PartnerFocus.Triage;
using PartnerFocus.Web.Precedents;
using static PartnerFocus.Tests.Web.Outbox.Notices.NoticeRoundTests;

namespace PartnerFocus.Tests.Web.Outbox.Notices;

/// <summary>What a partner hears of the coming days, in numbers.</summary>
public class LookAheadTests
{
    [Theory]
    [InlineData("2026-11-23T08:00+01:00", "LookAhead vera: Vooruitblik: 2 afspraken deze week")]
    [InlineData("2026-11-24T08:00+01:00", null)]
    public async Task Write_OfAPartnersWeek_CountsWhatIsNotPrivateOnItsFirstWorkingDay(string at, string? mail)
    {
        await using var stage = await SetAsync(TestFirm.Partner);
        await stage.App.ImportAsync(Ics.Calendar(
            "",
            Ics.Event("a", "20261124T130000Z", "Overleg dataroom"),
            Ics.Event("b", "20261125T130000Z", "Werkgroep garanties"),
            Ics.Event("c", "20261125T150000Z", "Tandarts", "CLASS:PRIVATE")));
        stage.App.Clock.Now = At(at);

        (await RoundAsync(stage)).Should().Equal(mail is null ? [] : [mail]);
    }

    [Fact]
    public async Task Write_OfAPartnersWeek_NamesNoMeeting()
    {
        await using var stage = await SetAsync(TestFirm.Partner);
        await stage.App.ImportAsync(Ics.Calendar("", Ics.Event("a", "20261124T130000Z", "Overleg dataroom")));
        stage.App.Clock.Now = At("2026-11-23T08:00+01:00");
        await RoundAsync(stage);

        (await AllAsync(stage)).Single().Text.Should().Contain("/week/vera/2026-W48").And.NotContain("dataroom");
    }

    [Theory]
    [InlineData(23, "Van één reeks is de dag gekomen om opnieuw te kijken")]
    [InlineData(16, null)]
    public async Task Write_OfAPartnersWeek_SaysOfWhichSeriesTheDayOfReviewHasCome(int monday, string? said)
    {
        await using var stage = await SetAsync(TestFirm.Partner);
        await stage.App.ImportAsync(Ics.Calendar("", Ics.Event("a", "20261119T130000Z", "Overleg dataroom", "RRULE:FREQ=WEEKLY;COUNT=3")));
        await stage.App.SeedAsync(db => db.Precedents.Add(new Precedent
        {
            Id = Guid.NewGuid(),
            PartnerId = TestFirm.Partner,
            AgendaId = db.Agendas.First().Id,
            Uid = "a",
            Number = 1,
            Title = "Overleg dataroom",
            Verdict = Verdict.LeaveOut,
            Basis = "",
            ReviewAt = NodaTime.Instant.FromUtc(2026, 11, 24, 23, 0),
            By = TestFirm.Partner,
            At = NodaTime.Instant.FromUtc(2026, 11, 1, 9, 0),
            FirmVersionId = 1,
            ActId = Guid.NewGuid(),
        }));
        stage.App.Clock.Now = At($"2026-11-{monday}T08:00+01:00");
        await RoundAsync(stage);

        (await AllAsync(stage)).Single().Text.Contains(said ?? "reeks", StringComparison.Ordinal).Should().Be(said is not null);
    }
}
