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
    private readonly EventTexts texts = new(limits, problems);
    private readonly KnownAddresses addresses = new(limits.MaxListed);
    private VEvent made = new([]);
    private readonly List<CalAddress> attendees = [];
    private readonly List<string> categories = [];
    private BusyStatus intended;
    private ComponentBuffer buffer = new(limits);
    private int firstLine;
    private int next;
    private long spareValues = limits.MaxFurtherValues;

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

            if (!property.Parameters.IsEmpty && (property.Parameters.Count((byte)'"') & 1) != 0)
            {
                problems.Add(line.Number, ProblemCodes.OddProperty, ProblemList.Quote(property.Name), ProblemList.Quote(property.Parameters));
            }

            Take(line, property);
        }

        return Finish();
    }

    /// <summary>
    /// Reads only when the event is and how it recurs, of one whose other values are known; null when it must be left out.
    /// </summary>
    public VEvent? BuildTimes(ComponentBuffer component)
    {
        made = new VEvent([]) { Line = component.FirstNumber };
        dates.Start(made);
        foreach (ref readonly var line in component.Lines)
        {
            if (line.IsProperty)
            {
                dates.Take(line.Property, component.PropertyAt(line), line.Number);
            }
        }

        return dates.Finish() ? made : null;
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private void Start()
    {
        made = new VEvent(buffer.Text.ToArray());
        firstLine = made.Line = buffer.FirstNumber;
        dates.Start(made);
        texts.Start(made, buffer);
        attendees.Clear();
        categories.Clear();
        addresses.TakeMade();
        intended = BusyStatus.None;
    }

    private void Take(in ComponentLine place, in ContentLine line)
    {
        switch (place.Property)
        {
            case EventProperty.Uid:
                made.Uid = made.Uid.Length > 0 ? made.Uid : TextValue.Unescape(line.Value).Trim();
                break;
            case EventProperty.Attendee or EventProperty.Organizer:
                TakeAddress(place.Property, line, place.Number);
                break;
            case EventProperty.Categories:
                TextValue.ReadList(line.Value, categories, limits.MaxListed);
                break;
            default:
                if (!texts.Take(place, line, ref next) && !dates.Take(place.Property, line, place.Number))
                {
                    TakeWord(place.Property, line, place.Number);
                }

                break;
        }
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
            case EventProperty.Conference: TakeConference(line); break;
            case EventProperty.Url: made.Url ??= value.IsEmpty ? null : Encoding.UTF8.GetString(value); break;
            case EventProperty.Sequence: made.Sequence = Integer(line, number, int.MaxValue); break;
            case EventProperty.Priority: made.Priority = Integer(line, number, 9); break;
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

    private int Integer(in ContentLine line, int number, int most)
    {
        if (Octets.TryCount(Octets.Trim(line.Value), out var value) && value <= most)
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

        if (!TakeValues())
        {
            return LeaveOut(ProblemCodes.TooManyValuesInFile, Number(limits.MaxFurtherValues));
        }

        made.Attendees = attendees.ToArray();
        made.Categories = categories.ToArray();
        made.BusyStatus = made.BusyStatus == BusyStatus.None ? intended : made.BusyStatus;
        texts.Finish();
        if (made.Uid.Length == 0)
        {
            made.Uid = EventWords.DerivedUid(made);
            made.IsUidDerived = true;
            problems.Add(firstLine, ProblemCodes.MissingUid);
        }

        return made;
    }

    /// <summary>Counts what is kept of this event beside its text, which may be many times as large; false when the file has no room left for it.</summary>
    private bool TakeValues()
    {
        var values = made.RDates.Count + made.ExDates.Count + categories.Count + made.Conferences.Count + addresses.TakeMade();
        if (values > spareValues + CalendarLimits.UsualValues)
        {
            return false;
        }

        // Each event brings room of its own, so that a large file is not taken for one made to hurt.
        spareValues += CalendarLimits.UsualValues - values;
        return true;
    }

    private VEvent? LeaveOut(string code, params string[] arguments)
    {
        problems.AddCause(firstLine, code, arguments);
        return null;
    }
}
