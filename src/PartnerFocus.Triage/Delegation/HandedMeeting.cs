using NodaTime;

namespace PartnerFocus.Triage.Delegation;

/// <summary>A meeting that somebody takes over, is asked to, or goes along to, whichever partner's it is. Nothing of what it is about.</summary>
/// <param name="PersonId">Who takes it over, is asked, or goes along; person or partner id.</param>
/// <param name="PartnerId">Whose agenda it is on.</param>
/// <param name="Uid">As <see cref="Meeting.Uid"/>.</param>
/// <param name="RecurrenceId">As <see cref="Meeting.RecurrenceId"/>; null for a single event.</param>
/// <param name="Interval">When, half-open.</param>
public sealed record HandedMeeting(string PersonId, string PartnerId, string Uid, string? RecurrenceId, Interval Interval)
{
    /// <summary>Whether the person goes along with who takes it over: the time is taken as well, and the meeting is the other's.</summary>
    public bool IsAlong { get; init; }

    /// <summary>Whether it is this meeting; two partners who are asked to one meeting each have it on the own agenda.</summary>
    public bool Is(Meeting meeting)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        return Uid == meeting.Uid && RecurrenceId == meeting.RecurrenceId;
    }
}
