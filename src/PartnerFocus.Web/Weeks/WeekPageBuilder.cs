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
        var shown = week.Meetings.Where(m => WeekFilters.Matches(week, m, reader.Here.Filter)).ToList();
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
            Open = [.. week.Meetings.Where(m => m.IsOpen || m.IsHelpAsked).Select(cards.Of)],
            HasLapsed = week.Meetings.Any(m => m is { HasBegun: true, AsksDecision: true, Standing: null }),
            ClearCount = week.Meetings.Count(m => m.IsClear),
            PreparedCount = week.Meetings.Count(m => m.Prepared is not null && m.IsOpen),
            Figures = FiguresBuilder.Build(reader),
            Keep = KeepBuilder.Build(reader),
            CameOfIt = CameOfItBuilder.Build(reader),
            LastAct = LastActOf(reader),
            FilterName = reader.NameOf(reader.Here.Filter),
            ContributionName = reader.Say("TopContribution"),
            HasPrivate = reader.IsPartner && week.Meetings.Any(m => m.Meeting.IsPrivate),
            ShowsPrivate = reader.ShowsPrivate,
            Now = IsoWeek.Of(week.Now.InZone(week.Zone).Date),
        };
    }

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
                verdict, reader.NameOf(verdict), count, reader.Words.Hours(time), x, width, reader.To(filter), reader.Here.Filter == filter));
            x += width == 0 ? 0 : width + BarGap;
        }

        return shares;
    }

    private static int KeptCount(WeekReader reader, Verdict verdict) => verdict == Verdict.Protect ? reader.Week.Kept.Count : 0;

    private static Duration TimeOf(WeekReader reader, Verdict verdict, List<WeekMeeting> meetings)
    {
        var time = meetings.Where(WeekTimes.Counts).Aggregate(Duration.Zero, (sum, m) => sum + TimeSets.Length(WeekTimes.Attended(reader.Week, m)));
        return verdict == Verdict.Protect
            ? reader.Week.Kept.Aggregate(time, (sum, kept) => sum + (kept.End - kept.Start))
            : time;
    }

    private static LastAct? LastActOf(WeekReader reader) => reader.Week.LastAct switch
    {
        null => null,
        { Keys: [var only] } act => new LastAct(act.Id, reader.Words["LastAct.One", CardText.Named(reader, reader.Week.Find(only))]),
        var act => new LastAct(act.Id, reader.Words["LastAct.Many", act.Keys.Count]),
    };
}
