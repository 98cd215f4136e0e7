using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Triage;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Weeks;

/// <summary>
/// "The following ones too": who goes to one meeting of a series is asked for the rest of it, afterwards. The one that stands stays as it is. The question is
/// put on the next meeting that is the same and still open, by way of the lead as any; the answer to it can be for all that follow.
/// </summary>
public sealed class FollowingTimes(FocusDbContext db, DelegationFlow flow, WeekSeries series, SeriesAhead ahead, MeetingsNow meetings, TimeProvider time)
{
    /// <summary>When the meetings are for which somebody could be asked, by start; none where somebody is asked for the series already, or said yes to it.</summary>
    public async Task<IReadOnlyList<Instant>> OpenAsync(Choice standing, Instant until, CancellationToken cancel) =>
        await InTheWayAsync(standing, cancel) is not null ? [] : [.. (await AllOpenAsync(standing, until, cancel)).Select(o => o.Meeting.Start.ToInstant())];

    /// <returns>Where it is done: who is asked (<see cref="ActResult.By"/>), and from when on (<see cref="ActResult.At"/>).</returns>
    public async Task<ActResult> AskAsync(TriagedWeek week, string key, string seen, Wish wish, CurrentUser actor, CancellationToken cancel)
    {
        if (week.Find(key) is not { CanAskForMore: true, Standing: { } standing, Delegation: { } stands } meeting || meeting.Seen != seen
            || !actor.IsPartner(week.Partner.Id) || SeriesAhead.IsAskedEachTime(meeting.Meeting, week.Partner, week.Firm.Profile))
        {
            return new ActResult(ActOutcome.Changed, key);
        }

        if (WeekSeries.ReviewOn(week, meeting, wish) is not { } review)
        {
            return new ActResult(ActOutcome.WrongReview, key);
        }

        // Read first and written last: of two who ask at once, one finds it changed.
        var row = await db.Choices.VisibleTo(actor).SingleAsync(c => c.Id == standing.Id, cancel);
        if (row.Version != standing.Version)
        {
            return new ActResult(ActOutcome.Changed, key);
        }

        var until = week.Zone.AtStartOfDay(review).ToInstant();
        if (await InTheWayAsync(standing, cancel) is { } other)
        {
            return new ActResult(ActOutcome.AskedForSeries, key, other.DelegateeId, other.ConfirmedAt);
        }

        if (await AllOpenAsync(standing, until, cancel) is not [var (first, choice), ..])
        {
            return new ActResult(ActOutcome.NothingFollows, key);
        }

        var act = Guid.CreateVersion7();
        return await StageAsync(first, choice, standing, stands, until, act, actor, cancel) is { } refused
            ? refused with { Key = key }
            : await HoldAsync(week, meeting, row, wish, (stands.DelegateeId, first.Start.ToInstant()), act, actor, cancel);
    }

    /// <summary>Somebody is asked for the series already, or said yes to it: then a second question would be one too many.</summary>
    private async Task<Delegation?> InTheWayAsync(Choice standing, CancellationToken cancel)
    {
        var now = time.StoredNow();
        return await db.Delegations.AsNoTracking().Where(d => d.PartnerId == standing.PartnerId && d.Choice.Uid == standing.Uid && d.SeriesUntil > now
                && ((d.StandingId == d.Id && d.StandingEndedFrom == null) || (d.StandingId == null && d.Choice.Start > now && FlowRules.Undecided.Contains(d.State))))
            .OrderBy(d => d.ConfirmedAt).FirstOrDefaultAsync(cancel);
    }

    /// <summary>The meetings to come until that day that are the same, and on which nothing stands; each with its choice where one was undone, or was for another moment.</summary>
    private async Task<IReadOnlyList<(Meeting Meeting, Choice? Choice)>> AllOpenAsync(Choice standing, Instant until, CancellationToken cancel)
    {
        var alike = (await ahead.LikeAsync(standing, time.StoredNow(), until, cancel)).Where(m => m.Start.ToInstant() > standing.Start && m.Start.ToInstant() > time.StoredNow()).ToList();
        string[] names = [.. alike.Select(m => m.RecurrenceId!)];
        var chosen = await db.Choices.Where(c => c.PartnerId == standing.PartnerId && c.Uid == standing.Uid && names.Contains(c.RecurrenceId)).ToDictionaryAsync(c => c.RecurrenceId, cancel);
        return [.. alike.Where(m => chosen.GetValueOrDefault(m.RecurrenceId!)?.StandsAt(m.Start.ToInstant()) != true).Select(m => (m, chosen.GetValueOrDefault(m.RecurrenceId!)))];
    }

    /// <summary>Who goes along is there and free at that one as well, by the own calendar and by what is handed over, as when somebody is named.</summary>
    private async Task<string?> CompanionAsync(Delegation stands, Choice first, CancellationToken cancel) =>
        stands.TogetherWithId is { } along
            && (await meetings.OfAsync([first], cancel)).GetValueOrDefault(first.Id) is { Week: { } week, Meeting: { } meeting }
            && DecisionRules.CanGoAlong(week, meeting, stands.DelegateeId).Contains(along)
            && await flow.IsFreeAlongAsync(along, first, cancel)
                ? along
                : null;

    /// <summary>The same choice for the same person on that meeting, asked for what follows as well. Null when it is staged.</summary>
    private async Task<ActResult?> StageAsync(
        Meeting first, Choice? undone, Choice standing, Delegation stands, Instant until, Guid act, CurrentUser actor, CancellationToken cancel)
    {
        var choice = undone ?? ChoiceRows.Covered(standing, first, time.StoredNow());
        if (undone is null)
        {
            db.Choices.Add(choice);
        }
        else
        {
            ChoiceRows.Cover(choice, standing, first, time.StoredNow());
        }

        (choice.ActId, choice.By, choice.DelegateeId) = (act, actor.MemberId!, stands.DelegateeId);
        var yes = new Confirmation(choice, stands.DelegateeId, ReasonList.Read(stands.Reasons), stands.Mandate.AsGiven(), false, stands.IsTiedToPerson)
        {
            Series = new SeriesSpan(first.Start.ToInstant(), until),
            TogetherWithId = await CompanionAsync(stands, choice, cancel),
        };
        if (await flow.ConfirmAsync(yes, actor, cancel) is not FlowOutcome.Done)
        {
            db.ChangeTracker.Clear();
            return new ActResult(ActOutcome.CannotBeAsked, By: stands.DelegateeId);
        }

        db.Decisions.Add(Decision.Of(choice.Id, ("Open", ChoiceRows.StateName(choice)), actor.MemberId!, time.StoredNow(), choice.FirmVersionId, "", act: act));
        return null;
    }

    /// <summary>As with "from now on" when handing over: it is advice for the following ones too, in the same act, so that one undo takes back both.</summary>
    private async Task<ActResult> HoldAsync(
        TriagedWeek week, WeekMeeting meeting, Choice row, Wish wish, (string Who, Instant From) asked, Guid act, CurrentUser actor, CancellationToken cancel)
    {
        var state = ChoiceRows.StateName(row);
        ChoiceRows.Reword(row, row.TopContribution, act, time.StoredNow());
        db.Decisions.Add(Decision.Of(row.Id, (state, state), actor.MemberId!, time.StoredNow(), week.Firm.VersionId, row.Reason, act: act));
        await series.StageAsync(week, meeting, wish with { Scope = WishScope.FromNow }, SeriesChoice.Of(row) with { DelegateeId = asked.Who }, act, cancel);
        try
        {
            return await flow.SaveStagedAsync(cancel) is null
                ? new ActResult(ActOutcome.Done, meeting.Key, asked.Who, asked.From)
                : new ActResult(ActOutcome.Changed, meeting.Key);
        }
        catch (DbUpdateException raced) when (StoreClash.IsOfKeys(raced))
        {
            db.ChangeTracker.Clear();
            return new ActResult(ActOutcome.Changed, meeting.Key);
        }
    }
}
