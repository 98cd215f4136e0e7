using System.Collections;

namespace PartnerFocus.Triage.Delegation;

/// <summary>
/// All reasons for one candidate, put into words when somebody reads them: of the candidates of a large firm nearly all are only ordered.
/// What they are told from does not change, so it does not matter when. Safe to read from several threads.
/// </summary>
internal sealed class ReasonsWhenAsked(Suitability suitability, Colleague candidate, Colleague? furtherOn) : IReadOnlyList<DelegateReason>
{
    // Below this a colleague goes along with somebody further on when there is one.
    private const double FurtherOn = 0.4;

    private List<DelegateReason>? told;

    public int Count => Told.Count;

    private List<DelegateReason> Told => told ??= Tell();

    public DelegateReason this[int index] => Told[index];

    public static bool IsFurtherOn(Colleague colleague) => colleague.Standing > FurtherOn;

    public IEnumerator<DelegateReason> GetEnumerator() => Told.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>As shown; nearly always they were found in that order.</summary>
    public static List<DelegateReason> InOrder(List<DelegateReason> reasons)
    {
        for (var i = 1; i < reasons.Count; i++)
        {
            if (reasons[i].Kind < reasons[i - 1].Kind)
            {
                return [.. reasons.OrderBy(r => r.Kind)];
            }
        }

        return reasons;
    }

    // Too low a level is no exclusion: it becomes a first time in good company, but for who called the meeting.
    private List<DelegateReason> Tell()
    {
        var reasons = suitability.Tell(candidate);
        if (furtherOn is null || candidate.Standing >= FurtherOn || suitability.HasConvened(candidate) || reasons.Any(r => r.Kind == DelegateReasonKind.Level))
        {
            return reasons;
        }

        var text = new LocalText($"Nog niet eerder gedaan, kan mee met {furtherOn.Name}", $"New to this: can go along with {furtherOn.Name}");
        var company = new DelegateReason(DelegateReasonKind.Together, text) { PersonId = furtherOn.Id };
        return [.. reasons.Append(company).OrderBy(r => r.Kind)];
    }
}
