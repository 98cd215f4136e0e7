using System.Globalization;
using System.Text;
using PartnerFocus.Calendar.Lines;

namespace PartnerFocus.Calendar;

/// <summary>The part of <see cref="EventBuilder"/> that reads title, place and description, and what was broken off a text without a fold.</summary>
internal sealed class EventTexts(CalendarLimits limits, ProblemList problems)
{
    private readonly StringBuilder joined = new();
    private VEvent made = new([]);
    private ComponentBuffer buffer = new(limits);
    private string? html;

    public void Start(VEvent made, ComponentBuffer buffer)
    {
        this.made = made;
        this.buffer = buffer;
        html = null;
    }

    /// <summary>Takes a text, or a line whose text is not kept; false when it is neither.</summary>
    /// <param name="place">The line.</param>
    /// <param name="line">The same, taken apart.</param>
    /// <param name="next">The line after it; moved on over what belongs to the text.</param>
    public bool Take(in ComponentLine place, in ContentLine line, ref int next)
    {
        switch (place.Property)
        {
            case EventProperty.Summary:
                made.SummaryText = Read(made.SummaryText, place, line, limits.MaxTitleCharacters, ref next);
                return true;
            case EventProperty.Location:
                made.LocationText = Read(made.LocationText, place, line, limits.MaxTitleCharacters, ref next);
                return true;
            case EventProperty.Description:
                made.DescriptionText = Read(made.DescriptionText, place, line, limits.MaxTextCharacters, ref next);
                return true;
            case EventProperty.AltDescription when !made.HasDescription:
                html ??= made.Read(Read(default, place, line, int.MaxValue, ref next));
                return true;
            case EventProperty.AltDescription or EventProperty.Comment or EventProperty.Other:
                while (TakeBrokenOff(line, ref next, out _))
                {
                }

                return true;
            default:
                return false;
        }
    }

    /// <summary>Takes the text of an HTML description, when there is no other.</summary>
    public void Finish()
    {
        if (html is null || made.HasDescription)
        {
            return;
        }

        var plain = HtmlText.Reduce(html);
        var fits = plain.Length <= limits.MaxTextCharacters;
        made.DescriptionText = LazyText.Of(fits ? plain : TextValue.Cut(plain, limits.MaxTextCharacters));
        if (!fits)
        {
            problems.Add(made.Line, ProblemCodes.TextCut, "X-ALT-DESC", Text(limits.MaxTextCharacters));
        }
    }

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A text value with the lines that were broken off it; what was before, when that is not empty.</summary>
    private LazyText Read(LazyText before, in ComponentLine place, in ContentLine line, int most, ref int next)
    {
        joined.Clear();
        while (TakeBrokenOff(line, ref next, out var more))
        {
            joined.Append('\n').Append(TextValue.Unescape(more));
        }

        if (!before.IsEmpty)
        {
            return before;
        }

        // Never more characters than octets: a short one needs no look at what it holds.
        var isPlain = line.Parameters.IsEmpty || !line.Has("ENCODING"u8, "QUOTED-PRINTABLE"u8);
        if (isPlain && joined.Length == 0 && line.Value.Length <= most)
        {
            return LazyText.At(place.Start + place.Parts.Colon + 1, line.Value.Length);
        }

        var value = TextValue.Read(line) + joined;
        if (value.Length <= most)
        {
            return LazyText.Of(value);
        }

        problems.Add(place.Number, ProblemCodes.TextCut, ProblemList.Quote(line.Name), Text(most));
        return LazyText.Of(TextValue.Cut(value, most));
    }

    /// <summary>Takes the next line when it is no property and so belongs to the text before it; that is reported.</summary>
    private bool TakeBrokenOff(in ContentLine text, ref int next, out ReadOnlySpan<byte> more)
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
}
