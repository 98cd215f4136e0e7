using PartnerFocus.Triage;
using PartnerFocus.Triage.Delegation;
using PartnerFocus.Web.Shared;

namespace PartnerFocus.Web.Weeks;

/// <summary>Prefills what a delegation must carry, by the kind of meeting; the partner can change it before it goes out.</summary>
internal static class MandateDrafts
{
    private const int LongestTitle = 200;

    /// <summary>For what is chosen for the meeting now, else advised.</summary>
    public static MandateDraft For(TriagedWeek week, WeekMeeting meeting, WeekWords words) => For(week, meeting, words, meeting.Chosen, meeting.Part);

    /// <param name="chosen">Whether the whole is handed over, or what is beside the partner's part.</param>
    /// <param name="part">That part; null where none is known.</param>
    public static MandateDraft For(TriagedWeek week, WeekMeeting meeting, WeekWords words, Verdict chosen, MeetingPart? part)
    {
        var (firm, facts) = (week.Firm.Profile, meeting.Advice.Facts);
        var title = Quote.OneLine(meeting.Meeting.Title.Length > LongestTitle ? meeting.Meeting.Title[..LongestTitle] : meeting.Meeting.Title);
        title = title.Length == 0 ? words["Untitled"] : title;
        var client = facts.ClientId is { } id ? firm.FindClient(id)?.Name : null;
        string In(LocalText text) => text.In(WeekWords.Language);
        string Sentence(LocalText text) => FirmWords.Capital(In(text));
        var partner = firm.FirstNameOf(week.Partner.Id);
        var proposal = MandateProposal.Of(
            meeting.Advice with { Verdict = chosen, Part = part },
            new MandateNames(partner, client ?? (facts.IsClientTime ? words["Mandate.TheClient", In(firm.ClientTerm)] : null), facts.AboutPersonId is { } person ? firm.FirstNameOf(person) : null, title));
        if (chosen == Verdict.AttendPart)
        {
            // Also where nobody knows yet which part it is: the partner comes, so nobody is asked to take over the whole.
            proposal = proposal with { Asked = MandateProposal.Rest(partner, part ?? new MeetingPart("", null, null)) };
        }

        var forWhom = client is null || title.Contains(client, StringComparison.OrdinalIgnoreCase) ? words["Mandate.ForWhom", title] : words["Mandate.ForClient", client, title];
        var line = VisionLine.For(firm, week.Partner, facts);
        return new MandateDraft(
            line is null ? forWhom : words["Mandate.Vision", line, forWhom], Sentence(proposal.Asked), In(proposal.CallMeWhen))
        {
            Result = Sentence(proposal.Result),
            NextStep = Sentence(proposal.NextStep),
            Reach = week.LastReach,
            VisionLines = line is null ? week.Partner.Vision : [],
        };
    }
}
