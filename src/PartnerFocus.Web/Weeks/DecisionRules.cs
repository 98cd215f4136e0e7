using PartnerFocus.Triage;
using PartnerFocus.Triage.Delegation;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Access;

namespace PartnerFocus.Web.Weeks;

/// <summary>A wish with everything filled in that it left open.</summary>
internal sealed record ResolvedWish(
    Verdict Verdict,
    string Reason,
    string? TopContribution,
    string? DelegateeId,
    IReadOnlyList<DelegateReason> Reasons,
    MandateDraft Mandate,
    bool IsTiedToPerson,
    bool IsPartners)
{
    /// <summary>Who goes along; null when nobody does.</summary>
    public string? TogetherWithId { get; init; }

    /// <summary>The part that was chosen; null where it is as advised.</summary>
    public OwnPart? Part { get; init; }

    /// <summary>Whether what was typed is no part of the meeting.</summary>
    public bool IsPartWrong { get; init; }

    /// <summary>Whether only the part changes of what stands.</summary>
    public bool IsPartOnly { get; init; }
}

/// <summary>What a wish comes down to, and what stands in its way.</summary>
internal static class DecisionRules
{
    public const int LongestText = 2000;

    public static ResolvedWish Resolve(TriagedWeek week, WeekMeeting meeting, Wish wish, CurrentUser actor, WeekWords words)
    {
        // Somebody named takes over the whole, or the rest of what is the partner's for a part.
        var prepared = meeting.Prepared;
        var verdict = wish.Verdict ?? (wish.DelegateeId is null ? prepared?.Chosen ?? meeting.Advice.Verdict
            : meeting.Chosen == Verdict.AttendPart ? Verdict.AttendPart : Verdict.Delegate);
        var isPrepared = prepared is not null && prepared.Chosen == verdict;
        var isPartOnly = wish is { Verdict: Verdict.AttendPart, Part: not null } && meeting is { Standing.Chosen: Verdict.AttendPart, CameBack: false } && actor.IsPartner(week.Partner.Id);
        var kept = (meeting.Standing ?? prepared) is { } before && before.Chosen == verdict && (isPrepared || isPartOnly || wish.DelegateeId is not null) ? before : null;
        var part = kept is { Chosen: Verdict.AttendPart } ? AssessmentSnapshot.Read(kept.Assessment).OwnPart : null;
        var isPartWrong = verdict == Verdict.AttendPart && wish.Part is { } typed && !OwnParts.TryRead(week, meeting, typed, out part);
        var delegatee = verdict is Verdict.Delegate or Verdict.AttendPart
            ? isPartOnly ? kept!.DelegateeId : wish.DelegateeId ?? (isPrepared ? prepared!.DelegateeId : null) ?? meeting.FirstCandidate?.PersonId
            : null;
        var candidate = delegatee is null
            ? null
            : DelegateesBuilder.DelegateesOf(week, meeting).Candidates.FirstOrDefault(c => c.PersonId == delegatee);
        return new ResolvedWish(
            verdict,
            wish.Reason.Trim() is { Length: > 0 } reason ? reason : kept?.Reason ?? "",
            wish.TopContribution is null ? meeting.Choice?.TopContribution : OwnWords(week, meeting, wish),
            delegatee,
            candidate?.Reasons ?? [],
            wish.Mandate ?? MandateDrafts.For(week, meeting, words, verdict, part?.AsPart() ?? meeting.Advice.Part),
            wish.IsTiedToPerson,
            actor.IsPartner(week.Partner.Id))
        {
            TogetherWithId = wish.Together.Where(t => delegatee is not null && t.Delegatee == delegatee && t.With.Length > 0).Select(t => t.With).FirstOrDefault(),
            Part = part,
            IsPartWrong = isPartWrong,
            IsPartOnly = isPartOnly,
        };
    }

    /// <summary>
    /// The partner's own sentence; null when it is the advised one (forms send that back as it was shown, about whoever took it over by
    /// then) or empty.
    /// </summary>
    public static string? OwnWords(TriagedWeek week, WeekMeeting meeting, Wish wish)
    {
        var text = wish.TopContribution?.Trim().ReplaceLineEndings("\n");
        return string.IsNullOrEmpty(text) || Advised(week.Firm.Profile, meeting).Any(said => text == said.Nl || text == said.En) ? null : text;
    }

    private static IEnumerable<LocalText> Advised(FirmProfile firm, WeekMeeting meeting) => meeting.Advice.ContributionBy is null
        ? [meeting.Advice.TopContribution]
        : firm.People.Select(p => p.Name).Concat(firm.Partners.Select(p => p.Name)).Append<string?>(null).Select(meeting.Advice.ContributionWith);

    /// <summary>Why it cannot be done; null when it can.</summary>
    public static ActResult? InTheWay(TriagedWeek week, WeekMeeting meeting, string seen, Wish wish, ResolvedWish decided)
    {
        if (meeting.Advice.IsNote)
        {
            return new ActResult(ActOutcome.NothingToDecide);
        }

        if (meeting.Meeting.IsPrivate && decided.DelegateeId is { } stranger)
        {
            return new ActResult(ActOutcome.CannotBeAsked, By: stranger);
        }

        if (!meeting.CameBack && IsSame(meeting, wish, decided))
        {
            return new ActResult(ActOutcome.AlreadyDone);
        }

        if (meeting.HasBegun)
        {
            return new ActResult(ActOutcome.Begun);
        }

        if (seen != meeting.Seen)
        {
            return Stale(meeting);
        }

        if (decided.IsPartners && meeting.Objection is { } objection)
        {
            return new ActResult(ActOutcome.Objection, By: objection.By);
        }

        if (!decided.IsPartners && meeting.Choice is { State: ChoiceState.Decided } own)
        {
            return new ActResult(ActOutcome.PartnersOwn, By: own.By, At: own.At);
        }

        return Unsaid(meeting, wish, decided) ?? Unfit(week, meeting, decided) ?? Unending(week, meeting, wish, decided.IsPartners);
    }

    /// <summary>A day to look again that cannot be, where the wish is for a series.</summary>
    public static ActResult? Unending(TriagedWeek week, WeekMeeting meeting, Wish wish, bool isPartners) =>
        isPartners && wish.Scope != WishScope.This && meeting.CanHoldForSeries && WeekSeries.ReviewOn(week, meeting, wish) is null
            ? new ActResult(ActOutcome.WrongReview)
            : null;

    private static bool IsSame(WeekMeeting meeting, Wish wish, ResolvedWish decided) =>
        (decided.IsPartners ? meeting.Standing : meeting.Prepared) is { } choice
        && choice.Chosen == decided.Verdict && (decided.IsPartners ? meeting.WhoHasIt : choice.DelegateeId) == decided.DelegateeId && choice.TopContribution == decided.TopContribution
        && (wish.Part is null || (!decided.IsPartWrong && AssessmentSnapshot.Read(choice.Assessment).OwnPart == decided.Part));

    private static ActResult Stale(WeekMeeting meeting) =>
        meeting.Choice is { } other ? new ActResult(ActOutcome.ChosenMeanwhile, By: other.By, At: other.At) : new ActResult(ActOutcome.Changed);

    private static ActResult? Unsaid(WeekMeeting meeting, Wish wish, ResolvedWish decided)
    {
        if (decided.Reason.Length > LongestText || decided.TopContribution?.Length > LongestText || TooLong(decided.Mandate))
        {
            return new ActResult(ActOutcome.TooLong);
        }

        if (decided.IsPartWrong)
        {
            return new ActResult(ActOutcome.WrongPart);
        }

        // Naming somebody says enough; any other verdict than the advised one asks why.
        var overrules = wish.Verdict is not null && decided.Verdict != meeting.Advice.Verdict && decided.Verdict != Verdict.Delegate;
        return overrules && decided.Reason.Length == 0 ? new ActResult(ActOutcome.ReasonMissing) : null;
    }

    private static ActResult? Unfit(TriagedWeek week, WeekMeeting meeting, ResolvedWish decided)
    {
        if (decided.IsPartOnly)
        {
            return null;
        }

        if (decided.DelegateeId is not { } who)
        {
            return decided.Verdict == Verdict.Delegate ? new ActResult(ActOutcome.NobodyChosen) : null;
        }

        var known = week.Firm.Profile.FindPerson(who) is not null || week.Firm.Profile.FindPartner(who) is not null;
        return !known || who == week.Partner.Id || DelegateesBuilder.DelegateesOf(week, meeting).Excluded.Any(e => e.PersonId == who && !e.IsOnlyPlanned)
            ? new ActResult(ActOutcome.CannotBeAsked, By: known ? who : null)
            : UnfitCompany(week, meeting, decided);
    }

    /// <summary>Only who could take it over can go along: of the firm, behind no wall, there and free.</summary>
    private static ActResult? UnfitCompany(TriagedWeek week, WeekMeeting meeting, ResolvedWish decided)
    {
        if (decided.TogetherWithId is not { } along)
        {
            return null;
        }

        var can = CanGoAlong(week, meeting, decided.DelegateeId).Contains(along);
        var known = week.Firm.Profile.FindPerson(along) is not null || week.Firm.Profile.FindPartner(along) is not null;
        return can ? null : new ActResult(ActOutcome.CannotBeAsked, By: known ? along : null);
    }

    /// <summary>Who could go along with somebody, best first.</summary>
    public static IReadOnlyList<string> CanGoAlong(TriagedWeek week, WeekMeeting meeting, string? delegatee)
    {
        var proposal = DelegateesBuilder.DelegateesOf(week, meeting);
        return [.. proposal.Candidates.Select(c => c.PersonId).Concat(proposal.Excluded.Where(e => e.IsOnlyPlanned).Select(e => e.PersonId)).Where(id => id != delegatee && !Convened(week.Firm.Profile, meeting, id)).Distinct()];
    }

    /// <summary>Whether somebody convened a meeting: that one is there, and goes along with nobody.</summary>
    public static bool Convened(FirmProfile firm, WeekMeeting meeting, string id) =>
        meeting.Meeting.Organizer?.Email is { Length: > 0 } organizer && (firm.FindPerson(id)?.Email ?? firm.FindPartner(id)?.Email) == organizer;

    private static bool TooLong(MandateDraft mandate) =>
        new[] { mandate.ForWhom, mandate.Asked, mandate.CallMeWhen, mandate.Result, mandate.NextStep }.Any(text => text.Length > LongestText)
        || mandate.Reach.Length > Delegations.Mandate.LongestReach;
}
