using NodaTime;
using PartnerFocus.Triage.Delegation;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Shared;

namespace PartnerFocus.Web.Approvals;

/// <summary>Who else of the team could take one meeting over: ranked first, then who has no particular reason but may have room; who was asked for it before comes last.</summary>
/// <param name="declined">Who gave this meeting back.</param>
internal sealed class OtherPeople(
    Delegation row, DelegateProposal proposal, ApprovalConcerns concerns, Func<string, string?> note, FirmProfile firm, IReadOnlyCollection<string> declined)
{
    private readonly Interval meeting = new(row.Choice.Start, row.Choice.End);

    /// <summary>Whom the lead can choose; who looks is not among them, that is an act of its own.</summary>
    public IReadOnlyList<OtherPerson> Offered(string? me) => [.. Choosable().Where(id => id != me).OrderBy(declined.Contains).Select(Person)];

    /// <summary>Whom a hard stop keeps out, and why. A wall is not told.</summary>
    public IReadOnlyList<(string Name, string Why)> Stopped() =>
        [.. proposal.Excluded.Where(e => e.Stop != HardStop.Wall && IsOfTheTeam(e.PersonId) && e.PersonId != row.DelegateeId)
            .Select(e => (firm.NameOf(e.PersonId), FirmWords.In(e.Reason)))];

    /// <summary>Whether the user leads this team and nothing but time keeps the user from it.</summary>
    public bool CanTakeOn(CurrentUser user) =>
        user.MemberId is { } me && me != row.PartnerId && row.TeamId is not null && user.LedTeamIds.Contains(row.TeamId)
        && !Walls.Bar(firm, me, row.Choice)
        && !proposal.Excluded.Any(e => e.PersonId == me && e.Stop is HardStop.Wall or HardStop.AboutThem or HardStop.NotInLine)
        && (!row.IsAppraisal || proposal.Candidates.Any(c => c.PersonId == me));

    private IEnumerable<string> Choosable()
    {
        var ranked = proposal.Candidates.Select(c => c.PersonId);
        // An appraisal goes along the reporting line only: there the ranking has the last word.
        // Nor is a meeting a partner's assistant's, unless something speaks for it.
        var rest = row.IsAppraisal ? [] : firm.People.Select(p => p.Id).Where(id => firm.Partners.All(p => p.Assistant != id));
        return ranked.Concat(rest).Distinct().Where(id =>
            IsOfTheTeam(id) && id != row.DelegateeId && id != row.PartnerId && !Walls.Bar(firm, id, row.Choice)
            && proposal.Excluded.All(e => e.PersonId != id));
    }

    private OtherPerson Person(string id)
    {
        var reasons = proposal.Candidates.FirstOrDefault(c => c.PersonId == id)?.Reasons ?? [];
        return new OtherPerson(
            id,
            firm.NameOf(id),
            WaitingApprovals.Speaking(reasons),
            concerns.Of(row.Id, id, meeting, proposal),
            concerns.Load(row.Id, id, meeting),
            note(id))
        {
            WasAsked = declined.Contains(id),
        };
    }

    private bool IsOfTheTeam(string id) => Approvers.TeamOf(firm, id)?.Id == row.TeamId;
}
