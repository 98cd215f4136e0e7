using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PartnerFocus.Tests.Web.Weeks;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Outbox;

namespace PartnerFocus.Tests.Web.Outbox;

/// <summary>Colleagues are written to in the language they chose for the screen.</summary>
public partial class ReadersLanguageTests
{
    [Fact]
    public async Task Approve_ForAReaderOfEnglish_AsksInEnglishWithTheMandateAsTyped()
    {
        await using var stage = await MailStage.SetAsync();
        await WhatLeavesOnlookerTests.ReadsAsync(stage, "en-GB");

        await stage.ApprovedAsync();

        (await stage.MailAsync(MailKind.Ask)).Text.Should().StartWith("Hello Mila,\n\nVera asks you for").And.Contain("The question to you: Leid het deelteam en sluit de open punten.");
    }

    [Fact]
    public async Task Approve_ForAReaderOfDutchOnAnEnglishServer_AsksInDutch()
    {
        await using var stage = await MailStage.SetAsync(settings: ("Mail:Language", "En"));
        await WhatLeavesOnlookerTests.ReadsAsync(stage, "nl");

        await stage.ApprovedAsync();

        (await stage.MailAsync(MailKind.Ask)).Text.Should().StartWith("Dag Mila,");
    }

    [Theory]
    [InlineData(MailKind.Invitation, TestFirm.Member, "Hello Mila,")]
    [InlineData(MailKind.AcceptsCopy, TestFirm.Partner, "Hello Vera,")]
    public async Task Accept_ForAReaderOfEnglish_IsToldInEnglish(MailKind kind, string reader, string said)
    {
        await using var stage = await MailStage.SetAsync();
        await WhatLeavesOnlookerTests.ReadsAsync(stage, "en-GB", reader);

        await stage.AcceptedAsync();

        (await stage.MailAsync(kind)).Text.Should().StartWith(said);
    }

    [Fact]
    public async Task Accept_OfAColleaguesMeeting_TellsTheColleagueInTheChosenLanguage()
    {
        await using var stage = await MailStage.SetAsync(MailStage.Colleague);
        await WhatLeavesOnlookerTests.ReadsAsync(stage, "en-GB", TestFirm.OtherLead);

        await stage.AcceptedAsync();

        (await stage.MailAsync(MailKind.WhoComes)).Text.Should().StartWith("Hello Lena,");
    }

    [Fact]
    public async Task Along_ForReadersOfEnglish_IsEnglishInEveryMessage()
    {
        await using var app = await WeekAlongTests.StartJuniorAsync();
        if (!await app.InStoreAsync(db => db.Users.AnyAsync(u => u.MemberId == TestFirm.OtherLead)))
        {
            await app.AddAccountAsync(TestFirm.OtherLead);
        }

        await app.SignInAsync(TestFirm.Partner);
        await app.SeedAsync(db => db.Users.ToList().ForEach(u => u.Culture = "en-GB"));
        await WeekAlongTests.AcceptAsync(app);
        app.Clock.Now += WeekAlongTests.Window;
        await app.StepAsync(TestFirm.Lead, (await app.AskedAsync(TestFirm.Member)).Id, (flow, row, lars) => flow.CannotGoAlongAsync(row.Id, row.Version, "Vol", lars, default));
        await app.StepAsync(TestFirm.Partner, (await app.AskedAsync(TestFirm.Member)).Id, (flow, row, vera) => flow.NameCompanionAsync(row.Id, row.Version, TestFirm.OtherLead, vera, default));

        var mails = await app.InStoreAsync(db => db.OutgoingMails.Where(m => Aside.Contains(m.Kind)).ToListAsync());

        mails.Select(m => m.Kind).Distinct().Should().BeEquivalentTo(Aside);
        mails.Should().OnlyContain(m => m.Text.StartsWith("Hello ") && m.Text.Contains("Thursday 19 November") && m.Text.Contains("Mila") && !m.Text.Contains('{')
            && !Dutch().IsMatch(m.Text) && !Dutch().IsMatch(m.Subject), string.Join("\n---\n", mails.Select(m => $"{m.Kind}: {m.Subject}\n{m.Text}")));
        mails.Where(m => m.Kind is MailKind.AlongCannot or MailKind.AlongCannotCopy).Should().OnlyContain(m => m.Text.Contains("Lars") && m.Subject.Contains("cannot go along"));
        mails.Where(m => m.Kind == MailKind.AlongNamed).Should().OnlyContain(m => m.Text.Contains("Lena"));
    }

    [Fact]
    public async Task Help_AnsweredByComing_IsEnglishForAnOrganiserWhoReadsEnglish()
    {
        await using var stage = await MailStage.SetAsync(MailStage.Colleague);
        await WhatLeavesOnlookerTests.ReadsAsync(stage, "en-GB", TestFirm.OtherLead);
        var row = await stage.AcceptedAsync();
        await stage.Flow.ActAsync((flow, _) => flow.CallHelpAsync(row.Id, row.Version, new HelpWish("Wat is de prijs?", 15, ""), stage.Flow.As(TestFirm.Member), default));
        row = await stage.Flow.RowAsync(row.Id);
        await stage.Flow.ActAsync((flow, _) => flow.AnswerHelpAsync(row.Id, row.Version, HelpState.Comes, "", stage.Flow.As(TestFirm.Partner), default));

        (await stage.MailAsync(MailKind.WhoComes)).Text.Should().StartWith("Hello Lena,").And.Contain("Mila Jong will be there throughout, well prepared. Vera will join for about a quarter of an hour.")
            .And.NotMatchRegex(Dutch().ToString());
    }

    [Theory]
    [InlineData("en-GB", "Dear Wim de Wind,")]
    [InlineData("nl", "Geachte Wim de Wind,")]
    public async Task Accept_OfAMeetingThatShowsNoLanguage_WritesAClientInThePartnersOwn(string culture, string opening)
    {
        await using var stage = await MailStage.SetAsync();
        await stage.App.AddAccountAsync(TestFirm.Partner);
        await WhatLeavesOnlookerTests.ReadsAsync(stage, culture, TestFirm.Partner);

        await stage.AcceptedAsync();

        (await stage.MailAsync(MailKind.WhoComes)).Text.Should().StartWith(opening);
    }

    private static readonly MailKind[] Aside = [MailKind.Along, MailKind.AlongCannot, MailKind.AlongCannotCopy, MailKind.AlongNamed];

    /// <summary>Words of Dutch that no English message has.</summary>
    [GeneratedRegex(@"\b(het|een|niet|je|gaat|kan|mee|uur|bij|naar|wil|voor|donderdag|Dag|Groet|namens)\b")]
    private static partial Regex Dutch();
}
