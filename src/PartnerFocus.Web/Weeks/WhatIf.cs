using NodaTime;
using PartnerFocus.Triage;
using PartnerFocus.Triage.Week;

namespace PartnerFocus.Web.Weeks;

/// <summary>What saying yes comes to: the internal share before and after, and the hours won. Handing over client work raises the share, and then that is said.</summary>
/// <param name="Now">The internal share as it is.</param>
/// <param name="Then">The internal share afterwards, everybody asked having said yes.</param>
/// <param name="Won">Hours that come free.</param>
internal sealed record WhatIf(double Now, double Then, Duration Won)
{
    /// <summary>If every advice that can still be followed is. Null once nothing can change any more.</summary>
    public static string? OfAll(WeekReader reader)
    {
        var week = reader.Week;
        var isOpen = week.Meetings.Any(m => m.IsOpen);
        if (!isOpen && WeekTimes.Hoped(week) == WeekTimes.Sure(week))
        {
            return null;
        }

        var all = new WhatIf(week.Figures.InternalShare, week.FiguresWhenAgreed.InternalShare, WeekTimes.Hoped(week));
        return all.Said(reader, isOpen ? "WhatIf.All" : "WhatIf.Asked");
    }

    /// <summary>If these are said yes to, on top of what was decided. Empty where none is named.</summary>
    /// <param name="keys">Of meetings of the week; those that cannot be agreed with count for nothing.</param>
    public static string OfThese(WeekReader reader, IReadOnlyCollection<string> keys)
    {
        var week = reader.Week;
        var chosen = week.Meetings.Where(m => m.IsOpen && keys.Contains(m.Key)).Select(m => m.Key).ToHashSet();
        if (chosen.Count == 0)
        {
            return "";
        }

        var before = Of(week, _ => false);
        var after = Of(week, m => chosen.Contains(m.Key));
        return new WhatIf(before.Share, after.Share, after.Won - before.Won).Said(reader, "WhatIf.These") ?? reader.Words["WhatIf.Nothing"];
    }

    /// <summary>If this one is decided so, on top of what was decided. Empty where it cannot be decided.</summary>
    public static string OfChoice(WeekReader reader, WeekMeeting meeting, Verdict verdict)
    {
        var week = reader.Week;
        if (meeting.HasBegun || meeting.Advice.IsNote)
        {
            return "";
        }

        var chosen = meeting with { Assessed = meeting.Assessed with { Assessment = meeting.Advice with { Verdict = verdict, Part = verdict == Verdict.AttendPart ? meeting.Part ?? OwnParts.Of(week, meeting).Asked : null } }, Choice = null, Delegation = null };
        var (before, after) = (Of(week, _ => false), Of(week with { Meetings = [.. week.Meetings.Select(m => m.Key == meeting.Key ? chosen : m)] }, m => m.Key == meeting.Key));
        return new WhatIf(before.Share, after.Share, after.Won - before.Won).Said(reader, "WhatIf.These") ?? reader.Words["WhatIf.Nothing"];
    }

    private static (double Share, Duration Won) Of(TriagedWeek week, Func<WeekMeeting, bool> agreed)
    {
        bool Follows(WeekMeeting m) => m.CanComeFree && (m is { Standing: not null, CameBack: false } || agreed(m));
        var stays = week.Meetings.Where(m => !(m.Verdict is Verdict.Delegate or Verdict.LeaveOut && Follows(m))).Select(m => m.Assessed);
        return (WeekFigures.Of(week.Firm.Profile, week.Partner.Id, [.. stays]).InternalShare, TimeSets.Length(WeekTimes.Won(week, Follows)));
    }

    private string? Said(WeekReader reader, string on)
    {
        var (now, then) = (reader.Words.Percent(Now), reader.Words.Percent(Then));
        var course = now == then ? "Same" : Then < Now ? "Falls" : "Rises";
        return Won < Duration.Zero ? reader.Say(course == "Same" ? "WhatIf.Costs.Same" : "WhatIf.Costs", now, then, -Won.TotalHours)
            : course == "Same" && Won == Duration.Zero ? null
            // Time kept free counts no more as time in meetings: the share moves though nothing is handed over.
            : Won == Duration.Zero ? reader.Say("WhatIf.Share", now, then)
            : reader.Say(on + "." + course, now, then, Won.TotalHours);
    }
}
