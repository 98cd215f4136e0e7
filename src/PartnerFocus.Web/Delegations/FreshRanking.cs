using PartnerFocus.Triage.Delegation;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Web.Delegations;

/// <summary>Who could take a meeting over as it stands at this moment.</summary>
public sealed class FreshRanking
{
    /// <summary>The ranking per choice (choice id → proposal).</summary>
    public Task<IReadOnlyDictionary<Guid, DelegateProposal>> OfAsync(IReadOnlyCollection<Choice> choices, CancellationToken cancel)
    {
        IReadOnlyDictionary<Guid, DelegateProposal> result = choices.DistinctBy(c => c.Id).ToDictionary(c => c.Id, AsChosen);
        return Task.FromResult(result);
    }

    /// <summary>The ranking the partner saw.</summary>
    private static DelegateProposal AsChosen(Choice choice) => new(AssessmentSnapshot.Read(choice.Assessment).Candidates, []);
}
