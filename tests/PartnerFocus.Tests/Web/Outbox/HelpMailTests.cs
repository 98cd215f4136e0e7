using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PartnerFocus.Tests.Web.Delegations;
using PartnerFocus.Triage;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Outbox;
using PartnerFocus.Web.Store;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Tests.Web.Outbox;

/// <summary>Mila goes on Friday from eleven to twelve in vera's place and calls her in; each hears of the other by mail, and nobody else does.</summary>
public class HelpMailTests
{
    private const string Question = "Hoe ver mag ik gaan?";

    [Theory, OnSqlite, OnPostgres]
    public async Task Call_IsMailedToThePartner_WithWhatSheNeedsToAnswer(StoreProvider store)
    {
        await using var stage = await CalledAsync(store: store);

        var mail = await stage.MailAsync(MailKind.HelpAsked);

        mail.To.Should().Equal(new MailPerson("Vera Prins", "vera@proef.example"));
        (mail.From.Address, mail.ReplyTo.Address, (mail.LeavesAt - mail.CreatedAt).TotalMinutes).Should().Be(("asha@proef.example", "mila@proef.example", 10));
        mail.Subject.Should().Be("Mila heeft je nodig: ‘Deelteam overname’, vrijdag 20 november");
        mail.Text.Should().StartWith(
            $"""
            Dag Vera,

            Mila gaat naar ‘Deelteam overname’ op vrijdag 20 november, 11.00–12.00 uur en vraagt je erbij, voor 10 minuten, bij ‘de prijs’.

            De vraag:
            {Question}

            Weet Mila het vóór vrijdag 20 november om 11.00 uur, dan is dat het fijnst; tot 12.00 uur kan het nog.

            Erbij komen, een antwoord op schrift, of het lukt niet: het mag allemaal. Je antwoord geef je hier:
            """).And.Contain($"/week/vera/2026-W47?meeting={MeetingKey.Of("deelteam@wind.example", null)}\n").And.EndWith("Groet,\n\nPartnerFocus\nnamens Mila Jong\n");
    }

    [Fact]
    public async Task Call_ToWhoReadsEnglish_IsInEnglish()
    {
        await using var stage = await MailStage.SetAsync();
        await WhatLeavesOnlookerTests.ReadsAsync(stage, "en-GB", TestFirm.Partner);
        await WhatLeavesOnlookerTests.ReadsAsync(stage, "en-GB", TestFirm.Member);
        await CallAsync(stage, await stage.AcceptedAsync());
        await AnswerAsync(stage, HelpState.Comes, "Until two.");

        (await stage.MailAsync(MailKind.HelpAsked)).Text.Should().Contain("Mila goes to ‘Deelteam overname’ on Friday 20 November, 11:00–12:00 and asks you in, for 10 minutes, at ‘de prijs’.");
        (await stage.MailAsync(MailKind.HelpAnswer)).Text.Should().Contain("Vera comes to ‘Deelteam overname’ on Friday 20 November, 11:00–12:00: 10 minutes, at ‘de prijs’.").And.Contain("Vera writes:\nUntil two.");
    }

    [Fact]
    public async Task Call_BesideAnOwnPart_SaysThatItComesOnTopOfIt()
    {
        await using var stage = await OtherPartMailTests.AcceptedAsync();
        await CallAsync(stage, await RowAsync(stage));
        stage.Wait(11);

        await StopAsync(stage);

        (await stage.MailAsync(MailKind.HelpAsked)).Text.Should().Contain("Dat komt bij je eigen deel (Punt 3, 11.15–11.30 uur).");
        (await stage.MailAsync(MailKind.HelpOver)).Text.Should().Contain("Dat hoeft niet meer: Mila kan zonder.").And.Contain("Voor je eigen deel kom je wel: Punt 3, 11.15–11.30 uur.");
    }

    [Theory]
    [InlineData(HelpState.Comes, "", "Vera komt erbij: ‘Deelteam overname’, vrijdag 20 november", "Vera komt naar ‘Deelteam overname’ op vrijdag 20 november, 11.00–12.00 uur: 10 minuten, bij ‘de prijs’.")]
    [InlineData(HelpState.Answered, "Tot twee miljoen.", "Vera geeft je antwoord: ‘Deelteam overname’, vrijdag 20 november", "Vera schrijft:\nTot twee miljoen.")]
    [InlineData(HelpState.Cannot, "Bel Lars.", "Vera kan er niet bij zijn: ‘Deelteam overname’, vrijdag 20 november", "Vera schrijft:\nBel Lars.")]
    [InlineData(HelpState.Cannot, "", "Vera kan er niet bij zijn: ‘Deelteam overname’, vrijdag 20 november", "Jij gaat; dat blijft zo.")]
    public async Task Answer_IsMailedToWhoAsked(HelpState answer, string words, string subject, string said)
    {
        await using var stage = await CalledAsync();

        await AnswerAsync(stage, answer, words);

        var mail = await stage.MailAsync(MailKind.HelpAnswer);
        mail.To.Should().Equal(new MailPerson("Mila Jong", "mila@proef.example"));
        mail.Subject.Should().Be(subject);
        mail.Text.Should().Contain(said).And.Contain($"Je vroeg:\n{Question}");
        mail.Text.Contains("Vera schrijft", StringComparison.Ordinal).Should().Be(words.Length > 0);
    }

    [Fact]
    public async Task Answer_AboutAnItemWithATime_SaysWhen()
    {
        await using var stage = await MailStage.SetAsync(MailStage.Client + "\r\nDESCRIPTION:1. Stand (15 min)\\n2. De prijs (20 min)");
        await CallAsync(stage, await stage.AcceptedAsync());

        await AnswerAsync(stage, HelpState.Comes);

        (await stage.MailAsync(MailKind.HelpAnswer)).Text.Should().Contain("10 minuten, bij ‘de prijs’ (11.15–11.35 uur).");
    }

    [Fact]
    public async Task Answer_BeforeTheCallLeft_LeavesOnlyTheAnswer()
    {
        await using var stage = await CalledAsync();

        await AnswerAsync(stage, HelpState.Cannot);

        (await HelpAsync(stage)).Should().Equal("HelpAsked TakenBack", "HelpAnswer Draft");
    }

    [Fact]
    public async Task Stop_BeforeTheCallLeft_LeavesNothing()
    {
        await using var stage = await CalledAsync();

        await StopAsync(stage);

        (await HelpAsync(stage)).Should().Equal("HelpAsked TakenBack");
    }

    [Fact]
    public async Task Stop_OnceTheCallLeft_TellsThePartnerInOneSentence()
    {
        await using var stage = await CalledAsync();
        await stage.AllSentAsync();

        await StopAsync(stage);

        (await HelpAsync(stage)).Should().Equal("HelpAsked Sent", "HelpOver Draft");
        (await stage.MailAsync(MailKind.HelpOver)).Text.Should().Be("Dag Vera,\n\nMila vroeg je bij ‘Deelteam overname’ op vrijdag 20 november om 11.00 uur. Dat hoeft niet meer: Mila kan zonder.\n\nGroet,\n\nPartnerFocus\nnamens Mila Jong\n");
    }

    [Fact]
    public async Task Stop_AfterThePartnerSaidToComeOnThePage_TellsHer()
    {
        await using var stage = await CalledAsync();
        await AnswerAsync(stage, HelpState.Comes);

        await StopAsync(stage);

        (await HelpAsync(stage)).Should().Equal("HelpAsked TakenBack", "HelpAnswer TakenBack", "HelpOver Draft");
    }

    [Fact]
    public async Task Call_AgainBeforeThatLeft_SaysTheNewQuestionOnly()
    {
        await using var stage = await CalledAsync();
        await stage.AllSentAsync();
        await StopAsync(stage);

        stage.Wait(1);
        await CallAsync(stage, await RowAsync(stage));

        (await HelpAsync(stage)).Should().Equal("HelpAsked Sent", "HelpOver TakenBack", "HelpAsked Draft");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Withdraw_BeforeItLeft_TellsNobodyOfHelp(bool isAnswered)
    {
        await using var stage = await CalledAsync();
        if (isAnswered)
        {
            await AnswerAsync(stage, HelpState.Comes);
        }

        await stage.WithdrawAsync(await RowAsync(stage));

        (await HelpAsync(stage)).Should().OnlyContain(m => m.EndsWith("TakenBack", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Decline_Undone_CallsAgain()
    {
        await using var stage = await CalledAsync();
        var row = await RowAsync(stage);
        await stage.Flow.ActAsync((flow, _) => flow.DeclineAsync(row.Id, row.Version, "Ik ben er niet.", false, [], stage.Flow.As(TestFirm.Member), default));
        (await HelpAsync(stage)).Should().Equal("HelpAsked TakenBack");

        stage.Wait(1);
        row = await RowAsync(stage);
        (await stage.Flow.ActAsync((flow, _) => flow.UndoDeclineAsync(row.Id, row.Version, stage.Flow.As(TestFirm.Member), default))).Should().BeOfType<FlowOutcome.Done>();

        (await HelpAsync(stage)).Should().Equal("HelpAsked TakenBack", "HelpAsked Draft");
    }

    [Fact]
    public async Task Call_OnceItBegan_LeavesAtOnceAndHoldsUntilItEnds()
    {
        await using var stage = await MailStage.SetAsync();
        var row = await stage.AcceptedAsync();
        stage.App.Clock.Now = new DateTimeOffset(2026, 11, 20, 10, 20, 0, TimeSpan.Zero);

        await CallAsync(stage, row);

        var mail = await stage.MailAsync(MailKind.HelpAsked);
        (mail.LeavesAt - mail.CreatedAt).Should().Be(Duration.Zero);
        mail.Text.Should().Contain("Mila is bij ‘Deelteam overname’ en vraagt je erbij").And.Contain("De afspraak is begonnen: tot 12.00 uur helpt je antwoord nog.");
        (await WhyNotAsync(stage, mail)).Should().BeNull();
        stage.Wait(40);
        (await WhyNotAsync(stage, mail)).Should().Be("begun");
    }

    [Theory]
    [InlineData("true", "mila@proef.example", "Groet,\n\nPartnerFocus\nnamens Mila Jong\n")]
    [InlineData("false", "asha@proef.example", "Groet,\n\nPartnerFocus\nnamens Mila Jong\n")]
    public async Task Call_DependingOnTheMailServer_ComesFromWhoAsksOrTheAssistant(string may, string from, string closing)
    {
        await using var stage = await MailStage.SetAsync(settings: ("Mail:SendsAsPartner", may));
        await CallAsync(stage, await stage.AcceptedAsync());

        var mail = await stage.MailAsync(MailKind.HelpAsked);
        (mail.From.Address, mail.ReplyTo.Address).Should().Be((from, "mila@proef.example"));
        mail.Text.Should().EndWith(closing);
    }

    [Theory]
    [InlineData(TestFirm.Partner, true)]
    [InlineData(TestFirm.Assistant, true)]
    [InlineData(TestFirm.Lead, false)]
    [InlineData(TestFirm.OtherPartner, false)]
    [InlineData(TestFirm.Member, false)]
    public async Task Outbox_ShowsItToThePartnerAndHerAssistantOnly(string reader, bool isShown)
    {
        await using var stage = await CalledAsync();
        if (reader is not (TestFirm.Lead or TestFirm.Partner))
        {
            await stage.App.AddAccountAsync(reader);
        }

        (await (await stage.App.SignInAsync(reader)).GetAsync("/outbox")).Html.Contains(Question, StringComparison.Ordinal).Should().Be(isShown);
    }

    [Fact]
    public async Task Call_BehindAWallMadeSince_IsNotMailed()
    {
        await using var stage = await CalledAsync();
        var mail = await stage.MailAsync(MailKind.HelpAsked);

        await stage.App.SeedAsync(db => db.Choices.Single().IsPrivate = true);

        (await WhyNotAsync(stage, mail)).Should().Be(WithdrawalReason.Private);
    }

    private static async Task<string?> WhyNotAsync(MailStage stage, OutgoingMail mail)
    {
        string? why = null;
        await stage.App.InScopeAsync(async services => why = await services.GetRequiredService<LeavingCheck>().WhyNotAsync(mail, default));
        return why;
    }

    private static async Task<string[]> HelpAsync(MailStage stage) => [.. (await stage.MailsAsync()).Where(m => m.StartsWith("Help", StringComparison.Ordinal))];

    private static async Task<Delegation> RowAsync(MailStage stage) => await stage.Flow.RowAsync((await stage.AllAsync()).First(m => m.DelegationId is not null).DelegationId!.Value);

    private static async Task<MailStage> CalledAsync(StoreProvider store = StoreProvider.Sqlite)
    {
        var stage = await MailStage.SetAsync(store: store);
        await stage.App.AddAccountAsync(TestFirm.Partner);
        await CallAsync(stage, await stage.AcceptedAsync());
        return stage;
    }

    private static async Task CallAsync(MailStage stage, Delegation row) => (await stage.Flow.ActAsync((flow, _) => flow.CallHelpAsync(
        row.Id, row.Version, new HelpWish(Question, 10, "de prijs"), stage.Flow.As(TestFirm.Member), default))).Should().BeOfType<FlowOutcome.Done>();

    private static async Task AnswerAsync(MailStage stage, HelpState answer, string words = "")
    {
        stage.Wait(1);
        var row = await RowAsync(stage);
        (await stage.Flow.ActAsync((flow, _) => flow.AnswerHelpAsync(row.Id, row.Version, answer, words, stage.Flow.As(TestFirm.Partner), default))).Should().BeOfType<FlowOutcome.Done>();
    }

    private static async Task StopAsync(MailStage stage)
    {
        stage.Wait(1);
        var row = await RowAsync(stage);
        (await stage.Flow.ActAsync((flow, _) => flow.StopHelpAsync(row.Id, row.Version, stage.Flow.As(TestFirm.Member), default))).Should().BeOfType<FlowOutcome.Done>();
    }
}
