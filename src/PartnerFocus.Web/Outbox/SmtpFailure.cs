using System.Net.Mail;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text.RegularExpressions;

namespace PartnerFocus.Web.Outbox;

/// <summary>What went wrong between this server and the mail server, as an administrator would say it.</summary>
public enum FailureKind
{
    /// <summary>Nobody answered where the mail server should be.</summary>
    NotReached,

    /// <summary>It did not answer in time.</summary>
    TookTooLong,

    /// <summary>It hung up, or what it said was no answer.</summary>
    HungUp,

    /// <summary>There is no safe line to it: no TLS, or a certificate that is not trusted.</summary>
    NotSecure,

    /// <summary>It wants a sign-in, or did not believe ours.</summary>
    SignIn,

    /// <summary>It refused somebody the message is for.</summary>
    Recipient,

    /// <summary>An address in the message is none.</summary>
    Address,

    /// <summary>It has no time or no room now.</summary>
    Busy,

    /// <summary>It refused the message, or who it is from.</summary>
    Refused,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>Why a mail server did not say that it took a message.</summary>
/// <param name="Code">The kind, the technical word and the server's answer (<see cref="FailureTold"/>), at most <see cref="Longest"/> characters, without a word of the message or an address.</param>
/// <param name="MayHaveLeft">Whether it may have taken it all the same.</param>
internal readonly partial record struct SmtpFailure(string Code, bool MayHaveLeft)
{
    /// <summary>What <see cref="OutgoingMail.LastError"/> holds.</summary>
    private const int Longest = 100;

    /// <summary>Before what the server said, in the message of a <see cref="SmtpException"/>.</summary>
    private const string Said = "The server response was:";

    /// <summary>Nobody answered where the server should be: nothing was said to anybody.</summary>
    private static readonly SocketError[] Unreached =
    [
        SocketError.ConnectionRefused, SocketError.HostNotFound, SocketError.HostUnreachable, SocketError.NetworkUnreachable, SocketError.NoData, SocketError.TryAgain,
    ];

    /// <summary>It took too long; at which point, nobody knows.</summary>
    public static SmtpFailure Timeout => new($"{FailureKind.TookTooLong} Timeout", true);

    /// <param name="to">Whom it was for: to several a server takes it that knows one of them.</param>
    public static SmtpFailure Of(Exception problem, IReadOnlyList<MailPerson> to) => problem switch
    {
        // Of several that were refused it names no status but those of each.
        SmtpFailedRecipientsException { InnerExceptions: [var first, ..] } => Answered(FailureKind.Recipient, first, to),
        SmtpException { StatusCode: SmtpStatusCode.GeneralFailure } unsaid when Inner<SocketException>(unsaid) is { } socket && Unreached.Contains(socket.SocketErrorCode) =>
            new($"{FailureKind.NotReached} {socket.SocketErrorCode}", false),
        SmtpException { StatusCode: SmtpStatusCode.GeneralFailure } unsaid when IsInsecure(unsaid) => new($"{FailureKind.NotSecure} {unsaid.InnerException?.GetType().Name ?? "STARTTLS"}", false),
        SmtpException { StatusCode: SmtpStatusCode.GeneralFailure } unsaid => new($"{FailureKind.HungUp} {unsaid.StatusCode}", true),
        SmtpFailedRecipientException one => Answered(FailureKind.Recipient, one, to),
        SmtpException said => Answered(FailureKind.Refused, said, to),
        FormatException or ArgumentException => new($"{FailureKind.Address} {problem.GetType().Name}", false),
        IOException => new($"{FailureKind.HungUp} {problem.GetType().Name}", true),
        _ => new($"{FailureKind.Other} {problem.GetType().Name}", false),
    };

    /// <param name="kind">What it is where the status does not tell.</param>
    private static SmtpFailure Answered(FailureKind kind, SmtpException said, IReadOnlyList<MailPerson> to)
    {
        var of = (int)said.StatusCode switch
        {
            421 or 450 or 451 or 452 => FailureKind.Busy,
            454 or 530 or 534 or 535 or 538 => FailureKind.SignIn,
            _ => kind,
        };
        var start = said.Message.IndexOf(Said, StringComparison.Ordinal);
        var answer = start < 0 ? "" : to.Select(t => t.Address.Split('@')[0]).Where(name => name.Length > 0).Aggregate(
            Address().Replace(said.Message[(start + Said.Length)..], "…"), (text, name) => text.Replace(name, "…", StringComparison.OrdinalIgnoreCase)).ReplaceLineEndings(" ").Trim();
        var code = $"{of} {said.StatusCode} {(int)said.StatusCode} {answer}".Trim();
        return new(code.Length <= Longest ? code : code[..(Longest - 1)] + "…", to.Count > 1);
    }

    /// <summary>Before a safe line there is, nothing of a message is said.</summary>
    private static bool IsInsecure(SmtpException problem) =>
        Inner<AuthenticationException>(problem) is not null || (problem.InnerException is null && problem.Message.Contains("secure connection", StringComparison.OrdinalIgnoreCase));

    private static T? Inner<T>(Exception? problem)
        where T : Exception => problem is null or T ? problem as T : Inner<T>(problem.InnerException);

    /// <summary>An address, in brackets or not.</summary>
    [GeneratedRegex(@"<?[^\s<>]+@[^\s<>:;,]+>?")]
    private static partial Regex Address();
}

/// <summary>A failure as it was kept.</summary>
/// <param name="Detail">The technical word, and what the server answered.</param>
public sealed record FailureTold(FailureKind Kind, string Detail)
{
    /// <param name="kept">As <see cref="OutgoingMail.LastError"/> has it; of before the kind was kept, the technical word alone.</param>
    public static FailureTold Read(string kept) => kept.Split(' ', 2) is [var kind, var detail] && Enum.TryParse<FailureKind>(kind, out var known)
        ? new(known, detail) : new(FailureKind.Other, kept);
}
