using System.Globalization;
using NodaTime;

namespace PartnerFocus.Web.Weeks;

/// <summary>Asks what the hours won are kept free for: without an answer they fill up again.</summary>
internal static class KeepBuilder
{
    private static readonly Duration Shortest = Duration.FromMinutes(30);

    /// <summary>Null while nothing came free, and for the assistant: the question is the partner's.</summary>
    public static KeepPage? Build(WeekReader reader)
    {
        var slots = Slots(reader.Week);
        if (!reader.IsPartner || slots.Count == 0)
        {
            return null;
        }

        var partner = reader.Week.Partner;
        var clients = partner.KeyClients.Concat(partner.FavouriteClients).Distinct()
            .Select(reader.Firm.FindClient).OfType<Triage.Firm.Client>();
        return new KeepPage(
            Question(reader, slots),
            [.. slots.Select(slot => (Value(slot), Label(reader, slot)))],
            [.. clients.Select(c => (c.Id, c.Name))]);
    }

    /// <summary>Asks about the hours that the headline names; where fewer can be kept, that is said.</summary>
    private static string Question(WeekReader reader, IReadOnlyList<Interval> slots)
    {
        var (won, sure) = (WeekTimes.Hoped(reader.Week), WeekTimes.Sure(reader.Week));
        var free = slots.Aggregate(Duration.Zero, (sum, slot) => sum + slot.Duration);
        return free < won ? reader.Words["Keep.QuestionSome", won.TotalHours, free.TotalHours]
            : reader.Words[sure == won ? "Keep.Question" : "Keep.QuestionHoped", won.TotalHours];
    }

    /// <summary>Times that came free by the partner's decisions, still to come and not kept yet.</summary>
    public static IReadOnlyList<Interval> Slots(TriagedWeek week)
    {
        // Of minutes that may be anywhere in a meeting nobody knows which are free.
        var won = WeekTimes.Won(week, m => m.Standing is not null && !m.CameBack && !(m.IsCalledIn && WeekTimes.CalledInAt(week, m) is null));
        var taken = week.Kept.Select(k => new Interval(k.Start, k.End));
        return [.. TimeSets.Without(won, taken).Where(slot => slot.Duration >= Shortest && slot.Start > week.Now)];
    }

    public static string Value(Interval slot) =>
        string.Create(CultureInfo.InvariantCulture, $"{slot.Start.ToUnixTimeSeconds()}-{slot.End.ToUnixTimeSeconds()}");

    /// <summary>The meetings over a stretch that were handed over and that somebody still has to say yes to: until then the partner is there.</summary>
    public static IReadOnlyList<WeekMeeting> NotSure(TriagedWeek week, Interval slot) =>
        [.. week.Meetings.Where(m => m is { Standing.DelegateeId: not null, IsSure: false, HasBegun: false, CanComeFree: true, CameBack: false } && WeekTimes.Counts(m) && m.Meeting.Interval.Start < slot.End && slot.Start < m.Meeting.Interval.End)];

    private static string Label(WeekReader reader, Interval slot)
    {
        var (start, end) = (slot.Start.InZone(reader.Week.Zone), slot.End.InZone(reader.Week.Zone));
        var label = $"{WeekWords.ShortDay(start.Date)} {WeekWords.Span(start.TimeOfDay, end.TimeOfDay)}";
        return NotSure(reader.Week, slot) is [var first, ..] ? reader.Words["Keep.If", label, Whose(reader, first)] : label;
    }

    private static string Whose(WeekReader reader, WeekMeeting meeting) =>
        meeting.AwaitsOrganiser || meeting.WhoTakesIt is not { } who ? reader.Words["Keep.Organiser"] : reader.FirstName(who);
}
