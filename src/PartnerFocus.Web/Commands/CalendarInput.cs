using PartnerFocus.Calendar;

namespace PartnerFocus.Web.Commands;

/// <summary>Reads one calendar file for a verb; what stands against it is one line on standard error.</summary>
internal static class CalendarInput
{
    /// <summary>The calendar, without limits on bytes and events; null when the file is none or cannot be read.</summary>
    public static async Task<CalendarFile?> ReadAsync(string path, TextWriter error)
    {
        try
        {
            await using var stream = File.OpenRead(path);
            var calendar = CalendarFile.Read(stream, CalendarLimits.None);
            if (calendar.Summary.IsCalendar)
            {
                return calendar;
            }

            await error.WriteLineAsync($"{path} is not a calendar file.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            await error.WriteLineAsync($"{path} cannot be read: {e.Message.ReplaceLineEndings(" ")}");
        }

        return null;
    }
}
