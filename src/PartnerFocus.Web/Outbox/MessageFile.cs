using System.Globalization;
using System.Text;
using NodaTime;

namespace PartnerFocus.Web.Outbox;

/// <summary>
/// A message as a file that mail programs open as a draft (RFC 5322, RFC 2045–2047, RFC 6047 §2.4; <c>X-Unsent</c> makes Outlook open
/// it for sending). Everything that is not plain ASCII is encoded, so no text can begin a header or a part of its own.
/// </summary>
internal static class MessageFile
{
    private const int LongestLine = 76;
    private const int OctetsPerWord = 42;

    /// <param name="along">Whose calendar object goes in the same message; null for none.</param>
    public static byte[] Of(OutgoingMail mail, Instant date, OutgoingMail? along = null)
    {
        var text = new StringBuilder();
        Header(text, "From", Person(mail.From));
        Header(text, "To", string.Join(",\r\n ", mail.To.Select(Person)));
        Header(text, "Reply-To", Person(mail.ReplyTo));
        Header(text, "Subject", Words(mail.Subject));
        Header(text, "Date", date.ToDateTimeOffset().ToString("ddd, dd MMM yyyy HH:mm:ss", CultureInfo.InvariantCulture) + " +0000");
        Header(text, "Message-ID", mail.MessageId);
        Header(text, "X-Unsent", "1");
        Header(text, "MIME-Version", "1.0");
        if (mail.Calendar is null)
        {
            Part(text, "text/plain; charset=utf-8", mail.Text);
        }
        else
        {
            Parts(text, mail, along);
        }

        return Encoding.ASCII.GetBytes(text.ToString());
    }

    /// <summary>The words, and beside them the calendar object: once for programs that act on it, once as a file for those that do not.</summary>
    private static void Parts(StringBuilder text, OutgoingMail mail, OutgoingMail? along)
    {
        var (outer, inner) = ($"=_m_{mail.Id:N}", $"=_a_{mail.Id:N}");
        Header(text, "Content-Type", $"multipart/mixed; boundary=\"{outer}\"");
        text.Append("\r\n--").Append(outer).Append("\r\n");
        Header(text, "Content-Type", $"multipart/alternative; boundary=\"{inner}\"");
        text.Append("\r\n--").Append(inner).Append("\r\n");
        Part(text, "text/plain; charset=utf-8", mail.Text);
        text.Append("--").Append(inner).Append("\r\n");
        Part(text, $"text/calendar; charset=utf-8; method={mail.Method}; component=VEVENT", mail.Calendar!);
        text.Append("--").Append(inner).Append("--\r\n--").Append(outer).Append("\r\n");
        Header(text, "Content-Disposition", "attachment; filename=\"invite.ics\"");
        Part(text, "application/ics; name=\"invite.ics\"", mail.Calendar!);
        if (along?.Calendar is { } second)
        {
            text.Append("--").Append(outer).Append("\r\n");
            Header(text, "Content-Disposition", "attachment; filename=\"answer.ics\"");
            Part(text, "application/ics; name=\"answer.ics\"", second);
        }

        text.Append("--").Append(outer).Append("--\r\n");
    }

    private static void Part(StringBuilder text, string type, string content)
    {
        Header(text, "Content-Type", type);
        Header(text, "Content-Transfer-Encoding", "base64");
        text.Append("\r\n");
        var encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes(content.ReplaceLineEndings("\r\n")));
        for (var at = 0; at < encoded.Length; at += LongestLine)
        {
            text.Append(encoded.AsSpan(at, Math.Min(LongestLine, encoded.Length - at))).Append("\r\n");
        }
    }

    private static void Header(StringBuilder text, string name, string value) => text.Append(name).Append(": ").Append(value).Append("\r\n");

    private static string Person(MailPerson person)
    {
        var address = string.Concat(person.Address.Where(c => char.IsAscii(c) && !char.IsControl(c) && c is not (' ' or '<' or '>' or ',')));
        return person.Name.Length == 0 ? $"<{address}>" : $"{Words(person.Name, isPhrase: true)} <{address}>";
    }

    /// <summary>Text for a header: as it is where it is plain, else in encoded words (RFC 2047 §2), which never part a character.</summary>
    private static string Words(string value, bool isPhrase = false)
    {
        var isPlain = value.All(c => c is >= ' ' and <= '~') && !value.Contains("=?", StringComparison.Ordinal) && value.Length <= LongestLine - 10;
        if (isPlain && (!isPhrase || value.All(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '-')))
        {
            return value;
        }

        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in value.EnumerateRunes().Select(r => Rune.IsControl(r) ? new Rune(' ') : r))
        {
            if (Encoding.UTF8.GetByteCount(word.ToString()) + rune.Utf8SequenceLength > OctetsPerWord)
            {
                words.Add(Encoded(word));
                word.Clear();
            }

            word.Append(rune);
        }

        words.Add(Encoded(word));
        return string.Join("\r\n ", words);
    }

    private static string Encoded(StringBuilder word) => $"=?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(word.ToString()))}?=";
}
