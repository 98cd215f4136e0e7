using System.Text;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PartnerFocus.Tests.Calendar.Scheduling;
using PartnerFocus.Tests.Web.Delegations;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Outbox;
using PartnerFocus.Web.Outbox.CalendarOut;
using PartnerFocus.Web.Store;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Tests.Web.Approvals;

/// <summary>A series that is asked of the lead in person, where the lead reads and answers it, and who hears what.</summary>
public class LeadsSeriesTests
{
    private const string All = "Ja, deze en de volgende keren tot die dag";

    [Fact]
    public async Task Row_OfASeriesAskedOfTheLead_HasBothAnswersWithHowManyAndUntilWhen()
    {
        await using var stage = await SeriesStage.SetAsync();
        await stage.ConfirmedAsync(who: TestFirm.Lead);

        (await PageAsync(stage)).Should().Contain("Dit gaat ook over de volgende keren, tot 18 december 2026.").And.Contain("Nu in de agenda: 4 keer, alle zoals deze.")
            .And.MatchRegex($"<button class=\"go\" name=\"series\" value=\"true\" data-approve>{All}").And.Contain("<button>Alleen deze keer");
    }

    [Fact]
    public async Task Row_InEnglish_HasBothAnswers()
    {
        await using var stage = await SeriesStage.SetAsync();
        await stage.ConfirmedAsync(who: TestFirm.Lead);

        (await PageAsync(stage, "en")).Should().Contain("In the agenda now: 4, all like this one.").And.Contain("value=\"true\" data-approve");
    }

    [Fact]
    public async Task Row_WhereOneDiffers_SaysWhichDayIsNotMeant()
    {
        await using var stage = await SeriesStage.SetAsync(more: [SeriesStage.Other("20261204", "Vera: wat vind jij van de prijs?")]);
        await stage.ConfirmedAsync(who: TestFirm.Lead);

        (await PageAsync(stage)).Should().Contain("Nu in de agenda: 3 keer zoals deze. Niet op 4 december 2026");
    }

    [Fact]
    public async Task Row_WhereAllOthersDiffer_HasOneAnswer()
    {
        await using var stage = await SeriesStage.SetAsync(more: [.. new[] { "20261127", "20261204", "20261211" }.Select(d => SeriesStage.Other(d, $"Agenda van {d}"))]);
        await stage.ConfirmedAsync(who: TestFirm.Lead);

        (await PageAsync(stage)).Should().Contain("Je ja geldt voor deze keer.").And.NotContain("name=\"series\"");
    }

    [Fact]
    public async Task Row_OfASeriesAskedOfAMember_HasTheOneAnswerOfALead()
    {
        await using var stage = await SeriesStage.SetAsync();
        await stage.ConfirmedAsync();

        (await PageAsync(stage)).Should().Contain("Ook voor de volgende keren van de reeks, tot 18 december 2026").And.NotContain("name=\"series\"");
    }

    [Fact]
    public async Task Row_OfAMemberWhereAllOthersDiffer_IsForThisOneAndHasNoDayToChoose()
    {
        await using var stage = await SeriesStage.SetAsync(more: [.. new[] { "20261127", "20261204", "20261211" }.Select(d => SeriesStage.Other(d, $"Agenda van {d}"))]);
        await stage.ConfirmedAsync();

        (await PageAsync(stage)).Should().Contain("Gevraagd tot 18 december 2026, maar alleen deze keer is zo").And.NotContain("Ook voor de volgende keren").And.NotContain("name=\"until\"");
    }

    [Theory]
    [InlineData("nl", "Mila wordt gevraagd voor deze en de volgende keren, tot 18 december 2026.")]
    [InlineData("en", "Mila will be asked for this one and the following, until 18 December 2026.")]
    public async Task Approve_OfASeriesForAMember_SaysThatItIsASeries(string language, string said)
    {
        await using var stage = await SeriesStage.SetAsync();
        var row = await stage.ConfirmedAsync();
        var lars = await stage.App.SignInAsync(TestFirm.Lead);
        lars.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);

        await lars.PostAsync($"/approvals/{row.Id}/approve", ("version", $"{row.Version}"));

        for (var look = 0; look < 2; look++)
        {
            (await lars.GetAsync("/approvals")).Html.Should().Contain(said);
        }
    }

    [Fact]
    public async Task Approve_OfASeriesOfWhichNothingElseIsTheSame_SpeaksOfThisOneOnly()
    {
        await using var stage = await SeriesStage.SetAsync(more: [.. new[] { "20261127", "20261204", "20261211" }.Select(d => SeriesStage.Other(d, $"Agenda van {d}"))]);
        var row = await stage.ConfirmedAsync();
        var lars = await stage.App.SignInAsync(TestFirm.Lead);

        await lars.PostAsync($"/approvals/{row.Id}/approve", ("version", $"{row.Version}"));

        (await lars.GetAsync("/approvals")).Html.Should().Contain("Mila wordt gevraagd. Tot Mila ja zegt, gaat Vera zelf.");
    }

    [Fact]
    public async Task Row_WhereAnotherOfItWaitsToo_CountsThatOneIn()
    {
        await using var stage = await SeriesStage.SetAsync();
        await stage.ConfirmedAsync(who: TestFirm.Lead);
        await stage.ConfirmedAsync("20261204", who: TestFirm.Lead);

        (await PageAsync(stage)).Split("Nu in de agenda: 4 keer, alle zoals deze.").Should().HaveCount(2);
    }

    [Fact]
    public async Task Row_WhereTheLeadIsTakenThen_SaysSoBesideBothAnswers()
    {
        await using var stage = await SeriesStage.SetAsync();
        var other = await stage.Flow.ConfirmAsync(TestFirm.Lead, "Elders");
        await stage.ApproveAsync(other);
        await stage.ConfirmedAsync(who: TestFirm.Lead);

        (await PageAsync(stage)).Should().MatchRegex($"class=\"warn\"[\\s\\S]*{All}");
    }

    [Fact]
    public async Task Approve_OfAllOfIt_IsToldAndCanBeUndoneThere()
    {
        await using var stage = await SeriesStage.SetAsync();
        var row = await stage.ConfirmedAsync(who: TestFirm.Lead);
        var lars = await stage.App.SignInAsync(TestFirm.Lead);

        await lars.PostAsync($"/approvals/{row.Id}/approve", ("version", $"{row.Version}"), ("series", "true"));

        (await lars.GetAsync("/approvals")).Html.Should().Contain("jij gaat, deze en de volgende keren. Vera ziet het in de week.").And.Contain($"/approvals/{row.Id}/undo");
        (await lars.GetAsync("/approvals")).Html.Should().Contain("<h2 class=\"part\" id=\"just-now\">").And.Contain("jij gaat, deze en de volgende keren.");
        await lars.PostAsync($"/approvals/{row.Id}/undo", ("version", $"{(await stage.Flow.RowAsync(row.Id)).Version}"));
        (await lars.GetAsync("/approvals")).Html.Should().Contain("het is teruggenomen, en wacht weer op je antwoord.").And.Contain(All);
    }

    [Fact]
    public async Task Approve_OfThisOneOnly_IsToldAsOne()
    {
        await using var stage = await SeriesStage.SetAsync();
        var row = await stage.ConfirmedAsync(who: TestFirm.Lead);
        var lars = await stage.App.SignInAsync(TestFirm.Lead);

        await lars.PostAsync($"/approvals/{row.Id}/approve", ("version", $"{row.Version}"));

        (await lars.GetAsync("/approvals")).Html.Should().Contain("jij gaat. Vera ziet het in de week.");
        (await stage.RowsAsync()).Should().Equal("1120 Accepted");
    }

    [Fact]
    public async Task ApproveAll_OfASeriesAskedOfTheLead_LeavesItAndSaysWhy()
    {
        await using var stage = await SeriesStage.SetAsync();
        var (row, member) = (await stage.ConfirmedAsync(who: TestFirm.Lead), await stage.Flow.ConfirmAsync(start: FlowStage.Friday + Duration.FromHours(3)));
        var lars = await stage.App.SignInAsync(TestFirm.Lead);
        (await lars.GetAsync("/approvals")).Html.Should().Contain("Akkoord met die ene zonder knelpunt").And.MatchRegex($"value=\"{row.Id:N}[^>]*disabled[^>]*title=\"Hier kun je ja zeggen");

        await lars.PostAsync("/approvals/approve", [.. new[] { row, member }.Select(r => ("pick", $"{r.Id:N}.{r.Version:N}"))]);

        (await lars.GetAsync("/approvals")).Html.Should().Contain("dit wordt jou zelf gevraagd, ook voor de volgende keren; zeg bij de vraag zelf of je ja voor deze keer is of voor alle.");
        ((await stage.Flow.RowAsync(row.Id)).State, (await stage.Flow.RowAsync(member.Id)).State).Should().Be((DelegationState.Confirmed, DelegationState.Approved));
    }

    [Fact]
    public async Task ApproveAll_OfASeriesOfWhichNothingElseIsTheSame_SaysYesToThatOne()
    {
        await using var stage = await SeriesStage.SetAsync(more: [.. new[] { "20261127", "20261204", "20261211" }.Select(d => SeriesStage.Other(d, $"Agenda van {d}"))]);
        var row = await stage.ConfirmedAsync(who: TestFirm.Lead);
        var lars = await stage.App.SignInAsync(TestFirm.Lead);

        await lars.PostAsync("/approvals/approve", ("pick", $"{row.Id:N}.{row.Version:N}"), ("clear", "true"));

        (await stage.Flow.RowAsync(row.Id)).State.Should().Be(DelegationState.Accepted);
    }

    [Fact]
    public async Task Approve_OfAllOfIt_ByTheLeadOfAnotherTeam_IsNotThere()
    {
        await using var stage = await SeriesStage.SetAsync();
        var row = await stage.ConfirmedAsync(who: TestFirm.Lead);
        var lena = await stage.App.SignInAsync(TestFirm.OtherLead);

        (await lena.PostAsync($"/approvals/{row.Id}/approve", ("version", $"{row.Version}"), ("series", "true"))).Status.Should().Be(System.Net.HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Panel_OfThePartner_TellsBothFactsOfTheLeadsYes()
    {
        await using var stage = await SeriesStage.SetAsync();
        await stage.App.AddAccountAsync(TestFirm.Partner);
        await stage.TakenOnAsync();
        var vera = await stage.App.SignInAsync(TestFirm.Partner);

        (await vera.GetAsync($"/week/vera/2026-W47?meeting={MeetingKey.Of(SeriesStage.Uid, "20261120T110000")}")).Html.Should()
            .Contain("Lars nam het zelf op zich, deze en de volgende keren, tot 18 december 2026").And.Contain("Lars gaat: ja voor de reeks, tot 18 december 2026");
        (await vera.GetAsync($"/week/vera/2026-W49?meeting={MeetingKey.Of(SeriesStage.Uid, "20261204T110000")}")).Html.Should()
            .Contain("Valt onder het ja van Lars voor de reeks, tot 18 december 2026");
    }

    [Fact]
    public async Task Story_OfWhatWaitedAndWasAnsweredAlong_NamesTheYesToTheSeries()
    {
        await using var stage = await SeriesStage.SetAsync();
        await stage.App.AddAccountAsync(TestFirm.Partner);
        var first = await stage.ConfirmedAsync(who: TestFirm.Lead);
        await stage.ConfirmedAsync("20261204", who: TestFirm.Lead);
        await stage.TakeOnAsync(first);

        (await (await stage.App.SignInAsync(TestFirm.Partner)).GetAsync($"/week/vera/2026-W49?meeting={MeetingKey.Of(SeriesStage.Uid, "20261204T110000")}")).Html.Should()
            .Contain("Valt onder het ja van Lars voor de reeks, tot 18 december 2026");
    }

    [Fact]
    public async Task Series_OfThePartner_SayWhenTheLeadSaidYes()
    {
        await using var stage = await SeriesStage.SetAsync();
        await stage.App.AddAccountAsync(TestFirm.Partner);
        var row = await stage.ConfirmedAsync(who: TestFirm.Lead);
        stage.App.Clock.Now += TimeSpan.FromDays(1);
        await stage.TakeOnAsync(row);

        (await (await stage.App.SignInAsync(TestFirm.Partner)).GetAsync("/series/vera")).Html.Should().Contain("Lars zei ja voor de reeks op 19 november 2026, tot en met 17 december 2026");
    }

    [Fact]
    public async Task Delegations_OfTheLead_HaveEachToGiveBack()
    {
        await using var stage = await SeriesStage.SetAsync();
        await stage.TakenOnAsync();

        (await (await stage.App.SignInAsync(TestFirm.Lead)).GetAsync("/delegations")).Html.Should().Contain("je ja geldt voor de reeks, tot 18 december 2026");
    }

    [Fact]
    public async Task OwnCalendar_OfTheLead_HasEachTime()
    {
        await using var stage = await SeriesStage.SetAsync();
        await stage.TakenOnAsync();
        await using var scope = stage.App.Services.CreateAsyncScope();
        var text = Encoding.UTF8.GetString((await scope.ServiceProvider.GetRequiredService<OwnCalendar>().WriteAsync(TestFirm.Lead, default))!);

        Meetings.Lines(text).Where(l => l.StartsWith("DTSTART", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(l => l.Split(':')[1]).Should()
            .Equal("20261120T100000Z", "20261127T100000Z", "20261204T100000Z", "20261211T100000Z");
        text.Should().Contain("STATUS:CONFIRMED").And.NotContain("STATUS:TENTATIVE");
    }

    [Fact]
    public async Task Mails_OfTheLeadsYes_AreThoseOfADelegatees()
    {
        await using var stage = await SeriesStage.SetAsync();

        await stage.TakenOnAsync();

        (await stage.MailsAsync()).Should().BeEquivalentTo("WhoComes Draft", "Invitation Draft", "Accepts Draft", "AcceptsCopy Draft");
    }

    [Theory]
    [InlineData(MailKind.WhoComes, "METHOD:REPLY")]
    [InlineData(MailKind.Invitation, "METHOD:REQUEST")]
    [InlineData(MailKind.Accepts, "METHOD:REPLY")]
    public async Task Mails_OfTheLeadsYes_NameItAndAllThatFollow(MailKind kind, string method)
    {
        await using var stage = await SeriesStage.SetAsync();

        await stage.TakenOnAsync();

        Meetings.Lines((await stage.MailAsync(kind)).Calendar!).Should().Contain([method, "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Amsterdam:20261120T110000"]);
    }

    [Theory]
    [InlineData(MailKind.WhoComes)]
    [InlineData(MailKind.Invitation)]
    [InlineData(MailKind.AcceptsCopy)]
    public async Task Mails_OfTheLeadsYes_SayWhatADelegateesSays(MailKind kind)
    {
        await using var lead = await SeriesStage.SetAsync();
        await lead.TakenOnAsync();
        await using var member = await SeriesStage.SetAsync();
        await member.App.AddAccountAsync(TestFirm.Member);
        await member.SaidYesAsync();

        Said(await lead.MailAsync(kind)).Should().Be(Said(await member.MailAsync(kind)));
    }

    /// <summary>What a message says, whoever it is about.</summary>
    private static string Said(OutgoingMail mail) => $"{mail.Subject}\n{mail.Text}".Replace($"{mail.DelegationId:N}", "", StringComparison.Ordinal)
        .Replace("Lars Kok", "Mila Jong", StringComparison.Ordinal).Replace("Lars", "Mila", StringComparison.Ordinal).Replace("lars@", "mila@", StringComparison.Ordinal);

    private static async Task<string> PageAsync(SeriesStage stage, string language = "nl")
    {
        var lars = await stage.App.SignInAsync(TestFirm.Lead);
        lars.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        return (await lars.GetAsync("/approvals")).Html;
    }
}
