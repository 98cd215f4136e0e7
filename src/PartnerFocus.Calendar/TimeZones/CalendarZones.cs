using System.Collections.Concurrent;
using System.Text;
using NodaTime;

namespace PartnerFocus.Calendar;

/// <summary>
/// The zones of a calendar: what each TZID in it stands for, and where floating times and dates are taken to be.
/// Safe to use from several threads.
/// </summary>
public sealed class CalendarZones
{
    private readonly ConcurrentDictionary<string, ResolvedZone> resolved;
    private readonly Dictionary<string, ZoneDefinition> definitions;
    private readonly IReadOnlyList<CalendarZones> parts = [];
    private readonly IReadOnlyList<int> partOf = [];

    private CalendarZones(DateTimeZone floating, Dictionary<string, ZoneDefinition> definitions, IEnumerable<KeyValuePair<string, ResolvedZone>> known)
    {
        Floating = floating;
        this.definitions = definitions;
        resolved = new ConcurrentDictionary<string, ResolvedZone>(known, StringComparer.Ordinal);
    }

    private CalendarZones(CalendarZones main, DateTimeZone floating, IReadOnlyList<CalendarZones> parts, IReadOnlyList<int> partOf)
        : this(floating, main.definitions, main.resolved)
    {
        (this.parts, this.partOf) = (parts, partOf);
        (ZoneName, SaysFloating) = (main.ZoneName, main.SaysFloating);
    }

    /// <summary>Where floating times and dates are taken to be.</summary>
    public DateTimeZone Floating { get; }

    /// <summary>X-WR-TIMEZONE as written, of the calendar these are the zones of; null when not given.</summary>
    public string? ZoneName { get; private init; }

    /// <summary>Whether the calendar itself says, so that it is understood, where floating times are.</summary>
    public bool SaysFloating { get; private init; }

    /// <summary>
    /// The zones of each VCALENDAR of a stream that says other things of them than the rest: a TZID stands for something within one
    /// VCALENDAR only. Only these zones themselves where all say the same.
    /// </summary>
    public IReadOnlyList<CalendarZones> Parts => parts.Count == 0 ? [this] : parts;

    /// <summary>The VTIMEZONEs that are needed to read the calendar again, since the zone is not known or is known otherwise.</summary>
    public IReadOnlyList<(string TzId, string Text)> Embedded =>
        [.. resolved.Values.Where(z => z.How == ZoneOrigin.Embedded || (definitions.ContainsKey(z.TzId) && ZoneNames.Known(z.TzId) is null))
            .OrderBy(z => z.TzId, StringComparer.Ordinal)
            .Select(z => (z.TzId, definitions[z.TzId].Text))];

    /// <summary>Zones by name only.</summary>
    /// <param name="floating">Where floating times and dates are taken to be.</param>
    public static CalendarZones For(DateTimeZone floating) => new(floating, [], []);

    /// <summary>Zones by name, but for those that were kept from a file with <see cref="Embedded"/>.</summary>
    /// <param name="floating">Where floating times and dates are taken to be.</param>
    /// <param name="embedded">What <see cref="Embedded"/> gave; texts that cannot be read are passed over.</param>
    public static CalendarZones For(DateTimeZone floating, IEnumerable<(string TzId, string Text)> embedded)
    {
        var definitions = new Dictionary<string, ZoneDefinition>(StringComparer.Ordinal);
        var known = new Dictionary<string, ResolvedZone>(StringComparer.Ordinal);
        foreach (var (tzId, text) in embedded)
        {
            if (ZoneDefinition.Read(Encoding.UTF8.GetBytes(text)) is { Zone: { } zone } definition)
            {
                definitions[tzId] = definition;
                known[tzId] = new ResolvedZone(tzId, zone, ZoneOrigin.Embedded);
            }
        }

        return new CalendarZones(floating, definitions, known);
    }

    /// <summary>The same zones, with floating times taken to be elsewhere.</summary>
    public CalendarZones WithFloating(DateTimeZone floating) => Changed(floating, always: true);

    /// <summary>The same zones, with floating times taken to be elsewhere in each calendar that does not say itself where they are.</summary>
    public CalendarZones WithFloatingUnlessSaid(DateTimeZone floating) => Changed(floating, always: false);

    /// <summary>The same where somebody has said what was only guessed: times without a zone, and names nobody knows, are of one zone.</summary>
    /// <param name="zone">The zone that was said.</param>
    public CalendarZones WithGuessed(DateTimeZone zone) => Each(one => one.Made(zone, one.resolved.Select(r =>
        r.Value.How == ZoneOrigin.Guessed ? KeyValuePair.Create(r.Key, r.Value with { Zone = zone }) : r)));

    /// <summary>Which of <see cref="Parts"/> an event of the same stream belongs to.</summary>
    /// <param name="calendar"><see cref="VEvent.Calendar"/>.</param>
    public int PartOf(int calendar) => calendar < partOf.Count ? partOf[calendar] : 0;

    /// <summary>The zones for an event of the same stream.</summary>
    public CalendarZones Of(VEvent one)
    {
        ArgumentNullException.ThrowIfNull(one);
        return parts.Count == 0 ? this : parts[PartOf(one.Calendar)];
    }

    /// <summary>What a TZID stands for; an unknown one counts as <see cref="Floating"/> and says so.</summary>
    public ResolvedZone Resolve(string tzId) => resolved.GetOrAdd(tzId, id =>
        ZoneNames.Known(id) ?? ZoneNames.Guess(id)?.Zone ?? new ResolvedZone(id, Floating, ZoneOrigin.Guessed));

    /// <summary>The zone in which a value is written.</summary>
    public DateTimeZone ZoneOf(DateValue value) =>
        value.IsUtc ? DateTimeZone.Utc : value.TzId is null ? Floating : Resolve(value.TzId).Zone;

    /// <summary>
    /// The time a value stands for. A time in a daylight-saving gap moves forward by the gap; of a time that occurs
    /// twice the first is taken (RFC 5545 §3.3.5).
    /// </summary>
    public ZonedDateTime At(DateValue value) => ZoneOf(value).AtLeniently(value.Local);

    /// <summary>The same as seconds since 1970.</summary>
    internal long SecondsAt(DateValue value) => WallClock.Of(ZoneOf(value)).ToInstant(RuleShape.ToSeconds(value.Local), out _);

    /// <summary>Decides, for the zones used in a calendar, between what is known of them and what it says; reports what had to be guessed.</summary>
    internal static CalendarZones OfCalendar(
        DateTimeZone? floating, string? zoneName, Dictionary<string, ZoneDefinition> definitions, IEnumerable<ZoneUse> uses, Action<int, string, string[]> report)
    {
        var result = new CalendarZones(floating ?? DateTimeZone.Utc, definitions, []) { ZoneName = zoneName, SaysFloating = floating is not null };
        foreach (var use in uses)
        {
            result.resolved[use.TzId] = result.Decide(use, report);
        }

        return result;
    }

    /// <summary>The zones of a stream whose calendars say different things of them.</summary>
    /// <param name="main">Those of the first calendar with events, which stand for all where nobody asks for an event's own.</param>
    /// <param name="parts">Of each kind of calendar.</param>
    /// <param name="partOf">By the place of a VCALENDAR in the stream, which of <paramref name="parts"/> are its own.</param>
    internal static CalendarZones Together(CalendarZones main, IReadOnlyList<CalendarZones> parts, IReadOnlyList<int> partOf) =>
        new(main, main.Floating, parts, partOf);

    private CalendarZones Changed(DateTimeZone floating, bool always) => Each(one => always || !one.SaysFloating
        ? one.Made(floating, one.resolved.Where(r => r.Value.How != ZoneOrigin.Guessed || !ReferenceEquals(r.Value.Zone, one.Floating)))
        : one);

    private CalendarZones Made(DateTimeZone floating, IEnumerable<KeyValuePair<string, ResolvedZone>> known) =>
        new(floating, definitions, known) { ZoneName = ZoneName, SaysFloating = SaysFloating };

    /// <summary>The same change in each calendar of the stream.</summary>
    private CalendarZones Each(Func<CalendarZones, CalendarZones> change)
    {
        var changed = change(this);
        return parts.Count == 0 ? changed : new CalendarZones(changed, changed.Floating, [.. parts.Select(change)], partOf);
    }

    private ResolvedZone Decide(ZoneUse use, Action<int, string, string[]> report)
    {
        var definition = definitions.GetValueOrDefault(use.TzId);
        var own = definition?.Zone;
        var known = ZoneNames.Known(use.TzId) ?? (own is not null && definition!.Location is { } location ? ZoneNames.Known(location) : null);
        if (known is not null)
        {
            if (own is null || definition!.IsFlawed || !Differ(known.Zone, own, use))
            {
                return known with { TzId = use.TzId };
            }

            report(use.Line, ProblemCodes.ZoneDiffers, [use.TzId]);
        }

        if (own is not null)
        {
            return new ResolvedZone(use.TzId, own, ZoneOrigin.Embedded);
        }

        var guess = ZoneNames.Guess(use.TzId);
        var zone = guess?.Zone ?? new ResolvedZone(use.TzId, Floating, ZoneOrigin.Guessed);
        var code = guess is { ByOffset: true } ? ProblemCodes.ZoneByOffset : ProblemCodes.UnknownZone;
        report(use.Line, code, [use.TzId, zone.Zone.Id]);
        return zone;
    }

    /// <summary>Whether two zones differ in the years in which the name is used.</summary>
    private static bool Differ(DateTimeZone known, EmbeddedZone own, ZoneUse use)
    {
        if (use.FirstYear > use.LastYear)
        {
            return false;
        }

        var at = Instant.Max(Instant.FromUtc(use.FirstYear, 1, 1, 0, 0), own.KnownFrom);
        var end = Instant.Min(Instant.FromUtc(use.LastYear + 1, 1, 1, 0, 0), own.KnownUntil);
        while (at < end)
        {
            var (a, b) = (known.GetZoneInterval(at), own.GetZoneInterval(at));
            if (a.WallOffset != b.WallOffset)
            {
                return true;
            }

            at = Instant.Min(a.HasEnd ? a.End : Instant.MaxValue, b.HasEnd ? b.End : Instant.MaxValue);
        }

        return false;
    }
}
