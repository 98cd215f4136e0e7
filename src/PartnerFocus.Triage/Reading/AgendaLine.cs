using NodaTime;

namespace PartnerFocus.Triage.Reading;

/// <summary>One line of the text, with its place on the clock when it is an agenda item that tells.</summary>
/// <param name="Text">As written.</param>
/// <param name="IsItem">Whether it is an item of a list.</param>
/// <param name="Start">Start in the firm's zone; null when it cannot be computed.</param>
/// <param name="End">End, exclusive; null when it cannot be computed.</param>
internal sealed record AgendaLine(string Text, bool IsItem, LocalDateTime? Start, LocalDateTime? End)
{
    public Period? Length => Start is { } start && End is { } end ? Period.Between(start, end, PeriodUnits.Minutes) : null;
}
