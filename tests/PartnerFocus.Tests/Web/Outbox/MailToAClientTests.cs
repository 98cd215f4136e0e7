using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PartnerFocus.Tests.Calendar.Scheduling;
using PartnerFocus.Triage;
using PartnerFocus.Web.Outbox;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web.Outbox;

/// <summary>What a client's mail program gets of an answer.</summary>
public sealed class MailToAClientTests : IAsyncLifetime, IAsyncDisposable
{
    private readonly SmtpSink _sink = new();

    public Task InitializeAsync() => Task.CompletedTask;

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public ValueTask DisposeAsync() => _sink.DisposeAsync();

    [Fact]
    public async Task Round_OfAnAnswerToAClient_ArrivesAsItWasWritten()
    {
        await using var stage = await _sink.StageAsync(outside: true);
        await stage.AcceptedAsync();
        stage.Wait(10);

        await stage.RoundAsync();

        var mail = await stage.MailAsync(MailKind.WhoComes);
        var received = _sink.Messages.Single(m => m.Contains(mail.MessageId, StringComparison.Ordinal));
        ReceivedMail.PartsOf(received).Take(3).Should().Equal(mail.Text.ReplaceLineEndings("\r\n"), mail.Calendar, mail.Calendar);
    }

    [Fact]
    public async Task Round_OfAnAnswerToAClient_HasTheHeadersThatProgramsActOn()
    {
        await using var stage = await _sink.StageAsync(outside: true);
        await stage.AcceptedAsync();
        stage.Wait(10);

        await stage.RoundAsync();

        var mail = await stage.MailAsync(MailKind.WhoComes);
        var received = _sink.Messages.Single(m => m.Contains(mail.MessageId, StringComparison.Ordinal)).Replace("\r\n ", " ", StringComparison.Ordinal);
        received.Should().ContainAll("From: \"Asha Smit\" <asha@proef.example>", "Reply-To: \"Asha Smit\" <asha@proef.example>", "To: \"Wim de Wind\" <wim@wind.example>", "method=REPLY");
    }

    [OtherParsersFact]
    public async Task Round_OfAnAnswerToAClient_OpensAsWrittenInTheMailReaderOfOthers()
    {
        await using var stage = await _sink.StageAsync(outside: true);
        await stage.AcceptedAsync();
        stage.Wait(10);

        await stage.RoundAsync();

        var mail = await stage.MailAsync(MailKind.WhoComes);
        var read = await OtherParsers.MailAsync(System.Text.Encoding.Latin1.GetBytes(_sink.Messages.Single(m => m.Contains(mail.MessageId, StringComparison.Ordinal))));
        (read[0], read[1].Contains("Op vrijdag 20 november om 11.00 uur is Mila Jong namens ons bij u voor ‘Deelteam overname’.", StringComparison.Ordinal)).Should().Be((
            $"Mila Jong is erbij: ‘Deelteam overname’, vrijdag 20 november|Wim de Wind <wim@wind.example>|{mail.MessageId}|0|text/plain -|text/calendar REPLY|application/ics -|application/ics -",
            true));
    }

    [Fact]
    public async Task Round_OfWhoComesToAClient_CarriesTheOwnYesInTheSameMessage()
    {
        await using var stage = await _sink.StageAsync(outside: true);
        await stage.AcceptedAsync();
        stage.Wait(10);

        await stage.RoundAsync();

        var (first, yes) = (await stage.MailAsync(MailKind.WhoComes), await stage.MailAsync(MailKind.Accepts));
        ReceivedMail.PartsOf(_sink.Messages.Single(m => m.Contains("wim@wind.example", StringComparison.Ordinal)))
            .Should().Equal(first.Text.ReplaceLineEndings("\r\n"), first.Calendar, first.Calendar, yes.Calendar);
        (first.State, yes.State).Should().Be((MailState.Sent, MailState.Sent));
    }

    [Theory]
    [InlineData(SinkManners.HangsUpMidWay)]
    [InlineData(SinkManners.HangsUpAfterwards)]
    public async Task Round_OnceMoreAfterTheServerHungUp_CarriesTheOwnYesInTheSameMessageStill(SinkManners manners)
    {
        await using var stage = await _sink.StageAsync(outside: true);
        await stage.AcceptedAsync();
        stage.Wait(10);
        _sink.Manners = manners;
        await stage.RoundAsync();
        var before = ToTheClient().Count;
        _sink.Manners = SinkManners.Takes;
        stage.Wait(2);

        await stage.RoundAsync();

        var (first, yes) = (await stage.MailAsync(MailKind.WhoComes), await stage.MailAsync(MailKind.Accepts));
        (first.State, yes.State).Should().Be((MailState.Sent, MailState.Sent));
        ReceivedMail.PartsOf(ToTheClient().Skip(before).Should().ContainSingle().Subject).Should().Equal(first.Text.ReplaceLineEndings("\r\n"), first.Calendar, first.Calendar, yes.Calendar);

        List<string> ToTheClient() => [.. _sink.Messages.Where(m => m.Contains("wim@wind.example", StringComparison.Ordinal))];
    }

    [Fact]
    public async Task Round_OfAPartToAClient_ArrivesAsItWasWritten()
    {
        await using var stage = await _sink.StageAsync(outside: true);
        await stage.ChooseAsync(Verdict.AttendPart, part: ("11:15", "11:30"));
        stage.Wait(10);

        await stage.RoundAsync();

        var mail = await stage.MailAsync(MailKind.PartOnly);
        var received = _sink.Messages.Single(m => m.Contains(mail.MessageId, StringComparison.Ordinal));
        (string.Join('|', ReceivedMail.PartsOf(received)), received.Contains("method=COUNTER", StringComparison.Ordinal))
            .Should().Be(($"{mail.Text.ReplaceLineEndings("\r\n")}|{mail.Calendar}|{mail.Calendar}", true));
    }
}
