using PartnerFocus.Triage.Delegation;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web.Delegations;

public class PersonToldFirstTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Queue_BeforeThePersonWasTold_DoesNotShowTheAppraisal(StoreProvider store)
    {
        await using var stage = await FlowStage.SetAsync(store);
        await stage.ConfirmAsync(title: "Beoordeling", appraisal: true, told: false);

        (await (await stage.App.SignInAsync(TestFirm.Lead)).GetAsync("/approvals")).Html.Should().NotContain("Beoordeling");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Queue_OfSomebodyWithAnAppraisal_CountsItsHourOnceThePersonWasTold(bool isTold)
    {
        await using var stage = await FlowStage.SetAsync();
        await stage.ConfirmAsync();
        await stage.ConfirmAsync(title: "Beoordeling", appraisal: true, told: isTold);

        var page = (await (await stage.App.SignInAsync(TestFirm.Lead)).GetAsync("/approvals")).Html;

        page.Contains("Staat dan al voor iets anders", StringComparison.Ordinal).Should().Be(isTold, "both are at the same hour");
    }

    [Fact]
    public async Task Approve_BeforeThePersonWasTold_AnswersLikeAnUnknownOne()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.ConfirmAsync(appraisal: true, told: false);

        (await stage.ActAsync((flow, _) => flow.ApproveAsync(row.Id, row.Version, stage.As(TestFirm.Lead), default))).Should().BeOfType<FlowOutcome.Unknown>();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Lead_AfterThePersonWasToldWhoComes_NamesNobodyElse(bool takesItOn)
    {
        await using var stage = await FlowStage.SetAsync(accounts: ["lars"]);
        var row = await stage.ConfirmAsync(title: "Beoordeling", appraisal: true);

        var answer = await stage.ActAsync((flow, _) => takesItOn
            ? flow.TakeOnAsync(row.Id, row.Version, [], stage.As(TestFirm.Lead), default)
            : flow.ChangePersonAsync(row.Id, row.Version, new DelegateCandidate(TestFirm.Lead, []), stage.As(TestFirm.Lead), default));

        answer.Should().Be(new FlowOutcome.Refused(FlowRefusal.TiedToPerson));
        (await (await stage.App.SignInAsync(TestFirm.Lead)).GetAsync("/approvals")).Html.Should().Contain("Mila is genoemd aan wie het gesprek betreft. Past het niet, zeg dat dan: Vera noemt iemand anders.");
    }

    [Fact]
    public async Task TellPerson_ByThePartner_ShowsItToTheLead()
    {
        await using var stage = await FlowStage.SetAsync();
        await stage.ConfirmAsync(title: "Beoordeling", appraisal: true);

        (await (await stage.App.SignInAsync(TestFirm.Lead)).GetAsync("/approvals")).Html.Should().Contain("Beoordeling");
    }

    [Fact]
    public async Task TellPerson_OnADayToCome_IsRefused()
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.ConfirmAsync(appraisal: true, told: false);

        (await stage.ActAsync((flow, _) => flow.TellPersonAsync(row.Id, row.Version, new DateOnly(2026, 11, 19), stage.As(TestFirm.Partner), default)))
            .Should().Be(new FlowOutcome.Refused(FlowRefusal.NoDayOfTelling));
    }

    [Theory]
    [InlineData("nl", "", "2026-11-17", "Vink eerst aan dat je het verteld hebt.")]
    [InlineData("en", "", "2026-11-17", "Tick first that you told the person.")]
    [InlineData("nl", "true", "", "Kies de dag waarop je het vertelde: vandaag of eerder.")]
    [InlineData("en", "true", "", "Choose the day on which you told the person: today or before.")]
    [InlineData("nl", "true", "2026-11-19", "Kies de dag waarop je het vertelde: vandaag of eerder.")]
    public async Task TellPerson_WithSomethingMissing_SaysWhatToDo(string language, string told, string on, string said)
    {
        await using var stage = await FlowStage.SetAsync(accounts: ["vera", "lars"]);
        var row = await stage.ConfirmAsync(appraisal: true, told: false);
        var vera = await stage.App.SignInAsync("vera");
        vera.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        await vera.PostAsync("/week/vera/2026-W47/told", ("delegation", $"{row.Id}"), ("version", $"{row.Version}"), ("told", told), ("on", on));

        (await vera.GetAsync("/week/vera/2026-W47")).Html.Should().Contain(said);
        (await stage.RowAsync(row.Id)).PersonToldOn.Should().BeNull();
    }

    [Fact]
    public async Task Confirm_WherePartnerAndLeadAreOne_WaitsForTheTellingToo()
    {
        await using var stage = await FlowStage.SetAsync(
            firm: TestFirm.Json.Replace("\"name\": \"Team Een\", \"lead\": \"lars\"", "\"name\": \"Team Een\", \"lead\": \"vera\"", StringComparison.Ordinal));

        var row = await stage.ConfirmAsync(appraisal: true, told: false);

        row.State.Should().Be(DelegationState.Confirmed);
    }
}
