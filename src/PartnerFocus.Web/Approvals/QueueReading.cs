using PartnerFocus.Web.Delegations;

namespace PartnerFocus.Web.Approvals;

/// <summary>What waits for somebody's word, as read at one moment.</summary>
/// <param name="waiting">Ordered by start.</param>
/// <param name="handed">Everything handed over in the weeks of the meetings.</param>
/// <param name="row">Makes the row of one delegation, given what is handed over.</param>
public sealed class QueueReading(
    IReadOnlyList<Delegation> waiting, IReadOnlyList<HandedTime> handed, Func<Delegation, IReadOnlyList<HandedTime>, ApprovalRow> row)
{
    private IReadOnlyList<HandedTime> _handed = handed;

    public static QueueReading Empty { get; } = new([], [], (_, _) => throw new InvalidOperationException("Nothing waits."));

    public IReadOnlyList<ApprovalRow> Rows() => [.. waiting.Select(d => row(d, _handed))];

    /// <summary>What is clear and stays so beside what is clear before it: what can be approved in one act.</summary>
    public IReadOnlyList<ApprovalRow> ClearTogether(int most)
    {
        var (given, clear) = (_handed, new List<ApprovalRow>());
        foreach (var one in waiting)
        {
            if (clear.Count < most && row(one, given) is { IsClear: true } fits)
            {
                clear.Add(fits);
                given = Given(given, one.Id);
            }
        }

        return clear;
    }

    /// <summary>One row with what was given since; null for what did not wait.</summary>
    public ApprovalRow? Find(Guid id) => waiting.FirstOrDefault(d => d.Id == id) is { } found ? row(found, _handed) : null;

    /// <summary>Counts one as given: it takes its room from the others.</summary>
    public void Give(Guid id) => _handed = Given(_handed, id);

    private static IReadOnlyList<HandedTime> Given(IReadOnlyList<HandedTime> handed, Guid id) => [.. handed.Select(t => t.Id == id ? t with { IsGiven = true } : t)];
}
