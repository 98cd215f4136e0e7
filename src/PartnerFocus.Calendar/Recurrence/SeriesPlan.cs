using NodaTime;

namespace PartnerFocus.Calendar;

/// <summary>A series made ready to be expanded with certain zones: rules bound to DTSTART, dates and overrides on its wall clock.</summary>
internal sealed class SeriesPlan
{
    private readonly VEvent? master;
    private readonly EventLength length;
    private HashSet<long>? excluded;
    private HashSet<long>? excludedDays;
    private Dictionary<long, VEvent>? replaced;

    public SeriesPlan(VEvent? master, IReadOnlyList<VEvent> overrides, CalendarZones given, CalendarLimits limits)
    {
        Limits = limits;
        this.master = master;
        Given = given;
        var zones = Zones = given.Of(master ?? overrides[0]);
        if (master is null)
        {
            Clock = new SeriesClock(overrides[0].Start, zones);
            Known = [.. overrides.Select(o => Override(o, new SeriesClock(o.RecurrenceId!.Value, given.Of(o))))];
        }
        else
        {
            Clock = new SeriesClock(master.Start, zones);
            length = EventLength.Of(master, zones);
            TakeInstances(master);
            foreach (var one in overrides)
            {
                AddOverride(one, master.Start.IsDate);
            }

            Changes.Sort((a, b) => a.From.CompareTo(b.From));
            Known = [.. (replaced ?? []).Select(r => Override(r.Value, Clock, r.Key))];
            HasInstances = !IsSingle;
            if (IsSingle && Place(Dates[0].Key, Dates[0].Date, out var shift) is var only && !IsTaken(only.Key) && !IsTaken(only.Key + shift))
            {
                Known = [Describe(only), .. Known];
            }
        }

        Array.Sort(Known, (a, b) => a.StartSeconds.CompareTo(b.StartSeconds));
        Moved = Changes.Select(c => Math.Abs(c.Shift)).DefaultIfEmpty(0).Max();
        Longest = Changes.Select(c => c.Length).Concat(Dates.Select(LengthOf)).Aggregate(length, EventLength.Longer);
        (First, Last) = SeriesBounds.Of(this);
    }

    /// <summary>Whether there is more than <see cref="Known"/>.</summary>
    public bool HasInstances { get; }

    /// <summary>How far it is worked out.</summary>
    public CalendarLimits Limits { get; }

    /// <summary>The zones it was made with.</summary>
    public CalendarZones Given { get; }

    /// <summary>Those of them that are its own.</summary>
    public CalendarZones Zones { get; }

    public SeriesClock Clock { get; }

    public BoundRule[] Rules { get; private set; } = [];

    public BoundRule[] ExRules { get; private set; } = [];

    /// <summary>DTSTART (when there is no rule) and RDATEs, in order.</summary>
    public (long Key, RecurrenceDate? Date)[] Dates { get; private set; } = [];

    /// <summary>Overrides with RANGE=THISANDFUTURE, in order.</summary>
    public List<FutureChange> Changes { get; } = [];

    /// <summary>The only rule, where nothing else gives occurrences or takes any away but by their time; else null.</summary>
    public BoundRule? OnlyRule => Rules.Length == 1 && Dates.Length == 0 && ExRules.Length == 0 ? Rules[0] : null;

    /// <summary>What takes no rule to know: the overrides, and the occurrence of a single event. By start.</summary>
    public Occurrence[] Known { get; }

    /// <summary>The furthest that a change moves later occurrences, in seconds.</summary>
    public long Moved { get; }

    /// <summary>No occurrence is longer, in days or in seconds.</summary>
    public EventLength Longest { get; }

    /// <summary>Nothing starts before.</summary>
    public Instant First { get; }

    /// <summary>Nothing ends after; <see cref="Instant.MaxValue"/> without an end.</summary>
    public Instant Last { get; }

    public bool IsExcluded(long key) =>
        (excluded is not null && excluded.Contains(key)) || (excludedDays is not null && excludedDays.Contains(DayOf(key)));

    public bool IsReplaced(long key) => replaced is not null && replaced.ContainsKey(key);

    /// <summary>
    /// Whether what stands at this wall time is excluded or replaced. A time in a daylight-saving gap may be named as the rule has it
    /// or as the clock then says, so whoever asks for one that was moved asks twice.
    /// </summary>
    public bool IsTaken(long key) => IsExcluded(key) || IsReplaced(key);

    /// <summary>The length of one of <see cref="Dates"/>.</summary>
    public EventLength LengthOf((long Key, RecurrenceDate? Date) date) =>
        date.Date is null ? length : EventLength.Of(date.Date, length, Zones);

    /// <summary>When the occurrence is that the rules or dates give at a time.</summary>
    /// <param name="key">Wall time of the series.</param>
    /// <param name="date">The RDATE it comes from; null when it comes from DTSTART or a rule.</param>
    /// <param name="shift">By how much it was moved out of a daylight-saving gap; 0 when it was not, or a change says when it is.</param>
    public Instance Place(long key, RecurrenceDate? date, out long shift)
    {
        if (Changes.Count > 0 && ChangeAt(key) is { } change)
        {
            shift = 0;
            var wall = key + change.Shift;
            var at = Clock.Wall.ToInstant(wall, out var moved);
            return new Instance(key, at, change.Length.EndOf(Clock.Wall, wall + moved, at));
        }

        var start = Clock.Wall.ToInstant(key, out shift);
        var lasts = date is null ? length : LengthOf((key, date));
        return new Instance(key, start, lasts.EndOf(Clock.Wall, key + shift, start));
    }

    /// <summary>The occurrence itself.</summary>
    public Occurrence Describe(in Instance one)
    {
        var described = Changes.Count > 0 && ChangeAt(one.Key) is { } change ? change.Event : master!;
        return new Occurrence(described, Clock.Zone, one.Start, one.End, IsSingle ? null : Clock, one.Key);
    }

    /// <summary>The wall times at which an occurrence may start that meets a window; a little more on either side.</summary>
    public (long From, long To) WallBounds(in Window window)
    {
        // Wall time and real time run together but where the clock changes: by no more than its offsets differ.
        var zone = Clock.Zone;
        long slack = zone.MaxOffset.Seconds - zone.MinOffset.Seconds;
        var back = ((long)Longest.Days * Civil.SecondsPerDay) + Longest.Seconds + 1 + Moved;
        var (from, to) = (window.From + zone.MinOffset.Seconds - back - slack, window.To + zone.MaxOffset.Seconds + slack + Moved);
        return Clock.Wall.OffsetThroughout(from, to) is { } offset
            ? (window.From + offset - back, window.To + offset + Moved)
            : (from, to);
    }

    private bool IsSingle => Rules.Length == 0 && Dates.Length == 1;

    private static long DayOf(long key) => Civil.FloorDiv(key, Civil.SecondsPerDay) * Civil.SecondsPerDay;

    /// <summary>The change that holds at this time; null when none does.</summary>
    private FutureChange? ChangeAt(long key)
    {
        int low = 0, high = Changes.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Changes[middle].From <= key ? (middle + 1, high) : (low, middle);
        }

        return low == 0 ? null : Changes[low - 1];
    }

    private void TakeInstances(VEvent from)
    {
        Rules = [.. from.RRules.Select(r => new BoundRule(RuleShape.Of(r, from.Start, Clock.Zone)))];
        ExRules = [.. from.ExRules.Select(r => new BoundRule(RuleShape.Of(r, from.Start, Clock.Zone)))];
        Dates = [.. from.RDates.Select(d => (Clock.KeyOf(d.Start), (RecurrenceDate?)d))];
        if (Rules.Length == 0)
        {
            Dates = [.. Dates, (Clock.KeyOf(from.Start), null)];
        }

        Array.Sort(Dates, (a, b) => a.Key.CompareTo(b.Key));
        foreach (var date in from.ExDates)
        {
            // A DATE takes that whole day out of a series with times.
            var into = date.IsDate && !from.Start.IsDate ? excludedDays ??= [] : excluded ??= [];
            into.Add(Clock.KeyOf(date));
        }
    }

    private void AddOverride(VEvent one, bool isDateSeries)
    {
        var id = one.RecurrenceId!.Value;
        var key = Clock.KeyOf(id);
        if (id.IsDate && !isDateSeries)
        {
            key = FirstOfDay(key);
        }

        if (IsReplaced(key) && !CalendarFile.IsNewer(one, replaced![key]))
        {
            return;
        }

        Changes.RemoveAll(c => c.From == key);
        (replaced ??= [])[key] = one;
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

    /// <summary>An override: it is where it says itself, in its own zone.</summary>
    private Occurrence Override(VEvent one, SeriesClock named, long? key = null)
    {
        var clock = WallClock.Of(Given.Of(one).ZoneOf(one.Start));
        var wall = RuleShape.ToSeconds(one.Start.Local);
        var start = clock.ToInstant(wall, out var shift);
        return new Occurrence(
            one, clock.Zone, start, EventLength.Of(one, Given.Of(one)).EndOf(clock, wall + shift, start), named, key ?? named.KeyOf(one.RecurrenceId!.Value));
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

/// <summary>An occurrence as the rules and dates give it: its name on the clock of the series, and when it is, in seconds since 1970.</summary>
internal readonly record struct Instance(long Key, long Start, long End);
