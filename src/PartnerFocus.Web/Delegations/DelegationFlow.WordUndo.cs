using Microsoft.EntityFrameworkCore;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Delegations;

/// <summary>What the partner said last of what somebody took over goes back, as long as no message of it left and the undo window is open.</summary>
public sealed partial class DelegationFlow
{
    /// <summary>Of these rows the last words of the partner that can still be taken back.</summary>
    /// <param name="rows">With their choice.</param>
    /// <param name="said">What <see cref="Decision.To"/> calls such a word.</param>
    private async Task<IReadOnlyList<UndoableWord>> UndoableAsync(IQueryable<Delegation> rows, WordKind kind, string[] said, CurrentUser partner, CurrentFirm firm, CancellationToken cancel)
    {
        var open = new List<UndoableWord>();
        foreach (var row in await rows.ToListAsync(cancel))
        {
            var word = await LastAsync(row.Id, cancel);
            if (await CannotTakeBackAsync(row, word, said, partner, firm, cancel) is null)
            {
                open.Add(new UndoableWord(row.Id, row.Version, row.ChoiceId, kind, word.Id, leaves.UndoEnds(firm, word.At, row.Choice.Start)));
            }
        }

        return open;
    }

    private async Task<FlowRefusal?> CannotTakeBackAsync(Delegation row, Decision word, string[] said, CurrentUser partner, CurrentFirm firm, CancellationToken cancel) =>
        word.By != partner.MemberId || !said.Contains(word.To) ? FlowRefusal.NotNow
        : await HasLeftAsync([row.Id], word, cancel) || leaves.UndoEnds(firm, word.At, row.Choice.Start) <= Now ? FlowRefusal.TooLate
        : null;
}
