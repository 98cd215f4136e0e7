using System.Buffers;

namespace PartnerFocus.Calendar.Lines;

/// <summary>
/// Splits a stream of bytes into unfolded content lines (RFC 5545 §3.1) without decoding them: folds are undone on
/// octets, because writers may split a character. LF, CRLF and a lone CR end a line. The content of a line stands in
/// one reused buffer until the next call.
/// </summary>
internal sealed class LineSource(Stream stream, CalendarLimits limits) : IDisposable
{
    private const int KeptOfTooLong = 256;

    /// <summary>Control characters but for those that end a line, and the tab.</summary>
    private static readonly SearchValues<byte> Control = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Where(b => b is not ('\t' or '\r' or '\n')).Select(b => (byte)b), 127]);

    private byte[] buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
    private int lineStart;
    private int contentEnd;
    private int pos;
    private int end;
    private int nextNumber = 1;
    private long total;

    /// <summary>The unfolded line, without its end.</summary>
    public ReadOnlySpan<byte> Line => buffer.AsSpan(lineStart, contentEnd - lineStart);

    /// <summary>Physical line, from 1, on which <see cref="Line"/> begins.</summary>
    public int Number { get; private set; }

    /// <summary>Whether the line went over a limit; then only its first octets are there.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Whether reading stopped at <see cref="CalendarLimits.MaxBytes"/>.</summary>
    public bool IsOverBytes { get; private set; }

    /// <summary>Whether any control character was met so far; a whole buffer at a time, since hardly any file has one.</summary>
    public bool HasControl { get; private set; }

    /// <summary>Whether the last line had no line end.</summary>
    public bool EndedInLine { get; private set; }

    /// <summary>Moves to the next line; false at the end.</summary>
    public bool Next()
    {
        IsTooLong = false;
        lineStart = contentEnd = pos;
        Number = nextNumber;
        if (!TakePhysicalLine())
        {
            return false;
        }

        while (contentEnd - lineStart >= 3 && buffer[lineStart] == 0xEF && buffer[lineStart + 1] == 0xBB && buffer[lineStart + 2] == 0xBF)
        {
            // Files put one behind the other bring a byte order mark each.
            lineStart += 3;
        }

        while ((pos < end || Fill()) && buffer[pos] is (byte)' ' or (byte)'\t' && contentEnd > lineStart)
        {
            if (EndsInSoftBreak())
            {
                contentEnd--;
            }

            pos++;
            TakePhysicalLine();
        }

        // vCalendar 1.0 breaks quoted-printable values with "=" at the end of the line instead of folding them.
        while (EndsInSoftBreak() && (pos < end || Fill()))
        {
            contentEnd--;
            TakePhysicalLine();
        }

        return true;
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = [];
        pos = end = lineStart = contentEnd = 0;
    }

    private bool EndsInSoftBreak()
    {
        var line = Line;
        if (line.IsEmpty || line[^1] != '=')
        {
            return false;
        }

        var colon = line.IndexOf((byte)':');
        return colon > 0 && line[..colon].IndexOf("QUOTED-PRINTABLE"u8) > 0;
    }

    private bool TakePhysicalLine()
    {
        var scanned = 0;
        var dropped = false;
        while (true)
        {
            var found = buffer.AsSpan(pos + scanned, end - pos - scanned).IndexOfAny((byte)'\r', (byte)'\n');
            if (found >= 0)
            {
                scanned += found;
                break;
            }

            scanned = end - pos;
            if (scanned > limits.MaxLine)
            {
                Keep(Math.Min(KeptOfTooLong, scanned), dropped);
                dropped = IsTooLong = true;
                pos = end;
                scanned = 0;
            }

            if (!Fill())
            {
                EndedInLine = scanned > 0 || dropped;
                if (!EndedInLine)
                {
                    return false;
                }

                break;
            }
        }

        var tooLong = scanned > limits.MaxLine || contentEnd - lineStart + scanned > limits.MaxProperty;
        IsTooLong |= tooLong;
        Keep(tooLong ? Math.Min(KeptOfTooLong, scanned) : scanned, dropped || (tooLong && contentEnd - lineStart >= KeptOfTooLong));
        pos += scanned;
        TakeLineEnd();
        return true;
    }

    /// <summary>Moves octets of the physical line behind the content that is already there.</summary>
    private void Keep(int count, bool nothing)
    {
        count = nothing ? 0 : count;
        if (contentEnd != pos && count > 0)
        {
            buffer.AsSpan(pos, count).CopyTo(buffer.AsSpan(contentEnd));
        }

        contentEnd += count;
    }

    private void TakeLineEnd()
    {
        nextNumber++;
        if (pos >= end)
        {
            return;
        }

        var carriageReturn = buffer[pos++] == '\r';
        if (carriageReturn && (pos < end || Fill()) && buffer[pos] == '\n')
        {
            pos++;
        }
    }

    /// <summary>Reads more behind what is there, moving it to the front first; false at the end of the stream.</summary>
    private bool Fill()
    {
        var content = contentEnd - lineStart;
        var tail = end - pos;
        if (lineStart > 0 || contentEnd != pos)
        {
            buffer.AsSpan(lineStart, content).CopyTo(buffer);
            buffer.AsSpan(pos, tail).CopyTo(buffer.AsSpan(content));
            (lineStart, contentEnd, pos, end) = (0, content, content, content + tail);
        }

        if (end == buffer.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
            buffer.AsSpan(0, end).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = larger;
        }

        var allowed = (int)Math.Min(buffer.Length - end, limits.MaxBytes - total);
        if (allowed == 0)
        {
            IsOverBytes |= stream.ReadByte() >= 0;
            return false;
        }

        var read = stream.Read(buffer, end, allowed);
        HasControl = HasControl || buffer.AsSpan(end, read).ContainsAny(Control);
        end += read;
        total += read;
        return read > 0;
    }
}
