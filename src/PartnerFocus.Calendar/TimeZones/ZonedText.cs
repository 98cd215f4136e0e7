using System.Text;
using PartnerFocus.Calendar.Lines;

namespace PartnerFocus.Calendar;

/// <summary>
/// Writes into an event's own text which zone its times are in, so that it still says the same beside events of other files,
/// where the name of a zone may stand for something else and times without one may be somewhere else.
/// </summary>
public static class ZonedText
{
    /// <summary>The text of an event with its zones written so; the same memory when nothing needs to be written.</summary>
    /// <param name="component">As <see cref="VEvent.Utf8Text"/> gives it.</param>
    /// <param name="nameOf">
    /// The name to write for a TZID, or for null: for times without one. Null to leave it as it is. What names an occurrence
    /// (RECURRENCE-ID, RDATE, EXDATE) without a zone is on the clock of its series, and is left as it is.
    /// </param>
    public static ReadOnlyMemory<byte> Write(ReadOnlyMemory<byte> component, Func<string?, string?> nameOf)
    {
        ArgumentNullException.ThrowIfNull(nameOf);
        MemoryStream? written = null;
        var rest = component.Span;
        var kept = 0;
        for (var at = 0; at < component.Length;)
        {
            var end = rest.IndexOf((byte)'\n');
            var line = end < 0 ? rest : rest[..end];
            if (ContentLine.TryParse(line, out var parsed) && Name(parsed, nameOf) is { } name)
            {
                written ??= new MemoryStream(component.Length + 64);
                written.Write(component.Span[kept..at]);
                WriteLine(written, line, parsed, name);
                kept = at + line.Length;
            }

            at += line.Length + 1;
            rest = end < 0 ? default : rest[(end + 1)..];
        }

        if (written is null)
        {
            return component;
        }

        written.Write(component.Span[kept..]);
        return written.GetBuffer().AsMemory(0, (int)written.Length);
    }

    /// <summary>The zone to write into a line; null when it is to stay.</summary>
    private static string? Name(in ContentLine line, Func<string?, string?> nameOf)
    {
        var isPlace = Octets.Is(line.Name, "DTSTART"u8) || Octets.Is(line.Name, "DTEND"u8);
        if (!isPlace && !Octets.Is(line.Name, "RECURRENCE-ID"u8) && !Octets.Is(line.Name, "RDATE"u8) && !Octets.Is(line.Name, "EXDATE"u8))
        {
            return null;
        }

        if (line.TryGet("TZID"u8, out var id) && !(id = Octets.Trim(id)).IsEmpty)
        {
            return nameOf(Encoding.UTF8.GetString(id));
        }

        return isPlace && DateText.TryRead(line, line.Value, out var value) && value.IsFloating ? nameOf(null) : null;
    }

    private static void WriteLine(MemoryStream into, ReadOnlySpan<byte> line, in ContentLine parsed, string name)
    {
        into.Write(line[..line.IndexOfAny((byte)':', (byte)';')]);
        into.Write(Encoding.UTF8.GetBytes($";TZID=\"{name}\""));
        foreach (var parameter in new ParameterSequence(parsed.Parameters))
        {
            if (!Octets.Is(parameter.Name, "TZID"u8))
            {
                into.Write(";"u8);
                into.Write(parameter.Name);
                into.Write("="u8);
                into.Write(parameter.Values);
            }
        }

        into.Write(":"u8);
        into.Write(parsed.Value);
    }
}
