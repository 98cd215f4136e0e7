using System.Text;
using PartnerFocus.Triage.Firm.Files;

namespace PartnerFocus.Triage.Firm;

/// <summary>The firm file, format version 1: one JSON document that describes the firm. Source: domain, "Firm file".</summary>
public static class FirmFile
{
    /// <summary>
    /// Reads a firm file. Never throws for bad input: everything that is wrong comes back at once, each with path and
    /// line, except that text which is no JSON is reported where it stops being so.
    /// </summary>
    /// <param name="json">The whole text of the file; a byte order mark is allowed, comments are not.</param>
    public static FirmFileReading Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Read(Encoding.UTF8.GetBytes(json));
    }

    /// <summary>Reads a firm file as it lies on a disk: UTF-8, with or without a byte order mark.</summary>
    /// <inheritdoc cref="Read(string)"/>
    public static FirmFileReading Read(ReadOnlySpan<byte> utf8)
    {
        var problems = new FirmFileProblems();
        if (JsonSpotReader.Read(utf8, out var stopped) is not { } root)
        {
            problems.NotJson(stopped.Line, stopped.Column);
            return new FirmFileReading(null, problems.All);
        }

        var firm = new FirmFileParse(problems).Profile(root);
        return problems.All.Count == 0 ? new FirmFileReading(firm, []) : new FirmFileReading(null, problems.All);
    }

    /// <summary>
    /// Writes a firm as its file: every key of the format in a fixed order, two spaces of indent, <c>\n</c> line ends.
    /// Reading the text gives the same firm again.
    /// </summary>
    public static string Write(FirmProfile firm)
    {
        ArgumentNullException.ThrowIfNull(firm);
        return FirmFileWrite.Text(firm);
    }
}
