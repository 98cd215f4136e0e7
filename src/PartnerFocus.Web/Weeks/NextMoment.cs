using NodaTime;

namespace PartnerFocus.Web.Weeks;

/// <summary>When the clock changes the page of a week next, as far as nobody does anything meanwhile.</summary>
internal static class NextMoment
{
    /// <summary>
    /// A day begins, a meeting begins or ends, an organiser's time to answer is over, or an hour that came free is there: every "now" on
    /// the page without a panel is compared with one of these.
    /// </summary>
    public static Instant Of(TriagedWeek week)
    {
        var tomorrow = week.Zone.AtStartOfDay(week.Now.InZone(week.Zone).Date.PlusDays(1)).ToInstant();
        return week.Meetings.SelectMany(m => new[] { m.Meeting.Start.ToInstant(), m.Meeting.End.ToInstant() })
            .Concat(week.Meetings.Select(m => m.Course?.AnswerBefore).OfType<Instant>())
            .Concat(KeepBuilder.Slots(week).Select(slot => slot.Start))
            .Where(moment => moment > week.Now)
            .Append(tomorrow)
            .Min();
    }
}
