using System.Globalization;
using NodaTime;

namespace PartnerFocus.Tests.Web.Agendas.Properties;

/// <summary>Makes pairs of exports of one agenda: what stood there, and what somebody and some program made of it since.</summary>
internal sealed class ExportGenerator(int seed)
{
    private static readonly string[] Zones =
        ["Z", ";TZID=Europe/Amsterdam", "", ";TZID=Kantoortijd", ";VALUE=DATE", ";TZID=\"W. Europe Standard Time\""];

    private readonly Random _random = new(seed);
    private int _next;

    /// <summary>The first export.</summary>
    public GeneratedExport First() => new()
    {
        Entries = [.. Enumerable.Range(0, _random.Next(6, 14)).Select(_ => New())],
        FloatingZone = Pick("", "Europe/Amsterdam"),
        Stated = Chance(60) ? GeneratedExport.Winter : null,
        DtStamp = "20261101T000000Z",
        Order = _random.Next(),
        Missing = Chance(8) ? _random.Next(1, 300) : 0,
    };

    /// <summary>A later export of the same agenda.</summary>
    public GeneratedExport After(GeneratedExport first)
    {
        var changed = first.Entries.SelectMany(Changed).ToList();
        return first with
        {
            Entries = [.. changed, .. Enumerable.Range(0, _random.Next(3)).Select(_ => New())],
            Older = [.. changed.Where(e => !e.IsUnreadable && Chance(15)).Select(e => e with { Title = "Oud " + e.Title, Sequence = e.Sequence - 1, Changes = [] })],
            FloatingZone = Chance(80) ? first.FloatingZone : Pick("", "Europe/London", "Africa/Lagos"),
            OwnSummer = Chance(80) ? 2 : 3,
            Stated = Chance(60) ? GeneratedExport.Winter
                : Chance(50) ? new Interval(Instant.FromUtc(2026, 12, 10, 0, 0), Instant.FromUtc(2027, 1, 20, 0, 0)) : null,
            DtStamp = Pick("20261115T000000Z", "20261001T000000Z"),
            Order = _random.Next(),
            Missing = Chance(12) ? _random.Next(1, 600) : 0,
        };
    }

    private GeneratedEntry New()
    {
        var id = ++_next;
        var start = new LocalDate(2026, 11, 23).PlusDays(_random.Next(80)).At(new LocalTime(_random.Next(8, 17), 30));
        var zone = Pick(Zones);
        var entry = new GeneratedEntry
        {
            Id = id,
            Uid = string.Create(CultureInfo.InvariantCulture, $"u{seed}-{id}"),
            Title = Chance(15) ? "Overleg" : string.Create(CultureInfo.InvariantCulture, $"Overleg {id}"),
            Start = zone == ";VALUE=DATE" ? start.Date.AtMidnight() : start,
            Zone = zone,
            Organizer = Pick("", "ORGANIZER:mailto:piet@wind.example"),
            Class = Pick("", "", "", "CLASS:PUBLIC", "CLASS:PRIVATE"),
            Sequence = _random.Next(4),
        };
        if (!Chance(40))
        {
            return entry;
        }

        var series = entry with { Rule = "FREQ=WEEKLY" + Pick("", ";COUNT=8", ";INTERVAL=2;COUNT=4") };
        return series with { Without = Chance(40) ? [At(series, 2)] : [], Changes = Chance(60) ? [Moved(series, 1)] : [] };
    }

    /// <summary>What became of an entry: itself, another, two, or nothing.</summary>
    private GeneratedEntry[] Changed(GeneratedEntry entry) => _random.Next(20) switch
    {
        0 => [entry with { Title = "Anders " + entry.Id }],
        1 => [entry with { Start = entry.Start.PlusDays(1) }],
        2 or 3 => [],
        4 => [entry with { Uid = "x" + entry.Uid }],
        5 => [entry with { Uid = "x" + entry.Uid, More = "LOCATION:Zaal 3" }],
        6 => [entry with { Uid = "x" + entry.Uid, Title = "Anders " + entry.Id }],
        7 => [entry with { Class = entry.IsPrivate ? "CLASS:PUBLIC" : "CLASS:CONFIDENTIAL" }],
        8 => [entry with { Sequence = Math.Max(0, entry.Sequence - 2), More = "LOCATION:Zaal 4" }],
        9 when entry.IsSeries => [entry with { Without = [At(entry, 3)] }],
        9 => [entry with { More = "STATUS:CANCELLED" }],
        10 when entry.IsSeries => [entry with { Changes = [Moved(entry, 1), Moved(entry, 4)] }],
        11 when entry.IsSeries => [entry with { Changes = [(At(entry, 1), At(entry, 1).PlusYears(1), "Ver weg")] }],
        12 when entry.IsSeries => [entry with { Changes = [] }],
        13 when entry.IsSeries => Split(entry),
        14 => [entry with { IsUnreadable = true, Changes = [] }],
        _ => [entry],
    };

    private GeneratedEntry[] Split(GeneratedEntry entry)
    {
        var second = entry with { Id = ++_next, Uid = entry.Uid + "-later", Start = At(entry, 3), Rule = "FREQ=WEEKLY;COUNT=3", Without = [], Changes = [] };
        return [entry with { Rule = "FREQ=WEEKLY;COUNT=3" }, second];
    }

    private (LocalDateTime Was, LocalDateTime Is, string Title) Moved(GeneratedEntry entry, int week)
    {
        var was = At(entry, week);
        return (was, was.PlusDays(_random.Next(0, 3)).PlusHours(entry.Zone == ";VALUE=DATE" ? 0 : 1), entry.Title + " (verzet)");
    }

    private static LocalDateTime At(GeneratedEntry entry, int week) =>
        entry.Start.PlusWeeks(week * (entry.Rule.Contains("INTERVAL=2", StringComparison.Ordinal) ? 2 : 1));

    private bool Chance(int percent) => _random.Next(100) < percent;

    private T Pick<T>(params T[] of) => of[_random.Next(of.Length)];
}
