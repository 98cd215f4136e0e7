namespace PartnerFocus.Web.Weeks;

/// <summary>Who was chosen stands first among who fits, with how it stands: also somebody who was not ranked.</summary>
internal static class ChosenDelegatee
{
    public static DelegateesPage First(WeekReader reader, WeekMeeting meeting, DelegateesPage page)
    {
        var standing = meeting.Delegation is { } row && IsAsked(row.State) ? row : null;
        if ((standing?.DelegateeId ?? meeting.Prepared?.DelegateeId) is not { } chosen)
        {
            return page;
        }

        var line = page.Candidates.FirstOrDefault(c => c.Id == chosen) ?? new DelegateeLine(
            chosen, reader.Firm.NameOf(chosen), reader.FirstName(chosen), reader.Initials(chosen),
            reader.Firm.FindPerson(chosen)?.Level ?? reader.Words["Partner"], [], true);
        var state = standing is null
            ? reader.Words["Asked"]
            : Standing.Of(standing, standing.StateAt(meeting.Meeting.Start.ToInstant(), reader.Week.Now), reader.Firm, reader.IsPartner, reader.Week.Holders, meeting.IsUnasked, meeting.HasEnded, reader.Week.StandIns).In(WeekWords.Language);
        return page with
        {
            // Whoever fits could not; somebody was chosen all the same.
            Nobody = null,
            Candidates = [line with { IsAsked = true, State = state, NoAccount = reader.NoAccount(chosen), With = standing is null ? line.With : null }, .. page.Candidates.Where(c => c.Id != chosen)],
            Others = [.. page.Others.Where(o => o.Id != chosen)],
        };
    }

    private static bool IsAsked(Delegations.DelegationState state) =>
        state is not (Delegations.DelegationState.Withdrawn or Delegations.DelegationState.Rejected or Delegations.DelegationState.Declined);
}
