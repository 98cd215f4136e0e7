using NodaTime;
using PartnerFocus.Triage;

namespace PartnerFocus.Web.Weeks;

/// <summary>Makes the page of a week for one reader.</summary>
public static class WeekPageBuilder
{
    private const int BarWidth = 1000;
    private const int BarGap = 3;

    public static WeekPage Build(WeekReader reader)
    {
        var (week, words) = (reader.Week, reader.Words);
        var shown = week.Meetings.Where(m => IsShown(reader, m)).ToList();
        var kept = reader.Here.Filter is WeekFilter.All or WeekFilter.Protect ? week.Kept : [];
        var (days, firstHour, hours) = new DayBuilder(reader).Build(shown, kept);
        var cards = new CardBuilder(reader);
        return new WeekPage
        {
            Here = reader.Here,
            PartnerName = week.Partner.Name,
            IsPartner = reader.IsPartner,
            Dates = WeekWords.Range(week.Week.Monday, week.Week.Sunday),
            Updated = UpdatedText(reader),
            Headline = Finding.Headline(reader),
            Lede = Finding.Lede(reader),
            Shares = Shares(reader),
            Days = days,
            FirstHour = firstHour,
            Hours = hours,
            Panel = week.Find(reader.Here.Meeting) is { } selected ? new PanelBuilder(reader).Build(selected) : null,
            Open = [.. week.Meetings.Where(m => m.IsOpen && !reader.Hides(m)).Select(cards.Of)],
            ClearCount = week.Meetings.Count(m => m.IsClear && !reader.Hides(m)),
            PreparedCount = week.Meetings.Count(m => m.Prepared is not null && m.IsOpen && !reader.Hides(m)),
            Figures = FiguresBuilder.Build(reader),
            Keep = KeepBuilder.Build(reader),
            LastAct = LastActOf(reader),
            HasPrivate = reader.IsPartner && week.Meetings.Any(m => m.Meeting.IsPrivate),
            ShowsPrivate = reader.ShowsPrivate,
            Now = IsoWeek.Of(week.Now.InZone(week.Zone).Date),
        };
    }

    /// <summary>A hidden entry is taken time and nothing else: no filter tells what it was judged to be.</summary>
    private static bool IsShown(WeekReader reader, WeekMeeting meeting) => reader.Hides(meeting)
        ? reader.Here.Filter is WeekFilter.All or WeekFilter.Protect
        : WeekFilters.Matches(reader.Week, meeting, reader.Here.Filter);

    private static string? UpdatedText(WeekReader reader) => reader.Week.Updated switch
    {
        null => null,
        { By: { } by } stamp when reader.Firm.FindPerson(by) is not null || reader.Firm.FindPartner(by) is not null =>
            reader.Words["Updated.By", reader.Moment(stamp.At), reader.FirstName(by)],
        var stamp => reader.Words["Updated", reader.Moment(stamp.At)],
    };

    private static List<VerdictShare> Shares(WeekReader reader)
    {
        var counted = VerdictLook.All
            .Select(v => (Verdict: v, Meetings: reader.Week.Meetings.Where(m => m.Verdict == v && !m.Advice.IsNote).ToList()))
            .Select(v => (v.Verdict, Count: v.Meetings.Count + KeptCount(reader, v.Verdict), Time: TimeOf(reader, v.Verdict, v.Meetings)))
            .ToList();
        var total = counted.Aggregate(Duration.Zero, (sum, c) => sum + c.Time);
        var room = BarWidth - (BarGap * (counted.Count(c => c.Time > Duration.Zero) - 1));
        var shares = new List<VerdictShare>();
        var x = 0;
        foreach (var (verdict, count, time) in counted)
        {
            var width = total > Duration.Zero ? (int)(room * (time / total)) : 0;
            var filter = VerdictLook.Filter(verdict);
            shares.Add(new VerdictShare(
                verdict, reader.Words["Verdict." + verdict], count, reader.Words.Hours(time), x, width, reader.To(filter), reader.Here.Filter == filter));
            x += width == 0 ? 0 : width + BarGap;
        }

        return shares;
    }

    private static int KeptCount(WeekReader reader, Verdict verdict) => verdict == Verdict.Protect ? reader.Week.Kept.Count : 0;

    private static Duration TimeOf(WeekReader reader, Verdict verdict, List<WeekMeeting> meetings)
    {
        var time = meetings.Where(WeekTimes.Counts).Aggregate(Duration.Zero, (sum, m) => sum + WeekTimes.Attended(m, reader.Week.Zone).Duration);
        return verdict == Verdict.Protect
            ? reader.Week.Kept.Aggregate(time, (sum, kept) => sum + (kept.End - kept.Start))
            : time;
    }

    private static LastAct? LastActOf(WeekReader reader)
    {
        var state = reader.IsPartner ? ChoiceState.Decided : ChoiceState.Prepared;
        var acts = reader.Week.Meetings.Select(m => m.Choice).OfType<Choice>().Where(c => c.State == state)
            .GroupBy(c => c.ActId).OrderByDescending(act => act.Max(c => c.At)).FirstOrDefault();
        if (acts is null)
        {
            return null;
        }

        var only = acts.Count() == 1 ? acts.First() : null;
        var text = only is null ? reader.Words["LastAct.Many", acts.Count()]
            : reader.Words["LastAct.One", only.IsPrivate && !reader.ShowsPrivate ? reader.Words["Private"] : only.Title];
        return new LastAct(acts.Key, text);
    }
}
