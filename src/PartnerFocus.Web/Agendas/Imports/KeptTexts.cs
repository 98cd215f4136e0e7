namespace PartnerFocus.Web.Agendas.Imports;

/// <summary>
/// Keeps texts up to a bound, in few large blocks: tens of thousands of small arrays that live for a moment would be moved twice by
/// the garbage collector.
/// </summary>
internal sealed class KeptTexts(long most)
{
    private const int BlockBytes = 1024 * 1024;
    private byte[] _block = [];
    private int _used;
    private long _total;

    /// <summary>The text as it is kept; null when there is no more room.</summary>
    public ReadOnlyMemory<byte>? Keep(ReadOnlySpan<byte> text)
    {
        if (_total + text.Length > most)
        {
            return null;
        }

        if (_block.Length - _used < text.Length)
        {
            (_block, _used) = (GC.AllocateUninitializedArray<byte>(Math.Max(BlockBytes, text.Length)), 0);
        }

        var kept = _block.AsMemory(_used, text.Length);
        text.CopyTo(kept.Span);
        (_used, _total) = (_used + text.Length, _total + text.Length);
        return kept;
    }
}
