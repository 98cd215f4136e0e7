using NodaTime;
using PartnerFocus.Triage.Delegation;
using static PartnerFocus.Tests.Triage.Delegation.RankingCase;

namespace PartnerFocus.Tests.Triage.Delegation;

/// <summary>No meeting is left without somebody that could have had one, against counts that are made otherwise.</summary>
public sealed class WeekPlanTests
{
    private const int Weeks = 150;

    /// <summary>One meeting an hour, more than there is room for: what a maximum matching gives.</summary>
    [Theory]
    [InlineData(16, 4, 3, 2)]
    [InlineData(30, 6, 4, 4)]
    [InlineData(40, 15, 2, 5)]
    public void Of_WhenRoomIsShort_LeavesNobodyOutWhoCouldHaveHadSomebody(int meetings, int people, int hours, int candidates)
    {
        var random = new Random(5);
        for (var week = 0; week < Weeks; week++)
        {
            var asked = Enumerable.Range(0, meetings).Select(i => Asked(random, i, i, i + 1, people, candidates)).ToList();

            Given(asked, people, hours, (_, _) => false).Should().Be(MostByMatching(asked, people, hours));
        }
    }

    /// <summary>Of any length and one over the other: what trying all plans gives.</summary>
    [Fact]
    public void Of_WhenMeetingsOverlapAndDifferInLength_GivesAsManyAsTheBestOfAllPlans()
    {
        var random = new Random(6);
        for (var week = 0; week < 2 * Weeks; week++)
        {
            var asked = Enumerable.Range(0, 7).Select(i => (Index: i, From: random.Next(12))).Select(m => Asked(random, m.Index, m.From, m.From + 1 + random.Next(3), 3, 2)).ToList();

            Given(asked, 3, 4, Clash).Should().Be(MostOfAllPlans(asked, 0, []));
        }
    }

    private static bool Clash(PartnerFocus.Triage.Meeting one, PartnerFocus.Triage.Meeting other) =>
        one.Interval.Start < other.Interval.End && other.Interval.Start < one.Interval.End;

    private static WeekPlan.Asked Asked(Random random, int index, int from, int to, int people, int candidates)
    {
        var who = Enumerable.Range(0, people).OrderBy(_ => random.Next()).Take(candidates).ToList();
        return new WeekPlan.Asked(
            index,
            Meeting() with { Uid = $"m{index}", Start = (At(0) + Duration.FromHours(from)).InZone(Zone), End = (At(0) + Duration.FromHours(to)).InZone(Zone) },
            [.. who.Select((p, place) => new DelegateCandidate($"p{p}", []) { Suitability = candidates - place })]);
    }

    private static int Given(List<WeekPlan.Asked> asked, int people, int hours, Func<PartnerFocus.Triage.Meeting, PartnerFocus.Triage.Meeting, bool> clash) =>
        WeekPlan.Of(asked, Enumerable.Range(0, people).ToDictionary(p => $"p{p}", _ => Duration.FromHours(hours)), clash).Count;

    private static int MostByMatching(List<WeekPlan.Asked> asked, int people, int hours)
    {
        var held = Enumerable.Range(0, people).ToDictionary(p => $"p{p}", _ => new List<int>());
        return asked.Count(a => Augments(a.Index, []));

        bool Augments(int meeting, HashSet<string> seen)
        {
            foreach (var person in asked[meeting].Candidates.Select(c => c.PersonId).Where(seen.Add))
            {
                var moved = held[person].Count < hours ? -1 : held[person].FindIndex(m => Augments(m, seen));
                if (held[person].Count < hours || moved >= 0)
                {
                    held[person].RemoveRange(Math.Max(moved, 0), moved < 0 ? 0 : 1);
                    held[person].Add(meeting);
                    return true;
                }
            }

            return false;
        }
    }

    private static int MostOfAllPlans(List<WeekPlan.Asked> asked, int at, List<(string Person, PartnerFocus.Triage.Meeting Meeting)> given)
    {
        if (at == asked.Count)
        {
            return given.Count;
        }

        var most = MostOfAllPlans(asked, at + 1, given);
        foreach (var person in asked[at].Candidates.Select(c => c.PersonId))
        {
            var own = given.Where(g => g.Person == person).Select(g => g.Meeting).ToList();
            var hours = own.Aggregate(asked[at].Meeting.Length, (sum, m) => sum + m.Length);
            if (hours <= Duration.FromHours(4) && !own.Any(m => Clash(m, asked[at].Meeting)))
            {
                most = Math.Max(most, MostOfAllPlans(asked, at + 1, [.. given, (person, asked[at].Meeting)]));
            }
        }

        return most;
    }
}
