using NodaTime;
using NodaTime.Text;

namespace PartnerFocus.Triage.Firm.Files;

/// <summary>Reads the values that have a form of their own: hours, days, zones, addresses, two-language texts, choices.</summary>
internal sealed class FirmParts(FirmFileProblems problems)
{
    private static readonly string[] DayCodes = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
    private static readonly LocalTimePattern ClockTime = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary>The code of a weekday in the file.</summary>
    public static string CodeOf(IsoDayOfWeek day) => DayCodes[(int)day - 1];

    /// <summary>A clock time as the file writes it.</summary>
    public static string ClockOf(LocalTime time) => ClockTime.Format(time);

    public static LocalText LocalText(FirmObject from, string key, LocalText? fallback = null)
    {
        var child = from.Child(key, required: fallback is null);
        if (child is null)
        {
            return fallback ?? new LocalText("", "");
        }

        var text = new LocalText(child.RequiredText("nl"), child.RequiredText("en"));
        child.Done();
        return text;
    }

    public string Email(FirmObject from)
    {
        var email = from.RequiredText("email");
        var at = email.IndexOf('@', StringComparison.Ordinal);
        if (email.Length > 0 && (at < 1 || at == email.Length - 1 || email.Any(char.IsWhiteSpace)))
        {
            problems.BadValue(from.PathOf("email"), from.LineOf("email"), email, new("een e-mailadres", "an e-mail address"));
        }

        return email.ToLowerInvariant();
    }

    public IReadOnlyList<string> Domains(FirmObject from, bool required = false) =>
        [.. from.Texts("domains", required, CheckDomain).Select(d => d.ToLowerInvariant())];

    /// <summary>One of a few words; required when there is no fallback.</summary>
    public string Choice(FirmObject from, string key, IReadOnlyList<string> choices, string? fallback = null)
    {
        var seen = fallback is null ? from.RequiredText(key) : from.OptionalText(key) ?? fallback;
        if (seen.Length > 0 && !choices.Contains(seen))
        {
            var list = string.Join(", ", choices);
            problems.BadValue(from.PathOf(key), from.LineOf(key), seen, new($"een van: {list}", $"one of: {list}"));
        }

        return seen;
    }

    public DateTimeZone Zone(FirmObject from, string key)
    {
        var id = from.RequiredText(key);
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(id);
        if (zone is null && id.Length > 0)
        {
            problems.BadValue(from.PathOf(key), from.LineOf(key), id,
                new("een tijdzone zoals Europe/Amsterdam", "a time zone such as Europe/Amsterdam"));
        }

        return zone ?? DateTimeZone.Utc;
    }

    public WorkingHours WorkingHours(FirmObject? from)
    {
        if (from is null)
        {
            return new WorkingHours(new LocalTime(8, 30), new LocalTime(18, 0),
                [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday]);
        }

        var (start, end) = (Clock(from, "start"), Clock(from, "end"));
        if (start is not null && end is not null && end <= start)
        {
            problems.BadValue(from.PathOf("end"), from.LineOf("end"), ClockOf(end.Value),
                new($"een tijd na {ClockOf(start.Value)}", $"a time after {ClockOf(start.Value)}"));
        }

        var days = Days(from);
        from.Done();
        return new WorkingHours(start ?? default, end ?? default, days);
    }

    private LocalTime? Clock(FirmObject from, string key)
    {
        var text = from.RequiredText(key);
        var parsed = ClockTime.Parse(text);
        if (!parsed.Success && text.Length > 0)
        {
            problems.BadValue(from.PathOf(key), from.LineOf(key), text, new("een tijd zoals 08:30", "a time such as 08:30"));
        }

        return parsed.Success ? parsed.Value : null;
    }

    private List<IsoDayOfWeek> Days(FirmObject from)
    {
        var days = new List<IsoDayOfWeek>();
        from.Texts("days", required: true, (code, path, line) =>
        {
            var index = Array.IndexOf(DayCodes, code);
            if (index < 0 || days.Contains((IsoDayOfWeek)(index + 1)))
            {
                var list = string.Join(", ", DayCodes);
                problems.BadValue(path, line, code, new($"een van {list}, elk één keer", $"one of {list}, each once"));
                return;
            }

            days.Add((IsoDayOfWeek)(index + 1));
        });
        return days;
    }

    private void CheckDomain(string domain, string path, int line)
    {
        if (domain.Length == 0 || domain.Contains('@', StringComparison.Ordinal) || domain.Any(char.IsWhiteSpace))
        {
            problems.BadValue(path, line, domain, new("een maildomein zoals kantoor.nl", "a mail domain such as firm.com"));
        }
    }
}
