using Microsoft.EntityFrameworkCore;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Weeks;

/// <summary>
/// What partner and assistant decide on meetings. The partner's word stands and begins a delegation where it asks for somebody; the
/// assistant's only prepares. One act is saved as one; every choice leaves a <see cref="Decision"/>.
/// </summary>
public sealed class WeekActs(FocusDbContext db, DelegationFlow flow, WeekSeries series, WeekWords words, TimeProvider time)
{
    /// <summary>Decides on (or prepares) one meeting.</summary>
    /// <param name="seen">What <see cref="WeekMeeting.Seen"/> was when the actor looked.</param>
    public async Task<ActResult> DecideAsync(
        TriagedWeek week, string key, string seen, Wish wish, CurrentUser actor, CancellationToken cancel)
    {
        var act = Guid.CreateVersion7();
        var result = await StageAsync(week, key, seen, wish, actor, act, cancel);
        return result.IsDone ? await SaveAsync(result, cancel) : result;
    }

    /// <summary>Agrees with (or prepares) many in one act; what cannot be done is left out and named.</summary>
    /// <returns>One per meeting asked, in the same order.</returns>
    public async Task<IReadOnlyList<ActResult>> DecideAllAsync(
        TriagedWeek week, IReadOnlyList<(string Key, string Seen)> chosen, CurrentUser actor, CancellationToken cancel)
    {
        var act = Guid.CreateVersion7();
        var results = new List<ActResult>();
        foreach (var (key, seen) in chosen)
        {
            // Whatever the form says.
            var isAppraisal = week.Find(key)?.Advice.Facts.IsAppraisal == true;
            results.Add(isAppraisal
                ? new ActResult(ActOutcome.OneByOne, key)
                : await StageAsync(week, key, seen, Wish.Agree, actor, act, cancel));
        }

        if (!results.Exists(r => r.IsDone))
        {
            return results;
        }

        var saved = await SaveAsync(new ActResult(ActOutcome.Done), cancel);
        return saved.IsDone ? results : [.. results.Select(r => r.IsDone ? saved with { Key = r.Key } : r)];
    }

    /// <summary>
    /// Puts the top contribution in the partner's own words, an act of its own. What was decided or prepared stays as it is; on an
    /// open meeting it is an agreement in other words.
    /// </summary>
    public async Task<ActResult> ReviseAsync(
        TriagedWeek week, string key, string seen, Wish wish, CurrentUser actor, CancellationToken cancel)
    {
        if (week.Find(key) is not { Meeting.IsPrivate: false } meeting || (meeting.Standing ?? meeting.Prepared) is not { } standing)
        {
            return await DecideAsync(week, key, seen, wish, actor, cancel);
        }

        if (standing.State == ChoiceState.Decided && !actor.IsPartner(week.Partner.Id))
        {
            return new ActResult(ActOutcome.PartnersOwn, key, standing.By, standing.At);
        }

        var said = DecisionRules.OwnWords(week, meeting, wish);
        if (meeting.Seen != seen || said?.Length > DecisionRules.LongestText || said == standing.TopContribution)
        {
            return new ActResult(
                said == standing.TopContribution ? ActOutcome.AlreadyDone : meeting.Seen == seen ? ActOutcome.TooLong : ActOutcome.Changed, key);
        }

        var row = await ChoiceRowAsync(week, meeting, actor, cancel);
        var from = ChoiceRows.StateName(row);
        ChoiceRows.Reword(row, said, Guid.CreateVersion7(), time.StoredNow());
        Record(week, row, from, actor);
        return await SaveAsync(new ActResult(ActOutcome.Done, key), cancel);
    }

    /// <summary>What the partner chose for one meeting holds for its series from here: an act of its own, which leaves what was asked as it is.</summary>
    public async Task<ActResult> ExtendAsync(
        TriagedWeek week, string key, string seen, Wish wish, CurrentUser actor, CancellationToken cancel)
    {
        if (week.Find(key) is not { Standing: { } standing, CanHoldForSeries: true } meeting || !actor.IsPartner(week.Partner.Id) || wish.Scope == WishScope.This)
        {
            return new ActResult(ActOutcome.Changed, key);
        }

        if (meeting.HasBegun || meeting.Seen != seen)
        {
            return new ActResult(meeting.HasBegun ? ActOutcome.Begun : ActOutcome.Changed, key);
        }

        if (DecisionRules.Unending(week, meeting, wish, isPartners: true) is { } wrong)
        {
            return wrong with { Key = key };
        }

        return await HoldAsync(week, meeting, wish, SeriesChoice.Of(standing), actor, cancel);
    }

    /// <summary>Who took a meeting over and would do so again is the choice for its series from here. Only what was told back can be repeated.</summary>
    public async Task<ActResult> RepeatAsync(TriagedWeek week, string key, string seen, CurrentUser actor, CancellationToken cancel) =>
        week.Find(key) is { CanBeRepeated: true, Standing: { } standing, Delegation: { } told } meeting && meeting.Seen == seen && actor.IsPartner(week.Partner.Id)
            ? await HoldAsync(week, meeting, Wish.Agree with { Scope = WishScope.FromNow }, SeriesChoice.Of(standing) with { DelegateeId = told.DelegateeId }, actor, cancel)
            : new ActResult(ActOutcome.Changed, key);

    private async Task<ActResult> HoldAsync(
        TriagedWeek week, WeekMeeting meeting, Wish wish, SeriesChoice choice, CurrentUser actor, CancellationToken cancel)
    {
        var row = await ChoiceRowAsync(week, meeting, actor, cancel);
        var (act, state) = (Guid.CreateVersion7(), ChoiceRows.StateName(row));
        ChoiceRows.Reword(row, row.TopContribution, act, time.StoredNow());
        Record(week, row, state, actor);
        await series.StageAsync(week, meeting, wish, choice, act, cancel);
        return await SaveAsync(new ActResult(ActOutcome.Done, meeting.Key), cancel);
    }

    private async Task<ActResult> StageAsync(
        TriagedWeek week, string key, string seen, Wish wish, CurrentUser actor, Guid act, CancellationToken cancel)
    {
        if (week.Find(key) is not { } meeting || (meeting.Meeting.IsPrivate && !actor.IsPartner(week.Partner.Id)))
        {
            return new ActResult(ActOutcome.Gone);
        }

        var decided = DecisionRules.Resolve(week, meeting, wish, actor, words);
        if (DecisionRules.InTheWay(week, meeting, seen, wish, decided) is { } refusal)
        {
            return refusal with { Key = key };
        }

        var choice = await ChoiceRowAsync(week, meeting, actor, cancel);
        if (choice.State != ChoiceState.Undone && choice.Version != meeting.Choice?.Version)
        {
            // Chosen between the moment the week was read and now: the same act twice, or somebody else's.
            var isSame = choice.State == ChoiceState.Decided && decided.IsPartners && choice.Chosen == decided.Verdict && choice.DelegateeId == decided.DelegateeId;
            db.Entry(choice).State = EntityState.Detached;
            return new ActResult(isSame ? ActOutcome.AlreadyDone : ActOutcome.ChosenMeanwhile, key, choice.By, choice.At);
        }

        var from = ChoiceRows.StateName(choice);
        if (decided.IsPartOnly)
        {
            var part = AssessmentSnapshot.Read(choice.Assessment).Part;
            ChoiceRows.Repart(choice, decided, act, time.StoredNow());
            await flow.SayPartAsync(choice, part, cancel);
            Record(week, choice, from, actor);
            return new ActResult(ActOutcome.Done, key);
        }

        ChoiceRows.Fill(choice, week, meeting, decided, actor, act, time.StoredNow());
        if (await FollowAsync(week, meeting, choice, decided, wish, actor, cancel) is { } refused)
        {
            db.Entry(choice).State = EntityState.Detached;
            return refused with { Key = key };
        }

        Record(week, choice, from, actor);
        if (decided.IsPartners)
        {
            if (wish.Scope != WishScope.This && meeting.CanHoldForSeries)
            {
                await flow.EndSeriesAsync(choice, wish.Scope == WishScope.All ? time.StoredNow() : choice.Start, actor.MemberId!, act, cancel);
            }

            await series.StageAsync(week, meeting, wish, SeriesChoice.Of(choice), act, cancel);
        }

        return new ActResult(ActOutcome.Done, key);
    }

    /// <summary>What follows from a choice: somebody is asked, or whoever was asked is let go.</summary>
    private async Task<ActResult?> FollowAsync(
        TriagedWeek week, WeekMeeting meeting, Choice choice, ResolvedWish decided, Wish wish, CurrentUser actor, CancellationToken cancel)
    {
        if (choice.State == ChoiceState.Prepared)
        {
            return null;
        }

        if (choice.DelegateeId is null)
        {
            await flow.WithdrawAsync(choice.Id, actor.MemberId!, "kept", cancel, choice.ActId);
            return null;
        }

        var yes = new Confirmation(
            choice, choice.DelegateeId, decided.Reasons, ChoiceRows.MandateOf(decided.Mandate), meeting.Advice.Facts.IsAppraisal, decided.IsTiedToPerson)
        {
            Series = WeekSeries.AskedFor(week, meeting, wish, choice),
            TogetherWithId = decided.TogetherWithId,
        };
        return await flow.ConfirmAsync(yes, actor, cancel) switch
        {
            FlowOutcome.Done => null,
            FlowOutcome.Lapsed => new ActResult(ActOutcome.Begun),
            FlowOutcome.Refused { Why: FlowRefusal.MandateMissing } => new ActResult(ActOutcome.TextMissing),
            _ => new ActResult(ActOutcome.CannotBeAsked, By: choice.DelegateeId),
        };
    }

    private async Task<Choice> ChoiceRowAsync(TriagedWeek week, WeekMeeting meeting, CurrentUser actor, CancellationToken cancel)
    {
        var (uid, recurrenceId) = (meeting.Meeting.Uid, meeting.Meeting.RecurrenceId ?? "");
        var row = await db.Choices.VisibleTo(actor)
            .SingleOrDefaultAsync(c => c.PartnerId == week.Partner.Id && c.Uid == uid && c.RecurrenceId == recurrenceId, cancel);
        if (row is null)
        {
            row = ChoiceRows.Begin(week, meeting, actor, time.StoredNow());
            db.Choices.Add(row);
        }

        return row;
    }

    private void Record(TriagedWeek week, Choice choice, string from, CurrentUser actor) => db.Decisions.Add(Decision.Of(
        choice.Id, (from, ChoiceRows.StateName(choice)), actor.MemberId!, time.StoredNow(), week.Firm.VersionId, choice.Reason,
        standsInFor: actor.IsPartner(week.Partner.Id) ? null : week.Partner.Id, choice.ActId));

    private async Task<ActResult> SaveAsync(ActResult result, CancellationToken cancel)
    {
        try
        {
            return await flow.SaveStagedAsync(cancel) switch
            {
                null => result,
                FlowOutcome.Stale first => new ActResult(ActOutcome.ChosenMeanwhile, result.Key, first.By, first.At, (first.From, first.To)),
                _ => new ActResult(ActOutcome.Changed, result.Key),
            };
        }
        catch (DbUpdateException raced) when (StoreClash.IsOfKeys(raced))
        {
            // Two first choices on one meeting at once: the store let one in.
            db.ChangeTracker.Clear();
            return new ActResult(ActOutcome.Changed, result.Key);
        }
    }
}
