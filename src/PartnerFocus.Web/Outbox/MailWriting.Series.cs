using NodaTime;
using PartnerFocus.Calendar.Scheduling;

namespace PartnerFocus.Web.Outbox;

/// <summary>What a message says of a series: a meeting of it and all that follow.</summary>
/// <param name="Instance">How a first message names it; null for one that makes up for another, which names what that one did.</param>
/// <param name="RecurrenceId">Names the meeting it begins with.</param>
/// <param name="Time">When that one is.</param>
/// <param name="Until">The day it ends, exclusive; null where it is said without an end.</param>
/// <param name="Without">Days between on which it is not so.</param>
internal sealed record SeriesReach(MeetingInstance? Instance, string RecurrenceId, Interval Time, Instant? Until, IReadOnlyList<LocalDate> Without)
{
    /// <summary>Whether it ends because the day came that was agreed on.</summary>
    public bool IsReview { get; init; }
}

/// <summary>Which meetings a message names: one, or one and all that follow.</summary>
internal sealed partial record MailWriting
{
    /// <summary>What of a series it is about; null for the meeting of the choice alone.</summary>
    public SeriesReach? Series { get; init; }

    /// <summary>What a first message names.</summary>
    private MeetingInstance? Named => Series?.Instance ?? Meeting?.Instance;

    /// <summary>
    /// What a message names that makes up for an earlier one: what that one did, as it was sent; of a series that was told of, the part
    /// that it is about.
    /// </summary>
    private MeetingInstance? Told(OutgoingMail follows)
    {
        if (follows.Calendar is not { } sent || MeetingInstance.OfMessage(sent) is not { } told)
        {
            return null;
        }

        return !follows.IsSeries ? told
            : Series is { } reach ? told.From(reach.RecurrenceId, reach.Time)
            : told.At(Choice.RecurrenceId, new Interval(Choice.Start, Choice.End));
    }
}
