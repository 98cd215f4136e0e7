using PartnerFocus.Triage;

namespace PartnerFocus.Web.Weeks;

/// <summary>Prefills what a delegation must carry; the partner can change it before it goes out.</summary>
internal static class MandateDrafts
{
    private const int LongestTitle = 200;

    public static MandateDraft For(TriagedWeek week, WeekMeeting meeting, WeekWords words)
    {
        var title = meeting.Meeting.Title.Length > LongestTitle ? meeting.Meeting.Title[..LongestTitle] : meeting.Meeting.Title;
        title = title.Length == 0 ? words["Untitled"] : title;
        var client = meeting.Advice.Facts.ClientId is { } id ? week.Firm.Profile.FindClient(id)?.Name : null;
        var partner = week.Partner.Name.Split(' ', 2)[0];
        var part = meeting.Advice is { Verdict: Verdict.AttendPart, Part: { } mine } ? mine.Item : null;
        return new MandateDraft(
            client is null ? words["Mandate.ForWhom", title] : words["Mandate.ForClient", client, title],
            part is null ? words["Mandate.Asked", partner] : words["Mandate.AskedRest", partner, part],
            words[meeting.Advice.Facts.IsAppraisal ? "Mandate.CallAppraisal" : client is null ? "Mandate.CallInternal" : "Mandate.CallClient", partner]);
    }
}
