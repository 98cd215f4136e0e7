namespace PartnerFocus.Calendar;

/// <summary>A DURATION (RFC 5545 §3.3.6): days are counted on the wall clock, the rest in exact seconds.</summary>
/// <param name="Days">Nominal days, weeks included; negative when the whole duration is.</param>
/// <param name="Seconds">Exact seconds from hours, minutes and seconds; negative when the whole duration is.</param>
public readonly record struct CalendarDuration(int Days, long Seconds)
{
    /// <summary>Whether it goes backwards.</summary>
    public bool IsNegative => Days < 0 || Seconds < 0;

    /// <summary>As RFC 5545 writes it, such as <c>P1DT2H</c>.</summary>
    public override string ToString()
    {
        var seconds = Math.Abs(Seconds);
        var time = (seconds / 3600 > 0 ? $"{seconds / 3600}H" : "")
            + (seconds / 60 % 60 > 0 ? $"{seconds / 60 % 60}M" : "")
            + (seconds % 60 > 0 ? $"{seconds % 60}S" : "");
        var days = Days != 0 || time.Length == 0 ? $"{Math.Abs(Days)}D" : "";
        return (IsNegative ? "-P" : "P") + days + (time.Length > 0 ? "T" + time : "");
    }
}
