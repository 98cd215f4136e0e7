namespace PartnerFocus.Web.Agendas.Uploads;

/// <summary>One file to read: as it was uploaded, or an entry of a .zip.</summary>
public sealed class UploadedFile
{
    private readonly Func<Stream>? _open;

    private UploadedFile(string name, Func<Stream>? open)
    {
        Name = name;
        _open = open;
    }

    /// <summary>For showing only; an entry of a .zip reads <c>a.zip/b.ics</c>.</summary>
    public string Name { get; }

    /// <summary>Why it is not taken; some faults show only while it is read. Null when nothing is wrong.</summary>
    public FileFault? Fault { get; private set; }

    internal static UploadedFile Readable(string name, Func<Stream> open) => new(Shown(name), open);

    internal static UploadedFile Refused(string name, FileFault fault) => new(Shown(name), null) { Fault = fault };

    /// <summary>The content from its beginning. It ends early when a fault shows: look at <see cref="Fault"/> after reading.</summary>
    /// <exception cref="InvalidOperationException">The file was refused already.</exception>
    public Stream Open() => (_open ?? throw new InvalidOperationException("A refused file is not opened."))();

    internal void Refuse(FileFault fault) => Fault ??= fault;

    /// <summary>Names come from strangers: no control characters, no endless ones.</summary>
    private static string Shown(string name)
    {
        var clean = string.Concat(name.Select(c => char.IsControl(c) ? '·' : c));
        return clean.Length <= 200 ? clean : string.Concat(clean.AsSpan(0, 120), "…", clean.AsSpan(clean.Length - 60));
    }
}
