using System.Net.Mail;
using System.Net.Sockets;

namespace PartnerFocus.Web.Outbox;

/// <summary>Why a mail server did not say that it took a message.</summary>
/// <param name="Code">Without a word of the message or an address.</param>
/// <param name="MayHaveLeft">Whether it may have taken it all the same.</param>
internal readonly record struct SmtpFailure(string Code, bool MayHaveLeft)
{
    /// <summary>Nobody answered where the server should be: nothing was said to anybody.</summary>
    private static readonly SocketError[] Unreached =
    [
        SocketError.ConnectionRefused, SocketError.HostNotFound, SocketError.HostUnreachable, SocketError.NetworkUnreachable, SocketError.NoData, SocketError.TryAgain,
    ];

    /// <summary>It took too long; at which point, nobody knows.</summary>
    public static SmtpFailure Timeout => new("Timeout", true);

    /// <param name="recipients">To several a server takes it that knows one of them.</param>
    public static SmtpFailure Of(Exception problem, int recipients) => problem switch
    {
        SmtpException { StatusCode: SmtpStatusCode.GeneralFailure } unsaid => new($"{unsaid.StatusCode}", !IsUnreached(unsaid)),
        SmtpException said => new($"{said.StatusCode}", recipients > 1),
        _ => new(problem.GetType().Name, problem is IOException),
    };

    private static bool IsUnreached(Exception? problem) =>
        problem is not null && ((problem is SocketException socket && Unreached.Contains(socket.SocketErrorCode)) || IsUnreached(problem.InnerException));
}
