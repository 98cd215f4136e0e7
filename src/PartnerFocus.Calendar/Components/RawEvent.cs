using NodaTime;

namespace PartnerFocus.Calendar;

/// <summary>Says whether an event is known already, so that it need not be made.</summary>
/// <param name="raw">The event as it stands in the file; not to be kept.</param>
public delegate bool KnownEvent(in RawEvent raw);

/// <summary>
/// A VEVENT as it stands in the file, before its values are made: what it takes to tell that it is the same as before. What is
/// asked of it is looked up in its lines each time.
/// </summary>
public readonly ref struct RawEvent
{
    private readonly ComponentBuffer buffer;

    internal RawEvent(ComponentBuffer buffer) => this.buffer = buffer;

    /// <summary>Physical line of BEGIN:VEVENT in the file, from 1.</summary>
    public int Line => buffer.FirstNumber;

    /// <summary>The same octets that <see cref="VEvent.Utf8Text"/> gives; they are overwritten when reading goes on.</summary>
    public ReadOnlySpan<byte> Utf8Text => buffer.Text;

    /// <summary>UID as <see cref="VEvent.Uid"/> gives it; empty when the event has none, and one would be derived.</summary>
    public string Uid
    {
        get
        {
            foreach (ref readonly var line in buffer.Lines)
            {
                if (line.Property == EventProperty.Uid && TextValue.Unescape(buffer.PropertyAt(line).Value).Trim() is { Length: > 0 } uid)
                {
                    return uid;
                }
            }

            return "";
        }
    }

    /// <summary>RECURRENCE-ID as <see cref="DateValue.ToString"/> of <see cref="VEvent.RecurrenceId"/> gives it; null when there is none that can be read.</summary>
    public string? RecurrenceId =>
        TryFind(EventProperty.RecurrenceId, out var line) && DateText.TryRead(line, line.Value, out var id) ? id.ToString() : null;

    /// <summary>SEQUENCE; 0 when not given or unreadable.</summary>
    public int Sequence =>
        TryFind(EventProperty.Sequence, out var line) && Lines.Octets.TryCount(Lines.Octets.Trim(line.Value), out var number) ? number : 0;

    /// <summary>DTSTAMP; null when not given or unreadable.</summary>
    public Instant? DtStamp => TryFind(EventProperty.DtStamp, out var line) ? DateText.ReadInstant(line.Value) : null;

    /// <summary>Finds a property; the last of several, as when the event is made.</summary>
    private bool TryFind(EventProperty property, out Lines.ContentLine found)
    {
        for (var i = buffer.Count - 1; i >= 0; i--)
        {
            ref readonly var line = ref buffer.Lines[i];
            if (line.Property == property)
            {
                found = buffer.PropertyAt(line);
                return true;
            }
        }

        found = default;
        return false;
    }
}
