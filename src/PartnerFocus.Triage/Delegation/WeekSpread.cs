using NodaTime;

namespace PartnerFocus.Triage.Delegation;

/// <summary>
/// Makes one plan of a week's proposals: nobody is first for two meetings at the same time, and proposals alone fill
/// nobody beyond the agreed load while somebody else suits.
/// </summary>
public static class WeekSpread
{
    /// <summary>The same meetings in the same order, with the candidates reordered where they stood in each other's way.</summary>
    /// <param name="week">The week as assessed, each meeting ranked on its own.</param>
    /// <param name="room">Time each person has left this week (person id → time); who is missing has no bound.</param>
    public static IReadOnlyList<AssessedMeeting> Of(IReadOnlyList<AssessedMeeting> week, IReadOnlyDictionary<string, Duration> room)
    {
        ArgumentNullException.ThrowIfNull(week);
        ArgumentNullException.ThrowIfNull(room);
        var plan = new Plan(week, room);

        // Whoever has the fewest candidates chooses first; between equals the earlier meeting.
        foreach (var index in Enumerable.Range(0, week.Count)
            .Where(i => week[i].Delegates.Candidates.Count > 0)
            .OrderBy(i => week[i].Delegates.Candidates.Count)
            .ThenBy(i => i))
        {
            plan.Choose(index);
        }

        return plan.Result();
    }

    private sealed class Plan(IReadOnlyList<AssessedMeeting> week, IReadOnlyDictionary<string, Duration> room)
    {
        private readonly Dictionary<int, string> first = [];
        private readonly Dictionary<string, Duration> given = [];

        public void Choose(int index)
        {
            var people = week[index].Delegates.Candidates.Select(c => c.PersonId).ToList();
            var free = people.Where(p => TakenBy(index, p) < 0).ToList();
            var choice = free.FirstOrDefault(p => HasRoom(index, p)) ?? free.FirstOrDefault() ?? MakeWay(index, people);
            if (choice is not null)
            {
                Give(index, choice);
            }
        }

        public IReadOnlyList<AssessedMeeting> Result() => [.. week.Select((m, i) => m with { Delegates = Reordered(i) })];

        // Everybody is taken: somebody's other meeting may do with another.
        private string? MakeWay(int index, List<string> people)
        {
            foreach (var person in people)
            {
                var other = TakenBy(index, person);
                var instead = week[other].Delegates.Candidates.Select(c => c.PersonId)
                    .FirstOrDefault(p => p != person && TakenBy(other, p) < 0);
                if (instead is not null && OnlyOneInTheWay(index, person, other))
                {
                    given[person] -= week[other].Meeting.Length;
                    Give(other, instead);
                    return person;
                }
            }

            return null;
        }

        private bool OnlyOneInTheWay(int index, string person, int other) =>
            first.All(f => f.Value != person || f.Key == other || !Overlap(index, f.Key));

        private void Give(int index, string person)
        {
            first[index] = person;
            given[person] = given.GetValueOrDefault(person) + week[index].Meeting.Length;
        }

        private bool HasRoom(int index, string person) =>
            !room.TryGetValue(person, out var left) || given.GetValueOrDefault(person) + week[index].Meeting.Length <= left;

        private int TakenBy(int index, string person)
        {
            foreach (var (other, who) in first)
            {
                if (other != index && who == person && Overlap(index, other))
                {
                    return other;
                }
            }

            return -1;
        }

        private bool Overlap(int a, int b)
        {
            var (one, two) = (week[a].Meeting.Interval, week[b].Meeting.Interval);
            return one.Start < two.End && two.Start < one.End;
        }

        // Whoever stands first elsewhere at that time moves behind the others; with nobody left there is no proposal.
        private DelegateProposal Reordered(int index)
        {
            var proposal = week[index].Delegates;
            if (proposal.Candidates.Count == 0)
            {
                return proposal;
            }

            if (first.TryGetValue(index, out var chosen))
            {
                return proposal with { Candidates = [.. proposal.Candidates.OrderByDescending(c => c.PersonId == chosen)] };
            }

            var reason = new LocalText("Staat dan al als eerste bij een andere bijeenkomst.", "Already comes first for another meeting at that time.");
            return new DelegateProposal([], [.. proposal.Excluded,
                .. proposal.Candidates.Select(c => new DelegateExclusion(c.PersonId, HardStop.DoubleBooked, reason))]);
        }
    }
}
