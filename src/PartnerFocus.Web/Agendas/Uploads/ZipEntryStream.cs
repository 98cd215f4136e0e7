using System.IO.Compression;

namespace PartnerFocus.Web.Agendas.Uploads;

/// <summary>
/// Reads one entry and trusts nothing it declares: bytes are counted as they come, and the check sum is worked out here, since
/// <see cref="ZipArchive"/> does neither. A fault ends the stream and stays with the file.
/// </summary>
internal sealed class ZipEntryStream(ZipArchiveEntry entry, UploadedFile file, ZipBudget budget) : ReadOnlyStream
{
    private static readonly uint[] Table = MakeTable();
    private Stream? _inner;
    private uint _crc = uint.MaxValue;
    private long _read;
    private bool _ended;

    public override int Read(Span<byte> buffer)
    {
        if (_ended || buffer.IsEmpty)
        {
            return 0;
        }

        try
        {
            _inner ??= entry.Open();
            var count = _inner.Read(buffer);
            return count > 0 ? Take(buffer[..count]) : End();
        }
        catch (Exception e) when (IsDamage(e))
        {
            return Stop(FileFault.Damaged);
        }
    }

    /// <summary>The exceptions by which the archive reader says that the bytes are no sound archive.</summary>
    public static bool IsDamage(Exception e) =>
        e is InvalidDataException or EndOfStreamException or NotSupportedException or ArgumentException or OverflowException
            or IOException and not FileNotFoundException;

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _inner?.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Take(ReadOnlySpan<byte> bytes)
    {
        if (_read == 0 && bytes.StartsWith("PK\x03\x04"u8))
        {
            return Stop(FileFault.NestedArchive);
        }

        _read += bytes.Length;
        if (budget.Charge(entry, _read) is { } fault)
        {
            return Stop(fault);
        }

        foreach (var one in bytes)
        {
            _crc = Table[(byte)(_crc ^ one)] ^ (_crc >> 8);
        }

        return bytes.Length;
    }

    private int End()
    {
        _ended = true;
        if (~_crc != entry.Crc32)
        {
            file.Refuse(FileFault.Damaged);
        }
        else if (_read == 0)
        {
            file.Refuse(FileFault.Empty);
        }

        return 0;
    }

    private int Stop(FileFault fault)
    {
        _ended = true;
        file.Refuse(fault);
        return 0;
    }

    /// <summary>CRC-32 as .zip has it (polynomial 0xEDB88320); the framework offers only the other one.</summary>
    private static uint[] MakeTable()
    {
        var table = new uint[256];
        for (uint i = 0; i < table.Length; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++)
            {
                value = (value & 1) == 0 ? value >> 1 : 0xEDB88320 ^ (value >> 1);
            }

            table[i] = value;
        }

        return table;
    }
}
