using PartnerFocus.Web.Delegations;

namespace PartnerFocus.Web.Weeks;

/// <summary>What came of the meetings somebody took over: the look-back of a week that is over.</summary>
internal static class CameOfItBuilder
{
    /// <summary>Null for a week that is not over and of which nothing was told yet.</summary>
    public static CameOfItPage? Build(WeekReader reader)
    {
        var week = reader.Week;
        var over = week.Meetings.Where(m => m.HasEnded && m.Standing is not null && !reader.Hides(m)
            && m.Delegation is { State: DelegationState.Accepted or DelegationState.Done }).ToList();
        var isPast = week.Week.Sunday < week.Now.InZone(week.Zone).Date;
        return isPast || over.Exists(m => m.Delegation!.State == DelegationState.Done)
            ? new CameOfItPage([.. over.Select(m => Line(reader, m))])
            : null;
    }

    private static CameOfItLine Line(WeekReader reader, WeekMeeting meeting)
    {
        var (words, row) = (reader.Words, meeting.Delegation!);
        var who = reader.FirstName(row.DelegateeId);
        var isTold = row.State == DelegationState.Done;
        return new CameOfItLine(
            CardText.Title(reader, meeting),
            reader.To(meeting),
            $"{WeekWords.ShortDay(meeting.Meeting.Start.Date)} {WeekWords.Time(meeting.Meeting.Start.TimeOfDay)}",
            who,
            isTold ? row.Outcome : words["CameOfIt.NotYet", who],
            HandedBuilder.Next(words, row),
            isTold && row.IsWorthRepeating is { } worth ? words[worth ? "Handed.Worth" : "Handed.NotWorth", who] : "");
    }
}

/// <summary>The look-back of a week.</summary>
/// <param name="Lines">By start; empty when nobody took anything over.</param>
public sealed record CameOfItPage(IReadOnlyList<CameOfItLine> Lines);

/// <summary>What came of one meeting.</summary>
/// <param name="Href">The meeting with its panel.</param>
/// <param name="When">"di 13:00".</param>
/// <param name="Outcome">As the delegatee told it, or that it was not told yet.</param>
/// <param name="Next">The next step and who picks up the ball; empty when nothing is left to do.</param>
/// <param name="Worth">Whether it is worth repeating; empty when that was not said.</param>
public sealed record CameOfItLine(string Title, string Href, string When, string Who, string Outcome, string Next, string Worth);
