using NodaTime;

namespace PartnerFocus.Triage.Reading;

/// <summary>One line of the text, with its place on the clock when it is an agenda item that tells.</summary>
/// <param name="text">As written.</param>
/// <param name="isItem">Whether it is an item of a list.</param>
/// <param name="place">Its place among the other items; null where they do not tell, then its own words may.</param>
/// <param name="clock">The meeting's clock; null for what has no place on it. Asked at most once, since hardly any line is asked for its time.</param>
internal sealed class AgendaLine(string text, bool isItem, AgendaPlace? place = null, MeetingClock? clock = null)
{
    /// <summary>As written.</summary>
    public string Text => text;

    /// <summary>Whether it is an item of a list.</summary>
    public bool IsItem => isItem;

    /// <summary>Start in the firm's zone; null when it cannot be computed.</summary>
    public LocalDateTime? Start => clock?.At(Place.From);

    /// <summary>End, exclusive; null when it cannot be computed.</summary>
    public LocalDateTime? End => clock?.At(Place.To);

    public Period? Length => Start is { } start && End is { } end ? Period.Between(start, end, PeriodUnits.Minutes) : null;

    private AgendaPlace Place => place ??= clock?.Alone(text) ?? AgendaPlace.Nowhere;
}

/// <summary>Where an item comes up, in minutes from the start of the meeting.</summary>
/// <param name="From">Null when it cannot be computed.</param>
/// <param name="To">Exclusive; null when it cannot be computed.</param>
internal sealed record AgendaPlace(int? From, int? To)
{
    public static AgendaPlace Nowhere { get; } = new(null, null);
}
