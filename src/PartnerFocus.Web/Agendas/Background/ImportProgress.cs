namespace PartnerFocus.Web.Agendas.Background;

/// <summary>How far an import is. One thread counts, others look.</summary>
public sealed class ImportProgress
{
    private int _read;
    private int _written;
    private int _toWrite;

    /// <summary>Events read so far, in all files of the upload.</summary>
    public int Read => Volatile.Read(ref _read);

    /// <summary>Rows written so far.</summary>
    public int Written => Volatile.Read(ref _written);

    /// <summary>Rows that are to be written; 0 while that is not known yet.</summary>
    public int ToWrite => Volatile.Read(ref _toWrite);

    internal void CountRead() => Volatile.Write(ref _read, _read + 1);

    internal void CountWritten() => Volatile.Write(ref _written, _written + 1);

    internal void Expect(int rows) => Volatile.Write(ref _toWrite, rows);
}
