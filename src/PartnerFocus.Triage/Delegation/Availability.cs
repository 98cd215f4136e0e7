using NodaTime;

namespace PartnerFocus.Triage.Delegation;

/// <summary>What is kept of a colleague's own calendar: when, and whether it can move. Never a title.</summary>
/// <param name="PersonId">Person or partner id.</param>
/// <param name="Spans">Taken time, ordered by start.</param>
public sealed record PersonAgenda(string PersonId, IReadOnlyList<TakenTime> Spans);

/// <summary>One stretch of taken time.</summary>
/// <param name="Interval">Half-open.</param>
/// <param name="Kind">Whether it can move.</param>
/// <param name="Uid">The entry's UID, to recognise the meeting itself in the colleague's calendar.</param>
public sealed record TakenTime(Interval Interval, TakenKind Kind, string Uid);

/// <summary>Somebody who is away, as the partner's own agenda tells.</summary>
/// <param name="PersonId">Person id.</param>
/// <param name="Interval">Half-open.</param>
public sealed record PersonAway(string PersonId, Interval Interval);

/// <summary>Whether taken time can move.</summary>
public enum TakenKind
{
    /// <summary>An internal entry: shown as a conflict.</summary>
    Movable,

    /// <summary>With a client or outsiders, or personal: a hard stop.</summary>
    Fixed,

    /// <summary>Absent: a hard stop.</summary>
    Absent,
}
