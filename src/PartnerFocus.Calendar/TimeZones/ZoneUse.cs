namespace PartnerFocus.Calendar;

/// <summary>Where and in which years a TZID is used.</summary>
internal sealed class ZoneUse(string tzId, int line)
{
    public string TzId { get; } = tzId;

    public int Line { get; } = line;

    public int FirstYear { get; private set; } = int.MaxValue;

    public int LastYear { get; private set; } = int.MinValue;

    public void Add(int from, int to)
    {
        FirstYear = Math.Min(FirstYear, from);
        LastYear = Math.Max(LastYear, to);
    }
}
