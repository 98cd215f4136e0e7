using NodaTime;

namespace PartnerFocus.Triage.Delegation;

/// <summary>A meeting for which the partner decided that nobody is asked. Nothing of what it is about.</summary>
/// <param name="PartnerId">Whose agenda it is on.</param>
/// <param name="Uid">As <see cref="Meeting.Uid"/>.</param>
/// <param name="RecurrenceId">As <see cref="Meeting.RecurrenceId"/>; null for a single event.</param>
/// <param name="Start">When it began by then: once it is moved the decision stands no longer.</param>
public sealed record SettledMeeting(string PartnerId, string Uid, string? RecurrenceId, Instant Start)
{
    /// <summary>Whether it is this meeting, where it stood.</summary>
    public bool Is(Meeting meeting)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        return Uid == meeting.Uid && RecurrenceId == meeting.RecurrenceId && Start == meeting.Start.ToInstant();
    }
}
