using Microsoft.EntityFrameworkCore;
using PartnerFocus.Triage;
using PartnerFocus.Web.Weeks;
using static PartnerFocus.Tests.Web.Weeks.VerasWeek;

namespace PartnerFocus.Tests.Web.Weeks;

/// <summary>The partner comes for a part, by the advice or by choice, and somebody takes the rest.</summary>
public class WeekPartTests
{
    [Theory]
    [InlineData(Main)]
    [InlineData(Sub)]
    [InlineData(Hall)]
    [InlineData(Vague)]
    public async Task Choose_WhereThePartnerChoseAPart_ChangesThePersonOnly(string uid)
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);
        await vera.ActAsync("overrule", uid, ("verdict", "AttendPart"), ("reason", "Punt 2 doe ik zelf"));
        (await vera.GetAsync($"{Address}?meeting={Key(uid)}")).Html.Should().Contain("Wie neemt de rest?");

        await vera.ActAsync("choose", uid, ("delegatee", TestFirm.Lead));

        (await ChosenAsync(app)).Should().Be((Verdict.AttendPart, TestFirm.Lead, "Punt 2 doe ik zelf"));
        (await vera.GetAsync($"{Address}?meeting={Key(uid)}")).Html.Should().Contain("Wie neemt de rest?").And.Contain("Punt 2 doe ik zelf");
    }

    [Theory]
    [InlineData(Part, "", Verdict.AttendPart)]
    [InlineData(Part, "AttendPart", Verdict.AttendPart)]
    [InlineData(Part, "Attend", Verdict.Delegate)]
    [InlineData(Sub, "", Verdict.Delegate)]
    [InlineData(Sub, "Attend", Verdict.Delegate)]
    [InlineData(Main, "", Verdict.Delegate)]
    [InlineData(Main, "LeaveOut", Verdict.Delegate)]
    public async Task Choose_GivesTheWholeAway_UnlessWhatStandsIsAPart(string uid, string stands, Verdict expected)
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);
        if (stands.Length > 0)
        {
            await vera.ActAsync("overrule", uid, ("verdict", stands), ("reason", "Zo is het afgesproken"));
        }

        await vera.ActAsync("choose", uid, ("delegatee", TestFirm.Member));

        (await ChosenAsync(app)).Should().Match<(Verdict Chosen, string? Who, string)>(c => c.Chosen == expected && c.Who == TestFirm.Member);
    }

    [Fact]
    public async Task Choose_WhereTheAssistantPreparedAPart_IsForTheRestWithTheReasonGiven()
    {
        await using var app = await StartAsync();
        await (await app.SignInAsync(TestFirm.Assistant)).ActAsync("overrule", Sub, ("verdict", "AttendPart"), ("reason", "Carla belde"));
        var vera = await app.SignInAsync(TestFirm.Partner);
        (await vera.GetAsync($"{Address}?meeting={Key(Sub)}")).Html.Should().Contain("Wie neemt de rest?");

        await vera.ActAsync("choose", Sub, ("delegatee", TestFirm.Lead));

        (await ChosenAsync(app)).Should().Be((Verdict.AttendPart, TestFirm.Lead, "Carla belde"));
    }

    private static async Task<(Verdict Chosen, string? Who, string Reason)> ChosenAsync(TestApp app)
    {
        var choice = await app.InStoreAsync(db => db.Choices.AsNoTracking().SingleAsync());
        choice.State.Should().Be(ChoiceState.Decided);
        return (choice.Chosen, choice.DelegateeId, choice.Reason);
    }
}
