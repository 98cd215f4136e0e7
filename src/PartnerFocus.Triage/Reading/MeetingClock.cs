using NodaTime;

namespace PartnerFocus.Triage.Reading;

/// <summary>The time a meeting has, on which the lines of its text find their place.</summary>
/// <param name="start">Start in the firm's zone.</param>
/// <param name="end">End, exclusive.</param>
internal sealed class MeetingClock(LocalDateTime start, LocalDateTime end)
{
    private const int HalfDay = 12 * 60;

    /// <summary>Minutes of the day at its start.</summary>
    public int Opens { get; } = (start.Hour * 60) + start.Minute;

    /// <summary>Minutes it lasts.</summary>
    public int Length { get; } = (int)(end.InUtc() - start.InUtc()).TotalMinutes;

    /// <summary>The time so many minutes after the start.</summary>
    public LocalDateTime? At(int? minutes) => minutes is { } m ? start.PlusMinutes(m) : null;

    /// <summary>A line that says when it comes up without its neighbours: "first 5 min", "14:15–14:30".</summary>
    public AgendaPlace? Alone(string line) => ItemSyntax.Edge(line) switch
    {
        > 0 and var first when first <= Length => new AgendaPlace(0, first),
        < 0 and var last when -last <= Length => new AgendaPlace(Length + last, Length),
        _ => ItemSyntax.Range(line) is not { } range ? null
            : range.Start >= Opens && range.End <= Opens + Length ? new AgendaPlace(range.Start - Opens, range.End - Opens)
            // "7.00–7.50" of an evening.
            : range.End <= HalfDay && range.Start + HalfDay >= Opens && range.End + HalfDay <= Opens + Length ? new AgendaPlace(range.Start + HalfDay - Opens, range.End + HalfDay - Opens)
            : null,
    };
}
