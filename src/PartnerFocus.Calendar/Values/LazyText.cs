namespace PartnerFocus.Calendar;

/// <summary>
/// A text of an event that becomes a string when it is first asked for: most readers look at few of the texts of few events, and
/// the octets are kept anyway. Two threads that ask at once both make it; either string will do.
/// </summary>
internal struct LazyText
{
    private int start;
    private int length;
    private string? made;

    /// <summary>Whether there is nothing in it.</summary>
    public readonly bool IsEmpty => length == 0 && string.IsNullOrEmpty(made);

    /// <summary>A text that is made already.</summary>
    public static LazyText Of(string text) => new() { made = text };

    /// <summary>Octets of a TEXT value, still escaped.</summary>
    public static LazyText At(int start, int length) => new() { start = start, length = length };

    /// <summary>The text, unescaped.</summary>
    /// <param name="component">The octets it was found in.</param>
    public string Read(byte[] component) => made ??= length == 0 ? "" : TextValue.Unescape(component.AsSpan(start, length));

    /// <summary>Whether there is anything but white space in it; seldom needs the string.</summary>
    public bool IsWritten(byte[] component) =>
        !IsEmpty && ((length > 0 && component[start] is > (byte)' ' and < 0x7F and not (byte)'\\') || !string.IsNullOrWhiteSpace(Read(component)));
}
