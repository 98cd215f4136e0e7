using NodaTime;
using PartnerFocus.Triage;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Store;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Web.Outbox.Notices;

/// <summary>What a partner's coming days hold, in numbers: nothing of what a meeting is about leaves the app.</summary>
/// <param name="Meetings">Still to come, without private entries, protected time and notes.</param>
/// <param name="Needed">Of these, where the agenda asks for the partner.</param>
/// <param name="Open">Still to be chosen.</param>
/// <param name="Waiting">Handed over, not yet accepted, by start: until then the partner goes.</param>
/// <param name="Help">Calls for help without an answer.</param>
/// <param name="Review">Series among them for which the day has come to look again at what the partner decided once.</param>
public sealed record AheadCounts(int Meetings, int Needed, int Open, IReadOnlyList<(Instant Start, string Who)> Waiting, int Help, int Review);

/// <summary>Counts it, as the partner's own week page does.</summary>
public sealed class WeekAhead(WeekTriage weeks, TimeProvider time)
{
    /// <param name="wholeWeek">Else only the rest of today.</param>
    /// <returns>Null where there is no agenda, or nothing on it any more.</returns>
    public async Task<AheadCounts?> CountAsync(NoticeReader reader, bool wholeWeek, CurrentFirm firm, CancellationToken cancel)
    {
        var today = time.StoredNow().InZone(firm.Profile.TimeZone).Date;
        if (await weeks.LoadAsync(reader.MemberId, IsoWeek.Of(today), reader.User, cancel) is not { Updated: not null } week)
        {
            return null;
        }

        var coming = week.Meetings
            .Where(m => m.AsksDecision && !m.HasBegun && !m.Meeting.IsPrivate && (wholeWeek || m.Meeting.Start.Date == today)).ToList();
        return coming.Count == 0 ? null : new AheadCounts(
            coming.Count,
            coming.Count(m => m.Verdict is Verdict.Attend or Verdict.AttendPart),
            coming.Count(m => m.IsOpen),
            [.. coming.Where(m => m is { Standing.DelegateeId: not null, IsSure: false, CameBack: false, GoesBeside: false })
                .Select(m => (m.Meeting.Start.ToInstant(), m.Delegation?.DelegateeId ?? m.Standing!.DelegateeId!))],
            coming.Count(m => m.IsHelpAsked),
            coming.Where(m => m.Meeting.Precedent is { } decided && m.Meeting.Start.Date >= decided.ReviewOn).Select(m => m.Meeting.Uid).Distinct().Count());
    }
}
