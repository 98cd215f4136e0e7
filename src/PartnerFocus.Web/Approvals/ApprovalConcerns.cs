using NodaTime;
using PartnerFocus.Triage.Delegation;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Shared;

namespace PartnerFocus.Web.Approvals;

/// <summary>What stands in the way of handing one meeting to one person, at this moment.</summary>
/// <param name="handed">Everything handed over in the meeting's week.</param>
/// <param name="week">The meeting's week.</param>
/// <param name="agreed">Hours a week that somebody agreed to take over.</param>
internal sealed class ApprovalConcerns(IReadOnlyList<HandedTime> handed, Interval week, Func<string, double> agreed, ApprovalWords words)
{
    private static readonly DelegateReasonKind[] Cautions = [DelegateReasonKind.Conflict];

    public LoadBar Load(Guid id, string personId, Interval meeting)
    {
        var others = handed.Where(t => t.Id != id && t.PersonId == personId && week.Contains(t.Interval.Start)).ToLookup(t => t.IsGiven, t => t.Interval.Duration.TotalHours);
        return new LoadBar(others[true].Sum(), meeting.Duration.TotalHours, agreed(personId)) { Waiting = others[false].Sum() };
    }

    public IReadOnlyList<string> Of(Guid id, string personId, Interval meeting, DelegateProposal proposal)
    {
        var stop = proposal.Excluded.FirstOrDefault(e => e.PersonId == personId);
        var cautions = proposal.Candidates.FirstOrDefault(c => c.PersonId == personId)?.Reasons.Where(r => Cautions.Contains(r.Kind)) ?? [];
        string[] clash = [.. handed.Where(t => Clashes(t, id, personId, meeting)).Take(1).Select(t => words["Concern.Clash", words.Time(t.Interval.Start)])];
        string[] found =
        [
            .. stop is null or { Stop: HardStop.OverLoad } || (stop.Stop == HardStop.DoubleBooked && clash.Length > 0) ? [] : new[] { stop.Stop == HardStop.Wall ? words["Concern.CannotBe"] : FirmWords.In(stop.Reason) },
            .. cautions.Select(c => FirmWords.In(c.Text)),
            .. clash,
            .. Load(id, personId, meeting).IsOver ? [words["Concern.OverLoad", words.Round(agreed(personId))]] : Array.Empty<string>(),
        ];
        return found;
    }

    private static bool Clashes(HandedTime other, Guid id, string personId, Interval meeting) =>
        other.Id != id && other.PersonId == personId && other.Interval.Start < meeting.End && meeting.Start < other.Interval.End;
}
