using System.Buffers;
using System.Text.Unicode;

namespace PartnerFocus.Calendar.Lines;

/// <summary>The unfolded lines of a file as UTF-8 without control characters, whatever its encoding.</summary>
internal sealed class TextLines : IDisposable
{
    private static readonly SearchValues<byte> Control =
        SearchValues.Create([.. Enumerable.Range(0, 32).Where(b => b != 9).Select(b => (byte)b), 127]);

    private readonly LineSource lines;
    private readonly ProblemList problems;
    private ByteEncoding encoding;
    private byte[]? decoded;
    private bool sawControl;

    public TextLines(Stream stream, CalendarLimits limits, ProblemList problems)
    {
        this.problems = problems;
        (stream, encoding, var isUtf16) = InputEncoding.Detect(stream, limits);
        lines = new LineSource(stream, limits);
        if (isUtf16)
        {
            problems.Add(0, ProblemCodes.Utf16);
        }

        if (encoding == ByteEncoding.Windows1252)
        {
            problems.Add(0, ProblemCodes.Windows1252);
        }
    }

    /// <summary>The line reached; empty ones are passed over.</summary>
    public ReadOnlySpan<byte> Line => decoded ?? lines.Line;

    /// <summary>Physical line, from 1, on which <see cref="Line"/> begins.</summary>
    public int Number => lines.Number;

    /// <summary>Whether the line went over a limit; then only its beginning is there.</summary>
    public bool IsTooLong => lines.IsTooLong;

    /// <summary>Whether the file has more bytes than may be read.</summary>
    public bool IsOverBytes => lines.IsOverBytes;

    /// <summary>Moves to the next line that is not empty; false at the end.</summary>
    public bool Next()
    {
        while (lines.Next())
        {
            decoded = null;
            Decode();
            if (!Line.IsEmpty && Line[0] is (byte)' ' or (byte)'\t')
            {
                // After an empty line or a control character. Kept in an event's text it would be a fold of the line before.
                decoded = Line.TrimStart(" \t"u8).ToArray();
            }

            if (!Line.IsEmpty)
            {
                return true;
            }
        }

        return false;
    }

    public void Dispose() => lines.Dispose();

    private void Decode()
    {
        var line = lines.Line;
        if (encoding == ByteEncoding.Unknown && !Utf8.IsValid(line) && !lines.IsTooLong)
        {
            encoding = ByteEncoding.Windows1252;
            problems.Add(lines.Number, ProblemCodes.Windows1252);
        }

        if (encoding == ByteEncoding.Windows1252 && line.ContainsAnyInRange((byte)0x80, (byte)0xFF))
        {
            decoded = Windows1252Text.ToUtf8(line);
        }

        if (!lines.HasControl || Line.IndexOfAny(Control) < 0)
        {
            return;
        }

        decoded = [.. Line.ToArray().Where(b => !Control.Contains(b))];
        if (!sawControl)
        {
            sawControl = true;
            problems.Add(lines.Number, ProblemCodes.ControlCharacters);
        }
    }
}
