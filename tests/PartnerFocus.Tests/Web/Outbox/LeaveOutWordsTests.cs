using PartnerFocus.Triage;
using PartnerFocus.Web.Outbox;

namespace PartnerFocus.Tests.Web.Outbox;

/// <summary>Vera skips a meeting: how the message ends for who convened it.</summary>
public class LeaveOutWordsTests
{
    [Theory]
    [InlineData(MailStage.Colleague, "true", "Ik kan er deze keer niet bij zijn.", "Zonder bericht ga ik ervan uit dat het zo past.")]
    [InlineData(MailStage.Colleague, "false", "Vera kan er deze keer niet bij zijn.", "Zonder bericht gaan we ervan uit dat het zo past.")]
    [InlineData(MailStage.Client, "true", "Ik kan er deze keer niet bij zijn.", "Zonder bericht gaan we ervan uit dat het zo past.")]
    public async Task LeaveOut_FromWhoWritesIt_SpeaksForThatOne(string people, string may, string comes, string rest)
    {
        await using var stage = await MailStage.SetAsync(people: people, settings: ("Mail:SendsAsPartner", may));

        await stage.ChooseAsync(Verdict.LeaveOut);

        (await stage.MailAsync(MailKind.LeaveOut)).Text.Should().Contain(comes).And.Contain(rest);
    }
}
