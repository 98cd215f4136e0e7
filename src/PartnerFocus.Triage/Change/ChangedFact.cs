using PartnerFocus.Triage.Firm;

namespace PartnerFocus.Triage.Change;

/// <summary>A meeting in which one thing is otherwise.</summary>
/// <param name="Condition">What is otherwise, as the first half of a sentence that begins with "Als" or "If".</param>
/// <param name="Meeting">The meeting as it would be.</param>
internal sealed record ChangedFact(LocalText Condition, Meeting Meeting)
{
    /// <summary>The partner as it would be; null when nothing about the partner changes.</summary>
    public Partner? Partner { get; init; }

    /// <summary>Other ways to do what the condition says: only what all of them come to may be told.</summary>
    public IReadOnlyList<Meeting> Likewise { get; init; } = [];
}
