using System.IO.Compression;

namespace PartnerFocus.Web.Agendas.Uploads;

/// <summary>The entries of one .zip, each refused by name or opened under the eyes of a <see cref="ZipEntryStream"/>.</summary>
internal sealed class ZipUpload(string name, Stream content, UploadLimits limits) : IDisposable
{
    private const int LinkType = 0xA000;
    private const int FileType = 0xF000;

    private static readonly string[] ArchiveEndings =
        [".zip", ".7z", ".rar", ".gz", ".tgz", ".tar", ".bz2", ".xz", ".zst", ".cab", ".jar", ".iso"];

    private ZipArchive? _archive;

    public ZipBudget Budget { get; } = new(content.Length, limits);

    public IReadOnlyList<UploadedFile> Entries()
    {
        try
        {
            content.Position = 0;
            _archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            if (_archive.Entries.Count > limits.ZipEntries)
            {
                return [UploadedFile.Refused(name, FileFault.TooManyEntries)];
            }

            UploadedFile[] files = [.. _archive.Entries.Where(IsMeant).Select(Entry)];
            return files.Length > 0 ? files : [UploadedFile.Refused(name, FileFault.EmptyZip)];
        }
        catch (Exception e) when (ZipEntryStream.IsDamage(e))
        {
            return [UploadedFile.Refused(name, FileFault.DamagedZip)];
        }
    }

    /// <summary>What the entries say they unpack to, without those that are refused on the way for growing too much; 0 for a damaged archive.</summary>
    public long SaidBytes()
    {
        try
        {
            content.Position = 0;
            _archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            return _archive.Entries.Take(limits.ZipEntries)
                .Sum(entry => Budget.Grows(entry.Length, entry.CompressedLength) ? 0 : Math.Clamp(entry.Length, 0, limits.UnpackedBytes));
        }
        catch (Exception e) when (ZipEntryStream.IsDamage(e))
        {
            return 0;
        }
    }

    public void Dispose() => _archive?.Dispose();

    /// <summary>Folders, and what a Mac or Windows adds by itself, are nothing the user put there.</summary>
    private static bool IsMeant(ZipArchiveEntry entry) =>
        !entry.FullName.EndsWith('/') && !entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal)
        && entry.Name is not (".DS_Store" or "Thumbs.db" or "desktop.ini");

    private UploadedFile Entry(ZipArchiveEntry entry)
    {
        var shown = $"{name}/{entry.FullName}";
        if (entry.IsEncrypted)
        {
            return UploadedFile.Refused(shown, FileFault.Encrypted);
        }

        if (((entry.ExternalAttributes >> 16) & FileType) == LinkType)
        {
            return UploadedFile.Refused(shown, FileFault.Link);
        }

        if (ArchiveEndings.Any(end => entry.FullName.EndsWith(end, StringComparison.OrdinalIgnoreCase)))
        {
            return UploadedFile.Refused(shown, FileFault.NestedArchive);
        }

        UploadedFile? file = null;
        return file = UploadedFile.Readable(shown, () => new ZipEntryStream(entry, file!, Budget));
    }
}

/// <summary>What one .zip may still unpack to. Reading an entry again costs nothing anew.</summary>
internal sealed class ZipBudget(long packedBytes, UploadLimits limits)
{
    private const long Harmless = 100 * 1024;
    private readonly Dictionary<ZipArchiveEntry, long> _unpacked = [];
    private long _total;

    /// <summary>Notes that <paramref name="bytes"/> of the entry were unpacked so far; a fault when that is too much.</summary>
    public FileFault? Charge(ZipArchiveEntry entry, long bytes)
    {
        var before = _unpacked.GetValueOrDefault(entry);
        if (bytes > before)
        {
            _unpacked[entry] = bytes;
            _total += bytes - before;
        }

        if (_total > limits.UnpackedBytes)
        {
            return FileFault.UnpacksTooBig;
        }

        // Per entry, and over all: entries may share the same packed bytes.
        return Grows(bytes, entry.CompressedLength) || Grows(_total, packedBytes) ? FileFault.GrowsTooMuch : null;
    }

    /// <summary>Whether that is more than a calendar does.</summary>
    public bool Grows(long unpacked, long packed) => unpacked > Harmless && unpacked / limits.PackedTo > packed;
}
