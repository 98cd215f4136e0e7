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
            [.. slots.Select(slot => (Value(slot), Label(slot, reader.Week.Zone)))],
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
        var won = WeekTimes.Won(week, m => m.Standing is not null && !m.CameBack);
        var taken = week.Kept.Select(k => new Interval(k.Start, k.End));
        return [.. TimeSets.Without(won, taken).Where(slot => slot.Duration >= Shortest && slot.Start > week.Now)];
    }

    public static string Value(Interval slot) =>
        string.Create(CultureInfo.InvariantCulture, $"{slot.Start.ToUnixTimeSeconds()}-{slot.End.ToUnixTimeSeconds()}");

    private static string Label(Interval slot, DateTimeZone zone)
    {
        var (start, end) = (slot.Start.InZone(zone), slot.End.InZone(zone));
        return $"{WeekWords.ShortDay(start.Date)} {WeekWords.Span(start.TimeOfDay, end.TimeOfDay)}";
    }
}
