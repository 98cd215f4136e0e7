using System.Globalization;
using System.Text;
using NodaTime;
using PartnerFocus.Triage;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Web.Commands;

/// <summary>The week for people to read in a terminal.</summary>
internal static class TriageText
{
    public static string Write(IsoWeek week, WeekQuestion question, WeekAssessment assessed, TriageEngine engine, Language language)
    {
        var culture = CultureInfo.GetCultureInfo(language == Language.Nl ? "nl-NL" : "en-GB");
        var text = new StringBuilder();
        text.AppendLine(culture, $"{question.Firm.NameOf(question.PartnerId)}, {week}");
        LocalDate? day = null;
        foreach (var meeting in assessed.Meetings)
        {
            if (day != meeting.Meeting.Start.Date)
            {
                day = meeting.Meeting.Start.Date;
                text.AppendLine().AppendLine(day.Value.ToString("dddd d MMMM", culture));
            }

            Append(text, meeting, question.Firm, language);
            if (engine.WhatWouldChange(question, meeting.Meeting, meeting.Assessment.Facts) is { } turn)
            {
                text.Append("      ").AppendLine(turn.Text.In(language));
            }
        }

        var (client, own) = language == Language.Nl ? ("Klanttijd", "intern") : ("Client time", "internal");
        return text.AppendLine().Append(culture, $"{client} {assessed.Figures.ClientShare:P0}, {own} {assessed.Figures.InternalShare:P0}.").ToString();
    }

    private static void Append(StringBuilder text, AssessedMeeting one, FirmProfile firm, Language language)
    {
        var (meeting, assessment) = (one.Meeting, one.Assessment);
        var time = meeting.IsAllDay
            ? language == Language.Nl ? "hele dag   " : "all day    "
            : string.Create(CultureInfo.InvariantCulture, $"{meeting.Start:HH:mm}-{meeting.End:HH:mm}");
        text.Append("  ").Append(time).Append("  ").Append(Name(assessment.Verdict, language)).Append(" (").Append(Name(assessment.Confidence, language)).Append(")  ").AppendLine(meeting.Title);
        text.Append("      ").AppendLine(assessment.TopContribution.In(language));
        var why = assessment.Evidence[0];
        text.Append("      ").Append(why.Text.In(language)).AppendLine(why.Quote is { } quote ? $" [{quote.ReplaceLineEndings(" ")}]" : "");
        if (one.Delegates.Candidates is [var first, ..])
        {
            text.Append("      -> ").Append(firm.NameOf(first.PersonId)).Append(": ").AppendLine(string.Join("; ", first.Reasons.Select(r => r.Text.In(language))));
        }
        else if (assessment.Verdict == Verdict.Delegate && one.Delegates.WhyNobody is { } nobody)
        {
            text.Append("      -> ").AppendLine(nobody.In(language));
        }
    }

    private static string Name(Verdict verdict, Language language) => (verdict, language) switch
    {
        (Verdict.Attend, Language.Nl) => "Zelf erbij",
        (Verdict.AttendPart, Language.Nl) => "Alleen jouw deel",
        (Verdict.Delegate, Language.Nl) => "Delegeren",
        (Verdict.LeaveOut, Language.Nl) => "Overslaan",
        (Verdict.Protect, Language.Nl) => "Vrijhouden",
        (Verdict.Clarify, Language.Nl) => "Navragen",
        (Verdict.Attend, _) => "Be there",
        (Verdict.AttendPart, _) => "Only your part",
        (Verdict.Delegate, _) => "Delegate",
        (Verdict.LeaveOut, _) => "Skip",
        (Verdict.Protect, _) => "Keep free",
        _ => "Ask",
    };

    private static string Name(Confidence confidence, Language language) => (confidence, language) switch
    {
        (Confidence.Sure, Language.Nl) => "duidelijk",
        (Confidence.Likely, Language.Nl) => "waarschijnlijk",
        (Confidence.Close, Language.Nl) => "twijfel",
        (Confidence.Sure, _) => "clear",
        (Confidence.Likely, _) => "likely",
        _ => "in doubt",
    };
}
