using NodaTime;

namespace PartnerFocus.Triage.Reading;

/// <summary>Reads the text as lines, and puts agenda items on the clock of the meeting.</summary>
internal static class AgendaReader
{
    private const int Day = 24 * 60;
    private const int ShortestRow = 3;

    public static IReadOnlyList<AgendaLine> Read(IReadOnlyList<string> lines, LocalDateTime start, LocalDateTime end)
    {
        if (lines.Count == 0)
        {
            return [];
        }

        lines = ItemSyntax.Rows(lines);
        var kinds = new ItemKind[lines.Count];
        for (var i = 0; i < kinds.Length; i++)
        {
            kinds[i] = ItemSyntax.KindOf(lines[i]);
        }

        NumberByRow(lines, kinds);
        var isBare = Array.TrueForAll(kinds, k => k == ItemKind.None);
        ItemsByMinutes(lines, kinds);
        var rows = isBare ? WithThoseBetween(lines, kinds) : kinds;
        var isList = kinds.Count(k => k != ItemKind.None) >= 2;
        var isClock = kinds.Count(k => k == ItemKind.Clock) >= 2;
        var clock = new MeetingClock(start, end);
        var length = clock.Length;
        var placed = isClock
            ? OnTheClock(lines, kinds, clock.Opens, length)
            : ByDuration(lines, rows, length);
        var read = new AgendaLine[lines.Count];
        for (var i = 0; i < read.Length; i++)
        {
            read[i] = new AgendaLine(lines[i], isList && kinds[i] != ItemKind.None, placed?[i] is { } at ? new AgendaPlace(at.From, at.To) : null, clock);
        }

        return read;
    }

    /// <summary>"Timeline - Cas (10 min)" on lines of their own: without number or bullet the minutes at the end make them items, of a list that has no others.</summary>
    private static void ItemsByMinutes(IReadOnlyList<string> lines, ItemKind[] kinds)
    {
        if (Array.Exists(kinds, k => k != ItemKind.None) || lines.Count(ItemSyntax.EndsInMinutes) < 2)
        {
            return;
        }

        for (var i = 0; i < kinds.Length; i++)
        {
            kinds[i] = ItemSyntax.EndsInMinutes(lines[i]) ? ItemKind.Bullet : kinds[i];
        }
    }

    /// <summary>"1 Opening", "2 Figures", "3 Staff": numbers without a dot are items where they count on.</summary>
    private static void NumberByRow(IReadOnlyList<string> lines, ItemKind[] kinds)
    {
        List<(int Line, int Number)>? row = null;
        for (var i = 0; i < kinds.Length; i++)
        {
            if (kinds[i] == ItemKind.None && ItemSyntax.BareNumber(lines[i]) is { } number)
            {
                (row ??= []).Add((i, number));
            }
        }

        if (row is { Count: >= ShortestRow } && !row.Where((n, i) => n.Number != row[0].Number + i).Any())
        {
            row.ForEach(n => kinds[n.Line] = ItemKind.Number);
        }
    }

    /// <summary>"Rota" between "Pump test (10 min)" and "Anna: go or no go? (15 min)" takes its time as well, and does not say how much.</summary>
    private static ItemKind[] WithThoseBetween(IReadOnlyList<string> lines, ItemKind[] kinds) =>
        lines.Count(ItemSyntax.EndsOnDuration) < 2 ? kinds : [.. kinds.Select((k, i) => k == ItemKind.None && ItemSyntax.MayBeItem(lines[i]) ? ItemKind.Bullet : k)];

    /// <summary>
    /// Written times, in the meeting's zone; when they do not fall inside the meeting they are the writer's own clock (or
    /// twelve-hour times without am and pm) and are shifted so that the first item opens the meeting.
    /// </summary>
    private static (int? From, int? To)?[] OnTheClock(IReadOnlyList<string> lines, ItemKind[] kinds, int opens, int length)
    {
        var times = lines.Select((l, i) => kinds[i] == ItemKind.Clock ? Times(l) : null).ToList();
        var written = times.Where(t => t is not null).Select(t => t!.Value.Start).ToList();
        var shift = written.All(w => w >= opens && w <= opens + length) ? 0 : Shift(written, opens, length);
        var placed = new (int?, int?)?[lines.Count];
        for (var i = 0; i < lines.Count && shift is not null; i++)
        {
            if (times[i] is { } t)
            {
                var next = times.Skip(i + 1).FirstOrDefault(n => n is not null)?.Start;
                placed[i] = (t.Start + shift - opens, (t.End ?? next) + shift - opens ?? length);
            }
        }

        return placed;
    }

    private static int? Shift(List<int> written, int opens, int length)
    {
        var shift = opens - written[0];
        var isClockDifference = shift % 30 == 0 && Math.Abs(shift) <= Day;
        return isClockDifference && written.All(w => w + shift >= opens && w + shift <= opens + length) ? shift : null;
    }

    private static (int Start, int? End)? Times(string line) =>
        ItemSyntax.Range(line) is { } range ? (range.Start, range.End)
        : ItemSyntax.Single(line) is { } single ? (single, null)
        : null;

    /// <summary>Durations added up from the start, as far as every item before tells its own; null when there are no items.</summary>
    private static (int? From, int? To)?[]? ByDuration(IReadOnlyList<string> lines, ItemKind[] kinds, int length)
    {
        var list = Array.Find(kinds, k => k != ItemKind.None);
        if (list == ItemKind.None)
        {
            return null;
        }

        var placed = new (int?, int?)?[lines.Count];
        int? at = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            if (kinds[i] == ItemKind.None || kinds[i] != list)
            {
                continue;
            }

            if (ItemSyntax.Range(lines[i]) is null && at is { } from)
            {
                at = from + ItemSyntax.Duration(lines[i]);
                placed[i] = at <= length ? (from, at) : null;
            }
        }

        return placed;
    }
}
