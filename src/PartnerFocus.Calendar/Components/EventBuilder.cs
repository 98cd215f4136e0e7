using System.Globalization;
using System.Text;
using PartnerFocus.Calendar.Lines;

namespace PartnerFocus.Calendar;

/// <summary>Makes a <see cref="VEvent"/> of the lines of one component, or names the cause why that cannot be.</summary>
internal sealed class EventBuilder(CalendarLimits limits, ProblemList problems)
{
    /// <summary>Ways to join that are kept; a meeting with more is no meeting.</summary>
    private const int MostConferences = 20;

    private readonly EventDates dates = new(limits, problems);
    private readonly KnownAddresses addresses = new(limits.MaxListed);
    private readonly StringBuilder joined = new();
    private VEvent made = new([]);
    private readonly List<CalAddress> attendees = [];
    private readonly List<string> categories = [];
    private string? html;
    private BusyStatus intended;
    private ComponentBuffer buffer = new(limits);
    private bool wholeDays;
    private int firstLine;
    private int next;

    /// <summary>Reads the component; null when it must be left out, the cause then stands in the problems.</summary>
    public VEvent? Build(ComponentBuffer component)
    {
        buffer = component;
        Start();
        if (buffer.IsTooLarge)
        {
            return buffer.Count > limits.MaxProperties
                ? LeaveOut(ProblemCodes.TooManyProperties, Number(limits.MaxProperties))
                : LeaveOut(ProblemCodes.ComponentTooBig, Number(limits.MaxComponent));
        }

        for (next = 0; next < buffer.Count;)
        {
            ref readonly var line = ref buffer.Lines[next++];
            if (!line.IsProperty)
            {
                problems.Add(line.Number, ProblemCodes.BadLine);
                continue;
            }

            var property = buffer.PropertyAt(line);
            if (property.Parameters.Length > limits.MaxParameters && property.CountParameters() > limits.MaxParameters)
            {
                problems.Add(line.Number, ProblemCodes.TooManyParameters, ProblemList.Quote(property.Name), Number(limits.MaxParameters));
                continue;
            }

            Take(line.Property, property, line.Number);
        }

        return Finish();
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private void Start()
    {
        made = new VEvent(buffer.Text.ToArray());
        firstLine = made.Line = buffer.FirstNumber;
        dates.Start(made);
        attendees.Clear();
        categories.Clear();
        html = null;
        intended = BusyStatus.None;
        wholeDays = false;
    }

    private void Take(EventProperty property, in ContentLine line, int number)
    {
        switch (property)
        {
            case EventProperty.Summary:
                made.Summary = Text(made.Summary, line, number, limits.MaxTitleCharacters);
                break;
            case EventProperty.Location:
                made.Location = Text(made.Location, line, number, limits.MaxTitleCharacters);
                break;
            case EventProperty.Description:
                made.Description = Text(made.Description, line, number, limits.MaxTextCharacters);
                break;
            case EventProperty.AltDescription when !string.IsNullOrWhiteSpace(made.Description):
                SkipBrokenText(line);
                break;
            case EventProperty.AltDescription:
                html ??= Text("", line, number, int.MaxValue);
                break;
            case EventProperty.Comment or EventProperty.Other:
                SkipBrokenText(line);
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
    private string Text(string before, in ContentLine line, int number, int most)
    {
        var value = TextValue.Read(line);
        joined.Clear();
        while (TakeBrokenOff(line, out var more))
        {
            joined.Append('\n').Append(TextValue.Unescape(more));
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
        return TextValue.Cut(value, most);
    }

    private void SkipBrokenText(in ContentLine line)
    {
        while (TakeBrokenOff(line, out _))
        {
        }
    }

    /// <summary>Takes the next line when it is no property and so belongs to the text before it; that is reported.</summary>
    private bool TakeBrokenOff(in ContentLine text, out ReadOnlySpan<byte> more)
    {
        more = default;
        if (next >= buffer.Count)
        {
            return false;
        }

        ref readonly var line = ref buffer.Lines[next];
        if (line.IsProperty && (line.Property != EventProperty.Other || EventProperties.IsProperty(buffer.PropertyAt(line))))
        {
            return false;
        }

        next++;
        more = buffer.TextOf(line);
        problems.Add(line.Number, ProblemCodes.JoinedLine, ProblemList.Quote(text.Name));
        return true;
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
            case EventProperty.DisallowCounter: made.DisallowCounter = Octets.Is(value, "TRUE"u8); break;
            case EventProperty.WholeDays: wholeDays = Octets.Is(value, "TRUE"u8); break;
            case EventProperty.Conference: TakeConference(line); break;
            case EventProperty.Url: made.Url ??= value.IsEmpty ? null : Encoding.UTF8.GetString(value); break;
            case EventProperty.Sequence: made.Sequence = Integer(line, number, 0, int.MaxValue); break;
            case EventProperty.Priority: made.Priority = Integer(line, number, 0, 9); break;
            case EventProperty.Created: made.Created = Stamp(line, number); break;
            case EventProperty.LastModified: made.LastModified = Stamp(line, number); break;
            case EventProperty.DtStamp: made.DtStamp = Stamp(line, number); break;
            default: break;
        }
    }

    private void TakeConference(in ContentLine line)
    {
        if (made.Conferences.Count < MostConferences && Conference.Read(line) is { } conference)
        {
            made.Conferences = [.. made.Conferences, conference];
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

    private VEvent? Finish()
    {
        if (!dates.Finish(wholeDays))
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
            TakeHtml(HtmlText.Reduce(html));
        }

        if (made.Uid.Length == 0)
        {
            made.Uid = EventWords.DerivedUid(made);
            made.IsUidDerived = true;
            problems.Add(firstLine, ProblemCodes.MissingUid);
        }

        return made;
    }

    private void TakeHtml(string plain)
    {
        made.Description = plain.Length <= limits.MaxTextCharacters ? plain : TextValue.Cut(plain, limits.MaxTextCharacters);
        if (plain.Length > limits.MaxTextCharacters)
        {
            problems.Add(firstLine, ProblemCodes.TextCut, "X-ALT-DESC", Number(limits.MaxTextCharacters));
        }
    }

    private VEvent? LeaveOut(string code, params string[] arguments)
    {
        problems.AddCause(firstLine, code, arguments);
        return null;
    }
}
