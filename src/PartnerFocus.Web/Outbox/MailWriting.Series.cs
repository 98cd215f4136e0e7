using NodaTime;
using PartnerFocus.Calendar.Scheduling;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Outbox.Words;

namespace PartnerFocus.Web.Outbox;

/// <summary>What a message says of a series: a meeting of it and all that follow, or some of them by name.</summary>
/// <param name="Instance">How a first message names it; null for one that makes up for another, which names what that one did, but for a series that moved as a whole.</param>
/// <param name="RecurrenceId">Names the meeting it begins with.</param>
/// <param name="Time">When that one is.</param>
/// <param name="Until">The day it ends, exclusive; null where it is said without an end.</param>
/// <param name="Without">Days between on which it is not so.</param>
internal sealed record SeriesReach(MeetingInstance? Instance, string RecurrenceId, Interval Time, Instant? Until, IReadOnlyList<LocalDate> Without)
{
    /// <summary>Whether it ends because the day came that was agreed on.</summary>
    public bool IsReview { get; init; }

    /// <summary>The day of the last one, where the series ends before <see cref="Until"/>.</summary>
    public LocalDate? Last { get; init; }

    /// <summary>When the others are that are meant, where the words name them; null where it is all that follow.</summary>
    public IReadOnlyList<LocalDateTime>? Others { get; init; }

    /// <summary>The names of what is no longer so, where what was told named each by itself.</summary>
    public IReadOnlyCollection<string> Names { get; init; } = [];

    /// <summary>Whether the partner's part is the same each time.</summary>
    public bool HasOnePart { get; init; } = true;
}

/// <summary>Which meetings a message names: one, or one and all that follow.</summary>
internal sealed partial record MailWriting
{
    /// <summary>What of a series it is about; null for the meeting of the choice alone.</summary>
    public SeriesReach? Series { get; init; }

    /// <summary>Where it is about one meeting: from which on the yes to its series ended, which was said of the series; null where it did not.</summary>
    public Instant? EndedFrom { get; init; }

    /// <summary>Of the series, what the companion goes along to; null where nobody does, or it is one meeting.</summary>
    public SeriesReach? SeriesAlong { get; init; }

    /// <summary>Of a series, one to which the companion goes along; null as with <see cref="SeriesAlong"/>.</summary>
    public Delegation? AlongOnce { get; init; }

    /// <summary>What a yes to the series that is asked for would cover; null where none is asked for.</summary>
    public SeriesOutlook? Ahead { get; init; }

    /// <summary>Who was asked for the series and goes to this one only hears that the others stay the partner's.</summary>
    private static string OthersStay(MailWords words, Delegation row) => !row.AsksSeries || row.StandingId is not null ? "" : words.In(
        $"Dit is voor deze ene keer; over de andere keren van de reeks beslist {words.About.PartnerFirst}.",
        $"This is for this one time; {words.About.PartnerFirst} decides on the other times of the series.");

    /// <summary>Whether the series moved as a whole since it was told of: who convened it, and who is in it, knows it by what it is now.</summary>
    private bool HasMovedWhole => Series is { Instance: not null } && Choice.ToldAs is not null;

    /// <summary>What a first message names.</summary>
    private MeetingInstance? Named => Series?.Instance ?? Meeting?.Instance;

    /// <summary>
    /// What a message names that makes up for an earlier one: what that one did, as it was sent; of a series that was told of, the part
    /// that it is about.
    /// </summary>
    private MeetingInstance? Told(OutgoingMail follows)
    {
        if (NamedBy(follows) is not { } told)
        {
            return null;
        }

        return (follows.IsSeries, Series) switch
        {
            (false, _) => told,
            (_, { } reach) => told.NamesEach ? told.Only(reach.Names) : told.From(reach.RecurrenceId, reach.Time),
            _ => told.Only([Choice.NameTold]) ?? told.At(Choice.NameTold, new Interval(Choice.Start, Choice.End)),
        };
    }

    /// <summary>The meeting as it is now, for whoever knows it by that; of a series that is what it was told as, unless it moved as a whole.</summary>
    private MeetingInstance? NowOrTold(OutgoingMail follows) => Series is null && Meeting is not null ? Meeting.Instance : HasMovedWhole ? Named : Told(follows);

    /// <summary>What a message is about, as it was sent; null where it was in words alone.</summary>
    public static MeetingInstance? NamedBy(OutgoingMail mail) => mail.Calendar is { } sent ? MeetingInstance.OfMessage(sent, mail.IsSeries) : null;

    /// <summary>Whether a message named meetings one by one, so that no other of the series is meant by it.</summary>
    public static bool NamesEach(OutgoingMail mail) => mail.IsSeries && NamedBy(mail) is { NamesEach: true };

    /// <summary>Whether a message was about a meeting, by its name or with all that follow; one in words alone was.</summary>
    public static bool Means(OutgoingMail mail, string recurrenceId) => NamedBy(mail)?.Means(recurrenceId) != false;
}
