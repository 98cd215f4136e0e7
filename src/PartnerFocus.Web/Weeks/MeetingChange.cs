using System.Globalization;
using NodaTime;
using NodaTime.Text;
using PartnerFocus.Triage;
using PartnerFocus.Web.Delegations;

namespace PartnerFocus.Web.Weeks;

/// <summary>
/// What of a meeting is not what it was when the partner handed it over, though it begins at the same moment: its end, its place, its title and
/// people (<see cref="TableChange"/>), its agenda. Kept in <see cref="Delegation.Changed"/> as lines that no language is in yet.
/// </summary>
internal static class MeetingChange
{
    private const string End = "end ";
    private const string Place = "place ";
    private const int LongestPlace = 200;
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>A line each; empty when nothing changed, or nothing is known of how it was.</summary>
    /// <param name="table">Says what is new of title and people.</param>
    public static string Of(Choice choice, Meeting now, TableChange table)
    {
        var was = AssessmentSnapshot.Read(choice.Assessment);
        var lines = new List<string>();
        if (now.End.ToInstant() != EndOf(choice, was))
        {
            lines.Add(End + LocalDateTimePattern.ExtendedIso.Format(now.End.LocalDateTime));
        }

        lines.AddRange(table.Lines(was, now));
        if (was.Place is { } place && PlaceOf(now) is { } isNow && place != isNow)
        {
            lines.Add(Place + isNow);
        }

        if (was.Agenda is { } agenda && AgendaLines.Of(now) is { } lists && AgendaLines.Difference(agenda, lists) is { Length: > 0 } difference)
        {
            lines.Add(difference);
        }

        return string.Join('\n', lines);
    }

    /// <summary>Where a meeting is, to be compared with where it will be; null for a private one, of which nothing is kept.</summary>
    public static string? PlaceOf(Meeting meeting)
    {
        var place = string.Join(' ', meeting.Location.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return meeting.IsPrivate ? null : place.Length > LongestPlace ? place[..LongestPlace] : place;
    }

    /// <summary>When the meeting ended as the partner knew it.</summary>
    public static Instant EndOf(Choice choice, AssessmentSnapshot was) => was.EndTicks is { } ticks ? Instant.FromUnixTimeTicks(ticks) : choice.End;

    /// <summary>Whether the partner is asked to look again; another place alone is told, and asks nobody anything.</summary>
    public static bool AsksToLook(string changed) => Lines(changed).Any(l => !l.StartsWith(Place, StringComparison.Ordinal));

    /// <summary>As people read it.</summary>
    public static string Told(string changed, Language language) => string.Join('\n', Lines(changed).Select(l => Line(l).In(language)));

    private static LocalText Line(string line)
    {
        if (line.StartsWith(End, StringComparison.Ordinal) && LocalDateTimePattern.ExtendedIso.Parse(line[End.Length..]) is { Success: true } end)
        {
            // Whole days, and what lasts until midnight.
            var lastDay = end.Value.Date.PlusDays(-1);
            return end.Value.TimeOfDay == LocalTime.Midnight
                ? new($"Duurt nu tot en met {lastDay.ToString("d MMMM", Dutch)}", $"Now lasts until the end of {lastDay.ToString("d MMMM", English)}")
                : new($"Duurt nu tot {end.Value.ToString("HH.mm", CultureInfo.InvariantCulture)} uur", $"Now lasts until {end.Value.ToString("HH:mm", CultureInfo.InvariantCulture)}");
        }

        if (!line.StartsWith(Place, StringComparison.Ordinal))
        {
            return OfTable(line) ?? new(line, line);
        }

        var place = line[Place.Length..];
        return place.Length == 0 ? new("Er staat geen plaats meer bij", "No place is given any more") : new($"Plaats is nu: {place}", $"The place is now: {place}");
    }

    /// <summary>Null for a line of the agenda.</summary>
    private static LocalText? OfTable(string line)
    {
        return After(TableChange.Title) is { } title ? title.Length == 0 ? new("Heeft geen titel meer", "Has no title any more") : new($"Heet nu: {title}", $"Is called now: {title}")
            : After(TableChange.Organizer) is { } organizer ? organizer.Length == 0
                ? new("Er staat niemand anders meer bij die uitnodigt", "Nobody else convenes it any more")
                : new($"{organizer} nodigt nu uit", $"{organizer} convenes it now")
            : After(TableChange.Chair) is { } chair ? new($"{chair} zit nu voor", $"{chair} chairs it now")
            : After(TableChange.Joined) is { } joined ? More(joined) is { } more ? new($"Van buiten kwamen er nog {more} bij", $"And {more} more from outside joined") : new($"Van buiten kwam erbij: {joined}", $"Joined from outside: {joined}")
            : After(TableChange.Left) is { } left ? More(left) is { } others ? new($"Van buiten zijn er nog {others} niet meer bij", $"And {others} more from outside are no longer there") : new($"Van buiten niet meer erbij: {left}", $"No longer there from outside: {left}")
            : After(TableChange.Advice) is { } advice ? advice == nameof(Verdict.AttendPart)
                ? new("Zoals het er nu staat, vraagt een deel ervan om de partner", "As it stands now, part of it asks for the partner")
                : new("Zoals het er nu staat, is het advies dat de partner er zelf bij is", "As it stands now, the advice is that the partner is there")
            : null;

        string? After(string what) => line.StartsWith(what, StringComparison.Ordinal) ? line[what.Length..] : null;
        static string? More(string name) => name is ['+', .. var count] ? count : null;
    }

    /// <summary>Whether the same changed of two meetings of a series: an end is told with its day, which differs.</summary>
    public static bool IsAlike(string one, string other) => Lines(one).Select(WithoutDay).SequenceEqual(Lines(other).Select(WithoutDay));

    private static string WithoutDay(string line) =>
        line.StartsWith(End, StringComparison.Ordinal) && line.IndexOf('T', StringComparison.Ordinal) is > 0 and var time ? End + line[time..] : line;

    private static string[] Lines(string changed) => changed.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
