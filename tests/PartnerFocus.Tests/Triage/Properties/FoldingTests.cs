using System.Text;
using PartnerFocus.Web.Commands;

namespace PartnerFocus.Tests.Triage.Properties;

/// <summary>How a program folds its lines is no part of what it says.</summary>
public sealed class FoldingTests
{
    [Theory]
    [InlineData("banking-en", 30, "\r\n")]
    [InlineData("engineering-nl", 61, "\n")]
    [InlineData("government-nl", 74, "\r\n")]
    [InlineData("government-nl", 10_000, "\n")]
    public async Task Triage_WhenLinesAreFoldedOtherwise_AnswersTheSame(string name, int octets, string end)
    {
        var folder = LabelledWeek.OwnFolder(name);
        var folded = Path.GetTempFileName();
        await File.WriteAllTextAsync(folded, Refolded(await File.ReadAllTextAsync(Path.Combine(folder, "agenda.ics")), octets, end));

        var answer = await AnswerAsync(folder, folded);

        File.Delete(folded);
        answer.Should().Be(await AnswerAsync(folder, Path.Combine(folder, "agenda.ics")));
    }

    private static async Task<string> AnswerAsync(string folder, string agenda)
    {
        using var labels = System.Text.Json.JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "labels.json")));
        await using var output = new StringWriter();
        string[] arguments =
        [
            "triage", "--firm", Path.Combine(folder, "firm.json"), "--agenda", agenda, "--people", Path.Combine(folder, "people"), "--json",
            "--week", labels.RootElement.GetProperty("week").GetString()!, "--partner", labels.RootElement.GetProperty("partner").GetString()!,
        ];
        await CommandLine.RunAsync(arguments, output, TextWriter.Null);
        return output.ToString();
    }

    /// <summary>Folded after so many octets, never inside a character.</summary>
    private static string Refolded(string calendar, int octets, string end)
    {
        var unfolded = calendar.ReplaceLineEndings("\n").Replace("\n ", "", StringComparison.Ordinal).Replace("\n\t", "", StringComparison.Ordinal);
        var text = new StringBuilder();
        foreach (var line in unfolded.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var length = 0;
            foreach (var rune in line.EnumerateRunes())
            {
                if (length + rune.Utf8SequenceLength > octets)
                {
                    text.Append(end).Append(' ');
                    length = 1;
                }

                text.Append(rune.ToString());
                length += rune.Utf8SequenceLength;
            }

            text.Append(end);
        }

        return text.ToString();
    }
}
