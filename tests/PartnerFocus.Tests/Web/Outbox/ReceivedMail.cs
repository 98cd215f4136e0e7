using System.Text;
using System.Text.RegularExpressions;

namespace PartnerFocus.Tests.Web.Outbox;

/// <summary>A message as it came over the line, read.</summary>
internal sealed partial class ReceivedMail(string message)
{
    /// <summary>The header lines, unfolded, up to the first empty line.</summary>
    public string Headers { get; } = message[..message.IndexOf("\r\n\r\n", StringComparison.Ordinal)].Replace("\r\n ", " ", StringComparison.Ordinal);

    /// <summary>The address in To.</summary>
    public string To => Address().Match(Headers).Groups[1].Value;

    /// <summary>The words for a person; paragraphs are lines.</summary>
    public string Text { get; } = PartsOf(message).First();

    /// <summary>The text/calendar part, unfolded; empty where there is none.</summary>
    public string Calendar { get; } = PartsOf(message).ElementAtOrDefault(1)?.Replace("\r\n ", "", StringComparison.Ordinal) ?? "";

    /// <summary>The parts of a message in order, decoded.</summary>
    public static IEnumerable<string> PartsOf(string message) => Part().Matches(message)
        .Select(m => Encoding.UTF8.GetString(Convert.FromBase64String(m.Groups[1].Value.Replace("\r\n", "", StringComparison.Ordinal))));

    [GeneratedRegex(@"content-transfer-encoding: base64\r\n(?:[^\r\n]+\r\n)*\r\n([A-Za-z0-9+/=\r\n]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Part();

    [GeneratedRegex(@"^To: .*?<?([^<>\s]+@[^<>\s]+)>?\r?$", RegexOptions.Multiline)]
    private static partial Regex Address();
}
