using NodaTime;
using PartnerFocus.Tests.Calendar.Scheduling;
using PartnerFocus.Triage;
using PartnerFocus.Web.Outbox;

namespace PartnerFocus.Tests.Web.Outbox;

public class MessageFileTests
{
    private static readonly Instant At = Instant.FromUtc(2026, 11, 18, 8, 0);

    [OtherParsersFact]
    public async Task Of_AMessageWithACalendarObject_OpensAsWritten() => (await OtherParsers.MailAsync(MessageFile.Of(Mail(), At))).Should().Equal(
        "Één vraag: de overname van Wind & Zon, woensdag 18 november – een lange titel die over de regel loopt|Wim de Wind <wim@wind.example>|<1@proef.example>|0|text/plain -|text/calendar REQUEST|application/ics -",
        "'Dag Wim,\\r\\n\\r\\nCafé ‘t Hoekje.\\r\\n'");

    [OtherParsersFact]
    public async Task Of_AMessageWithoutOne_IsPlainText() =>
        (await OtherParsers.MailAsync(MessageFile.Of(Mail(calendar: null), At)))[0].Should().EndWith("|0|text/plain -");

    [Fact]
    public void Of_ANameThatTriesToBreakOut_StaysInItsHeader() =>
        System.Text.Encoding.ASCII.GetString(MessageFile.Of(Mail(new MailPerson("Wim\r\nBcc: evil@x.example", "wim@wind.example\r\nBcc: evil@x.example")), At))
            .Should().NotContain("\nBcc");

    [Fact]
    public void Of_AnAddressWithAComma_StaysOneRecipient() =>
        System.Text.Encoding.ASCII.GetString(MessageFile.Of(Mail(new MailPerson("Wim", "wim@wind.example,evil@x.example")), At))
            .Should().Contain("To: Wim <wim@wind.exampleevil@x.example>\r\n");

    private static OutgoingMail Mail(MailPerson? to = null, string? calendar = "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n") => new()
    {
        Id = Guid.Empty,
        MessageId = "<1@proef.example>",
        Kind = MailKind.Question,
        From = new MailPerson("Asha Smit", "asha@proef.example"),
        ReplyTo = new MailPerson("Asha Smit", "asha@proef.example"),
        To = [to ?? new MailPerson("Wim de Wind", "wim@wind.example")],
        IsOutside = true,
        Language = Language.Nl,
        Subject = "Één vraag: de overname van Wind & Zon, woensdag 18 november – een lange titel die over de regel loopt",
        Text = "Dag Wim,\n\nCafé ‘t Hoekje.\n",
        Method = calendar is null ? null : "REQUEST",
        Calendar = calendar,
        CreatedAt = At,
        LeavesAt = At,
        NextTryAt = At,
        State = MailState.Draft,
    };
}
