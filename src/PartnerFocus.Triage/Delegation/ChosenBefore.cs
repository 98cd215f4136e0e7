using NodaTime;
using PartnerFocus.Triage.Cases;

namespace PartnerFocus.Triage.Delegation;

/// <summary>
/// Who takes a series over by the partner's own decision comes first each time, unless a hard stop stands; what is worked out for the
/// other meetings of the week goes around that.
/// </summary>
internal static class ChosenBefore
{
    private static readonly LocalText Reason = new("Gekozen voor de hele reeks", "Chosen for the whole series");

    private static readonly LocalText Elsewhere =
        new("Staat dan al als eerste bij een andere bijeenkomst.", "Already comes first for another meeting at that time.");

    /// <summary>The ranking with that person first; a hard stop is told with its reason.</summary>
    public static DelegateProposal First(DelegateProposal ranked, DelegateQuestion question, ColleagueTimes times, Assessment assessment)
    {
        if (assessment.DecidedBy != PrecedentHolds.CaseId || question.Meeting.Precedent?.DelegateeId is not { } chosen
            || ranked.Excluded.Any(e => e.PersonId == chosen)
            || Colleague.Of(question.Firm, question.PartnerId).FirstOrDefault(c => c.Id == chosen) is not { } colleague)
        {
            return ranked;
        }

        var known = ranked.Candidates.FirstOrDefault(c => c.PersonId == chosen);
        if (known is null && new HardStops(question, times).For(colleague) is { } stop)
        {
            return ranked with { Excluded = [.. ranked.Excluded, stop] };
        }

        var first = new DelegateCandidate(chosen, [new DelegateReason(DelegateReasonKind.ChosenBefore, Reason), .. known?.Reasons ?? []]) { IsChosenBefore = true };
        return ranked with { Candidates = [first, .. ranked.Candidates.Where(c => c.PersonId != chosen)] };
    }

    /// <summary>Makes one plan of the week: what was decided for a series first, the rest around it.</summary>
    /// <param name="week">The week as assessed, each meeting ranked on its own, ordered by start.</param>
    /// <param name="times">What of the week bears on it.</param>
    public static IReadOnlyList<AssessedMeeting> Around(IReadOnlyList<AssessedMeeting> week, WeekTimes times)
    {
        var room = times.Room();
        var pinned = Pinned(week, times, room);
        string? HolderOf(int i) => pinned.GetValueOrDefault(i) ?? times.HolderOf(week[i].Meeting);
        if (pinned.Count == 0)
        {
            return WeekSpread.Of(week, room, HolderOf, times);
        }

        var set = week.Select((m, i) => pinned.ContainsKey(i) ? m : m with { Delegates = Narrowed(week, times, pinned, i) }).ToList();
        return [.. WeekSpread.Of(set, room, HolderOf, times).Select((m, i) => m with { Delegates = Widened(m.Delegates, week[i].Delegates) })];
    }

    /// <summary>
    /// Who is set for which meeting that nobody has yet; of two at the same time the first has the person, and beyond the hours agreed
    /// it is planned as any other. What they take is off the room.
    /// </summary>
    private static Dictionary<int, string> Pinned(IReadOnlyList<AssessedMeeting> week, WeekTimes times, Dictionary<string, Duration> room)
    {
        var pinned = new Dictionary<int, string>();
        for (var i = 0; i < week.Count; i++)
        {
            var meeting = week[i].Meeting;
            if (week[i].Delegates.Candidates is [{ IsChosenBefore: true, PersonId: var person }, ..]
                && times.HolderOf(meeting) is null && !times.IsSettled(meeting) && room[person] >= meeting.Length && !IsTaken(week, times, pinned, i, person))
            {
                pinned[i] = person;
                room[person] -= meeting.Length;
            }
        }

        return pinned;
    }

    private static bool IsTaken(IReadOnlyList<AssessedMeeting> week, WeekTimes times, Dictionary<int, string> pinned, int index, string person) =>
        pinned.Any(p => p.Key != index && p.Value == person && times.Clash(week[p.Key].Meeting, week[index].Meeting));

    private static DelegateProposal Narrowed(IReadOnlyList<AssessedMeeting> week, WeekTimes times, Dictionary<int, string> pinned, int index)
    {
        var own = week[index].Delegates;
        return times.IsSettled(week[index].Meeting) ? own : own with { Candidates = [.. own.Candidates.Where(c => !IsTaken(week, times, pinned, index, c.PersonId))] };
    }

    /// <summary>Tells of those who were left out of the plan: the partner may still choose them.</summary>
    private static DelegateProposal Widened(DelegateProposal planned, DelegateProposal ranked)
    {
        var named = planned.Candidates.Select(c => c.PersonId).Concat(planned.Excluded.Select(e => e.PersonId)).ToHashSet();
        var left = ranked.Candidates.Where(c => !named.Contains(c.PersonId)).ToList();
        return left.Count == 0 ? planned
            : planned with { Excluded = [.. planned.Excluded, .. left.Select(c => new DelegateExclusion(c.PersonId, HardStop.DoubleBooked, Elsewhere) { IsOnlyPlanned = true })] };
    }
}
