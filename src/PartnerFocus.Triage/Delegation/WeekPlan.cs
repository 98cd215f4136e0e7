using NodaTime;

namespace PartnerFocus.Triage.Delegation;

/// <summary>
/// Gives each meeting of a week one of its candidates, or nobody: never one person for two at the same time, nobody beyond the room
/// that was agreed, as many meetings as possible, and of all such plans the one that suits best. The search begins with a plan in which
/// meetings pass people on to each other until no more of them can have somebody (<see cref="PassingOn"/>): a knot of more than
/// <see cref="MostSteps"/> steps keeps the best plan found so far, and never one that leaves out more. The same week always gives the same plan.
/// </summary>
internal sealed class WeekPlan
{
    private const int MostSteps = 4000;

    /// <summary>A meeting that somebody takes counts more than any difference between people.</summary>
    private const double Taken = 100_000;

    /// <summary>Of two who suit as well, the one that was ranked first.</summary>
    private const double PerPlace = 0.001;

    /// <summary>Less than one place; sums of the same plan in another order differ by less.</summary>
    private const double SameWorth = 0.000001;

    private readonly IReadOnlyList<Asked> order;
    private readonly double[] best;
    private readonly Dictionary<string, Duration> room;
    private readonly int[] current;

    /// <summary>Whether nobody can be at both, the later in the order first.</summary>
    private readonly bool[,] clashes;
    private int[] plan;
    private double planned;
    private int steps;

    private WeekPlan(IReadOnlyList<Asked> asked, IReadOnlyDictionary<string, Duration> room, Func<Meeting, Meeting, bool> clash)
    {
        // Whoever has the fewest candidates chooses first; between equals the earlier meeting.
        order = [.. asked.OrderBy(a => a.Candidates.Count).ThenBy(a => a.Index)];
        this.room = new Dictionary<string, Duration>(room);
        current = new int[order.Count];
        plan = new int[order.Count];
        best = new double[order.Count + 1];
        clashes = new bool[order.Count, order.Count];
        for (var i = 0; i < order.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                clashes[i, j] = clash(order[i].Meeting, order[j].Meeting);
            }
        }

        for (var i = order.Count - 1; i >= 0; i--)
        {
            best[i] = best[i + 1] + Enumerable.Range(0, order[i].Candidates.Count).Select(c => Worth(order[i], c)).DefaultIfEmpty().Max();
        }
    }

    /// <summary>Who goes where (index of the meeting → person); a meeting that nobody can take is missing.</summary>
    /// <param name="asked">The meetings that need somebody, each with its candidates best first.</param>
    /// <param name="room">Time each person has left; who is missing has no bound.</param>
    /// <param name="clash">Whether nobody can be at both of two meetings.</param>
    public static IReadOnlyDictionary<int, string> Of(IReadOnlyList<Asked> asked, IReadOnlyDictionary<string, Duration> room, Func<Meeting, Meeting, bool> clash)
    {
        var search = new WeekPlan(asked, room, clash);
        search.Begin();
        search.Try(0, 0);
        var given = new Dictionary<int, string>();
        for (var i = 0; i < search.order.Count; i++)
        {
            if (search.plan[i] >= 0)
            {
                given[search.order[i].Index] = search.order[i].Candidates[search.plan[i]].PersonId;
            }
        }

        return given;
    }

    private void Begin()
    {
        plan = PassingOn.Of(order, clashes, room);
        planned = 0;
        for (var i = 0; i < order.Count; i++)
        {
            planned += plan[i] < 0 ? 0 : Worth(order[i], plan[i]);
        }
    }

    private void Try(int at, double sum)
    {
        if (at == order.Count)
        {
            if (sum > planned)
            {
                (planned, plan) = (sum, [.. current]);
            }

            return;
        }

        var asked = order[at];
        for (var c = 0; c < asked.Candidates.Count; c++)
        {
            var worth = Worth(asked, c);
            if (IsHopeless(sum + worth + best[at + 1]) || !IsPossible(at, c))
            {
                continue;
            }

            Take(asked, c, at, Duration.Zero - asked.Meeting.Length);
            Try(at + 1, sum + worth);
            Take(asked, c, at, asked.Meeting.Length);
        }

        if (!IsHopeless(sum + best[at + 1]))
        {
            current[at] = -1;
            Try(at + 1, sum);
        }
    }

    /// <summary>Not better than what there is, or searched long enough.</summary>
    private bool IsHopeless(double bound) => bound <= planned + SameWorth || ++steps > MostSteps;

    private void Take(Asked asked, int candidate, int at, Duration change)
    {
        var person = asked.Candidates[candidate].PersonId;
        current[at] = candidate;
        if (room.TryGetValue(person, out var left))
        {
            room[person] = left + change;
        }
    }

    private bool IsPossible(int at, int candidate)
    {
        var person = order[at].Candidates[candidate].PersonId;
        if (room.TryGetValue(person, out var left) && left < order[at].Meeting.Length)
        {
            return false;
        }

        for (var i = 0; i < at; i++)
        {
            if (clashes[at, i] && current[i] >= 0 && order[i].Candidates[current[i]].PersonId == person)
            {
                return false;
            }
        }

        return true;
    }

    private static double Worth(Asked asked, int candidate) =>
        Taken + asked.Candidates[candidate].Suitability - (PerPlace * candidate);

    /// <summary>A meeting that needs somebody.</summary>
    /// <param name="Index">Its place in the week.</param>
    /// <param name="Meeting">The meeting.</param>
    /// <param name="Candidates">Best first.</param>
    public sealed record Asked(int Index, Meeting Meeting, IReadOnlyList<DelegateCandidate> Candidates);
}
