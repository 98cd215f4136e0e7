using PartnerFocus.Triage;
using PartnerFocus.Triage.Delegation;
using PartnerFocus.Web.Delegations;

namespace PartnerFocus.Web.Weeks;

/// <summary>Who could take a meeting (or the rest of it) over, who cannot, and why.</summary>
internal sealed class DelegateesBuilder(WeekReader reader)
{
    private WeekWords Words => reader.Words;

    public DelegateesPage Build(WeekMeeting meeting)
    {
        var proposal = DelegateesOf(reader.Week, meeting);
        var asked = meeting.Delegation is { State: not (DelegationState.Withdrawn or DelegationState.Rejected or DelegationState.Declined) } open
            ? open.DelegateeId
            : meeting.Prepared?.DelegateeId;
        var known = proposal.Candidates.Select(c => c.PersonId)
            .Concat(proposal.Excluded.Where(e => !e.IsOnlyPlanned).Select(e => e.PersonId)).Append(reader.Week.Partner.Id).ToHashSet();
        var others = reader.Firm.People.Select(p => (p.Id, p.Name)).Concat(reader.Firm.Partners.Select(p => (p.Id, p.Name)))
            .Where(p => !known.Contains(p.Id)).OrderBy(p => p.Name, StringComparer.CurrentCulture);
        return new DelegateesPage(
            Words["Who." + (meeting.Chosen is Verdict.Delegate or Verdict.AttendPart ? meeting.Chosen.ToString() : "Other")],
            Until(meeting),
            proposal.Candidates.All(c => meeting.CameToNothing.ContainsKey(c.PersonId)) && meeting.Verdict == Verdict.Delegate ? Nobody(proposal) : null,
            [.. proposal.Candidates.Select(c => Line(c, asked, meeting))],
            [.. proposal.Excluded.Select(e => new ExcludedLine(reader.Firm.NameOf(e.PersonId), e.Reason.In(WeekWords.Language)))],
            [.. others.Select(o => (o.Id, HandedBuilder.Named(reader, o.Id, o.Name)))]);
    }

    private string Nobody(DelegateProposal proposal) =>
        proposal.WhyNobody is { } why ? $"{why.In(WeekWords.Language)} {Words["Who.Next"]}" : Words["Who.Nobody"];

    /// <summary>Where the organiser invites people personally, that one is asked first, and it is said before anything is decided.</summary>
    private string Until(WeekMeeting meeting)
    {
        return Delegations.SeriesAhead.IsAskedEachTime(meeting.Meeting, reader.Week.Partner, reader.Firm)
            ? $"{CardText.Until(reader, meeting)} {reader.Say("Until.NotForwarded")}".Trim()
            : CardText.Until(reader, meeting);
    }

    /// <summary>
    /// The ranking for a meeting. The engine ranks where its verdict hands something over; for any other meeting the partner may
    /// still want to send somebody, so it is ranked when asked for. Who was asked for this meeting in vain comes last.
    /// </summary>
    public static DelegateProposal DelegateesOf(TriagedWeek week, WeekMeeting meeting)
    {
        var ranked = RankedOf(week, meeting);
        return ranked with { Candidates = [.. ranked.Candidates.OrderBy(c => meeting.CameToNothing.ContainsKey(c.PersonId))] };
    }

    private static DelegateProposal RankedOf(TriagedWeek week, WeekMeeting meeting) =>
        meeting.Advice.Verdict is Verdict.Delegate or Verdict.AttendPart
            ? meeting.Assessed.Delegates
            : week.Engine.DelegatesFor(week.Question, meeting.Meeting, meeting.Advice.Facts);

    private DelegateeLine Line(DelegateCandidate candidate, string? asked, WeekMeeting meeting) => new(
        candidate.PersonId,
        reader.Firm.NameOf(candidate.PersonId),
        reader.FirstName(candidate.PersonId),
        reader.Initials(candidate.PersonId),
        reader.Firm.FindPerson(candidate.PersonId)?.Level ?? Words["Partner"],
        [.. Before(meeting, candidate.PersonId), .. candidate.Reasons.Select(r => new ReasonChip(
            r.Text.In(WeekWords.Language),
            r.Kind == DelegateReasonKind.Growth,
            r.Kind is DelegateReasonKind.Conflict or DelegateReasonKind.Together or DelegateReasonKind.NoTie))],
        candidate.PersonId == asked,
        meeting.CameToNothing.ContainsKey(candidate.PersonId))
    {
        NoAccount = reader.NoAccount(candidate.PersonId),
        With = reader.IsPartner && candidate.Reasons.FirstOrDefault(r => r.PersonId is not null)?.PersonId is { } along && !DecisionRules.Convened(reader.Firm, meeting, along) ? (along, HandedBuilder.Named(reader, along, reader.FirstName(along))) : null,
    };

    private IEnumerable<ReasonChip> Before(WeekMeeting meeting, string personId) =>
        meeting.CameToNothing.TryGetValue(personId, out var ended) ? [new ReasonChip(Words["Who." + ended], false, true)] : [];
}
