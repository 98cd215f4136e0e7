using NodaTime;
using PartnerFocus.Web.Agendas;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Precedents;
using PartnerFocus.Web.Outbox;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Web.Access;

/// <summary>
/// Who sees which rows: one filter per kind of row, for reading and for writing alike. A row that is filtered out does not exist
/// for that user.
/// </summary>
public static class Visibility
{
    /// <summary>Own agendas and those of the partners one assists.</summary>
    public static IQueryable<Agenda> VisibleTo(this IQueryable<Agenda> agendas, CurrentUser user) =>
        agendas.Where(a => a.OwnerId == user.MemberId || user.PartnerIds.Contains(a.OwnerId));

    /// <summary>Agendas one keeps up to date: those one sees, and for an assistant members' calendars, of which only taken time is kept.</summary>
    public static IQueryable<Agenda> KeptBy(this IQueryable<Agenda> agendas, CurrentUser user)
    {
        var assists = user.Roles.Contains(FocusRole.Assistant);
        return agendas.Where(a => a.OwnerId == user.MemberId || user.PartnerIds.Contains(a.OwnerId) || (assists && !a.IsPartners));
    }

    /// <summary>One's own uploads that wait for a yes.</summary>
    public static IQueryable<PendingUpload> VisibleTo(this IQueryable<PendingUpload> uploads, CurrentUser user) =>
        uploads.Where(u => u.UserId == user.AccountId);

    /// <summary>Own choices and those of the partners one assists.</summary>
    public static IQueryable<Choice> VisibleTo(this IQueryable<Choice> choices, CurrentUser user) =>
        choices.Where(c => user.PartnerIds.Contains(c.PartnerId));

    /// <summary>What was decided for series of oneself and of the partners one assists.</summary>
    public static IQueryable<Precedent> VisibleTo(this IQueryable<Precedent> precedents, CurrentUser user) =>
        precedents.Where(p => user.PartnerIds.Contains(p.PartnerId));

    /// <summary>Comments between a partner and the assistant.</summary>
    public static IQueryable<Comment> VisibleTo(this IQueryable<Comment> comments, CurrentUser user) =>
        comments.Where(c => user.PartnerIds.Contains(c.PartnerId));

    /// <summary>What leaves for the partners one is or helps; what became private since is the partner's alone.</summary>
    public static IQueryable<OutgoingMail> VisibleTo(this IQueryable<OutgoingMail> mails, CurrentUser user)
    {
        var partner = user.PartnerId;
        return mails.Where(m => m.PartnerId != null && user.PartnerIds.Contains(m.PartnerId)
            && (m.Choice == null || !m.Choice.IsPrivate || m.PartnerId == partner));
    }

    /// <summary>What one was told of meetings one is in without the partner; what became private since is the partner's alone.</summary>
    public static IQueryable<LeftOutNotice> VisibleTo(this IQueryable<LeftOutNotice> notices, CurrentUser user) =>
        notices.Where(n => n.MemberId == user.MemberId && !n.Choice.IsPrivate);

    /// <summary>Kept time of oneself and of the partners one assists.</summary>
    public static IQueryable<KeptTime> VisibleTo(this IQueryable<KeptTime> times, CurrentUser user) =>
        times.Where(k => user.PartnerIds.Contains(k.PartnerId));

    /// <summary>What the partner (and the assistant) sees of delegations: all of the own meetings.</summary>
    public static IQueryable<Delegation> OfPartnersOf(this IQueryable<Delegation> delegations, CurrentUser user) =>
        delegations.Where(d => user.PartnerIds.Contains(d.PartnerId));

    /// <summary>
    /// What a lead sees, or who stands in for one: delegations to the own teams, from the partner's yes on. Who prepares a partner's
    /// week does not approve of it in a lead's place.
    /// </summary>
    public static IQueryable<Delegation> ForLead(this IQueryable<Delegation> delegations, CurrentUser user) =>
        delegations.Told().Where(d => d.TeamId != null && user.ApprovingTeamIds.Contains(d.TeamId)
            && (user.LedTeamIds.Contains(d.TeamId) || !user.AssistedIds.Contains(d.PartnerId)));

    /// <summary>
    /// What an approver sees: what a lead sees, and for a partner what no lead with an account can say a word on.
    /// </summary>
    /// <param name="ledTeams">Teams whose lead can sign in.</param>
    public static IQueryable<Delegation> ForApprover(this IQueryable<Delegation> delegations, CurrentUser user, IReadOnlyCollection<string> ledTeams)
    {
        return user.ApprovingPartnerIds.Count == 0
            ? delegations.ForLead(user)
            : delegations.Told().Where(d => (d.TeamId != null && user.ApprovingTeamIds.Contains(d.TeamId)
                    && (user.LedTeamIds.Contains(d.TeamId) || !user.AssistedIds.Contains(d.PartnerId)))
                || (user.ApprovingPartnerIds.Contains(d.PartnerId) && (d.TeamId == null || !ledTeams.Contains(d.TeamId))));
    }

    /// <summary>
    /// What was asked by now of somebody else and whose answer one may write down where that person has no account: of the own meetings, of
    /// those of the partners one assists, and what one approves of.
    /// </summary>
    /// <param name="ledTeams">Teams whose lead can sign in.</param>
    public static IQueryable<Delegation> ForWriter(this IQueryable<Delegation> delegations, CurrentUser user, IReadOnlyCollection<string> ledTeams, Instant now) =>
        delegations.Told().Where(d => user.MemberId != null && d.DelegateeId != user.MemberId && d.AskedAt <= now
            && (user.PartnerIds.Contains(d.PartnerId)
                || (d.TeamId != null && user.ApprovingTeamIds.Contains(d.TeamId) && (user.LedTeamIds.Contains(d.TeamId) || !user.AssistedIds.Contains(d.PartnerId)))
                || (user.ApprovingPartnerIds.Contains(d.PartnerId) && (d.TeamId == null || !ledTeams.Contains(d.TeamId)))));

    /// <summary>Delegations somebody has any part in, and so may try to act on: as the partner, as a lead, as who was asked by now, or as who goes along.</summary>
    public static IQueryable<Delegation> Concerning(this IQueryable<Delegation> delegations, CurrentUser user, Instant now)
    {
        var me = user.MemberId;
        var partner = user.PartnerId;
        return delegations.Where(d => (partner != null && d.PartnerId == partner)
            || ((!d.IsAppraisal || d.PersonToldOn != null)
                && (user.ApprovingPartnerIds.Contains(d.PartnerId) || (d.TeamId != null && user.ApprovingTeamIds.Contains(d.TeamId)
                    && (user.LedTeamIds.Contains(d.TeamId) || !user.AssistedIds.Contains(d.PartnerId)))))
            || (me != null && d.DelegateeId == me && d.AskedAt <= now)
            || (me != null && (d.TogetherWithId == me || (d.TogetherWithId == null && d.CannotAlongId == me)) && d.State == DelegationState.Accepted));
    }

    /// <summary>
    /// What a delegatee sees: what was asked, once the lead's approval can no longer be undone unnoticed. What was never asked of the
    /// person does not show.
    /// </summary>
    public static IQueryable<Delegation> ForDelegatee(this IQueryable<Delegation> delegations, CurrentUser user, Instant now) =>
        delegations.Where(d => d.DelegateeId == user.MemberId && user.MemberId != null
            && d.AskedAt <= now && d.State != DelegationState.Rejected);

    /// <summary>What one goes along to with somebody who said yes.</summary>
    public static IQueryable<Delegation> ForCompanion(this IQueryable<Delegation> delegations, CurrentUser user) =>
        delegations.Where(d => d.TogetherWithId == user.MemberId && user.MemberId != null && (d.State == DelegationState.Accepted || d.State == DelegationState.Done));

    /// <summary>What one was to go along to and said not to be able to, where nobody else was named.</summary>
    public static IQueryable<Delegation> ForWhoCannotGoAlong(this IQueryable<Delegation> delegations, CurrentUser user) =>
        delegations.Where(d => d.CannotAlongId == user.MemberId && user.MemberId != null && d.TogetherWithId == null && d.State == DelegationState.Accepted);

    /// <summary>Without appraisals of which the person did not hear yet: those are the partner's.</summary>
    private static IQueryable<Delegation> Told(this IQueryable<Delegation> delegations) =>
        delegations.Where(d => !d.IsAppraisal || d.PersonToldOn != null);
}
