using NodaTime;

namespace PartnerFocus.Triage.Delegation;

/// <summary>
/// A plan in which as many meetings as possible have somebody: a meeting whose candidates are all taken asks each of them whether what
/// stands in its way can go to somebody else, and so on (augmenting paths). Where all last equally long and none overlap, no plan gives
/// more; where they do, <see cref="WeekPlan"/> searches on from here.
/// </summary>
internal sealed class PassingOn
{
    private readonly IReadOnlyList<WeekPlan.Asked> order;
    private readonly bool[,] clashes;
    private readonly IReadOnlyDictionary<string, Duration> room;
    private readonly int[] plan;

    private PassingOn(IReadOnlyList<WeekPlan.Asked> order, bool[,] clashes, IReadOnlyDictionary<string, Duration> room)
    {
        (this.order, this.clashes, this.room) = (order, clashes, room);
        plan = new int[order.Count];
        Array.Fill(plan, -1);
    }

    /// <summary>For each meeting the place of its candidate; −1 where nobody is left.</summary>
    /// <param name="order">The meetings, those that are hardest to give first.</param>
    /// <param name="clashes">Whether nobody can be at both, the later in the order first.</param>
    /// <param name="room">Time each person has left; who is missing has no bound.</param>
    public static int[] Of(IReadOnlyList<WeekPlan.Asked> order, bool[,] clashes, IReadOnlyDictionary<string, Duration> room)
    {
        var passing = new PassingOn(order, clashes, room);
        for (var i = 0; i < order.Count; i++)
        {
            passing.Give(i, []);
        }

        return passing.plan;
    }

    private bool Give(int meeting, HashSet<string> asked)
    {
        var candidates = order[meeting].Candidates;
        for (var c = 0; c < candidates.Count; c++)
        {
            if (IsFree(meeting, candidates[c].PersonId) && HasRoom(meeting, candidates[c].PersonId))
            {
                plan[meeting] = c;
                return true;
            }
        }

        for (var c = 0; c < candidates.Count; c++)
        {
            if (asked.Add(candidates[c].PersonId) && WaysIn(meeting, candidates[c].PersonId).Any(moved => Move(meeting, c, moved, asked)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Gives the meeting to that candidate if everything that has to make way finds somebody else; otherwise nothing changes.</summary>
    private bool Move(int meeting, int candidate, IReadOnlyList<int> moved, HashSet<string> asked)
    {
        int[] before = [.. plan];
        foreach (var other in moved)
        {
            plan[other] = -1;
        }

        plan[meeting] = candidate;
        if (moved.All(other => Give(other, asked)))
        {
            return true;
        }

        before.CopyTo(plan, 0);
        return false;
    }

    /// <summary>What the person would have to give up: all at the same time, and where the room is too small one or two more.</summary>
    private List<IReadOnlyList<int>> WaysIn(int meeting, string person)
    {
        var clashing = InTheWay(meeting, person);
        var missing = Missing(meeting, person, clashing);
        if (missing <= Duration.Zero)
        {
            return [clashing];
        }

        List<int> others = [.. Held(person).Except(clashing)];
        var one = others.Where(o => order[o].Meeting.Length >= missing).Select(o => (IReadOnlyList<int>)[.. clashing, o]);
        var two = others.SelectMany((a, i) => others.Skip(i + 1).Select(b => (a, b)))
            .Where(p => order[p.a].Meeting.Length < missing && order[p.b].Meeting.Length < missing && order[p.a].Meeting.Length + order[p.b].Meeting.Length >= missing)
            .Select(p => (IReadOnlyList<int>)[.. clashing, p.a, p.b]);
        return [.. one, .. two];
    }

    // Asked of every candidate of every meeting.
    private bool HasRoom(int meeting, string person)
    {
        if (!room.TryGetValue(person, out var left))
        {
            return true;
        }

        left -= order[meeting].Meeting.Length;
        foreach (var held in Held(person))
        {
            left -= order[held].Meeting.Length;
        }

        return left >= Duration.Zero;
    }

    private bool IsFree(int meeting, string person)
    {
        foreach (var held in Held(person))
        {
            if (Clash(held, meeting))
            {
                return false;
            }
        }

        return true;
    }

    private Duration Missing(int meeting, string person, List<int> given) =>
        !room.TryGetValue(person, out var left) ? Duration.Zero
        : Held(person).Except(given).Aggregate(order[meeting].Meeting.Length, (sum, m) => sum + order[m].Meeting.Length) - left;

    private List<int> InTheWay(int meeting, string person) =>
        [.. Held(person).Where(m => Clash(m, meeting))];

    private bool Clash(int one, int other) => one != other && clashes[Math.Max(one, other), Math.Min(one, other)];

    private IEnumerable<int> Held(string person)
    {
        for (var i = 0; i < plan.Length; i++)
        {
            if (plan[i] >= 0 && order[i].Candidates[plan[i]].PersonId == person)
            {
                yield return i;
            }
        }
    }
}
