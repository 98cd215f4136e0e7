using PartnerFocus.Triage.Lexicon;
using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Triage.Cases;

/// <summary>
/// Counts what speaks for a direction apart from the case that decided, each kind of evidence once: two words of one sentence are
/// not two witnesses, an invitation's role and a series' rhythm are.
/// </summary>
internal static class Grounds
{
    /// <summary>For keeping the partner there.</summary>
    public static int ToStay(MeetingReading reading, CaseFinding decisive, IEnumerable<CaseFinding> others) => Count(
        reading.DecisionMakers.Deciding.Count > 0,
        reading.Field == FieldFit.Inside || reading.Ask?.Field == FieldFit.Inside,
        reading.IsDearClient,
        reading.LeadsIt,
        reading.OwnNames.Count > 0,
        reading.Carriers.Count == 0,
        others.Any(o => IsStay(o.Verdict) && IsElsewhere(o, decisive)));

    /// <summary>For keeping the time free.</summary>
    public static int ToKeepFree(MeetingReading reading, CaseFinding decisive, IEnumerable<CaseFinding> others) => Count(
        reading.Roster.IsOwnEntry,
        !reading.IsWorkingTime,
        reading.Meeting.IsPrivate || reading.Meeting.ShownAs == ShownAs.OutOfOffice,
        decisive.Quote?.Field == MeetingField.Title,
        reading.Meeting.Series is not null,
        others.Any(o => o.Verdict == Verdict.Protect && IsElsewhere(o, decisive)));

    /// <summary>For going without the partner.</summary>
    public static int ToGoWithout(MeetingReading reading, CaseFinding decisive, IEnumerable<CaseFinding> others) => Count(
        reading.Roster.IsOptional || reading.Roster.OnlyByList,
        reading.IsStanding,
        reading.Weight is { Weight: Weight.Sub, IsClose: false },
        reading.Roster.Convener is Convener.Colleague or Convener.House,
        reading.Carriers.Count > 0,
        reading.Field == FieldFit.Outside,
        reading.StandIn is not null,
        others.Any(o => IsAway(o.Verdict) && IsElsewhere(o, decisive)));

    public static bool IsAway(Verdict verdict) => verdict.IsAway();

    public static bool IsStay(Verdict verdict) => verdict is Verdict.Attend or Verdict.AttendPart;

    private static bool IsElsewhere(CaseFinding other, CaseFinding decisive) => other.Quote?.Field != decisive.Quote?.Field;

    private static int Count(params ReadOnlySpan<bool> kinds)
    {
        var count = 0;
        foreach (var kind in kinds)
        {
            count += kind ? 1 : 0;
        }

        return count;
    }
}
