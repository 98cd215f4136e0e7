using NodaTime;
using PartnerFocus.Triage;

namespace PartnerFocus.Web.Weeks;

/// <summary>Lays the week out in days: Monday to Friday always, the weekend when something is there.</summary>
internal sealed class DayBuilder(WeekReader reader)
{
    private const int EarliestHour = 6;
    private const int HoursPerDay = 24;
    private const int LatestStartOfWindow = 8;
    private const int EarliestEndOfWindow = 18;

    private readonly CardBuilder _cards = new(reader);

    /// <summary>The days, and which hours the grid covers.</summary>
    public (IReadOnlyList<DayPage> Days, int FirstHour, int Hours) Build(IEnumerable<WeekMeeting> shown, IEnumerable<KeptTime> kept)
    {
        var entries = shown.Select(Entry.Of).Concat(kept.Select(k => Entry.Of(k, reader.Week.Zone)))
            .OrderBy(e => e.Start).ThenByDescending(e => e.End).ToList();
        var inGrid = entries.Where(e => e.FitsGrid(EarliestHour)).ToList();
        var first = inGrid.Select(e => e.Start.Hour).Append(LatestStartOfWindow).Min();
        var last = inGrid.Select(e => (e.EndMinute + 59) / 60).Append(EarliestEndOfWindow).Max();
        var days = Enumerable.Range(0, 7)
            .Select(i => reader.Week.Week.Monday.PlusDays(i))
            .Where(date => date.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday) || entries.Exists(e => e.Covers(date)))
            .Select(date => Day(date, entries, first));
        return ([.. days], first, Math.Min(last, HoursPerDay) - first);
    }

    private DayPage Day(LocalDate date, List<Entry> entries, int firstHour)
    {
        var timed = entries.Where(e => e.Start.Date == date && e.FitsGrid(EarliestHour)).ToList();
        var grid = GridLayout.Place([.. timed.Select(e => (e.StartMinute, e.EndMinute))]);
        var above = entries.Where(e => !e.FitsGrid(EarliestHour) && e.Covers(date))
            .Select(e => Card(e) with { IsContinued = e.Start.Date != date, Place = e.IsAllDay ? "" : "timed" });
        var behind = grid.Piles.SelectMany(p => p.Spans.Select(i => (Span: i, Others: p.Spans.Count - 1))).ToDictionary(p => p.Span, p => p.Others);
        var cards = timed.Select((e, i) => behind.TryGetValue(i, out var others)
            ? Card(e) with { Place = grid.Places[i].Classes(firstHour) + " piled", Behind = others }
            : Card(e) with { Place = grid.Places[i].Classes(firstHour), PartPlaces = PartPlaces(e, grid.Places[i], firstHour) }).ToList();
        var piles = grid.Piles.Select(p => Pile(p, cards, firstHour));

        var today = reader.Week.Now.InZone(reader.Week.Zone).Date == date;
        return new DayPage(WeekWords.ShortDay(date), WeekWords.ShortDate(date), WeekWords.LongDate(date), today, [.. above], cards, [.. piles]);
    }

    private MeetingCard Card(Entry entry) => entry.Meeting is { } meeting ? _cards.Of(meeting) : _cards.Of(entry.Kept!);

    private CardPile Pile(GridPile pile, List<MeetingCard> cards, int firstHour)
    {
        var hidden = pile.Spans.Select(i => cards[i]).ToList();
        var list = reader.Here with { View = WeekView.List, Meeting = null };
        return new CardPile(pile.Place.Classes(firstHour), [.. hidden.Select(c => (c.Class, c.Sign, c.Title))], hidden[0].ShortWhen, $"{list}#m-{hidden[0].Key}",
            [.. hidden.Select(c => (c.Class, c.Sign, string.Join(" · ", new[] { $"{c.ShortWhen} {c.Title}", c.StateText }.Where(t => t.Length > 0))))]);
    }

    /// <summary>Where the own part is, and what somebody called the partner in for, as far as their times are known.</summary>
    private List<string> PartPlaces(Entry entry, GridPlace place, int firstHour)
    {
        if (entry.Meeting is not { Verdict: Verdict.AttendPart } meeting || reader.Hides(meeting))
        {
            return [];
        }

        var own = meeting is { HasOwnPart: true, Part: { Start: { } start, End: { } end } } ? (start, end) : ((LocalDateTime Start, LocalDateTime End)?)null;
        return [.. from part in new[] { own, WeekTimes.CalledInAt(reader.Week, meeting) }
                   where part is { } known && known.Start.Date == entry.Start.Date
                   let @from = Math.Max(Entry.Minute(part.Value.Start), entry.StartMinute)
                   let to = Math.Min(Entry.Minute(part.Value.End), entry.EndMinute)
                   where @from < to
                   select (place with { Row = @from / GridLayout.MinutesPerRow, Rows = Math.Max(1, (to - @from) / GridLayout.MinutesPerRow) }).Classes(firstHour)];
    }

    private sealed record Entry(LocalDateTime Start, LocalDateTime End, bool IsAllDay, WeekMeeting? Meeting, KeptTime? Kept)
    {
        public int StartMinute => Minute(Start);

        /// <summary>In minutes of the start's day.</summary>
        public int EndMinute => End.Date > Start.Date ? HoursPerDay * 60 : Minute(End);

        public static Entry Of(WeekMeeting meeting) => new(
            meeting.Meeting.Start.LocalDateTime, meeting.Meeting.End.LocalDateTime, meeting.Meeting.IsAllDay, meeting, null);

        public static Entry Of(KeptTime kept, DateTimeZone zone) =>
            new(kept.Start.InZone(zone).LocalDateTime, kept.End.InZone(zone).LocalDateTime, false, null, kept);

        public static int Minute(LocalDateTime time) => (time.Hour * 60) + time.Minute;

        /// <summary>Whole days, nights and the very early stand above the grid: they would stretch it for one entry.</summary>
        public bool FitsGrid(int earliestHour) =>
            !IsAllDay && Start.Hour >= earliestHour
            && (End.Date == Start.Date || (End.Date == Start.Date.PlusDays(1) && End.TimeOfDay == LocalTime.Midnight));

        public bool Covers(LocalDate date) =>
            Start.Date == date || (Start.Date < date && (End.Date > date || (End.Date == date && End.TimeOfDay > LocalTime.Midnight)));
    }
}
