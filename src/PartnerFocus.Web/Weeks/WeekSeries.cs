using NodaTime;
using PartnerFocus.Triage;
using PartnerFocus.Triage.Cases;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Precedents;

namespace PartnerFocus.Web.Weeks;

/// <summary>Makes of the partner's choice on one meeting what holds for its series, where the partner says so; part of the same act.</summary>
public sealed class WeekSeries(SeriesPrecedents precedents, TriageEngines engines)
{
    /// <summary>
    /// For which stretch of its series somebody is asked along with a meeting: where the partner says so now, or said so before and that
    /// still stands. Null where it is this meeting only: what wants no forwarding is asked of the organiser, one by one.
    /// </summary>
    internal static SeriesSpan? AskedFor(TriagedWeek week, WeekMeeting meeting, Wish wish, Choice choice)
    {
        var scope = wish.Scope;
        if (choice is not { Chosen: Verdict.Delegate or Verdict.AttendPart, DelegateeId: not null } || !meeting.CanHoldForSeries || SeriesAhead.IsAskedEachTime(meeting.Meeting, week.Partner, week.Firm.Profile))
        {
            return null;
        }

        var (profile, start) = (week.Firm.Profile, meeting.Meeting.Start.ToInstant());
        if (scope != WishScope.This)
        {
            return new SeriesSpan(scope == WishScope.All ? null : start, At(ReviewOn(week, meeting, wish)!.Value));
        }

        return meeting.Meeting.Precedent is { } before && before.Verdict == choice.Chosen && before.DelegateeId == choice.DelegateeId && meeting.Advice.DecidedBy == CaseCatalogue.Precedent
            ? new SeriesSpan(start, At(before.ReviewOn))
            : null;

        Instant At(LocalDate day) => profile.TimeZone.AtStartOfDay(day).ToInstant();
    }

    /// <summary>Within which days the partner looks again.</summary>
    internal static ReviewDay ReviewOf(TriagedWeek week, WeekMeeting meeting) =>
        ReviewDay.Of(week.Now, week.Firm.Profile, meeting.Meeting.Start.WithZone(week.Zone).Date);

    /// <summary>The day on which the partner looks again; null for one that cannot be.</summary>
    internal static LocalDate? ReviewOn(TriagedWeek week, WeekMeeting meeting, Wish wish) => ReviewOf(week, meeting).Read(wish.Review);

    /// <summary>Begins it. Not saved yet; nothing is staged where the choice is for this meeting only, or can hold for no series.</summary>
    internal async Task StageAsync(TriagedWeek week, WeekMeeting meeting, Wish wish, SeriesChoice choice, Guid act, CancellationToken cancel)
    {
        if (wish.Scope == WishScope.This || !meeting.CanHoldForSeries)
        {
            return;
        }

        var decided = new SeriesWish(
            meeting.AgendaId,
            meeting.Meeting.Uid,
            ChoiceRows.TitleOf(meeting.Meeting),
            choice.Verdict,
            engines.For(week.Firm).BasisOf(meeting.Meeting),
            wish.Scope == WishScope.All ? null : meeting.Meeting.Start.ToInstant(),
            act)
        {
            DelegateeId = choice.DelegateeId,
            TopContribution = choice.TopContribution,
            Reason = choice.Reason,
            ReviewOn = ReviewOn(week, meeting, wish),
        };
        await precedents.StageAsync(decided, week.Partner.Id, week.Firm, cancel);
    }
}

/// <summary>What of a choice on one meeting can be said of its series.</summary>
internal sealed record SeriesChoice(Verdict Verdict, string? DelegateeId, string? TopContribution, string Reason)
{
    public static SeriesChoice Of(Choice choice) => new(choice.Chosen, choice.DelegateeId, choice.TopContribution, choice.Reason);
}
