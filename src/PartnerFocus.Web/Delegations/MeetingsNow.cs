using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Web.Delegations;

/// <summary>A choice with the week its meeting was in, as that week is at this moment.</summary>
/// <param name="Week">Null when the partner is no longer in the firm.</param>
/// <param name="Meeting">Null when it no longer starts in that week: moved away, cancelled or declined.</param>
public sealed record MeetingNow(TriagedWeek? Week, WeekMeeting? Meeting);

/// <summary>Looks meetings up as they are now, each week read and assessed once.</summary>
public sealed class MeetingsNow(WeekTriage weeks, FirmStore firms)
{
    /// <summary>What became of the meetings (choice id → meeting).</summary>
    public async Task<IReadOnlyDictionary<Guid, MeetingNow>> OfAsync(IReadOnlyCollection<Choice> choices, CancellationToken cancel)
    {
        var found = new Dictionary<Guid, MeetingNow>();
        if (await firms.FindAsync(cancel) is not { } firm)
        {
            return found;
        }

        var zone = firm.Profile.TimeZone;
        foreach (var week in choices.DistinctBy(c => c.Id).GroupBy(c => (c.PartnerId, Week: IsoWeek.Of(c.Start.InZone(zone).Date))))
        {
            // Who asks has a right to the delegation, not to the week: it is the program that reads, and what it finds leaves only as a ranking.
            var triaged = await weeks.LoadForProgramAsync(week.Key.PartnerId, week.Key.Week, cancel);
            foreach (var choice in week)
            {
                found[choice.Id] = new MeetingNow(triaged, triaged?.Find(MeetingKey.Of(choice.Uid, choice.RecurrenceId)));
            }
        }

        return found;
    }
}
