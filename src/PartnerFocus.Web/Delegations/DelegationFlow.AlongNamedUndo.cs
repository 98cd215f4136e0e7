using Microsoft.EntityFrameworkCore;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Delegations;

/// <summary>Whom the partner named to go along by mistake is not asked, as long as nothing of it left and nobody acted on it.</summary>
public sealed partial class DelegationFlow
{
    /// <summary>What <see cref="Decision.To"/> calls that the partner named nobody else after all.</summary>
    public const string UnnamedAlong = "UnnamedAlong";

    private static readonly string[] CompanionNamed = [NamedAlong];

    /// <summary>Who was named does not go along after all; the panel offers who could again.</summary>
    public async Task<FlowOutcome> UndoNameCompanionAsync(Guid id, Guid seen, CurrentUser partner, CancellationToken cancel)
    {
        var firm = await firms.FindAsync(cancel);
        var before = await db.Delegations.AsNoTracking().Concerning(partner, Now).Include(d => d.Choice).SingleOrDefaultAsync(d => d.Id == id, cancel);
        var refusal = firm is null || before is null ? FlowRefusal.NotNow : await CannotTakeBackAsync(before, await LastAsync(id, cancel), CompanionNamed, partner, firm, cancel);
        return await StepAsync(
            id,
            seen,
            FlowStep.UndoNameCompanion,
            partner,
            (row, _) =>
            {
                row.TogetherWithId = null;
                return refusal;
            },
            Undo,
            cancel,
            UnnamedAlong);
    }

    /// <summary>Whom this partner named and can still take back.</summary>
    /// <param name="choices">On which meetings.</param>
    public async Task<IReadOnlyList<UndoableWord>> UndoableNamedAsync(IReadOnlyCollection<Guid> choices, CurrentUser partner, CurrentFirm firm, CancellationToken cancel)
    {
        var (since, now) = (Now - LongestWindow, Now);
        var rows = db.Delegations.AsNoTracking().OfPartnersOf(partner).Include(d => d.Choice)
            .Where(d => choices.Contains(d.ChoiceId) && d.DecidedAt > since && d.Choice.Start > now && d.CannotAlongId != null && d.TogetherWithId != null && FlowRules.Open.Contains(d.State));
        return await UndoableAsync(rows, WordKind.Along, CompanionNamed, partner, firm, cancel);
    }
}
