using PartnerFocus.Web.Outbox;

namespace PartnerFocus.Tests.Web.Outbox;

/// <summary>Colleagues are written to in the language they chose for the screen.</summary>
public class ReadersLanguageTests
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
}
