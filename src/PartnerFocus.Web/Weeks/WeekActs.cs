using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Weeks;

/// <summary>
/// What partner and assistant decide on meetings. The partner's word stands and begins a delegation where it asks for somebody; the
/// assistant's only prepares. One act is saved as one; every choice leaves a <see cref="Decision"/>.
/// </summary>
public sealed class WeekActs(FocusDbContext db, DelegationFlow flow, WeekWords words, TimeProvider time)
{
    private Instant Now => Instant.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());

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
            // An appraisal is looked at one by one, whatever the form says.
            var isAppraisal = week.Find(key)?.Advice.Facts.IsAppraisal == true;
            results.Add(isAppraisal
                ? new ActResult(ActOutcome.Changed, TitleOf(week.Find(key)!))
                : await StageAsync(week, key, seen, Wish.Agree, actor, act, cancel));
        }

        if (!results.Exists(r => r.IsDone))
        {
            return results;
        }

        var saved = await SaveAsync(new ActResult(ActOutcome.Done), cancel);
        return saved.IsDone ? results : [.. results.Select(r => r.IsDone ? saved with { Meeting = r.Meeting } : r)];
    }

    /// <summary>
    /// Puts the top contribution in the partner's own words. What was decided or prepared stays as it is; on an open meeting it is
    /// an agreement in other words.
    /// </summary>
    public async Task<ActResult> ReviseAsync(
        TriagedWeek week, string key, string seen, Wish wish, CurrentUser actor, CancellationToken cancel)
    {
        var standing = week.Find(key) is { } meeting ? meeting.Standing ?? meeting.Prepared : null;
        if (standing is null || week.Find(key)!.Meeting.IsPrivate)
        {
            return await DecideAsync(week, key, seen, wish, actor, cancel);
        }

        var title = TitleOf(week.Find(key)!);
        if (standing.State == ChoiceState.Decided && !actor.IsPartner(week.Partner.Id))
        {
            return new ActResult(ActOutcome.PartnersOwn, title, standing.By, standing.At);
        }

        if (wish.TopContribution?.Length > DecisionRules.LongestText || week.Find(key)!.Seen != seen)
        {
            return new ActResult(week.Find(key)!.Seen == seen ? ActOutcome.TooLong : ActOutcome.Changed, title);
        }

        var row = await ChoiceRowAsync(week, week.Find(key)!, actor, cancel);
        row.TopContribution = DecisionRules.OwnWords(week.Find(key)!, wish);
        Record(week, row, StateName(row), actor);
        return await SaveAsync(new ActResult(ActOutcome.Done, title), cancel);
    }

    private async Task<ActResult> StageAsync(
        TriagedWeek week, string key, string seen, Wish wish, CurrentUser actor, Guid act, CancellationToken cancel)
    {
        if (week.Find(key) is not { } meeting || (meeting.Meeting.IsPrivate && !actor.IsPartner(week.Partner.Id)))
        {
            return new ActResult(ActOutcome.Gone);
        }

        var title = TitleOf(meeting);
        var decided = DecisionRules.Resolve(week, meeting, wish, actor, words);
        if (DecisionRules.InTheWay(week, meeting, seen, wish, decided) is { } refusal)
        {
            return refusal with { Meeting = title };
        }

        var choice = await ChoiceRowAsync(week, meeting, actor, cancel);
        if (choice.State != ChoiceState.Undone && choice.Version != meeting.Choice?.Version)
        {
            // Chosen between the moment the week was read and now: the same act twice, or somebody else's.
            var isSame = choice.State == ChoiceState.Decided && decided.IsPartners && choice.Chosen == decided.Verdict && choice.DelegateeId == decided.DelegateeId;
            db.Entry(choice).State = EntityState.Detached;
            return new ActResult(isSame ? ActOutcome.AlreadyDone : ActOutcome.ChosenMeanwhile, title, choice.By, choice.At);
        }

        var from = StateName(choice);
        ChoiceRows.Fill(choice, week, meeting, decided, actor, act, Now);
        if (await FollowAsync(week, meeting, choice, decided, actor, cancel) is { } refused)
        {
            db.Entry(choice).State = EntityState.Detached;
            return refused with { Meeting = title };
        }

        Record(week, choice, from, actor);
        return new ActResult(ActOutcome.Done, title);
    }

    /// <summary>What follows from a choice: somebody is asked, or whoever was asked is let go.</summary>
    private async Task<ActResult?> FollowAsync(
        TriagedWeek week, WeekMeeting meeting, Choice choice, ResolvedWish decided, CurrentUser actor, CancellationToken cancel)
    {
        if (choice.State == ChoiceState.Prepared)
        {
            return null;
        }

        if (choice.DelegateeId is null)
        {
            await flow.WithdrawAsync(choice.Id, actor.MemberId!, "kept", cancel);
            return null;
        }

        var yes = new Confirmation(
            choice, choice.DelegateeId, decided.Reasons, ChoiceRows.MandateOf(decided.Mandate), meeting.Advice.Facts.IsAppraisal, decided.IsTiedToPerson);
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
            row = ChoiceRows.Begin(week, meeting, actor, Now);
            db.Choices.Add(row);
        }

        return row;
    }

    private void Record(TriagedWeek week, Choice choice, string from, CurrentUser actor) => db.Decisions.Add(new Decision
    {
        At = Now,
        By = actor.MemberId!,
        For = actor.IsPartner(week.Partner.Id) ? null : week.Partner.Id,
        SubjectId = choice.Id,
        From = from,
        To = StateName(choice),
        Why = choice.Reason,
        FirmVersionId = week.Firm.VersionId,
    });

    private async Task<ActResult> SaveAsync(ActResult result, CancellationToken cancel)
    {
        try
        {
            return await flow.SaveStagedAsync(cancel) switch
            {
                null => result,
                FlowOutcome.Stale first => new ActResult(ActOutcome.ChosenMeanwhile, result.Meeting, first.By, first.At, first.To),
                _ => new ActResult(ActOutcome.Changed, result.Meeting),
            };
        }
        catch (DbUpdateException raced) when (!StoreBusy.Is(raced))
        {
            // Two first choices on one meeting at once: the store let one in.
            db.ChangeTracker.Clear();
            return new ActResult(ActOutcome.Changed, result.Meeting);
        }
    }

    private static string TitleOf(WeekMeeting meeting) =>
        meeting.Meeting.IsPrivate ? "" : meeting.Meeting.Title;

    private static string StateName(Choice choice) => choice.State switch
    {
        ChoiceState.Decided => (choice.Chosen == choice.Advised ? "Agreed:" : "Overruled:") + choice.Chosen,
        var state when choice.Version == Guid.Empty && state != ChoiceState.Prepared => "Open",
        var state => state + ":" + choice.Chosen,
    };
}
