using NodaTime;

namespace PartnerFocus.Calendar;

/// <summary>A series made ready to be expanded with certain zones: rules bound to DTSTART, dates and overrides on its wall clock.</summary>
internal sealed class SeriesPlan
{
    private readonly HashSet<long> excluded = [];
    private readonly HashSet<long> excludedDays = [];
    private readonly Dictionary<long, VEvent> replaced = [];

    public SeriesPlan(VEvent master, IReadOnlyList<VEvent> overrides, CalendarZones zones)
    {
        Master = master;
        Zones = zones;
        Clock = new SeriesClock(master.Start, zones);
        Length = EventLength.Of(master, zones);
        Rules = [.. master.RRules.Select(r => new BoundRule(RuleShape.Of(r, master.Start, Clock.Zone)))];
        ExRules = [.. master.ExRules.Select(r => new BoundRule(RuleShape.Of(r, master.Start, Clock.Zone)))];
        Dates = [.. master.RDates.Select(d => (Clock.KeyOf(d.Start), (RecurrenceDate?)d))];
        if (Rules.Length == 0)
        {
            Dates.Add((Clock.KeyOf(master.Start), null));
        }

        Dates.Sort((a, b) => a.Key.CompareTo(b.Key));
        foreach (var date in master.ExDates)
        {
            // A DATE takes that whole day out of a series with times.
            (date.IsDate && !master.Start.IsDate ? excludedDays : excluded).Add(Clock.KeyOf(date));
        }

        foreach (var one in overrides)
        {
            AddOverride(one);
        }

        Changes.Sort((a, b) => a.From.CompareTo(b.From));
        Moved = Changes.Select(c => Math.Abs(c.Shift)).DefaultIfEmpty(0).Max();
    }

    public VEvent Master { get; }

    public CalendarZones Zones { get; }

    public SeriesClock Clock { get; }

    public EventLength Length { get; }

    public BoundRule[] Rules { get; }

    public BoundRule[] ExRules { get; }

    /// <summary>DTSTART (when there is no rule) and RDATEs, in order.</summary>
    public List<(long Key, RecurrenceDate? Date)> Dates { get; }

    /// <summary>Overrides with RANGE=THISANDFUTURE, in order.</summary>
    public List<FutureChange> Changes { get; } = [];

    /// <summary>The furthest that a change moves later occurrences, in seconds.</summary>
    public long Moved { get; }

    /// <summary>Overrides by the wall time they replace.</summary>
    public IReadOnlyDictionary<long, VEvent> Overrides => replaced;

    public bool IsExcluded(long key) =>
        excluded.Contains(key) || (excludedDays.Count > 0 && excludedDays.Contains(DayOf(key)));

    public bool IsReplaced(long key) => replaced.Count > 0 && replaced.ContainsKey(key);

    /// <summary>The change that holds at this time; null when none does.</summary>
    public FutureChange? ChangeAt(long key)
    {
        FutureChange? result = null;
        foreach (var change in Changes)
        {
            result = change.From <= key ? change : result;
        }

        return result;
    }

    private static long DayOf(long key) => Civil.FloorDiv(key, Civil.SecondsPerDay) * Civil.SecondsPerDay;

    private void AddOverride(VEvent one)
    {
        var id = one.RecurrenceId!.Value;
        var key = Clock.KeyOf(id);
        if (id.IsDate && !Master.Start.IsDate)
        {
            key = FirstOfDay(key);
        }

        replaced[key] = one;
        if (one.IsThisAndFuture)
        {
            Changes.Add(new FutureChange(key, one, Clock.KeyOf(one.Start) - key, EventLength.Of(one, Zones)));
        }
    }

    /// <summary>The occurrence of a day, for a RECURRENCE-ID that names only the day.</summary>
    private long FirstOfDay(long day)
    {
        var stream = new InstanceStream(this, day, day + Civil.SecondsPerDay);
        return stream.MoveNext() && DayOf(stream.Key) == day ? stream.Key : day;
    }
}

/// <summary>A rule bound to its DTSTART; the end of a counted one is worked out when it is first needed.</summary>
internal sealed class BoundRule(RuleShape shape)
{
    private readonly Lazy<long> end = new(() => RuleEnd.Find(shape), LazyThreadSafetyMode.PublicationOnly);

    public RuleShape Shape { get; } = shape;

    /// <summary>Wall-clock seconds of the last occurrence, or behind it.</summary>
    public long End => end.Value;
}

/// <summary>A change for one occurrence and all later ones.</summary>
internal sealed record FutureChange(long From, VEvent Event, long Shift, EventLength Length);
