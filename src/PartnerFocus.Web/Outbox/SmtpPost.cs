using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;

namespace PartnerFocus.Web.Outbox;

/// <summary>Hands one message to the mail server (RFC 5321; the calendar object as RFC 6047 §2.4 has it).</summary>
public sealed class SmtpPost(MailSettings settings)
{
    /// <summary>How long one message may take.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <param name="along">Whose calendar object goes in the same message; null for none.</param>
    /// <exception cref="SmtpException">The server is not there, hung up, or does not want it.</exception>
    /// <exception cref="FormatException">An address is none.</exception>
    public async Task SendAsync(OutgoingMail mail, OutgoingMail? along, CancellationToken cancel)
    {
        using var message = Message(mail, along);
        using var client = new SmtpClient(settings.SmtpHost, settings.SmtpPort) { EnableSsl = settings.SmtpStartTls };
        if (settings.SmtpUser.Length > 0)
        {
            client.Credentials = new NetworkCredential(settings.SmtpUser, settings.SmtpPassword);
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Patience);
        await client.SendMailAsync(message, limit.Token);
    }

    /// <summary>Every address by itself: a comma in one is part of it, and never the start of another.</summary>
    internal static MailMessage Message(OutgoingMail mail, OutgoingMail? along = null)
    {
        var message = new MailMessage { From = Address(mail.From), Subject = OneLine(mail.Subject), SubjectEncoding = Encoding.UTF8, HeadersEncoding = Encoding.UTF8 };
        message.ReplyToList.Add(Address(mail.ReplyTo));
        foreach (var to in mail.To)
        {
            message.To.Add(Address(to));
        }

        message.Headers.Add("Message-ID", mail.MessageId);
        if (mail.FewerLink is { } fewer)
        {
            // Nobody wrote it, and nobody's absence need be told of it (RFC 3834 §5).
            message.Headers.Add("Auto-Submitted", "auto-generated");

            // One click is for a page that answers over TLS only (RFC 8058 §3.1); others open it.
            message.Headers.Add("List-Unsubscribe", $"<{fewer}>");
            if (fewer.StartsWith("https://", StringComparison.Ordinal))
            {
                message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
        }

        message.AlternateViews.Add(View(mail.Text, new ContentType("text/plain") { CharSet = "utf-8" }));
        if (mail.Calendar is { } calendar)
        {
            var type = new ContentType("text/calendar") { CharSet = "utf-8" };
            type.Parameters.Add("method", mail.Method);
            type.Parameters.Add("component", "VEVENT");
            message.AlternateViews.Add(View(calendar, type));
            message.Attachments.Add(new Attachment(new MemoryStream(Encoding.UTF8.GetBytes(calendar)), "invite.ics", "application/ics"));
            if (along?.Calendar is { } second)
            {
                message.Attachments.Add(new Attachment(new MemoryStream(Encoding.UTF8.GetBytes(second)), "answer.ics", "application/ics"));
            }
        }

        return message;
    }

    private static AlternateView View(string text, ContentType type) => new(new MemoryStream(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n"))), type)
    {
        TransferEncoding = TransferEncoding.Base64,
    };

    private static MailAddress Address(MailPerson person) => new(person.Address, OneLine(person.Name), Encoding.UTF8);

    private static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
}
