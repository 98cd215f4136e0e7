using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PartnerFocus.Tests.Web.Outbox;

/// <summary>What the server does with a message.</summary>
public enum SinkManners
{
    Takes,

    /// <summary>Hangs up after the first line of the message.</summary>
    HangsUpMidWay,

    /// <summary>Keeps the message and hangs up before it says so.</summary>
    HangsUpAfterwards,

    /// <summary>Does not know the recipient.</summary>
    RefusesRecipient,
}

/// <summary>A mail server on loopback that keeps what it gets.</summary>
public sealed class SmtpSink : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly List<string> _messages = [];
    private readonly Task _accepting;

    public SmtpSink()
    {
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _accepting = AcceptAsync();
    }

    public int Port { get; }

    /// <summary>A port nobody listens on.</summary>
    public static int ClosedPort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }

    public SinkManners Manners { get; set; }

    /// <summary>What it says of a recipient it does not know.</summary>
    public string Refusal { get; set; } = "550 unknown";

    /// <summary>The one address it does not know, whatever its manners; null for none.</summary>
    public string? Unknown { get; set; }

    /// <summary>The messages as they came over the line, unstuffed.</summary>
    public IReadOnlyList<string> Messages
    {
        get
        {
            lock (_messages)
            {
                return [.. _messages];
            }
        }
    }

    /// <summary>Addresses of RCPT, in order.</summary>
    public List<string> Recipients { get; } = [];

    public async ValueTask DisposeAsync()
    {
        if (_accepting.IsCompleted)
        {
            return;
        }

        await _end.CancelAsync();
        _listener.Stop();
        await _accepting;
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        var talks = new List<Task>();
        try
        {
            while (!_end.IsCancellationRequested)
            {
                talks.Add(TalkAsync(await _listener.AcceptTcpClientAsync(_end.Token)));
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }

        await Task.WhenAll(talks);
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var _ = client;
        using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
        await using var writer = new StreamWriter(client.GetStream(), Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
        try
        {
            await writer.WriteLineAsync("220 sink");
            while (await reader.ReadLineAsync(_end.Token) is { } line)
            {
                if (!await AnswerAsync(line, reader, writer))
                {
                    return;
                }
            }
        }
        catch (Exception broken) when (broken is IOException or OperationCanceledException)
        {
        }
    }

    /// <returns>Whether the talk goes on.</returns>
    private async Task<bool> AnswerAsync(string line, StreamReader reader, StreamWriter writer)
    {
        switch (line.Split(' ', ':')[0].ToUpperInvariant())
        {
            case "EHLO":
                await writer.WriteLineAsync("250-sink\r\n250 SMTPUTF8");
                return true;
            case "RCPT" when Manners == SinkManners.RefusesRecipient || (Unknown is { } address && line.Contains($"<{address}>", StringComparison.Ordinal)):
                await writer.WriteLineAsync(Refusal);
                return true;
            case "RCPT":
                Recipients.Add(line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf('>', StringComparison.Ordinal)]);
                await writer.WriteLineAsync("250 ok");
                return true;
            case "DATA":
                await writer.WriteLineAsync("354 go on");
                return await KeepAsync(reader, writer);
            case "QUIT":
                await writer.WriteLineAsync("221 bye");
                return false;
            default:
                await writer.WriteLineAsync("250 ok");
                return true;
        }
    }

    private async Task<bool> KeepAsync(StreamReader reader, StreamWriter writer)
    {
        var message = new StringBuilder();
        while (await reader.ReadLineAsync(_end.Token) is { } line && line != ".")
        {
            if (Manners == SinkManners.HangsUpMidWay)
            {
                return false;
            }

            message.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        }

        lock (_messages)
        {
            _messages.Add(message.ToString());
        }

        if (Manners == SinkManners.HangsUpAfterwards)
        {
            return false;
        }

        await writer.WriteLineAsync("250 kept");
        return true;
    }
}
