using System.Text;
using System.Text.Unicode;

namespace PartnerFocus.Calendar.Lines;

/// <summary>How the bytes of a file are to be read.</summary>
internal enum ByteEncoding
{
    /// <summary>UTF-8, known to be valid.</summary>
    Utf8,

    /// <summary>UTF-8 as far as is known; each line is checked.</summary>
    Unknown,

    /// <summary>Windows-1252.</summary>
    Windows1252,
}

/// <summary>
/// Finds out the encoding of a stream: byte order mark, then the NUL pattern of UTF-16, then UTF-8 if all lines are
/// valid, else Windows-1252 for the whole file. A stream that cannot be rewound is judged line by line.
/// </summary>
internal static class InputEncoding
{
    public static (Stream Stream, ByteEncoding Encoding, bool IsUtf16) Detect(Stream stream, CalendarLimits limits)
    {
        var head = new byte[4];
        var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var (utf16, skip) = Look(head.AsSpan(0, length));
        var rest = new PrefixedStream(head.AsMemory(skip, length - skip), stream);
        if (utf16 is not null)
        {
            return (Encoding.CreateTranscodingStream(rest, utf16, Encoding.UTF8, leaveOpen: true), ByteEncoding.Utf8, true);
        }

        if (!stream.CanSeek)
        {
            return (rest, ByteEncoding.Unknown, false);
        }

        var start = stream.Position - length + skip;
        stream.Position = start;
        var valid = IsUtf8(stream);
        if (!valid)
        {
            stream.Position = start;
            valid = AreLinesUtf8(stream, limits);
        }

        stream.Position = start;
        return (stream, valid ? ByteEncoding.Utf8 : ByteEncoding.Windows1252, false);
    }

    private static (Encoding? Utf16, int Skip) Look(ReadOnlySpan<byte> head) => head switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (null, 3),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        [not 0, 0, not 0, 0] => (Encoding.Unicode, 0),
        [0, not 0, 0, not 0] => (Encoding.BigEndianUnicode, 0),
        _ => (null, 0),
    };

    private static bool IsUtf8(Stream stream)
    {
        var buffer = new byte[32 * 1024];
        var carried = 0;
        while (true)
        {
            var read = stream.Read(buffer, carried, buffer.Length - carried);
            var filled = carried + read;
            var whole = read == 0 ? filled : filled - UnfinishedTail(buffer.AsSpan(0, filled));
            if (!Utf8.IsValid(buffer.AsSpan(0, whole)))
            {
                return false;
            }

            if (read == 0)
            {
                return true;
            }

            carried = filled - whole;
            buffer.AsSpan(whole, carried).CopyTo(buffer);
        }
    }

    /// <summary>Octets at the end that begin a character whose rest is still to come.</summary>
    private static int UnfinishedTail(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back <= 3 && back <= bytes.Length; back++)
        {
            var b = bytes[^back];
            if (b >= 0xC0)
            {
                var needed = b >= 0xF0 ? 4 : b >= 0xE0 ? 3 : 2;
                return needed > back ? back : 0;
            }

            if (b < 0x80)
            {
                return 0;
            }
        }

        return 0;
    }

    /// <summary>A writer may fold in the middle of a character, so what counts is the unfolded line.</summary>
    private static bool AreLinesUtf8(Stream stream, CalendarLimits limits)
    {
        using var lines = new LineSource(stream, limits);
        while (lines.Next())
        {
            if (!Utf8.IsValid(lines.Line) && !lines.IsTooLong)
            {
                return false;
            }
        }

        return true;
    }
}
