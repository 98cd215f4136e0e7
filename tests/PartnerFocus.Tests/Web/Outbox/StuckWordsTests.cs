using System.Net.Mail;
using System.Security.Authentication;
using PartnerFocus.Web.Outbox;

namespace PartnerFocus.Tests.Web.Outbox;

/// <summary>Of a message that did not get through, the administrator reads what went wrong and what to do, and beside it what the server said.</summary>
public sealed class StuckWordsTests : IAsyncDisposable
{
    private readonly SmtpSink _sink = new();

    public async ValueTask DisposeAsync() => await _sink.DisposeAsync();

    [Theory]
    [InlineData("nl", "De mailserver was niet te bereiken.", "Kijk of die aanstaat, en of Mail:SmtpHost en Mail:SmtpPort kloppen.")]
    [InlineData("en", "The mail server could not be reached.", "See whether it is on, and whether Mail:SmtpHost and Mail:SmtpPort are right.")]
    public async Task Page_WhenNobodyAnswers_SaysThatTheServerWasNotReached(string language, string what, string todo) =>
        (await PageAsync(language, SmtpSink.ClosedPort())).Should().ContainAll(what, todo, "<code>ConnectionRefused</code>").And.NotContain("GeneralFailure");

    [Theory]
    [InlineData("nl", "De mailserver weigerde iemand voor wie het bericht is.")]
    [InlineData("en", "The mail server refused somebody the message is for.")]
    public async Task Page_WhenTheRecipientIsRefused_SaysSoWithTheServersAnswerAndWithoutTheAddress(string language, string what)
    {
        (_sink.Manners, _sink.Refusal) = (SinkManners.RefusesRecipient, "550 5.1.1 <mila@proef.example>: no user mila here");

        (await PageAsync(language)).Should().ContainAll(what, "<code>MailboxUnavailable 550 5.1.1 …: no user … here</code>").And.NotContainAny("mila", "Mila");
    }

    [Theory]
    [InlineData("nl", "De mailserver verbrak de verbinding.")]
    [InlineData("en", "The mail server hung up.")]
    public async Task Page_WhenTheServerHangsUp_SaysSo(string language, string what)
    {
        _sink.Manners = SinkManners.HangsUpMidWay;

        (await PageAsync(language)).Should().Contain(what);
    }

    [Theory]
    [InlineData("450 4.2.0 come back later", "De mailserver kan nu even niets aannemen.")]
    [InlineData("530 5.7.0 Authentication required", "De mailserver liet deze server niet aanmelden.")]
    public async Task Page_OfAnotherAnswer_SaysWhatItMeans(string answer, string what)
    {
        (_sink.Manners, _sink.Refusal) = (SinkManners.RefusesRecipient, answer);

        (await PageAsync("nl")).Should().ContainAll(what, answer);
    }

    [Fact]
    public void Of_ACertificateNobodyTrusts_IsNoSafeLineAndNothingLeft() =>
        SmtpFailure.Of(new SmtpException("Failure sending mail.", new AuthenticationException()), [new MailPerson("Mila", "mila@proef.example")])
            .Should().Be(new SmtpFailure("NotSecure AuthenticationException", false));

    [Fact]
    public void Of_ALongAnswer_FitsWhereItIsKept() =>
        SmtpFailure.Of(new SmtpException(SmtpStatusCode.TransactionFailed, "Transaction failed. The server response was: " + new string('x', 300)), []).Code
            .Should().StartWith("Refused TransactionFailed 554 xxx").And.HaveLength(100);

    [Fact]
    public void Read_OfWhatWasKeptBeforeTheKindWas_ShowsTheWord() => FailureTold.Read("GeneralFailure").Should().Be(new FailureTold(FailureKind.Other, "GeneralFailure"));

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public async Task Page_OfEveryKind_HasWordsForIt(string language)
    {
        await using var stage = await _sink.StageAsync();
        await stage.ApprovedAsync();
        foreach (var kind in Enum.GetValues<FailureKind>())
        {
            await stage.App.SeedAsync(db => db.OutgoingMails.Single().LastError = $"{kind} Word");
            (await HtmlAsync(stage, language)).Should().NotContain("Fail.").And.Contain("<code>Word</code>");
        }
    }

    private async Task<string> PageAsync(string language, int? port = null)
    {
        await using var stage = await _sink.StageAsync(port: port);
        await stage.ApprovedAsync();
        stage.Wait(10);
        await stage.RoundAsync();
        return await HtmlAsync(stage, language);
    }

    private static async Task<string> HtmlAsync(MailStage stage, string language)
    {
        var administrator = await stage.App.SignInAdministratorAsync();
        administrator.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        return (await administrator.GetAsync("/admin/outbox")).Html;
    }
}
