using NodaTime;

namespace PartnerFocus.Calendar;

/// <summary>A STANDARD or DAYLIGHT part of a VTIMEZONE (RFC 5545 §3.6.5).</summary>
internal sealed class Observance
{
    private const int MostOnsets = 4_000;
    private static readonly long Earliest = (long)Civil.Day(1899, 1, 1) * Civil.SecondsPerDay;

    public bool IsDaylight { get; init; }

    public DateValue Start { get; set; }

    public Offset From { get; set; }

    public Offset To { get; set; }

    public string Name { get; set; } = "";

    public List<RecurrenceRule> Rules { get; } = [];

    public List<DateValue> Dates { get; } = [];

    /// <summary>Whether its rules go on without end.</summary>
    public bool IsEndless => Rules.Any(r => r.IsEndless);

    /// <summary>
    /// Adds the instants at which the observance begins. Onsets are in the wall time before the change. Stops when there are no steps
    /// left; each rule takes off what it took.
    /// </summary>
    public void AddOnsets(List<(Instant At, Observance To)> into, ref long steps)
    {
        into.Add((Instant(Start), this));
        foreach (var date in Dates)
        {
            into.Add((Instant(date), this));
        }

        var before = DateTimeZone.ForOffset(From);
        foreach (var rule in Rules)
        {
            if (steps <= 0)
            {
                return;
            }

            var shape = RuleShape.Of(rule, Start with { TzId = null }, before);
            var last = RuleEnd.Find(shape);
            var walker = new RuleWalker(shape);
            walker.Seek(Earliest);
            while (into.Count < MostOnsets && walker.Steps < steps && walker.MoveNext() && walker.Current <= last)
            {
                into.Add((NodaTime.Instant.FromUnixTimeSeconds(walker.Current - From.Seconds), this));
            }

            steps -= walker.Steps;
        }
    }

    private Instant Instant(DateValue value) =>
        NodaTime.Instant.FromUnixTimeSeconds(RuleShape.ToSeconds(value.Local) - (value.IsUtc ? 0 : From.Seconds));
}
