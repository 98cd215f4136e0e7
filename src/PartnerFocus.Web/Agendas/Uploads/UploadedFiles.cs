namespace PartnerFocus.Web.Agendas.Uploads;

/// <summary>
/// The calendars in what was uploaded: each .ics itself, each .zip by its entries. Nothing is ever written to disk, and the names
/// of entries are only shown. Used by the upload page, <c>import</c> and <c>inspect</c> alike.
/// </summary>
public sealed class UploadedFiles : IDisposable
{
    private readonly List<IDisposable> _opened = [];
    private readonly List<UploadedFile> _files = [];

    private UploadedFiles()
    {
    }

    /// <summary>In the order of the upload; refused ones are among them, with their fault.</summary>
    public IReadOnlyList<UploadedFile> Files => _files;

    /// <summary>Looks into <paramref name="uploads"/>; the streams must be seekable and are closed with this.</summary>
    public static UploadedFiles Open(IEnumerable<(string Name, Stream Content)> uploads, UploadLimits limits)
    {
        var result = new UploadedFiles();
        foreach (var (name, content) in uploads)
        {
            result._opened.Add(content);
            result.Add(name, content, limits);
        }

        return result;
    }

    public void Dispose()
    {
        foreach (var one in Enumerable.Reverse(_opened))
        {
            one.Dispose();
        }
    }

    private void Add(string name, Stream content, UploadLimits limits)
    {
        if (content.Length == 0)
        {
            _files.Add(UploadedFile.Refused(name, FileFault.Empty));
        }
        else if (content.Length > limits.FileBytes)
        {
            _files.Add(UploadedFile.Refused(name, FileFault.TooBig));
        }
        else if (StartsLikeZip(content))
        {
            var zip = new ZipUpload(name, content, limits);
            _opened.Add(zip);
            _files.AddRange(zip.Entries());
        }
        else
        {
            _files.Add(UploadedFile.Readable(name, () => FromStart(content)));
        }
    }

    /// <summary>
    /// Octets of the calendars in <paramref name="content"/>, unpacked: as an archive says of its entries, which is no proof but
    /// enough to choose how it is read.
    /// </summary>
    public static long SaidBytes(byte[] content, UploadLimits limits)
    {
        using var stream = new MemoryStream(content, writable: false);
        if (!StartsLikeZip(stream))
        {
            return content.Length;
        }

        using var zip = new ZipUpload("", stream, limits);
        return Math.Max(content.Length, zip.SaidBytes());
    }

    /// <summary>By content, since a name says nothing: a local entry, or the end record of an empty archive.</summary>
    private static bool StartsLikeZip(Stream content)
    {
        Span<byte> head = stackalloc byte[4];
        content.Position = 0;
        return content.ReadAtLeast(head, 4, throwOnEndOfStream: false) == 4
            && (head.SequenceEqual("PK\x03\x04"u8) || head.SequenceEqual("PK\x05\x06"u8));
    }

    private static LentStream FromStart(Stream content)
    {
        content.Position = 0;
        return new LentStream(content);
    }
}
