using System.Globalization;
using System.Text;
using PartnerFocus.Calendar.Lines;

namespace PartnerFocus.Calendar;

/// <summary>Makes a <see cref="VEvent"/> of the lines of one component, or names the cause why that cannot be.</summary>
internal sealed class EventBuilder(CalendarLimits limits, ProblemList problems)
{
    private readonly EventDates dates = new(limits, problems);
    private readonly KnownAddresses addresses = new(limits.MaxListed);
    private readonly StringBuilder joined = new();
    private VEvent made = new([]);
    private readonly List<CalAddress> attendees = [];
    private readonly List<string> categories = [];
    private string? html;
    private BusyStatus intended;
    private int firstLine;

    /// <summary>Reads the component; null when it must be left out, the cause then stands in the problems.</summary>
    public VEvent? Build(ComponentBuffer buffer)
    {
        Start(buffer);
        if (buffer.IsTooLarge)
        {
            return buffer.Count > limits.MaxProperties
                ? LeaveOut(ProblemCodes.TooManyProperties, Number(limits.MaxProperties))
                : LeaveOut(ProblemCodes.ComponentTooBig, Number(limits.MaxComponent));
        }

        var text = buffer.Text;
        var numbers = buffer.Numbers;
        for (var i = 0; i < numbers.Length; i++)
        {
            var line = TakeLine(ref text);
            if (!ContentLine.TryParse(line, out var property))
            {
                problems.Add(numbers[i], ProblemCodes.BadLine);
                continue;
            }

            if (property.Parameters.Length > limits.MaxParameters && property.CountParameters() > limits.MaxParameters)
            {
                problems.Add(numbers[i], ProblemCodes.TooManyParameters, ProblemList.Quote(property.Name), Number(limits.MaxParameters));
                continue;
            }

            Take(property, numbers[i], ref text, numbers, ref i);
        }

        return Finish(buffer);
    }

    private static ReadOnlySpan<byte> TakeLine(scoped ref ReadOnlySpan<byte> text)
    {
        var end = text.IndexOf((byte)'\n');
        var line = end < 0 ? text : text[..end];
        text = end < 0 ? default : text[(end + 1)..];
        return line;
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private void Start(ComponentBuffer buffer)
    {
        made = new VEvent(buffer.Text.ToArray());
        firstLine = made.Line = buffer.Count > 0 ? buffer.Numbers[0] : 0;
        dates.Start(made);
        attendees.Clear();
        categories.Clear();
        html = null;
        intended = BusyStatus.None;
    }

    private void Take(in ContentLine line, int number, scoped ref ReadOnlySpan<byte> rest, ReadOnlySpan<int> numbers, ref int index)
    {
        var property = EventProperties.Find(line.Name);
        switch (property)
        {
            case EventProperty.Summary:
                made.Summary = Text(made.Summary, line, number, limits.MaxTitleCharacters, ref rest, numbers, ref index);
                break;
            case EventProperty.Location:
                made.Location = Text(made.Location, line, number, limits.MaxTitleCharacters, ref rest, numbers, ref index);
                break;
            case EventProperty.Description:
                made.Description = Text(made.Description, line, number, limits.MaxTextCharacters, ref rest, numbers, ref index);
                break;
            case EventProperty.AltDescription when !string.IsNullOrWhiteSpace(made.Description):
                SkipBrokenText(line, ref rest, numbers, ref index);
                break;
            case EventProperty.AltDescription:
                html ??= Text("", line, number, int.MaxValue, ref rest, numbers, ref index);
                break;
            case EventProperty.Comment or EventProperty.Other:
                SkipBrokenText(line, ref rest, numbers, ref index);
                break;
            case EventProperty.Uid:
                made.Uid = made.Uid.Length > 0 ? made.Uid : TextValue.Unescape(line.Value).Trim();
                break;
            case EventProperty.Attendee or EventProperty.Organizer:
                TakeAddress(property, line, number);
                break;
            case EventProperty.Categories:
                TextValue.ReadList(line.Value, categories, limits.MaxListed);
                break;
            default:
                if (!dates.Take(property, line, number))
                {
                    TakeWord(property, line, number);
                }

                break;
        }
    }

    /// <summary>A text value with the lines that were broken off it without a fold.</summary>
    private string Text(
        string before, in ContentLine line, int number, int most, scoped ref ReadOnlySpan<byte> rest, ReadOnlySpan<int> numbers, ref int index)
    {
        var value = TextValue.Read(line);
        joined.Clear();
        while (index + 1 < numbers.Length && IsBrokenOff(rest))
        {
            index++;
            problems.Add(numbers[index], ProblemCodes.JoinedLine, ProblemList.Quote(line.Name));
            joined.Append('\n').Append(TextValue.Unescape(TakeLine(ref rest)));
        }

        value = joined.Length > 0 ? value + joined : value;
        if (before.Length > 0)
        {
            return before;
        }

        if (value.Length <= most)
        {
            return value;
        }

        problems.Add(number, ProblemCodes.TextCut, ProblemList.Quote(line.Name), Number(most));
        return value[..(char.IsHighSurrogate(value[most - 1]) ? most - 1 : most)];
    }

    private void SkipBrokenText(in ContentLine line, scoped ref ReadOnlySpan<byte> rest, ReadOnlySpan<int> numbers, ref int index)
    {
        while (index + 1 < numbers.Length && IsBrokenOff(rest))
        {
            index++;
            TakeLine(ref rest);
            problems.Add(numbers[index], ProblemCodes.JoinedLine, ProblemList.Quote(line.Name));
        }
    }

    private static bool IsBrokenOff(ReadOnlySpan<byte> rest)
    {
        var line = TakeLine(ref rest);
        return !ContentLine.TryParse(line, out var next) || !EventProperties.IsProperty(next);
    }

    private void TakeAddress(EventProperty property, in ContentLine line, int number)
    {
        var address = addresses.Read(line);
        if (address is null)
        {
            problems.Add(number, ProblemCodes.BadProperty, ProblemList.Quote(line.Name), ProblemList.Quote(line.Value));
        }
        else if (property == EventProperty.Organizer)
        {
            made.Organizer ??= address;
        }
        else if (attendees.Count <= limits.MaxAttendees)
        {
            attendees.Add(address);
        }
    }

    private void TakeWord(EventProperty property, in ContentLine line, int number)
    {
        var value = Octets.Trim(line.Value);
        switch (property)
        {
            case EventProperty.Status: made.Status = EventWords.Status(value); break;
            case EventProperty.Transp: made.Transparent = Octets.Is(value, "TRANSPARENT"u8) || Octets.Is(value, "1"u8); break;
            case EventProperty.Class: made.Class = EventWords.Class(value); break;
            case EventProperty.BusyStatus: made.BusyStatus = EventWords.Busy(value); break;
            case EventProperty.IntendedStatus: intended = EventWords.Busy(value); break;
            case EventProperty.DoNotForward: made.DoNotForward = Octets.Is(value, "TRUE"u8); break;
            case EventProperty.Url: made.Url ??= value.IsEmpty ? null : Encoding.UTF8.GetString(value); break;
            case EventProperty.Sequence: made.Sequence = Integer(line, number, 0, int.MaxValue); break;
            case EventProperty.Priority: made.Priority = Integer(line, number, 0, 9); break;
            case EventProperty.Created: made.Created = Stamp(line, number); break;
            case EventProperty.LastModified: made.LastModified = Stamp(line, number); break;
            case EventProperty.DtStamp: made.DtStamp = Stamp(line, number); break;
            default: break;
        }
    }

    private int Integer(in ContentLine line, int number, int least, int most)
    {
        if (Octets.TryInteger(Octets.Trim(line.Value), out var value) && value >= least && value <= most)
        {
            return value;
        }

        problems.Add(number, ProblemCodes.BadProperty, ProblemList.Quote(line.Name), ProblemList.Quote(line.Value));
        return 0;
    }

    private NodaTime.Instant? Stamp(in ContentLine line, int number)
    {
        var result = DateText.ReadInstant(line.Value);
        if (result is null)
        {
            problems.Add(number, ProblemCodes.BadProperty, ProblemList.Quote(line.Name), ProblemList.Quote(line.Value));
        }

        return result;
    }

    private VEvent? Finish(ComponentBuffer buffer)
    {
        if (!dates.Finish())
        {
            return null;
        }

        if (Encoding.UTF8.GetByteCount(made.Uid) > limits.MaxUid)
        {
            return LeaveOut(ProblemCodes.UidTooLong, Number(limits.MaxUid));
        }

        if (attendees.Count > limits.MaxAttendees)
        {
            return LeaveOut(ProblemCodes.TooManyAttendees, Number(limits.MaxAttendees));
        }

        if (buffer.Count - 2 > limits.MaxProperties)
        {
            return LeaveOut(ProblemCodes.TooManyProperties, Number(limits.MaxProperties));
        }

        made.Attendees = attendees.ToArray();
        made.Categories = categories.ToArray();
        made.BusyStatus = made.BusyStatus == BusyStatus.None ? intended : made.BusyStatus;
        if (html is not null && string.IsNullOrWhiteSpace(made.Description))
        {
            var plain = HtmlText.Reduce(html);
            made.Description = plain.Length <= limits.MaxTextCharacters ? plain : plain[..limits.MaxTextCharacters];
        }

        if (made.Uid.Length == 0)
        {
            made.Uid = EventWords.DerivedUid(made);
            made.IsUidDerived = true;
            problems.Add(firstLine, ProblemCodes.MissingUid);
        }

        return made;
    }

    private VEvent? LeaveOut(string code, params string[] arguments)
    {
        problems.AddCause(firstLine, code, arguments);
        return null;
    }
}
