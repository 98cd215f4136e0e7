using PartnerFocus.Triage.Delegation;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Web.Delegations;

/// <summary>Who could take a meeting over as it stands at this moment: calendars, load and walls of now, not of the partner's yes.</summary>
public sealed class FreshRanking(MeetingsNow meetings)
{
    /// <summary>The ranking per choice (choice id → proposal).</summary>
    public async Task<IReadOnlyDictionary<Guid, DelegateProposal>> OfAsync(IReadOnlyCollection<Choice> choices, CancellationToken cancel)
    {
        return Of(choices, await meetings.OfAsync(choices, cancel));
    }

    /// <summary>The same, of meetings that were looked up already.</summary>
    public static IReadOnlyDictionary<Guid, DelegateProposal> Of(IReadOnlyCollection<Choice> choices, IReadOnlyDictionary<Guid, MeetingNow> now) =>
        choices.DistinctBy(c => c.Id).ToDictionary(c => c.Id, c => Rank(c, now.GetValueOrDefault(c.Id)));

    /// <summary>
    /// The partner may have handed over what the advice would keep, so the ranking is asked as for a delegation whatever the advice.
    /// A meeting that is no longer there keeps the ranking the partner saw.
    /// </summary>
    private static DelegateProposal Rank(Choice choice, MeetingNow? now)
    {
        if (now is not { Week: { } week, Meeting: { } meeting })
        {
            return new DelegateProposal(AssessmentSnapshot.Read(choice.Assessment).Candidates, []);
        }

        return week.Engine.DelegatesFor(week.Question, meeting.Meeting, meeting.Advice.Facts);
    }
}
