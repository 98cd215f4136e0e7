using NodaTime;

namespace PartnerFocus.Triage.Delegation;

/// <summary>
/// Makes one plan of a week's proposals: nobody is first for two meetings at the same time, and all proposals together fill nobody
/// beyond the agreed load. Where nobody is left the team is full, and that is said.
/// </summary>
public static class WeekSpread
{
    /// <summary>The same meetings in the same order, with the candidates reordered where they stood in each other's way.</summary>
    /// <param name="week">The week as assessed, each meeting ranked on its own.</param>
    /// <param name="room">Time each person has left this week (person id → time); who is missing has no bound.</param>
    public static IReadOnlyList<AssessedMeeting> Of(IReadOnlyList<AssessedMeeting> week, IReadOnlyDictionary<string, Duration> room) =>
        Of(week, room, static _ => null, static (one, other) => one.Interval.Start < other.Interval.End && other.Interval.Start < one.Interval.End);

    /// <summary>The same in a week of which something is decided: what asks nobody is no part of the plan.</summary>
    internal static IReadOnlyList<AssessedMeeting> Of(
        IReadOnlyList<AssessedMeeting> week, IReadOnlyDictionary<string, Duration> room, Func<int, string?> holderOf, WeekTimes times) =>
        Of(week, room, holderOf, times.Clash, i => times.IsSettled(week[i].Meeting), i => times.HolderOf(week[i].Meeting) is not null,
            times.CameToNothing is { } any ? (i, person) => any(week[i].Meeting, person) : null);

    /// <param name="week">The week as assessed, each meeting ranked on its own.</param>
    /// <param name="room">Time each person has left this week (person id → time); who is missing has no bound.</param>
    /// <param name="holderOf">
    /// Who takes a meeting (by its place in the week) over already, is asked to, or is set for it; null when nobody is. That meeting is no part of the plan: its hours are off the
    /// room, and whoever has it comes first.
    /// </param>
    /// <param name="clash">Whether nobody can be at both of two meetings.</param>
    /// <param name="isHanded">Whether a meeting (by its place in the week) was handed over already: who else could have it is told as it is; null where none was.</param>
    /// <param name="cameToNothing">Whether somebody was asked for a meeting (by its place in the week) already and does not go: that one is not planned for it; null where nobody was.</param>
    /// <param name="isSettled">Whether it is decided for a meeting (by its place in the week) that nobody is asked; null where nothing is.</param>
    internal static IReadOnlyList<AssessedMeeting> Of(
        IReadOnlyList<AssessedMeeting> week, IReadOnlyDictionary<string, Duration> room, Func<int, string?> holderOf, Func<Meeting, Meeting, bool> clash,
        Func<int, bool>? isSettled = null, Func<int, bool>? isHanded = null, Func<int, string, bool>? cameToNothing = null)
    {
        ArgumentNullException.ThrowIfNull(week);
        ArgumentNullException.ThrowIfNull(room);
        var spread = week.ToList();
        var asked = new List<WeekPlan.Asked>();
        for (var i = 0; i < week.Count; i++)
        {
            if (holderOf(i) is { } holder)
            {
                spread[i] = week[i] with { Delegates = First(week[i].Delegates, holder) };
            }
            else if (isSettled?.Invoke(i) != true && Left(i) is { Count: > 0 } candidates)
            {
                asked.Add(new WeekPlan.Asked(i, week[i].Meeting, candidates));
            }
        }

        var plan = WeekPlan.Of(asked, room, clash);
        var first = Enumerable.Range(0, week.Count).Select(i => (Index: i, Person: holderOf(i) ?? plan.GetValueOrDefault(i))).Where(f => f.Person is not null).ToDictionary(f => f.Index, f => f.Person!);
        var left = room.ToDictionary(r => r.Key, r => r.Value - plan.Where(p => p.Value == r.Key).Aggregate(Duration.Zero, (sum, p) => sum + week[p.Key].Meeting.Length));
        foreach (var (index, _, candidates) in asked)
        {
            var proposal = week[index].Delegates;
            spread[index] = week[index] with
            {
                Delegates = plan.TryGetValue(index, out var chosen)
                    ? First(proposal, chosen)
                    : new DelegateProposal([.. proposal.Candidates.Except(candidates)], [.. proposal.Excluded, .. candidates.Select(c => Why(c.PersonId, index))]),
            };
        }

        foreach (var index in first.Keys.Where(i => isHanded?.Invoke(i) != true))
        {
            spread[index] = spread[index] with { Delegates = WithoutThePlanned(spread[index].Delegates, index) };
        }

        return spread;

        IReadOnlyList<DelegateCandidate> Left(int index) => cameToNothing is null ? week[index].Delegates.Candidates
            : [.. week[index].Delegates.Candidates.Where(c => !cameToNothing(index, c.PersonId))];

        static DelegateProposal First(DelegateProposal proposal, string person) => proposal.Candidates is [var first, ..] && first.PersonId == person ? proposal
            : proposal with { Candidates = [.. proposal.Candidates.OrderByDescending(c => c.PersonId == person)] };

        // Whoever comes first for another meeting at that time, or has no room beside the plan, is no alternative either; the partner may still choose them.
        DelegateProposal WithoutThePlanned(DelegateProposal proposal, int index)
        {
            var gone = proposal.Candidates.Where(c => c.PersonId != first[index] && (IsElsewhere(c.PersonId, index) || (left.TryGetValue(c.PersonId, out var hours) && hours < week[index].Meeting.Length))).ToList();
            return gone.Count == 0 ? proposal : proposal with
            {
                Candidates = [.. proposal.Candidates.Except(gone)],
                Excluded = [.. proposal.Excluded, .. gone.Select(c => Why(c.PersonId, index))],
            };
        }

        bool IsElsewhere(string person, int index) => first.Any(f => f.Key != index && f.Value == person && clash(week[f.Key].Meeting, week[index].Meeting));

        DelegateExclusion Why(string person, int index) => IsElsewhere(person, index)
            ? new DelegateExclusion(person, HardStop.DoubleBooked, new LocalText(
                "Staat dan al als eerste bij een andere bijeenkomst.", "Already comes first for another meeting at that time."))
            { IsOnlyPlanned = true }
            : new DelegateExclusion(person, HardStop.OverLoad, new LocalText(
                "Met de andere voorstellen van deze week is de ruimte op.", "The week's other proposals take up the room."))
            { IsOnlyPlanned = true };
    }
}
